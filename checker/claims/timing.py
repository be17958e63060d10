"""The happening that a time belongs to: that of the clause it stands in, or one that this clause only dates."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from checker.claims.happening import SUBJECTS, Happening, happening_of, says_what
from checker.claims.surroundings import lemma
from checker.language.momentary import moments_known
from checker.language.predicates import is_action, known
from checker.lexicon import words
from checker.notes import Notes

if TYPE_CHECKING:
    from checker.language.parsed import Token


def happening_at(notes: Notes, start: int, end: int) -> Happening | None:
    """The happening whose clause holds `text[start:end]`; None where there is none or it is denied."""
    root = notes.document.span(start, end).root
    verb = next((token for token in root.ancestors if token.pos_ in ("VERB", "AUX")), None)
    if verb is None or (verb.idx >= start and verb.idx < end):
        return None
    denied = any(child.dep_ == "neg" for child in verb.children)
    verb = _of_cleft(verb)
    since = _when_of_state(notes, start, end)
    if since is not None:
        return happening_of(notes, since)
    denied = denied or any(child.dep_ == "neg" for child in verb.children)
    if denied and not only_from(notes, start, end) and not _not_since(notes, verb, start, end):
        return None
    return _rescheduled(notes, verb, root) or happening_of(notes, verb)


def only_from(notes: Notes, start: int, end: int) -> bool:
    """Whether a time is that until which something did *not* happen: "did not open until Monday"."""
    text, document = notes.document.text, notes.document
    if not re.match(r"(?i)(?:until|till)\b", text[start:end]):
        return False
    until = document.span(start, end)[0]
    above = until.head if until.dep_ in ("prep", "mark") else next(iter(until.ancestors), until)
    return any(child.dep_ == "neg" and child.lower_ != "no" for child in above.children)


def _not_since(notes: Notes, verb: Token, start: int, end: int) -> bool:
    """ "Has not been seen since Friday": on Friday he was, for the last time."""
    return lemma(verb) in words("happenings", "noticed") and notes.document.text[start:end].casefold().startswith(
        "since"
    )


def _when_of_state(notes: Notes, start: int, end: int) -> Token | None:
    """The verb of "since Friday, when the villages were cleared": that is what happened on the day."""
    text = notes.document.text
    if not re.match(r"(?i)since\b", text[start:end]) or text[:start].casefold().endswith("time "):
        return None
    after = [token for token in notes.document.span(start, end).sent if token.idx >= end and token.text != ","][:1]
    if not after or after[0].lower_ != "when" or after[0].idx - end > 2 or after[0].head.pos_ != "VERB":
        return None
    return after[0].head


def _rescheduled(notes: Notes, verb: Token, root: Token) -> Happening | None:
    """ "The vote is set for Friday", "the rain put the start back to five": when what is named takes place."""
    prep = next((token for token in (root, *root.ancestors) if token.dep_ == "prep"), None)
    if prep is None or prep.head not in (verb, *verb.children):
        return None
    lemma_, word = verb.lemma_.casefold(), prep.lower_
    object_ = next((child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")), None)
    if object_ is None or object_.pos_ not in ("NOUN", "PROPN") or any(c.dep_ == "xcomp" for c in verb.children):
        return None
    particles = {child.lower_ for child in verb.children if child.dep_ in ("prt", "advmod")}
    moved = {lemma_, *(f"{lemma_}_{particle}" for particle in particles)} & words("happenings", "moved")
    founded = known(f"{lemma_}_up") and "up" in particles  # "set up a stall in 1912" founds it
    if (lemma_ in words("happenings", "logged") or "down" in particles) and _is_logged(object_, particles):
        return Happening(verb=verb, predicate="take_place", subject=object_, patient=object_)
    if (lemma_ in words("happenings", "fixed") and word in ("for", "on", "at", "in") and not founded) or (
        moved and word in ("to", "until", "till", "for")
    ):
        return Happening(verb=verb, predicate="take_place", subject=object_, patient=object_)
    return None


def _is_logged(noun: Token, particles: set[str]) -> bool:
    """ "The log has the bang down for 22.25", "police put the shooting at noon": the time is that of what is named."""
    return particles <= {"down"} and (is_action(lemma(noun)) or lemma(noun) in _momentary())


@cache
def _momentary() -> frozenset[str]:
    """The nouns that name a moment by themselves."""
    return frozenset(noun for table in moments_known().values() for noun in table.get("nouns", ()))


def _of_cleft(verb: Token) -> Token:
    """ "It was noon when the river burst in", "it was not until noon that": what happened is in the clause below."""
    if verb.lemma_ == "be" and any(child.lower_ == "it" for child in verb.children if child.dep_ in SUBJECTS):
        clauses = (token.head for token in verb.subtree if token.lower_ == "when" and token.head.pos_ == "VERB")
        kinds = ("advcl",) if says_what(verb) else ("advcl", "ccomp")
        below = next(clauses, next((c for c in verb.children if c.dep_ in kinds and c.pos_ == "VERB"), None))
        return below if below is not None else verb
    return verb
