"""What stands around a value in its sentence: predicate, head noun, content lemmas, names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import TYPE_CHECKING, Any

from attrs import frozen

from checker.language.document import Document, Sentence
from checker.language.memo import once_a_document, once_a_token
from checker.language.parsed import fold as fold
from checker.model import Context
from checker.notes import Notes, once_a_sentence
from checker.values import Time, clock_words

if TYPE_CHECKING:
    from checker.language.parsed import Token

CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN", "ADV"})
CLAUSE_DEPS = frozenset({"ROOT", "relcl", "advcl", "ccomp", "conj", "acl", "xcomp", "parataxis", "pcomp"})


def lemma(token: Token) -> str:
    return token.folded


def has_lemma(document: Document, sentence: Sentence, lemmas: Set[str]) -> bool:
    """Whether any word of a sentence has one of some lemmas: what looks for them need not go through the others."""
    return not lemmas.isdisjoint(_lemmas_of_all(document)[sentence.index])


@once_a_document
def _lemmas_of_all(document: Document) -> list[frozenset[str]]:
    """The lemmas of all words of each sentence."""
    return [frozenset([token.folded for token in document.tokens(sentence)]) for sentence in document.sentences]


def content_lemmas(tokens: Iterable[Token]) -> frozenset[str]:
    """Lemmas of nouns, names, verbs, adjectives and adverbs; figures, times and stop words left out."""
    return frozenset([token.folded for token in tokens if is_content(token)])


def is_content(token: Token) -> bool:
    """Whether a token is a noun, name, verb, adjective or adverb, and no figure or stop word."""
    return (
        token.pos_ in CONTENT
        and not token.is_stop
        and not token.like_num
        and (token.is_alpha or any(map(str.isalpha, token.text)))
    )


def governing_verb(token: Token) -> Token | None:
    """The verb (or copula) whose clause holds the token."""
    while token.pos_ not in ("VERB", "AUX"):
        if token.head is token:
            return None
        token = token.head
    return token


@once_a_token
def is_past(verb: Token) -> bool:
    """Whether a verb's clause is told in the past: by its own form, its auxiliary's, or that of the verb over it."""
    for current in (verb, *verb.ancestors):
        if current.pos_ not in ("VERB", "AUX"):
            continue
        auxiliaries = [child for child in current.children if child.dep_ in ("aux", "auxpass")]
        if any(child.tag_ == "MD" for child in auxiliaries):
            return False
        finite = [word.tag_ for word in (current, *auxiliaries) if word.tag_ in ("VBD", "VBZ", "VBP")]
        if finite:
            return "VBD" in finite or (current.tag_ == "VBN" and any(child.lemma_ == "have" for child in auxiliaries))
    return False


def clause(token: Token) -> list[Token]:
    """The tokens of the clause that holds a token: its governing verb's subtree without clauses below or beside it."""
    tokens = token.doc.tokens
    return [tokens[i] for i in _clause_indexes(token)]


def _clause_indexes(token: Token) -> Sequence[int]:
    top = governing_verb(token)
    return range(token.sent.start, token.sent.end) if top is None else _inside(top)


@once_a_token
def _inside(top: Token) -> tuple[int, ...]:
    inside: list[int] = []
    waiting = [top]
    while waiting:
        current = waiting.pop()
        inside.append(current.i)
        waiting += [
            child for child in current.children if not (child.dep_ in CLAUSE_DEPS and child.pos_ in ("VERB", "AUX"))
        ]
    return tuple(sorted(inside))


@frozen(kw_only=True, eq=False)
class _Said:
    """What a sentence tells, whichever of its values is looked at."""

    lemmas: Mapping[int, str]
    """Token index -> lemma, of its content words."""
    content: frozenset[str]
    """All of those lemmas."""
    before: frozenset[str]
    """Those of the sentence before."""
    names: frozenset[str]

    def without(self, own: range) -> frozenset[str]:
        """The lemmas of all content words but some tokens."""
        others = [word for i, word in self.lemmas.items() if i not in own]
        return frozenset(others) if len(others) < len(self.lemmas) else self.content


def content_of(document: Document, sentence: Sentence) -> Mapping[int, str]:
    """Token index -> lemma, of the content words of a sentence."""
    return _said(document)[sentence.index].lemmas


@once_a_document
def _said(document: Document) -> list[_Said]:
    """What each sentence of a document tells."""
    found: list[_Said] = []
    before: frozenset[str] = frozenset()
    for sentence in document.sentences:
        lemmas = {token.i: token.folded for token in document.tokens(sentence) if is_content(token)}
        content = frozenset(lemmas.values())
        found.append(_Said(lemmas=lemmas, content=content, before=before, names=_names(document, sentence)))
        before = content
    return found


def context_of(notes: Notes, sentence: Sentence, start: int, end: int, /, **told: Any) -> Context:
    """The context of `text[start:end]` in its sentence; `told` are fields of it that the caller knows better."""
    document = notes.document
    span = document.span(start, end)
    root = span.root
    said = _said(document)[sentence.index]
    verb = governing_verb(root.head)
    fields: dict[str, Any] = {
        "past": verb is not None and is_past(verb),
        "before": said.before,
        "names": said.names,
        "people": frozenset([person.key for _, _, person in notes.people_in(sentence)]),
        "hours": _hours(notes, sentence),
        **told,
    }
    if "predicate" not in told:
        fields["predicate"] = verb.folded if verb is not None else None
    if "head" not in told:
        fields["head"] = root.folded if root.pos_ in ("NOUN", "PROPN") else None
    lemmas = said.lemmas
    own = range(span.start, span.end)
    if "near" not in told:
        fields["near"] = frozenset([lemmas[i] for i in _clause_indexes(root) if i in lemmas and i not in own])
    if "sentence" not in told:
        fields["sentence"] = said.without(own)
    return Context(**fields)


def content_beside(document: Document, sentence: Sentence, start: int, end: int) -> frozenset[str]:
    """The lemmas of the content words of a sentence without those of `text[start:end]`."""
    span = document.span(start, end)
    return _said(document)[sentence.index].without(range(span.start, span.end))


@once_a_sentence
def _hours(notes: Notes, sentence: Sentence) -> frozenset[str]:
    """The clock times in a sentence."""
    times = [mention.value for mention in notes.within(sentence, "time") if isinstance(mention.value, Time)]
    if not times:
        return frozenset()
    hours = {clock_words(time.clock) for time in times if time.clock is not None}
    return frozenset(hours | {"12:00" for time in times if time.part == "noon"})


def _names(document: Document, sentence: Sentence) -> frozenset[str]:
    """The names in a sentence."""
    entities = document.entities_in(sentence)
    return frozenset(fold(entity.root.text) for entity in entities if entity.label_ in NAME_LABELS)


NAME_LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT"})
