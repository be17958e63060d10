"""Logistic regressions over many pairs at once: what each feature adds is summed in one order, to the same last digit
as pair by pair."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Column: TypeAlias = NDArray[np.float64]


def columns(found: Sequence[Mapping[str, float]]) -> dict[str, Column]:
    """Feature name -> its values, in the order of the pairs; all have the same two or more features."""
    import numpy as np

    names = list(found[0])
    values = chain.from_iterable(map(itemgetter(*names), found))
    table = np.fromiter(values, float, len(found) * len(names)).reshape(len(found), len(names))
    return dict(zip(names, np.ascontiguousarray(table.T), strict=True))


def odds(model: Mapping[str, float | Mapping[str, float]], table: Mapping[str, Column]) -> Column:
    """What a model makes of each pair, as the logarithm of the odds."""
    import numpy as np

    weights, intercept = model["weights"], model["intercept"]
    assert isinstance(weights, Mapping)
    assert isinstance(intercept, float)
    total = np.zeros(len(next(iter(table.values()))))
    for name, weight in weights.items():
        total += weight * table[name]
    total += intercept
    return total
