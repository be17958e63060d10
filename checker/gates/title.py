"""Whether two claims on a person's office are about the same person."""

from __future__ import annotations

from checker.model import Claim
from checker.outcome import Match
from checker.story import Story


def same_person(a: Claim, b: Claim, story: Story) -> Match | None:
    """A match where both sources mean the same person; the office itself is left to the comparator."""
    if a.attribute != b.attribute:
        return None
    if (a.article, a.subject_key) in story.entities and (b.article, b.subject_key) in story.entities:
        same = story.entity(a) == story.entity(b)
        return Match(confidence=0.9, reason="the same person") if same else None
    if a.subject_key != b.subject_key:
        return None
    return Match(confidence=0.6, reason="a person of the same name")
