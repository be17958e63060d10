"""Opposites and predicates of one sense."""

from __future__ import annotations

from itertools import product

import pytest

from checker.language.opposites import opposed, same_sense, same_side
from checker.lexicon import load

PAIRS = load("antonyms")["opposites"]
PREDICATES = sorted({predicate for pair in PAIRS for side in ("holds", "fails") for predicate in pair[side]})


def test_being_opposites_is_mutual() -> None:
    for a, b in product(PREDICATES, PREDICATES):
        assert opposed(a, b) == opposed(b, a)


def test_no_predicate_is_its_own_opposite() -> None:
    assert [predicate for predicate in PREDICATES if opposed(predicate, predicate)] == []


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: str(pair["name"]))
def test_the_two_sides_of_a_pair_share_no_word(pair: dict[str, list[str]]) -> None:
    assert set(pair["holds"]).isdisjoint(pair["fails"])


@pytest.mark.parametrize(
    ("a", "b", "how"), [("open", "shut", "strict"), ("rise", "fall", "loose"), ("open", "sing", None)]
)
def test_opposites_are_strict_or_loose(a: str, b: str, how: str | None) -> None:
    assert opposed(a, b) == how


def test_predicates_on_one_side_tell_the_same() -> None:
    assert same_side("shut", "close")
    assert same_sense("segregate", "separate")
    assert not same_sense("open", "shut")
