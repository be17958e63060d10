"""Acts told by the scene."""

from __future__ import annotations

import pytest

from checker.claims.participants import make
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article


def told(text: str, *acts: str) -> list[tuple[str | None, str | None, str]]:
    return [
        (claim.context.predicate, claim.context.head, str(claim.value))
        for claim in make(take_notes(parse(Article(id="a", text=text))))
        if claim.context.predicate in acts
    ]


FOUND = {
    "who won it": ("It was Ida Holt who won it.", ("score", "winner", "Ida Holt")),
    "from whom the goal came": ("The decisive goal came from Ida Holt.", ("score", "winner", "Ida Holt")),
    "by whom the goal was": ("They were saved by a late goal by Ida Holt.", ("score", "winner", "Ida Holt")),
    "through for the winner": ("Ida Holt broke through for the winner.", ("score", "winner", "Ida Holt")),
    "who collected somebody": (
        "The minister was collected from the hotel by Ida Holt.",
        ("drive", "", "Ida Holt"),
    ),
    "at the wheel": ("At the wheel was his cousin, Ida Holt.", ("drive", "", "Ida Holt")),
    "behind the wheel of a car": (
        "Behind the wheel of the car sat his cousin, Ida Holt.",
        ("drive", "car", "Ida Holt"),
    ),
    "by his own hand": ("The kidnapper died by his own hand.", ("end", "", "his own hand")),
    "took his own life": ("The gunman took his own life in the cellar.", ("end", "", "his own hand")),
    "by a marksman": ("The gunman was killed by a marksman.", ("end", "", "marksman")),
    "who caught it": ("The crocodile was caught by Ida Holt on Sunday.", ("catch", "crocodile", "Ida Holt")),
    "who pulled him out": ("The boy was pulled from the river by Ida Holt.", ("rescue", "boy", "Ida Holt")),
}


@pytest.mark.parametrize("name", FOUND)
def test_who_did_it_is_told_by_the_scene(name: str) -> None:
    text, part = FOUND[name]
    assert part in told(text, part[0])


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holt won it.",
        "The minister was collected by Ida Holt on Friday.",
        "Ida Holt collected the money from the bank.",
        "The gunmen ran. One gunman took his own life.",
        "Ida Holt took her own life.",
        "Ida Holt was caught on Sunday.",
    ],
)
def test_nothing_is_told_of_teams_things_several_gunmen_and_private_deaths(text: str) -> None:
    assert told(text, "score", "drive", "end", "catch", "film") == []
