"""Posts and trades that one person does not have at once."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.offices import two_posts, two_trades
from checker.lexicon import load

APART = {
    "the top and one function": ("chief executive", "", "director", "finance"),
    "two ministries' offices of different kinds": ("minister", "health", "ambassador", "japan"),
    "a chair and an employee with a function": ("chairman", "", "director", "sporting"),
    "who heads an inspectorate is no prefect": ("head", "emergency inspectorate", "prefect", ""),
    "a mayor and a coach": ("mayor", "skogby", "coach", ""),
}
TOGETHER = {
    "a prime minister with a ministry": ("prime minister", "", "minister", "finance"),
    "loose words for whoever is at the top": ("chief executive", "", "director", "acme"),
    "a director of nothing said": ("director", "", "mayor", ""),
    "the chair of another body": ("chairman", "harbour party", "director", "law acme"),
    "a chair and a mayor": ("chairman", "harbour party", "mayor", "skogby"),
    "a head of anything": ("head", "skogby", "mayor", ""),
    "a director who speaks for a body": ("spokesperson", "", "director", "acme"),
}


@pytest.mark.parametrize(("one", "mine", "other", "others"), APART.values(), ids=APART)
def test_nobody_holds_both(one: str, mine: str, other: str, others: str) -> None:
    assert two_posts(one, frozenset(mine.split()), other, frozenset(others.split()))


@pytest.mark.parametrize(("one", "mine", "other", "others"), TOGETHER.values(), ids=TOGETHER)
def test_one_may_hold_both(one: str, mine: str, other: str, others: str) -> None:
    assert not two_posts(one, frozenset(mine.split()), other, frozenset(others.split()))


def test_a_deputy_holds_no_post_that_is_a_loose_word_for_the_top() -> None:
    field = frozenset({"wildlife"})
    assert not two_posts("director", field, "commissioner", field)
    assert two_posts("director", field, "commissioner", field, deputy=True)


def test_trades_of_one_kind_shade_into_one_another() -> None:
    assert two_trades("miner", "nurse")
    assert not two_trades("nurse", "midwife")
    assert not two_trades("miner", "mayor")


def test_every_role_in_the_lists_is_a_role_that_texts_can_have() -> None:
    posts = load("titles")["posts"]
    lists = (*posts["both"], *posts["loose"], *posts["trading"]["akin"], *posts["beside"].values())
    named = {*chain(*lists), *posts["plain"], *posts["of_something"], *posts["chairs"], *posts["trading"]["trades"]}
    assert named <= set(load("titles")["roles"])


ROLES = st.sampled_from(sorted(load("titles")["roles"]))
FIELDS = st.frozensets(st.sampled_from(["finance", "sporting", "agency", "skogby"]))


@given(ROLES, FIELDS, ROLES, FIELDS)
def test_order_is_irrelevant(one: str, mine: frozenset[str], other: str, others: frozenset[str]) -> None:
    assert two_posts(one, mine, other, others) == two_posts(other, others, one, mine)
    assert two_trades(one, other) == two_trades(other, one)
