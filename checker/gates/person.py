"""Whether two claims are about the same person: for names and ages."""

from __future__ import annotations

from checker.model import Claim
from checker.outcome import Match
from checker.story import Story

UNNAMED = "role:"
"""How the key of somebody begins whom an article only calls by a role."""


def same_person(a: Claim, b: Claim, story: Story) -> Match | None:
    """A match where both articles surely mean one person, by name or by a role that each gives to one person only."""
    if a.attribute != b.attribute or a.article == b.article:
        return None
    keys = (a.article, a.subject_key), (b.article, b.subject_key)
    if any(key not in story.entities for key in keys) or story.entity(a) != story.entity(b):
        return None
    if not any(claim.subject_key.startswith(UNNAMED) for claim in (a, b)):
        return Match(confidence=0.9, reason="the same person")
    if any(_several(claim, story) for claim in (a, b)):
        return None
    role = next(c.subject_key for c in (a, b) if c.subject_key.startswith(UNNAMED)).removeprefix(UNNAMED)
    return Match(confidence=0.8, reason=f"the one {role} in each")


def _several(claim: Claim, story: Story) -> bool:
    """Whether an article tells two people of one role apart by what it says of them."""
    return any(
        other.article == claim.article
        and other.attribute == claim.attribute
        and other.subject_key == claim.subject_key
        and other.value != claim.value
        for other in story.claims
    )
