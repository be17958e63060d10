"""With what kind of thing a deed was done."""

from __future__ import annotations

import pytest

from checker.claims.kinds import make
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article
from checker.values import Name

FOUND = {
    "an instrument": ("The robber threatened the cashier with a knife.", ("weapon", "knife")),
    "an object": ("The robber pulled a revolver on the cashier.", ("weapon", "gun")),
    "two words": ("Police fired rubber bullets at the crowd.", ("ammunition", "rubber")),
    "the head behind it": ("She was hit by a bean bag round.", ("ammunition", "bean bag")),
    "a participle": ("Rubber bullets fired by police hit a nurse.", ("ammunition", "rubber")),
    "a vehicle": ("The two fled in a stolen van.", ("vehicle", "van")),
}


def found(text: str) -> list[tuple[str, str | None]]:
    claims = list(make(take_notes(parse(Article(id="a", text=text)))))
    assert all(text[claim.start : claim.end] == claim.quote for claim in claims)
    return [(claim.subject_key, claim.value.family) for claim in claims if isinstance(claim.value, Name)]


@pytest.mark.parametrize("name", FOUND)
def test_the_kind_of_thing(name: str) -> None:
    text, kind = FOUND[name]
    assert kind in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The robber did not threaten the cashier with a knife.",
        "He may have attacked her with a knife.",
        "She bought a knife.",
        "The van was parked behind the bank.",
    ],
)
def test_what_is_denied_supposed_or_used_for_nothing_is_left_alone(text: str) -> None:
    assert found(text) == []
