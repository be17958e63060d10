"""Stretches of the calendar: months, seasons, feasts with their weekends, and pieces of them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from checker.mention.written import table

Span = tuple[date, date]
ONE_DAY = timedelta(days=1)


def piece(span: Span, position: int, reference: date | None = None) -> Span:
    """A piece of a stretch, by the codes of `Written.position`; 31 is until today, 32 from today on."""
    since, until = span
    if position in (31, 32):
        if reference is None or not since <= reference <= until:
            return span
        return (since, reference) if position == 31 else (reference, until)
    if 6 <= position <= 10:
        week = timedelta(days=6)
        first = since + timedelta(weeks=position - 7)
        return (
            (since, since + week)
            if position == 6
            else (until - week, until)
            if position == 7
            else (first, first + week)
        )
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


def day_span(year: int, month: int, day: int) -> Span | None:
    try:
        return date(year, month, day), date(year, month, day)
    except ValueError:
        return None


def begun(span: Span, unit: str, count: int) -> Span:
    """So many units from the beginning of a stretch or, counted below nought, before its end."""
    if count > 0:
        return span[0], shifted(span[0], unit, count)[0] - ONE_DAY
    after = span[1] + ONE_DAY
    return shifted(after, unit, count)[0], span[1]


def week_of(day: date) -> Span:
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def weekend_at(day: date, feast: str) -> Span:
    """The weekend that a feast is part of, or that follows it; Monday's or Friday's feast makes it longer."""
    if feast == "easter":
        return day - 2 * ONE_DAY, day + ONE_DAY
    saturday = day + timedelta(days={0: -2, 6: -1}.get(day.weekday(), 5 - day.weekday()))
    return min(day, saturday) if day.weekday() == 4 else saturday, max(day, saturday + ONE_DAY)


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
        return day_span(year, month, day)
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
