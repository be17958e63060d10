"""What stands around a value: whether its clause is told in the past."""

from __future__ import annotations

import pytest

from checker.claims.surroundings import context_of, has_lemma
from checker.language.document import parse
from checker.model import Article


@pytest.mark.parametrize(
    ("text", "quote", "past"),
    [
        ("The order covered 600 buses.", "600 buses", True),
        ("The city had ordered 600 buses.", "600 buses", True),
        ("The city has ordered 600 buses.", "600 buses", True),
        ("In May 600 buses were ordered.", "600 buses", True),
        ("The order covers 600 buses.", "600 buses", False),
        ("The city will order 600 buses.", "600 buses", False),
        ("The city would have ordered 600 buses.", "600 buses", False),
        ("A second order, for 600 buses.", "600 buses", False),
    ],
)
def test_a_clause_is_told_in_the_past_or_not(text: str, quote: str, past: bool) -> None:
    document = parse(Article(id="a", text=text))
    start = text.index(quote)
    assert context_of(document, document.sentences[0], start, start + len(quote)).past is past


def test_a_sentence_has_the_lemmas_of_its_own_words() -> None:
    document = parse(Article(id="a", text="The ferries sailed. The bridge stood."))
    first, second = document.sentences
    assert has_lemma(document, first, frozenset({"ferry", "boat"}))
    assert not has_lemma(document, second, frozenset({"ferry", "boat"}))
