"""Readers of the calendar's forms: what a match of one of the patterns in `dates` says."""

from __future__ import annotations

import re
from functools import cache

from attrs import evolve

from checker.mention.written import Written, end_of, nth, number, shift, table

MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
NOT_ALONE = frozenset({"mar", "may", "march", "jan", "jun", "dec", "sep", "oct", "nov", "apr", "aug", "jul"})
"""Words for months that are also names or verbs: they need a word before them that makes them a month."""


def _month(words: str) -> int:
    return int(table("months")[words.casefold().rstrip(".")])


def _weekday(words: str) -> int:
    return int(table("weekdays")[words.casefold().rstrip(".")])


def possible(month: int | None, day: int | None) -> bool:
    """Whether a day can be in a month of some year."""
    if month is not None and not 1 <= month <= 12:
        return False
    return day is None or 1 <= day <= (31 if month is None else MONTH_DAYS[month - 1])


def day_of_month(m: re.Match[str]) -> Written | None:
    groups = m.groupdict()
    month, day = _month(groups["month"]), nth(groups["day"])
    last = nth(groups["last"]) if groups.get("last") else None
    if day is None or not possible(month, day) or not possible(month, last):
        return None
    written = Written(
        start=m.start(),
        end=end_of(m),
        year=int(groups["year"]) if groups.get("year") else None,
        month=month,
        day=day,
        weekday=_weekday(groups["weekday"]) if groups.get("weekday") else None,
    )
    return written if last is None else evolve(written, through=evolve(written, day=last, weekday=None))


def figures(m: re.Match[str]) -> Written | None:
    """ISO dates, and slashed or dotted ones where the figures leave no doubt which is the month."""
    year, month, day = int(m["year"]), int(m["a"]), int(m["b"])
    if m.groupdict().get("either"):
        if month > 12:
            month, day = day, month
        elif day <= 12 and day != month and m["either"] != ".":
            return None
        elif m["either"] == "." and day <= 12:
            month, day = day, month
    return Written(start=m.start(), end=m.end(), year=year, month=month, day=day) if possible(month, day) else None


def _is_procession(m: re.Match[str]) -> bool:
    """ "The March on the Capitol", "the March for Peace"."""
    before, after = m.string[: m.start("month")], m.string[m.end() :]
    led_to = re.match(r"\s+(?:on|for|against|to)\s", after)
    return m["month"] == "March" and before.endswith("the ") and led_to is not None


def month_alone(m: re.Match[str]) -> Written | None:
    if not m["year"] and _is_procession(m):
        return None
    begins = re.match(r"\s?[-–]\s?[A-Z]", m.string[m.end() :])
    if m["year"] is None and not m["cue"] and not begins and m["month"].casefold().rstrip(".") in NOT_ALONE:
        return None
    year = int(m["year"]) if m["year"] else None
    return Written(start=m.start("month"), end=end_of(m), year=year, month=_month(m["month"]))


def year(m: re.Match[str]) -> Written | None:
    after = m.string[m.end("year") :]
    counted = re.match(r"[ -]([a-z]+)", after)
    if counted and (counted[1] in counted_nouns() or (counted[1].endswith("s") and counted[1] not in NOT_PLURAL)):
        return None
    return Written(start=m.start("year"), end=m.end("year"), year=int(m["year"]))


NOT_PLURAL = frozenset({"was", "is", "has", "as", "this", "its", "his", "does", "us", "across", "unless", "thus"})


@cache
def counted_nouns() -> frozenset[str]:
    """Nouns that a figure before them counts."""
    return frozenset(table("counted")["nouns"])


def years(m: re.Match[str]) -> Written | None:
    year, tail = int(m["year"]), m["last"]
    last = int(tail) if len(tail) == 4 else int(m["year"][:2] + tail)
    if not year < last < year + 400:
        return None
    other = Written(start=m.start("last"), end=m.end("last"), year=last)
    return Written(start=m.start("year"), end=m.end("last"), year=year, through=other)


def decade(m: re.Match[str]) -> Written | None:
    if m["figures"]:
        figures = int(m["figures"])
        decade = figures if figures > 99 else 1900 + figures
    else:
        decade = 1900 + table("decades")[m["word"].casefold()]
    return Written(start=m.start("what"), end=m.end(), decade=decade)


def century(m: re.Match[str]) -> Written | None:
    return Written(start=m.start(), end=m.end(), century=nth(m["nth"]))


def weekday_alone(m: re.Match[str]) -> Written | None:
    name = m["weekday"].rstrip(".")
    cued = m["cue"] or m["shift"] or m["day"] or m["weekday"].endswith(".")
    if name in ("Sun", "Sat", "Mon", "Wed") and not cued:
        return None
    start = m.start("shift") if m["shift"] else m.start("weekday")
    day = nth(m["day"]) if m["day"] else None
    return Written(start=start, end=end_of(m), weekday=_weekday(name), relative=_weekday_shift(m["shift"]), day=day)


def _weekday_shift(words: str | None) -> tuple[str, int] | None:
    """ "Next Friday" is next week's, "the previous Friday" last week's; "last" and "coming" mean the nearest."""
    word = (words or "").casefold()
    if word == "previous":
        return "week", -1
    return ("named", 2 if word == "next" else shift(words)) if words else None


