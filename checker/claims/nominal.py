"""Acts and stands that a noun tells: "her opposition to the pipeline", "the ministry's approval of the drug"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from checker.claims.clauses import Clause, subject_of
from checker.claims.surroundings import fold
from checker.language.clause_reading import Reading
from checker.language.negation import read
from checker.lexicon import load, words

if TYPE_CHECKING:
    from checker.language.parsed import Token


def nominal_of(noun: Token) -> Clause | None:
    """The clause that a noun of action stands for; None where nobody is said to do it, or nothing to undergo it."""
    told = _nouns().get(noun.lemma_.casefold())
    if told is None or noun.pos_ != "NOUN" or _wished(noun):
        return None
    predicate, particles = told
    whose = next((child for child in noun.children if child.dep_ == "poss"), None)
    what = next((_object(child) for child in noun.children if child.dep_ == "prep" and child.lower_ in particles), None)
    if whose is None or what is None:
        return None
    tokens = sorted({*whose.subtree, *what.subtree, noun}, key=lambda token: token.i)
    return Clause(verb=noun, predicate=predicate, subject=whose, patient=what, tokens=tuple(tokens))


def classes_of(noun: Token) -> Iterator[tuple[Clause, Reading]]:
    """What adjectives say of the class of whom a noun is said: "was a liberal thinker", "Holt, a liberal thinker"."""
    adjectives = [c for c in noun.children if c.dep_ == "amod" and c.lower_ in words("antonyms", "classing")]
    if not adjectives or any(child.lower_ in ("former", "no", "not") for child in noun.children):
        return
    if noun.dep_ == "attr" and noun.head.lemma_ == "be":
        subject, reading = subject_of(noun.head), read(noun.head)
    elif noun.dep_ in ("appos", "compound", "nmod") and noun.head.pos_ == "PROPN":
        subject, reading = noun.head, Reading()
    else:
        return
    if subject is None or subject.pos_ != "PROPN" or reading.holds is None:
        return
    for adjective in adjectives:
        name = [child for child in subject.children if child.dep_ == "compound" and child.pos_ == "PROPN"]
        tokens = tuple(sorted([*name, subject, adjective], key=lambda token: token.i))
        yield (
            Clause(verb=noun, predicate=f"be_{adjective.lower_}", subject=subject, patient=subject, tokens=tokens),
            reading,
        )


def link_of(noun: Token) -> tuple[Clause, Reading] | None:
    """What is said of a link: "found no link between the drug and the disease" says that the two are not linked."""
    if noun.lemma_.casefold() not in words("antonyms", "links") or noun.pos_ != "NOUN":
        return None
    between = next((child for child in noun.children if child.dep_ == "prep" and child.lower_ == "between"), None)
    one = _object(between) if between is not None else None
    other = next((child for child in one.children if child.dep_ == "conj"), None) if one is not None else None
    verb = noun.head if noun.head.pos_ in ("VERB", "AUX") else noun.head.head.head
    if one is None or other is None or verb.lemma_.casefold() not in words("antonyms", "finding"):
        return None
    reading = read(verb)
    tokens = tuple(sorted({*one.subtree, noun}, key=lambda token: token.i))
    clause = Clause(verb=noun, predicate="link", subject=one, patient=one, tokens=tokens)
    if any(child.lower_ == "no" for above in (noun, noun.head.head) for child in above.children):
        return clause, Reading(holds=False)
    return (clause, reading) if reading.holds is not None else None


@cache
def _nouns() -> dict[str, tuple[str, frozenset[str]]]:
    return {
        noun: (predicate, frozenset(particles)) for noun, (predicate, *particles) in load("antonyms")["nominal"].items()
    }


def _object(prep: Token) -> Token | None:
    return next((child for child in prep.children if child.dep_ == "pobj"), None)


def _wished(noun: Token) -> bool:
    """Whether it is only wanted, lacking or at an end: "sought his approval", "dropped her opposition"."""
    if any(child.lower_ in ("no", "lack", "former", "initial", "earlier", "previous") for child in noun.children):
        return True
    above = noun.head
    if above.pos_ == "ADP":
        above = above.head
    return fold(above.lemma_) in words("antonyms", "wishing") or any(
        child.dep_ == "neg" or child.tag_ == "MD" for child in above.children
    )
