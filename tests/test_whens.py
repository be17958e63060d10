"""What sort of time a claim gives, and how many of each an article has."""

from __future__ import annotations

import pytest

from checker.extract import extract_all
from checker.model import Article
from checker.whens import sort_of, times_told


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("The ferry will leave Oslo on 3 May.", "ahead"),
        ("The ferry left Oslo on Tuesday.", "recent"),
        ("The ferry left Oslo on 3 January 2024.", "day"),
        ("The ferry was built in 1962.", "past"),
    ],
)
def test_a_date_is_of_the_sort_that_the_day_of_print_makes_it(text: str, sort: str) -> None:
    article = Article(id="a", text=text, published="2025-04-11")
    claims = [claim for each in extract_all([article]) for claim in each.claims if claim.family == "time"]
    assert [sort_of(claim, article) for claim in claims] == [sort]


def test_an_hour_is_an_hour_whatever_its_day() -> None:
    article = Article(id="a", text="The ferry left Oslo at 9.40 p.m. on Tuesday.", published="2025-04-11")
    claims = [claim for each in extract_all([article]) for claim in each.claims if claim.family == "time"]
    assert {claim.attribute: sort_of(claim, article) for claim in claims} == {
        "clock-time": "hour",
        "event-date": "recent",
    }


def test_a_time_that_is_told_twice_counts_once() -> None:
    text = "The ferry was built in 1962. The pier was opened in 1962. The mill burned down in 1970."
    article = Article(id="a", text=text, published="2025-04-11")
    claims = [claim for each in extract_all([article]) for claim in each.claims if claim.family == "time"]
    assert times_told(claims, {"a": article}) == {("a", "past"): 2}
