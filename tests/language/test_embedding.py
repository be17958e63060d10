"""A word's vector is remembered, and is the model's own to the last bit."""

from __future__ import annotations

import numpy as np
import pytest
import spacy

from checker.language import embedding, pipeline

TEXTS = (
    "The ferry sank off Port Ellis on Monday night.",
    "Off Port Ellis the ferry   burned; three of the crew were hurt, the harbour said.\n\nNobody died.",
    "The ferry sank.",
)


@pytest.fixture
def nlp():
    made = spacy.load(pipeline.DEFAULT_MODEL)
    embedding.remember_words(made)
    return made


@pytest.mark.parametrize("name", ["tok2vec", "ner"])
def test_vectors_are_those_of_the_model(nlp, name):
    plain = spacy.load(pipeline.DEFAULT_MODEL)
    for text in (*TEXTS, *TEXTS):
        ours, theirs = (each.get_pipe(name).model for each in (nlp, plain))
        while ours.name.startswith("parser"):
            ours, theirs = ours.layers[0].layers[0], theirs.layers[0].layers[0]
        assert np.array_equal(ours.predict([nlp.make_doc(text)])[0], theirs.predict([plain.make_doc(text)])[0])


def test_a_word_is_worked_out_once():
    rows, asked = embedding.Rows(), []

    def work_out(features):
        asked.append(features.tolist())
        return features.astype("float32")

    words = np.array([[1, 2], [2, 1], [1, 2]], dtype="uint64")
    assert rows.of(words, work_out).tolist() == words.tolist()
    assert rows.of(words[::-1], work_out).tolist() == words[::-1].tolist()
    assert list(map(sorted, asked)) == [[[1, 2], [2, 1]]]


def test_no_more_words_are_remembered_than_there_is_room_for(monkeypatch):
    monkeypatch.setattr(embedding, "MOST", 3)
    rows = embedding.Rows()
    for first in range(10):
        words = np.array([[first], [first + 1]], dtype="uint64")
        assert rows.of(words, lambda features: features.astype("float32")).tolist() == words.tolist()
        assert len(rows.places) <= 3


def test_the_pipeline_uses_it():
    names = [layer.name for layer in pipeline.load().get_pipe("tok2vec").model.walk()]
    assert embedding.NAME in names
