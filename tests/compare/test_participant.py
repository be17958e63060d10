"""Who took a part, told twice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.compare.participant import compare_participants
from checker.language.naming import parse_name
from checker.model import Claim
from checker.values import Name
from tests.strategies import claim


def person(name: str) -> Claim:
    return claim(value=parse_name(name), quote=name, subject_key=name.casefold())


def calling(words: str, group: str) -> Claim:
    return claim(value=Name(full=words), quote=words, subject_key=f"calling:{group}")


@pytest.mark.parametrize(
    ("a", "b"), [("Ida Holt", "Ida Holt"), ("Ida Holt", "Holt"), ("Aleksandr Ruzic", "Alexander Ruzic")]
)
def test_one_person_under_two_names(a: str, b: str) -> None:
    assert compare_participants(person(a), person(b), {}).outcome == "same"


@pytest.mark.parametrize(("a", "b"), [("Ida Holt", "Oskar Brekke"), ("Ida Holt", "Brekke")])
def test_two_people(a: str, b: str) -> None:
    comparison = compare_participants(person(a), person(b), {})
    assert comparison.outcome == "different"
    assert a in comparison.reason
    assert b in comparison.reason


def test_two_words_for_one_calling() -> None:
    assert (
        compare_participants(calling("cabin crew", "crew"), calling("flight attendant", "crew"), {}).outcome == "same"
    )


def test_two_callings() -> None:
    assert compare_participants(calling("owner", "owner"), calling("neighbour", "neighbour"), {}).outcome == "different"


def test_two_callings_that_one_person_may_have() -> None:
    nurse, neighbour = calling("nurse", "nurse"), calling("neighbour", "neighbour")
    assert compare_participants(nurse, neighbour, {}).outcome == "unknown"


NAMES = st.sampled_from(["Ida Holt", "Holt", "Oskar Brekke", "Aleksandr Ruzic", "Alexander Ruzic", "Kim Jong-un"])


@given(NAMES, NAMES)
def test_order_is_irrelevant(a: str, b: str) -> None:
    assert compare_participants(person(a), person(b), {}) == compare_participants(person(b), person(a), {})


def body(name: str) -> Claim:
    return claim(value=Name(full=name), quote=name, subject_key=f"body:{name.casefold()}")


@pytest.mark.parametrize(
    ("a", "b", "outcome"),
    [
        ("Brackwater Paper", "Brackwater", "same"),
        ("Norway", "the Norwegians", "same"),
        ("Nordic Sea Line", "NSL", "same"),
        ("Brackwater Paper", "Halden Mills", "different"),
        ("Brackwater", "Brackwatter", "unknown"),
        ("American drone", "eastern Libyan forces", "different"),
        ("US Command", "American drone", "same"),
        ("American drone", "Kelva Command", "unknown"),
        ("Kelvan air force", "Orsan air force", "different"),
    ],
)
def test_two_bodies_are_told_apart_by_what_names_them(a: str, b: str, outcome: str) -> None:
    assert compare_participants(body(a), body(b), {}).outcome == outcome
    assert compare_participants(body(b), body(a), {}).outcome == outcome


def test_a_person_is_no_body() -> None:
    assert compare_participants(person("Ida Holt"), body("foreign service"), {}).outcome == "different"
