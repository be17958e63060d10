"""What is still to come, open or for the time being, and what has come about: the two sides of a thing that changes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from checker.claims.build import make_claim
from checker.claims.happening import Happening, happening_of, key, phrase
from checker.claims.standing import Standing, standing
from checker.claims.surroundings import clause, content_lemmas, content_of, context_of, governing_verb
from checker.language.document import Sentence
from checker.language.phrases import wordings
from checker.language.predicates import known
from checker.lexicon import load, words
from checker.model import Claim, Firmness, Scope
from checker.notes import Notes
from checker.values import Polarity

if TYPE_CHECKING:
    from checker.language.parsed import Token

FAMILY = "status"
QUOTES = "“\"‘'"
GAP = 3
"""How many words a "*" of a phrase may stand for."""


@frozen(kw_only=True)
class Form:
    """A phrase that tells a state: of which turn, on which side of it."""

    turn: str
    words: tuple[str, ...]
    after: bool

    @cached_property
    def needed(self) -> frozenset[str]:
        """The words without which it stands nowhere."""
        return frozenset(self.words) - {"*"}


def make(notes: Notes) -> Iterator[Claim]:
    """One claim for each clause that tells of something to come, or of something done that may have been to come."""
    for sentence in notes.document.sentences:
        tokens = [token for token in notes.document.tokens(sentence) if not token.is_space]
        told = set()
        said = wordings(notes.document)[sentence.index].words
        for form, first, last in _forms(tokens) if _may_tell(said) else ():
            claim = _state(notes, sentence, form, tokens[first : last + 1])
            if claim is not None and (form.turn, claim.scope.status) not in told:
                told.add((form.turn, claim.scope.status))
                yield claim
        for token in tokens:
            if token.pos_ == "VERB" and token.dep_ not in ("amod", "compound", "aux", "auxpass"):
                yield from _act(notes, sentence, token)


@cache
def _by_first() -> dict[str, tuple[Form, ...]]:
    table: dict[str, list[Form]] = {}
    for turn in load("status")["turns"]:
        for side in ("before", "after"):
            for text in turn[side]:
                parts = tuple(text.split())
                table.setdefault(parts[0], []).append(Form(turn=turn["name"], words=parts, after=side == "after"))
    return {first: tuple(forms) for first, forms in table.items()}


def _may_tell(said: frozenset[str]) -> bool:
    """Whether all words of a phrase of state are among those of a sentence."""
    needed = _needed()
    return any(words_of <= said for word in needed.keys() & said for words_of in needed[word])


@cache
def _needed() -> dict[str, tuple[frozenset[str], ...]]:
    """The longest word of a phrase, as one that few sentences have -> all words without which it stands nowhere."""
    table: dict[str, set[frozenset[str]]] = {}
    for forms in _by_first().values():
        for form in forms:
            table.setdefault(max(form.needed, key=lambda word: (len(word), word)), set()).add(form.needed)
    return {word: tuple(sorted(needed, key=sorted)) for word, needed in table.items()}


def _forms(tokens: list[Token]) -> Iterator[tuple[Form, int, int]]:
    """The phrases of state in a sentence, with their first and last token."""
    spelled = [_spellings(token) for token in tokens]
    for at, spelling in enumerate(spelled):
        for word in spelling:
            for form in _by_first().get(word, ()):
                last = _end(form.words[1:], spelled, at)
                if last is not None:
                    yield form, at, last


def _spellings(token: Token) -> frozenset[str]:
    """The forms that a phrase may have a token in: of "reopened", the lemma too; of "leaving", not "leave"."""
    finite = token.pos_ == "VERB" and token.tag_ != "VBG"
    return frozenset({token.lower_, token.lemma_.casefold()} if finite else {token.lower_})


def _end(rest: tuple[str, ...], spelled: list[frozenset[str]], at: int) -> int | None:
    """Where a phrase ends whose first word stands at `at`; None where the other words don't follow."""
    if not rest:
        return at
    gap = GAP if rest[0] == "*" else 0
    wanted = rest[1:] if rest[0] == "*" else rest
    for step in range(1, gap + 2):
        if at + step < len(spelled) and wanted[0] in spelled[at + step]:
            return _end(wanted[1:], spelled, at + step)
    return None


