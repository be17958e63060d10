"""Which named attribute a figure gives: killed, injured, missing, rescued, arrested ... (`lexicon/attributes.toml`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from attrs import evolve

from checker.claims.slots import Slot
from checker.claims.surroundings import lemma
from checker.language.nations import nation
from checker.language.nouns import is_creature, is_person
from checker.lexicon import load, words
from checker.values import Quantity

if TYPE_CHECKING:
    from checker.language.parsed import Token


LISTS = ("nouns", "measured", "states", "acts", "phrases", "verbs", "undergo", "hurting")
FATES = frozenset({"dead", "unaccounted"})
"""Words that tell a figure's fate under whatever verb: "were feared dead", "dropped dead", "remain unaccounted for"."""
HOSPITALS = frozenset({"hospital", "clinic", "infirmary"})
OF_PEOPLE = frozenset({"arrested", "hospitalised"})
"""What becomes of people alone: officers may lead away goats."""
NEXT = 3
"""Tokens after a figure within which its own verb stands."""
BELOW = frozenset({"prep", "xcomp", "oprd", "acomp", "dative", "agent"})
"""Children of a verb whose own children may say what became of the figure: "to" in "taken to hospital"."""


@cache
def _attributes() -> dict[str, dict[str, frozenset[str]]]:
    """Attribute -> list of the lexicon -> its words; lists that a table leaves out are empty."""
    return {name: {key: frozenset(table.get(key, ())) for key in LISTS} for name, table in load("attributes").items()}


def named_attribute(slot: Slot, value: Quantity, head: Token | None) -> str | None:
    """The attribute of the lexicon that the figure is sure to give, if any."""
    if value.dimension != "count":
        return None
    nouns = {lemma(head), head.lower_} if head is not None else set()
    states = {word for child in _states(slot) for word in (lemma(child), child.lower_)}
    if head is not None and slot.anchor.i != head.i:
        states |= {word for child in _said_of(head) for word in (lemma(child), child.lower_)}
    acts = _acts(slot)
    slots = [(each, told) for each in _clauses(slot) if _may_tell(each, told := _told(each))]
    creatures = any(is_creature(noun) for noun in (value.unit, lemma(slot.anchor), *nouns))
    for name, table in _attributes().items():
        if creatures and name in OF_PEOPLE:
            continue
        if nouns & table["nouns"] or nouns & table["measured"] or states & table["states"] or acts & table["acts"]:
            return name
        if any(_tells(each, told, table, head) for each, told in slots):
            return name
    return None


@cache
def _all(*lists: str) -> frozenset[str]:
    """The words that some lists of the lexicon have for any attribute."""
    return frozenset().union(*(table[key] for table in _attributes().values() for key in lists))


def _may_tell(slot: Slot, told: frozenset[str]) -> bool:
    """Whether a clause has a word that tells of any attribute."""
    if slot.verb is None:
        return not told.isdisjoint(_all("phrases"))
    verbs = _all("verbs", "hurting")
    return (
        lemma(slot.verb) in verbs
        or slot.predicate in verbs
        or slot.verb.lower_ in _all("states")
        or not told.isdisjoint(_all("phrases"))
    )


def _tells(slot: Slot, told: frozenset[str], table: dict[str, frozenset[str]], head: Token | None) -> bool:
    """Whether a clause says of a figure what a table of the lexicon is about."""
    if told & table["phrases"]:
        return True
    if slot.verb is None:
        return False
    noun = lemma(head) if head is not None else None
    verb = {lemma(slot.verb), slot.predicate or ""}
    undergone = slot.role == "subject" and bool(verb & table["undergo"])
    denied = any(child.dep_ == "neg" for child in slot.verb.children)
    if verb & table["verbs"] and not denied and (undergone or _is_patient(slot)) and _is_person(noun, slot):
        return True
    if slot.role != "subject":
        return False
    if slot.verb.lower_ in table["states"] and slot.verb.tag_ == "VBG":
        return not any(child.dep_ == "dobj" for child in slot.verb.children)
    return bool(verb & table["hurting"]) and _is_patient(slot) and noun is not None and _lives(noun)


