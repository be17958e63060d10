"""The same people across articles."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from checker.entities.linking import link_people
from checker.language.naming import parse_name
from checker.model import Extraction, Person
from checker.values import Value
from tests.strategies import claim, quantity


def person(name: str, *roles: str, gender: str | None = None) -> Person:
    key = f"role:{name}" if name.islower() else name.casefold()
    return Person(key=key, name=name, roles=frozenset(roles), gender=gender)


def article(name: str, *people: Person) -> Extraction:
    return Extraction(article=name, people=people)


def linked(a: Person, b: Person) -> bool:
    ids = link_people([article("a", a), article("b", b)])
    return ids["a", a.key] == ids["b", b.key]


CASES = {
    "the same name": (person("Ida Holt"), person("Ida Holt"), True),
    "another spelling": (person("Sergei Orlov"), person("Sergey Orlov"), True),
    "a surname alone": (person("Ida Holt"), person("Holt"), True),
    "another given name": (person("Ida Holt"), person("Eva Holt"), False),
    "another given name in the same role": (person("Ida Holt", "consul"), person("Eva Holt", "consul"), True),
    "another given name in a role that many have": (person("Ida Holt", "lawyer"), person("Eva Holt", "lawyer"), False),
    "another given name in one trade": (person("Ida Holt", "farmer"), person("Eva Holt", "farmer"), True),
    "another given name in one trade by two words": (person("Ida Holt", "grazier"), person("Eva Holt", "farmer"), True),
    "another sex in the same role": (
        person("Ida Holt", "consul", gender="female"),
        person("Carl Holt", "consul", gender="male"),
        False,
    ),
    "another surname in the same role": (person("Ida Norberg", "finder"), person("Ida Norrby", "finder"), True),
    "both names misheard in the same role": (
        person("Eirik Norberg", "helmsman"),
        person("Erik Norrby", "helmsman"),
        True,
    ),
    "both names misheard without a role": (person("Eirik Norberg"), person("Erik Norrby"), False),
    "nothing but the role": (person("Ida Holt", "consul"), person("Eva Brandt", "consul"), False),
    "a role without a name": (person("Ida Holt", "helmsman"), person("helmsman", "helmsman"), True),
    "two without a name": (person("helmsman", "helmsman"), person("helmsman", "helmsman"), True),
}


@pytest.mark.parametrize(("a", "b", "same"), CASES.values(), ids=CASES)
def test_who_is_who(a: Person, b: Person, same: bool) -> None:
    assert linked(a, b) is same


def told(name: str, entry: Person, attribute: str, value: Value) -> Extraction:
    claims = (claim(article=name, value=value, attribute=attribute, family="person", subject_key=entry.key),)
    return Extraction(article=name, people=(entry,), claims=claims)


def test_two_doctors_of_one_family_name_are_one_and_two_misters_are_not() -> None:
    for honorific, same in (("Dr", True), ("Mr", False)):
        one, two = (
            told(name, person(full), "name", evolve(parse_name(full), honorific=honorific))
            for name, full in (("a", "Ida Holt"), ("b", "Eva Holt"))
        )
        ids = link_people([one, two])
        assert (ids["a", "ida holt"] == ids["b", "eva holt"]) == same


def test_one_given_name_and_age_are_one_person_where_each_article_has_one_of_the_name() -> None:
    for years, same in ((29, True), (31, False)):
        one = told("a", person("Rui Holt"), "age", quantity(29, unit="year", dimension="age"))
        two = told("b", person("Rui Brekke"), "age", quantity(years, unit="year", dimension="age"))
        ids = link_people([one, two])
        assert (ids["a", "rui holt"] == ids["b", "rui brekke"]) == same


def test_a_surname_that_two_have_is_nobodys() -> None:
    couple = article("a", person("Ida Holt"), person("Carl Holt"))
    ids = link_people([couple, article("b", person("Holt"))])
    assert len(set(ids.values())) == 3


PEOPLE = st.sampled_from([p for a, b, _ in CASES.values() for p in (a, b)])
ARTICLES = st.lists(st.lists(PEOPLE, max_size=4, unique_by=lambda p: p.key), max_size=4)


@given(ARTICLES)
def test_two_named_people_of_one_article_stay_apart(articles: list[list[Person]]) -> None:
    ids = link_people([article(str(i), *people) for i, people in enumerate(articles)])
    for i, people in enumerate(articles):
        named = [ids[str(i), p.key] for p in people if not p.key.startswith("role:")]
        assert len(named) == len(set(named))


@given(ARTICLES)
def test_the_order_of_the_articles_is_irrelevant(articles: list[list[Person]]) -> None:
    extractions = [article(str(i), *people) for i, people in enumerate(articles)]
    assert link_people(extractions) == link_people(extractions[::-1])


def test_two_of_one_family_are_told_apart_by_a_namesake() -> None:
    first = article("a", person("Ida Holt", "consul"))
    second = article("b", person("Eva Holt", "consul"), person("Ida Holt", "vet"))
    ids = link_people([first, second])
    assert ids["a", "ida holt"] != ids["b", "eva holt"]