def _state(notes: Notes, sentence: Sentence, form: Form, tokens: list[Token]) -> Claim | None:
    """The claim that a phrase of state makes; None where it is supposed or denied."""
    verb = next((t for t in tokens if t.pos_ == "VERB"), None) or governing_verb(tokens[0])
    if verb is None:
        return None
    stands = standing(verb)
    own_not = any(word in ("not", "no", "unanswered") or word.startswith("un") for word in form.words)
    if form.after:
        status = {"done": "done", "supposed": "", "failed": ""}.get(stands.how, stands.how)
    else:
        status = "state" if stands.how in ("done", "open", "not yet") or own_not else ""
    if not status:
        return None
    return _claim(notes, sentence, happening_of(notes, verb), f"turn:{form.turn}", stands, status, tokens)


def _act(notes: Notes, sentence: Sentence, verb: Token) -> Iterator[Claim]:
    stands = standing(verb)
    if stands.how in ("supposed", "failed"):
        return
    happening = _carried(happening_of(notes, verb))
    if happening.patient is None and not _person(notes, verb):
        return
    in_group = happening.predicate in _grouped()
    if happening.predicate in words("status", "bare") and not (stands.how == "open" and in_group):
        return
    if stands.how == "done" and not (known(happening.predicate) or in_group):
        return
    yield _claim(notes, sentence, happening, happening.predicate, stands, stands.how, [verb])


@cache
def _grouped() -> frozenset[str]:
    """The predicates that the lexicon has with others of their sense."""
    return frozenset().union(*load("status")["alike"])


def _carried(happening: Happening) -> Happening:
    """To lodge an appeal is to appeal."""
    noun = next((child for child in happening.verb.children if child.dep_ == "dobj"), None)
    if noun is None or happening.verb.lemma_ not in words("antonyms", "light"):
        return happening
    action = noun.lemma_.casefold()
    if action not in words("antonyms", "actions"):
        return happening
    of = (child for prep in noun.children if prep.lower_ == "of" for child in prep.children if child.pos_ != "ADJ")
    return evolve(happening, predicate=action, patient=next(of, happening.subject))


def _claim(
    notes: Notes,
    sentence: Sentence,
    happening: Happening,
    predicate: str,
    stands: Standing,
    status: str,
    tokens: list[Token],
) -> Claim:
    own = [*tokens, *clause(happening.verb)]
    if stands.top is not None:
        own.append(stands.top)
    if stands.how not in ("done", "failed", "supposed"):
        own += [child for child in (stands.top or happening.verb).children if child.dep_ in ("neg", "aux")]
    inside = [t for t in own if sentence.start <= t.idx and t.idx + len(t) <= sentence.end and not t.is_space]
    start, end = min(t.idx for t in inside), max(t.idx + len(t) for t in inside)
    text = notes.article.text
    while end > start and text[end - 1] in ".,;:-—–\"”’' \n":
        end -= 1
    while start < end and not (text[start].isalnum() or text[start] in QUOTES):
        start += 1
    patient = happening.patient
    content = content_of(notes.document, sentence)
    return make_claim(
        notes,
        sentence,
        family=FAMILY,
        attribute="status",
        subject=phrase(patient) if patient is not None else "",
        subject_key=key(happening.subject, notes) or _person(notes, happening.verb),
        value=Polarity(predicate=predicate, holds=status == "done", words=text[start:end]),
        start=start,
        end=end,
        firmness=Firmness.STATED if status in ("done", "state") else Firmness.EXPECTED,
        scope=Scope(status=status),
        context=context_of(
            notes,
            sentence,
            start,
            end,
            predicate=predicate,
            head=key(patient, notes) or None,
            near=content_lemmas(t for t in clause(happening.verb) if t.i != happening.verb.i and t.pos_ != "ADV"),
            sentence=frozenset(content.values()),
        ),
        confidence=0.7,
    )


def _person(notes: Notes, verb: Token) -> str:
    """The key of whom a pronoun before a verb means; "" where that is not known."""
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass") and child.pos_ == "PRON":
            person = notes.person_at(child.idx, child.idx + len(child))
            return person.key if person is not None else ""
    return ""
