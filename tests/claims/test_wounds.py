"""Where on the body somebody was hurt."""

from __future__ import annotations

import pytest

from checker.claims.wounds import wounds
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article


def told(text: str) -> list[tuple[str, str]]:
    claims = wounds(take_notes(parse(Article(id="a", text=text))))
    return [(claim.context.head or "", claim.quote) for claim in claims]


@pytest.mark.parametrize(
    ("text", "wound"),
    [
        ("The rider was bitten on the hand.", [("rider", "hand")]),
        ("The rider reported being stung on the left arm.", [("rider", "left arm")]),
        ("The rider broke his left ankle.", [("rider", "left ankle")]),
        ("She was treated for a sting on the arm.", [("", "arm")]),
        ("The rider was not shot in the leg.", []),
        ("The rider could be shot in the leg.", []),
        ("The rider sat on the back of the horse.", []),
    ],
)
def test_a_wound_is_told_by_its_verb_or_noun(text: str, wound: list[tuple[str, str]]) -> None:
    assert told(text) == wound
