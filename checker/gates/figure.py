"""One figure as it is weighed: what it brings to each of the pairs that it is part of, read once."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cache

from attrs import frozen

from checker.gates.evidence import Weighed, around
from checker.lexicon import load
from checker.model import Claim, Scope
from checker.story import Story
from checker.units import table
from checker.values import Quantity, plain

UNTOLD = Scope()
"""The scope of a figure of which nothing tells what exactly it measures."""
COMMON_DIGITS = 2
"""Figures of so few significant digits are often equal by chance: that two are says nothing of what they count."""
CONVERTED = 0.03
"""How far two figures in two units may be apart, as a share of the larger, and be one figure that was converted."""


@frozen(kw_only=True, eq=False)
class Figure:
    """A claim of a figure with the words around it, weighed, and its place and value in numbers."""

    claim: Claim
    value: Quantity
    magnitude: float
    """The logarithm of the amount in its unit's base, without offset, so that 30 feet and 9 metres are near."""
    characters: tuple[str, ...]
    """Those of the amount as it is written, in order: two figures with swapped digits have the same."""
    digits: str
    """The significant digits of the amount, with its sign."""
    common: bool
    """Whether they are so few that another figure is often equal by chance."""
    people: frozenset[str]
    governors: frozenset[str]
    """The noun and the verb that it hangs on."""
    words: frozenset[str]
    """The words of its clause, those it hangs on with them."""
    clause: Weighed
    sentence: Weighed
    modifiers: Weighed
    names: Weighed
    topics: Weighed
    surroundings: Weighed
    alone: float
    """1 where the article gives no other figure of its dimension, less the more there are; likewise of its unit, and of
    its attribute, which is 0 where that is none that news disagrees on."""
    alone_in_unit: float
    alone_of_name: float
    beside: frozenset[tuple[str, str, Decimal]]
    """The other figures of its sentence that are too long to be equal by chance."""
    length: float
    place: float
    scoped: bool
    """Whether anything is known of what exactly it measures."""


def read_figures(claims: Iterable[Claim], story: Story) -> dict[str, Figure]:
    """What claims of figures bring to their pairs, by the claims' ids."""

    @cache
    def weighed(lemmas: frozenset[str]) -> Weighed:
        return Weighed.of(lemmas, story.rarity)

    return {claim.id: _figure(claim, story, weighed) for claim in claims}


def figure(claim: Claim, story: Story) -> Figure:
    """What a claim of a figure brings to its pairs."""
    return read_figures([claim], story)[claim.id]


def _figure(claim: Claim, story: Story, weighed: Callable[[frozenset[str]], Weighed]) -> Figure:
    value, context = claim.value, claim.context
    assert isinstance(value, Quantity)
    clause = around(claim)
    governors = frozenset(word for word in (context.head, context.predicate) if word is not None)
    written = plain(value.amount) if value.dimension != "score" else "".join(map(plain, sorted(_sides(value))))
    digits = written.replace(".", "").strip("0")
    return Figure(
        claim=claim,
        value=value,
        magnitude=math.log(size(value)),
        characters=tuple(sorted(written)),
        digits=digits,
        common=len(digits.lstrip("-")) <= COMMON_DIGITS,
        people=story.people_of(claim),
        governors=governors,
        words=clause | governors,
        clause=weighed(clause),
        sentence=weighed(context.sentence),
        modifiers=weighed(context.modifiers),
        names=weighed(context.names),
        topics=Weighed.of(context.topics, {}),
        surroundings=weighed(context.before | context.sentence),
        alone=story.alone(claim),
        alone_in_unit=story.alone(claim, "unit"),
        alone_of_name=story.alone(claim, "attribute") if claim.attribute in load("attributes") else 0.0,
        beside=frozenset(told for told in story.others(claim) if len(_significant(told[2])) > 1),
        length=story.length(claim),
        place=story.place(claim),
        scoped=claim.scope != UNTOLD,
    )


def same_amount(a: Quantity, b: Quantity) -> bool:
    """Whether two figures say the same amount, be it from the other side of a score or, rounded, in another unit."""
    if "score" in (a.dimension, b.dimension):
        return {a.amount, a.upper} == {b.amount, b.upper}
    if a.unit != b.unit and a.unit in table() and b.unit in table():
        return abs(size(a) - size(b)) <= CONVERTED * max(size(a), size(b))
    return a.amount == b.amount


def _significant(amount: Decimal) -> str:
    """The digits of an amount without the zeros at either end, with its sign."""
    return plain(amount).replace(".", "").strip("0")


def _sides(value: Quantity) -> tuple[Decimal, Decimal]:
    return value.amount, value.amount if value.upper is None else value.upper


def size(value: Quantity) -> float:
    """How great an amount is in its unit's base; of a score, both sides together."""
    if value.dimension == "score":
        return float(sum(_sides(value))) + 1.0
    unit = table().get(value.unit)
    return max(abs(float(value.amount) * float(unit.factor if unit is not None else 1)), 1e-9)
