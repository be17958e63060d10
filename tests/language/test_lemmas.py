"""The lemmatizer by heart gives the lemmas that spaCy's own gives."""

from __future__ import annotations

import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language import pipeline

PLAIN = spacy.load(pipeline.DEFAULT_MODEL)
WORDS = st.sampled_from(
    [
        "the",
        "boats",
        "left",
        "lefts",
        "leaves",
        "found",
        "better",
        "saw",
        "saws",
        "were",
        "felt",
        "Felt",
        "THESE",
        "n't",
        "\n",
        "£3m",
        "axes",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=12))
def test_words_get_the_lemmas_that_spacy_gives_them(words):
    text = " ".join(words)
    assert [t.lemma_ for t in pipeline.load()(text)] == [t.lemma_ for t in PLAIN(text)]


def test_the_pipeline_uses_it():
    assert "lemmatizer" not in pipeline.load().pipe_names
    assert "remembered_lemmatizer" in pipeline.load().pipe_names
