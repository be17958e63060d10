"""Figures beside their rivals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract import extract_all
from checker.gates.features import features
from checker.gates.rivals import LEAD, figure_pairs, probability, rivalry, weigh
from checker.lexicon import load
from checker.model import Article
from checker.pipeline import make_story
from checker.story import UNLIKE, Story
from tests.strategies import articles, claim


@pytest.fixture(scope="module")
def story() -> Story:
    texts = [
        Article(id="a", text="The strike lasted three days. It cost the port 4 million euros. Two ships waited."),
        Article(id="b", text="The port lost 6 million euros. The strike went on for four days; a talk took two days."),
    ]
    return make_story(texts, list(extract_all(texts)))


def test_the_models_weigh_every_feature_and_no_other() -> None:
    found = set(features(claim("a"), claim("b"), Story(articles=articles("a", "b"))))
    (beside,) = rivalry([(claim("a"), claim("b"))], [0.0], [1.0])
    for model in load("gate").values():
        assert set(model["pair"]["weights"]) == found
        assert set(model["rivals"]["weights"]) == found | set(beside)


def test_only_figures_of_one_dimension_in_two_articles_are_weighed(story: Story) -> None:
    for a, b in figure_pairs(story):
        assert a.article != b.article
        assert a.value.dimension == b.value.dimension
    assert set(weigh(story)) == {(a.id, b.id) for a, b in figure_pairs(story)}


def test_likeness_is_the_same_in_either_order(story: Story) -> None:
    for a, b in figure_pairs(story):
        assert story.likeness(a, b) == story.likeness(b, a) != UNLIKE


def test_a_figure_is_led_by_the_one_that_answers_better() -> None:
    mine, better, worse = claim("a"), claim("b", start=0), claim("b", start=40)
    first, second = rivalry([(mine, better), (mine, worse)], [1.0, -1.0], [1.0, 1.0])
    assert first["lead"] == 2.0
    assert first["first_choice"] == 1.0
    assert second["lead"] == -2.0
    assert second["first_choice"] == 0.0


def test_in_a_line_or_two_the_want_of_rivals_says_nothing() -> None:
    pair = [(claim("a"), claim("b"))]
    assert rivalry(pair, [1.0], [1.0])[0]["lead"] == LEAD
    assert rivalry(pair, [1.0], [0.0])[0]["lead"] == 0.0


@given(st.floats(allow_nan=False))
def test_a_probability_lies_between_none_and_one(odds: float) -> None:
    assert 0 <= probability(odds) <= 1
