"""Votes told by their two sides."""

from __future__ import annotations

import pytest

from checker.claims.votes import votes
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article


def scores(text: str) -> list[str]:
    return [str(claim.value) for claim in votes(take_notes(parse(Article(id="a", text=text))))]


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("Six hands went up for the chairman's proposal and three against.", "6 to 3 votes"),
        ("Seven members of the board backed the move and two opposed it.", "7 to 2 votes"),
        ("Seven members of the nine-strong council were for the move and two would have waited.", "7 to 2 votes"),
        ("Three of the five judges agreed. The other two dissented.", "3 to 2 votes"),
        ("Eight of the 11 councillors voted against the budget.", "8 to 3 votes"),
        ("Four of the seven justices were of that opinion.", "4 to 3 votes"),
        ("Of the votes that were cast, 26 were in favour and 25 opposed.", "26 to 25 votes"),
        ("The resolution received 88 ayes and nine noes.", "88 to 9 votes"),
    ],
)
def test_the_two_sides_of_a_vote_are_a_score(text: str, score: str) -> None:
    assert scores(text) == [score]


@pytest.mark.parametrize(
    "text",
    [
        "Two of the five members of the jury left early.",
        "Six lorries were for sale and three leaned against the wall.",
        "Three of the five judges of the show arrived late.",
        "About six members were for it and three against.",
    ],
)
def test_other_figures_of_people_are_no_vote(text: str) -> None:
    assert scores(text) == []
