"""Which moments an article times just once: such a time can't mean another happening of the kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from checker.language.momentary import moments_known
from checker.model import Claim
from checker.values import Time

ONLY = "only:"
"""Before a moment that an article times just once, so that it can't mean another of the kind."""
INCIDENT = "incident"


def sole(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims of one article, with a mark on those moments to which it gives just one day or hour.

    What happened in an incident is dated by the incident as well: by its outbreak where that has a date, else by those
    who died in it.
    """
    dated = _incident_dates(claims)
    claims = [_topical(claim, claim.context.topics | {INCIDENT}) if claim.id in dated else claim for claim in claims]
    values: dict[tuple[str, bool, str], set[object]] = defaultdict(set)
    for claim in claims:
        for topic in claim.context.topics:
            values[claim.attribute, _is_day(claim), topic].add(_point(claim))
    for claim in claims:
        fine = _is_day(claim)
        once = {ONLY + topic for topic in claim.context.topics if len(values[claim.attribute, fine, topic]) == 1}
        yield _topical(claim, claim.context.topics | once) if once else claim


def _incident_dates(claims: Sequence[Claim]) -> frozenset[str]:
    """The ids of the claims that say on what day the incident was."""
    days = [claim for claim in claims if claim.attribute == "event-date" and _is_day(claim)]
    for later in (False, True):
        found = [claim.id for claim in days if _is_incident(claim.context.topics, later=later)]
        if found:
            return frozenset(found)
    return frozenset()


def _topical(claim: Claim, topics: frozenset[str]) -> Claim:
    return evolve(claim, context=evolve(claim.context, topics=topics))


def _point(claim: Claim) -> object:
    """What a time says, without how finely or firmly."""
    value = claim.value
    assert isinstance(value, Time)
    if claim.attribute == "clock-time":
        return value.clock
    return (value.since, value.until) if value.resolved else (value.month, value.day, value.weekday)


def _is_day(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Time) and (
        value.day is not None or (value.since is not None and value.since == value.until)
    )


def _is_incident(topics: Iterable[str], *, later: bool) -> bool:
    """Whether one of the moments is an incident's; `later` for those that may follow its outbreak."""
    table = moments_known()
    return any("incident" in table[t] and (later or t != "deaths") for t in topics if t in table)
