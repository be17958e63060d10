"""Whether two claims of an attribute that a fact base has defined for itself are about the same fact.

Its patterns say what is meant, so the gate only keeps apart what names nobody and nothing in common.
"""

from __future__ import annotations

from checker.model import Claim
from checker.outcome import Match
from checker.story import Story


def same_pattern(a: Claim, b: Claim, story: Story) -> Match | None:
    """A match unless both sentences have names and share none."""
    if a.article == b.article or a.attribute != b.attribute:
        return None
    if a.context.names and b.context.names and a.context.names.isdisjoint(b.context.names):
        return None
    return Match(confidence=0.8, reason="words of the same pattern stand around both values")
