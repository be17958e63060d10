"""Two times of one moment that their articles tell with other words: what the gate of times goes by beside verbs."""

from __future__ import annotations

from datetime import timedelta

from checker.gates.days import near_days, near_years, of_one_time, unknown_to_each_other
from checker.gates.evidence import overlap
from checker.gates.memo import once_a_claim
from checker.gates.others import same_people
from checker.language.momentary import moments_known
from checker.language.nouns import noun_groups
from checker.lexicon import load
from checker.model import Claim, Firmness
from checker.story import Story
from checker.values import Time

ONLY = "only:"
LIKELY, NEARNESS = 0.4, 0.15
"""How sure it is that two times of one moment are one, and what words in common add: less than with one verb for both,
for such a moment may come twice in a story."""
LEAD = 900
"""Characters within which a scene is set; farther down "it was noon when" tells of any hour."""


def same_moment(a: Claim, b: Claim, story: Story) -> float | None:
    """How surely two claims time one moment, 0 to 1: each article has one time for it, and nothing sets them apart."""
    shared = (_once(a) & _once(b)) - {"scene"}
    if not shared and a.attribute == "clock-time":
        shared = _set_by_scene(a, b) | _set_by_scene(b, a)
    if not shared:
        return _told_alike(a, b, story)
    if other_people(a, b, story) or not near_days(a, b) or not of_one_time(a, b, story):
        return None
    if _of_the_past(a, story) and _of_the_past(b, story) and len(_rare_in_both(a, b, story)) < 2:
        return None
    if not _acquainted(a, b, story):
        return None
    if shared == {"incident"} and not (a.firmness is b.firmness is Firmness.STATED and _kinds(a) & _kinds(b)):
        return None
    table = moments_known()
    plain = {moment for moment in shared if not table.get(moment, {}).get("named", False)}
    near = overlap(a.context.sentence, b.context.sentence, story.rarity)
    if not plain and not _same_thing(a, b):
        people = any(table.get(moment, {}).get("people", False) for moment in shared)
        named = _by_name(a, shared) or _by_name(b, shared) or _alike(a, b, shared)
        if not (people and same_people(a, b, story)) and not named:
            return None
    return LIKELY + NEARNESS * near


def _by_name(claim: Claim, shared: set[str]) -> bool:
    """Whether a claim names one of the moments by its noun: "his last outing", "the launch date"."""
    table = moments_known()
    nouns = {noun for moment in shared for noun in table.get(moment, {}).get("nouns", ())}
    head = claim.context.head or ""
    return any(f"{word}_{head}" in nouns for word in claim.context.modifiers) or head in nouns


def _alike(a: Claim, b: Claim, shared: set[str]) -> bool:
    """Whether both are of things that sources call by many nouns: the gadget, the machine, the handset."""
    tables = (moments_known().get(moment, {}) for moment in shared)
    things = {thing for table in tables if table.get("alike", False) for thing in table["things"]}
    return a.context.head in things and b.context.head in things


def _of_the_past(claim: Claim, story: Story) -> bool:
    """Whether a claim dates something, not to the day, that was long past when its article was printed."""
    value = claim.value
    return isinstance(value, Time) and value.precision != "day" and value.clock is None and _remote(claim, story)


def _acquainted(a: Claim, b: Claim, story: Story) -> bool:
    """Whether two articles have names in common: without any, they are not on one story."""
    mine, yours = story.names_in(a.article), story.names_in(b.article)
    return (
        not mine
        or not yours
        or bool((mine & yours) - load("times")["weekdays"].keys() - load("times")["months"].keys())
    )


def _told_alike(a: Claim, b: Claim, story: Story) -> float | None:
    """How surely two hours are of one moment that no lexicon has: told with the same rare words and names, not far
    apart, and neither known to the other article."""
    if a.attribute != "clock-time" or a.firmness is not b.firmness or other_people(a, b, story):
        return None
    mine, yours = _moments(a) - {"scene"}, _moments(b) - {"scene"}
    if (mine and yours and not mine & yours) or not _hours_near(a, b):
        return None
    near = overlap(a.context.sentence, b.context.sentence, story.rarity)
    alike = near >= (KNOWN_ALIKE if mine & yours else ALIKE) and len(_rare_in_both(a, b, story)) >= 2
    if not alike or not unknown_to_each_other(a, b, story):
        return None
    return min(0.8, 0.45 + 0.5 * near)


