"""What speaks for two figures filling one slot, as numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given

from checker.gates.features import features
from checker.gates.figure import figure, read_figures, same_amount
from checker.model import Claim
from checker.story import Story, beside, crowds
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


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (Quantity(amount=Decimal(2), upper=Decimal(0), dimension="score"), (2, 1), False),
        (Quantity(amount=Decimal(1), upper=Decimal(2), dimension="score"), (2, 1), True),
    ],
)
def test_a_score_is_the_same_by_both_of_its_sides(first: Quantity, second: tuple[int, int], same: bool) -> None:
    amount, upper = map(Decimal, second)
    assert same_amount(first, Quantity(amount=amount, upper=upper, dimension="score")) is same


def test_a_figure_converted_and_rounded_is_the_same_figure() -> None:
    metres, feet = (Quantity(amount=Decimal(n), unit=u, dimension="length") for n, u in ((9, "metre"), (30, "foot")))
    assert same_amount(metres, feet)
    assert not same_amount(metres, Quantity(amount=Decimal(9), unit="foot", dimension="length"))


def figures(article: str, *amounts: int) -> list[Claim]:
    """Counts that stand in one sentence."""
    return [
        claim(article, value=Quantity(amount=Decimal(n)), start=10 * i, quote=str(n), sentence_start=0)
        for i, n in enumerate(amounts)
    ]


@pytest.mark.parametrize(("other", "told"), [(142, True), (140, False)])
def test_an_equal_figure_beside_both_speaks_for_them(other: int, told: bool) -> None:
    first, second = figures("a", 118, 142), figures("b", 128, other)
    story = Story(articles=articles("a", "b"), beside=beside([*first, *second]))
    assert bool(features(first[0], second[0], story)["beside"]) is told


def test_the_only_figure_of_its_unit_is_alone_in_it() -> None:
    first, second = figures("a", 118), figures("b", 128, 130)
    known = [*first, *second]
    story = Story(articles=articles("a", "b"), crowds=crowds(known))
    assert story.alone(first[0], "unit") == 1
    assert story.alone(second[0], "unit") == 0.5


def test_figures_read_together_are_what_each_is_alone() -> None:
    story = Story(articles=articles("a", "b"))
    both = [claim("a", value=Quantity(amount=Decimal(12))), claim("b", value=Quantity(amount=Decimal("7.5")))]
    read = read_figures(both, story)
    assert [read[each.id].digits for each in both] == ["12", "75"]
    assert [read[each.id].magnitude for each in both] == [figure(each, story).magnitude for each in both]
