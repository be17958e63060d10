"""Written times -> `Time`: what day, month or year the words mean, seen from the day of publication.

Without a reference date everything that depends on one stays unresolved, and keeps its fields as written.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from attrs import evolve

from checker.mention.spans import (
    Span,
    begun,
    day_span,
    feast_day,
    month_span,
    piece,
    season_span,
    shifted,
    week_of,
    weekend_at,
    year_span,
)
from checker.mention.written import Written
from checker.values import Time

SpanOfYear = Callable[[int], Span | None]
GRACE = 2
"""Days by which an article may be stamped before the day it tells of: time zones, and late changes of the date."""


def resolve(written: Written, reference: date | None, tense: str = "") -> Time:
    """The time that the words mean. `tense` of the clause is past, future or "" where it does not say."""
    span, precision = _span(written, reference, tense)
    if written.through is not None:
        last, _ = _span(written.through, reference, tense)
        if span and last and span[0] > last[1]:  # "August to October", told in September
            span, _ = _span(written, reference, "")
        span = (span[0], last[1]) if span and last and span[0] <= last[1] else None
    clock, clock_until, known = _clock(written)
    if written.clock is not None:
        precision = "clock" if known else "clock12"
    return Time(
        since=span[0] if span else None,
        until=span[1] if span else None,
        clock=clock,
        clock_until=clock_until,
        part=written.part,
        weekday=written.weekday,
        month=written.month,
        day=written.day,
        year=written.year,
        precision=precision,
        modifier=written.modifier,
        close=written.close,
    )


SATURDAY = 5


def _clock(written: Written) -> tuple[int | None, int | None, bool]:
    """The clock time, set into the half of the day that its part names."""
    clock, known = written.clock, written.half_known
    if clock is None or known or written.part is None:
        return clock, written.clock_until, known
    late = written.part in ("afternoon", "evening") or (written.part == "night" and clock >= 6 * 60)
    if late and clock < 720:
        clock += 720
    return clock, written.clock_until, True


def _span(written: Written, reference: date | None, tense: str) -> tuple[Span | None, str]:
    """First and last day, and how finely the words speak."""
    span, precision = _whole(written, reference, tense)
    if written.first is not None:
        return (begun(span, *written.first) if span else None), written.first[0]
    if written.week_of:
        return (week_of(span[0]) if span else None), "week"
    if written.offset is not None:
        return (shifted(span[0], *written.offset) if span and span[0] == span[1] else None), "day"
    if written.position is None:
        return span, precision
    finer = {"century": "decade", "decade": "year", "year": "season", "season": "month", "month": "week"}
    return piece(span, written.position, reference) if span else None, finer.get(precision, precision)


def _whole(w: Written, reference: date | None, tense: str) -> tuple[Span | None, str]:
    named = w.relative[1] if w.relative is not None and w.relative[0] == "named" else None
    if w.feast is not None:
        day = _recurring(lambda year: feast_day(w.feast or "", year), w.year, named, reference, tense)
        return (weekend_at(day[0], w.feast), "weekend") if day and w.weekend else (day, "day")
    if w.day is not None and w.month is not None:
        return _month_day(w, reference, tense), "day"
    if w.weekday is not None and w.nth is not None:
        return _nth_weekday(w, reference, tense), "day"
    if w.weekday is not None:
        return _weekday(w, reference, tense), "day"
    if w.day is not None and w.month is None:
        return _day_of_some_month(w.day, reference, tense), "day"
    if w.month is not None:
        month = w.month
        return _recurring(lambda year: month_span(year, month), w.year, named, reference, tense), "month"
    if w.season is not None:
        season = w.season
        return _recurring(lambda year: season_span(year, season), w.year, named, reference, tense), "season"
    if w.year is not None:
        return (year_span(w.year) if w.year else None), "year"
    if w.decade is not None:
        return _decade(w.decade), "decade"
    if w.century is not None:
        # Strictly the 15th century is 1401 to 1500; most who write of it mean 1400 to 1499.
        return (date(w.century * 100 - 100, 1, 1), date(w.century * 100, 12, 31)), "century"
    if w.relative is not None:
        return _relative(w, reference, tense)
    return None, "day"


def _nth_weekday(w: Written, reference: date | None, tense: str) -> Span | None:
    """ "The first Monday of May", "the last Friday of next month"."""
    month = evolve(w, weekday=None, nth=None)
    span, _ = _whole(month, reference, tense)
    if span is None or w.weekday is None or w.nth is None:
        return None
    first, last = span
    if w.nth < 0:
        found = last - timedelta(days=(last.weekday() - w.weekday) % 7)
    else:
        found = first + timedelta(days=(w.weekday - first.weekday()) % 7 + 7 * (w.nth - 1))
    return (found, found) if first <= found <= last else None


def _decade(first: int) -> Span | None:
    return (date(first, 1, 1), date(first + 9, 12, 31)) if first else None


def _month_day(w: Written, reference: date | None, tense: str) -> Span | None:
    month, day = w.month or 1, w.day or 1
    if w.year is not None:
        return day_span(w.year, month, day)
    if w.weekday is not None and reference is not None:
        years = [reference.year + step for step in (0, -1, 1, -2, 2, -3, 3)]
        fitting = [span for year in years if (span := day_span(year, month, day)) and span[0].weekday() == w.weekday]
        return min(fitting, key=lambda span: abs(span[0] - reference), default=None)
    return _recurring(lambda year: day_span(year, month, day), None, None, reference, tense)


def _recurring(
    span_in: SpanOfYear, year: int | None, named: int | None, reference: date | None, tense: str
) -> Span | None:
    """Which year's April or Christmas is meant: the written year's, last, next, or the nearest that fits the tense."""
    if year is not None:
        return span_in(year)
    if reference is None:
        return None
    spans = [span for step in (-1, 0, 1, -2, 2) if (span := span_in(reference.year + step)) is not None]
    spans.sort()
    if named == 0:
        around = (span for span in spans if span[0] <= reference <= span[1])
        return next(around, span_in(reference.year))
    if named is not None and named < 0:
        return max((span for span in spans if span[1] < reference), default=None)
    if named is not None:
        return min((span for span in spans if span[0] > reference), default=None)
    if tense == "past":
        return max((span for span in spans if (span[0] - reference).days <= GRACE), default=None)
    if tense == "future":
        return min((span for span in spans if (reference - span[1]).days <= GRACE), default=None)
    nearest = min(spans, key=lambda span: _distance(span, reference))
    return nearest if _distance(nearest, reference) <= UNSURE else None


UNSURE = 150
"""Days beyond which the nearest April of two may well be the wrong one, where the tense does not say."""


def _distance(span: Span, reference: date) -> int:
    if span[0] <= reference <= span[1]:
        return 0
    return min(abs((span[0] - reference).days), abs((span[1] - reference).days))


def _day_of_some_month(day: int, reference: date | None, tense: str) -> Span | None:
    """ "On the 18th": of the month that the tense points to, else of the nearest."""
    if reference is None:
        return None
    months = [reference.year * 12 + reference.month - 1 + step for step in (-1, 0, 1)]
    spans = [span for m in months if (span := day_span(m // 12, m % 12 + 1, day)) is not None]
    if tense == "past":
        return max((span for span in spans if (span[0] - reference).days <= GRACE), default=None)
    if tense == "future":
        return min((span for span in spans if (reference - span[0]).days <= GRACE), default=None)
    return min(spans, key=lambda span: _distance(span, reference), default=None)


def _weekday(w: Written, reference: date | None, tense: str) -> Span | None:
    if reference is None or w.weekday is None:
        return None
    if w.relative is not None and w.relative[0] == "week":
        monday = reference - timedelta(days=reference.weekday()) + timedelta(weeks=w.relative[1])
        day = monday + timedelta(days=w.weekday)
        return day, day
    back = (reference.weekday() - w.weekday) % 7
    if w.day is not None:
        days = [reference + timedelta(days=step) for step in range(-70, 71)]
        fitting = [day for day in days if day.weekday() == w.weekday and day.day == w.day]
        nearest = min(fitting, key=lambda day: abs(day - reference), default=None)
        return (nearest, nearest) if nearest else None
    named = w.relative[1] if w.relative is not None else None
    if named is not None and named < 0:
        day = reference - timedelta(days=back or 7)
    elif named is not None and named > 1:  # "next Friday", said on a Monday, is not this week's
        day = reference + timedelta(days=7 - reference.weekday() + w.weekday)
    elif named is not None and named > 0:
        day = reference + timedelta(days=(7 - back) % 7 or 7)
    elif named == 0:
        day = reference - timedelta(days=reference.weekday()) + timedelta(days=w.weekday)
    elif tense == "future":
        day = reference + timedelta(days=(7 - back) % 7)
    else:
        day = reference - timedelta(days=back)
    return day, day


def _relative(w: Written, reference: date | None, tense: str) -> tuple[Span | None, str]:
    """Yesterday, last week, next year, two months ago, at the weekend."""
    assert w.relative is not None
    unit, count = w.relative
    if reference is None:
        return None, unit
    if unit == "nearest weekend":
        # On a Saturday or a Sunday it is the weekend that has begun.
        unit, count = "weekend", 0 if tense == "future" or reference.weekday() >= SATURDAY else -1
    if unit.endswith("s"):
        return shifted(reference, unit[:-1], count), "week" if unit == "weeks" else unit[:-1]
    if unit == "day":
        day = reference + timedelta(days=count)
        return (day, day), "day"
    if unit in ("week", "weekend"):
        monday = reference - timedelta(days=reference.weekday()) + timedelta(weeks=count)
        if w.loose:
            middle = reference + timedelta(weeks=count)
            return (middle - timedelta(days=3), middle + timedelta(days=3)), "week"
        first = monday + timedelta(days=5 if unit == "weekend" else 0)
        return (first, monday + timedelta(days=6)), unit
    if unit == "month":
        months = reference.year * 12 + reference.month - 1 + count
        return month_span(months // 12, months % 12 + 1), "month"
    if unit == "quarter":
        quarters = reference.year * 4 + (reference.month - 1) // 3 + count
        return season_span(quarters // 4, quarters % 4 * 3 + 1), "season"
    if unit == "year":
        return year_span(reference.year + count), "year"
    if unit == "decade":
        year = reference.year + 10 * count
        return ((date(year - 1, 1, 1), date(year + 1, 12, 31)) if w.loose else _decade(year // 10 * 10)), "decade"
    if unit == "century":
        first_year = (reference.year // 100 + count) * 100
        return (date(first_year, 1, 1), date(first_year + 99, 12, 31)), "century"
    return None, unit
