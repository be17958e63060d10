"""Where the commands keep what was worked out before."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from checker.cli.console import complain
from checker.factbase.checking import Memory, Store


@contextlib.contextmanager
def store(folder: str | None, *, no_cache: bool) -> Iterator[Store]:
    """The cache in the folder named, else in the user's cache folder; with `no_cache`, nothing that lasts."""
    if no_cache:
        yield Memory()
        return
    from checker.factbase.cache import Cache

    with Cache(Path(folder) if folder else default_folder(), complain) as cache:
        yield cache


def default_folder() -> Path:
    """Such as `~/.cache/checker`."""
    from platformdirs import user_cache_path

    return user_cache_path("checker", appauthor=False)
