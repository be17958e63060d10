"""How two quantities stand: the same, the same but for precision, another currency, different, or not comparable.

Values are compared in their dimension's base unit, in exact fractions, each as far as its words reach: a round figure
reaches as far as rounding does, "about" a little further, "more than" upwards, a range from end to end.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any

from attrs import evolve, frozen

from checker.model import Claim
from checker.outcome import Comparison
from checker.units import table
from checker.values import Modifier, Quantity, grouped

UNKNOWN = Comparison(outcome="unknown")
_CLOSE = re.compile(
    r"(?i)(?:just|slightly|barely|fractionally|marginally|a (?:little|shade|fraction|touch|whisker))\s|sh(?:ort|y) of"
)
_DAY = Fraction(86_400)
_CALENDAR = {"month": (Fraction(28), Fraction(31)), "year": (Fraction(365), Fraction(366))}
"""The days that a calendar unit can have; decades and centuries are counted in months."""
_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200, "millennium": 12_000}
_LOOSE_PAIRS = (frozenset({"ton", "tonne"}), frozenset({"ton", "long_ton"}), frozenset({"tonne", "long_ton"}))
_POUND_CURRENCIES = frozenset({"GBP"})
CLOSE = Fraction(7, 100)
"""How far apart two figures may be that fit one another too well for chance."""
_FREE_ROUNDING = frozenset({"percent", "temperature"})
"""Dimensions in which even a rounding to one digit is usual: "3 percent" for 3.4."""


@frozen(kw_only=True)
class Limits:
    """What a rule may set in `[params]`."""

    relative_tolerance: Fraction = Fraction(13, 100)
    """How far "about" reaches."""
    rounding_tolerance: Fraction = Fraction(5, 100)
    """How far a figure with zeros at its end may be rounded: two significant digits."""
    bound_slack: Fraction = Fraction(1, 2)
    """How far beyond its figure "more than" and "less than" are still said of a value."""
    same_noun: bool = False
    """Whether counts of different nouns are left alone."""

    @classmethod
    def of(cls, params: Mapping[str, Any]) -> Limits:
        known = ("relative_tolerance", "rounding_tolerance", "bound_slack")
        told = tuple((key, str(params[key])) for key in known if key in params)
        return _limits(told, bool(params.get("same_noun")))


@lru_cache(maxsize=64)
def _limits(told: tuple[tuple[str, str], ...], same_noun: bool) -> Limits:
    return Limits(**{key: Fraction(value) for key, value in told}, same_noun=same_noun)


@frozen(kw_only=True)
class Amount:
    """A quantity in its base unit. `low` to `high` is what is written, `step` the size of its last written digit."""

    low: Fraction
    high: Fraction
    step: Fraction
    round_figure: bool
    """Whether the step rests on zeros at a whole figure's end, which may be exact all the same."""
    modifier: Modifier
    unit: str
    dimension: str
    close: bool = False
    """Whether the words say that a bound is all but met: "just over", "just short of"."""


def compare_quantities(a: Claim, b: Claim, params: Mapping[str, Any]) -> Comparison:
    """Compare two quantity claims. Parameters: the fields of `Limits`."""
    first, second = sorted((a, b), key=_order)
    x, y = first.value, second.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity):
        return UNKNOWN
    limits = Limits.of(params)
    if "score" in (x.dimension, y.dimension) or "ordinal" in (x.dimension, y.dimension):
        return _pairs(first, second, x, y)
    x, y = _like(x, y), _like(y, x)
    reason = _not_alike(x, y, limits)
    if reason is not None:
        return reason
    written = (_words(first), _words(second))
    calendar = _by_calendar(x, y)
    if calendar is not None:
        fits, one, other = calendar
        if fits and x.modifier == y.modifier:
            return Comparison(outcome="same", reason=f"{written[0]} and {written[1]} are the same length of time")
        if fits:
            return Comparison(outcome="precision", reason=f"{written[0]} fits with {written[1]}")
        return _compare(one, other, written, limits)
    found = _compare(amount_of(x, _quote(first)), amount_of(y, _quote(second)), written, limits)
    return evolve(found, close=True) if found.outcome == "precision" and _close(x, y) else found


