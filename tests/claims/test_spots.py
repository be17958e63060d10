"""Spots that are no buildings or grounds."""

import pytest

from checker.claims.spots import is_spot, spots
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article
from checker.values import Place


def found(text: str) -> list[str]:
    notes = take_notes(parse(Article(id="a", text=text)))
    return [mention.text for sentence in notes.document.sentences for mention in spots(notes, sentence)]


@pytest.mark.parametrize(
    ("text", "spot"),
    [
        ("The gun was found in a bedside drawer.", "a bedside drawer"),
        ("The letters lay under a loose floorboard.", "a loose floorboard"),
        ("The cat was stuck behind the fridge.", "the fridge"),
    ],
)
def test_a_thing_behind_a_preposition_of_place_is_a_spot(text: str, spot: str) -> None:
    assert found(text) == [spot]


@pytest.mark.parametrize("text", ["She bought a fridge.", "He paid for the suitcase.", "They met in May."])
def test_a_thing_is_no_spot_by_itself(text: str) -> None:
    assert found(text) == []


def test_a_building_is_no_spot() -> None:
    assert not is_spot(Place(name="the hotel", kind="venue", key="venue:hotel:"))
    assert is_spot(Place(name="a drawer", kind="venue", key="venue:drawer:"))
