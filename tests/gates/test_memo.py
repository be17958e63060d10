"""What is read off a claim once."""

from __future__ import annotations

import pickle

from attrs import evolve

from checker.gates.memo import once_a_claim
from checker.model import Claim
from tests.strategies import claim

read: list[str] = []


@once_a_claim
def letters(told: Claim) -> int:
    read.append(told.quote)
    return len(told.quote)


def test_a_claim_is_read_once() -> None:
    read.clear()
    one = claim("a", quote="12 people")
    assert [letters(one), letters(one)] == [9, 9]
    assert read == ["12 people"]


def test_another_claim_of_the_same_name_is_read_anew() -> None:
    one = claim("a", quote="12 people")
    assert letters(one) == 9
    assert letters(evolve(one, quote="12")) == 2


def test_what_was_read_is_no_part_of_what_a_claim_says() -> None:
    one, other = claim("a"), claim("a")
    letters(one)
    assert one == other
    assert hash(one) == hash(other)
    assert repr(one) == repr(other)
    assert not pickle.loads(pickle.dumps(one)).answers
