"""Whether two claims are about the same person: for names and ages."""

from __future__ import annotations

from checker.model import Claim
from checker.outcome import Match, Verdict
from checker.story import Story
from checker.values import Quantity

WEEKS_APART = 6
"""Articles nearer to one another than this are taken to give one age."""
UNNAMED = "role:"
"""How the key of somebody begins whom an article only calls by a role."""


def same_person(a: Claim, b: Claim, story: Story) -> Match | None:
    """A match where both articles surely mean one person, by name or by a role that each gives to one person only."""
    if a.attribute != b.attribute or a.article == b.article:
        return None
    keys = (a.article, a.subject_key), (b.article, b.subject_key)
    if any(key not in story.entities for key in keys) or story.entity(a) != story.entity(b):
        return None
    later = _birthday_between(a, b, story)
    if later:
        return Match(confidence=0.8, reason=later, verdict=Verdict.UPDATE)
    if not any(claim.subject_key.startswith(UNNAMED) for claim in (a, b)):
        return Match(confidence=0.9, reason="the same person")
    if any(_several(claim, story) for claim in (a, b)):
        return None
    role = next(c.subject_key for c in (a, b) if c.subject_key.startswith(UNNAMED)).removeprefix(UNNAMED)
    return Match(confidence=0.8, reason=f"the one {role} in each")


def _birthday_between(a: Claim, b: Claim, story: Story) -> str:
    """Why two ages are both true: the later article is so much later that a birthday lies between."""
    if not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity):
        return ""
    days = [story.articles[claim.article].date for claim in (a, b)]
    if days[0] is None or days[1] is None or abs((days[1] - days[0]).days) < WEEKS_APART * 7:
        return ""
    early, late = (a.value, b.value) if days[0] < days[1] else (b.value, a.value)
    years = (late.amount - early.amount) if early.unit == late.unit == "year" else 0
    if 0 < years <= abs((days[1] - days[0]).days) // 365 + 1:
        return "a birthday lies between the two articles"
    return ""


def _several(claim: Claim, story: Story) -> bool:
    """Whether an article tells two people of one role apart by what it says of them."""
    return any(
        other.article == claim.article
        and other.attribute == claim.attribute
        and other.subject_key == claim.subject_key
        and other.value != claim.value
        for other in story.claims
    )
