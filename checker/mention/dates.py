"""The forms of the calendar: weekdays, days, months, years, seasons, feasts, and those that count from today."""

from __future__ import annotations

import re
from functools import cache

from checker.mention import readers
from checker.mention.written import Reader, choice, compiled, table

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
    (r"(?P<year>(?:1[5-9]|20)\d\d)-(?P<a>\d\d)-(?P<b>\d\d)(?!\d)", readers.figures),
    (r"(?P<a>\d{1,2})(?P<either>[/.-])(?P<b>\d{1,2})(?P=either)(?P<year>(?:19|20)\d\d)(?!\d)", readers.figures),
    (
        r"(?:(?P<weekday><WEEKDAY>),?\s+(?:the\s+)?)?(?P<day><DAY>)\s?(?:-|–|to|until|and)\s?(?P<last><DAY>)"
        r"\s+(?:of\s+)?(?P<month><MONTH>)" + _YEAR_AFTER,
        readers.day_of_month,
    ),
    (
        r"(?:(?P<weekday><WEEKDAY>),?\s+)?(?P<month><MONTH>)\s+(?P<day><DAY>)\s?(?:-|–|to|until|through|and)\s?"
        r"(?P<last><DAY>)(?!\s+(?:of\s+)?<MONTH>)" + _YEAR_AFTER,
        readers.day_of_month,
    ),
    (
        r"(?:(?P<weekday><WEEKDAY>),?\s+(?:the\s+)?)?(?P<day><DAY>)(?:[-\s/]|(?:\s+day)?\s+of\s+)\s?(?P<month><MONTH>)"
        + _YEAR_AFTER,
        readers.day_of_month,
    ),
    (
        r"(?:(?P<weekday><WEEKDAY>),?\s+)?(?P<month><MONTH>)[-\s]\s?(?:the\s+)?(?P<day><DAY>)" + _YEAR_AFTER,
        readers.day_of_month,
    ),
    (_CUE + r"(?P<month><MONTH>)(?:(?:,\s*|\s+|-)(?:of\s+|in\s+)?(?P<year><YEAR>))?", readers.month_alone),
    (r"(?P<year><YEAR>)\s?[-–/]\s?(?P<last>\d\d(?:\d\d)?)(?![\d-])", readers.years),
    (_YEAR_CUE + r"(?:the\s+)?(?:year\s+)?(?P<year><YEAR>)(?![\d%-]|\s*%)", readers.year),
    (r"(?P<year>(?:19|20)\d\d)(?=\s+(?:to|through|until|till)\s+(?:19|20)\d\d\b)", readers.year),
    (r"(?P<year>(?:19|20)\d\d)(?=['’]s\b|\)|$|\s+(?:was|is|will|has|saw|had)\b|,)", readers.year),
    (r"(?i:the|a|his|her|their|its|our)\s+(?P<year>(?:19|20)\d\d)(?=\s+[A-Za-z])", readers.year),
    (r"(?i:the year|A\.?D\.?)\s(?P<year>\d{3,4})(?![\d,]\d)", readers.piece_of_year),
    (r"(?P<year>[1-9]\d\d)(?=,\s+the year\b|\s+(?:A\.?D\.?|C\.?E\.?)\b)", readers.piece_of_year),
    (r"(?P<what>(?P<figures>(?:(?:1\d|20)\d|\d)0)\s?['’]?s\b)(?P<word>)", readers.decade),
    (
        rf"(?i:the\s+)(?P<what>(?:nineteen[- ])?(?P<word>(?i:{choice(table('decades'))})))\b(?P<figures>)",
        readers.decade,
    ),
    (
        r"(?:(?i:the)\s+)?(?P<nth>\d{1,2}(?:st|nd|rd|th)"
        r"|(?i:(?:fif|six|seven|eigh|nine)teenth|twentieth|twenty-first))[-\s]+century\b",
        readers.century,
    ),
    (
        r"(?P<cue>(?i:on|by|until|since|from|before|after|late|early|every|and|or|week)\s+)?(?:(?P<shift><SHIFT>)\s+)?"
        r"(?P<weekday><WEEKDAY>)"
        r"(?:,?\s+(?:the\s+)?(?P<day>(?:3[01]|[12]?\d)(?:(?:st|nd|rd|th)|(?=[!?;)]|\.?$|\s+(?:between|from|at)\s))))?",
        readers.weekday_alone,
    ),
    (
        r"(?:(?P<side>(?i:earlier|later))\s+(?:in\s+)?)?(?P<shift><SHIFT>)\s+(?:calendar\s+)?(?P<unit>(?i:week|weekend|month|quarter|year|decade|century))\b(?!\s+of\b)",
        readers.relative_unit,
    ),
    (r"(?i:at|over|during)\s+(?P<unit>(?i:the weekend))\b(?!\s+(?:of|before|after|that|when|in)\b)", readers.weekend),
    (
        r"(?i:(?P<side>earlier|later)\s+in|early in|late in|end of|start of|beginning of|middle of|half of|rest of)\s+"
        r"(?:the\s+|(?<=end of )(?!year\b|week\b))(?P<unit>(?i:week|month|year|decade|century))\b"
        r"(?!\s+(?:to|of|in|after|before|that)\b)",
        readers.unit_of_now,
    ),
    (
        r"(?P<shift>(?i:last|next|this past|this coming|this))\s+(?:(?P<month><MONTH>)|(?P<season><SEASON>))",
        readers.shifted_name,
    ),
    (
        r"(?i:in|by|of|during|until|since|from|for|through|late|early|mid-?|or|and)\s+(?:the\s+)?(?P<season><SEASON>)"
        r"(?:\s+(?:of\s+)?(?P<year><YEAR>))?(?!\s+(?:\$|a\b|the\b))",
        readers.season,
    ),
    (r"(?P<season><SEASON>)\s+(?:of\s+)?(?P<year><YEAR>)", readers.season),
    (
        r"(?P<word>(?i:(?:the\s+)?day (?:before yesterday|after tomorrow)|yesterday|today|tonight|tomorrow))\b",
        readers.day_word,
    ),
    (
        r"(?P<shift>(?i:last|this|yesterday|tomorrow))\s+(?P<part>(?i:night|morning|afternoon|evening))\b",
        readers.shifted_part,
    ),
    (r"(?P<count><NUMBER>)\s+(?P<unit>(?i:day|week|fortnight|month|year|decade))s?\s+ago\b(?P<ahead>)", readers.ago),
    (
        r"(?P<ahead>(?i:in))\s+(?P<count><NUMBER>)\s+(?P<unit>(?i:day|week|month|year|fortnight))(?:s['’]?|['’]s)?\s+time\b",
        readers.ago,
    ),
    (
        r"(?P<count><NUMBER>)\s+(?P<unit>(?i:day|week|month|year|fortnight))s?(?P<ahead>\s+(?i:from (?:now|today)))\b",
        readers.ago,
    ),
    (
        r"(?i:on|until|since|by)\s+the\s+(?P<day>(?:3[01]|[12]?\d)(?:st|nd|rd|th))(?!\s+[A-Za-z]*(?:day|floor|street|anniversary|hole|minute|century|place)|\s+(?:of|and)\b|-)",
        readers.day_alone,
    ),
    (
        r"(?i:in)\s+(?P<count><NUMBER>)\s+(?P<unit>(?i:day|week|month|year))s?\b(?!['’]|\s+(?:time|ago|of)\b)",
        readers.ahead,
    ),
    (
        rf"(?:(?P<shift><SHIFT>)\s+)?(?P<feast>(?i:{_FEASTS}))\b"
        r"(?:,?\s+(?:of\s+)?(?P<year><YEAR>))?(?P<weekend>\s+(?i:weekend)(?:,?\s+(?P<after><YEAR>))?)?",
        readers.feast,
    ),
    (r"(?i:at|before|after|until|by|since)\s+(?P<feast>(?i:new year))\b(?!['’]|\s+<YEAR>)", readers.new_year),
    (
        r"(?P<nth>(?i:first|second|third|fourth|fifth|last|final))\s+(?P<weekday><WEEKDAY>)\s+(?i:of|in)\s+"
        r"(?:(?P<month><MONTH>)" + _YEAR_AFTER + r"|(?P<shift>(?i:this|last|next))\s+(?i:month))",
        readers.nth_weekday,
    ),
    (
        r"(?:(?i:the)\s+)?(?P<unit>(?i:week|weekend|month|year))\s+(?:(?P<after>(?i:after next))|(?i:before last))\b",
        readers.after_next,
    ),
    (r"(?:(?i:the)\s+)?(?P<unit>(?i:year|month|week))(?:['’]s\s+|-)(?i:end)\b(?!\s+[a-z]+s\b)", readers.end_of_unit),
    (
        r"(?i:on)\s+(?i:the)\s+(?P<day>3[01]|[12]?\d)(?=\s+(?:from|at|between)\s+\d)",
        readers.day_alone,
    ),
    (
        r"(?:(?i:the)\s+)?(?:(?P<nth>(?i:first|second|third|fourth|1st|2nd|3rd|4th))\s+quarter|Q(?P<q>[1-4]))"
        r"(?:[\s-]+(?:of\s+)?(?:(?P<year><YEAR>)|(?P<shift>(?i:this|last|next))\s+year))?",
        readers.quarter,
    ),
    (
        r"(?P<shift>(?i:this|last|next))\s+year['’]s\s+(?P<nth>(?i:first|second|third|fourth))\s+quarter(?P<q>)(?P<year>)",
        readers.quarter,
    ),
)


@cache
def date_patterns() -> tuple[tuple[re.Pattern[str], Reader], ...]:
    """The forms of the calendar, ready to search with."""
    return tuple((compiled(pattern), reader) for pattern, reader in DATES)
