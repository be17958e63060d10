"""Products of matrices by numpy's library, which takes two thirds of the time of the one that spaCy brings.

Both add up the products for a value in their order, spaCy's in stretches of `STRETCH`; asked for one stretch at a time,
numpy's comes to the same bits. Weights with which it does not, on whatever machine, are left to spaCy's. Each row
comes out the same whichever others stand beside it.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from attrs import frozen

if TYPE_CHECKING:
    from threadpoolctl import ThreadpoolController

STRETCH = 256
_TRIED = (*range(1, 34), 100, 300)
"""Numbers of rows with which both libraries are compared: each has ways of its own for few."""


@frozen(eq=False)
class Weights:
    """What rows are multiplied by: a matrix with a row for each output."""

    matrix: Any
    stretches: tuple[Any, ...]
    """The matrix turned about, in pieces that numpy's library goes through at once; none where spaCy's has to."""

    def times(self, rows: Any, ops: Any) -> Any:
        """Each output of each row."""
        return _by_stretches(rows, self.stretches) if self.stretches else ops.gemm(rows, self.matrix, trans2=True)


def weights(matrix: Any, ops: Any) -> Weights:
    """A matrix made ready to be multiplied by, in the quicker way where that is the same to the last bit."""
    import numpy as np

    turned = np.ascontiguousarray(matrix.T)
    ends = [*range(0, len(turned), STRETCH), len(turned)]
    stretches = tuple(turned[start:end] for start, end in pairwise(ends))
    random = np.random.default_rng(0)
    trials = [random.standard_normal((count, len(turned)), dtype=matrix.dtype) for count in _TRIED]
    same = all(np.array_equal(_by_stretches(t, stretches), ops.gemm(t, matrix, trans2=True)) for t in trials)
    return Weights(matrix=matrix, stretches=stretches if same else ())


def _by_stretches(rows: Any, stretches: tuple[Any, ...]) -> Any:
    import numpy as np

    if len(rows) == 1:  # one row by itself would be added up in another order
        return _by_stretches(np.repeat(rows, 2, axis=0), stretches)[:1]
    with _libraries().limit(limits=1, user_api="blas"):  # several cores would cost more time together than one
        found = rows[:, :STRETCH] @ stretches[0]
        for number, stretch in enumerate(stretches[1:], 1):
            found += rows[:, number * STRETCH : (number + 1) * STRETCH] @ stretch
    return found


@cache
def _libraries() -> ThreadpoolController:
    import numpy  # noqa: F401  # its library has to be there to be found
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()
