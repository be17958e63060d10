"""Whether two claims tell what the same two people are to one another."""

from __future__ import annotations

from checker.model import Claim
from checker.outcome import Match
from checker.story import Story

REASON = "what the same two are to one another"


def same_two(a: Claim, b: Claim, story: Story) -> Match | None:
    """A match where both name the same two; of two of one family name, each must be told apart by a given name."""
    if a.article == b.article:
        return None
    mine, yours = (tuple(frozenset(name.split()) for name in claim.subject_key.split(" / ")) for claim in (a, b))
    for names in (mine, yours):
        # "Ida Holt" and "Holt": which of them another source means by "Holt" is not known.
        if names[0] <= names[1] or names[1] <= names[0]:
            return None
    if all(one <= other or other <= one for one, other in zip(mine, yours, strict=True)):
        return Match(confidence=0.8, reason=REASON)
    return None
