"""Whether two claims say the same of one happening."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from checker.compare.polarity import ANY, compare_polarity, compare_stance
from checker.model import Claim, Context
from checker.values import Polarity
from tests.strategies import claim, quantity

VALUES = st.builds(
    Polarity,
    predicate=st.sampled_from(["open", "shut", "rise", "fall", "arrest", ANY]),
    holds=st.sampled_from([True, False, None]),
)


def outcome(a: Polarity, b: Polarity, compare: Any = compare_polarity) -> str:
    return str(compare(claim("a", a), claim("b", b), {}).outcome)


def holds(predicate: str, so: bool | None = True) -> Polarity:
    return Polarity(predicate=predicate, holds=so)


def test_the_same_said_twice_is_the_same() -> None:
    assert outcome(holds("arrest"), holds("arrest")) == "same"


def test_an_assertion_and_its_denial_differ() -> None:
    assert outcome(holds("arrest"), holds("arrest", so=False)) == "different"


def test_opposites_that_both_hold_differ() -> None:
    assert outcome(holds("open"), holds("shut")) == "different"


def test_not_shut_is_open() -> None:
    assert outcome(holds("open"), holds("shut", so=False)) == "same"


def test_a_price_that_did_not_fall_need_not_have_risen() -> None:
    assert outcome(holds("rise"), holds("fall", so=False)) == "unknown"


def test_two_who_change_places_differ() -> None:
    def told(predicate: str, doer: str, other: str) -> Claim:
        context = Context(predicate=predicate, head=other)
        return claim(doer, holds(predicate), subject_key=doer, context=context)

    assert compare_polarity(told("bite", "dog", "man"), told("bite", "man", "dog"), {}).outcome == "different"
    assert compare_polarity(told("meet", "dog", "man"), told("meet", "man", "dog"), {}).outcome == "same"
    assert compare_polarity(told("bite", "dog", "man"), told("bite", "dog", "man"), {}).outcome == "same"


def test_what_is_left_open_is_unknown() -> None:
    assert outcome(holds("arrest"), holds("arrest", so=None)) == "unknown"


def test_another_kind_of_value_is_unknown() -> None:
    assert compare_polarity(claim("a", holds("arrest")), claim("b", quantity(3)), {}).outcome == "unknown"


def test_a_report_called_untrue_differs_from_what_it_tells() -> None:
    assert outcome(holds("die"), holds(ANY, so=False), compare_stance) == "different"
    assert outcome(holds("die"), holds(ANY, so=False), compare_polarity) == "unknown"


@given(VALUES, VALUES)
def test_comparing_is_symmetric(a: Polarity, b: Polarity) -> None:
    for compare in (compare_polarity, compare_stance):
        assert outcome(a, b, compare) == outcome(b, a, compare)
