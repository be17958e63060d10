"""A total and the sum of its parts, as one article gives them."""

from __future__ import annotations

from checker.model import Claim
from checker.outcome import Match
from checker.story import Story


def same_total(a: Claim, b: Claim, story: Story) -> Match | None:
    """The total and the sum that `checker.claims.totals` made a pair of."""
    if a.subject_key != b.subject_key:
        return None
    return Match(confidence=0.9, reason="the parts are listed beside their total")
