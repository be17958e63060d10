"""Counts of how often something has come about by now are ordinals too."""

from __future__ import annotations

import pytest

from checker.claims.tallies import TALLIED
from checker.extract import extract_all
from checker.model import Article


def ordinals(text: str) -> list[str]:
    claims = [claim for each in extract_all([Article(id="a", text=text)]) for claim in each.claims]
    return [str(claim.value) for claim in claims if claim.subject_key.startswith(TALLIED)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The poet has been arrested on three occasions now.", ["3rd occasion"]),
        ("Four times the launch has been put off.", ["4th time"]),
        ("The club has had eight managers since the war.", ["8th manager"]),
        ("The bank has lowered the rate at two successive meetings.", ["2nd meeting"]),
        ("Surgeons have opened her knee twice.", ["2nd time"]),
        ("Six women have held the post before her.", ["7th woman"]),
    ],
)
def test_what_has_come_about_so_often_is_the_last_of_so_many(text: str, expected: list[str]) -> None:
    assert ordinals(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The poet was arrested three times.",
        "The lake has become three times larger.",
        "The price has risen twice as fast as wages.",
        "The police have arrested three poets.",
        "The club has had about eight managers.",
        "The town has had 340 mayors before him.",
        "The club had had eight managers.",
    ],
)
def test_other_counts_are_none(text: str) -> None:
    assert not ordinals(text)
