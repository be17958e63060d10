"""Nouns that stand for names."""

from __future__ import annotations

from checker.claims.aliases import aliases
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article


def known(text: str) -> dict[str, frozenset[str]]:
    return dict(aliases(take_notes(parse(Article(id="a", text=text)))))


def test_a_noun_beside_a_name_stands_for_it_and_the_name_for_the_noun() -> None:
    found = known("Rufus, a dog, fell into the river. The dog was cold.")
    assert found["rufus"] == {"dog"}
    assert found["dog"] == {"rufus"}


def test_a_noun_beside_two_names_stands_for_neither() -> None:
    found = known("Rufus, a dog, fell into the river. Bello, a dog, stayed at home.")
    assert "dog" not in found
