"""One person's titles."""

from __future__ import annotations

from attrs import evolve

from checker.gates.title import UNLIKELY, same_person
from checker.model import Claim
from checker.story import Story
from checker.values import Title
from tests.strategies import claim


def held(article: str, subject: str, role: str = "mayor") -> Claim:
    title = Title(words=role, role=role)
    return claim(article=article, attribute="title", subject=subject, subject_key=subject.casefold(), value=title)


LINKED = Story(articles={}, entities={("a", "ida holt"): "1", ("b", "ida holt"): "1", ("b", "oskar brekke"): "2"})


def test_linked_people_match() -> None:
    assert same_person(held("a", "Ida Holt"), held("b", "Ida Holt"), LINKED) is not None


def test_other_people_do_not() -> None:
    assert same_person(held("a", "Ida Holt"), held("b", "Oskar Brekke"), LINKED) is None


def test_a_surname_that_is_not_linked_will_do() -> None:
    assert same_person(held("a", "Ida Holt"), held("c", "Holt"), LINKED) is not None


def test_two_given_names_will_not() -> None:
    assert same_person(held("a", "Ida Holt"), held("c", "Per Holt"), LINKED) is None


def test_a_vice_president_has_no_second_office_for_being_called_so() -> None:
    story = evolve(LINKED, roles={("a", "ida holt"): frozenset({"president"})})
    match = same_person(held("a", "Ida Holt", "vice president"), held("b", "Ida Holt", "president"), story)
    assert match is not None
    assert match.confidence > UNLIKELY


def test_who_has_both_offices_in_one_article_is_hardly_a_difference() -> None:
    story = evolve(LINKED, roles={("a", "ida holt"): frozenset({"ambassador", "director"})})
    match = same_person(held("a", "Ida Holt", "director"), held("b", "Ida Holt", "ambassador"), story)
    assert match is not None
    assert match.confidence == UNLIKELY
