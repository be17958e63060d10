"""What is told to be the third of its kind."""

from __future__ import annotations

from itertools import product

import pytest

from checker.extract import extract_all
from checker.gates.nth import counts_what_is_told
from checker.model import Article
from checker.pipeline import make_story


def meets(first: str, second: str) -> bool:
    texts = [Article(id="a", text=first), Article(id="b", text=second)]
    story = make_story(texts, list(extract_all(texts)))
    ordinals = [[c for c in story.claims if c.attribute == "ordinal" and c.article == name] for name in "ab"]
    return any(counts_what_is_told(a, b, story) for a, b in product(*ordinals))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The mayor survived a vote on Monday. It was the third time that she had faced one.",
            "The mayor lives on. This was the second such vote in her time.",
        ),
        (
            "The rocket rose on Friday. It was Acme's third attempt to reach an orbit.",
            "The rocket came down in the sea. That was the second attempt of Acme.",
        ),
    ],
)
def test_one_happening_counted_in_two_ways_meets(first: str, second: str) -> None:
    assert meets(first, second)
    assert meets(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The gate broke. It was the third time this year.", "The gate broke. It was the ninth time this century."),
        ("The gate broke. It was the third gate in Norway.", "The gate broke. It was the second gate in Oslo."),
        ("The gate broke. It was the first of its kind.", "The gate broke. It was the third of its kind."),
        ("The gate broke. It was the third time.", "The gate broke. It was the fortieth time."),
        ("The rocket rose. It was the third flight.", "The rocket rose. It is only the second success."),
        ("The gate broke on the third day of the flood.", "The gate broke. It was the second time."),
        (
            "The gate broke. It was the third time. It was the second gate of the lock.",
            "The gate broke. It was the second time.",
        ),
    ],
)
def test_what_is_counted_otherwise_is_left_alone(first: str, second: str) -> None:
    assert not meets(first, second)
