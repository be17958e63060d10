"""Whether two claims on a person's office are about the same person."""

from __future__ import annotations

import re

from checker.language.naming import fold
from checker.model import Claim
from checker.outcome import Match
from checker.story import Story
from checker.values import Title

UNLIKELY = 0.4
"""How sure it is that two offices are the same fact where one source knows of both: too little for a conflict."""


def same_person(a: Claim, b: Claim, story: Story) -> Match | None:
    """A match where both sources mean the same person; the office itself is left to the comparator."""
    if a.attribute != b.attribute:
        return None
    if all((claim.article, claim.subject_key) in story.entities for claim in (a, b)):
        if story.entity(a) == story.entity(b):
            if _has_both(a, b, story) or _has_both(b, a, story):
                return Match(confidence=UNLIKELY, reason="the same person, to whom one source gives both offices")
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


def _has_both(a: Claim, b: Claim, story: Story) -> bool:
    """Whether the article of one claim gives its person the other's role as well: two offices held together."""
    if not isinstance(a.value, Title) or not isinstance(b.value, Title):
        return False
    roles = story.roles.get((a.article, a.subject_key), frozenset())
    # A vice-president is spoken of by the word "president" as well, which is no second office.
    own = a.value.role.endswith(f" {b.value.role}")
    return a.value.role != b.value.role and b.value.role in roles and not own


def _parts(claim: Claim) -> list[str]:
    return [fold(part) for part in re.sub(r"[\"“'‘].*?[\"”'’]", " ", claim.subject).split() if fold(part)]
