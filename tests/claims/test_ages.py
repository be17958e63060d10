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
    "of a description in apposition": ("Olga Brandvik, a widow who is 71, was found.", [("Olga Brandvik", "71")]),
    "of a trade in apposition": ("Olga Brandvik, a nurse aged 31, was found.", [("Olga Brandvik", "31")]),
    "at death, behind a description": (
        "One of them was Olga Brandvik, the former cook who died at the age of 67 in March, nine days later.",
        [("Olga Brandvik", "67")],
    ),
    "before a birthday to come": ("Olga Brandvik will be 58 in November.", [("Olga Brandvik", "57")]),
    "of two callings": ("Carl Frost, baker and volunteer, was 29.", [("Carl Frost", "29")]),
    "of a description that opens the text": (
        "The screen hunk, 61, was washing up when the bell rang. Carl Frost laughed. Frost was not hurt.",
        [("Carl Frost", "61")],
    ),
    "of a description that goes on": (
        "Olga Brandvik fell on Monday. The gran was just 61.",
        [("Olga Brandvik", "61")],
    ),
    "of a thing so described": ("Olga Brandvik fell on Monday. The bridge, 61, was shut.", []),
    "at death": ("Carl Frost, who died on Monday at the age of 81, sang.", [("Carl Frost", "81")]),
    "of whom the sentence before is about": (
        "Carl Frost beat Jonas Berg on Sunday. On the last lap the 29-year-old drove past him.",
        [("Carl Frost", "29")],
    ),
    "of somebody from a country": (
        "Carl Frost beat Jonas Berg on Sunday. For the 29-year-old Finn it was a win of patience.",
        [("Carl Frost", "29")],
    ),
    "of the other sex than the sentence before is about": (
        "Carl Frost met Ida Berg on Sunday. The 29-year-old said that her train was late.",
        [],
    ),
    "of somebody else, for the article has another age": (
        "Carl Frost, 54, beat Jonas Berg on Sunday. The 29-year-old was tired.",
        [("Carl Frost", "54")],
    ),
    "of another time": ("Carl Frost was 20 when he was captured.", []),
    "no age": ("Carl Frost was second, 30 points behind.", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_ages_go_to_whom_they_belong(text: str, expected: list[tuple[str, str]]) -> None:
    assert ages(text) == expected


def test_a_year_of_birth_gives_one_of_two_ages() -> None:
    article = Article(id="a", text="Carl Frost, born in 1970, sang.", published="2025-06-01")
    (claim,) = make(take_notes(parse(article)))
    assert (claim.subject, claim.value.to_dict()["amount"], claim.value.to_dict()["upper"]) == (
        "Carl Frost",
        "54",
        "55",
    )
