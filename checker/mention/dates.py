"""The forms of the calendar: weekdays, days, months, years, seasons, feasts, and those that count from today."""

from __future__ import annotations

import re
from functools import cache

from attrs import evolve

from checker.mention.written import Reader, Written, choice, compiled, end_of, nth, number, shift, table

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


def _day_of_month(m: re.Match[str]) -> Written | None:
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


def _figures(m: re.Match[str]) -> Written | None:
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


def _month_alone(m: re.Match[str]) -> Written | None:
    if not m["year"] and _is_procession(m):
        return None
    begins = re.match(r"\s?[-–]\s?[A-Z]", m.string[m.end() :])
    if m["year"] is None and not m["cue"] and not begins and m["month"].casefold().rstrip(".") in NOT_ALONE:
        return None
    year = int(m["year"]) if m["year"] else None
    return Written(start=m.start("month"), end=end_of(m), year=year, month=_month(m["month"]))


def _year(m: re.Match[str]) -> Written | None:
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


def _years(m: re.Match[str]) -> Written | None:
    year, tail = int(m["year"]), m["last"]
    last = int(tail) if len(tail) == 4 else int(m["year"][:2] + tail)
    if not year < last < year + 400:
        return None
    other = Written(start=m.start("last"), end=m.end("last"), year=last)
    return Written(start=m.start("year"), end=m.end("last"), year=year, through=other)


def _decade(m: re.Match[str]) -> Written | None:
    if m["figures"]:
        figures = int(m["figures"])
        decade = figures if figures > 99 else 1900 + figures
    else:
        decade = 1900 + table("decades")[m["word"].casefold()]
    return Written(start=m.start("what"), end=m.end(), decade=decade)


def _century(m: re.Match[str]) -> Written | None:
    return Written(start=m.start(), end=m.end(), century=nth(m["nth"]))


def _weekday_alone(m: re.Match[str]) -> Written | None:
    name = m["weekday"].rstrip(".")
    if name in ("Sun", "Sat", "Mon", "Wed") and not (m["cue"] or m["shift"] or m["weekday"].endswith(".")):
        return None
    start = m.start("shift") if m["shift"] else m.start("weekday")
    day = nth(m["day"]) if m["day"] else None
    relative = ("named", shift(m["shift"])) if m["shift"] else None
    return Written(start=start, end=end_of(m), weekday=_weekday(name), relative=relative, day=day)


def _relative_unit(m: re.Match[str]) -> Written | None:
    if m["shift"].casefold() in ("past", "this past"):  # "the past week" is how long, not when
        return None
    side = (m["side"] or "").casefold()
    start = m.start("side") if side else m.start("shift")
    position = {"earlier": 31, "later": 32}.get(side)
    return Written(start=start, end=m.end(), relative=(m["unit"].casefold(), shift(m["shift"])), position=position)


def _unit_of_now(m: re.Match[str]) -> Written | None:
    """ "The end of the year": this year's."""
    side = (m["side"] or "").casefold()
    start = m.start() if side else m.start("unit")
    return Written(
        start=start, end=m.end(), relative=(m["unit"].casefold(), 0), position={"later": 32, "earlier": 31}.get(side)
    )


def _shifted_name(m: re.Match[str]) -> Written | None:
    relative = ("named", shift(m["shift"]))
    if m["month"]:
        return Written(start=m.start(), end=end_of(m), month=_month(m["month"]), relative=relative)
    return Written(start=m.start(), end=m.end(), season=table("seasons")[m["season"].casefold()], relative=relative)


def _season(m: re.Match[str]) -> Written | None:
    year = int(m["year"]) if m["year"] else None
    return Written(start=m.start("season"), end=m.end(), season=table("seasons")[m["season"].casefold()], year=year)


DAY_WORDS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}


def _day_word(m: re.Match[str]) -> Written | None:
    word = m["word"].casefold()
    offset = DAY_WORDS.get(word, -2 if "yesterday" in word else 2)
    return Written(start=m.start(), end=m.end(), relative=("day", offset), part="night" if word == "tonight" else None)


def _shifted_part(m: re.Match[str]) -> Written | None:
    days = {"last": -1, "this": 0, "tomorrow": 1, "yesterday": -1}[m["shift"].casefold()]
    return Written(start=m.start(), end=m.end(), relative=("day", days), part=m["part"].casefold())


def _day_alone(m: re.Match[str]) -> Written | None:
    return Written(start=m.start("day"), end=m.end(), day=nth(m["day"]))


def _ahead(m: re.Match[str]) -> Written | None:
    """ "In two weeks": the day, where the clause speaks of what is to come."""
    count = number(m["count"])
    if count is None:
        return None
    return Written(start=m.start(), end=m.end(), relative=(f"{m['unit'].casefold()}s", count), only_ahead=True)


