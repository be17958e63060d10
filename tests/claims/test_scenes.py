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
    "a sniper's bullets": ("Ida Holt had a gun. A sniper's bullets finished her.", ("end", "", "sniper")),
    "whose service it was": (
        "An Algerian source said that his service alone had conducted the talks.",
        ("mediate", "talk", "Algerian service"),
    ),
    "mediators of a nation": (
        "It was Qatari mediators who struck the bargain.",
        ("mediate", "bargain", "Qatari mediators"),
    ),
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
        "Ida Holt was caught on Sunday.",
    ],
)
def test_nothing_is_told_of_teams_things_and_several_gunmen(text: str) -> None:
    assert told(text, "score", "drive", "end", "catch", "film") == []


def test_of_two_who_died_each_has_a_name_of_its_own() -> None:
    text = "Ida Holt took her own life. The gunman was killed by a marksman."
    claims = make(take_notes(parse(Article(id="a", text=text))))
    assert [claim.context.names for claim in claims if claim.context.predicate == "end"] == [{"holt"}, {"culprit"}]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("The pictures were taken by a worker on an assembly line.", "calling:factory worker"),
        ("A retail employee in Lyon took the pictures.", "calling:shop worker"),
        ("The pictures were taken by a worker.", "calling:worker"),
    ],
)
def test_where_somebody_works_tells_one_worker_from_another(text: str, key: str) -> None:
    claims = make(take_notes(parse(Article(id="a", text=text))))
    assert [claim.subject_key for claim in claims if claim.context.predicate == "film"] == [key]
