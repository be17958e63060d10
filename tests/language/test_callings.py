"""Words for people that may mean the same ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.callings import calling, may_be_same, sort_of, unspecific
from checker.lexicon import load

GROUPS = sorted(load("callings")["groups"])
KNOWN = st.sampled_from([*GROUPS, "waiter", "analyst", "brother", "sister", "mother", "man", "woman", "nurse"])


@pytest.mark.parametrize(
    ("word", "key"), [("stewardess", "crew"), ("waiter", "waiter"), ("brother", "brother"), ("somebody", None)]
)
def test_a_word_for_people_is_compared_by_its_group(word: str, key: str | None) -> None:
    assert calling(word) == key


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("waiter", "analyst"),
        ("brother", "husband"),
        ("crew", "sufferer"),
        ("neighbour", "owner"),
        ("man", "woman"),
        ("neighbour", "brother"),
    ],
)
def test_two_callings_that_nobody_has_at_once(a: str, b: str) -> None:
    assert not may_be_same(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [("neighbour", "teacher"), ("walker", "nurse"), ("family", "brother"), ("worker", "waiter"), ("man", "waiter")],
)
def test_two_callings_of_one_person(a: str, b: str) -> None:
    assert may_be_same(a, b)


@given(KNOWN, KNOWN)
def test_order_is_irrelevant(a: str, b: str) -> None:
    assert may_be_same(a, b) == may_be_same(b, a)


def test_sorts() -> None:
    assert [sort_of(key) for key in ("police", "sister", "neighbour", "waiter")] == ["duty", "kin", "tie", "work"]
    assert unspecific("brother")
    assert not unspecific("waiter")


def test_no_word_stands_in_two_groups() -> None:
    listed = [word for words in load("callings")["groups"].values() for word in words]
    assert len(listed) == len(set(listed))
