"""Whose title it is, where the words around it could mislead."""

from __future__ import annotations

import pytest

from checker.claims.holders import held
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article

CASES = {
    "two titles before the name": (
        "Deputy Prime Minister and Defence Minister Ida Holt spoke.",
        {("Deputy Prime Minister", "Ida Holt"), ("Defence Minister", "Ida Holt")},
    ),
    "after years in it": (
        "For Ida Holt it was the longest night in 14 years as mayor of Lund.",
        {("mayor of Lund", "Ida Holt")},
    ),
    "named behind it": ("A plumber named Ida Holt spoke.", {("plumber", "Ida Holt")}),
    "a job that was left": ("Ida Holt left her job as a plumber.", {("plumber", "Ida Holt")}),
    "somebody else's job": ("Ida Holt met her brother, a plumber.", set()),
    "a rank that is held": ("Ida Holt holds the rank of captain.", {("captain", "Ida Holt")}),
    "in brackets": ("Ida Holt (Minister for Health) spoke.", {("Minister for Health", "Ida Holt")}),
    "he is the only one named before": (
        "Oskar Brekke resigned. He has been commander of the land forces since May.",
        {("commander of the land forces", "Oskar Brekke")},
    ),
    "he may be either of two": (
        "Oskar Brekke met Paul Reed. He has been commander of the land forces since May.",
        set(),
    ),
    "a superior's office is not one's own": ("Ida Holt, the prime minister's chief of staff, spoke.", set()),
    "another's spokesman": (
        "Ida Holt, spokeswoman for Prime Minister Oskar Brekke, spoke.",
        {("spokeswoman", "Ida Holt"), ("Prime Minister", "Oskar Brekke")},
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_holder(text: str, expected: set[tuple[str, str]]) -> None:
    notes = take_notes(parse(Article(id="a", text=text)))
    pairs = {
        (mention.text, named.name) for sentence in notes.document.sentences for mention, named in held(notes, sentence)
    }
    assert pairs == expected
