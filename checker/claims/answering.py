"""What is found of an answer: a phrase or noun that answers, and the verb by which it is told."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from checker.claims.said_of import is_there
from checker.claims.surroundings import governing_verb
from checker.language.clause_reading import SUBJECTS, Reading
from checker.language.phrases import Table, phrase, table
from checker.language.questions import questions
from checker.lexicon import load

if TYPE_CHECKING:
    from checker.language.parsed import Token

_ASIDE = frozenset({"acl", "relcl", "advcl", "pcomp"})
"""How a clause hangs on another that only tells more of somebody."""


@frozen(kw_only=True)
class Answer:
    """What a phrase answers: which question, and yes or no."""

    question: str
    yes: bool


@frozen(kw_only=True)
class Found:
    """An answer in a sentence: the tokens of its phrase, the verb that carries it, and who or what it is said of."""

    answer: Answer
    met: tuple[Token, ...]
    verb: Token
    subject: Token | None
    reading: Reading
    about: Token | None = None
    """Where it is said of nobody, what its verb acts on: the bill in "threw out the bill"."""


@cache
def answering_phrases() -> Table[Answer]:
    lists = load("questions")["lists"]
    return table(
        (phrase(text, lists), Answer(question=question["name"], yes=side == "yes"))
        for question in questions().values()
        for side in ("yes", "no")
        for text in question[side]
    )


@cache
def answering_nouns() -> dict[str, tuple[Answer, ...]]:
    """Noun -> what it answers where its happening has come about: "the reopening of the bridge"."""
    found: dict[str, tuple[Answer, ...]] = {}
    for question in questions().values():
        for side in ("yes", "no"):
            for noun in question.get(f"{side}_nouns", ()):
                found[noun] = (*found.get(noun, ()), Answer(question=question["name"], yes=side == "yes"))
    return found


def as_it_ended(found: Sequence[Found]) -> list[Found]:
    """The answers of a sentence without those that its main clause has overtaken: "seized in May, was freed"."""
    return [
        one
        for one in found
        if one.verb.dep_ not in _ASIDE
        or not any(
            other.answer.question == one.answer.question
            and other.verb.dep_ not in _ASIDE
            and (other.answer.yes == bool(other.reading.holds)) != (one.answer.yes == bool(one.reading.holds))
            for other in found
        )
    ]


def weight(found: Found) -> tuple[bool, int]:
    """What makes one of two phrases count: that the verb itself tells it ("freed", not "in the hands of"), length."""
    return found.verb in found.met, len(found.met)


def carrier(met: Sequence[Token]) -> Token | None:
    """The verb that an answer is told with; None where the phrase only takes up something told elsewhere."""
    if met[0].dep_ == "aux" and met[0].lemma_ == "have" and met[0].head not in met:
        # "had received an offer" is no "had an offer"
        return None
    verb = next((t for t in met if t.pos_ == "VERB" and t.dep_ not in ("amod", "compound")), None)
    verb = verb or next((t for t in met[1:] if t.pos_ == "AUX" and t.dep_ not in ("aux", "auxpass")), None)
    # "The passwords are safe"
    verb = verb or next((t.head for t in met[1:] if t.dep_ == "acomp" and t.head.pos_ == "AUX"), None)
    if verb is not None:
        return verb
    verb = governing_verb(met[0])
    if verb is None:
        return None
    for token in (met[0], *met[0].ancestors):
        if token.i == verb.i:
            return verb
        # "At no time was she under arrest", "there was no warning"
        turned = token.i > token.head.i and token.head.lemma_ == "be"
        if token.dep_ in SUBJECTS and not turned:
            return None
    return None


def acts_on(verb: Token, met: Sequence[Token]) -> bool:
    """Whether a phrase of doing something to somebody is just that: no noun of the same form, no "called it off"."""
    named = any(
        child.dep_ in ("oprd", "acomp", "attr", "prt") and child not in met and not is_there(child)
        for child in verb.children
    )
    first = met[0].i == verb.i or (met[0].dep_ in SUBJECTS and met[0].head.i == verb.i and verb in met)
    return first and not named


def long_before(verb: Token) -> bool:
    """Whether a clause tells of a state that was over at the time told of: "had spent two years in jail"."""
    had = any(child.dep_ == "aux" and child.lower_ in ("had", "'d", "’d") for child in verb.children)
    already = any(child.lower_ in ("already", "just", "since") for child in verb.children)
    return had and not already and verb.dep_ not in ("ccomp", "conj")


def described(met: Sequence[Token]) -> Token | None:
    """The noun that a single adjective or participle before it is said of: "the unarmed man"."""
    alone = len(met) == 1 and met[0].dep_ == "amod" and met[0].head.pos_ in ("NOUN", "PROPN")
    return met[0].head if alone else None


def negated_beside(met: Sequence[Token]) -> bool:
    """Whether a "no" stands within the phrase where the reading of its verb doesn't see it: "under no restriction"."""
    first = met[0]
    if first.pos_ == "ADJ" and first.dep_ not in ("acomp", "attr", "oprd"):
        # "found the nurse not guilty of theft"
        before = first.nbor(-1) if first.i else first
        if before.lower_ == "not" and before.head.i == first.i:
            return True
    if any(t.pos_ == "ADJ" and t.dep_ == "ccomp" and any(c.dep_ == "neg" for c in t.children) for t in met[1:]):
        return True
    return any(
        child.lower_ in ("no", "neither") and child.dep_ in ("det", "neg")
        for token in met
        if token.pos_ in ("NOUN", "PROPN") and token.dep_ in ("pobj", "conj", "npadvmod")
        for child in token.children
    )