def _close(x: Quantity, y: Quantity) -> bool:
    """Whether two figures that fit one another do so to a few per cent, and one of them is no round one."""
    if x.upper is not None or y.upper is not None or x.dimension == "time":
        return False
    one, other = (abs(_base(Fraction(each.amount), each.unit)) for each in (x, y))
    telling = x.unit != y.unit or any(
        digits >= 3 or (digits == 2 and abs(each.amount) >= 100)
        for each in (x, y)
        if (digits := len(each.amount.normalize().as_tuple().digits))
    )
    return telling and abs(one - other) <= CLOSE * max(one, other)


def _order(claim: Claim) -> tuple[str, str, str]:
    return (str(claim.value), claim.quote, claim.id)


def _quote(claim: Claim) -> str:
    return claim.quote


def _words(claim: Claim) -> str:
    quote = " ".join(claim.quote.split())
    return f"“{quote}”" if 0 < len(quote) <= 60 else f"“{claim.value}”"


def _pairs(a: Claim, b: Claim, x: Quantity, y: Quantity) -> Comparison:
    """Scores and ordinals: equal or not; a score may be told from either side."""
    if x.dimension != y.dimension:
        return UNKNOWN
    same = {x.amount, x.upper} == {y.amount, y.upper}
    verb = "say the same" if same else "differ"
    return Comparison(outcome="same" if same else "different", reason=f"{_words(a)} and {_words(b)} {verb}")


def _like(x: Quantity, other: Quantity) -> Quantity:
    """The quantity in the terms of the other where words leave its unit open: bare figures, shares, degrees, cents."""
    if x.unit == "" and x.dimension == "count" and other.dimension not in ("share", "count"):
        return _with(x, other.unit, other.dimension)
    if x.dimension == "share" and other.dimension == "percent":
        return _with(x, "percent", "percent", 100)
    if x.unit == "degree" and other.dimension == "temperature":
        return _with(x, _nearest_scale(x, other), "temperature")
    if x.unit in ("cent", "penny") and other.dimension == "money" and other.unit not in ("cent", "penny"):
        pence = x.unit == "penny"
        if pence == (other.unit in _POUND_CURRENCIES):
            return _with(x, other.unit, "money", Decimal("0.01"))
        return _with(x, "GBP" if pence else "USD", "money", Decimal("0.01"))
    return x


def _with(x: Quantity, unit: str, dimension: str, times: Decimal | int = 1) -> Quantity:
    upper = None if x.upper is None else x.upper * times
    return Quantity(amount=x.amount * times, upper=upper, modifier=x.modifier, unit=unit, dimension=dimension)


def _nearest_scale(x: Quantity, other: Quantity) -> str:
    """The temperature scale in which bare degrees come nearest to the other value."""
    target = _base(Fraction(other.amount), other.unit)
    scales = ("degree_Celsius", "degree_Fahrenheit")
    return min(scales, key=lambda scale: abs(_base(Fraction(x.amount), scale) - target))


def _not_alike(x: Quantity, y: Quantity, limits: Limits) -> Comparison | None:
    """Why two quantities can't be compared as amounts; None where they can."""
    if x.dimension != y.dimension and {x.dimension, y.dimension} != {"age", "time"}:
        return UNKNOWN
    if x.dimension == "money" and x.unit != y.unit:
        return Comparison(outcome="scope", reason=f"one is in {x.unit}, the other in {y.unit}")
    if x.dimension in ("count", "share", "magnitude"):
        differ = x.unit != y.unit and "" not in (x.unit, y.unit)
        return UNKNOWN if differ and (limits.same_noun or x.dimension == "magnitude") else None
    known = table()
    if x.unit != y.unit and (x.unit not in known or y.unit not in known):
        return UNKNOWN
    return None


def _base(amount: Fraction, unit: str) -> Fraction:
    known = table().get(unit)
    return amount if known is None else amount * known.factor + known.offset


@lru_cache(maxsize=4096)
def amount_of(x: Quantity, quote: str = "") -> Amount:
    """A quantity in its base unit, with the step of its last written digit."""
    step, round_figure = _step(x, quote)
    known = table().get(x.unit)
    low, high = sorted((_base(Fraction(x.low), x.unit), _base(Fraction(x.high), x.unit)))
    return Amount(
        low=low,
        high=high,
        step=step * (known.factor if known else 1),
        round_figure=round_figure,
        modifier=x.modifier,
        unit=x.unit,
        dimension=x.dimension,
        close=_CLOSE.match(quote) is not None,
    )