def _rare_in_both(a: Claim, b: Claim, story: Story) -> set[str]:
    """The words of both sentences that few sentences of the story have."""
    return {word for word in a.context.sentence & b.context.sentence if story.rarity.get(word, 1.0) >= RARE}


ALIKE, KNOWN_ALIKE = 0.3, 0.15
"""How much of two sentences must be the same, where no moment and where a moment of theirs is."""
APART = 150
"""Minutes by which two tellings of one hour seldom differ by more."""


def _hours_near(a: Claim, b: Claim) -> bool:
    if not isinstance(a.value, Time) or not isinstance(b.value, Time) or a.value.clock is None or b.value.clock is None:
        return False
    turn = 720 if "clock12" in (a.value.precision, b.value.precision) else 1440
    gap = abs(a.value.clock - b.value.clock) % turn
    return min(gap, turn - gap) <= APART


def same_past(a: Claim, b: Claim, story: Story) -> float | None:
    """How surely two claims date one thing of long ago: their clauses say it with the same nouns and names.

    What is told from a time long before the story is told in few words, and seldom are there two such things.
    """
    if not isinstance(a.value, Time) or not isinstance(b.value, Time) or a.value.precision != b.value.precision:
        return None
    if a.attribute != "event-date" or not (_remote(a, story) and _remote(b, story)) or other_people(a, b, story):
        return None
    if a.value.precision == "day":
        # A day of long ago that but one of its figures tells from the other article's.
        told = near_days(a, b) and a.firmness is b.firmness and bool(_rare_in_both(a, b, story))
        return 0.65 if told and unknown_to_each_other(a, b, story) else None
    shared = {word for word in a.context.near & b.context.near if story.rarity.get(word, 1.0) >= RARE}
    near = overlap(a.context.near, b.context.near, story.rarity)
    if len(shared) < 3 or near < 0.5 or not near_years(a.value, b.value):
        return None
    return min(0.8, 0.4 + 0.4 * near)


RARE = 0.4
"""A word rarer than this is in few sentences of the story."""


def _remote(claim: Claim, story: Story) -> bool:
    """Whether a claim dates something at least half a year before its article."""
    published, value = story.articles[claim.article].date, claim.value
    if published is None or not isinstance(value, Time) or value.until is None:
        return False
    return published - value.until > (LONG_AGO if value.precision == "day" else REMOTE)


REMOTE = timedelta(days=183)
LONG_AGO = timedelta(days=40)


@once_a_claim
def _once(claim: Claim) -> set[str]:
    return {topic.removeprefix(ONLY) for topic in claim.context.topics if topic.startswith(ONLY)}


def _set_by_scene(a: Claim, b: Claim) -> set[str]:
    """The moment that the one sets the scene with, saying no more of it: the other's incident, or its own scene."""
    if "scene" not in _once(a) or a.start > LEAD or _moments(a) != {"scene"}:
        return set()
    table = moments_known()
    scene = {"scene"} if b.start <= LEAD and len(_moments(b)) <= 2 else set()
    return {moment for moment in _once(b) if table.get(moment, {}).get("incident")} | (scene & _once(b))


@once_a_claim
def _moments(claim: Claim) -> set[str]:
    return {topic for topic in claim.context.topics if not topic.startswith(ONLY)}


def _kinds(claim: Claim) -> set[str]:
    """Of what kinds of incident the moments of a claim are."""
    table = moments_known()
    return {kind for moment in _moments(claim) for kind in table.get(moment, {}).get("incident", ())}


def other_people(a: Claim, b: Claim, story: Story) -> bool:
    """Whether the two clauses are about two people."""
    known = [story.entities.get((claim.article, claim.subject_key)) for claim in (a, b)]
    first, second = story.people_of(a), story.people_of(b)
    return (None not in known and known[0] != known[1]) or (bool(first and second) and not first & second)


def _same_thing(a: Claim, b: Claim) -> bool:
    """Whether what it happened to in the one is spoken of in the other."""
    for one, other in ((a, b), (b, a)):
        heads = {noun for noun in (other.context.head, other.subject_key) if noun}
        told = other.context.sentence | other.context.arguments | heads
        kinds = frozenset[str]().union(*(noun_groups(noun) for noun in heads))
        if any(noun in told or noun_groups(noun) & kinds for noun in (one.context.head, one.subject_key) if noun):
            return True
    return bool(a.context.names & b.context.names)
