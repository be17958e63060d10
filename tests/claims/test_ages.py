"""Whose age it is."""

from __future__ import annotations

import pytest

from checker.claims.ages import make
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article


def ages(text: str) -> list[tuple[str, str]]:
    return [
        (claim.subject, str(claim.value.to_dict()["amount"]))
        for claim in make(take_notes(parse(Article(id="a", text=text))))
    ]


CASES = {
    "after a comma": ("Olga Brandvik, 34, was found asleep.", [("Olga Brandvik", "34")]),
    "in an apposition": ("Police held Carl Frost, a 43-year-old roofer, on Friday.", [("Carl Frost", "43")]),
    "before the name": ("The 43-year-old roofer Carl Frost was held.", [("Carl Frost", "43")]),
    "in a relative clause": ("Olga Brandvik, the new consul, who is 58, resigned.", [("Olga Brandvik", "58")]),
    "told": ("Carl Frost was 29 and worked in a bakery.", [("Carl Frost", "29")]),
    "told of a pronoun": ("Olga Brandvik won. She is 49, and not done yet.", [("Olga Brandvik", "49")]),
    "of a role": ("The helmsman, 52, was questioned.", [("the helmsman", "52")]),
    "of a man in a role": ("The helmsman, a man of 52, was questioned.", [("the helmsman", "52")]),
    "of a couple, each their own": (
        "Carl Frost, 54, and his wife Marta, 51, were on the ferry.",
        [("Carl Frost", "54"), ("Marta", "51")],
    ),
    "a decade": ("Olga Brandvik, who is in her eighties, resigned.", [("Olga Brandvik", "80")]),
    "a part of a decade, in figures": ("Carl Frost, in his late 40s, was held.", [("Carl Frost", "46")]),
    "of the years that bear its name": ("Olga Brandvik sang in her home in the eighties.", []),
    "of another time": ("Carl Frost was 20 when he was captured.", []),
    "no age": ("Carl Frost was second, 30 points behind.", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_ages_go_to_whom_they_belong(text: str, expected: list[tuple[str, str]]) -> None:
    assert ages(text) == expected
