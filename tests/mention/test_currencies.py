"""Whose money a bare name means."""

from __future__ import annotations

import pytest

from checker.language.document import parse
from checker.mention.quantities import find_quantities
from checker.model import Article
from checker.values import Quantity

CASES = {
    "the country that is named": ("STOCKHOLM - The chain made 40 million crowns.", "SEK"),
    "another country that is named": ("OSLO - The chain made 40 million crowns.", "NOK"),
    "no country": ("The chain made 40 million crowns.", "CZK"),
    "the code before the country": (
        "The chain has shops in Norway. It made 40 million crowns (SEK 40 million).",
        "SEK",
    ),
    "an adjective beside it": ("OSLO - The chain made 40 million Danish crowns.", "DKK"),
    "rupees by their abbreviation": ("KATHMANDU - Each family gets Rs 300,000.", "NPR"),
    "what is no shared name": ("STOCKHOLM - The chain made 40 million euros.", "EUR"),
}


@pytest.mark.parametrize(("text", "unit"), CASES.values(), ids=CASES)
def test_a_bare_name_is_the_money_of_the_country_told_of(text: str, unit: str) -> None:
    found = [m.value for m in find_quantities(parse(Article(id="a", text=text))) if isinstance(m.value, Quantity)]
    assert next(value.unit for value in found if value.dimension == "money") == unit
