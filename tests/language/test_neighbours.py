"""Words' vectors among their neighbours are the model's own to the last bit."""

from __future__ import annotations

import numpy as np
import pytest
import spacy

from checker.language import neighbours, pipeline

TEXTS = (
    "The ferry sank off Port Ellis on Monday night.",
    "Off Port Ellis the ferry   burned; three of the crew were hurt, the harbour said.\n\nNobody died.",
    "Fire!",
    "",
)


@pytest.fixture(scope="module")
def pipelines():
    plain, ours = spacy.load(pipeline.DEFAULT_MODEL), spacy.load(pipeline.DEFAULT_MODEL)
    neighbours.shorten(ours)
    return plain, ours


def vectors(nlp, name, texts):
    model = nlp.get_pipe(name).model
    while model.name.startswith("parser"):
        model = model.layers[0].layers[0]
    return model.predict([nlp.make_doc(text) for text in texts])


@pytest.mark.parametrize("name", ["tok2vec", "ner"])
@pytest.mark.parametrize("texts", [TEXTS[:1], TEXTS[:3], TEXTS[1:], TEXTS[3:]], ids=len)
def test_vectors_are_those_of_the_model(pipelines, name, texts):
    theirs, found = (vectors(nlp, name, texts) for nlp in pipelines)
    assert len(found) == len(theirs)
    assert all(map(np.array_equal, found, theirs))


def test_each_chain_of_steps_is_replaced(pipelines):
    _, ours = pipelines
    for name in ("tok2vec", "ner"):
        names = [layer.name for layer in ours.get_pipe(name).model.walk()]
        assert names.count(neighbours.NAME) == 1


def test_the_pipeline_uses_it():
    assert neighbours.NAME in [layer.name for layer in pipeline.load().get_pipe("tok2vec").model.walk()]
