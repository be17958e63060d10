"""Whose words they are where no verb of saying stands beside them."""

from __future__ import annotations

import pytest

from checker.language import pipeline
from checker.language.parsed import read_in
from checker.mention.statements import issued, judged, viewed


def words(text: str, find: object) -> list[tuple[str, str]]:
    assert callable(find)
    tokens = tuple(read_in(pipeline.load()(text)))
    return [(word.text, who.text) for word, who in find(tokens)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The ministry issued a statement on Monday.", [("statement", "ministry")]),
        ("A statement by the ministry was read out.", [("statement", "ministry")]),
        ("The ministry's statement was short.", [("statement", "ministry")]),
        ("The ministry lost a letter.", []),
        ("The dog found a letter.", []),
    ],
)
def test_a_statement_is_whose_it_is_said_to_be(text: str, found: list[tuple[str, str]]) -> None:
    assert words(text, issued) == found


def test_who_judges_a_thing_is_told_by_the_verb() -> None:
    assert words("The union slammed the offer.", judged) == [("slammed", "union")]
    assert words("The offer that slammed the union fell.", judged) == []


def test_a_view_is_somebody_s() -> None:
    assert words("In the mayor's view, the deal is dead.", viewed) == [("view", "mayor")]
    assert words("In the view of the mayor, the deal is dead.", viewed) == [("view", "mayor")]
    assert words("The view of the sea is fine.", viewed) == []
