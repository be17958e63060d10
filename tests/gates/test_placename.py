"""Whether two names of places are one place's."""

from __future__ import annotations

import pytest

from checker.gates.placename import same_place
from checker.model import Article
from checker.story import Story
from tests.strategies import claim

CASES = {
    "accents": ("Skövdal", "Skovdal", True),
    "a letter of its own written as two": ("Åsgard", "Aasgard", True),
    "a letter more": ("Rukumpashchim", "Rukumpaschim", True),
    "two countries": ("Slovenia", "Slovakia", False),
    "short names": ("Iran", "Iraq", False),
    "a people and its country": ("Austria", "Austrian", False),
    "two cities of the gazetteer": ("Hamburg", "Homburg", False),
}


def story(a: str, b: str) -> Story:
    return Story(articles={"a": Article(id="a", text=a), "b": Article(id="b", text=b)})


@pytest.mark.parametrize(("x", "y", "same"), CASES.values(), ids=CASES)
def test_one_place_or_two(x: str, y: str, same: bool) -> None:
    a, b = (claim(name, attribute="place-name", quote=words) for name, words in (("a", x), ("b", y)))
    assert (same_place(a, b, story(x, y)) is not None) is same
    assert (same_place(b, a, story(x, y)) is not None) is same


def test_names_that_one_article_uses_side_by_side_are_two_places() -> None:
    a, b = claim("a", quote="Skovdala"), claim("b", quote="Skovdaala")
    assert same_place(a, b, story("Skovdala and Skovdaala are near.", "Skovdaala is far.")) is None
