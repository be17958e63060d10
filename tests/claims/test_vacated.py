"""Offices told by their institution."""

from __future__ import annotations

import pytest

from checker.claims.vacated import told_by_institution
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article

CASES = {
    "lost": ("Ida Holt has since lost the foreign ministry.", [("Ida Holt", "minister", "foreign", "former")]),
    "left, in a relative clause": (
        "Ida Holt, who left the presidency, spoke.",
        [("Ida Holt", "president", None, "former")],
    ),
    "taken over": ("Ida Holt took over the health ministry.", [("Ida Holt", "minister", "health", "current")]),
    "something else lost": ("Ida Holt lost the foreign trophy.", []),
    "somebody else's loss": ("Ida Holt said the party lost the foreign ministry.", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_office(text: str, expected: list[tuple[str, str, str | None, str]]) -> None:
    notes = take_notes(parse(Article(id="a", text=text)))
    found = [told for sentence in notes.document.sentences for told in told_by_institution(notes, sentence)]
    assert [(t.holder.name, t.title.role, t.title.portfolio, t.title.tense) for t in found] == expected
    assert all(text[told.start : told.end] == told.title.words for told in found)
