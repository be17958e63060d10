"""Garbage is looked for seldom during a check, and as before when it is over."""

from __future__ import annotations

import gc

import pytest

from checker.collecting import OBJECTS, seldom_collected


def test_what_was_set_before_is_set_again():
    before = gc.get_threshold()
    with pytest.raises(KeyError):
        seldom_collected()(lambda: {}["nothing"])()
    assert gc.get_threshold() == before
    with seldom_collected():
        assert gc.get_threshold() == (OBJECTS, *before[1:])
    assert gc.get_threshold() == before


def test_a_search_that_is_off_or_rarer_is_left_so():
    before = gc.get_threshold()
    try:
        for threshold in (0, 2 * OBJECTS):
            gc.set_threshold(threshold)
            with seldom_collected():
                assert gc.get_threshold()[0] == threshold
    finally:
        gc.set_threshold(*before)