def nth_weekday(m: re.Match[str]) -> Written | None:
    which = -1 if m["nth"].casefold() in ("last", "final") else nth(m["nth"])
    relative = ("month", shift(m["shift"])) if m["shift"] else None
    return Written(
        start=m.start(),
        end=end_of(m),
        weekday=_weekday(m["weekday"]),
        nth=which,
        month=_month(m["month"]) if m["month"] else None,
        year=int(m["year"]) if m["year"] else None,
        relative=relative,
    )


def after_next(m: re.Match[str]) -> Written | None:
    return Written(start=m.start(), end=m.end(), relative=(m["unit"].casefold(), 2 if m["after"] else -2))


def end_of_unit(m: re.Match[str]) -> Written | None:
    """ "Year's end", "year-end": this year's."""
    return Written(start=m.start("unit"), end=m.end(), relative=(m["unit"].casefold(), 0), position=5)


def relative_unit(m: re.Match[str]) -> Written | None:
    if m["shift"].casefold() in ("past", "this past"):  # "the past week" is how long, not when
        return None
    side = (m["side"] or "").casefold()
    start = m.start("side") if side else m.start("shift")
    position = {"earlier": 31, "later": 32}.get(side)
    return Written(start=start, end=m.end(), relative=(m["unit"].casefold(), shift(m["shift"])), position=position)


def weekend(m: re.Match[str]) -> Written | None:
    """ "At the weekend": the last one, or the one to come."""
    return Written(start=m.start("unit"), end=m.end(), relative=("nearest weekend", 0))


def unit_of_now(m: re.Match[str]) -> Written | None:
    """ "The end of the year": this year's."""
    side = (m["side"] or "").casefold()
    start = m.start() if side else m.start("unit")
    return Written(
        start=start, end=m.end(), relative=(m["unit"].casefold(), 0), position={"later": 32, "earlier": 31}.get(side)
    )


def shifted_name(m: re.Match[str]) -> Written | None:
    relative = ("named", shift(m["shift"]))
    if m["month"]:
        return Written(start=m.start(), end=end_of(m), month=_month(m["month"]), relative=relative)
    return Written(start=m.start(), end=m.end(), season=table("seasons")[m["season"].casefold()], relative=relative)


def season(m: re.Match[str]) -> Written | None:
    year = int(m["year"]) if m["year"] else None
    return Written(start=m.start("season"), end=m.end(), season=table("seasons")[m["season"].casefold()], year=year)


DAY_WORDS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}


def day_word(m: re.Match[str]) -> Written | None:
    word = m["word"].casefold()
    offset = DAY_WORDS.get(word, -2 if "yesterday" in word else 2)
    return Written(start=m.start(), end=m.end(), relative=("day", offset), part="night" if word == "tonight" else None)


def shifted_part(m: re.Match[str]) -> Written | None:
    days = {"last": -1, "this": 0, "tomorrow": 1, "yesterday": -1}[m["shift"].casefold()]
    return Written(start=m.start(), end=m.end(), relative=("day", days), part=m["part"].casefold())


def day_alone(m: re.Match[str]) -> Written | None:
    return Written(start=m.start("day"), end=m.end(), day=nth(m["day"]))


def ahead(m: re.Match[str]) -> Written | None:
    """ "In two weeks": the day, where the clause speaks of what is to come."""
    count = number(m["count"])
    if count is None:
        return None
    return Written(start=m.start(), end=m.end(), relative=(f"{m['unit'].casefold()}s", count), only_ahead=True)


def ago(m: re.Match[str]) -> Written | None:
    count, unit = number(m["count"]), m["unit"].casefold()
    if count is None:
        return None
    if unit == "fortnight":
        count, unit = 2 * count, "week"
    count = count if m["ahead"] else -count
    return Written(start=m.start(), end=m.end(), relative=(unit, count), loose=unit != "day")


def feast(m: re.Match[str]) -> Written | None:
    start = m.start("shift") if m["shift"] else m.start("feast")
    name = m["feast"].casefold().replace("’", "'")
    relative = ("named", shift(m["shift"])) if m["shift"] else None
    year = int(m["year"] or m["after"]) if m["year"] or m["after"] else None
    return Written(start=start, end=m.end(), feast=name, year=year, relative=relative, weekend=bool(m["weekend"]))


def new_year(m: re.Match[str]) -> Written | None:
    return Written(start=m.start("feast"), end=m.end(), feast="new year's day")


def quarter(m: re.Match[str]) -> Written | None:
    which = int(m["q"]) if m["q"] else nth(m["nth"])
    if which is None or which > 4:
        return None
    year = int(m["year"]) if m["year"] else None
    relative = ("year", shift(m["shift"])) if m["shift"] else ("year", 0) if year is None else None
    return Written(start=m.start(), end=m.end(), year=year, relative=relative, position=20 + which)


def piece_of_year(m: re.Match[str]) -> Written | None:
    return Written(start=m.start("year"), end=m.end("year"), year=int(m["year"]))
