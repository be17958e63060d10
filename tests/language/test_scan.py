"""The scanning recognizer finds the names that spaCy's own finds."""

from __future__ import annotations

import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language import pipeline

PLAIN = spacy.load(pipeline.DEFAULT_MODEL)
WORDS = st.sampled_from(
    [
        "the",
        "a",
        "of",
        "in",
        "on",
        "by",
        "said",
        "and",
        "Maria",
        "Lund",
        "Halden",
        "Paper",
        "Company",
        "New",
        "York",
        "City",
        "Norway",
        "Tuesday",
        "12",
        "March",
        "2024",
        "about",
        "$",
        "1.2",
        "million",
        "three",
        "hundred",
        "ferries",
        "per",
        "cent",
        "%",
        "first",
        "University",
        "Oslo",
        ".",
        ",",
        "(",
        ")",
        "\n",
    ]
)


def names(doc):
    return [(name.start, name.end, name.label_) for name in doc.ents]


@settings(max_examples=80, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=25))
def test_names_are_those_that_the_recognizer_finds(words):
    text = " ".join(words)
    assert names(pipeline.load()(text)) == names(PLAIN(text))


def test_a_name_does_not_reach_over_the_end_of_a_line():
    doc = pipeline.load().make_doc("Police in New\nYork Times reporters said so.")
    doc[4].is_sent_start = True
    assert all(name.end <= 4 or name.start >= 4 for name in pipeline.load()(doc).ents)


def test_names_that_are_set_already_stay():
    doc = pipeline.load().make_doc("Lund spoke in Oslo.")
    doc.set_ents([doc.char_span(0, 4, label="FAC")], default="unmodified")
    assert names(pipeline.load().get_pipe("scanning_entity_recognizer")(doc))[0] == (0, 1, "FAC")


def test_an_empty_text_has_no_names():
    assert pipeline.load()("").ents == ()


def test_the_pipeline_uses_it():
    assert "ner" not in pipeline.load().pipe_names
    assert "scanning_entity_recognizer" in pipeline.load().pipe_names
