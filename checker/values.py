"""Typed values: what a mention or a claim can hold.

Every value is frozen and hashable and says itself in two ways: `to_dict()` gives plain JSON types, exact and
normalised; `str()` gives the words that a report shows.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from attrs import field, frozen


class Modifier(StrEnum):
    """How a quantity or a time stands to the figure that is written."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more-than"
    AT_LEAST = "at-least"
    LESS_THAN = "less-than"
    AT_MOST = "at-most"


def plain(amount: Decimal) -> str:
    """An exact decimal as a string without exponent or trailing zeros: `Decimal("1.20E+3")` is `"1200"`."""
    text = format(amount, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


_WORDS_BEFORE = {
    Modifier.EXACT: "",
    Modifier.ABOUT: "about ",
    Modifier.MORE_THAN: "more than ",
    Modifier.AT_LEAST: "at least ",
    Modifier.LESS_THAN: "less than ",
    Modifier.AT_MOST: "at most ",
}


@frozen(kw_only=True)
class Quantity:
    """An amount with its unit; a range where `upper` is given.

    `unit` is pint's name ("hour", "metre_per_second"), an ISO 4217 code ("USD"), "percent", "percentage_point" or the
    lemma of the counted noun ("person"); "" when nothing is counted. Amounts are exact and already scaled.
    """

    amount: Decimal
    upper: Decimal | None = None
    modifier: Modifier = Modifier.EXACT
    unit: str = ""
    dimension: str = "count"
    """What kind of unit it is: count, time, length, mass, temperature, speed, area, volume, energy, power, pressure,
    data, angle, money, percent, age, ordinal, score ..."""

    @property
    def low(self) -> Decimal:
        return self.amount

    @property
    def high(self) -> Decimal:
        return self.amount if self.upper is None else self.upper

    def to_dict(self) -> dict[str, Any]:
        return {
            "amount": plain(self.amount),
            "upper": None if self.upper is None else plain(self.upper),
            "modifier": self.modifier.value,
            "unit": self.unit,
        }

    def __str__(self) -> str:
        figure = grouped(self.amount) + ("" if self.upper is None else f" to {grouped(self.upper)}")
        if self.dimension == "ordinal":
            return f"{figure}{ordinal_ending(self.amount)} {self.unit}".rstrip()
        one = self.amount == 1 and self.upper is None
        unit = {"percent": "%"}.get(self.unit, f" {self.unit if one else several(self.unit)}" if self.unit else "")
        return f"{_WORDS_BEFORE[self.modifier]}{figure}{unit.replace('_', ' ')}"


def ordinal_ending(amount: Decimal) -> str:
    """
    >>> [ordinal_ending(Decimal(n)) for n in (1, 2, 3, 4, 11, 112, 121)]
    ['st', 'nd', 'rd', 'th', 'th', 'th', 'st']
    """
    return "th" if amount % 100 // 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(int(amount % 10), "th")


_IRREGULAR = {"person": "people", "foot": "feet", "child": "children", "man": "men", "woman": "women"}
_SAME = ("police", "percent", "celsius", "fahrenheit", "hertz", "people")


def several(unit: str) -> str:
    """A unit's plural, for people to read; currencies' codes have none.

    >>> [several(unit) for unit in ("day", "metre_per_second", "square_inch", "city", "person", "USD")]
    ['days', 'metres_per_second', 'square_inches', 'cities', 'people', 'USD']
    """
    measured, per, rest = unit.partition("_per_")
    before, mark, noun = measured.rpartition("_")
    if noun in _IRREGULAR:
        noun = _IRREGULAR[noun]
    elif noun.isupper() or noun in _SAME:
        pass
    elif noun.endswith(("s", "x", "ch", "sh")):
        noun += "es"
    elif noun.endswith("y") and noun[-2:-1] not in "aeiou":
        noun = noun[:-1] + "ies"
    else:
        noun += "s"
    return f"{before}{mark}{noun}{per}{rest}"


def grouped(amount: Decimal) -> str:
    """`Decimal("39812")` is `"39,812"`."""
    whole, dot, rest = plain(amount).partition(".")
    return f"{int(whole):,}{dot}{rest}" if whole.lstrip("-") else plain(amount)


@frozen(kw_only=True)
class Time:
    """A point or stretch of the calendar, a clock time, or both.

    `since` and `until` bound the calendar part, both included (one day when equal); both are None where it could not be
    resolved. `clock` and `clock_until` are minutes after midnight. `precision` is one of century, decade, year, season,
    month, week, weekend, day, clock, now; it says how finely the words speak, not how finely they were resolved.
    """

    since: date | None = None
    until: date | None = None
    clock: int | None = None
    clock_until: int | None = None
    part: str | None = None
    """Part of the day: morning, noon, afternoon, evening, night, dawn, midnight."""
    weekday: int | None = None
    """As written, Monday is 0; kept so that two unresolved weekdays can still be compared."""
    month: int | None = None
    day: int | None = None
    year: int | None = None
    """As written; None where the words leave it out."""
    precision: str = "day"
    modifier: Modifier = Modifier.EXACT
    """`MORE_THAN` reads "after", `LESS_THAN` "before", `AT_LEAST` "since, from", `AT_MOST` "by, until"."""
    close: bool = False
    """Whether the words say that "after" or "before" is shortly so."""

    @property
    def resolved(self) -> bool:
        return self.since is not None and self.until is not None

    def to_dict(self) -> dict[str, Any]:
        return {
            "since": None if self.since is None else self.since.isoformat(),
            "until": None if self.until is None else self.until.isoformat(),
            "clock": None if self.clock is None else clock_words(self.clock),
            "clock_until": None if self.clock_until is None else clock_words(self.clock_until),
            "part": self.part,
            "weekday": self.weekday,
            "month": self.month,
            "day": self.day,
            "year": self.year,
            "precision": self.precision,
            "modifier": self.modifier.value,
        }

    def __str__(self) -> str:
        before = {
            "more-than": "after ",
            "less-than": "before ",
            "at-least": "from ",
            "at-most": "by ",
            "about": "about ",
        }
        words = [before.get(self.modifier.value, "") + part for part in [self._calendar_words()] if part]
        if self.part:
            words.append(self.part)
        if self.clock is not None:
            words.append(
                clock_words(self.clock) + ("" if self.clock_until is None else f" to {clock_words(self.clock_until)}")
            )
        return " ".join(words) or "an unresolved time"

    def _calendar_words(self) -> str:
        if self.since is None or self.until is None:
            return self._written_words()
        if self.since == self.until:
            return f"{self.since.day} {MONTHS[self.since.month - 1]} {self.since.year}"
        if self.precision == "month":
            return f"{MONTHS[self.since.month - 1]} {self.since.year}"
        if self.precision == "year":
            return str(self.since.year)
        return f"{self.since.isoformat()} to {self.until.isoformat()}"

    def _written_words(self) -> str:
        """What is written of a date that could not be resolved."""
        if self.precision in ("open", "soon"):
            return {"open": "a date still open", "soon": "soon"}[self.precision]
        month = MONTHS[self.month - 1] if self.month is not None else None
        day = str(self.day) if self.day is not None else None
        year = str(self.year) if self.year is not None else None
        weekday = WEEKDAYS[self.weekday] if self.weekday is not None else None
        return " ".join(word for word in (weekday, day, month, year) if word)


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def clock_words(minutes: int) -> str:
    """Minutes after midnight as a 24-hour clock: 220 is `"03:40"`."""
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"


@frozen(kw_only=True)
class Name:
    """A person's name in its parts, as written."""

    full: str
    given: str | None = None
    family: str | None = None
    honorific: str | None = None

    def to_dict(self) -> dict[str, Any]:
        return {"full": self.full, "given": self.given, "family": self.family, "honorific": self.honorific}

    def __str__(self) -> str:
        return self.full


@frozen(kw_only=True)
class Title:
    """An office or description held by a person: "former Deputy Assistant Secretary of State for Central Europe".

    `role` is the head noun's lemma ("secretary"), `rank` the words before it ("deputy assistant"), `body` what it is an
    office of ("State"), `portfolio` what it is for ("Central Europe"), `tense` one of current, former, future, acting.
    """

    words: str
    role: str
    rank: tuple[str, ...] = ()
    body: str | None = None
    portfolio: str | None = None
    tense: str = "current"

    def to_dict(self) -> dict[str, Any]:
        return {
            "words": self.words,
            "role": self.role,
            "rank": list(self.rank),
            "body": self.body,
            "portfolio": self.portfolio,
            "tense": self.tense,
        }

    def __str__(self) -> str:
        return self.words


@frozen(kw_only=True)
class Place:
    """A place or venue: `kind` is country, city, region, venue or place; `key` the gazetteer's or normalised name."""

    name: str
    kind: str = "place"
    key: str = ""

    def to_dict(self) -> dict[str, Any]:
        return {"name": self.name, "kind": self.kind, "key": self.key}

    def __str__(self) -> str:
        return self.name


@frozen(kw_only=True)
class Quotation:
    """Words in quotation marks (marks left out), with their speaker where the text names one."""

    words: str
    speaker: str | None = None

    def to_dict(self) -> dict[str, Any]:
        return {"words": self.words, "speaker": self.speaker}

    def __str__(self) -> str:
        return f"“{self.words}”"


@frozen(kw_only=True)
class Polarity:
    """Whether something holds: `predicate` in its affirmative lemma ("agree", "open"), `holds` true, false or None."""

    predicate: str
    holds: bool | None = True
    words: str = field(default="", eq=False)

    def to_dict(self) -> dict[str, Any]:
        return {"predicate": self.predicate, "holds": self.holds, "words": self.words}

    def __str__(self) -> str:
        return self.words or (self.predicate if self.holds else f"not {self.predicate}")


Value = Quantity | Time | Name | Title | Place | Quotation | Polarity
