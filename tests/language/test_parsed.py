"""A parsed text answers as spaCy's own objects do."""

from __future__ import annotations

import pytest

from checker.language.document import parse
from checker.model import Article

TEXT = """Ferry crew warned twice, inquiry told

The captain, Ana Kovač, and two of the 14 crew said on Tuesday that “nobody” had been told to leave the ship.  Why?
The harbour of Port Ellis – where she docked – was closed; it isn't (yet) open, and won't be for 3.5 days.
"""
PLAIN = ("text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "idx", "i", "text_with_ws")
FLAGS = ("is_space", "is_punct", "is_alpha", "is_stop", "is_quote", "like_num", "is_sent_start")
SEVERAL = ("children", "lefts", "rights", "subtree", "ancestors", "conjuncts", "sent")
ONE = ("head", "left_edge", "right_edge")


@pytest.fixture(scope="module")
def parsed():
    return parse(Article(id="a", text=TEXT)).doc


def places(tokens):
    return [token.i for token in tokens]


def told(span):
    return span.start, span.end, span.label_, span.text, places(span)


def test_each_token_says_what_spacys_does(parsed):
    assert len(parsed) == len(parsed.source)
    for ours, theirs in zip(parsed, parsed.source, strict=True):
        assert [getattr(ours, name) for name in PLAIN] == [getattr(theirs, name) for name in PLAIN]
        assert [getattr(ours, name) for name in FLAGS] == [bool(getattr(theirs, name)) for name in FLAGS]
        assert len(ours) == len(theirs)


def test_tokens_hang_together_as_spacys_do(parsed):
    for ours, theirs in zip(parsed, parsed.source, strict=True):
        for name in SEVERAL:
            assert places(getattr(ours, name)) == places(getattr(theirs, name)), (name, ours)
        for name in ONE:
            assert getattr(ours, name).i == getattr(theirs, name).i, (name, ours)
        for other in range(len(parsed)):
            assert ours.is_ancestor(parsed[other]) == theirs.is_ancestor(parsed.source[other])


def test_sentences_and_names_are_spacys(parsed):
    assert list(map(told, parsed.sents)) == list(map(told, parsed.source.sents))
    assert list(map(told, parsed.ents)) == list(map(told, parsed.source.ents))
    assert parsed.ents, "the text names nobody"


def test_words_are_found_by_their_place_in_the_text(parsed):
    for start in range(len(TEXT)):
        for end in range(start + 1, min(start + 30, len(TEXT)) + 1):
            ours, theirs = parsed.at(start, end), parsed.source.char_span(start, end, alignment_mode="expand")
            assert (ours.start, ours.end) == (theirs.start, theirs.end), TEXT[start:end]
            if len(theirs):
                assert (ours.root.i, ours.sent.start) == (theirs.root.i, theirs.sent.start), TEXT[start:end]


@pytest.mark.parametrize("at", [slice(2, 7), slice(-5, None), slice(3, 1), slice(0, 900), slice(None, -4)])
def test_slices_are_cut_as_spacys(parsed, at):
    ours, theirs = parsed[at], parsed.source[at]
    assert told(ours) == told(theirs)
    assert told(ours[1:-1]) == told(theirs[1:-1])


def test_a_neighbour_beyond_the_text_is_an_error(parsed):
    assert parsed[0].nbor() is parsed[1]
    for token, away in ((parsed[0], -1), (parsed[-1], 1)):
        with pytest.raises(IndexError):
            token.nbor(away)
