"""What is not known, and what is told of it: how somebody got there, who did it, what caused it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.claims.build import make_claim
from checker.claims.clauses import own_tokens, subject_of, who
from checker.claims.surroundings import content_lemmas, context_of, has_lemma, lemma
from checker.language.document import Sentence
from checker.language.negation import read
from checker.language.predicates import predicate_of
from checker.lexicon import words
from checker.model import Claim
from checker.notes import Notes
from checker.values import Polarity

if TYPE_CHECKING:
    from checker.language.parsed import Token

FAMILY = "knowing"
ASKED = frozenset({"how", "who", "why", "what"})
SUBJECTS = ("nsubj", "nsubjpass")
NOUNS = ("NOUN", "PROPN")


def make(notes: Notes) -> Iterator[Claim]:
    """A claim for each thing that is said not to be known, and for each clause that could tell it."""
    opening = words("knowing", "open") | words("knowing", "denied")
    for sentence in notes.document.sentences:
        tokens = [token for token in notes.document.tokens(sentence) if not token.is_space]
        may_be_open = has_lemma(notes.document, sentence, opening)
        open_words = [token for token in tokens if _is_open(token)] if may_be_open else []
        if open_words:
            yield from _unknown(notes, sentence, tokens, open_words)
        for token in tokens:
            if token.pos_ == "VERB" and token not in open_words:
                yield from _known(notes, sentence, token)


def _is_open(token: Token) -> bool:
    """Whether a word says that something is not known."""
    word = lemma(token)
    if word in words("knowing", "open"):
        return not any(child.dep_ == "neg" for child in (*token.children, *token.head.children))
    if word not in words("knowing", "denied"):
        return False
    around = (token, token.head) if token.dep_ in ("acomp", "attr", "xcomp", "oprd") else (token,)
    children = [child for each in around for child in each.children]
    if any(child.dep_ == "neg" or child.lower_ == "yet" for child in children):
        return True
    nobody = (c for c in children if c.dep_ in SUBJECTS and c.lower_ in words("knowing", "nobody"))
    return any(c.lower_ != "one" or any(g.lower_ == "no" for g in c.children) for c in nobody)


def _unknown(notes: Notes, sentence: Sentence, tokens: list[Token], open_words: list[Token]) -> Iterator[Claim]:
    """The questions of a sentence that hang on a word by which they are open."""
    for token in tokens:
        if token.lower_ in ASKED and token.pos_ in ("SCONJ", "PRON", "ADV") and token.head.pos_ in ("VERB", "AUX"):
            verb = token.head
            marker = next((word for word in open_words if _hangs_on(verb, word)), None)
            kind, topic = _asked(token, verb)
            if marker is not None and topic is not None:
                yield _claim(notes, sentence, kind, verb, topic, [marker, token], known=False)
        if lemma(token) in words("knowing", "causes") and token.dep_ in SUBJECTS:
            marker = next((w for w in open_words if w is token.head or w.head is token.head), None)
            of = _behind(token, ("of", "behind", "for"))
            if marker is not None and of is not None:
                yield _claim(notes, sentence, "why", marker, of, [marker, token, of], known=False)


def _hangs_on(verb: Token, marker: Token) -> bool:
    """Whether a question is the object, the subject or the complement of a word."""
    above = verb.head
    if marker in (above, above.head) and verb.dep_ in ("ccomp", "csubj", "csubjpass", "relcl", "acl", "advcl", "pcomp"):
        return True
    if above.lemma_ in ("be", "remain") and verb.dep_ in ("ccomp", "csubj") and marker.head is above:
        return True
    return marker.head.dep_ == "ccomp" and marker.head.head is verb


def _asked(token: Token, verb: Token) -> tuple[str, Token | None]:
    """The kind of a question, and the noun that it is about."""
    word = token.lower_
    if word == "who":
        object_ = next((child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")), None)
        return "who", object_ if token.dep_ == "nsubj" else None
    if word == "what":
        caused = lemma(verb) in words("knowing", "causing")
        return "why", next((c for c in verb.children if c.dep_ == "dobj"), None) if caused else None
    subject = subject_of(verb)
    if word == "how" and not _moves(verb):
        return word, None
    return word, subject if subject is not None and subject.pos_ in (*NOUNS, "PRON") else None


def _known(notes: Notes, sentence: Sentence, verb: Token) -> Iterator[Claim]:
    """What a clause tells of the kind that is asked for."""
    for kind, topic, answer in _told(verb):
        reading = read(verb)
        if reading.holds and not reading.planned:
            yield _claim(notes, sentence, kind, verb, topic, [answer], known=True)


def _told(verb: Token) -> Iterator[tuple[str, Token, Token]]:
    """(kind, what it is about, what answers it)."""
    word, moves = lemma(verb), _moves(verb)
    causing, done, laid = (word in words("knowing", listed) for listed in ("causing", "deeds", "laid"))
    passive, object_ = _undergoer(verb) if causing or done or laid or moves else (False, None)
    if (causing or done) and object_ is not None:
        doer = _agent(verb) if passive else next((c for c in verb.children if c.dep_ == "nsubj"), None)
        if doer is not None and doer.pos_ in NOUNS:
            if causing:
                yield "why", object_, doer
            if done:
                yield "who", object_, doer
    if object_ is not None and laid:
        cause = _behind(verb, ("on", "to"))
        if cause is not None:
            yield "why", object_, cause
    because = next((c for c in verb.children if c.dep_ == "advcl" and _because(c)), None)
    subject = subject_of(verb) if because is not None or moves else None
    if because is not None and subject is not None:
        yield "why", subject, because
    if subject is not None and moves:
        way = _behind(verb, words("knowing", "ways")) or (
            _behind(object_, words("knowing", "ways")) if object_ else None
        )
        if way is not None and way.ent_type_ not in ("DATE", "TIME"):
            yield "how", subject, way


def _undergoer(verb: Token) -> tuple[bool, Token | None]:
    """Whether a verb is passive, and what it acts on."""
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)
    return passive, next((c for c in verb.children if c.dep_ == ("nsubjpass" if passive else "dobj")), None)


def _moves(verb: Token) -> bool:
    """Whether a verb is one of getting somewhere or away."""
    return not words("knowing", "motion").isdisjoint((lemma(verb), predicate_of(verb)))


def _because(clause: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ == "because" for child in clause.children)


def _agent(verb: Token) -> Token | None:
    by = next((child for child in verb.children if child.dep_ == "agent"), None)
    return next((child for child in by.children if child.dep_ == "pobj"), None) if by is not None else None


def _behind(word: Token, links: frozenset[str] | tuple[str, ...]) -> Token | None:
    """The last noun behind one of some prepositions of a word."""
    found = [
        noun
        for prep in word.children
        if prep.dep_ == "prep" and prep.lower_ in links
        for noun in prep.children
        if noun.dep_ == "pobj"
    ]
    return found[-1] if found else None


def _claim(
    notes: Notes, sentence: Sentence, kind: str, verb: Token, topic: Token, more: list[Token], *, known: bool
) -> Claim:
    own = [t for t in (*own_tokens(verb, None), topic, *more) if sentence.start <= t.idx < sentence.end]
    own = [t for t in own if not t.is_space and not t.is_punct]
    start, end = min(t.idx for t in own), min(max(t.idx + len(t) for t in own), sentence.end)
    subject, key = who(notes, topic)
    answer = more[0] if known else None
    return make_claim(
        notes,
        sentence,
        family=FAMILY,
        attribute="known",
        subject=f"{kind} ({subject})",
        subject_key=key,
        value=Polarity(predicate=kind, holds=known, words=notes.article.text[start:end]),
        start=start,
        end=end,
        context=context_of(
            notes,
            sentence,
            start,
            end,
            predicate=predicate_of(verb) if verb.pos_ == "VERB" else lemma(topic),
            head=lemma(topic),
            near=content_lemmas(t for t in own if t not in more),
            arguments=content_lemmas(answer.subtree) if answer is not None else frozenset(),
        ),
        confidence=0.8,
    )
