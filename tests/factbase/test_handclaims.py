from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker.errors import ConfigurationError
from checker.extract import extract_all
from checker.factbase.handclaims import HandClaim, attributes_of, distinct, read
from checker.factbase.joining import join
from checker.factbase.stories import Story
from checker.lexicon import load
from checker.model import Article, Claim
from checker.ruleset import default_rules

KNOWN = attributes_of(default_rules())
PLAIN = {"id": "c1", "source": "Court file 12", "subject": "the talks", "attribute": "duration", "value": "six hours"}
SAID = {
    "quote": ("Jonas Vik", "We will not pay a single euro more"),
    "speaker": ("We will not pay a single euro more", "Jonas Vik"),
    "title": ("Jonas Vik", "deputy foreign minister of Norway"),
    "age": ("Jonas Vik", "43"),
    "name": ("the ship's captain", "Jonas Vik"),
    "leader": ("the delegation", "Jonas Vik"),
    "winner": ("the race", "Jonas Vik"),
    "venue": ("the meeting", "the Grand Hotel"),
    "event-date": ("the quake", "14 March 2026"),
    "clock-time": ("the fire", "3:40 a.m."),
    "next-date": ("round of talks", "9 May 2026"),
    "duration": ("the talks", "six hours"),
    "other": ("the ransom", "$5 million"),
}


def claim(**changes: Any) -> HandClaim:
    return next(read(json.dumps({**PLAIN, **changes}), "claims/calls.jsonl", KNOWN))


def stories(*texts: str) -> list[Story]:
    articles = tuple(Article(id=f"talks/{n}", text=text, path=f"sources/talks/{n}.md") for n, text in enumerate(texts))
    return [Story(name="talks", articles=articles)]


def made(hand: HandClaim, *texts: str) -> list[Claim]:
    """The claims of the story that a typed one has joined, those of its own text or of the article it marks."""
    (story,) = join(stories(*texts), [hand], Path("")).stories
    articles = [article for article in story.articles if article.typed]
    return [claim for extraction in extract_all(articles) for claim in extraction.claims]


@pytest.mark.parametrize("attribute", sorted(load("typed")["sentences"]))
def test_every_sentence_says_its_attribute(attribute: str) -> None:
    subject, value = SAID.get(attribute, ("the crash", "12 people"))
    name = "money" if attribute == "other" else attribute
    (found,) = made(claim(attribute=name, subject=subject, value=value, story="talks"), "The talks began.")
    assert (found.attribute, found.subject, found.confidence) == (name, subject, 1.0)
    assert value.casefold() in found.sentence.casefold()


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("more than six hours", "more than 6 hours"),
        ({"amount": "6", "unit": "hour"}, "6 hours"),
        ({"amount": "5", "upper": "6", "modifier": "about", "unit": "hour"}, "about 5 to 6 hours"),
    ],
)
def test_a_value_is_given_in_words_or_typed(value: object, shown: str) -> None:
    assert [str(found.value) for found in made(claim(value=value), "The talks began.")] == [shown]


def test_a_quote_is_read_for_the_claim_alone() -> None:
    hand = claim(quote="He said that the talks lasted six hours and that 12 people were hurt.", story="talks")
    assert [(found.attribute, str(found.value)) for found in made(hand, "The talks began.")] == [
        ("duration", "6 hours")
    ]


def test_marked_words_of_an_article_are_read_as_the_hand_says() -> None:
    text = "A line.\n\nThe talks lasted some six hours, and the dinner lasted two hours."
    hand = claim(source="sources/talks/0.md", value="more than six hours", exact="some six hours", reference=True)
    found = [c for c in made(hand, text) if c.attribute == "duration"]
    assert [(str(c.value), c.reference) for c in found] == [("more than 6 hours", True), ("2 hours", False)]
    assert found[0].line == 3


def test_words_that_an_article_has_lost_are_told() -> None:
    hand = claim(source="sources/talks/0.md", exact="some six hours")
    joined = join(stories("The talks lasted seven hours."), [hand], Path(""))
    assert [(notice.what, notice.place) for notice in joined.notices] == [("claim-lost", "claims/calls.jsonl:1")]


def test_a_claim_joins_the_story_that_speaks_of_its_subject() -> None:
    texts = stories("The talks lasted six hours.")
    (story,) = join(texts, [claim()], Path("")).stories
    assert [(a.publisher, a.path, a.first_line) for a in story.articles if a.typed] == [
        ("Court file 12", "claims/calls.jsonl", 1)
    ]
    joined = join(texts, [claim(subject="the harbour")], Path(""))
    assert [notice.what for notice in joined.notices] == ["claim-alone"]


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"attribute": "duratoin"}, "unknown attribute 'duratoin'; did you mean 'duration'?"),
        ({"atribute": "x"}, "unknown key 'atribute'; did you mean 'attribute'?"),
        ({"source": None}, "the key 'source' is missing"),
        ({"subject": " "}, "'subject' must be a string that isn't empty"),
        ({"value": []}, "'value' must be words, a number or a table"),
        ({"value": {"amuont": 3}}, "unknown key 'value.amuont'; did you mean 'amount'?"),
        ({"date": "14.3.2026"}, "'date' is '14.3.2026'; write an ISO 8601 date"),
        ({"reference": "yes"}, "'reference' must be true or false"),
        ({"selector": {"exat": "x"}}, "unknown key 'selector.exat'; did you mean 'exact'?"),
        ({"prefix": "x"}, "a selector without 'exact' selects nothing"),
        ({"attribute": "polarity"}, "a claim of 'polarity' needs the whole sentence"),
    ],
)
def test_a_wrong_claim_is_named_with_its_line(changes: dict[str, Any], complaint: str) -> None:
    text = "\n" + json.dumps({**PLAIN, **changes})
    with pytest.raises(ConfigurationError) as caught:
        list(read(text, "claims/calls.jsonl", KNOWN))
    assert str(caught.value).startswith("claims/calls.jsonl:2: ")
    assert complaint in str(caught.value)


def test_two_claims_with_one_id_are_named_both() -> None:
    with pytest.raises(ConfigurationError, match=r"calls.jsonl:1: the id 'c1' is taken by claims/calls.jsonl:1"):
        list(distinct([claim(), claim()]))


@pytest.mark.parametrize("source", ["../secret.md", "sources/../../secret.md"])
def test_a_source_that_leaves_the_fact_base_is_refused(tmp_path: Path, source: str) -> None:
    with pytest.raises(ConfigurationError, match="leaves the fact base"):
        join(stories("x"), [claim(source=source)], tmp_path)
