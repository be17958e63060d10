"""Whether two claims are about one person."""

from __future__ import annotations

from checker.gates.person import same_person
from checker.story import Story
from tests.strategies import claim, quantity


def test_one_person_in_two_articles_matches() -> None:
    a, b = (claim(name, attribute="age", subject_key="ida holt") for name in "ab")
    story = Story(articles={}, entities={("a", "ida holt"): "x", ("b", "ida holt"): "x"})
    match = same_person(a, b, story)
    assert match is not None
    assert match.reason == "the same person"


def test_two_people_of_one_name_do_not_match() -> None:
    a, b = (claim(name, attribute="age", subject_key="ida holt") for name in "ab")
    story = Story(articles={}, entities={("a", "ida holt"): "x", ("b", "ida holt"): "y"})
    assert same_person(a, b, story) is None


def test_somebody_whom_no_article_is_known_to_mean_does_not_match() -> None:
    a, b = (claim(name, attribute="age", subject_key="ida holt") for name in "ab")
    assert same_person(a, b, Story(articles={})) is None


def test_a_role_that_one_article_gives_two_ages_is_two_people() -> None:
    a, b = (claim(name, attribute="age", subject_key="role:pilot", value=quantity(40)) for name in "ab")
    other = claim("a", attribute="age", subject_key="role:pilot", value=quantity(25), start=90)
    entities = {("a", "role:pilot"): "x", ("b", "role:pilot"): "x"}
    assert same_person(a, b, Story(articles={}, entities=entities)) is not None
    assert same_person(a, b, Story(articles={}, entities=entities, claims=(a, b, other))) is None
