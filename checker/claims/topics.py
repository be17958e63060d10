"""What a figure is about, as far as the words of its clause tell: prison, turnout, bribe."""

from __future__ import annotations

from functools import cache

from checker.lexicon import load
from checker.values import Quantity


@cache
def _topics() -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    """Dimension -> (topic, its lemmas)."""
    table: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for topic, entry in load("topics").items():
        for kind in entry["kinds"]:
            table.setdefault(kind, []).append((topic, frozenset(entry["words"])))
    return {kind: tuple(entries) for kind, entries in table.items()}


def topics_of(value: Quantity, lemmas: frozenset[str]) -> frozenset[str]:
    """The topics of a figure whose clause holds these lemmas."""
    return frozenset(topic for topic, known in _topics().get(value.dimension, ()) if known & lemmas)
