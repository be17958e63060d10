"""Are two times those of one happening? Same kind of happening, to the same thing."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache

from checker.gates.days import given, of_one_time
from checker.gates.happening import sameness
from checker.gates.moments import same_moment, same_past
from checker.gates.others import other_country, other_group, other_things
from checker.language.nouns import noun_groups
from checker.language.predicates import groups, known
from checker.lexicon import load, words
from checker.model import Claim
from checker.outcome import Match
from checker.overlap import clock_overlap, days_overlap
from checker.story import Story
from checker.values import Time

FAR = timedelta(days=10)
"""Repeated happenings dated farther apart are two of them."""


def same_event(a: Claim, b: Claim, story: Story) -> Match | None:
    """The match of two claims on when something happened; None where it is not surely one happening."""
    if not isinstance(a.value, Time) or not isinstance(b.value, Time) or a.article == b.article:
        return None
    score = sameness(a, b, story)
    if score is None or _roles_turned(a, b) or _repeated(a, b, a.value, b.value) or not of_one_time(a, b, story):
        score = same_moment(a, b, story)
    if score is None:
        score = same_past(a, b, story)
    if score is None:
        return None
    if other_group(a, b) or other_country(a, b) or other_things(a, b):
        return None
    if _again(a) != _again(b):
        return None
    if _turn(a) and _turn(b) and _turn(a) != _turn(b):
        return None
    if zone(a) != zone(b) or (a.attribute == "clock-time" and days_overlap(a.value, b.value) is False):
        return None
    if a.attribute == "clock-time" and clock_overlap(a.value, b.value) is False and _told_of_another(a, b, story):
        return None
    return Match(confidence=score, reason="both tell when the same thing happened")


def _told_of_another(a: Claim, b: Claim, story: Story) -> bool:
    """Whether one article has both hours: the other's is that of something else that it tells of."""
    return given(a, b, story) or given(b, a, story)


def _roles_turned(a: Claim, b: Claim) -> bool:
    """Whether one does what the other suffers: only verbs known to go both ways ("open", "end") may be matched so."""
    predicate = a.context.predicate or ""
    turned = (a.context.head == a.subject_key) != (b.context.head == b.subject_key)
    return turned and not known(predicate)


def _turn(claim: Claim) -> str:
    """Which time it was, where the sentence counts: "for the second time"; "" where it does not."""
    found = re.search(r"\bfor (?:the|a|his|her|its|their) (\w+) time\b", claim.sentence.casefold())
    return found.group(1) if found else ""


_AGAIN = re.compile(r"(?i)\b(?:again|afresh|anew|once more)\b")
_LATER = frozenset({"second", "third", "fourth", "fifth", "next", "another"})


def _again(claim: Claim) -> bool:
    """Whether it is told to have been once more: "it began afresh on Monday", "Friday's second attempt"."""
    at = claim.start - claim.sentence_start
    told = _AGAIN.search(claim.sentence, max(0, at - 16), at + len(claim.quote) + 12) is not None
    return told or not _LATER.isdisjoint(claim.context.modifiers)


def zone(claim: Claim) -> str:
    """The zone named with a clock time; "" for the local one. Names of one zone count as one."""
    start, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    # "At 8.34 a.m. (2134 GMT)": the zone in brackets is that of the other figure.
    behind = re.match(r"[^(\d]*", claim.sentence[end : end + 26])
    found = _zones().search(claim.sentence[start:end] + (behind.group() if behind else ""))
    name = next(word for word in found.groups() if word).casefold() if found else ""
    return next((alike[0] for alike in load("happenings")["one_zone"] if name in alike), name)


@cache
def _zones() -> re.Pattern[str]:
    """Zones by their letters or names, "Lima time", "by the clock of the town hall"."""
    names = words("happenings", "zones")
    forms = "|".join(sorted({form for name in names for form in (name.upper(), name.title(), name)} - _common(names)))
    return re.compile(
        rf"\b(?:({forms})\b|(?!(?:Local|The|This|That|Summer|Winter)\b)([A-Z]\w+) time\b|(by the clock) (?:on|of|in)\b)"
    )


def _common(names: frozenset[str]) -> set[str]:
    """Names in small letters that are words of their own: "mountain", "et"."""
    return {name for name in names if " " not in name}


def same_next(a: Claim, b: Claim, story: Story) -> Match | None:
    """The match of two claims on when the next one is due: the same kind of thing."""
    if a.article == b.article or not noun_groups(a.subject_key) & noun_groups(b.subject_key):
        return None
    return Match(confidence=0.7, reason="both tell when the next one is due")


def _repeated(a: Claim, b: Claim, first: Time, second: Time) -> bool:
    """Whether the happening is one that comes again and the two dates are too far apart to be one."""
    kinds = set(groups(a.context.predicate or "")) & set(groups(b.context.predicate or ""))
    if not kinds <= words("happenings", "repeated"):
        return False
    if first.since is None or second.since is None or first.until is None or second.until is None:
        return a.attribute == "event-date" and days_overlap(first, second) is None
    gap = max(first.since - second.until, second.since - first.until, timedelta(0))
    return gap > FAR
