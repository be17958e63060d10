"""Sentences that tell of no happening."""

from __future__ import annotations

import pytest

from checker.language.document import parse_all
from checker.language.generic import is_generic
from checker.model import Article


def generic(text: str) -> bool:
    (document,) = parse_all([Article(id="a", text=text)])
    return any(is_generic(token) for sentence in document.sentences for token in document.tokens(sentence))


@pytest.mark.parametrize(
    "text",
    [
        "A minister who has to explain himself has already lost.",
        "Kidnappers do not release hostages without a ransom.",
        "Anyone who signs a paper binds the firm.",
    ],
)
def test_what_is_so_of_any_is_generic(text: str) -> None:
    assert generic(text)


@pytest.mark.parametrize(
    "text",
    [
        "A minister who had to explain himself lost his post.",
        "A woman who works at the plant was arrested.",
        "The kidnappers do not release the hostages.",
        "Two kidnappers released hostages.",
        "Unions oppose the plan.",
    ],
)
def test_what_happened_to_one_is_not(text: str) -> None:
    assert not generic(text)
