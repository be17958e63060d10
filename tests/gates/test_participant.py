"""The same part, or not surely."""

from __future__ import annotations

from typing import Any

from checker.gates.participant import same_part
from checker.model import Claim, Context
from checker.story import Story
from checker.values import Name
from tests.strategies import claim

STORY = Story(articles={})


def lead(*owners: str, head: str = "side", key: str = "ida holt") -> Claim:
    context = Context(predicate="lead", head=head, names=frozenset(owners))
    return claim(value=Name(full="Ida Holt"), attribute="leader", subject_key=key, context=context)


def act(thing: str, *narrowed: str, key: str = "ida holt", **more: Any) -> Claim:
    words = frozenset({"skogby", "library", "friday", thing})
    context = Context(predicate="cut-ribbon", head=thing, names=frozenset(narrowed), sentence=words, **more)
    return claim(value=Name(full="Ida Holt"), attribute="agent", subject_key=key, context=context)


def test_leaders_of_one_side_match() -> None:
    assert same_part(lead("NO"), lead("NO", "government"), STORY) is not None


def test_leaders_of_two_sides_do_not() -> None:
    assert same_part(lead("NO"), lead("SE"), STORY) is None


def test_a_side_without_an_owner_is_not_surely_the_same() -> None:
    assert same_part(lead(), lead("NO"), STORY) is None
    assert same_part(lead(), lead(), STORY) is None


def test_the_talks_have_one_chair() -> None:
    assert same_part(lead(head="talks"), lead(head="talks"), STORY) is not None


def test_one_act_told_twice_matches() -> None:
    assert same_part(act("ribbon"), act("ribbon"), STORY) is not None


def test_another_thing_does_not() -> None:
    assert same_part(act("ribbon"), act("tape"), STORY) is None
    assert same_part(act("ribbon", "red"), act("ribbon", "blue"), STORY) is None


def test_a_person_is_not_held_against_a_calling() -> None:
    assert same_part(act("ribbon"), act("ribbon", key="calling:owner"), STORY) is None
