"""The model's layers that look at a word's neighbours, worked out in fewer steps, the same to the last bit.

Each takes a window of words' vectors times its weights, the largest of some pieces, scales that by its mean and
variance, and adds it to the word's vector. thinc looks for the largest piece value by value, and makes an array for
each sum; here the pieces stand side by side, so that numpy compares many values at once, and arrays are used again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce
from typing import TYPE_CHECKING, Any

from attrs import frozen

from checker.language.products import Weights, weights

if TYPE_CHECKING:
    from spacy.language import Language

NAME = "windows"
LAYERS = ("expand_window", "maxout", "layernorm", "dropout")
"""What one step consists of, inside of thinc's `residual`."""
_SMALL = 1e-08
"""What thinc adds to each variance."""


@frozen(eq=False)
class Step:
    """The numbers of one layer. The rows of `weights` are the first pieces of all outputs, then the second ones."""

    words: int
    """On either side of a word."""
    pieces: int
    weights: Weights
    bias: Any
    scale: Any
    shift: Any

    def apply(self, vectors: Any, ops: Any) -> Any:
        """The vectors with what the layer adds to each."""
        import numpy as np

        found = self.weights.times(ops.seq2col(vectors, self.words), ops)
        found += self.bias
        first, *others = np.split(found, self.pieces, axis=1)
        added = first.copy()
        for piece in others:
            np.maximum(added, piece, out=added)
        added -= added.mean(axis=1, keepdims=True)
        variance = np.square(added).mean(axis=1, keepdims=True) + _SMALL
        added *= variance**-0.5
        added *= self.scale
        added += self.shift
        added += vectors
        return added


def shorten(nlp: Language) -> None:
    """Put the shorter way in the place of each chain of such layers in a pipeline."""
    for name in nlp.pipe_names:
        model: Any = getattr(nlp.get_pipe(name), "model", None)
        for layer in list(model.walk()) if model is not None else ():
            if layer.name.startswith("with_array") and _are_windows(layer.layers[0]):
                layer.replace_node(layer.layers[0], _shortened(layer.layers[0]))


def _are_windows(chain: Any) -> bool:
    """Whether it is a chain of nothing but layers that look at neighbours."""
    return bool(chain.layers) and all(
        layer.name.startswith("residual(") and tuple(each.name for each in _parts(layer)) == LAYERS
        for layer in chain.layers
    )


def _parts(layer: Any) -> list[Any]:
    """The layers that one is made of and that are made of no others."""
    return [each for each in layer.walk(order="dfs_pre") if not each.layers]


def _shortened(chain: Any) -> Any:
    from thinc.api import Model

    return Model(NAME, _forward, layers=[chain], attrs={"steps": tuple(map(_step, chain.layers))})


def _step(layer: Any) -> Step:
    window, maxout, norm, _ = _parts(layer)
    matrix, bias = maxout.get_param("W"), maxout.get_param("b")
    return Step(
        words=window.attrs["window_size"],
        pieces=maxout.get_dim("nP"),
        weights=weights(matrix.swapaxes(0, 1).reshape(bias.size, -1).copy(), layer.ops),
        bias=bias.T.reshape(-1).copy(),
        scale=norm.get_param("G"),
        shift=norm.get_param("b"),
    )


def _forward(model: Any, vectors: Any, is_train: bool) -> tuple[Any, Callable[[Any], Any]]:
    if is_train or not len(vectors):
        result: tuple[Any, Callable[[Any], Any]] = model.layers[0](vectors, is_train)
        return result
    steps: Sequence[Step] = model.attrs["steps"]
    return reduce(lambda found, step: step.apply(found, model.ops), steps, vectors), lambda gradient: []