def _clauses(slot: Slot) -> Iterator[Slot]:
    """The figure's own clause and those joined to it that are said of the same: "were shot and killed"."""
    yield slot
    if slot.verb is None:
        return
    for below in slot.verb.children:
        if below.dep_ == "xcomp" and slot.role == "subject" and lemma(slot.verb) in words("slots", "raising"):
            yield evolve(slot, verb=below)
    if slot.role in ("subject", "other"):
        for verb in slot.verb.conjuncts:
            own = any(child.dep_.startswith("nsubj") for child in verb.children)
            if verb.i > slot.anchor.i and verb.pos_ in ("VERB", "AUX") and not own:
                # In "six died and 31 were missing" the parser joins 31 to the first verb.
                taken = slot.role == "subject" or (slot.anchor.dep_ == "conj" and verb.i - slot.anchor.i <= NEXT)
                if taken:
                    yield evolve(slot, verb=verb, role="subject")


def _acts(slot: Slot) -> frozenset[str]:
    """The noun of what was done to the figure or is left of it: "the bodies of 14", "the arrest of two"."""
    above = slot.anchor.head.head if slot.anchor.dep_ == "pobj" else None
    if above is None or slot.anchor.head.lower_ not in ("of", "to", "with") or above.pos_ not in ("NOUN", "VERB"):
        return frozenset()
    joint = f"{lemma(above)} {lemma(slot.anchor)}"
    counted = slot.anchor.like_num or _lives(lemma(slot.anchor))
    return frozenset({joint, above.lower_} if counted else {joint})


def _states(slot: Slot) -> Iterator[Token]:
    """Adjectives and participles said of the figure: "17 are dead", "21 missing", "people known to have died"."""
    counted = [slot.anchor, *([slot.head] if slot.head is not None and slot.role == "subject" else [])]
    for link in slot.anchor.children:
        if link.lower_ in ("in", "at") and link.dep_ == "prep":
            # "Has put 12 pupils in hospital": those whom the verb puts there are there.
            yield from (place for place in link.children if lemma(place) in HOSPITALS)
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
    passive = _is_passive(slot.verb)
    # "Four were killed and dozens hurt": the second verb's form is that of the past.
    left_out = slot.verb.dep_ == "conj" and _is_passive(slot.verb.head)
    alone = not any(child.dep_ == "dobj" for child in slot.verb.children)
    return passive or slot.verb.tag_ == "VBN" or (left_out and alone and slot.verb.tag_ == "VBD")


def _is_passive(verb: Token) -> bool:
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)


def _is_person(noun: str | None, slot: Slot) -> bool:
    return noun is None or slot.anchor.like_num or noun not in words("slots", "things")


def _lives(noun: str) -> bool:
    """Whether a noun's lemma is one for people, by what they do or where they come from."""
    return is_person(noun) or noun in words("slots", "person") or nation(noun.removesuffix("s")) is not None


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
        elif child.dep_ == "nsubj" and slot.role == "object":
            below.add(lemma(child))
        elif child.i != slot.anchor.i and child.dep_ not in ("nsubj", "conj", "ccomp", "advcl"):
            below.add(lemma(child))
            below |= {lemma(inner) for inner in child.children if child.dep_ in BELOW}
            # The parser reads "taken to hospital suffering from" as of a "hospital suffering".
            deeper = [inner for inner in child.children if inner.dep_ in ("prep", "pobj")]
            below |= {lemma(last) for inner in deeper for last in inner.children if last.dep_ in ("pobj", "compound")}
    undergone = _is_patient(slot) or slot.role in ("of", "other")
    mark = ">" if undergone else "<"
    fate = () if "not" in below else below & FATES
    if slot.role in ("for", "to"):
        return frozenset(f"{lemma(verb)} {word} {slot.role}" for word in below)
    if "not" in below:
        below |= {f"not {word}" for word in below if word != "not"}
    return frozenset(f"{lemma(verb)} {word} {mark}" for word in below) | {f"* {word}" for word in fate}
