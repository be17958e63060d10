"""Of whom a phrase is said."""

from __future__ import annotations

import pytest

from checker.claims.said_of import named, owner
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article


@pytest.mark.parametrize(
    ("text", "noun", "whose"),
    [
        ("The court dismissed the appeal of the baker.", "appeal", "baker"),
        ("The court dismissed the baker's appeal.", "appeal", "baker"),
        ("The court dismissed an appeal by the baker.", "appeal", "baker"),
        ("The court dismissed the appeal.", "appeal", None),
    ],
)
def test_an_appeal_is_whose_it_is(text: str, noun: str, whose: str | None) -> None:
    document = parse(Article(id="a", text=text))
    tokens = [token for sentence in document.sentences for token in document.tokens(sentence)]
    found = owner([token for token in tokens if token.text == noun])
    assert (found.text if found is not None else None) == whose


def test_a_description_is_of_the_name_behind_it() -> None:
    notes = take_notes(parse(Article(id="a", text="The chairman, Bill Crane, stayed.")))
    chairman = next(
        token
        for sentence in notes.document.sentences
        for token in notes.document.tokens(sentence)
        if token.text == "chairman"
    )
    found = named(notes, chairman)
    assert found is not None
    assert found.text == "Crane"