def _step(x: Quantity, quote: str) -> tuple[Fraction, bool]:
    """The size of the last digit that tells something, and whether it rests on zeros at a whole figure's end.

    Counts below a hundred are exact: nobody rounds 23 dead to 20.
    """
    exponent = x.amount.normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    if exponent <= 0:
        zeros = _written_zeros(quote) if exponent == 0 else 0
        return Fraction(10) ** (exponent - zeros), False
    if x.dimension == "age" or (abs(x.amount) < 100 and x.dimension == "count"):
        return Fraction(1), False
    return Fraction(10) ** exponent, True


def _written_zeros(quote: str) -> int:
    """Zeros after the point of a whole figure ("5.0" tells more than "5"), where the quote has just one figure."""
    figures = [word for word in quote.replace("%", " ").split() if any(char.isdigit() for char in word)]
    if len(figures) != 1 or "." not in figures[0]:
        return 0
    decimals = "".join(char for char in figures[0].partition(".")[2] if char.isdigit())
    return len(decimals) if decimals and not decimals.strip("0") else 0


def _by_calendar(x: Quantity, y: Quantity) -> tuple[bool, Amount, Amount] | None:
    """Months and years beside days or weeks: whether the figures fit by any calendar. None for any other units."""
    if {x.dimension, y.dimension} - {"time", "age"} or x.upper is not None or y.upper is not None:
        return None
    long = x if x.unit in _MONTHS else y if y.unit in _MONTHS else None
    if long is None:
        return None
    one, other = amount_of(x), amount_of(y)
    if x.unit in _MONTHS and y.unit in _MONTHS:
        if x.dimension == "age" and x.unit != y.unit:
            # Who is one year old has lived twelve to twenty-three months.
            whole, part = (x, y) if _MONTHS[x.unit] > _MONTHS[y.unit] else (y, x)
            return int(part.amount * _MONTHS[part.unit]) // _MONTHS[whole.unit] == whole.amount, one, other
        return x.amount * _MONTHS[x.unit] == y.amount * _MONTHS[y.unit], one, other
    short = other if long is x else one
    least, most = _CALENDAR.get(
        long.unit, (Fraction(365 * _MONTHS[long.unit], 12), Fraction(366 * _MONTHS[long.unit], 12))
    )
    amount = Fraction(long.amount)
    days = short.low / _DAY
    exact = {"month": 1, "year": 12}.get(long.unit, 12)
    least = max(amount * least, Fraction(365 * exact, 12) * amount - 3) if amount > 1 else least * amount
    most = min(amount * most, Fraction(366 * exact, 12) * amount + 3) if amount > 1 else most * amount
    return least <= days <= most, one, other


def _compare(x: Amount, y: Amount, written: tuple[str, str], limits: Limits) -> Comparison:
    a, b = written
    gap = max(x.low, y.low) - min(x.high, y.high)
    ranges = x.low != x.high or y.low != y.high
    if (x.low, x.high) == (y.low, y.high) or (x.unit != y.unit and not ranges and _converted(x, y, gap)):
        if x.modifier == y.modifier:
            return Comparison(outcome="same", reason=f"{a} and {b} are the same amount")
        return Comparison(outcome="precision", reason=f"{a} and {b} are the same figure, hedged otherwise")
    if {x.unit, y.unit} in _LOOSE_PAIRS and x.low / table()[x.unit].factor == y.low / table()[y.unit].factor:
        return Comparison(outcome="precision", reason=f"{a} and {b}: the two tons differ by a tenth at most")
    if ranges and gap <= 0 and x.modifier == y.modifier == Modifier.EXACT:
        return Comparison(outcome="precision", reason=f"{a} and {b} overlap")
    if x.modifier == y.modifier == Modifier.EXACT:
        if _rounds(x, y, gap, limits):
            return Comparison(outcome="precision", reason=f"{a} and {b} agree when rounded")
    elif _reaches(x, y, limits):
        return Comparison(outcome="precision", reason=f"{a} fits with {b}")
    elif _open_beyond(x, y) or _open_beyond(y, x):
        return _beyond(x, y, written)
    return Comparison(outcome="different", reason=_apart(x, y, written))


