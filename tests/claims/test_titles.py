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
    "served in": ("Ida Holt, who runs the mission as chargé d'affaires, spoke.", {("Ida Holt", "chargé d'affaires")}),
    "two joined by and": (
        "Ida Holt, mayor of Skogby and chairwoman of the Harbour Party, spoke.",
        {("Ida Holt", "mayor of Skogby"), ("Ida Holt", "chairwoman of the Harbour Party")},
    ),
    "a description before the name": (
        "Acme co-founder and oil tycoon Ida Holt spoke.",
        {("Ida Holt", "Acme co-founder")},
    ),
    "nobody's": ("The mayor spoke.", set()),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_holder(text: str, expected: set[tuple[str, str]]) -> None:
    notes = take_notes(parse(Article(id="a", text=text)))
    assert {(claim.subject, claim.quote) for claim in make(notes)} == expected
