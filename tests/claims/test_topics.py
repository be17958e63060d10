"""What a figure is about, by the words of its clause."""

from __future__ import annotations

import pytest

from checker.claims.quantities import make
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article


def topics(text: str, quote: str) -> frozenset[str]:
    claims = make(take_notes(parse(Article(id="a", text=text))))
    return next(claim.context.topics for claim in claims if claim.quote == quote)


@pytest.mark.parametrize(
    ("text", "quote", "topic"),
    [
        ("The two sides signed a 30-day ceasefire.", "30-day", "truce_length"),
        ("It took 14 hours of haggling.", "14 hours", "talks_length"),
        ("The bank lifted its main interest rate to 4 percent.", "4 percent", "key_rate"),
        ("The tremor originated at a depth of 38 kilometres.", "38 kilometres", "quake_depth"),
        ("It was the third increase in a row.", "third increase", "in_a_row"),
        ("This was the 40th time that the fair has been held.", "40th time", "edition"),
        ("The council voted him out by eight votes to three.", "eight votes to three", "vote_of_council"),
        ("It took the jurors 19 hours to reach a verdict.", "19 hours", "jury_out"),
        ("He was buried under the snow for 40 minutes.", "40 minutes", "buried_alive"),
        ("The motorway was blocked for nine hours.", "nine hours", "way_closed"),
        ("Flames have devoured 9,000 hectares of pine.", "9,000 hectares", "burnt_area"),
        ("No gust exceeded 80 km/h.", "exceeded 80 km/h", "strongest_gust"),
        ("The thieves made off with six paintings.", "six paintings", "taken_objects"),
        ("The rocket was carrying five small satellites.", "five small satellites", "launch_cargo"),
        ("The pieces are insured for 2 million euros.", "2 million euros", "insured_sum"),
        ("The lot fetched 3 million pounds.", "3 million pounds", "hammer_price"),
    ],
)
def test_a_topic_that_a_story_has_once_is_known_by_its_words(text: str, quote: str, topic: str) -> None:
    assert topic in topics(text, quote)


@pytest.mark.parametrize(
    ("text", "quote", "topic"),
    [
        ("They signed the ceasefire after nine days of talks.", "nine days", "truce_length"),
        ("The bank raised its interest rate by 2 percent.", "2 percent", "key_rate"),
        ("The court ruled by two votes to one.", "two votes to one", "vote_of_council"),
        ("She sat in the third row.", "third row", "in_a_row"),
        ("The well was 38 kilometres away.", "38 kilometres", "quake_depth"),
        ("The four thieves offered the painting to a shop.", "four thieves", "taken_objects"),
        ("The fire broke out on a farm of 90 hectares.", "90 hectares", "burnt_area"),
        ("The slab broke at an altitude of 2,450 metres.", "2,450 metres", "slab_width"),
    ],
)
def test_what_only_stands_beside_it_has_another_topic(text: str, quote: str, topic: str) -> None:
    assert topic not in topics(text, quote)
