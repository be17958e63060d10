"""Who does what to whom, through the passive, relative clauses and what is left open."""

from __future__ import annotations

import pytest

from checker.claims.deeds import make
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article

TOLD = {
    "both parts": ("Ida Holt accused Karl Dahl of theft.", {("doer", "Ida Holt"), ("undergoer", "Karl Dahl")}),
    "the passive": ("Karl Dahl was accused by Ida Holt.", {("doer", "Ida Holt"), ("undergoer", "Karl Dahl")}),
    "a relative clause": ("Karl Dahl, who died in Lund, sang.", {("doer", "Karl Dahl")}),
    "a name behind a noun": (
        "Karl Dahl was killed by his neighbour Ida Holt.",
        {("doer", "Ida Holt"), ("undergoer", "Karl Dahl")},
    ),
    "whom something is given": ("Norway lent Iceland money.", {("doer", "Norway"), ("undergoer", "Iceland")}),
    "the passive going on": ("Brackwater was bought and closed by Halden.", {("doer", "Halden")}),
    "what another is cited for": ("A rival firm sank the boat, according to Brackwater.", {("doer", "rival firm")}),
    "the firm, which any may be": ("The firm sold the mill.", set()),
    "a denial": ("Ida Holt did not accuse Karl Dahl.", set()),
    "what only may be": ("Ida Holt may sue Karl Dahl.", set()),
    "a bid that does nothing": ("A bid to buy Brackwater failed.", {("undergoer", "Brackwater")}),
    "what has no name of its own": ("Company reviews upset new workers.", set()),
}


@pytest.mark.parametrize("case", TOLD, ids=str)
def test_the_parts_of_a_deed(case: str) -> None:
    text, expected = TOLD[case]
    claims = make(take_notes(parse(Article(id="a", text=text))))
    found = {(claim.subject_key.partition(":")[0], str(claim.value)) for claim in claims}
    assert expected <= found if expected else not found


def test_several_who_do_it_together_are_left_out() -> None:
    claims = make(take_notes(parse(Article(id="a", text="Ida Holt and Karl Dahl accused Jonas Berg."))))
    assert "Ida Holt" not in {str(claim.value) for claim in claims}
