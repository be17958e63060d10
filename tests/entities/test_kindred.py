"""One person's name noted down in two ways."""

from __future__ import annotations

from attrs import evolve

from checker.entities.kindred import Setting, misheard
from checker.language.naming import parse_name
from checker.language.spelling import family_likeness, given_likeness

HERE = Setting(words=frozenset({"passport", "harbour", "goat"}), roles=frozenset({"shepherd"}))


def heard(one: str, two: str, mine: Setting = HERE, other: Setting = HERE) -> bool:
    a, b = parse_name(one), parse_name(two)
    family, given = family_likeness(a.family, b.family), given_likeness(a.given, b.given)
    return misheard(a, b, family, given, mine, other)


def test_a_family_name_that_begins_alike_is_one_person_s() -> None:
    assert heard("Oskar Lindqvist", "Oskar Lindgren")


def test_another_family_name_is_another_person_s() -> None:
    assert not heard("Oskar Lindqvist", "Oskar Brekke")


def test_a_given_name_of_the_same_letter_is_one_person_s() -> None:
    assert heard("Ana Pereda", "Alicia Pereda")


def test_another_given_name_may_be_a_relative_s() -> None:
    assert not heard("Ana Pereda", "Marta Pereda")
    assert not heard("Ana Pereda", "Alicia Pereda", evolve(HERE, roles=frozenset({"sister"})))
    assert not heard("Ana Pereda", "Alicia Pereda", evolve(HERE, alone=False))


def test_articles_that_speak_of_other_matters_mean_two() -> None:
    assert not heard("Oskar Lindqvist", "Oskar Lindgren", evolve(HERE, words=frozenset({"oskar", "opera"})))


def test_both_parts_may_be_misheard_a_little() -> None:
    assert heard("Ebbe Tjaden", "Edvard Tjader")
    assert not heard("Ebbe Tjaden", "Karl Tjader")
