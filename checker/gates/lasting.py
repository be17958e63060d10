"""Are two lengths of time those of one state: the same closure, the same captivity, the same blaze?"""

from __future__ import annotations

from decimal import Decimal

from checker.gates.evidence import overlap
from checker.gates.lengths import HOURS
from checker.lexicon import load
from checker.model import Claim
from checker.outcome import Match
from checker.story import Story
from checker.values import Quantity

COUNTED, HALVES = "counted", "halves"
CLOSE = Decimal("0.2")
"""Part of the longer one by which two tellings of one length may differ."""
SOME, MUCH = 0.1, 0.18
"""How much of what is told around them must be the same, where they have a name in common and where not."""
SLOT = 0.6
"""From this likeness on two figures are weighed as figures are."""


def same_lasting(a: Claim, b: Claim, story: Story) -> Match | None:
    """The match of two claims on how long one state lasted, where each article has one length for it."""
    if a.article == b.article or a.subject_key != b.subject_key or a.firmness is not b.firmness:
        return None
    first, second = _hours(a), _hours(b)
    if first is None or second is None or not (_only(a, first, story) and _only(b, second, story)):
        return None
    if _differ_little(a, b, first, second) or _weighed(a, b, story):
        return None
    people = [story.people_of(claim) for claim in (a, b)]
    if load("lasting")[a.subject_key].get("people", False) and people[0] and people[1] and not people[0] & people[1]:
        return None
    near = overlap(a.context.sentence | a.context.before, b.context.sentence | b.context.before, story.rarity)
    shared = bool(a.context.names & b.context.names) or bool(people[0] & people[1])
    counted = COUNTED in a.context.topics | b.context.topics
    if near < (SOME if shared or counted else MUCH):
        return None
    return Match(confidence=min(0.9, 0.6 + 0.4 * near), reason="both tell how long the same lasted")


def _hours(claim: Claim) -> Decimal | None:
    value = claim.value
    return value.amount * HOURS[value.unit] if isinstance(value, Quantity) and value.unit in HOURS else None


def _only(claim: Claim, hours: Decimal, story: Story) -> bool:
    """Whether an article has no other length for the state."""
    others = (c for c in story.claims if c.family == "lasting" and c.article == claim.article)
    lengths = (_hours(other) for other in others if other.subject_key == claim.subject_key)
    return all(length is not None and _close(length, hours) for length in lengths)


def _close(a: Decimal, b: Decimal) -> bool:
    return abs(a - b) <= CLOSE * max(a, b)


def _differ_little(a: Claim, b: Claim, first: Decimal, second: Decimal) -> bool:
    """Whether two lengths that are not the same differ by no more than rounding, or than the half of the day."""
    if first == second:
        return False
    half = [Decimal(12) if HALVES in claim.context.topics else Decimal(0) for claim in (a, b)]
    if any(_close(x, y) for x in (first, first + half[0]) for y in (second, second + half[1])):
        return True
    units = [HOURS[claim.value.unit] for claim in (a, b) if isinstance(claim.value, Quantity)]
    return abs(first - second) < max(units)


def _weighed(a: Claim, b: Claim, story: Story) -> bool:
    """Whether the two are figures that are known to be alike, and compared as such."""
    pairs = [
        next((c for c in story.claims if c.family == "quantity" and (c.article, c.start) == (x.article, x.start)), None)
        for x in (a, b)
    ]
    first, second = pairs
    return first is not None and second is not None and story.likeness(first, second).slot >= SLOT
