"""Can two days be two tellings of one day, and does an article give the other's day or hour for something else?"""

from __future__ import annotations

from datetime import date, timedelta

from checker.model import Claim
from checker.overlap import clock_overlap, days_overlap
from checker.story import Story
from checker.values import Modifier, Time

NEAR = timedelta(days=10)
"""Days of one happening dated farther apart are two happenings, unless all but one of their figures are the same."""
RECENT = timedelta(days=45)
"""What lies farther back than this when an article is printed is no news of it, but its background."""
SPREAD = 12
"""Years by which two tellings of one year may differ."""


def near_days(a: Claim, b: Claim) -> bool:
    """Whether two days can be two tellings of one: few days apart, or with one of their figures mistaken."""
    first, second = a.value, b.value
    if not isinstance(first, Time) or not isinstance(second, Time):
        return False
    if a.attribute == "clock-time":
        return True
    if first.since is None or second.since is None or first.until is None or second.until is None:
        told = None not in (first.month, first.day, second.month, second.day)
        return told and (first.month == second.month or first.day == second.day)
    if gap(first, second) <= NEAR:
        return True
    if first.precision == second.precision in ("month", "year"):
        return near_years(first, second)
    return one_figure_apart(first, second)


def near_years(a: Time, b: Time) -> bool:
    """Whether two years can be two tellings of one."""
    return a.since is not None and b.since is not None and abs(a.since.year - b.since.year) <= SPREAD


def of_one_time(a: Claim, b: Claim, story: Story) -> bool:
    """Whether two dates can be of one happening, as each lies to the day its article was printed on: what is news in
    the one and long past in the other is two, and so are two days of this year that have no figure in common."""
    first, second = a.value, b.value
    if not isinstance(first, Time) or not isinstance(second, Time):
        return False
    if a.attribute == "clock-time" or None in (first.since, first.until, second.since, second.until):
        return True
    if gap(first, second) <= NEAR or one_figure_apart(first, second):
        return True
    places = [_from_print(value, story.articles[claim.article].date) for claim, value in ((a, first), (b, second))]
    if "recent" in places or (places[0] != places[1] and None not in places):
        return False
    return "day" not in (first.precision, second.precision) or first.precision != second.precision


def gap(a: Time, b: Time) -> timedelta:
    """How far apart two dates are at least; the greatest there is where one of them is not resolved."""
    if a.since is None or a.until is None or b.since is None or b.until is None:
        return timedelta.max
    return max(a.since - b.until, b.since - a.until, timedelta(0))


def one_figure_apart(a: Time, b: Time) -> bool:
    """Whether two days have two of year, month and day in common."""
    if a.since is None or b.since is None or not a.precision == b.precision == "day":
        return False
    return sum(x == y for x, y in zip(a.since.timetuple()[:3], b.since.timetuple()[:3], strict=True)) >= 2


def _from_print(value: Time, printed: date | None) -> str | None:
    """Where a date lies as its article is printed: past, recent or ahead; None where that is not known."""
    if printed is None or value.since is None or value.until is None:
        return None
    if value.since > printed:
        return "ahead"
    return "past" if printed - value.until > RECENT else "recent"


def unknown_to_each_other(a: Claim, b: Claim, story: Story) -> bool:
    """Whether neither article gives the other's time for anything at all."""
    return not (given(b, a, story) or given(a, b, story))


def given(claim: Claim, other: Claim, story: Story) -> bool:
    """Whether the other's article gives a claim's time for anything."""
    same = days_overlap if claim.attribute == "event-date" else clock_overlap
    assert isinstance(claim.value, Time)
    for each in story.claims_of((claim.attribute,)):
        if each.article != other.article or not isinstance(each.value, Time):
            continue
        exact = each.value.modifier is Modifier.EXACT or each.attribute == "clock-time"
        if exact and each.value.precision == claim.value.precision and same(each.value, claim.value):
            return True
    return False
