"""The quicker product of matrices is the slower one's to the last bit."""

from __future__ import annotations

import numpy as np
import pytest
from thinc.api import get_current_ops

from checker.language.products import STRETCH, weights

RANDOM = np.random.default_rng(1)


def numbers(*shape: int):
    return RANDOM.standard_normal(shape, dtype="float32")


@pytest.mark.parametrize("width", [1, 64, STRETCH, 288, 2 * STRETCH + 1])
@pytest.mark.parametrize("count", [0, 1, 2, 3, 17, 400])
def test_the_product_is_the_one_of_thinc(width, count):
    ops, matrix, rows = get_current_ops(), numbers(96, width), numbers(count, width)
    assert np.array_equal(weights(matrix, ops).times(rows, ops), ops.gemm(rows, matrix, trans2=True))


@pytest.mark.parametrize("count", [1, 2, 40])
def test_a_row_comes_out_the_same_whichever_stand_beside_it(count):
    ops, rows = get_current_ops(), numbers(300, 288)
    made = weights(numbers(288, 288), ops)
    assert np.array_equal(made.times(rows[:count], ops), made.times(rows, ops)[:count])


def test_rows_are_not_changed():
    ops, rows = get_current_ops(), numbers(5, 288)
    before = rows.copy()
    weights(numbers(7, 288), ops).times(rows, ops)
    assert np.array_equal(rows, before)


def test_weights_of_which_the_quicker_product_differs_are_left_to_thinc():
    class Other:
        """A library that adds up in another order."""

        def gemm(self, rows, matrix, trans2):
            return np.asarray(rows.astype("float64") @ matrix.T.astype("float64"), dtype="float32")

    matrix, rows = numbers(30, 288), numbers(9, 288)
    made = weights(matrix, Other())
    assert made.stretches == ()
    assert np.array_equal(made.times(rows, Other()), Other().gemm(rows, matrix, trans2=True))