def _ago(m: re.Match[str]) -> Written | None:
    count, unit = number(m["count"]), m["unit"].casefold()
    if count is None:
        return None
    if unit == "fortnight":
        count, unit = 2 * count, "week"
    count = count if m["ahead"] else -count
    return Written(start=m.start(), end=m.end(), relative=(unit, count), loose=unit != "day")


def _feast(m: re.Match[str]) -> Written | None:
    start = m.start("shift") if m["shift"] else m.start("feast")
    name = m["feast"].casefold().replace("’", "'")
    relative = ("named", shift(m["shift"])) if m["shift"] else None
    return Written(start=start, end=m.end(), feast=name, year=int(m["year"]) if m["year"] else None, relative=relative)


def _quarter(m: re.Match[str]) -> Written | None:
    which = int(m["q"]) if m["q"] else nth(m["nth"])
    if which is None or which > 4:
        return None
    year = int(m["year"]) if m["year"] else None
    relative = ("year", shift(m["shift"])) if m["shift"] else ("year", 0) if year is None else None
    return Written(start=m.start(), end=m.end(), year=year, relative=relative, position=20 + which)


def _piece_of_year(m: re.Match[str]) -> Written | None:
    return Written(start=m.start("year"), end=m.end("year"), year=int(m["year"]))


_FEASTS = choice([*table("feasts"), *table("easter"), *table("nth_weekday")])
_CUE = (
    r"(?P<cue>(?i:in|since|of|by|until|till|from|to|for|on|late|early|mid-?|through|before|after|during|and|between"
    r"|every|each|or)\s+(?:the\s+)?|[-–(]|(?<=mid-))?"
)
_YEAR_AFTER = r"(?:(?:,\s*|\s+|-)(?:of\s+|in\s+)?(?P<year><YEAR>))?"
_YEAR_CUE = (
    r"(?i:in|since|of|by|until|till|from|to|through|before|after|during|early|late|mid-?|between|year|back in|and|for"
    r"|around|about|circa|spring|summer|autumn|fall|winter|ad)[\s-](?:early |late |mid-?)?"
)

