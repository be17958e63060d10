"""On whose orders something was done, and who talked somebody into it."""

from __future__ import annotations

import pytest

from checker.claims.participants import make
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article


def told(text: str) -> list[tuple[str | None, str | None, str]]:
    return [
        (claim.context.predicate, claim.context.head, str(claim.value))
        for claim in make(take_notes(parse(Article(id="a", text=text))))
        if claim.context.predicate in ("order", "sway")
    ]


FOUND = {
    "on the order of": ("The harbour was closed on the order of Ida Holt.", ("order", "close", "Ida Holt")),
    "on whose orders": (
        "The plane's captain, on whose orders the drunken fan was taken off, has left.",
        ("order", "throw_out", "captain"),
    ),
    "the order came from": ("The order to open fire came from Ida Holt.", ("order", "fire", "Ida Holt")),
    "gave the order": ("Ida Holt gave the order to fire on the crowd.", ("order", "fire", "Ida Holt")),
    "it was her call": ("It was the referee's call to abandon the match.", ("order", "abandon", "referee")),
    "made the call to have it done": ("The pilot made the call to have her removed.", ("order", "throw_out", "pilot")),
    "ordered her off": ("Ida Holt lost patience and ordered her off.", ("order", "throw_out", "Ida Holt")),
    "ordered what is done": ("Ida Holt ordered the release of the sailors.", ("order", "release", "Ida Holt")),
    "who is asked to leave is thrown out": (
        "She was asked to leave the flight on the decision of the captain.",
        ("order", "throw_out", "captain"),
    ),
    "approved": ("The raid was approved by Ida Holt.", ("order", "raid", "Ida Holt")),
    "gave approval": ("Ida Holt gave her approval for the raid.", ("order", "raid", "Ida Holt")),
    "a verbal noun": ("The firing of the shot was ordered by Ida Holt.", ("order", "fire", "Ida Holt")),
    "talked into letting go": (
        "It was Ida Holt who talked the gunman into letting two children go.",
        ("sway", "release", "Ida Holt"),
    ),
    "persuaded to release": (
        "Ida Holt persuaded the hijacker to release the crew.",
        ("sway", "release", "Ida Holt"),
    ),
}


@pytest.mark.parametrize("name", FOUND)
def test_on_whose_orders(name: str) -> None:
    text, part = FOUND[name]
    assert part in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holt made the decision to resign.",
        "Ida Holt ordered a beer.",
        "Ida Holt will order the bridge closed.",
        "The decision of Ida Holt surprised the town.",
        "Ida Holt is convinced.",
    ],
)
def test_what_one_decides_for_oneself_is_no_order(text: str) -> None:
    assert told(text) == []
