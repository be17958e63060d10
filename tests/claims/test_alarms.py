"""Who called for help, raised the alarm, saw it first or was first on the spot."""

from __future__ import annotations

import pytest

from checker.claims.participants import make
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article


def told(text: str) -> list[tuple[str | None, str, bool]]:
    """Act, who did it, and whether one only can have done it."""
    return [
        (claim.context.predicate, str(claim.value), "sole" in claim.context.modifiers)
        for claim in make(take_notes(parse(Article(id="a", text=text))))
        if claim.context.predicate in ("call-help", "raise-alarm", "first-see", "first-there")
    ]


FOUND = {
    "a call for help": ("Ida Holt radioed for help from the hut.", ("call-help", "Ida Holt", False)),
    "a number that is dialled": ("Ida Holt dialled 112 when she saw it.", ("call-help", "Ida Holt", False)),
    "by what means": ("Ida Holt reported the accident by satellite phone.", ("call-help", "Ida Holt", False)),
    "whose call it was": ("The call for help was Holt's. Ida Holt had a phone.", ("call-help", "Ida Holt", True)),
    "from whom it came": ("The distress call came from the skipper, Ida Holt.", ("call-help", "Ida Holt", True)),
    "what was set in motion": ("It was Ida Holt who set the search in motion.", ("raise-alarm", "Ida Holt", True)),
    "what a call set off": ("The search was set off by a call from Ida Holt.", ("raise-alarm", "Ida Holt", True)),
    "who saw it first": ("It was the keeper, Ida Holt, who spotted the fire first.", ("first-see", "Ida Holt", True)),
    "the first to see": ("The first to see the wolf was a farmer, Ida Holt.", ("first-see", "Ida Holt", True)),
    "the first to reach": ("Ida Holt was the first to reach the injured man.", ("first-there", "Ida Holt", True)),
    "the first there": ("The first at the scene was a postman, Oskar Lund.", ("first-there", "Oskar Lund", True)),
}


@pytest.mark.parametrize("name", FOUND)
def test_who_raised_the_alarm(name: str) -> None:
    text, part = FOUND[name]
    assert part in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holt called a friend.",
        "Ida Holt reported the theft to her paper.",
        "Ida Holt was the first to reach the summit.",
        "Ida Holt set the table.",
        "A phone call to Ida Holt went unanswered.",
        "Police called for help.",
    ],
)
def test_nobody_raised_an_alarm(text: str) -> None:
    assert told(text) == []


def test_the_first_at_the_scene_has_won_nothing() -> None:
    claims = make(take_notes(parse(Article(id="a", text="Ida Holt was the first to arrive at the scene."))))
    assert "winner" not in {claim.attribute for claim in claims}
