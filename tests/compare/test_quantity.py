"""How two quantities stand to one another."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.compare.quantity import compare_quantities
from checker.outcome import Comparison
from checker.units import table
from checker.values import Modifier, Quantity
from tests.strategies import claim

ABOUT, MORE, LEAST, LESS = Modifier.ABOUT, Modifier.MORE_THAN, Modifier.AT_LEAST, Modifier.LESS_THAN
DIMENSIONS = {name: unit.dimension for name, unit in table().items()}


def q(amount: object, unit: str = "person", modifier: Modifier = Modifier.EXACT, upper: object = None) -> Quantity:
    dimension = DIMENSIONS.get(unit) or ("money" if unit.isupper() and unit else "count")
    return Quantity(
        amount=Decimal(str(amount)),
        upper=None if upper is None else Decimal(str(upper)),
        unit=unit,
        modifier=modifier,
        dimension=dimension,
    )


def compared(x: Quantity, y: Quantity, params: Mapping[str, Any] | None = None) -> Comparison:
    return compare_quantities(claim("a", x, quote=str(x)), claim("b", y, quote=str(y)), params or {})


CASES = {
    "minutes and hours": (q(300, "minute"), q(5, "hour"), "same"),
    "feet and rounded metres": (q(30, "foot"), q("9.1", "metre"), "same"),
    "Fahrenheit and rounded Celsius": (q(114, "degree_Fahrenheit"), q("45.6", "degree_Celsius"), "same"),
    "another temperature": (q(114, "degree_Fahrenheit"), q("46.3", "degree_Celsius"), "different"),
    "bare degrees": (q(41, "degree"), q(41, "degree_Celsius"), "same"),
    "months and weeks by the calendar": (q(6, "month"), q(26, "week"), "same"),
    "a month and 40 days": (q(1, "month"), q(40, "day"), "different"),
    "years and months": (q(3, "year"), q(36, "month"), "same"),
    "a share and a percentage": (
        Quantity(amount=Decimal("0.5"), dimension="share"),
        q(50, "percent"),
        "same",
    ),
    "cents and dollars": (
        Quantity(amount=Decimal(19), unit="cent", dimension="money"),
        q("0.19", "USD"),
        "same",
    ),
    "two tons": (q(3, "ton"), q(3, "tonne"), "precision"),
    "the same figure hedged": (q(2_000_000, "unit"), q(2_000_000, "unit", MORE), "precision"),
    "a hedged rounding": (q(186_400, "USD"), q(190_000, "USD", ABOUT), "precision"),
    "a rounding": (q(39_812), q(40_000), "precision"),
    "a figure cut off after its last whole": (q(247_700_000_000, "USD"), q(247_000_000_000, "USD"), "precision"),
    "a percentage without its decimals": (q("57.3", "percent"), q(57, "percent"), "precision"),
    "about a tenth off": (q(20, "mile", ABOUT), q(18, "mile"), "precision"),
    "about a fifth off": (q(60, "minute", ABOUT), q(50, "minute", ABOUT), "different"),
    "more than, and a little more": (q(2, "week", MORE), q(17, "day"), "precision"),
    "more than, and less": (q(5, "hour", MORE), q(3, "hour"), "different"),
    "at least, and more": (q(12, "person", LEAST), q(14), "precision"),
    "at least, and far more": (q(9, "person", LEAST), q(17), "update"),
    "at least, and less": (q(9, "person", LEAST), q(4), "different"),
    "up to, and far less": (q(7, "percent", Modifier.AT_MOST), q("3.1", "percent"), "scope"),
    "less than, and more": (q(20, "percent", LESS), q(24, "percent"), "different"),
    "inside a range": (q(4, "hour", upper=5), q("4.5", "hour"), "precision"),
    "outside a range": (q(4, "hour", upper=5), q(7, "hour"), "different"),
    "small counts are exact": (q(23), q(20), "different"),
    "digits turned round": (q(86_000, "teacher"), q(68_000, ""), "different"),
    "exact figures that are near": (q(123_700), q(127_300), "different"),
    "another currency": (q(5_000_000, "USD"), q(5_000_000, "EUR"), "scope"),
    "another dimension": (q(5, "hour"), q(5, "metre"), "unknown"),
    "a bare figure takes the other's unit": (q(83, ""), q(83, "percent"), "same"),
    "a score told from the other side": (
        Quantity(amount=Decimal(6), upper=Decimal(4), dimension="score"),
        Quantity(amount=Decimal(4), upper=Decimal(6), dimension="score"),
        "same",
    ),
}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_comparison(case: str) -> None:
    x, y, outcome = CASES[case]
    assert compared(x, y).outcome == outcome


def test_the_reason_names_both_figures() -> None:
    reason = compared(q(23, "person"), q(32, "person")).reason
    assert reason == "“23 people” and “32 people” differ by 9"


def test_counts_of_other_nouns_are_left_alone_where_a_rule_says_so() -> None:
    assert compared(q(23, "body"), q(31, "house")).outcome == "different"
    assert compared(q(23, "body"), q(31, "house"), {"same_noun": True}).outcome == "unknown"


def test_a_rule_sets_how_far_about_reaches() -> None:
    assert compared(q(100, "person", ABOUT), q(112)).outcome == "precision"
    assert compared(q(100, "person", ABOUT), q(112), {"relative_tolerance": 0.05}).outcome == "different"


AMOUNTS = st.decimals(min_value=0, max_value=10**9, places=2, allow_nan=False, allow_infinity=False)
ANY = st.builds(
    lambda amount, unit, modifier, upper: q(amount, unit, modifier, amount + upper if upper else None),
    AMOUNTS,
    st.sampled_from(
        ["person", "", "hour", "month", "day", "USD", "EUR", "percent", "degree", "degree_Celsius", "foot", "metre"]
    ),
    st.sampled_from(Modifier),
    st.none() | AMOUNTS,
)


@given(ANY, ANY)
def test_comparing_is_symmetric(x: Quantity, y: Quantity) -> None:
    assert compared(x, y) == compare_quantities(claim("b", y, quote=str(y)), claim("a", x, quote=str(x)), {})


@given(ANY)
def test_a_value_is_the_same_as_itself(x: Quantity) -> None:
    assert compared(x, x).outcome == "same"


@given(
    st.integers(1, 10_000),
    st.sampled_from([("hour", "minute"), ("kilometre", "metre"), ("tonne", "kilogram"), ("foot", "inch")]),
)
def test_the_same_value_in_another_unit_is_the_same(amount: int, units: tuple[str, str]) -> None:
    large, small = units
    ratio: Fraction = table()[large].factor / table()[small].factor
    assert compared(q(amount, large), q(amount * ratio.numerator // ratio.denominator, small)).outcome == "same"


@given(st.integers(101, 10**9))
def test_a_rounding_to_two_digits_is_precision(amount: int) -> None:
    step = 10 ** (len(str(amount)) - 2)
    rounded = (amount + step // 2) // step * step
    assert compared(q(amount), q(rounded)).outcome in ("same", "precision")


@pytest.mark.parametrize(
    ("words", "outcome"), [("just short of 19 hours", "different"), ("less than 19 hours", "precision")]
)
def test_a_bound_that_is_all_but_met_leaves_little_room(words: str, outcome: str) -> None:
    bound = claim("a", q(19, "hour", LESS), quote=words)
    assert compare_quantities(bound, claim("b", q(11, "hour"), quote="11 hours"), {}).outcome == outcome