DATES: tuple[tuple[str, Reader], ...] = (
    (r"(?P<year>(?:1[5-9]|20)\d\d)-(?P<a>\d\d)-(?P<b>\d\d)(?!\d)", _figures),
    (r"(?P<a>\d{1,2})(?P<either>[/.-])(?P<b>\d{1,2})(?P=either)(?P<year>(?:19|20)\d\d)(?!\d)", _figures),
    (
        r"(?:(?P<weekday><WEEKDAY>),?\s+(?:the\s+)?)?(?P<day><DAY>)\s?(?:-|–|to|until|and)\s?(?P<last><DAY>)"
        r"\s+(?:of\s+)?(?P<month><MONTH>)" + _YEAR_AFTER,
        _day_of_month,
    ),
    (
        r"(?:(?P<weekday><WEEKDAY>),?\s+)?(?P<month><MONTH>)\s+(?P<day><DAY>)\s?(?:-|–|to|until|through|and)\s?"
        r"(?P<last><DAY>)(?!\s+(?:of\s+)?<MONTH>)" + _YEAR_AFTER,
        _day_of_month,
    ),
    (
        r"(?:(?P<weekday><WEEKDAY>),?\s+(?:the\s+)?)?(?P<day><DAY>)(?:[-\s/]|\s+of\s+)\s?(?P<month><MONTH>)"
        + _YEAR_AFTER,
        _day_of_month,
    ),
    (
        r"(?:(?P<weekday><WEEKDAY>),?\s+)?(?P<month><MONTH>)[-\s]\s?(?:the\s+)?(?P<day><DAY>)" + _YEAR_AFTER,
        _day_of_month,
    ),
    (_CUE + r"(?P<month><MONTH>)(?:(?:,\s*|\s+|-)(?:of\s+|in\s+)?(?P<year><YEAR>))?", _month_alone),
    (r"(?P<year><YEAR>)\s?[-–/]\s?(?P<last>\d\d(?:\d\d)?)(?![\d-])", _years),
    (_YEAR_CUE + r"(?:the\s+)?(?:year\s+)?(?P<year><YEAR>)(?![\d%-]|\s*%)", _year),
    (r"(?P<year>(?:19|20)\d\d)(?=\s+(?:to|through|until|till)\s+(?:19|20)\d\d\b)", _year),
    (r"(?P<year>(?:19|20)\d\d)(?=['’]s\b|\)|$|\s+(?:was|is|will|has|saw|had)\b|,)", _year),
    (r"(?i:the|a|his|her|their|its|our)\s+(?P<year>(?:19|20)\d\d)(?=\s+[A-Za-z])", _year),
    (r"(?i:the year|A\.?D\.?)\s(?P<year>\d{3,4})(?![\d,]\d)", _piece_of_year),
    (r"(?P<year>[1-9]\d\d)(?=,\s+the year\b|\s+(?:A\.?D\.?|C\.?E\.?)\b)", _piece_of_year),
    (r"(?P<what>(?P<figures>(?:(?:1\d|20)\d|\d)0)\s?['’]?s\b)(?P<word>)", _decade),
    (rf"(?i:the\s+)(?P<what>(?:nineteen[- ])?(?P<word>(?i:{choice(table('decades'))})))\b(?P<figures>)", _decade),
    (
        r"(?:(?i:the)\s+)?(?P<nth>\d{1,2}(?:st|nd|rd|th)"
        r"|(?i:(?:fif|six|seven|eigh|nine)teenth|twentieth|twenty-first))[-\s]+century\b",
        _century,
    ),
    (
        r"(?P<cue>(?i:on|by|until|since|from|before|after|late|early|every|and|or)\s+)?(?:(?P<shift><SHIFT>)\s+)?"
        r"(?P<weekday><WEEKDAY>)(?:,?\s+(?:the\s+)?(?P<day>(?:3[01]|[12]?\d)(?:st|nd|rd|th)))?",
        _weekday_alone,
    ),
    (
        r"(?:(?P<side>(?i:earlier|later))\s+(?:in\s+)?)?(?P<shift><SHIFT>)\s+(?:calendar\s+)?(?P<unit>(?i:week|weekend|month|quarter|year|decade|century))\b(?!\s+of\b)",
        _relative_unit,
    ),
    (
        r"(?i:(?P<side>earlier|later)\s+in|early in|late in|end of|start of|beginning of|middle of|half of|rest of)"
        r"\s+the\s+(?P<unit>(?i:week|month|year|decade|century))\b(?!\s+(?:to|of|in|after|before|that)\b)",
        _unit_of_now,
    ),
    (
        r"(?P<shift>(?i:last|next|this past|this coming|this))\s+(?:(?P<month><MONTH>)|(?P<season><SEASON>))",
        _shifted_name,
    ),
    (
        r"(?i:in|by|of|during|until|since|from|for|through|late|early|mid-?|or|and)\s+(?:the\s+)?(?P<season><SEASON>)"
        r"(?:\s+(?:of\s+)?(?P<year><YEAR>))?(?!\s+(?:\$|a\b|the\b))",
        _season,
    ),
    (r"(?P<season><SEASON>)\s+(?:of\s+)?(?P<year><YEAR>)", _season),
    (
        r"(?P<word>(?i:(?:the\s+)?day (?:before yesterday|after tomorrow)|yesterday|today|tonight|tomorrow))\b",
        _day_word,
    ),
    (r"(?P<shift>(?i:last|this|yesterday|tomorrow))\s+(?P<part>(?i:night|morning|afternoon|evening))\b", _shifted_part),
    (r"(?P<count><NUMBER>)\s+(?P<unit>(?i:day|week|fortnight|month|year|decade))s?\s+ago\b(?P<ahead>)", _ago),
    (
        r"(?P<ahead>(?i:in))\s+(?P<count><NUMBER>)\s+(?P<unit>(?i:day|week|month|year|fortnight))(?:s['’]?|['’]s)?\s+time\b",
        _ago,
    ),
    (
        r"(?P<count><NUMBER>)\s+(?P<unit>(?i:day|week|month|year|fortnight))s?(?P<ahead>\s+(?i:from (?:now|today)))\b",
        _ago,
    ),
    (
        r"(?i:on|until|since|by)\s+the\s+(?P<day>(?:3[01]|[12]?\d)(?:st|nd|rd|th))(?!\s+[A-Za-z]*(?:day|floor|street|anniversary|hole|minute|century|place)|\s+(?:of|and)\b|-)",
        _day_alone,
    ),
    (r"(?i:in)\s+(?P<count><NUMBER>)\s+(?P<unit>(?i:day|week|month|year))s?\b(?!['’]|\s+(?:time|ago|of)\b)", _ahead),
    (
        rf"(?:(?P<shift><SHIFT>)\s+)?(?P<feast>(?i:{_FEASTS}))\b"
        r"(?:,?\s+(?:of\s+)?(?P<year><YEAR>))?",
        _feast,
    ),
    (
        r"(?:(?i:the)\s+)?(?:(?P<nth>(?i:first|second|third|fourth|1st|2nd|3rd|4th))\s+quarter|Q(?P<q>[1-4]))"
        r"(?:[\s-]+(?:of\s+)?(?:(?P<year><YEAR>)|(?P<shift>(?i:this|last|next))\s+year))?",
        _quarter,
    ),
)


@cache
def date_patterns() -> tuple[tuple[re.Pattern[str], Reader], ...]:
    """The forms of the calendar, ready to search with."""
    return tuple((compiled(pattern), reader) for pattern, reader in DATES)
