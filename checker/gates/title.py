"""Whether two claims on a person's office are about the same person."""

from __future__ import annotations

import re

from checker.language.naming import fold
from checker.model import Claim
from checker.outcome import Match
from checker.story import Story


def same_person(a: Claim, b: Claim, story: Story) -> Match | None:
    """A match where both sources mean the same person; the office itself is left to the comparator."""
    if a.attribute != b.attribute:
        return None
    if all((claim.article, claim.subject_key) in story.entities for claim in (a, b)):
        if story.entity(a) == story.entity(b):
            return Match(confidence=0.9, reason="the same person")
        return (
            Match(confidence=0.8, reason="the same full name")
            if len(_parts(a)) > 1 and _parts(a) == _parts(b)
            else None
        )
    mine, other = _parts(a), _parts(b)
    if mine and other and mine[-1] == other[-1] and (len(mine) == 1 or len(other) == 1 or mine[0] == other[0]):
        return Match(confidence=0.6, reason="a person of the same name")
    return None


def _parts(claim: Claim) -> list[str]:
    return [fold(part) for part in re.sub(r"[\"“'‘].*?[\"”'’]", " ", claim.subject).split() if fold(part)]
