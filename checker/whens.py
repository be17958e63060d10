"""Where a time lies as its article is printed, and how many times of each sort an article gives.

An article tells many days of the last week, few hours, and seldom more than one day to come or one year long past. Two
articles that each have one such time for the same thing mean one happening.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import timedelta

from checker.model import Article, Claim, Firmness
from checker.values import Time

NEWS = timedelta(days=12)
"""Days before its article within which a day is that of news."""
VAGUE = frozenset({"open", "soon", "now", "century"})


def sort_of(claim: Claim, article: Article) -> str:
    """What sort of time a claim gives: hour, ahead, recent, day (of long ago), past (a year or month); "" for none."""
    value, printed = claim.value, article.date
    if not isinstance(value, Time) or value.precision in VAGUE:
        return ""
    if claim.attribute == "clock-time":
        return "hour" if value.clock is not None else ""
    if value.since is None or value.until is None:
        written = (value.month is not None and value.day is not None) or value.weekday is not None
        return "" if not written else "ahead" if claim.firmness is Firmness.EXPECTED else "recent"
    if printed is None:
        return "recent" if value.since == value.until else "past"
    if value.since > printed or (claim.firmness is Firmness.EXPECTED and value.until >= printed):
        return "ahead"
    if printed - value.until <= NEWS:
        return "recent"
    return "day" if value.since == value.until else "past"


def times_told(claims: Iterable[Claim], articles: Mapping[str, Article]) -> dict[tuple[str, str], int]:
    """(article id, sort) -> how many different times of the sort an article gives."""
    told: dict[tuple[str, str], set[object]] = defaultdict(set)
    for claim in claims:
        if claim.family == "time":
            told[claim.article, sort_of(claim, articles[claim.article])].add(_point(claim))
    return {key: len(points) for key, points in told.items()}


def _point(claim: Claim) -> object:
    """What a time says, without how finely or firmly."""
    value = claim.value
    assert isinstance(value, Time)
    if claim.attribute == "clock-time":
        return value.clock
    return (value.since, value.until) if value.resolved else (value.month, value.day, value.weekday)
