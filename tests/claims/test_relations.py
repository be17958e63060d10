"""Relations that have one holder: who founded, owns or succeeded whom, and where something has its seat."""

from __future__ import annotations

import pytest

from checker.claims.relations import make
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article

TOLD = {
    "a verb": ("Halden Paper owns Brackwater.", {("owner of Brackwater", "Halden Paper")}),
    "a noun the other way round": (
        "Halden Paper is a subsidiary of Brackwater.",
        {("owner of Halden Paper", "Brackwater")},
    ),
    "the passive": ("Norvik was founded by Ida Holt.", {("founder of Norvik", "Ida Holt")}),
    "one that follows another": ("Yaw Mensah succeeded Abena.", {("predecessor of Yaw Mensah", "Abena")}),
    "an apposition": ("Oslo, the capital of Norway, was quiet.", {("capital of Norway", "Oslo")}),
    "a seat before the name": ("Chicago-based Boreal cut two slots.", {("seat of Boreal", "Chicago")}),
    "of whom somebody is": ("Ida Holt works for Reuters.", {("affiliation of Ida Holt", "Reuters")}),
    "several holders are left out": ("Norvik was founded by Ida Holt and Anna Dahl.", set()),
    "a denial": ("Halden Paper does not own Brackwater.", set()),
    "a plan": ("Halden Paper may buy Brackwater.", set()),
    "nobody named": ("The firm owns the mill.", set()),
}


@pytest.mark.parametrize("case", TOLD, ids=str)
def test_who_stands_in_which_relation(case: str) -> None:
    text, expected = TOLD[case]
    claims = make(take_notes(parse(Article(id="a", text=text))))
    assert {(claim.subject, str(claim.value)) for claim in claims} == expected
