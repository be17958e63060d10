"""How likely two times are of one happening, by all that is told around them."""

from __future__ import annotations

from itertools import combinations

import pytest

from checker.extract import extract_all
from checker.gates.time import SURE, same_event, two_acts
from checker.gates.timing import features, phases
from checker.lexicon import load
from checker.model import Article, Claim
from checker.outcome import Match
from checker.pipeline import side_by_side
from checker.story import Story

POOL = (
    "A pool that runs on the heat of a bakery is to open in Tarvik on 4 June, the mayor, Liv Osmund, said. Two ovens"
    " will warm it, and swimmers may look on while loaves are baked."
)
SWIM = (
    "In Tarvik swimmers will soon owe their warm water to loaves. Liv Osmund, the mayor, says that the pool will"
    " admit the first of them on 18 June, once the pipes from the bakery's two ovens are laid."
)
FAIR = (
    "Tarvik holds its cattle fair on 18 June, with prizes for the heaviest bull and the oldest farmer. Rain is due,"
    " and the brass band from Olm has bought new hats."
)


def story_of(*texts: str) -> tuple[Story, list[Claim]]:
    articles = [Article(id=f"a{i}", text=text, published="2025-04-11") for i, text in enumerate(texts)]
    story = side_by_side(articles, list(extract_all(articles)))
    return story, [claim for claim in story.claims if claim.family == "time"]


def meeting(*texts: str) -> list[Match]:
    story, claims = story_of(*texts)
    pairs = [(a, b) for a, b in combinations(claims, 2) if a.article != b.article and a.attribute == b.attribute]
    return [match for a, b in pairs if (match := same_event(a, b, story))]


def test_the_one_day_to_come_of_two_articles_is_one_whatever_the_verb() -> None:
    assert [match.confidence >= SURE for match in meeting(POOL, SWIM)] == [True]


def test_the_days_of_two_stories_are_two() -> None:
    assert not any(match.confidence >= SURE for match in meeting(POOL, FAIR))


def test_a_day_that_both_articles_know_tells_two_happenings_apart() -> None:
    assert not meeting(POOL, SWIM + " On 4 June the council votes on it.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The show begins on 4 June.", {"start"}),
        ("The show ends on 4 June.", {"end"}),
        ("The deadline is on 4 June.", {"end"}),
        ("The shop stays shut until 4 June.", {"end"}),
        ("The mayor will eat a pie on 4 June.", set()),
    ],
)
def test_a_verb_or_noun_says_whether_it_was_a_beginning_or_an_end(text: str, told: set[str]) -> None:
    _, claims = story_of(text)
    assert phases(claims[0]) == told


@pytest.mark.parametrize(
    ("a", "b", "two"),
    [
        ("The fair begins on 4 June.", "The fair ends on 9 June.", True),
        ("Olm launched the ferry in 2009.", "Olm launched the app in 2011.", True),
        ("Olm launched the ferry in 2009.", "Olm launched the ferry in 2011.", False),
        ("Olm launched the ferry in 2009.", "Olm bought the ferry in 2011.", False),
    ],
)
def test_a_beginning_and_an_end_or_one_verb_for_two_things_are_two(a: str, b: str, two: bool) -> None:
    _, claims = story_of(a, b)
    assert two_acts(claims[0], claims[1]) is two


def test_features_are_symmetric_and_each_has_its_weight() -> None:
    story, (a, b) = story_of(POOL, SWIM)
    found = features(a, b, story)
    assert found == features(b, a, story)
    assert load("timing")["weights"].keys() - found.keys() == {"told", "one_moment", "past_alike"}
