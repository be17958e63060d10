"""Offices that a verb beside the name tells of."""

from __future__ import annotations

import pytest

from checker.claims.leading import told_by_verb
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article


def told(text: str) -> list[tuple[str, str, str | None]]:
    notes = take_notes(parse(Article(id="a", text=text)))
    return [
        (led.holder.name, led.title.role, led.title.body)
        for sentence in notes.document.sentences
        for led in told_by_verb(notes, sentence)
    ]


@pytest.mark.parametrize(
    ("sentence", "role", "body"),
    [
        ("Lena Ostrow, who chairs the harbour board, said no.", "chairman", "harbour board"),
        ("Lena Ostrow, who has led the ministry since May, said no.", "head", "ministry"),
        ("Lena Ostrow, who is in charge of the port, said no.", "head", "port"),
        ("Lena Ostrow, who heads the county's fire inspectorate, said no.", "head", "county's fire inspectorate"),
        ("Lena Ostrow runs the Tide Museum.", "head", "Tide Museum"),
    ],
)
def test_a_verb_tells_of_an_office(sentence: str, role: str, body: str) -> None:
    assert told(sentence) == [("Lena Ostrow", role, body)]


@pytest.mark.parametrize(
    "sentence", ["Lena Ostrow led the race from the start.", "Lena Ostrow, who led for an hour, came third."]
)
def test_what_does_not_last_is_no_office(sentence: str) -> None:
    assert told(sentence) == []
