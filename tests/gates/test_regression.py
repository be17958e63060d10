"""Logistic regressions over many pairs at once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.gates.regression import columns, odds

NUMBERS = st.floats(-5, 5)
WEIGHTS = {"alone": 0.7, "near": -1.3, "topic": 2.1}


@given(st.lists(st.fixed_dictionaries(dict.fromkeys(WEIGHTS, NUMBERS)), min_size=1), NUMBERS)
def test_many_pairs_are_weighed_to_the_last_digit_as_each_alone(
    found: list[dict[str, float]], intercept: float
) -> None:
    together = odds({"weights": WEIGHTS, "intercept": intercept}, columns(found)).tolist()
    assert together == [intercept + sum(weight * each[name] for name, weight in WEIGHTS.items()) for each in found]


def test_what_holds_or_not_is_one_or_nothing() -> None:
    table = columns([{"alone": True, "near": 0.5}, {"alone": False, "near": 2}])
    assert {name: column.tolist() for name, column in table.items()} == {"alone": [1.0, 0.0], "near": [0.5, 2.0]}
