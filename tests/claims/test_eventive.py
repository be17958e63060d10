"""Whether what a noun names has come about."""

from __future__ import annotations

import pytest

from checker.claims.eventive import owner_of, telling_of
from checker.language.document import parse
from checker.language.parsed import Token
from checker.model import Article


def noun(text: str, lemma: str) -> Token:
    document = parse(Article(id="a", text=text))
    return next(t for s in document.sentences for t in document.tokens(s) if t.lemma_.casefold() == lemma)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The reopening of the bridge was marked with a brass band.", "reopening"),
        ("The release of the skipper surprised his neighbours.", "release"),
        ("The family celebrated the release of the skipper.", "release"),
        ("He flew home after the release of his brother.", "release"),
        ("News of his arrest came at noon.", "arrest"),
    ],
)
def test_what_is_taken_for_granted_has_come_about(text: str, lemma: str) -> None:
    reading = telling_of(noun(text, lemma))
    assert reading is not None
    assert reading.holds


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The sale of the mill fell through on Monday.", "sale"),
        ("The launch was scrubbed an hour before dawn.", "launch"),
        ("The ministry postponed the launch of the ferry.", "launch"),
        ("The court blocked the extradition of the skipper.", "extradition"),
        ("They recalled the failed takeover of the mill.", "takeover"),
    ],
)
def test_what_falls_through_has_not(text: str, lemma: str) -> None:
    reading = telling_of(noun(text, lemma))
    assert reading is not None
    assert reading.holds is False


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The union demanded the release of the skipper.", "release"),
        ("The planned closure of the mill worries the town.", "closure"),
        ("A launch is unlikely before May.", "launch"),
        ("The takeover will shock the town.", "takeover"),
        ("They wait for the reopening of the bridge.", "reopening"),
    ],
)
def test_what_is_only_wanted_or_planned_is_left_open(text: str, lemma: str) -> None:
    reading = telling_of(noun(text, lemma))
    assert reading is None or reading.planned


@pytest.mark.parametrize(
    ("text", "lemma", "owner"),
    [
        ("The reopening of the bridge was marked.", "reopening", "bridge"),
        ("The skipper's release surprised them.", "release", "skipper"),
        ("The Molke takeover collapsed.", "takeover", "Molke"),
    ],
)
def test_it_is_told_to_whom_or_what_it_happens(text: str, lemma: str, owner: str) -> None:
    token = owner_of(noun(text, lemma))
    assert token is not None
    assert token.text == owner
