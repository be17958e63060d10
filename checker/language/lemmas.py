"""spaCy's lemmatizer, asked once for each word in each of its uses: most words of a text were met before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from attrs import Factory, define

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

NAME = "remembered_lemmatizer"
LOOKED_AT: list[int | str] = ["ORTH", "POS", "MORPH", "LEMMA"]
"""All that the rules for English go by. A lemma that stands already is left."""


@define
class Lemmatizer:
    """Sets what spaCy's sets."""

    lemmatizer: Any
    known: dict[tuple[int, ...], int] = Factory(dict)

    def __call__(self, doc: Doc) -> Doc:
        import numpy as np

        if not len(doc):
            return doc
        places = list(zip(*doc.to_array(LOOKED_AT).T.tolist(), strict=True))
        for at, place in enumerate(places):
            if place not in self.known:
                self.known[place] = place[-1] or doc.vocab.strings.add(self.lemmatizer.lemmatize(doc[at])[0])
        lemmas: Any = np.array([self.known[place] for place in places], dtype="uint64")
        return doc.from_array(["LEMMA"], lemmas)

    def pipe(self, docs: Iterable[Doc], batch_size: int = 1) -> Iterator[Doc]:
        return map(self, docs)


def remember_lemmas(nlp: Language) -> None:
    """Put what remembers in the place of a pipeline's lemmatizer, where that is the rules for English."""
    from spacy.lang.en.lemmatizer import EnglishLemmatizer
    from spacy.language import Language

    if "lemmatizer" not in nlp.pipe_names or not _fits(nlp.get_pipe("lemmatizer"), EnglishLemmatizer):
        return
    if not Language.has_factory(NAME):
        Language.factory(NAME, func=_make)
    nlp.add_pipe(NAME, after="lemmatizer")
    nlp.disable_pipe("lemmatizer")


def _fits(lemmatizer: Any, kind: Any) -> bool:
    return isinstance(lemmatizer, kind) and lemmatizer.mode == "rule" and not lemmatizer.overwrite


def _make(nlp: Language, name: str) -> Lemmatizer:
    """What stands in for the lemmatizer of a pipeline, whose lists of known words are made quick to look up."""
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    index = lemmatizer.lookups.get_table("lemma_index", {})
    for part_of_speech, words in list(index.items()):
        index[part_of_speech] = frozenset(words)
    return Lemmatizer(lemmatizer=lemmatizer)