def _converted(x: Amount, y: Amount, gap: Fraction) -> bool:
    """Whether one is the other converted to its own unit and rounded: 30 feet and 9.1 metres."""
    near = gap <= max(x.step, y.step) / 2
    return near and (x.dimension == "temperature" or gap * 200 <= 3 * max(abs(x.high), abs(y.high)))


def _rounds(x: Amount, y: Amount, gap: Fraction, limits: Limits) -> bool:
    """Whether one figure is a rounding of the other: they lie within half the coarser one's last digit."""
    coarse = max((x, y), key=lambda amount: (amount.step, not amount.round_figure))
    if gap > coarse.step / 2 and not _cut_off(x, y, coarse, gap):
        return False
    if x.dimension in _FREE_ROUNDING and not coarse.round_figure:
        return True
    if x.dimension in ("count", "age") and min(abs(x.low), abs(y.low)) < 100 and coarse.round_figure:
        return False
    limit = limits.rounding_tolerance if coarse.round_figure else 2 * limits.rounding_tolerance
    return gap <= limit * max(abs(x.high), abs(y.high))


def _cut_off(x: Amount, y: Amount, coarse: Amount, gap: Fraction) -> bool:
    """Whether the coarser figure is the other without its last digits: "247 billion" of 247.7 billion."""
    fine = y if coarse is x else x
    return fine.step < coarse.step and coarse.high < fine.low and gap < coarse.step and gap * 200 <= fine.low


def _reaches(x: Amount, y: Amount, limits: Limits) -> bool:
    """Whether hedged amounts can mean the same: the stretches that their words cover touch."""
    (low, high), (lower, upper) = _stretch(x, y, limits), _stretch(y, x, limits)
    return low <= upper and lower <= high


def _stretch(x: Amount, other: Amount, limits: Limits) -> tuple[Fraction, Fraction]:
    """What an amount's words cover. The reach of "about" is counted once, from the larger of the two."""
    slack = limits.relative_tolerance if x.close else limits.bound_slack
    size_low, size_high = abs(x.low), abs(x.high)
    match x.modifier:
        case Modifier.ABOUT:
            reach = limits.relative_tolerance * max(size_high, abs(other.high))
            reach = max(x.step / 2, Fraction(0)) if x.dimension == "temperature" else reach
            reach = reach / 2 if other.modifier is Modifier.ABOUT else reach
            return x.low - reach, x.high + reach
        case Modifier.MORE_THAN:
            return x.low, x.high + slack * size_high
        case Modifier.AT_LEAST:
            return x.low, x.high + slack * size_high
        case Modifier.LESS_THAN:
            return x.low - slack * size_low, x.high
        case Modifier.AT_MOST:
            return x.low - slack * size_low, x.high
        case _:
            return x.low, x.high


def _open_beyond(x: Amount, other: Amount) -> bool:
    """Whether a bound leaves room for a value that lies far on its open side: "at least 9" for 17."""
    if x.modifier is Modifier.AT_LEAST:
        return other.low >= x.high
    return x.modifier is Modifier.AT_MOST and other.high <= x.low


def _beyond(x: Amount, y: Amount, written: tuple[str, str]) -> Comparison:
    """A bound and a value far beyond it can both be right: a count not finished yet, or the most and the outcome."""
    bound, value = written if _open_beyond(x, y) else written[::-1]
    amount = x if _open_beyond(x, y) else y
    if amount.modifier is Modifier.AT_LEAST:
        return Comparison(outcome="update", reason=f"{bound} leaves room for {value}: the count was not finished")
    return Comparison(outcome="scope", reason=f"{bound} is the most it could be, {value} lies far below")


def _apart(x: Amount, y: Amount, written: tuple[str, str]) -> str:
    """The reason why two amounts differ, with the size of the difference where their unit is one."""
    a, b = written
    if x.unit != y.unit or x.low != x.high or y.low != y.high or x.dimension in ("temperature",):
        return f"{a} and {b} differ"
    known = table().get(x.unit)
    gap = abs(x.low - y.low) / (known.factor if known else 1)
    exact = Decimal(gap.numerator) / Decimal(gap.denominator)
    unit = "points" if x.dimension == "percent" else x.unit.replace("_", " ") if x.dimension == "money" else ""
    return f"{a} and {b} differ by {grouped(round(exact, 2))}" + (f" {unit}" if unit else "")
