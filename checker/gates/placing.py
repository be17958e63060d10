"""What an article says of a place beside another: whether one happening can have both, whether it knows the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.language.gazetteer import country_of
from checker.language.naming import fold
from checker.language.nations import nation
from checker.lexicon import load
from checker.model import Claim
from checker.story import Story
from checker.values import Place, Time

_NUMBERED = re.compile(r"[:+]\d+\b")
"""In the key of a venue that is one of several: Camp 2, the third gate."""
_CAPITALS = re.compile(r"\b[A-Z][\w-]+")


def settings(story: Story) -> Iterator[Claim]:
    """The claims of a story on where something was."""
    return (claim for claim in story.claims if claim.family == "setting")


def fit(a: Place, b: Place) -> bool:
    """Whether two places can be told of one happening by one article: a town and a building, "their camp" and "Camp 2",
    a town and its country."""
    if a.kind == b.kind == "venue":
        (one, told), (other, known) = finest(a), finest(b)
        return one == other and not (told and known)
    areas = [place.key.partition("@")[2] if place.kind == "venue" else place.key for place in (a, b)]
    areas = [area.removeprefix("near:") for area in areas]
    if "" in areas or areas[0] == areas[1]:
        return True
    coarse = {place.kind for place in (a, b)} & {"country", "region"}
    if any(area.startswith("place:") for area in areas):
        return bool(coarse)
    return bool(coarse) and country_of(areas[0]) == country_of(areas[1])


def finest(venue: Place) -> tuple[str, str]:
    """The noun of a venue and what is said of it."""
    noun, _, told = venue.key.partition("@")[0].removeprefix("venue:").partition("<")[0].partition(":")
    return next((kind for kind, nouns in load("venues")["alike"].items() if noun in nouns), noun), told


def on_one_day(a: Claim, b: Claim, story: Story) -> bool:
    """Whether both sentences give the same day for what they tell."""
    return bool(_days_beside(a, story) & _days_beside(b, story))


def on_two_days(a: Claim, b: Claim, story: Story) -> bool:
    """Whether each sentence gives a day, and the one another."""
    mine, yours = _days_beside(a, story), _days_beside(b, story)
    return bool(mine and yours) and not mine & yours


def _days_beside(claim: Claim, story: Story) -> set[date]:
    """The days that a claim's sentence gives."""
    times = (each.value for each in story.claims_beside(claim) if isinstance(each.value, Time))
    return {time.since for time in times if time.since is not None and time.since == time.until}


def knows(claim: Claim, other: Claim, story: Story) -> bool:
    """Whether the article that has one place speaks of the other one too, so that it means another."""
    assert isinstance(other.value, Place)
    text = story.articles[claim.article].text
    if _NUMBERED.search(other.value.key):
        return re.search(rf"\b{re.escape(other.value.name)}\b", text) is not None
    own, _, area = other.value.key.partition("@")
    names = [word for word in other.value.name.split() if word[:1].isupper() and len(word) > 2]
    if own.startswith("venue:"):
        assert isinstance(claim.value, Place)
        towns = bool(area) and ("@" in claim.value.key or claim.value.kind != "venue")
        names = [word for word in names if fold(word).removesuffix("'s") not in area] or (
            [] if towns else [own.partition(":")[2].partition(":")[0]]
        )
    if own.startswith("country:"):
        return any(nation(word) == own.partition(":")[2] for word in set(_CAPITALS.findall(text)))
    return bool(names) and all(re.search(rf"\b{re.escape(word)}\b", text) for word in names)
