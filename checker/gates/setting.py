"""Are two places the setting of one happening: the same arrest, the same signing, the same fire?"""

from __future__ import annotations

import re

from checker.gates.evidence import overlap
from checker.language.gazetteer import locate
from checker.language.naming import fold
from checker.lexicon import load
from checker.model import Claim
from checker.outcome import Match
from checker.story import Story
from checker.timeline import compare_occasions
from checker.values import Place, Time

_NUMBERED = re.compile(r"[:+]\d+\b")
"""In the key of a venue that is one of several: Camp 2, the third gate."""
SURE = 0.3
NEAR = 0.1
"""How much of what is told around the two places must be the same, where they name nobody in common."""


def same_setting(a: Claim, b: Claim, story: Story) -> Match | None:
    """The match of two claims on where the articles' one happening of a kind was."""
    if a.article == b.article or a.context.predicate != b.context.predicate or a.firmness is not b.firmness:
        return None
    if compare_occasions(a.occasion, b.occasion).different:
        return None
    mine, yours = _named(a, story), _named(b, story)
    people = mine & yours
    kind = load("settings")[a.context.predicate or ""]
    near = overlap(a.context.sentence | a.context.before, b.context.sentence | b.context.before, story.rarity)
    told = bool(people) or near >= SURE or _on_one_day(a, b, story)
    others = _named_otherwise(a, b) and kind.get("people", False)
    if (mine and yours and not people) or (kind.get("people", False) and not told) or (others and not people):
        return None
    if kind.get("named", False) and not told and not _names(a) & _names(b):
        return None
    if near < NEAR and not told:
        return None
    once = bool(people) and kind.get("once", False)
    if near < SURE and not once and not (_settled(a, story) and _settled(b, story)):
        return None
    if _knows(a, b, story) or _knows(b, a, story):
        return None
    return Match(
        confidence=min(0.9, 0.5 + 0.4 * near + (0.1 if people else 0.0)), reason="where the same thing happened"
    )


def _names(claim: Claim) -> frozenset[str]:
    """The names in a claim's sentence, without those of the place itself."""
    assert isinstance(claim.value, Place)
    own = {fold(word) for word in claim.value.name.split()}
    return claim.context.names - own


def _named_otherwise(a: Claim, b: Claim) -> bool:
    """Whether both sentences have names of somebody or something, and none in common."""
    mine, yours = (_written(claim) for claim in (a, b))
    return bool(mine and yours) and not mine & yours


_CAPITAL = re.compile(r"(?<=[\w,;] )[^\W\d_a-z][^\W\d_]+")


def _written(claim: Claim) -> set[str]:
    """What is written like a name within a claim's sentence, without places and days."""
    assert isinstance(claim.value, Place)
    calendar = {*load("times")["months"], *load("times")["weekdays"]}
    found = {word for word in _CAPITAL.findall(claim.sentence) if word not in claim.value.name}
    people = {word for key in claim.context.people if not key.startswith("role:") for word in key.split()}
    return ({fold(word) for word in found if locate(word) is None} | people) - calendar


def _settled(claim: Claim, story: Story) -> bool:
    """Whether an article puts happenings of one kind into one place only."""
    assert isinstance(claim.value, Place)
    return not any(
        other.article == claim.article
        and other.context.predicate == claim.context.predicate
        and isinstance(other.value, Place)
        and other.value.key != claim.value.key
        and not _coarser(other.value, claim.value)
        for other in story.claims
        if other.family == "setting"
    )


def _coarser(place: Place, venue: Place) -> bool:
    """Whether a place only says less of the same: the town of a venue, "their camp" beside "Camp 2"."""
    if venue.kind != "venue" or place.kind != "venue":
        return venue.kind == "venue"
    kind, _, told = place.key.partition("@")[0].removeprefix("venue:").partition(":")
    return not told and kind == venue.key.removeprefix("venue:").partition(":")[0]


def _on_one_day(a: Claim, b: Claim, story: Story) -> bool:
    """Whether both sentences give the same day for what they tell."""
    mine, yours = (
        {t.value.since for t in story.claims if isinstance(t.value, Time) and _beside(t, claim)} for claim in (a, b)
    )
    return bool(mine & yours)


def _beside(claim: Claim, other: Claim) -> bool:
    same = (claim.article, claim.sentence_start) == (other.article, other.sentence_start)
    value = claim.value
    return same and isinstance(value, Time) and value.since is not None and value.since == value.until


def _knows(claim: Claim, other: Claim, story: Story) -> bool:
    """Whether the article that has one place speaks of the other one by its name, so that it means another."""
    assert isinstance(other.value, Place)
    names = [word for word in other.value.name.split() if word[:1].isupper() and len(word) > 2]
    text = story.articles[claim.article].text
    if _NUMBERED.search(other.value.key):
        return re.search(rf"\b{re.escape(other.value.name)}\b", text) is not None
    return bool(names) and all(re.search(rf"\b{re.escape(word)}\b", text) for word in names)


def _named(claim: Claim, story: Story) -> frozenset[str]:
    """The ids of the people whom a claim's sentence means and its article names: "the driver" may be anyone."""
    keys = (key for key in claim.context.people if not key.startswith("role:"))
    return frozenset(story.entities.get((claim.article, key), key) for key in keys)
