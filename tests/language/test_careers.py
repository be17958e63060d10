"""Lines of work that exclude one another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.careers import (
    all_lines,
    apart,
    is_calling,
    line_of,
    named_pairs,
    two_concerns,
    two_disciplines,
    two_sciences,
)
from checker.lexicon import load

LINES = st.one_of(st.none(), st.sampled_from(sorted(all_lines())))


@given(LINES, LINES)
def test_two_lines_are_apart_in_either_order(one: str | None, other: str | None) -> None:
    assert apart(one, other) == apart(other, one)


@given(LINES)
def test_no_line_is_apart_from_itself(line: str | None) -> None:
    assert not apart(line, line)


def test_pairs_speak_of_lines_that_there_are() -> None:
    assert frozenset().union(*named_pairs()) <= all_lines()


def test_lines_speak_of_roles_that_titles_have() -> None:
    table = load("careers")
    roles = {role for part in ("offices", "callings") for listed in table[part].values() for role in listed}
    assert roles - set(load("titles")["roles"]) == set()


def test_no_role_is_in_two_lines() -> None:
    table = load("careers")
    roles = [role for part in ("offices", "callings") for listed in table[part].values() for role in listed]
    assert sorted(roles) == sorted(set(roles))


BODIES = {
    "a union's chairman": ("chairman", {"union"}, "union"),
    "a yard's manager": ("manager", {"yard"}, "firm"),
    "a hospital's head of purchasing": ("head", {"purchasing", "hospital"}, "staff"),
    "a firm's finance director": ("director", {"finance", "company"}, "staff"),
    "an association of mayors": ("head", {"association", "mayors"}, None),
    "a body that nothing is known of": ("chairman", {"acme"}, None),
}


@pytest.mark.parametrize(("role", "field", "line"), BODIES.values(), ids=BODIES)
def test_a_body_tells_the_line_of_its_head(role: str, field: set[str], line: str | None) -> None:
    assert line_of(role, field) == line


def test_offices_are_no_callings() -> None:
    assert is_calling("violinist")
    assert not is_calling("senator")


def test_a_spokeswoman_speaks_for_one_kind_of_body() -> None:
    assert two_concerns({"foreign", "ministry"}, {"navy"})
    assert not two_concerns({"police"}, {"interior", "ministry"})
    assert not two_concerns({"acme"}, {"navy"})


def test_sciences_that_lie_near_one_another_are_not_two() -> None:
    assert two_sciences("geologist", "biologist")
    assert not two_sciences("geologist", "seismologist")
    assert not two_sciences("geologist", "baker")


def test_disciplines_that_share_a_group_are_not_two() -> None:
    assert two_disciplines({"law"}, {"physics"})
    assert not two_disciplines({"physics"}, {"astronomy"})
    assert not two_disciplines({"physics"}, {"oslo"})
