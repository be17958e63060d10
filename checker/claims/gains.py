"""Profit or loss: of a sum of money, whether it was made or lost."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.claims.build import make_claim
from checker.claims.clauses import subject_of, who
from checker.claims.slots import Slot, slot_of
from checker.claims.surroundings import content_lemmas, context_of, lemma
from checker.language.clause_reading import Reading
from checker.language.document import Sentence
from checker.language.negation import read
from checker.lexicon import words
from checker.model import Claim, Mention
from checker.notes import Notes
from checker.values import Polarity, Quantity, plain

if TYPE_CHECKING:
    from checker.language.parsed import Token

MADE, LOST = "make_profit", "make_loss"


def gains(notes: Notes) -> Iterator[Claim]:
    """A claim for each sum that somebody is said to have earned or lost."""
    for sentence in notes.document.sentences:
        for mention in notes.within(sentence, "quantity"):
            if isinstance(mention.value, Quantity) and mention.value.dimension == "money":
                yield from _claim(notes, sentence, mention, mention.value)


def _claim(notes: Notes, sentence: Sentence, mention: Mention, value: Quantity) -> Iterator[Claim]:
    slot = slot_of(notes.document.span(mention.start, mention.end))
    predicate = _predicate(slot)
    whose = _whose(slot)
    if predicate is None or whose is None or slot.verb is None or read(slot.verb) != Reading():
        return
    subject, key = who(notes, whose)
    start, end = min(mention.start, slot.anchor.idx), mention.end
    noun = slot.head if slot.head is not None else slot.verb
    start, end = min(start, noun.idx), max(end, noun.idx + len(noun))
    start, end = max(start, sentence.start), min(end, sentence.end)
    sum_ = f"{plain(value.amount)} {value.unit}"
    yield make_claim(
        notes,
        sentence,
        family="polarity",
        attribute="polarity",
        subject=subject,
        subject_key=key,
        value=Polarity(predicate=predicate, holds=True, words=notes.article.text[start:end]),
        start=start,
        end=end,
        context=context_of(
            notes,
            sentence,
            start,
            end,
            predicate=predicate,
            head=sum_,
            near=content_lemmas([whose, *(c for c in whose.children if c.dep_ == "compound")]) | {sum_},
        ),
        confidence=0.8,
    )


def _predicate(slot: Slot) -> str | None:
    nouns = [slot.head, slot.anchor] if slot.head is not None else [slot.anchor]
    for noun in nouns:
        if lemma(noun) in words("antonyms", "profits"):
            return MADE
        if lemma(noun) in words("antonyms", "losses"):
            return LOST
    if slot.verb is None or slot.role != "object":
        return None
    return {"earn": MADE, "gain": MADE, "lose": LOST}.get(lemma(slot.verb))


def _whose(slot: Slot) -> Token | None:
    owner = next((c for c in slot.head.children if c.dep_ == "poss"), None) if slot.head is not None else None
    if owner is not None or slot.verb is None:
        return owner
    subject = subject_of(slot.verb)
    return None if subject is slot.head else subject
