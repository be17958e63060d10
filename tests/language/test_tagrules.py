"""The ruler by heart sets what spaCy's own sets."""

from __future__ import annotations

import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language import pipeline

WORDS = st.sampled_from(
    [
        "there",
        "'s",
        "let",
        "got",
        "ta",
        "gon",
        "na",
        "ai",
        "n't",
        "y'",
        "all",
        "do",
        "not",
        "have",
        "been",
        "was",
        "is",
        "that",
        "which",
        "it",
        "you",
        "I",
        "the",
        "a",
        "can",
        "'d",
        "nothin'",
        "gets",
        "once",
        "\n",
        "Lund",
        "ferry",
        "sailed",
        "sailing",
        "212",
        "quickly",
    ]
)


def attributes(doc):
    return [(t.text, t.tag_, t.dep_, t.pos_, str(t.morph), t.lemma_) for t in doc]


PLAIN = spacy.load(pipeline.DEFAULT_MODEL)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=12))
def test_tokens_get_what_the_ruler_gives_them(words):
    text = " ".join(words)
    assert attributes(pipeline.load()(text)) == attributes(PLAIN(text))


def test_the_pipeline_uses_it():
    assert "attribute_ruler" not in pipeline.load().pipe_names
    assert "remembered_attribute_ruler" in pipeline.load().pipe_names


def test_an_empty_text_stays_empty():
    assert attributes(pipeline.load().get_pipe("remembered_attribute_ruler")(pipeline.load().make_doc(""))) == []
