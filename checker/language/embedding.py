"""What the model makes of a word by itself, remembered: most words of a text were met before.

The model's first layers look at one word at a time, by a few features of its spelling; only the layers behind them look
at its neighbours. The product of two matrices has each word's row the same to the last bit, whichever words stand in
the others, so that nothing depends on what was read before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from attrs import Factory, define

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

NAME = "remembered_embedding"
MOST = 50_000
"""Words that are remembered, of a few hundred bytes each; then all are forgotten."""
_FACTOR = 0x9E3779B97F4A7C15
"""Odd, so that features multiplied by its powers and added up are as good as different where one of them is."""


@define
class Rows:
    """A table of vectors by word."""

    places: dict[int, int] = Factory(dict)
    table: Any = None

    def of(self, features: Any, work_out: Callable[[Any], Any]) -> Any:
        """The row of each word, given by its features."""
        import numpy as np

        factors = np.array([pow(_FACTOR, power, 1 << 64) for power in range(features.shape[1])], dtype="uint64")
        words = (features * factors).sum(axis=1, dtype="uint64").tolist()
        places = list(map(self.places.get, words))
        if None in places:
            fresh = {word: at for at, (word, place) in enumerate(zip(words, places, strict=True)) if place is None}
            if len(self.places) + len(fresh) > MOST:
                self.places.clear()
                fresh = {word: at for at, word in enumerate(words)}
            self._add(fresh, work_out(features[list(fresh.values())]))
            places = list(map(self.places.get, words))
        return self.table[places]

    def _add(self, fresh: Sequence[int] | dict[int, int], rows: Any) -> None:
        import numpy as np

        start = len(self.places)
        if self.table is None or start + len(rows) > len(self.table):
            larger = np.empty((2 * (start + len(rows)), rows.shape[1]), dtype=rows.dtype)
            if start:
                larger[:start] = self.table[:start]
            self.table = larger
        self.table[start : start + len(rows)] = rows
        self.places.update(zip(fresh, range(start, start + len(rows)), strict=True))


def remember_words(nlp: Language) -> None:
    """Put what remembers in the place of each first layer of a pipeline that looks at words by themselves."""
    for name in nlp.pipe_names:
        model: Any = getattr(nlp.get_pipe(name), "model", None)
        for layer in list(model.walk()) if model is not None else ():
            if _looks_at_words(layer):
                model.replace_node(layer, _remembering(layer))


def _looks_at_words(layer: Any) -> bool:
    """Whether it is a chain of layers from words' features to a vector for each."""
    names = [each.name for each in layer.layers]
    return names[:2] == ["extract_features", "list2ragged"] and names[-1:] == ["ragged2list"]


def _remembering(layer: Any) -> Any:
    from thinc.api import Model

    return Model(NAME, _forward, layers=[layer], dims={"nO": layer.get_dim("nO")}, attrs={"rows": Rows()})


def _forward(model: Any, docs: Sequence[Doc], is_train: bool) -> tuple[Any, Callable[[Any], Any]]:
    import numpy as np

    extract, *rest = model.layers[0].layers
    if is_train:
        result: tuple[Any, Callable[[Any], Any]] = model.layers[0](docs, is_train)
        return result

    def work_out(features: Any) -> Any:
        vectors = [features]
        for layer in rest:
            vectors = layer.predict(vectors)
        return vectors[0]

    features = np.concatenate(extract.predict(docs))
    rows = model.attrs["rows"].of(features, work_out)
    return np.split(rows, np.cumsum([len(doc) for doc in docs])[:-1]), lambda gradient: []
