"""Whose age it is."""

from __future__ import annotations

import pytest

from checker.claims.ages import make
from checker.claims.unnamed import PREFIX
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article


def ages(text: str) -> list[tuple[str, str]]:
    return [
        (claim.subject, str(claim.value.to_dict()["amount"]))
        for claim in make(take_notes(parse(Article(id="a", text=text))))
        if claim.attribute == "age" and not claim.subject_key.startswith(PREFIX)
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
    "of whom the next sentence names": (
        "A woman of 58 was found guilty on Monday. Olga Brandvik will be sentenced in May.",
        [("Olga Brandvik", "58")],
    ),
    "of somebody long before": ("Carl Frost left as a boy of 15.", []),
    "before the name at the beginning": ("At 17, Olga Brandvik is the youngest of all.", [("Olga Brandvik", "17")]),
    "of a birthday": ("Olga Brandvik, who celebrated her 98th birthday on Monday, sang.", [("Olga Brandvik", "98")]),
    "that something has come about at": (
        "A wound has ended the career of Olga Brandvik at the age of 27.",
        [("Olga Brandvik", "27")],
    ),
    "that police name somebody by": ("Police named the 44-year-old as Olga Brandvik.", [("Olga Brandvik", "44")]),
    "at which somebody was killed": ("Olga Brandvik was 19 when she was killed.", [("Olga Brandvik", "19")]),
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


UNNAMED = {
    "a boy of an age": ("The lorry was driven by a boy of sixteen, police said.", [("boy", "male", "16")]),
    "whoever is": ("The stowaway, who is 15, was found.", [("stowaway", "", "15")]),
    "aged only": ("The lad, aged only 13, was on his first trip.", [("lad", "male", "13")]),
    "not yet": ("They lifted the girl, not yet two, out of the well.", [("girl", "female", "2")]),
    "an animal by a pronoun": ("The gorilla died on Monday. She was 43 and had six young.", [("", "female", "43")]),
    "an animal by its sex": ("The 51-year-old female was found in her nest.", [("female", "female", "51")]),
    "whoever reaches an age": ("The inhabitant had reached the age of 113.", [("inhabitant", "", "113")]),
    "about an age": ("The skeleton is that of a man of about 25, they said.", [("man", "male", "25")]),
    "a decade": ("A man in his fifties was arrested.", [("man", "male", "50")]),
    "believed to be": ("The pilot, believed to be 40, was pulled out.", []),
    "a thing": ("They drank a 12-year-old whisky.", []),
    "several": ("The 12-year-old boys swam to the shore.", []),
    "how many children": ("A mother of six, she kept bees.", []),
    "a measure": ("The water stood at a mark of 6.8 metres, against a crowd of 5,840.", []),
}


@pytest.mark.parametrize(("text", "expected"), UNNAMED.values(), ids=UNNAMED)
def test_ages_go_to_those_without_a_name(text: str, expected: list[tuple[str, str, str]]) -> None:
    claims = make(take_notes(parse(Article(id="a", text=text))))
    told = [claim for claim in claims if claim.subject_key.startswith(PREFIX)]
    assert [(c.context.head, "".join(c.context.topics), str(c.value.to_dict()["amount"])) for c in told] == expected


def test_an_age_of_long_ago_is_told_apart() -> None:
    (claim,) = make(take_notes(parse(Article(id="a", text="Carl Frost was 20 when he was captured in 1961."))))
    assert (claim.attribute, claim.subject) == ("age-then", "Carl Frost")
