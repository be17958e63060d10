"""Whether what a noun names has come about: "after the reopening of the bridge", "the sale fell through"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from checker.claims.surroundings import is_past, lemma
from checker.language.clause_reading import SUBJECTS, Reading
from checker.language.negation import read
from checker.lexicon import words

if TYPE_CHECKING:
    from checker.language.parsed import Token

_OWNING = ("of", "for", "from", "at", "in", "to")
"""Prepositions behind which it is told whose a happening is."""


def telling_of(noun: Token) -> Reading | None:
    """How a noun's happening is told: `holds` where it has come about; None where the sentence leaves it open."""
    described = {child.lower_ for child in noun.children if child.dep_ in ("amod", "det", "compound", "nmod")}
    if described & words("eventive", "failed"):
        return Reading(holds=False)
    if described & words("eventive", "unreal"):
        return None
    noun = _first(noun)
    above = noun.head
    if above.i == noun.i:
        return None
    if noun.dep_ == "pobj" or above.pos_ in ("ADP", "SCONJ"):
        return _behind(noun, above)
    if above.pos_ not in ("VERB", "AUX"):
        return None
    undergoes = noun.dep_ in ("dobj", "nsubjpass")
    if not undergoes and noun.dep_ not in SUBJECTS:
        return None
    verb = _with_particle(above)
    if undergoes and verb in words("eventive", "undone"):
        return _turned(read(above))
    if undergoes and verb in words("eventive", "done"):
        return _kept(read(above))
    if not undergoes and verb in words("eventive", "fails"):
        return _turned(read(above))
    past = is_past(above) or any(child.lower_ in ("has", "have") for child in above.children if child.dep_ == "aux")
    if not undergoes and past and _is_definite(noun) and lemma(above) not in words("eventive", "unsure"):
        return _kept(read(above))
    return None


def owner_of(noun: Token) -> Token | None:
    """To whom or what a happening happens: "Holt's release", "the reopening of the bridge", "the Molke takeover"."""
    whose = next((child for child in noun.children if child.dep_ == "poss"), None)
    if whose is not None:
        return whose
    preps = [child for child in noun.children if child.lower_ in _OWNING]
    found = (inner for prep in sorted(preps, key=_rank) for inner in prep.children if inner.dep_ == "pobj")
    named = (
        child
        for child in noun.children
        if child.dep_ in ("compound", "nmod", "amod") and child.pos_ in ("PROPN", "NOUN")
    )
    return next(found, None) or next(named, None)


def _rank(prep: Token) -> int:
    return _OWNING.index(prep.lower_)


def _first(noun: Token) -> Token:
    """The first of several nouns in a row: what is told of that is told of all."""
    while noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
    return noun


def _behind(noun: Token, prep: Token) -> Reading | None:
    above = prep.head
    if prep.lower_ == "of" and above.lemma_.casefold() in words("eventive", "telling"):
        return Reading()
    verb = f"{lemma(above)} {prep.lower_}"
    if verb in words("eventive", "undone"):
        return _turned(read(above))
    if verb in words("eventive", "done") or verb == "lead to":
        return _kept(read(above))
    if prep.lower_ not in words("eventive", "behind") or not _is_definite(noun):
        return None
    clause = next((token for token in noun.ancestors if token.pos_ in ("VERB", "AUX")), None)
    reading = read(clause) if clause is not None else Reading()
    # What "will follow after the release" tells nothing of whether that has come.
    return None if reading.planned or reading.holds is None else Reading()


def _is_definite(noun: Token) -> bool:
    given = any(
        child.dep_ == "poss" or child.lower_ in ("the", "this", "that", "its", "his", "her", "their", "of")
        for child in noun.children
    )
    return given or noun.tag_ in ("NNS", "NNPS")


def _with_particle(verb: Token) -> str:
    particle = next((child for child in verb.children if child.dep_ == "prt" or _hangs_alone(child)), None)
    return f"{lemma(verb)} {particle.lower_}" if particle is not None else lemma(verb)


def _hangs_alone(word: Token) -> bool:
    """Whether a preposition or adverb right behind its verb opens no phrase: "fell through on Monday"."""
    return (
        word.i == word.head.i + 1 and word.pos_ in ("ADP", "ADV") and not any(c.dep_ == "pobj" for c in word.children)
    )


def _kept(reading: Reading) -> Reading | None:
    return None if reading.holds is None else reading


def _turned(reading: Reading) -> Reading | None:
    if reading.holds is None or reading.planned:
        return None
    return evolve(reading, holds=not reading.holds)
