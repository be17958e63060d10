"""Names of places, how far they lie apart and in which state."""

import pytest
from hypothesis import given, settings
from hypothesis.strategies import sampled_from

from checker.language.gazetteer import distance, locate, state_of

TOWNS = ("city:lyon,FR", "city:graz,AT", "city:lima,PE", "city:oslo,NO")


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Graz", "city:graz,AT"),
        ("Oregon", "region:oregon,US"),
        ("Western Australia", "region:western australia,AU"),
        ("Rhodes", "region:rhodes,GR"),
        ("Norfolk", "city:norfolk,US"),
        ("Peru", "country:PE"),
    ],
)
def test_a_name_means_the_best_known_place(name: str, key: str) -> None:
    found = locate(name)
    assert found is not None
    assert found.key == key


@given(sampled_from(TOWNS), sampled_from(TOWNS))
@settings(deadline=None)
def test_the_way_back_is_as_long(a: str, b: str) -> None:
    assert distance(a, b) == distance(b, a)
    assert (distance(a, b) == 0) == (a == b)


def test_only_towns_of_the_usa_have_a_state() -> None:
    assert state_of("city:boise,US") == "region:idaho,US"
    assert state_of("city:graz,AT") == ""
