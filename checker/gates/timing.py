"""How likely two times are of one happening, by all that is told around them.

A day to come, a day of long ago, an hour: an article has but one or two of each. Where two articles each have one that
the other does not know, and tell of it with the same people, places and rare words, it is that of one happening,
whatever their verbs. A logistic regression weighs the evidence; its weights stand in `checker/lexicon/timing.toml`, and
`benchmarks/fit_timing.py` fits them.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from checker.gates.days import gap, one_figure_apart
from checker.gates.evidence import overlap
from checker.gates.memo import once_a_claim
from checker.language.nouns import noun_groups
from checker.language.predicates import groups, same_predicate
from checker.lexicon import load
from checker.model import Claim
from checker.overlap import days_overlap
from checker.story import Story
from checker.values import Modifier, Time
from checker.whens import sort_of

SORTS = ("hour", "ahead", "recent", "day", "past")
RARE = 0.4
"""A word rarer than this is in few sentences of the story."""
LEAD = 500
"""Characters within which an article says what it is about."""
MOST_RARE, MOST_NAMES, MOST_ARGUMENTS = 5, 3, 3
FARTHEST = 4.0
HALF_DAY, DAY = 720, 1440
UNTIMED = frozenset({"scene", "incident"})


def features(a: Claim, b: Claim, story: Story) -> dict[str, float]:
    """Feature name -> value, symmetric in the two claims. Weights stand in `checker/lexicon/timing.toml`."""
    sort = sort_of(a, story.articles[a.article])
    one, other = a.context, b.context
    counts = [max(1, story.times.get((claim.article, sort), 1)) for claim in (a, b)]
    told = min(story.length(a), story.length(b))
    mine, yours = moments(a) - UNTIMED, moments(b) - UNTIMED
    alone = sum(1 / count for count in counts) / 2
    sentence = overlap(one.sentence, other.sentence, story.rarity)
    one_clause = overlap(one.near, other.near, story.rarity)
    lead = float(a.start < LEAD and b.start < LEAD)
    rare = float(min(MOST_RARE, sum(story.rarity.get(word, 1.0) >= RARE for word in one.sentence & other.sentence)))
    places = [story.place(claim) for claim in (a, b)]
    known = [phases(claim) for claim in (a, b)]
    alike, spoken_of = _alike(a, b), _spoken_of(a, b)
    found = {
        "verb": float(same_predicate(one.predicate or "", other.predicate or "")),
        "moment": float(bool(mine & yours)),
        "moment_differs": float(bool(mine and yours and not mine & yours)),
        "phase": float(bool(known[0] & known[1])),
        "phase_differs": float(bool(known[0] and known[1] and not known[0] & known[1])),
        "head": float(alike),
        "spoken_of": float(spoken_of),
        "head_differs": float(patients_differ(a, b)),
        "arguments": float(min(MOST_ARGUMENTS, len(one.arguments & other.arguments))),
        "names": float(min(MOST_NAMES, len(one.names & other.names))),
        "clause": one_clause,
        "sentence": sentence,
        "surroundings": overlap(one.sentence | one.before, other.sentence | other.before, story.rarity),
        "rare": rare,
        "firmness": float(a.firmness is b.firmness),
        "alone": alone,
        "alone_told": alone * told,
        "both_alone": float(counts == [1, 1]) * told,
        "short": 1 - told,
        "lead": lead,
        "late": max(places),
        "apart": abs(places[0] - places[1]),
        "same_day": float(sort == "hour" and _same_day(a, b)),
        "alone_hour": alone * (sort == "hour"),
        "alone_ahead": alone * (sort == "ahead"),
        "clause_hour": one_clause * (sort == "hour"),
        "tense": float(a.context.past == b.context.past),
        "one_figure": float(sort != "hour" and _one_figure(a, b)),
        "alone_recent": alone * (sort == "recent"),
        "rare_recent": rare * (sort == "recent"),
        "sentence_recent": sentence * (sort == "recent"),
        "lead_recent": lead * (sort == "recent"),
    }
    distance = _distance(a, b, sort)
    for name in SORTS:
        found[f"is_{name}"] = float(sort == name)
        found[f"distance_{name}"] = distance * (sort == name)
    return found


def likelihood(a: Claim, b: Claim, story: Story, gates: Mapping[str, float]) -> float:
    """How likely two times are of one happening, 0 to 1; `gates` is what the gates that ask for one word for it, or for
    one moment, say."""
    if not (sort := sort_of(a, story.articles[a.article])) or sort != sort_of(b, story.articles[b.article]):
        return 0.0
    model = load("timing")
    found = {**features(a, b, story), **gates}
    score = model["intercept"] + sum(weight * found[name] for name, weight in model["weights"].items())
    return float(1 / (1 + math.exp(-score)))


@once_a_claim
def moments(claim: Claim) -> set[str]:
    """The moments that a time gives the day or hour of."""
    return {topic for topic in claim.context.topics if ":" not in topic}


def shared_moments(a: Claim, b: Claim) -> set[str]:
    """The moments that two times both give the day or hour of."""
    return (moments(a) & moments(b)) - UNTIMED


@once_a_claim
def phases(claim: Claim) -> frozenset[str]:
    """Whether a time is that of a beginning or of an end, by the verb, the noun and "until"."""
    value, predicate = claim.value, claim.context.predicate or ""
    if predicate.endswith("_until") or (isinstance(value, Time) and value.modifier is Modifier.AT_MOST):
        return frozenset({"end"})
    table = load("happenings")["phases"]
    usual, head = groups(predicate)[0], claim.context.head
    told = {name for name, part in table.items() if usual in part["groups"] or predicate in part["words"]}
    return frozenset(told or {name for name, part in table.items() if head in part["words"]})


def patients_differ(a: Claim, b: Claim) -> bool:
    """Whether both name what it happened to, and neither speaks of what the other names."""
    mine, yours = a.context.head or "", b.context.head or ""
    if not mine or not yours or noun_groups(mine) & noun_groups(yours):
        return False
    return mine not in _told(b) and yours not in _told(a)


def _alike(a: Claim, b: Claim) -> bool:
    return bool(_kinds(a) & _kinds(b))


def _spoken_of(a: Claim, b: Claim) -> bool:
    return bool(_heads(a) & _told(b) or _heads(b) & _told(a))


def _heads(claim: Claim) -> set[str]:
    return {noun for noun in (claim.context.head, claim.subject_key) if noun}


def _kinds(claim: Claim) -> frozenset[str]:
    return frozenset().union(*map(noun_groups, _heads(claim)))


def _told(claim: Claim) -> frozenset[str]:
    return claim.context.sentence | claim.context.arguments


def _same_day(a: Claim, b: Claim) -> bool:
    assert isinstance(a.value, Time)
    assert isinstance(b.value, Time)
    return days_overlap(a.value, b.value) is True


def _one_figure(a: Claim, b: Claim) -> bool:
    assert isinstance(a.value, Time)
    assert isinstance(b.value, Time)
    return one_figure_apart(a.value, b.value)


def _distance(a: Claim, b: Claim, sort: str) -> float:
    """How far apart two times are, on a scale on which a day or a quarter of an hour is little."""
    first, second = a.value, b.value
    assert isinstance(first, Time)
    assert isinstance(second, Time)
    if sort == "hour":
        turn = HALF_DAY if "clock12" in (first.precision, second.precision) else DAY
        minutes = abs((first.clock or 0) - (second.clock or 0)) % turn
        return min(FARTHEST, math.log1p(min(minutes, turn - minutes) / 15))
    if not first.resolved or not second.resolved:
        return 0.0
    days = gap(first, second).days
    return min(FARTHEST, math.log1p(days / 365) if sort == "past" else math.log1p(days) / 2)
