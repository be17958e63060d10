"""A time as it is written, and the vocabulary its patterns are built from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from attrs import frozen

from checker.lexicon import load
from checker.values import Modifier


@frozen(kw_only=True)
class Written:
    """A time as the words give it. Offsets are in the text; fields that the words leave out are None."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    relative: tuple[str, int] | None = None
    """A unit and how many of them from the reference: "last week" is ("week", -1); ("named", -1) goes with a weekday,
    month, season or feast: "last April"."""
    loose: bool = False
    """The count of units is rounded: "two weeks ago" is not a day."""
    only_ahead: bool = False
    """The words are a time only where the clause speaks of what is to come: "in two weeks"."""
    first: tuple[str, int] | None = None
    """A unit and how many of them the stretch begins or, below nought, ends with: "the first ten days of June"."""
    week_of: bool = False
    """The week that holds the day: "the week beginning 3 March"."""
    offset: tuple[str, int] | None = None
    """Units before (-) or after the day that is named: "two weeks before Christmas"."""
    season: int | None = None
    decade: int | None = None
    century: int | None = None
    feast: str | None = None
    nth: int | None = None
    """Which of the month's weekdays of the name: "the first Monday of May"; -1 is the last."""
    weekend: bool = False
    """The weekend at a feast: "Easter weekend"."""
    position: int | None = None
    """Which piece of the stretch: thirds are 1, 2, 3, edges 4, 5, weeks 6 to 10, halves 11, 12, quarters 21 to 24."""
    part: str | None = None
    clock: int | None = None
    clock_until: int | None = None
    half_known: bool = True
    """Whether the words say which half of the day a clock time is in."""
    modifier: Modifier = Modifier.EXACT
    close: bool = False
    """The modifier is said to be close: "shortly after"."""
    through: Written | None = None
    """The other end of a range."""

    @property
    def dated(self) -> bool:
        """Whether anything is said of the calendar."""
        return any(getattr(self, name) is not None for name in CALENDAR_FIELDS)


CALENDAR_FIELDS = ("year", "month", "day", "weekday", "relative", "season", "decade", "century", "feast")

Reader = Callable[[re.Match[str]], "Written | None"]


def table(key: str) -> dict[str, Any]:
    """One table of the lexicon of times."""
    found: dict[str, Any] = load("times")[key]
    return found


def choice(words: Iterable[str]) -> str:
    """A pattern for any of the words, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def number(words: str) -> int | None:
    """A small number in figures or words.

    >>> number("twenty-five"), number("a couple of"), number("7")
    (25, 2, 7)
    """
    words = " ".join(words.casefold().split())
    if words.isdigit():
        return int(words)
    if words.endswith("couple of"):
        return 2
    numbers = table("numbers")
    if words in numbers:
        return int(numbers[words])
    tens, dash, ones = words.replace(" ", "-").partition("-")
    if dash and numbers.get(tens, 0) >= 20 and 0 < numbers.get(ones, 0) < 10:
        return int(numbers[tens] + numbers[ones])
    return None


def nth(words: str) -> int | None:
    """An ordinal or a day's figure: "21st", "4", "twenty-first"."""
    figures = re.match(r"\d+", words)
    if figures:
        return int(figures.group())
    return table("ordinals").get(words.casefold().replace(" ", "-"))


@cache
def _vocabulary() -> dict[str, str]:
    months, days = table("months"), table("weekdays")
    month_names = choice([m.capitalize() for m in months] + [m.upper() for m in months if len(m) > 2])
    day_names = choice([d.capitalize() for d in days] + [d.upper() for d in days if len(d) > 4])
    ordinals = choice([*table("ordinals"), *(o.replace("-", " ") for o in table("ordinals") if "-" in o)])
    tens = choice(word for word, n in table("numbers").items() if n >= 20 and n % 10 == 0 and n < 100)
    ones = choice(word for word, n in table("numbers").items() if n < 10 and len(word) > 2)
    plain = choice(word for word in table("numbers") if word not in ("a", "an"))
    return {
        "MONTH": rf"(?:{month_names})\b\.?",
        "WEEKDAY": rf"(?:{day_names})\b\.?",
        "DAY": rf"(?:(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?|(?i:{ordinals}))(?![\w%]|[.,:]\d)",
        "YEAR": r"(?:1\d|20|21)\d\d(?!\d|[.,]\d)",
        "NUMBER": rf"(?:\d{{1,3}}|(?i:(?:{tens})[- ](?:{ones})|(?:a )?couple of|{plain}|an|a))",
        "HOUR": r"(?:1[0-2]|0?[1-9]|(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))",
        "WORDHOUR": r"(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)",
        "WORDMINUTE": rf"(?:{tens})(?:[- ](?:{ones}))?|fifteen|ten|twelve|eighteen",
        "HALF": r"(?:[ap]\.\s?m\.|[AP]\.\s?M\.|[ap]\.?m\b|[AP]\.?M\b)",
        "ZONE": r"(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|PST|PDT|PT|CST|CDT|MSK|IST|JST)\b",
        "SEASON": rf"(?i:{choice(table('seasons'))})\b",
        "PART": rf"(?i:{choice(table('part_words'))})s?\b",
        "SHIFT": r"(?i:this past|this coming|this upcoming|upcoming|last|past|previous|this|coming|next)",
    }


APART = r"(?<![\w$€£])(?<!\d[.,:/])"
"""Not within a word, a figure or an amount: where a time may begin."""


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern with <NAMES> of the vocabulary, not to begin within a word, a figure or an amount."""
    for name, piece in _vocabulary().items():
        pattern = pattern.replace(f"<{name}>", piece)
    return re.compile(APART + pattern)


SHIFTS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this past": -1,
    "this": 0,
    "this coming": 1,
    "this upcoming": 1,
    "upcoming": 1,
    "coming": 1,
    "next": 1,
}


def shift(words: str | None) -> int:
    """-1 for "last", 0 for "this" and for nothing, 1 for "next"."""
    return SHIFTS[" ".join(words.casefold().split())] if words else 0


def end_of(m: re.Match[str]) -> int:
    """Where a match ends, without the full stop that ends a sentence rather than an abbreviation."""
    return (
        m.end() - 1
        if re.search(r"(?i)(?:[a-z]{4,}|\bmay)\.$", m.group()) and not m.group().lower().endswith("sept.")
        else m.end()
    )
