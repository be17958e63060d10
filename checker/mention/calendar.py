"""Written times -> `Time`: what day, month or year the words mean, seen from the day of publication.

Without a reference date everything that depends on one stays unresolved, and keeps its fields as written.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from checker.mention.written import Written, table
from checker.values import Time

Span = tuple[date, date]
SpanOfYear = Callable[[int], Span | None]
ONE_DAY = timedelta(days=1)
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
    if written.offset is not None:
        return (shifted(span[0], *written.offset) if span and span[0] == span[1] else None), "day"
    if written.position is None:
        return span, precision
    finer = {"century": "decade", "decade": "year", "year": "season", "season": "month", "month": "week"}
    return piece(span, written.position, reference) if span else None, finer.get(precision, precision)


def piece(span: Span, position: int, reference: date | None = None) -> Span:
    """A piece of a stretch, by the codes of `Written.position`; 31 is until today, 32 from today on."""
    since, until = span
    if position in (31, 32):
        if reference is None or not since <= reference <= until:
            return span
        return (since, reference) if position == 31 else (reference, until)
    if position in (6, 7):
        week = timedelta(days=6)
        return (since, since + week) if position == 6 else (until - week, until)
    if position in (4, 5):
        return edge(span, first=position == 4)
    parts = {0: 3, 1: 2, 2: 4}[position // 10]
    nth = position % 10
    days = (until - since).days + 1
    if days >= 360 and 12 % parts == 0 and since.day == 1 and since.month == 1 and days <= 366:
        months = 12 // parts
        return date(since.year, (nth - 1) * months + 1, 1), month_span(since.year, nth * months)[1]
    first = since + timedelta(days=days * (nth - 1) // parts)
    last = since + timedelta(days=days * nth // parts) - ONE_DAY
    return first, last


def edge(span: Span, *, first: bool) -> Span:
    """The beginning or the end of a stretch: a twelfth of it, and not less than ten days of a month or more."""
    since, until = span
    days = (until - since).days + 1
    part = timedelta(days=max(days // 12, min(10, days // 3 + 1)) - 1)
    return (since, since + part) if first else (until - part, until)


def shifted(day: date, unit: str, count: int) -> Span:
    """A day some units away: two weeks before, a month after."""
    if unit in ("day", "week", "fortnight"):
        found = day + timedelta(days=count * {"day": 1, "week": 7, "fortnight": 14}[unit])
        return found, found
    months = day.year * 12 + day.month - 1 + count * (12 if unit == "year" else 1)
    year, month = divmod(months, 12)
    found = date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    return found, found


def month_span(year: int, month: int) -> Span:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def year_span(year: int) -> Span:
    return date(year, 1, 1), date(year, 12, 31)


def season_span(year: int, first_month: int) -> Span:
    """Three months; a winter is named after the year it begins in."""
    last = first_month + 2
    return date(year, first_month, 1), month_span(year + (last > 12), (last - 1) % 12 + 1)[1]


def _whole(w: Written, reference: date | None, tense: str) -> tuple[Span | None, str]:
    named = w.relative[1] if w.relative is not None and w.relative[0] == "named" else None
    if w.feast is not None:
        return _recurring(lambda year: feast_day(w.feast or "", year), w.year, named, reference, tense), "day"
    if w.day is not None and w.month is not None:
        return _month_day(w, reference, tense), "day"
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
        return (date(w.century * 100 - 99, 1, 1), date(w.century * 100, 12, 31)), "century"
    if w.relative is not None:
        return _relative(w, reference)
    return None, "day"


def _decade(first: int) -> Span | None:
    return (date(first, 1, 1), date(first + 9, 12, 31)) if first else None


def _make(year: int, month: int, day: int) -> Span | None:
    try:
        return date(year, month, day), date(year, month, day)
    except ValueError:
        return None


def _month_day(w: Written, reference: date | None, tense: str) -> Span | None:
    month, day = w.month or 1, w.day or 1
    if w.year is not None:
        return _make(w.year, month, day)
    if w.weekday is not None and reference is not None:
        years = [reference.year + step for step in (0, -1, 1, -2, 2, -3, 3)]
        fitting = [span for year in years if (span := _make(year, month, day)) and span[0].weekday() == w.weekday]
        return min(fitting, key=lambda span: abs(span[0] - reference), default=None)
    return _recurring(lambda year: _make(year, month, day), None, None, reference, tense)


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
    spans = [span for m in months if (span := _make(m // 12, m % 12 + 1, day)) is not None]
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
        days = [reference + timedelta(days=step) for step in range(-45, 46)]
        fitting = [day for day in days if day.weekday() == w.weekday and day.day == w.day]
        nearest = min(fitting, key=lambda day: abs(day - reference), default=None)
        return (nearest, nearest) if nearest else None
    named = w.relative[1] if w.relative is not None else None
    if named is not None and named < 0:
        day = reference - timedelta(days=back or 7)
    elif named is not None and named > 0:
        day = reference + timedelta(days=(7 - back) % 7 or 7)
    elif named == 0:
        day = reference - timedelta(days=reference.weekday()) + timedelta(days=w.weekday)
    elif tense == "future":
        day = reference + timedelta(days=(7 - back) % 7)
    else:
        day = reference - timedelta(days=back)
    return day, day


def _relative(w: Written, reference: date | None) -> tuple[Span | None, str]:
    """Yesterday, last week, next year, two months ago."""
    assert w.relative is not None
    unit, count = w.relative
    if reference is None:
        return None, unit
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


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm).

    >>> easter(2025)
    datetime.date(2025, 4, 20)
    """
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def feast_day(name: str, year: int) -> Span | None:
    """The day of a feast in a year."""
    if name in table("feasts"):
        month, day = table("feasts")[name]
        return _make(year, month, day)
    if name in table("easter"):
        found = easter(year) + timedelta(days=table("easter")[name])
        return found, found
    month, weekday, count = table("nth_weekday")[name]
    first, last = month_span(year, month)
    if count < 0:
        found = last - timedelta(days=(last.weekday() - weekday) % 7)
    else:
        found = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))
    return found, found
