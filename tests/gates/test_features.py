"""What speaks for two figures filling one slot, as numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given

from checker.gates.features import features
from checker.story import Story
from checker.values import Quantity
from tests.strategies import articles, claim, quantities


@given(quantities(), quantities())
def test_features_are_symmetric(a: Quantity, b: Quantity) -> None:
    story = Story(articles=articles("a", "b"))
    first, second = claim("a", value=a), claim("b", value=b)
    assert features(first, second, story) == features(second, first, story)


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("1.8", "2.8", True),
        ("1800000", "2800000", True),
        ("1043", "143", True),
        ("14", "40", True),
        ("12", "21", False),
        ("3", "4", False),
        ("52", "52", False),
        ("118", "90", False),
    ],
)
def test_one_digit_mistaken_left_out_or_put_in_is_the_mark_of_one_figure_misread(
    first: str, second: str, one: bool
) -> None:
    a, b = (claim(name, value=Quantity(amount=Decimal(it))) for name, it in (("a", first), ("b", second)))
    assert bool(features(a, b, Story(articles=articles("a", "b")))["one_digit"]) is one
