"""What two named people are to one another, in whatever order a sentence tells it."""

from __future__ import annotations

import pytest

from checker.claims.kinship import make
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article

TOLD = {
    "an apposition": ("Valerie Holt, wife of the former ambassador Joseph Dahl, left.", "spouse"),
    "a tie that is over": ("Joseph Dahl is Valerie Holt's ex-husband.", "former-spouse"),
    "a late husband": ("Joseph Dahl, Valerie Holt's late husband, sang.", "spouse"),
    "a pronoun": ("Joseph Dahl and his wife, Valerie Holt, were there.", "spouse"),
    "an age between": ("Joseph Dahl, 68, an acquaintance of James Holt's family, left.", "friend"),
    "a verb": ("Valerie Holt, who is married to the banker Joseph Dahl, left.", "spouse"),
    "a verb for a tie that is over": ("Valerie Holt, who divorced Joseph Dahl in 1999, left.", "former-spouse"),
    "whose it goes without saying": ("Joseph Dahl owned a bank run by a niece, Valerie Holt.", "uncle"),
    "a relative clause": ("Valerie Holt, whose brother Joseph Dahl was a miner, left.", "sibling"),
    "the parent": ("Valerie Holt's father was Joseph Dahl.", "parent"),
    "the child": ("Joseph Dahl told his daughter Valerie Holt that it rained.", "parent"),
}


def kinds(text: str) -> list[str | None]:
    return [claim.context.predicate for claim in make(take_notes(parse(Article(id="a", text=text))))]


@pytest.mark.parametrize("case", TOLD, ids=str)
def test_the_tie_between_two(case: str) -> None:
    text, kind = TOLD[case]

    assert kinds(text) == [kind]


NOTHING = {
    "a denial": "Ida Holt is not the wife of Karl Dahl.",
    "only one of the two named": "Ida Holt's husband was there.",
    "somebody else's": "Ida Holt spoke to a friend of the mayor and to Karl Dahl.",
}


@pytest.mark.parametrize("case", NOTHING, ids=str)
def test_no_tie_where_it_is_not_told(case: str) -> None:
    assert kinds(NOTHING[case]) == []


def test_both_sides_of_one_tie_are_read_alike() -> None:
    assert kinds("Ida Holt's father was Karl Dahl.") == kinds("Ida Holt, a daughter of Karl Dahl, wrote.")
