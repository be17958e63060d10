"""Figures as claims: casualties and other named attributes, and "number of NOUN" and measures for the rest."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from attrs import evolve

from checker.claims.build import make_claim
from checker.claims.markets import QUOTED, is_quoted
from checker.claims.scoping import scope_of
from checker.claims.slots import Slot, slot_of
from checker.claims.surroundings import context_of, lemma
from checker.claims.topics import topics_of
from checker.firmness import firmness_of
from checker.language.document import Sentence
from checker.lexicon import load, words
from checker.model import Claim, Context, Mention, Scope
from checker.notes import Notes
from checker.values import Quantity, Time

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

BY_DIMENSION = {
    "count": "count",
    "percent": "percent",
    "money": "money",
    "time": "duration",
    "ordinal": "ordinal",
    "score": "score",
}
"""The open attribute of a figure that no named attribute claims; every other dimension is a "measure"."""
LEFT_TO_OTHERS = frozenset({"age"})


def make(notes: Notes) -> Iterator[Claim]:
    """One claim for every figure that fills a slot."""
    for sentence in notes.document.sentences:
        for mention in notes.within(sentence, "quantity", "ordinal", "score"):
            if not isinstance(mention.value, Quantity) or mention.value.dimension in LEFT_TO_OTHERS:
                continue
            if mention.value.dimension not in BY_DIMENSION and not mention.value.unit:
                continue
            if _one_of_many(notes, mention, mention.value):
                continue
            slot = slot_of(notes.document.span(mention.start, mention.end))
            if mention.value.dimension != "ordinal" or _counts(slot):
                yield _claim(notes, sentence, mention, mention.value, slot)
        yield from _between_hours(notes, sentence)


def _one_of_many(notes: Notes, mention: Mention, value: Quantity) -> bool:
    """ "One of the oldest bridges" counts nothing."""
    return value.amount == 1 and notes.document.text[mention.end : mention.end + 4] == " of "


def _between_hours(notes: Notes, sentence: Sentence) -> Iterator[Claim]:
    """The lengths that two hours give: seven hours in "closed from 6:15 a.m. to 1:15 p.m."."""
    for mention in notes.within(sentence, "time"):
        time = mention.value
        if isinstance(time, Time) and time.clock is not None and time.clock_until is not None:
            minutes = (time.clock_until - time.clock) % (24 * 60)
            length = Quantity(amount=Decimal(minutes), unit="minute", dimension="time")
            slot = slot_of(notes.document.span(mention.start, mention.end))
            yield _claim(notes, sentence, mention, length, slot)


def _counts(slot: Slot) -> bool:
    """Whether an ordinal counts ("her third win", "the sixth coach") or only tells one occasion from another.

    Two articles may well speak of two rounds; so "the first round" is a claim only where it is said of something.
    """
    owned = any(child.dep_ == "poss" for child in slot.anchor.children)
    names_occasion = lemma(slot.anchor) in words("occasions", "nouns")
    return owned or slot.role in ("attribute", "apposition") or not names_occasion


def _claim(notes: Notes, sentence: Sentence, mention: Mention, value: Quantity, slot: Slot) -> Claim:
    span = notes.document.span(mention.start, mention.end)
    head = counted_noun(slot, value)
    named = named_attribute(slot, value, head)
    attribute = named or BY_DIMENSION.get(value.dimension, "measure")
    context = context_of(notes.document, sentence, mention.start, mention.end)
    return make_claim(
        notes,
        sentence,
        family="quantity",
        attribute=attribute,
        subject=_subject(slot, head, named, mention),
        subject_key=lemma(head) if head is not None else "",
        value=value,
        start=mention.start,
        end=mention.end,
        scope=_scope(notes, sentence, span, slot, head, value),
        firmness=firmness_of(notes.document, sentence, slot.anchor),
        context=evolve(
            context,
            predicate=slot.predicate,
            head=lemma(head) if head is not None else None,
            modifiers=slot.modifiers,
            arguments=slot.arguments,
            topics=topics_of(value, _said(context, slot, head)),
        ),
        confidence=0.95,
        **({"occasion": None} if value.dimension == "ordinal" else {}),
    )


def _scope(notes: Notes, sentence: Sentence, span: Span, slot: Slot, head: Token | None, value: Quantity) -> Scope:
    scope = scope_of(notes.document, sentence, span, slot, head)
    if value.dimension != "count":
        scope = evolve(scope, qualifiers=frozenset())
    times = [mention.value for mention in notes.within(sentence, "time") if isinstance(mention.value, Time)]
    dated = bool(notes.article.date) or any(time.weekday is not None or time.day is not None for time in times)
    return evolve(scope, status=QUOTED) if is_quoted(slot.anchor, value.dimension, dated) else scope


def _said(context: Context, slot: Slot, head: Token | None) -> frozenset[str]:
    """All lemmas that may tell what a figure is about."""
    own = {word for word in (slot.predicate, lemma(head) if head is not None else None, context.predicate) if word}
    return context.near | slot.modifiers | slot.arguments | own


def counted_noun(slot: Slot, value: Quantity) -> Token | None:
    """What is counted or measured: the counted noun itself, else the slot's head, seen through empty nouns."""
    anchor = slot.anchor
    if value.dimension in ("count", "ordinal") and anchor.pos_ in ("NOUN", "PROPN") and not anchor.like_num:
        return _behind(anchor)
    return _behind(slot.head) if slot.head is not None else None


def _behind(noun: Token) -> Token:
    """The noun that an empty one counts: injured in "the number of injured"; the noun itself otherwise."""
    if lemma(noun) not in words("slots", "empty"):
        return noun
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            for inner in child.children:
                if inner.dep_ == "pobj" and not inner.like_num:
                    return inner
    for child in noun.children:
        if child.dep_ == "compound":
            return child
    return noun


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
    for name, table in _attributes().items():
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


def _subject(slot: Slot, head: Token | None, named: str | None, mention: Mention) -> str:
    """What people read as the subject of the finding."""
    if named:
        return f"number {named}"
    if head is not None:
        left = min(
            (t.i for t in head.children if t.dep_ in ("compound", "amod", "poss") and not t.like_num), default=head.i
        )
        text = " ".join(t.text for t in head.doc[left : head.i + 1] if not t.like_num and not t.is_punct)
        return text or mention.text
    return slot.verb.text if slot.verb is not None else mention.text
