"""Titles as claims: whose office it is."""

from __future__ import annotations

import pytest

from checker.claims.titles import make
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article

CASES = {
    "right before the name": ("Mayor Ida Holt spoke.", {("Ida Holt", "Mayor")}),
    "before the name, with a comma": ("The mayor, Ida Holt, spoke.", {("Ida Holt", "mayor")}),
    "behind the name": ("Ida Holt, the mayor, spoke.", {("Ida Holt", "mayor")}),
    "behind name and age": ("Ida Holt, 52, the mayor, spoke.", {("Ida Holt", "mayor")}),
    "with a copula": ("Ida Holt is still mayor of Skogby.", {("Ida Holt", "mayor of Skogby")}),
    "in a relative clause": ("Ida Holt, who was mayor of Skogby, spoke.", {("Ida Holt", "mayor of Skogby")}),
    "somebody else's spokesman": ("Ida Holt kept silent. Holt would not sign, her spokesman said.", set()),
    "told by a verb": ("Ida Holt, who chairs the harbour board, spoke.", {("Ida Holt", "chairs the harbour board")}),
    "behind a body": ("Ida Holt of Leeds University, a geologist, spoke.", {("Ida Holt", "geologist")}),
    "from a place": ("Ida Holt, the senator from Ohio, spoke.", {("Ida Holt", "senator from Ohio")}),
    "a calling before a given name": ("Nurse Ida Holt spoke.", {("Ida Holt", "Nurse")}),
    "a trade": ("Ida Holt, a retired miner, spoke.", {("Ida Holt", "retired miner")}),
    "a trade that is a name": ("Ida Miner spoke.", set()),
    "served in": ("Ida Holt, who runs the mission as chargé d'affaires, spoke.", {("Ida Holt", "chargé d'affaires")}),
    "two joined by and": (
        "Ida Holt, mayor of Skogby and chairwoman of the Harbour Party, spoke.",
        {("Ida Holt", "mayor of Skogby"), ("Ida Holt", "chairwoman of the Harbour Party")},
    ),
    "a description before the name": (
        "Acme co-founder and oil tycoon Ida Holt spoke.",
        {("Ida Holt", "Acme co-founder")},
    ),
    "a field that is a role itself": (
        "Deputy Justice Minister Ida Holt spoke.",
        {("Ida Holt", "Deputy Justice Minister")},
    ),
    "a grace that is a rank itself": ("General Manager Ida Holt spoke.", {("Ida Holt", "General Manager")}),
    "before a comma and a name that only it gives away": (
        "The ferry's purser waited. The director, Odalric Sunnqvist, was suspended.",
        {("Odalric Sunnqvist", "director")},
    ),
    "with words between": ("It was the mayor in person, Ida Holt, who spoke.", {("Ida Holt", "mayor")}),
    "until lately": ("Ida Holt, until last month the mayor, spoke.", {("Ida Holt", "mayor")}),
    "behind a word that the grammar does not know": (
        "Ida Holt, the zonal manager, spoke.",
        {("Ida Holt", "manager")},
    ),
    "in which something was signed": (
        "Ida Holt, who sealed it as president of the tribunal, has retired.",
        {("Ida Holt", "president of the tribunal")},
    ),
    "in another's words": ("Ida Holt, who denounced him as president of nothing, has retired.", set()),
    "of the speaker before": (
        "The woman from the museum, Ida Holt, told a friend of Per Dahl that it was shut. She's the deputy curator.",
        {("Ida Holt", "deputy curator")},
    ),
    "of a mate": ("First mate Ida Holt had the watch.", {("Ida Holt", "First mate")}),
    "another's office in the possessive": ("Ida Holt, the wife of the mayor, spoke.", set()),
    "nobody's": ("The mayor spoke.", set()),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_holder(text: str, expected: set[tuple[str, str]]) -> None:
    notes = take_notes(parse(Article(id="a", text=text)))
    assert {(claim.subject, claim.quote) for claim in make(notes)} == expected


def test_a_seat_behind_the_name_belongs_to_the_title() -> None:
    (claim,) = make(take_notes(parse(Article(id="a", text="Senator Ida Holt of Ohio voted against it."))))
    assert claim.value.to_dict()["portfolio"] == "Ohio"
