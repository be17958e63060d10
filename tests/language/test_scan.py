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


@settings(max_examples=30, deadline=None)
@given(st.lists(st.lists(WORDS, max_size=12).map(" ".join), min_size=2, max_size=5))
def test_each_of_several_texts_has_the_names_that_it_has_alone(texts):
    assert [names(doc) for doc in pipeline.load().pipe(texts)] == [names(PLAIN(text)) for text in texts]


def test_a_name_does_not_reach_over_the_end_of_a_line():
    doc = pipeline.load().make_doc("Police in New\nYork Times reporters said so.")
    doc[4].is_sent_start = True
    assert all(name.end <= 4 or name.start >= 4 for name in pipeline.load()(doc).ents)


def test_names_that_are_set_already_stay():
    doc = pipeline.load().make_doc("Lund spoke in Oslo.")
    doc.set_ents([doc.char_span(0, 4, label="FAC")], default="unmodified")
    assert names(pipeline.load().get_pipe("scanning_entity_recognizer")(doc))[0] == (0, 1, "FAC")


def test_names_that_are_set_already_stay_beside_texts_without():
    text = "Lund spoke in Oslo."
    told, fresh = (pipeline.load().make_doc(text) for _ in range(2))
    told.set_ents([told.char_span(0, 4, label="FAC")], default="unmodified")
    scanner = pipeline.load().get_pipe("scanning_entity_recognizer")
    assert [doc.ents[0].label_ for doc in scanner.pipe([told, fresh], batch_size=2)] == [
        "FAC",
        PLAIN(text).ents[0].label_,
    ]


def test_an_empty_text_has_no_names():
    assert pipeline.load()("").ents == ()


def test_the_pipeline_uses_it():
    assert "ner" not in pipeline.load().pipe_names
    assert "scanning_entity_recognizer" in pipeline.load().pipe_names
