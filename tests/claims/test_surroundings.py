"""What stands around a value: whether its clause is told in the past."""

from __future__ import annotations

import pytest
from attrs import evolve

from checker.claims.surroundings import content_beside, content_of, context_of, has_lemma
from checker.extract import take_notes
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
    notes = take_notes(parse(Article(id="a", text=text)))
    start = text.index(quote)
    assert context_of(notes, notes.document.sentences[0], start, start + len(quote)).past is past


def test_what_is_known_better_is_told_in_place_of_what_stands_around() -> None:
    text = "At noon the ferry left the old pier. It sank at once."
    notes = take_notes(parse(Article(id="a", text=text)))
    first, second = notes.document.sentences
    start = text.index("pier")
    around = context_of(notes, first, start, start + 4)
    assert (around.predicate, around.head, around.near) == (
        "leave",
        "pier",
        frozenset({"noon", "ferry", "leave", "old"}),
    )
    assert around.hours == {"12:00"}
    told = context_of(notes, first, start, start + 4, predicate="sail", topics=frozenset({"sea"}))
    assert told == evolve(around, predicate="sail", topics=frozenset({"sea"}))
    assert context_of(notes, second, second.start, second.start + 2).before == {"noon", "ferry", "leave", "old", "pier"}


def test_the_content_of_a_sentence_is_the_lemma_of_each_of_its_content_words_by_its_place() -> None:
    document = parse(Article(id="a", text="The ferries left the 3 piers."))
    assert content_of(document, document.sentences[0]) == {1: "ferry", 2: "leave", 5: "pier"}


def test_a_sentence_has_the_lemmas_of_its_own_words() -> None:
    document = parse(Article(id="a", text="The ferries sailed. The bridge stood."))
    first, second = document.sentences
    assert has_lemma(document, first, frozenset({"ferry", "boat"}))
    assert not has_lemma(document, second, frozenset({"ferry", "boat"}))


def test_what_stands_beside_some_words_of_a_sentence_is_the_rest_of_its_content() -> None:
    document = parse(Article(id="a", text="The ferries left the old piers."))
    sentence = document.sentences[0]
    assert content_beside(document, sentence, 0, 3) == {"ferry", "leave", "old", "pier"}
    assert content_beside(document, sentence, 4, 16) == {"old", "pier"}
