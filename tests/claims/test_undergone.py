"""To whom a part came."""

from __future__ import annotations

import pytest

from checker.claims.participants import make
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article


def parts(text: str) -> set[tuple[str, str]]:
    claims = make(take_notes(parse(Article(id="a", text=text))))
    return {(claim.context.predicate or "", str(claim.value)) for claim in claims}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Holt was sent off in the second half of the game.", ("sent-off", "Ida Holt")),
        ("Ida Holt was shown a red card for a foul.", ("sent-off", "Ida Holt")),
        ("The referee showed Ida Holt a red card for a foul.", ("sent-off", "Ida Holt")),
        ("Ida Holt received a red card for a foul.", ("sent-off", "Ida Holt")),
        ("Ida Holt was handed a five-second penalty by the stewards.", ("penalised", "Ida Holt")),
        ("The stewards gave a grid penalty to Ida Holt.", ("penalised", "Ida Holt")),
        ("Ida Holt stormed out of the meeting in anger.", ("walk-out", "Ida Holt")),
        ("The old brewery was sold to Ida Holt for a song.", ("buy", "Ida Holt")),
        ("The old brewery was sold on Monday to the Danish firm Holt Lind.", ("buy", "Holt Lind")),
        ("The trophy went to Ida Holt for the third time.", ("win", "Ida Holt")),
    ],
)
def test_a_part_comes_to_somebody(text: str, expected: tuple[str, str]) -> None:
    assert expected in parts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holt was shown a yellow card for a foul.",
        "Ida Holt was not sent off, to her surprise.",
        "Ida Holt scored from a penalty.",
        "Ida Holt will be handed a five-second penalty.",
        "Ida Holt went out to dinner.",
        "The brewery would be sold to Ida Holt.",
    ],
)
def test_what_did_not_happen_comes_to_nobody(text: str) -> None:
    assert not {name for name, _ in parts(text)} & {"sent-off", "penalised", "walk-out", "buy", "win"}


def test_who_signs_on_behalf_of_a_side_and_who_is_named_behind_by_sign_for_it() -> None:
    assert ("sign-for", "Ida Holt") in parts("Ida Holt put her name to the deal on behalf of the union.")
    assert ("sign-for", "Ida Holt") in parts("The deal was signed for the union by Ida Holt.")
