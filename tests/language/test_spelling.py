"""How two words of a name stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.spelling import Likeness, family_likeness, given_likeness, sound

GIVEN = {
    "nothing on one side": (None, "Ida", Likeness.MISSING),
    "one name": ("Ida", "Ida", Likeness.SAME),
    "two spellings": ("Sergei", "Sergey", Likeness.SPELLING),
    "two languages": ("Vladimir", "Volodymyr", Likeness.SPELLING),
    "a short form": ("Liz", "Elizabeth", Likeness.SHORT),
    "an initial": ("E.", "Elizabeth", Likeness.INITIAL),
    "another initial": ("M.", "Elizabeth", Likeness.DIFFERENT),
    "two ways into Latin letters": ("Giannis", "Yannis", Likeness.SPELLING),
    "a short form of another country": ("Alojz", "Lojze", Likeness.SPELLING),
    "a pet form": ("Tomasz", "Tomek", Likeness.SPELLING),
    "a pet form that no list has": ("Radomir", "Radek", Likeness.SHORT),
    "a word for two names": ("Maria Jose", "Majo", Likeness.SHORT),
    "two names that begin alike": ("Tommy", "Tobias", Likeness.DIFFERENT),
    "two names that sound alike": ("Karin", "Karen", Likeness.DIFFERENT),
    "two middle names": ("Ida Marie", "Ida Sofie", Likeness.DIFFERENT),
    "a patronymic that begins with the other name": ("Oleksandr", "Volodymyr Oleksandrovych", Likeness.DIFFERENT),
}


@pytest.mark.parametrize(("a", "b", "likeness"), GIVEN.values(), ids=GIVEN)
def test_given_names(a: str | None, b: str | None, likeness: Likeness) -> None:
    assert given_likeness(a, b) is likeness


FAMILY = {
    "one name": ("Holt", "Holt", Likeness.SAME),
    "without its accents": ("Kõrv", "Korv", Likeness.SPELLING),
    "another article in Arabic": ("al-Rashidi", "el-Rashidi", Likeness.SPELLING),
    "hard and soft": ("Qadiri", "Gadiri", Likeness.SPELLING),
    "two letters swapped": ("Stewrad", "Steward", Likeness.SPELLING),
    "without its last vowel": ("Work", "Worku", Likeness.SPELLING),
    "a last vowel that tells the sex": ("Sokolov", "Sokolova", Likeness.DIFFERENT),
    "another vowel in a short name": ("Marin", "Moran", Likeness.DIFFERENT),
    "another first letter": ("Hansen", "Jansen", Likeness.DIFFERENT),
}


@pytest.mark.parametrize(("a", "b", "likeness"), FAMILY.values(), ids=FAMILY)
def test_family_names(a: str, b: str, likeness: Likeness) -> None:
    assert family_likeness(a, b) is likeness


WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyzéøß'- ", min_size=1, max_size=14)


@given(WORDS, WORDS)
def test_likeness_has_no_direction(a: str, b: str) -> None:
    assert given_likeness(a, b) is given_likeness(b, a)
    assert family_likeness(a, b) is family_likeness(b, a)


@given(WORDS)
def test_a_name_sounds_like_itself_without_accents(word: str) -> None:
    assert sound(word) == sound(word.upper())
