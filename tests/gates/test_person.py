"""Whether two claims are about one person."""

from __future__ import annotations

import pytest
from attrs import evolve

from checker.gates.person import same_person
from checker.outcome import Verdict
from checker.story import Story
from tests.strategies import articles, claim, quantity


def test_one_person_in_two_articles_matches() -> None:
    a, b = (claim(name, attribute="age", subject_key="ida holt") for name in "ab")
    story = Story(articles=articles("a", "b"), entities={("a", "ida holt"): "x", ("b", "ida holt"): "x"})
    match = same_person(a, b, story)
    assert match is not None
    assert match.reason == "the same person"


def test_two_people_of_one_name_do_not_match() -> None:
    a, b = (claim(name, attribute="age", subject_key="ida holt") for name in "ab")
    story = Story(articles=articles("a", "b"), entities={("a", "ida holt"): "x", ("b", "ida holt"): "y"})
    assert same_person(a, b, story) is None


def test_somebody_whom_no_article_is_known_to_mean_does_not_match() -> None:
    a, b = (claim(name, attribute="age", subject_key="ida holt") for name in "ab")
    assert same_person(a, b, Story(articles={})) is None


def test_a_role_that_one_article_gives_two_ages_is_two_people() -> None:
    a, b = (claim(name, attribute="age", subject_key="role:pilot", value=quantity(40)) for name in "ab")
    other = claim("a", attribute="age", subject_key="role:pilot", value=quantity(25), start=90)
    entities = {("a", "role:pilot"): "x", ("b", "role:pilot"): "x"}
    both = articles("a", "b")
    assert same_person(a, b, Story(articles=both, entities=entities)) is not None
    assert same_person(a, b, Story(articles=both, entities=entities, claims=(a, b, other))) is None


def test_a_birthday_between_two_articles_explains_a_year() -> None:
    a = claim("a", attribute="age", subject_key="ida holt", value=quantity(34, "year"))
    b = claim("b", attribute="age", subject_key="ida holt", value=quantity(35, "year"))
    entities = {("a", "ida holt"): "x", ("b", "ida holt"): "x"}

    def verdict(published: str) -> Verdict | None:
        match = same_person(a, b, Story(articles=articles("a", "b", a="2024-03-01", b=published), entities=entities))
        assert match is not None
        return match.verdict

    assert verdict("2024-09-01") is Verdict.UPDATE
    assert verdict("2024-03-04") is None
    assert verdict("2023-09-01") is None


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ("Ida Holt, who turned 35 on Sunday, was there.", Verdict.UPDATE),
        ("It is her birthday: Ida Holt left home a year younger.", Verdict.UPDATE),
        ("Ida Holt kept her thirty-fifth birthday with a cake.", Verdict.UPDATE),
        ("Ida Holt left home on her 16th birthday.", None),
        ("Ida Holt, who is thirty-five today, was there.", Verdict.UPDATE),
        ("Ida Holt was there. Per Dahl's friends say nothing of the kind about anybody, and the hall was as full as it "
         "had been on the first day of the fair, when the mayor spoke. Per Dahl turned 35 on Sunday.", None),
        ("Ida Holt was there.", None),
    ],
)  # fmt: skip
def test_a_birthday_that_is_told_explains_a_year(told: str, verdict: Verdict | None) -> None:
    a, b = (
        claim(name, attribute="age", subject="Ida Holt", subject_key="ida holt", value=quantity(years, "year"))
        for name, years in (("a", 34), ("b", 35))
    )
    entities = {("a", "ida holt"): "x", ("b", "ida holt"): "x"}

    def match(first: str, second: str) -> Verdict | None:
        both = articles("a", "b", a=first, b=second)
        both = {**both, "b": evolve(both["b"], text=told)}
        found = same_person(a, b, Story(articles=both, entities=entities))
        assert found is not None
        return found.verdict

    assert match("2024-03-01", "2024-03-08") is verdict
    assert match("2024-03-08", "2024-03-01") is None
