"""Figures of one kind that a sentence lists one after the other: "38,000 on Friday, 44,500 on Saturday"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import frozen

from checker.claims.parts import tells_time
from checker.language.document import Sentence
from checker.lexicon import words
from checker.model import Mention
from checker.notes import Notes
from checker.values import Modifier, Quantity

SUMMABLE = frozenset({"count", "money", "length", "mass", "area", "volume"})
MOST_BETWEEN = 60
"""Characters that may stand between two parts of one list."""


@frozen(kw_only=True)
class Parts:
    """Figures of one kind, listed one after the other in a sentence."""

    sentence: Sentence
    mentions: tuple[Mention, ...]

    @property
    def sum(self) -> Decimal:
        return sum((amount(mention) for mention in self.mentions), Decimal(0))


def amount(mention: Mention) -> Decimal:
    assert isinstance(mention.value, Quantity)
    return mention.value.amount


def is_exact(mention: Mention) -> bool:
    value = mention.value
    return (
        isinstance(value, Quantity)
        and value.modifier is Modifier.EXACT
        and value.upper is None
        and value.dimension in SUMMABLE
        and value.amount > 0
    )


def lists_in(notes: Notes, sentence: Sentence) -> Iterator[Parts]:
    """Runs of two or more figures of one dimension, joined by commas and "and"."""
    run: list[Mention] = []
    for mention in (m for m in notes.within(sentence, "quantity") if is_exact(m)):
        if tells_time(notes, sentence, mention):
            continue
        if run and not _listed(notes, run[-1], mention):
            yield from _as_parts(sentence, run)
            run = []
        run.append(mention)
    yield from _as_parts(sentence, run)


def _as_parts(sentence: Sentence, run: Sequence[Mention]) -> Iterator[Parts]:
    if len(run) >= 2:
        yield Parts(sentence=sentence, mentions=tuple(run))


def _listed(notes: Notes, first: Mention, second: Mention) -> bool:
    between = notes.document.text[first.end : second.start]
    assert isinstance(first.value, Quantity)
    assert isinstance(second.value, Quantity)
    joined = "," in between or " and " in between
    return (
        joined
        and len(between) <= MOST_BETWEEN
        and not any(mark in between for mark in (";", ":", "(", "—", " but ", " or "))
        and not sums_up(between + second.text)
        and first.value.dimension == second.value.dimension
        and (first.value.dimension == "count" or first.value.unit == second.value.unit)
    )


def sums_up(text: str) -> bool:
    return any(phrase in text.casefold() for phrase in words("totals", "phrases"))
