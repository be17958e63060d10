"""One figure as it is weighed: what it brings to each of the pairs that it is part of, read once."""

from __future__ import annotations

from attrs import frozen

from checker.gates.evidence import Weighed, around
from checker.model import Claim
from checker.story import Story
from checker.units import table
from checker.values import Quantity, plain


@frozen(kw_only=True, eq=False)
class Figure:
    """A claim of a figure with the words around it, weighed, and its place and value in numbers."""

    claim: Claim
    value: Quantity
    size: float
    """The amount in its unit's base, without offset, so that 30 feet and 9 metres are near."""
    written: str
    digits: str
    """The significant digits of the amount, with its sign."""
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
    length: float
    place: float


def figure(claim: Claim, story: Story) -> Figure:
    """What a claim of a figure brings to its pairs."""
    value, context, rarity = claim.value, claim.context, story.rarity
    assert isinstance(value, Quantity)
    clause = around(claim)
    governors = frozenset(word for word in (context.head, context.predicate) if word is not None)
    written = plain(value.amount)
    return Figure(
        claim=claim,
        value=value,
        size=_size(value),
        written=written,
        digits=written.replace(".", "").strip("0"),
        people=story.people_of(claim),
        governors=governors,
        words=clause | governors,
        clause=Weighed.of(clause, rarity),
        sentence=Weighed.of(context.sentence, rarity),
        modifiers=Weighed.of(context.modifiers, rarity),
        names=Weighed.of(context.names, rarity),
        topics=Weighed.of(context.topics, {}),
        surroundings=Weighed.of(context.before | context.sentence, rarity),
        alone=story.alone(claim),
        length=story.length(claim),
        place=story.place(claim),
    )


def _size(value: Quantity) -> float:
    unit = table().get(value.unit)
    return max(abs(float(value.amount) * float(unit.factor if unit is not None else 1)), 1e-9)
