"""Python's search for cyclic garbage, made rarer while texts are parsed and compared.

It begins anew after every few hundred objects, and claims and tokens are made by the ten thousand: looking through them
time and again would take a tenth of a check, and find next to nothing.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

OBJECTS = 400_000
"""New objects after which garbage is looked for."""


@contextmanager
def seldom_collected() -> Iterator[None]:
    """For as long as it lasts, look for garbage seldom. Also a decorator."""
    before = gc.get_threshold()
    if before[0]:
        gc.set_threshold(max(before[0], OBJECTS), *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
