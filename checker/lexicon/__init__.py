"""General linguistic resources as data: one TOML file a subject, each read once.

Nothing here knows a story: number words, units, title nouns, verbs of saying.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """The table in `checker/lexicon/<name>.toml`. Treat it as read-only: it is shared."""
    return tomllib.loads((files(__name__) / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, key: str) -> frozenset[str]:
    """One list of a lexicon file as a set."""
    return frozenset(load(name)[key])
