"""Personal names in their parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.naming import fold, is_given, parse_name, sex_of

PARTS = {
    "a given name and a surname": ("Ida Holt", "Ida", "Holt", None),
    "an honorific": ("Mrs Ida Holt", "Ida", "Holt", "Mrs"),
    "a particle in front of the surname": ("Jan van der Meer", "Jan", "van der Meer", None),
    "a particle that is grown on": ("Omar al-Rashidi", "Omar", "al-Rashidi", None),
    "a son of somebody": ("Hamad bin Khalid", "Hamad", "bin Khalid", None),
    "a suffix": ("Carl Frost Jr.", "Carl", "Frost", None),
    "a nickname in quotation marks": ('Carl "Icy" Frost', "Carl", "Frost", None),
    "the surname first, with a comma": ("Frost, Carl", "Carl", "Frost", None),
    "the surname first, as in Korea": ("Park Ji-hoon", "Ji-hoon", "Park", None),
    "a surname alone": ("Holtmark", None, "Holtmark", None),
    "a given name alone": ("Ida", "Ida", None, None),
    "a surname with its particle alone": ("Van Dorp", None, "Van Dorp", None),
}


@pytest.mark.parametrize(("words", "first", "family", "honorific"), PARTS.values(), ids=PARTS)
def test_a_name_is_taken_apart(words: str, first: str | None, family: str | None, honorific: str | None) -> None:
    name = parse_name(words)
    assert (name.given, name.family, name.honorific) == (first, family, honorific)


@pytest.mark.parametrize(
    ("words", "sex"), [("Ida Holt", "female"), ("Mr Holt", "male"), ("Dr Holt", None), ("Kim Holt", None)]
)
def test_sex_is_told_by_the_honorific_or_the_given_name(words: str, sex: str | None) -> None:
    assert sex_of(parse_name(words)) == sex


def test_accents_do_not_hide_a_given_name() -> None:
    assert is_given("Pēteris")
    assert is_given("Peteris")


@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(words: str) -> None:
    assert fold(fold(words)) == fold(words)


@given(st.text(min_size=1, max_size=40).filter(lambda text: any(c.isalpha() for c in text)))
def test_any_words_can_be_taken_apart(words: str) -> None:
    assert parse_name(words).full is not None


def test_a_form_of_address_of_two_words_is_no_part_of_the_name() -> None:
    name = parse_name("Tan Sri Goh Wei Lun")
    assert (name.full, name.honorific) == ("Goh Wei Lun", "Tan Sri")
