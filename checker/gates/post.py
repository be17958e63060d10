"""Whether two claims give one post to somebody."""

from __future__ import annotations

from checker.model import Claim
from checker.outcome import Match
from checker.story import Story


def same_post(a: Claim, b: Claim, story: Story) -> Match | None:
    """A match for one post, of bodies that are not named differently, that each article gives once."""
    if a.article == b.article or a.context.head != b.context.head:
        return None
    bodies = a.context.names, b.context.names
    if all(bodies) and bodies[0].isdisjoint(bodies[1]):
        return None
    return Match(confidence=0.75, reason="the same post")
