"""Quotation marks become pieces."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.mention.quotemarks import find_pieces

CASES = {
    "straight marks": ('"We won," he said.', ["We won,"]),
    "curly marks": ("“We won,” he said. “At last.”", ["We won,", "At last."]),
    "british single marks": (
        "'We've won,' he said, 'and the workers' club paid.'",
        ["We've won,", "and the workers' club paid."],
    ),
    "single curly marks with an apostrophe inside": ("He said ‘it’s over’ twice.", ["it’s over"]),
    "an apostrophe opens nothing": ("The miners' strike of '84 wasn't won.", []),
    "an elision opens nothing": ("Give 'em time, she said.", []),
    "a straight mark closes a curly one": ('“We won," he said.', ["We won,"]),
    "marks within marks are one piece": ("\"He shouted 'stop' at us,\" she said.", ["He shouted 'stop' at us,"]),
    "an inch mark quotes nothing": ("He is 5'10\" tall and weighs 80 kg.", []),
    "a paragraph that another follows needs no closing mark": ('"We won.\n"They lost."', ["We won.", "They lost."]),
    "a forgotten closing mark ends with the sentence": ("He said: “We won. The crowd left.", ["We won."]),
    "two single-letter apostrophes double as a mark": ("He said ''we won'' twice.", ["we won"]),
}


@pytest.mark.parametrize("name", CASES)
def test_pieces(name: str) -> None:
    text, expected = CASES[name]
    assert [text[piece.first : piece.last] for piece in find_pieces(text)] == expected


@given(st.text(alphabet="ab s.,\n\"'“”‘’", max_size=60))
def test_pieces_are_in_order_and_never_overlap(text: str) -> None:
    pieces = find_pieces(text)
    for piece in pieces:
        assert piece.start < piece.first <= piece.last <= piece.end <= len(text)
        assert "\n" not in text[piece.start : piece.end]
    for first, second in pairwise(pieces):
        assert first.end <= second.start


def test_a_single_mark_closes_what_a_double_one_opened_where_that_is_missing() -> None:
    text = '"We will look into the past,\' said Ida Holt. "'
    assert [text[piece.first : piece.last] for piece in find_pieces(text)] == ["We will look into the past,"]
