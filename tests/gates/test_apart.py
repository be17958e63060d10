"""What keeps two clauses apart that would otherwise be of one thing."""

from __future__ import annotations

from datetime import date

import pytest

from checker.gates.apart import of_years_past
from checker.model import Occasion
from checker.story import Story
from checker.values import Polarity
from tests.strategies import articles, claim

STORY = Story(articles=articles("a", "b", a="2025-06-13", b="2025-06-13"))


@pytest.mark.parametrize(
    ("year", "quote", "apart"),
    [
        (1967, "engineers have shut the bridge", True),
        (2009, "engineers have shut the bridge", True),
        (2009, "the bridge was never open", False),
        (2009, "the city didn’t open the bridge", False),
        (2009, "the city denies having opened the bridge", False),
        (2025, "engineers have shut the bridge", False),
    ],
)
def test_a_year_long_past_is_apart_from_what_has_come_about_now(year: int, quote: str, apart: bool) -> None:
    then = Occasion(since=date(year, 1, 1), until=date(year, 12, 31), main=False)
    a = claim("a", Polarity(predicate="open", holds=True), occasion=then, quote="the bridge was opened")
    b = claim("b", Polarity(predicate="open", holds=False), occasion=None, quote=quote)
    assert of_years_past(a, b, STORY) is apart
    assert of_years_past(b, a, STORY) is apart
