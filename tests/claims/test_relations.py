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
    "one who came after another's death": (
        "After Dahl's death, Ida Holt was elected as secretary.",
        {("predecessor of Ida Holt", "Dahl")},
    ),
    "one who took over": ("Ida Holt took over from Peter Lund.", {("predecessor of Ida Holt", "Peter Lund")}),
    "whose predecessor": (
        "Ruben Pratt, whose predecessor Ida Holt died in 1988, led the union until 2001.",
        {("predecessor of Ruben Pratt", "Ida Holt")},
    ),
    "of a body": ("Peter Cole of the World Bank spoke.", {("affiliation of Peter Cole", "World Bank")}),
    "a nationality": ("The British author Peter Cole spoke.", {("nationality of Peter Cole", "British")}),
    "a birthplace": ("Peter Cole was born in Leeds.", {("birthplace of Peter Cole", "Leeds")}),
    "for whom somebody speaks": (
        "Peter Cole, a spokesman for the Met Office, spoke.",
        {("affiliation of Peter Cole", "Met Office")},
    ),
    "a body before the title": (
        "Siemens chief executive Peter Cole resigned.",
        {("affiliation of Peter Cole", "Siemens")},
    ),
    "a body without a name beside one that has one": (
        "Margaret Drew, head of the teachers' union, told the BBC about it.",
        {("affiliation of Margaret Drew", "teachers union")},
    ),
    "an office that is over": ("Peter Cole, former president of the World Bank, spoke.", set()),
    "both who deal": (
        "Microsoft bought Skype from Ford.",
        {("buyer of Skype", "Microsoft"), ("seller of Skype", "Ford")},
    ),
    "a share": ("Telstra owns half of Foxtel.", {("owner of Foxtel", "Telstra")}),
    "a place in another": ("Sydney, in the state of Queensland, was hit.", {("location of Sydney", "Queensland")}),
    "the largest of its kind": (
        "The Sao Paulo mayor left Brazil's largest city, Sao Paulo.",
        {("Brazil's largest city", "Sao Paulo")},
    ),
    "the first to do it": (
        "Junko Tabei was the first woman to climb Mount Everest.",
        {("the first woman to climb Mount Everest", "Junko Tabei")},
    ),
    "the second largest": ("Lake Vattern is the second-largest lake in Sweden.", set()),
    "one of the largest": ("Lake Vattern is one of the largest lakes in Sweden.", set()),
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
