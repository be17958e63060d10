"""Figures as claims: casualties and other named attributes, and "number of NOUN" and measures for the rest."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import evolve

from checker.claims.attributes import named_attribute
from checker.claims.build import make_claim
from checker.claims.figurescope import BY_DIMENSION, figure_scope, none_does
from checker.claims.listed import listed
from checker.claims.respective import shared_out, shares
from checker.claims.slots import Slot, slot_of
from checker.claims.sums import SUM, Sum, sums
from checker.claims.surroundings import context_of, lemma
from checker.claims.tallies import TALLIED, adverbs, tallied
from checker.claims.together import together
from checker.claims.topics import topics_of
from checker.claims.votes import votes
from checker.firmness import firmness_of
from checker.language.document import Sentence
from checker.lexicon import load, words
from checker.model import Claim, Context, Mention, Occasion, Scope
from checker.notes import Notes
from checker.values import Modifier, Quantity, Time

if TYPE_CHECKING:
    from checker.language.parsed import Token

TERMED = frozenset({"bond", "gilt", "note", "bund", "treasury", "yield", "mortgage"})
"""What a length only names: the ten years of a ten-year bond."""
LEFT_TO_OTHERS = frozenset({"age"})


def make(notes: Notes) -> Iterator[Claim]:
    """One claim for every figure that fills a slot."""
    told: set[str] = set()
    for sentence in notes.document.sentences:
        whose = shares(notes, sentence)
        for mention in notes.within(sentence, "quantity", "ordinal", "score"):
            if not isinstance(mention.value, Quantity) or mention.value.dimension in LEFT_TO_OTHERS:
                continue
            if mention.value.dimension not in BY_DIMENSION and not mention.value.unit and not _is_ratio(mention):
                continue
            if _one_of_many(notes, mention, mention.value):
                continue
            slot = slot_of(notes.document.span(mention.start, mention.end))
            if slot.head is not None and mention.value.dimension == "time" and lemma(slot.head) in TERMED:
                continue
            if mention.value.unit == "" and any(_comes_to_each(mention, noun) for noun in (slot.head, slot.anchor)):
                continue
            value = _as_meant(mention.value, slot)
            mention = evolve(mention, value=value)
            if value.dimension != "ordinal" or _counts(slot):
                claim = shared_out(_claim(notes, sentence, mention, value, slot), whose.get(mention.start))
                for each in _joined(notes, sentence, mention, slot, claim):
                    told.add(each.attribute)
                    yield each
                nth = tallied(notes, sentence, mention, slot)
                if nth is not None:
                    yield _tally(_claim(notes, sentence, mention, nth, slot))
        yield from _between_hours(notes, sentence)
    for sentence, mention in adverbs(notes):
        if isinstance(mention.value, Quantity):
            slot = slot_of(notes.document.span(mention.start, mention.end))
            yield _tally(_claim(notes, sentence, mention, mention.value, slot))
    for added in sums(notes):
        yield _sum(notes, added)
    yield from votes(notes)
    yield from _told_one_by_one(notes, told)


def _sum(notes: Notes, added: Sum) -> Claim:
    """A count of all that a complete list tells of; nothing narrows it but what its parts are."""
    last = added.parts.mentions[-1]
    value = added.mention.value
    assert isinstance(value, Quantity)
    slot = slot_of(notes.document.span(last.start, last.end))
    claim = _claim(notes, added.parts.sentence, added.mention, value, slot)
    return evolve(
        claim,
        attribute="count",
        subject=f"total of {added.mention.text}",
        subject_key=SUM + " ".join(added.nouns),
        context=evolve(claim.context, head=None),
        scope=Scope(),
        confidence=0.9,
    )


def _tally(claim: Claim) -> Claim:
    """A claim of an ordinal that was told as a count."""
    return evolve(claim, subject_key=f"{TALLIED}{claim.subject_key}")


def _told_one_by_one(notes: Notes, told: Collection[str]) -> Iterator[Claim]:
    """The tolls that lists of people come to; where the article gives a figure of its own, they are a part of that."""
    for sentence in notes.document.sentences:
        for found in listed(notes, sentence):
            value = found.mention.value
            assert isinstance(value, Quantity)
            claim = _claim(
                notes, sentence, found.mention, value, slot_of(found.root.doc[found.root.i : found.root.i + 1])
            )
            share = "part" if found.fate in told else None
            scope = evolve(claim.scope, share=share, qualifiers=frozenset())
            subject = f"number {found.fate}"
            yield evolve(claim, attribute=found.fate, subject=subject, scope=scope, confidence=0.8)


def _is_ratio(mention: Mention) -> bool:
    """ "One in five", "two out of three": a share that was counted, not a mere "half"."""
    return (
        isinstance(mention.value, Quantity)
        and mention.value.dimension == "share"
        and " " in mention.text
        and (" in " in mention.text or " of " in mention.text)
    )


def _as_meant(value: Quantity, slot: Slot) -> Quantity:
    """A share in per cent; "no gust exceeded 71" as the most that there was.

    Who has not been seen for more than a week has been gone so long at least.
    """
    if value.dimension == "share":
        upper = None if value.upper is None else round(value.upper * 100, 1)
        near = Modifier.ABOUT if value.modifier is Modifier.EXACT else value.modifier
        amount = round(value.amount * 100, 1)
        return evolve(value, amount=amount, upper=upper, modifier=near, unit="percent", dimension="percent")
    if (
        value.modifier is Modifier.MORE_THAN
        and value.dimension != "time"
        and slot.verb is not None
        and none_does(slot.verb)
    ):
        return evolve(value, modifier=Modifier.AT_MOST)
    return value


def _joined(notes: Notes, sentence: Sentence, mention: Mention, slot: Slot, claim: Claim) -> Iterator[Claim]:
    """A claim, with one on all of those who suffered the same fate: "eight patients and a nurse died"."""
    whole = together(notes, sentence, mention, slot.anchor) if claim.attribute in load("attributes") else None
    if whole is None:
        yield claim
        return
    yield evolve(claim, scope=evolve(claim.scope, share="part"))
    joined = evolve(mention, end=whole.end, text=notes.document.text[mention.start : whole.end])
    yield evolve(_claim(notes, sentence, joined, whole.sum, slot), attribute=claim.attribute, subject=claim.subject)


def _comes_to_each(mention: Mention, noun: Token | None) -> bool:
    """ "Each family gets 20,000 euros and each passenger 3,000": what each of them gets, not how many they are."""
    return (
        noun is not None
        and noun.idx < mention.start
        and any(child.lower_ in ("each", "every", "per") for child in noun.children)
    )


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
    counting = lemma(slot.anchor) in words("slots", "countings")
    return owned or counting or slot.role in ("attribute", "apposition") or not names_occasion


def _claim(notes: Notes, sentence: Sentence, mention: Mention, value: Quantity, slot: Slot) -> Claim:
    span = notes.document.span(mention.start, mention.end)
    head = counted_noun(slot, value)
    named = named_attribute(slot, value, head)
    attribute = named or BY_DIMENSION.get(value.dimension, "measure")
    context = context_of(notes, sentence, mention.start, mention.end)
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
        scope=figure_scope(notes, sentence, span, slot, head, value, named),
        firmness=firmness_of(notes.document, sentence, slot.anchor),
        context=evolve(
            context,
            predicate=slot.predicate,
            head=lemma(head) if head is not None else None,
            modifiers=slot.modifiers,
            arguments=slot.arguments,
            topics=topics_of(value, _said(context, slot, head, value.dimension), _own(slot, head)),
        ),
        confidence=0.95,
        **_occasion(notes, sentence, slot, value),
    )


def _occasion(notes: Notes, sentence: Sentence, slot: Slot, value: Quantity) -> dict[str, Occasion | None]:
    """The occasion of what is said of the counted, where that is another: "the three who died in the fire of 2011"."""
    if value.dimension == "ordinal":
        return {"occasion": None}
    for child in slot.anchor.children:
        if child.dep_ in ("relcl", "acl") and child.pos_ == "VERB":
            occasion = notes.occasions.at(sentence, child.idx, child.idx + len(child))
            if not occasion.main:
                return {"occasion": occasion}
    return {}


def _said(context: Context, slot: Slot, head: Token | None, dimension: str) -> frozenset[str]:
    """All lemmas that may tell what a figure is about."""
    own = {word for word in (slot.predicate, lemma(head) if head is not None else None, context.predicate) if word}
    told = context.near | context.sentence | context.before if dimension == "score" else context.near
    return told | slot.modifiers | slot.arguments | own


def _own(slot: Slot, head: Token | None) -> frozenset[str]:
    """The lemmas of what is measured, of what narrows it and of the verb; none of what something changed by."""
    if slot.role == "by":
        return frozenset()
    own = {word for word in (slot.predicate, lemma(head) if head is not None else None, lemma(slot.anchor)) if word}
    hanging = [child for child in slot.anchor.children if child.dep_ == "prep"]
    if slot.verb is not None and lemma(slot.verb) == "spend":
        hanging += [child for child in slot.verb.children if child.dep_ == "prep"]
    own |= {lemma(inner) for child in hanging for inner in child.children if inner.dep_ in ("pobj", "pcomp")}
    own |= {lemma(child) for child in slot.anchor.children if child.dep_ == "relcl"}
    return slot.modifiers | own


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
