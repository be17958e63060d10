"""Titles: the words of an office, before and after a name, and its parts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language.document import parse
from checker.mention.title_words import may_hold_role, role_spans, words_of
from checker.mention.titles import find_titles
from checker.model import Article, Mention
from checker.values import Title


def titles(text: str) -> list[Mention]:
    return list(find_titles(parse(Article(id="a", text=text))))


SPANS = {
    "rank, body and field before a name": (
        "It was led by Deputy Assistant Secretary of State for Water and Central Europe Lena Ostrow.",
        ["Deputy Assistant Secretary of State for Water and Central Europe"],
    ),
    "a field that no lexicon knows ends before a given name": (
        "It was led by Assistant Secretary for Oceans Lena Ostrow.",
        ["Assistant Secretary for Oceans"],
    ),
    "two offices after a name": (
        "Pavel Ruzic, Norway’s ambassador to the US and head of the Norwegian delegation, smiled.",
        ["Norway’s ambassador to the US", "head of the Norwegian delegation"],
    ),
    "a capital and an appointment before the role": (
        "Pavel Ruzic, Oslo's newly appointed ambassador to Washington, smiled.",
        ["Oslo's newly appointed ambassador to Washington"],
    ),
    "a department of a ministry": (
        "Pavel Ruzic, director of the Norwegian Foreign Ministry’s North American Department, smiled.",
        ["director of the Norwegian Foreign Ministry’s North American Department"],
    ),
    "a past office": ("Lena Ostrow, who was rural development minister, fell.", ["rural development minister"]),
    "an abbreviated rank": ("Lt. Col. Marit Lunde spoke.", ["Lt. Col."]),
    "a title in the middle of a clause": ("Ruzic, who runs it as chargé d'affaires, left.", ["chargé d'affaires"]),
    "a hyphen before the role": ("Its co-founder, Lena Ostrow, left.", ["co-founder"]),
    "a full stop is no part of a title": ("It is run by Lena Ostrow, the health minister.", ["health minister"]),
    "an adjective is no rank": ("It was a major blow.", []),
    "a plural is no title": ("The ministers left.", []),
}


@pytest.mark.parametrize(("text", "expected"), SPANS.values(), ids=SPANS.keys())
def test_span(text: str, expected: list[str]) -> None:
    assert [mention.text for mention in titles(text)] == expected


PARTS = {
    "rank, body and field": (
        "Deputy Assistant Secretary of State for Water Lena Ostrow spoke.",
        ("secretary", ("deputy", "assistant"), "State", "Water", "current"),
    ),
    "former": ("Former Transport Minister Ivo Brandl spoke.", ("minister", (), None, "Transport", "former")),
    "ex with a hyphen": ("The ex-minister spoke.", ("minister", (), None, None, "former")),
    "acting": ("Acting Mayor Ivo Brandl spoke.", ("mayor", (), None, None, "acting")),
    "a nation's office": (
        "Norwegian Foreign Minister Ivo Brandl spoke.",
        ("minister", (), "Norwegian", "Foreign", "current"),
    ),
    "a possessor": ("The union's secretary-general spoke.", ("secretary general", (), "union", None, "current")),
}


@pytest.mark.parametrize(("text", "expected"), PARTS.values(), ids=PARTS.keys())
def test_parts(text: str, expected: tuple[object, ...]) -> None:
    value = titles(text)[0].value
    assert isinstance(value, Title)
    assert (value.role, value.rank, value.body, value.portfolio, value.tense) == expected


PIECES = st.sampled_from(
    [
        "Lena Ostrow",
        ",",
        "the",
        "former",
        "deputy",
        "Minister",
        "minister",
        "of",
        "for",
        "and",
        "Water",
        "Norway’s",
        "chief",
        ".",
    ]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=12))
def test_offsets_reproduce_the_words(pieces: list[str]) -> None:
    text = " ".join(pieces)
    found = titles(text)
    assert all(text[mention.start : mention.end] == mention.text for mention in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    "text",
    [
        "He left the deputy first.",
        "The ex-minister and the president-elect met.",
        "The police said so.",
        "Vice Adm. Lund.",
    ],
)
def test_a_sentence_that_holds_a_role_is_read_for_titles(text):
    document = parse(Article(id="a", text=text))
    for sentence in document.sentences:
        assert may_hold_role(document, sentence) or not list(role_spans(words_of(document, sentence)))


def test_a_sentence_with_but_the_first_word_of_a_role_is_not_read_for_titles():
    document = parse(Article(id="a", text="The first ferry left at night."))
    assert not may_hold_role(document, document.sentences[0])
