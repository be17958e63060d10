"""Are two times those of one happening? Same kind of happening, to the same thing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import timedelta
from functools import cache

from checker.gates.days import gap, given, of_one_time, unknown_to_each_other
from checker.gates.happening import sameness
from checker.gates.memo import once_a_claim
from checker.gates.moments import other_people, same_moment, same_past
from checker.gates.others import other_country, other_group, other_things
from checker.gates.timing import likelihood, patients_differ, phases, shared_moments
from checker.language.momentary import moments_known
from checker.language.naming import fold
from checker.language.nouns import noun_groups
from checker.language.predicates import groups, known, same_predicate
from checker.lexicon import load, words
from checker.model import Claim
from checker.outcome import Match
from checker.overlap import clock_overlap, days_overlap
from checker.story import Story
from checker.values import Time
from checker.whens import sort_of

FAR = timedelta(days=10)
"""Repeated happenings dated farther apart are two of them."""


def same_event(a: Claim, b: Claim, story: Story) -> Match | None:
    """The match of two claims on when something happened; None where it is not surely one happening."""
    if not isinstance(a.value, Time) or not isinstance(b.value, Time) or a.article == b.article:
        return None
    if told_apart(a, b):
        return None
    answers = by_words(a, b, story)
    score = max(answers.values())
    if score < SURE and (likely := _likely(a, b, story, answers)) is not None:
        score = max(score, likely)
    if not score or (a.attribute == "clock-time" and _of_another(a, b, a.value, b.value, story)):
        return None
    return Match(confidence=score, reason="both tell when the same thing happened")


def by_words(a: Claim, b: Claim, story: Story) -> dict[str, float]:
    """How surely two times are of one happening by one word for it, by one moment, by the words of what is long past:
    the first of these that tells, the others are 0."""
    if min(a.confidence, b.confidence) <= LOOSE:
        return dict.fromkeys(ANSWERS, 0.0)
    told = sameness(a, b, story) if not (_only_by_moment(a) or _only_by_moment(b)) else None
    if told is None or _roles_turned(a, b) or _repeated(a, b) or not of_one_time(a, b, story):
        told = None
    moment = same_moment(a, b, story) if told is None else None
    past = same_past(a, b, story) if told is None and moment is None else None
    return dict(zip(ANSWERS, (told or 0.0, moment or 0.0, past or 0.0), strict=True))


@once_a_claim
def _only_by_moment(claim: Claim) -> bool:
    """Whether a day is known by some moment alone, and by one that comes again: a hearing, a match, what was said."""
    predicate, moments = claim.context.predicate or "", claim.context.topics
    if claim.attribute == "clock-time" or not moments:
        return False
    if predicate == "take_place" and claim.context.head == claim.subject_key:
        return not any("incident" in moments_known().get(moment, {}) for moment in moments)
    said_or_figure = words("happenings", "speech") | words("happenings", "figures")
    return not said_or_figure.isdisjoint((predicate, *groups(predicate)[:1]))


ANSWERS = ("told", "one_moment", "past_alike")
LOOSE = 0.4
"""The confidence of a claim on a time of which it is not plain what happened then."""


SURE, LEAST = 0.58, 0.3
"""The rules' `sure_confidence`; how likely two times must be of one happening for being shown at all."""
ENOUGH = {"day": 0.4, "ahead": 0.5, "hour": 0.5, "past": 0.65, "recent": 0.75}
"""How likely they must be for being sure, by their sort: an article has many days of the last week, and many years."""
REPORT = 0.75
"""How much two articles tell (see `Story.length`) from which on they tell of so many days and hours that what stands
around two of them misleads: on stories set aside 3 such pairs in 24 were of one happening."""
RECORD, ENOUGH_OF_RECORDS = "since_record", 0.45


def two_acts(a: Claim, b: Claim) -> bool:
    """Whether the clauses of two times say that they are of two: a beginning and an end, one verb for two things."""
    first, second = phases(a), phases(b)
    if (first and second and not first & second) or _next_day(a, b):
        return True
    if not same_predicate(a.context.predicate or "", b.context.predicate or "") or shared_moments(a, b):
        return False
    told = all(claim.context.head and claim.subject_key for claim in (a, b))
    return (told and _roles_turned(a, b)) or (_acted_on(a) and _acted_on(b) and patients_differ(a, b))


def _next_day(a: Claim, b: Claim) -> bool:
    """Whether one holds until a day and the other begins on the next: "shut until 3 May", "reopens on 4 May"."""
    if not isinstance(a.value, Time) or not isinstance(b.value, Time):
        return False
    until = [(claim.context.predicate or "").endswith("_until") for claim in (a, b)]
    return until[0] != until[1] and gap(a.value, b.value) == timedelta(days=1)


