"""Figures that have an owner."""

from __future__ import annotations

import pytest

from checker.extract import extract_all
from checker.gates.owned import sizes_of_one
from checker.model import Article


def sizes(first: str, second: str) -> bool:
    articles = [Article(id="a", text=first), Article(id="b", text=second)]
    one, other = ([c for c in found.claims if c.family == "quantity"] for found in extract_all(articles))
    return any(sizes_of_one(a, b) and sizes_of_one(b, a) for a in one for b in other)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Tokyo has a population of 12 million.", "The population of Tokyo is 8 million."),
        ("ASEAN's ten members signed the pact in Bali.", "ASEAN has nine members."),
        ("It angered ASEAN's ten members, who are now willing to approve sharper rules.", "ASEAN has nine members."),
    ],
)
def test_what_one_of_a_name_has_is_one_number(first: str, second: str) -> None:
    assert sizes(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("ASEAN has ten members.", "OPEC has nine members."),
        ("ASEAN's ten founding members signed the pact in Bali.", "ASEAN has twelve members."),
        ("Norvik opened ten shops in Bali.", "Norvik closed nine shops in May."),
        ("The board has ten members.", "The board has nine members."),
    ],
)
def test_another_owner_or_a_narrower_kind_is_another_number(first: str, second: str) -> None:
    assert not sizes(first, second)
