"""Two names of one person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.compare.name import compare, compare_names, compare_places
from checker.language.naming import parse_name
from checker.values import Place
from tests.strategies import claim

OUTCOMES = {
    "the same words": ("Ida Holt", "Ida Holt", "same"),
    "a surname alone": ("Holt", "Ida Holt", "same"),
    "an honorific and a surname": ("Ms Holt", "Ida Holt", "same"),
    "accents left out": ("Ida Hölt", "Ida Holt", "variant"),
    "a hyphen left out": ("Park Ji-hoon", "Park Ji Hoon", "variant"),
    "another transliteration of the given name": ("Sergei Orlov", "Sergey Orlov", "variant"),
    "another transliteration of the surname": ("Omar al-Rashidi", "Omar el-Rashidy", "variant"),
    "a short form": ("Bill Harper", "William Harper", "variant"),
    "an initial": ("W. Harper", "William Harper", "variant"),
    "a middle name left out": ("Ida Marie Holt", "Ida Holt", "variant"),
    "family name first": ("Park Ji-hoon", "Ji-hoon Park", "variant"),
    "a slip of the pen": ("Ida Stewrad", "Ida Steward", "variant"),
    "half of a double surname": ("Ida Holt-Berger", "Ida Berger", "variant"),
    "a surname alone in another spelling": ("Zelenko", "Ivan Zelenco", "variant"),
    "another given name": ("Ida Holt", "Eva Holt", "different"),
    "a given name of the other sex": ("Mario Silva", "Maria Silva", "different"),
    "another surname": ("Ida Holt", "Ida Brandt", "different"),
    "surnames that only begin alike": ("Ida Norberg", "Ida Norrby", "different"),
    "two surnames alone": ("Holt", "Ida Brandt", "unknown"),
    "a given name beside another surname": ("Ida", "Brandt", "unknown"),
    "a son and a father": ("Hasan bin Omar al-Rashidi", "Omar bin Hasan al-Rashidi", "different"),
}


@pytest.mark.parametrize(("a", "b", "outcome"), OUTCOMES.values(), ids=OUTCOMES)
def test_names_compare_part_by_part(a: str, b: str, outcome: str) -> None:
    assert compare_names(parse_name(a), parse_name(b)).outcome == outcome


NAMES = st.sampled_from([name for a, b, _ in OUTCOMES.values() for name in (a, b)])


@given(NAMES, NAMES)
def test_the_order_of_the_sources_is_irrelevant(a: str, b: str) -> None:
    assert compare_names(parse_name(a), parse_name(b)) == compare_names(parse_name(b), parse_name(a))


@given(NAMES)
def test_a_name_is_the_same_as_itself(name: str) -> None:
    assert compare_names(parse_name(name), parse_name(name)).outcome == "same"


def test_the_reason_names_the_part_that_differs() -> None:
    reason = compare_names(parse_name("Ida Holt"), parse_name("Eva Holt")).reason
    assert reason == "the given names differ: Eva and Ida"


def test_what_is_no_name_is_not_compared() -> None:
    assert compare(claim(), claim("b", value=parse_name("Ida Holt")), {}).outcome == "unknown"


def test_places_are_never_in_conflict() -> None:
    outcomes = {compare_places(Place(name=a), Place(name=b)).outcome for a, b in [("Ulm", "ULM"), ("Ulm", "Bonn")]}
    assert outcomes == {"same", "variant"}
