"""Measures: a number with its unit or money, compound measures too, before anything is known of the sentence."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from attrs import evolve, frozen

from checker import lexicon
from checker.mention.lexemes import Lexeme
from checker.mention.numbers import read_number
from checker.mention.numerals import HYPHENS, MINUS, Number
from checker.mention.units import Prefix, UnitWords, read_prefix, read_unit
from checker.units import table

COMPOUND = {
    "year": ("month", "week", "day"), "month": ("week", "day"), "week": ("day",), "day": ("hour", "minute"),
    "hour": ("minute",), "minute": ("second",), "foot": ("inch",), "stone": ("pound",), "pound": ("ounce",),
    "metre": ("centimetre",), "mile": ("yard", "foot"), "kilogram": ("gram",),
}  # fmt: skip
"""A unit and the smaller ones that may follow it in one measure: "two hours and 41 minutes"."""
_SMALL_PER_LARGE = {
    ("year", "month"): 12,
    ("year", "week"): 52,
    ("year", "day"): 365,
    ("month", "week"): 4,
    ("month", "day"): 30,
}


@frozen(kw_only=True)
class Measure:
    """`start` and `end` are lexeme indexes. `unit` is None where the words give none: then a noun may be counted."""

    start: int
    end: int
    low: Fraction
    high: Fraction | None = None
    unit: str | None = None
    dimension: str = "count"
    number: Number
    hyphen: bool = False
    """The unit hangs on a hyphen: "24-inch"."""
    score: bool = False
    last: int = 0
    """Index of the first lexeme after the last figure."""


def read_single(lexemes: Sequence[Lexeme], i: int) -> Measure | None:
    """One value with its unit, compound measures joined."""
    j, sign = i, 1
    if lexemes[j].text and lexemes[j].low in MINUS:
        if lexemes[j].kind == "mark" and not _sign_stands(lexemes, j):
            return None
        j, sign = j + 1, -1
        j += 1 if lexemes[j].text in HYPHENS and lexemes[j].glued else 0
    elif lexemes[j].text == "+" and not lexemes[j].glued and lexemes[j + 1].glued:
        j += 1
    prefix = read_prefix(lexemes, j)
    if prefix is not None:
        j = prefix.end
        if lexemes[j].text in ("-", "−") and lexemes[j + 1].kind == "figure":
            j, sign = j + 1, -1
    number = _unit_article(lexemes, j) or read_number(lexemes, j)
    if number is None:
        return None
    number = _abbreviated(lexemes, number, prefix)
    if prefix is not None:
        return _with_prefix(lexemes, i, number, prefix, sign)
    unit = _unit_after(lexemes, number)
    if unit is None:
        if sign == -1 and number.words and not number.value:
            return None
        return Measure(
            start=i, end=number.end, low=sign * number.value, high=number.upper, number=number, last=number.end
        )
    measure = Measure(
        start=i, end=unit.end, low=sign * number.value, high=number.upper, unit=unit.name, dimension=unit.dimension,
        number=number, hyphen=lexemes[number.end].text in HYPHENS and bool(lexemes[number.end].text), last=number.end,
    )  # fmt: skip
    return _money_tail(lexemes, _compound(lexemes, _and_a_half(lexemes, measure)))


def _sign_stands(lexemes: Sequence[Lexeme], j: int) -> bool:
    """A minus sign, not a hyphen or dash: free before it, glued after it; two of them are a dash."""
    if lexemes[j + 1].text in HYPHENS or (j and lexemes[j - 1].text in HYPHENS):
        return False
    if j == 0 or lexemes[j - 1].kind == "break":
        return True
    return (not lexemes[j].glued and lexemes[j + 1].glued) or (j > 0 and lexemes[j - 1].text in ("$", "(", "£", "€"))


def _unit_article(lexemes: Sequence[Lexeme], i: int) -> Number | None:
    """ "an hour", "a week": one of a unit. Which of them are durations, the sentence decides later."""
    if lexemes[i].low not in ("a", "an"):
        return None
    unit = read_unit(lexemes, i + 1, hyphen=False)
    if (
        unit is None
        or not unit.sure
        or lexemes[i + 1].kind != "word"
        or len(lexemes[i + 1].text) < 3
        or unit.dimension == "percent"
    ):
        return None
    return Number(Fraction(1), i + 1, Fraction(1), None, True)


def _abbreviated(lexemes: Sequence[Lexeme], number: Number, prefix: Prefix | None) -> Number:
    """Scale letters glued to a figure: "$12m", "1.4bn", "80k"; a bare "m" is left for the metre."""
    here = lexemes[number.end]
    before = lexemes[number.end - 1]
    scales = lexicon.load("numbers")["abbreviations"]
    if before.kind != "figure" or here.kind != "word" or number.scale != 1:
        return number
    spaced = not here.glued
    if spaced and prefix is None and here.text in ("k", "K", "M") and lexemes[number.end + 1].kind != "word":
        return number._replace(
            value=number.value * scales[here.low], scale=Fraction(scales[here.low]), end=number.end + 1
        )
    if here.low not in scales or (
        spaced and not (prefix and here.low in ("m", "b", "bn", "mn", "k") and len(here.text) <= 2)
    ):
        return number
    if prefix is None and (here.text in ("m", "t", "mm", "cr") or (here.low in ("b", "t") and spaced)):
        return number
    scale = Fraction(scales[here.low])
    return number._replace(value=number.value * scale, scale=scale, end=number.end + 1)


def _with_prefix(lexemes: Sequence[Lexeme], i: int, number: Number, prefix: Prefix, sign: int) -> Measure:
    end = number.end
    code = prefix.code
    dollars = lexicon.load("currencies")["dollars"]
    following = lexemes[end]
    if code == "USD" and following.text in ("US", "AUD", "CAD", "USD", "NZD") and lexemes[end + 1].text != "$":
        code, end = dollars.get(following.text, following.text), end + 1
    elif code == "USD" and [lexeme.text for lexeme in lexemes[end : end + 3]] == ["U", ".", "S"]:
        end += 4 if lexemes[end + 3].text == "." else 3
    elif (
        (unit := read_unit(lexemes, end, hyphen=False))
        and unit.dimension == "money"
        and following.kind == "word"
        and unit.sure
    ) and unit.name not in ("cent", "penny"):
        code, end = (unit.name if code == "USD" or unit.name != "USD" else code), unit.end
    return Measure(
        start=i,
        end=end,
        low=sign * number.value,
        high=number.upper,
        unit=code,
        dimension="money",
        number=number,
        last=number.end,
    )


def _unit_after(lexemes: Sequence[Lexeme], number: Number) -> UnitWords | None:
    """The unit after a number; money words that are other words too need a large amount."""
    j = number.end
    if number.upper is not None and lexemes[j].low == "of":
        j += 1
    elif number.share and lexemes[j].low == "of" and lexemes[j + 1].low in ("a", "an"):
        j += 2
    if number.words and lexemes[j - 1].low == "half" and lexemes[j].low in ("a", "an"):
        j += 1
    if lexemes[j].text in ("[", "(", "<", "{") and lexemes[j + 2].text in ("]", ")", ">", "}"):
        unit = read_unit(lexemes, j + 1, hyphen=False)
        if unit is not None and lexemes[j].text != "(":
            return unit._replace(end=j + 3)
    unit = read_unit(lexemes, j)
    if unit is None:
        return None
    if not unit.sure:
        if number.value >= 1000 and (unit.name != "GBP" or number.scale >= 1000):
            return unit
        return UnitWords("pound", "mass", unit.end) if unit.name == "GBP" else None
    if (
        unit.name == "second"
        and unit.dimension == "time"
        and lexemes[j].low == "second"
        and number.value != 1
        and number.end == j
    ):
        return None
    return unit


def _and_a_half(lexemes: Sequence[Lexeme], measure: Measure) -> Measure:
    """ "an hour and a half", "two miles and a quarter"."""
    a, b, c = lexemes[measure.end : measure.end + 3]
    parts = {"half": Fraction(1, 2), "quarter": Fraction(1, 4)}
    if a.low == "and" and b.low == "a" and c.low in parts and measure.high is None and measure.low.denominator == 1:
        return evolve(measure, low=measure.low + parts[c.low], end=measure.end + 3)
    return measure


def _compound(lexemes: Sequence[Lexeme], measure: Measure) -> Measure:
    """Smaller units that follow: "two hours and 41 minutes" is 161 minutes."""
    smaller = COMPOUND.get(measure.unit or "")
    if not smaller or measure.high is not None or measure.hyphen:
        return measure
    j = measure.end
    j += (
        1
        if lexemes[j].text in (",", ".") and lexemes[j + 1].kind in ("word", "figure") and lexemes[j].text == ","
        else 0
    )
    j += 1 if lexemes[j].low == "and" else 0
    number = read_number(lexemes, j)
    unit = _unit_after(lexemes, number) if number is not None else None
    if number is not None and unit is None and measure.unit == "foot":
        unit = _spaced_inches(lexemes, number.end)
    if (
        number is None
        or unit is None
        or unit.name not in smaller
        or number.upper
        or lexemes[number.end].text in HYPHENS | {"["}
    ):
        return measure
    ratio = Fraction(_SMALL_PER_LARGE.get((measure.unit or "", unit.name), 0)) or (
        table()[measure.unit or ""].factor / table()[unit.name].factor
    )
    if number.value >= ratio:
        return measure
    joined = evolve(
        measure,
        low=measure.low * ratio + number.value,
        unit=unit.name,
        dimension=unit.dimension,
        end=unit.end,
        last=number.end,
    )
    return _compound(lexemes, joined)


def _spaced_inches(lexemes: Sequence[Lexeme], j: int) -> UnitWords | None:
    """ "6 ft 2 in" at the end of its phrase: elsewhere "in" is a preposition."""
    ends = lexemes[j + 1].kind != "word" or lexemes[j + 1].low == "tall"
    return UnitWords("inch", "length", j + 1) if lexemes[j].low == "in" and ends else None


def _money_tail(lexemes: Sequence[Lexeme], measure: Measure) -> Measure:
    """ "thirteen dollars and forty-five cents"."""
    scale = lexicon.load("numbers")["scales"].get(lexemes[measure.end].low, 0)
    if measure.dimension == "money" and scale >= 1000 and measure.number.scale == 1 and measure.high is None:
        scaled = measure.number._replace(scale=Fraction(scale))
        return evolve(measure, low=measure.low * scale, number=scaled, end=measure.end + 1, last=measure.end + 1)
    if measure.dimension != "money" or measure.unit in ("cent", "penny") or measure.high is not None:
        return measure
    j = measure.end + (lexemes[measure.end].low == "and")
    number = read_number(lexemes, j)
    unit = read_unit(lexemes, number.end, hyphen=False) if number is not None else None
    if number is not None and unit is None and j == measure.end and _bare_cents(lexemes, number):
        return evolve(measure, low=measure.low + number.value / 100, end=number.end, last=number.end)
    if number is None or unit is None or unit.name not in ("cent", "penny") or number.value >= 100:
        return measure
    return evolve(measure, low=measure.low + number.value / 100, end=unit.end, last=number.end)


def _bare_cents(lexemes: Sequence[Lexeme], number: Number) -> bool:
    """The "50" of "15 dollars 50." at the end of its phrase."""
    following = lexemes[number.end]
    ends = following.text in (".", ",", ";", "") and not lexemes[number.end + 1].glued
    return ends and 10 <= number.value < 100 and not number.share
