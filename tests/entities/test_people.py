"""The people of one article."""

from __future__ import annotations

import pytest

from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article


def meant(text: str) -> dict[str, list[str]]:
    """Person key -> the words that mean them."""
    notes = take_notes(parse(Article(id="a", text=text)))
    return {person.key: [text[start:end] for start, end in person.spans] for person in notes.people}


CASES = {
    "a surname is the person's who has it": (
        "Olga Brandvik resigned. Brandvik was tired.",
        {"olga brandvik": ["Olga Brandvik", "Brandvik"]},
    ),
    "a pronoun is the only person's it fits": (
        "Olga Brandvik met Carl Frost. She thanked him.",
        {"olga brandvik": ["Olga Brandvik", "She"], "carl frost": ["Carl Frost", "him"]},
    ),
    "a pronoun that two fit is nobody's": (
        "Olga Brandvik met Ines Duarte. She left early.",
        {"olga brandvik": ["Olga Brandvik"], "ines duarte": ["Ines Duarte"]},
    ),
    "a pronoun that somebody unnamed fits is nobody's": (
        "Carl Frost stopped a policeman. He was limping.",
        {"carl frost": ["Carl Frost"]},
    ),
    "a role with the name beside it rivals nobody": (
        "The museum's director, Ines Duarte, resigned. She was tired.",
        {"ines duarte": ["Ines Duarte", "She"]},
    ),
    "a role is the person's who has it": (
        "The consul, Ines Duarte, spoke first. Then the consul left.",
        {"ines duarte": ["Ines Duarte", "the consul"]},
    ),
    "a role of another kind is not": (
        "The finance minister, Ines Duarte, spoke. The health minister listened.",
        {"ines duarte": ["Ines Duarte"]},
    ),
    "siblings are two people": (
        "Carl Frost and his sister Ines Frost were rescued.",
        {"carl frost": ["Carl Frost", "his"], "ines frost": ["Ines Frost"]},
    ),
    "somebody only called by a role is a person": (
        "The helmsman was asleep.",
        {"role:helmsman": ["The helmsman"]},
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_who_is_meant(text: str, expected: dict[str, list[str]]) -> None:
    assert meant(text) == expected


def test_a_person_has_roles_and_a_sex() -> None:
    text = "Roofer Carl Frost, a former sailor, fell."
    (person,) = take_notes(parse(Article(id="a", text=text))).people
    assert "sailor" in person.roles or "roofer" in person.roles
    assert person.gender == "male"
