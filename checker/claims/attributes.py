"""Which named attribute a figure gives: killed, injured, missing, rescued, arrested ... (`lexicon/attributes.toml`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from checker.claims.slots import Slot
from checker.claims.surroundings import lemma
from checker.lexicon import load, words
from checker.values import Quantity

if TYPE_CHECKING:
    from checker.language.parsed import Token


BELOW = frozenset({"prep", "xcomp", "oprd", "acomp", "dative"})
"""Children of a verb whose own children may say what became of the figure: "to" in "taken to hospital"."""


@cache
def _attributes() -> dict[str, dict[str, frozenset[str]]]:
    return {name: {key: frozenset(value) for key, value in table.items()} for name, table in load("attributes").items()}


def named_attribute(slot: Slot, value: Quantity, head: Token | None) -> str | None:
    """The attribute of the lexicon that the figure is sure to give, if any."""
    if value.dimension != "count":
        return None
    noun = lemma(head) if head is not None else None
    nouns = {noun, head.lower_} if head is not None else set()
    states = {word for child in _states(slot) for word in (lemma(child), child.lower_)}
    if head is not None and slot.anchor.i != head.i:
        states |= {word for child in _said_of(head) for word in (lemma(child), child.lower_)}
    told = _told(slot)
    for name, table in _attributes().items():
        if told & table.get("phrases", frozenset()):
            return name
        if nouns & table["nouns"] or nouns & table["measured"] or states & table["states"]:
            return name
        verb = {lemma(slot.verb), slot.predicate or ""} if slot.verb is not None else set()
        undergone = slot.role == "subject" and bool(verb & table.get("undergo", frozenset()))
        if verb & table["verbs"] and (undergone or _is_patient(slot)) and _is_person(noun, slot):
            return name
    return None


def _states(slot: Slot) -> Iterator[Token]:
    """Adjectives and participles said of the figure: "17 are dead", "21 missing", "people known to have died"."""
    counted = [slot.anchor, *([slot.head] if slot.head is not None and slot.role == "subject" else [])]
    if slot.anchor.like_num and slot.anchor.head.i == slot.anchor.i + 1:
        yield slot.anchor.head
    for noun in counted:
        for child in noun.children:
            if child.dep_ in ("amod", "acl", "relcl"):
                yield child
                yield from (below for below in child.children if below.dep_ == "xcomp")
    verb = slot.verb
    if verb is not None and slot.role == "subject" and verb.lemma_ == "be":
        yield from (child for child in verb.children if child.dep_ in ("acomp", "attr"))
    if verb is not None and slot.role in ("object", "other", "subject") and verb.lemma_ in ("leave", "list", "report"):
        yield from (child for child in verb.children if child.dep_ in ("oprd", "acomp", "xcomp", "ccomp"))


def _said_of(noun: Token) -> Iterator[Token]:
    """The clauses that a measured noun carries: died in "the number of people known to have died"."""
    for child in noun.children:
        if child.dep_ in ("acl", "relcl"):
            yield child
            yield from (below for below in child.children if below.dep_ == "xcomp")


def _is_patient(slot: Slot) -> bool:
    """Whether the figure undergoes its verb: object of kill, subject of were killed."""
    assert slot.verb is not None
    if slot.role == "object":
        return True
    if slot.role != "subject":
        return False
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in slot.verb.children)
    return passive or slot.verb.tag_ == "VBN"


def _is_person(noun: str | None, slot: Slot) -> bool:
    return noun is None or slot.anchor.like_num or noun not in words("slots", "things")


def _told(slot: Slot) -> frozenset[str]:
    """The pairs of a verb and a word below it that say what became of a figure, with the figure's part in them.

    "lose life <" has the figure for its subject, "pull alive >" has it undergo the verb; "find not >" is denied.
    """
    verb = slot.verb
    if verb is None:
        return frozenset()
    below = {lemma(slot.anchor)} if slot.head is None else {lemma(slot.anchor), lemma(slot.head)}
    for child in verb.children:
        if child.dep_ == "neg":
            below.add("not")
        elif child.i != slot.anchor.i and child.dep_ not in ("nsubj", "conj", "ccomp", "advcl"):
            below.add(lemma(child))
            below |= {lemma(inner) for inner in child.children if child.dep_ in BELOW}
            # The parser reads "taken to hospital suffering from" as of a "hospital suffering".
            deeper = [inner for inner in child.children if inner.dep_ in ("prep", "pobj")]
            below |= {lemma(last) for inner in deeper for last in inner.children if last.dep_ in ("pobj", "compound")}
    undergone = _is_patient(slot) or slot.role in ("of", "other")
    mark = ">" if undergone else "<"
    return frozenset(f"{lemma(verb)} {word} {mark}" for word in below)
