"""Are two places the setting of one happening: the same arrest, the same signing, the same fire?"""

from __future__ import annotations

import re

from checker.gates.evidence import overlap
from checker.gates.lone import FEW, lone_places
from checker.gates.placing import finest, fit, knows, on_one_day, settings
from checker.language.gazetteer import locate
from checker.language.naming import fold
from checker.lexicon import load
from checker.model import Claim
from checker.outcome import Match
from checker.story import Story
from checker.timeline import compare_occasions
from checker.values import Place

SURE = 0.3
NEAR = 0.15
"""How much of what is told around the two places must be the same, where they name nobody in common."""


VAGUE = 12
"""Kinds of happening that one clause may be of: what is only said to have been held somewhere may be of more."""


def same_setting(a: Claim, b: Claim, story: Story) -> Match | None:
    """The match of two claims on where the articles' one happening of a kind was."""
    kinds = (a.context.topics & b.context.topics) - {FEW}
    if a.article == b.article or a.firmness is not b.firmness:
        return None
    mine, yours = _named(a, story), _named(b, story)
    people = mine & yours
    once = bool(people) and any(load("settings")[kind].get("once", False) for kind in kinds)
    if not once and compare_occasions(a.occasion, b.occasion).different:
        return None
    if mine and yours and not people:
        return None
    near = overlap(a.context.sentence | a.context.before, b.context.sentence | b.context.before, story.rarity)
    told = bool(people) or near >= SURE or on_one_day(a, b, story)
    if near < NEAR and not told:
        return None
    if not any(_is_one(a, b, kind, near, told, bool(people), story) for kind in sorted(kinds)) and not (
        told and not _named_otherwise(a, b) and lone_places(a, b, story)
    ):
        return None
    if knows(a, b, story) or knows(b, a, story):
        return None
    return Match(
        confidence=min(0.9, 0.5 + 0.4 * near + (0.1 if people else 0.0)), reason="where the same thing happened"
    )


def _is_one(a: Claim, b: Claim, kind: str, near: float, told: bool, people: bool, story: Story) -> bool:
    """Whether two claims are of one happening of a kind: by whom they name, by what is told around it, or because each
    article has only one."""
    table = load("settings")[kind]
    if table.get("people", False) and not people and (not told or _named_otherwise(a, b)):
        return False
    if table.get("named", False) and not told and not _names(a) & _names(b):
        return False
    if _outdone(a, kind, story) or _outdone(b, kind, story):
        return False
    once = people and table.get("once", False)
    return once or (_settled(a, kind, story) and _settled(b, kind, story))


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


def _settled(claim: Claim, kind: str, story: Story) -> bool:
    """Whether an article puts happenings of one kind into one place only."""
    assert isinstance(claim.value, Place)
    return not any(
        other.article == claim.article
        and kind in other.context.topics
        and len(other.context.topics) < VAGUE
        and isinstance(other.value, Place)
        and other.value.key != claim.value.key
        and not fit(other.value, claim.value)
        and not (other.sentence_start == claim.sentence_start and {other.value.kind, claim.value.kind} != {"city"})
        for other in settings(story)
    )


def _outdone(claim: Claim, kind: str, story: Story) -> bool:
    """Whether an article says more of a place elsewhere: "their camp" beside "Camp 2"."""
    assert isinstance(claim.value, Place)
    noun, told = finest(claim.value)
    return claim.value.kind == "venue" and any(
        other.article == claim.article
        and kind in other.context.topics
        and isinstance(other.value, Place)
        and other.value.kind == "venue"
        and finest(other.value)[0] == noun
        and bool(finest(other.value)[1]) > bool(told)
        for other in settings(story)
    )


def _named(claim: Claim, story: Story) -> frozenset[str]:
    """The ids of the people whom a claim's sentence means and its article names: "the driver" may be anyone."""
    keys = (key for key in claim.context.people if not key.startswith("role:"))
    return frozenset(story.entities.get((claim.article, key), key) for key in keys)
