"""Wholes told by their parts."""

from __future__ import annotations

import pytest

from checker.claims.parts import partitions
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article


def parted(text: str) -> list[tuple[int, int]]:
    """(whole, sum of its parts) for each whole."""
    notes = take_notes(parse(Article(id="a", text=text)))
    return [(int(p.whole.value.amount), int(p.sum)) for p in partitions(notes)]


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("Of the 20 posts, twelve go to the Liberals, five to the Farmers' Party and two to independents.", (20, 19)),
        (
            "The town has 48,210 inhabitants. Of these, 21,400 live on the left bank and 26,710 on the right.",
            (48210, 48110),
        ),
        ("The blast killed 14 people, six in the mill, five in the street and two in a bus.", (14, 13)),
        ("The blast killed 13 people, seven in the mill, five in the street and one in a bus.", (13, 13)),
        (
            "Forty-two people were injured.\nTwenty of them are in the county hospital, twelve at St Mary's clinic "
            "and eight in the army hospital.",
            (42, 40),
        ),
        (
            "Eight climbers died on the ridge. Four of them were guides from Nepal. Two were doctors. One was a cook.",
            (8, 7),
        ),
        (
            "The workshop sold 90 of the prints. The owner framed 40 of them; his son framed 32; and the sixteen "
            "that remain are in a drawer.",
            (90, 88),
        ),
        ("Of the 31 passengers, 20 were rescued, six drowned and four are missing.", (31, 30)),
        (
            "The fund has paid 30 million dollars: 12 million to Chad, 8 million to Niger and 9 million to Mali.",
            (30_000_000, 29_000_000),
        ),
    ],
)
def test_parts_are_added_up(text: str, sums: tuple[int, int]) -> None:
    assert parted(text) == [sums]


@pytest.mark.parametrize(
    "text",
    [
        "Seventeen people were hurt, four of them seriously and three of them children.",
        "Of the 30 injured, 20 are children and 15 have burns.",
        "Of the 20 posts, about twelve go to the Liberals and seven to the Farmers' Party.",
        "Of the 40 dead, 20 were found in Arvik, ten in Holm, six in Sundby and several at sea.",
        "Some 400 people were on board, including 12 children and 6 crew.",
        "He took twelve wickets in the match, five in the morning and two before tea.",
        "The boat carried 60 people. Two were hurt. Four were from the crew.",
    ],
)
def test_parts_that_need_not_be_all_are_left_alone(text: str) -> None:
    assert parted(text) == []
