"""Is what one source has planned what another tells as begun?"""

from __future__ import annotations

from checker.gates.likeness import answers_to, content, coverage
from checker.language.opposites import same_sense
from checker.model import Claim
from checker.outcome import Match
from checker.story import Story
from checker.updates import APART, published
from checker.values import Polarity

COVERED = 0.5


def same_act(a: Claim, b: Claim, story: Story) -> Match | None:
    """The match of one act on one thing, planned here and begun there at one time."""
    if a.article == b.article or not isinstance(a.value, Polarity) or not isinstance(b.value, Polarity):
        return None
    if a.value.holds == b.value.holds or not same_sense(a.value.predicate, b.value.predicate):
        return None
    if not answers_to(a.context.head or "", b.context.head or ""):
        return None
    short, long = sorted((a, b), key=lambda claim: (len(claim.context.near), claim.id))
    covered = coverage(content(short), content(long) | long.context.sentence, story)
    if covered < COVERED:
        return None
    planned, begun = (b, a) if a.value.holds else (a, b)
    first, second = published(planned, story), published(begun, story)
    if first is not None and second is not None and second - first >= APART:
        # What came of a plan is told by the rule on what has changed.
        return None
    return Match(confidence=0.4 + 0.4 * covered, reason="the same act on the same thing")