def _acted_on(claim: Claim) -> bool:
    """Whether a clause names something that somebody did something to."""
    return bool(claim.context.head) and claim.context.head != claim.subject_key


def _likely(a: Claim, b: Claim, story: Story, answers: Mapping[str, float]) -> float | None:
    """How surely two times are of one happening by all that is told around them; None where that is too little."""
    if not story.tells_enough(a, b) or min(story.length(a), story.length(b)) >= REPORT:
        return None
    likely = likelihood(a, b, story, answers)
    if likely < LEAST or two_acts(a, b) or other_people(a, b, story) or not unknown_to_each_other(a, b, story):
        return None
    record = RECORD in a.context.topics & b.context.topics
    enough = ENOUGH_OF_RECORDS if record else ENOUGH[sort_of(a, story.articles[a.article])]
    if likely < enough:
        return SURE - 0.2 * (enough - likely) / enough - 0.01
    return SURE + (1 - SURE) * (likely - enough)


def told_apart(a: Claim, b: Claim) -> bool:
    """Whether the words around two times say that they are of two happenings."""
    if other_group(a, b) or other_country(a, b) or other_things(a, b) or _again(a) != _again(b):
        return True
    if (_turn(a) and _turn(b) and _turn(a) != _turn(b)) or _under_way(a) or _under_way(b):
        return True
    if zone(a) != zone(b):
        return True
    if a.attribute != "clock-time" or not isinstance(a.value, Time) or not isinstance(b.value, Time):
        return False
    return days_overlap(a.value, b.value) is False


@once_a_claim
def _under_way(claim: Claim) -> bool:
    """Whether a time is one at which something was going on that goes on for days: "the storm moved on on Sunday"."""
    spoken = {fold(word) for word in claim.subject.split()} | {claim.context.head or "", claim.subject_key}
    verbs = {claim.context.predicate or "", *(claim.context.predicate or "").split("_")}
    return not spoken.isdisjoint(words("happenings", "rolling")) and not verbs.isdisjoint(
        words("happenings", "under_way")
    )


def _of_another(a: Claim, b: Claim, first: Time, second: Time, story: Story) -> bool:
    """Whether one article has both hours: the other's is that of something else that it tells of."""
    if clock_overlap(first, second) is not False:
        return False
    return given(a, b, story) or given(b, a, story)


def _roles_turned(a: Claim, b: Claim) -> bool:
    """Whether one does what the other suffers: only verbs known to go both ways ("open", "end") may be matched so."""
    predicate = a.context.predicate or ""
    turned = (a.context.head == a.subject_key) != (b.context.head == b.subject_key)
    return turned and not known(predicate)


@once_a_claim
def _turn(claim: Claim) -> str:
    """Which time it was, where the sentence counts: "for the second time"; "" where it does not."""
    found = re.search(r"\bfor (?:the|a|his|her|its|their) (\w+) time\b", claim.sentence.casefold())
    return found.group(1) if found else ""


_AGAIN = re.compile(r"(?i)\b(?:again|afresh|anew|once more)\b")
_LATER = frozenset({"second", "third", "fourth", "fifth", "next", "another"})


@once_a_claim
def _again(claim: Claim) -> bool:
    """Whether it is told to have been once more: "it began afresh on Monday", "Friday's second attempt"."""
    at = claim.start - claim.sentence_start
    told = _AGAIN.search(claim.sentence, max(0, at - 16), at + len(claim.quote) + 12)
    return told is not None or not _LATER.isdisjoint(claim.context.modifiers)


@once_a_claim
def zone(claim: Claim) -> str:
    """The zone named with a clock time; "" for the local one. Names of one zone count as one."""
    sentence, start, end = claim.sentence, claim.start - claim.sentence_start, claim.end - claim.sentence_start
    # "At 8.34 a.m. (2134 GMT)": the zone in brackets is that of the other figure.
    behind = re.match(r"[^(\d]*", sentence[end : end + 26])
    found = _zones().search(sentence[start:end] + (behind.group() if behind else ""))
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


def _repeated(a: Claim, b: Claim) -> bool:
    """Whether the happening is one that comes again and the two dates are too far apart to be one."""
    first, second = a.value, b.value
    assert isinstance(first, Time)
    assert isinstance(second, Time)
    kinds = set(groups(a.context.predicate or "")) & set(groups(b.context.predicate or ""))
    if not kinds <= words("happenings", "repeated"):
        return False
    if first.since is None or second.since is None or first.until is None or second.until is None:
        return a.attribute == "event-date" and days_overlap(first, second) is None
    return max(first.since - second.until, second.since - first.until, timedelta(0)) > FAR
