"""What a figure is about, as far as the words of its clause tell: prison, turnout, bribe."""

from __future__ import annotations

from functools import cache

from attrs import frozen

from checker.lexicon import load
from checker.values import Quantity


@frozen(kw_only=True)
class Topic:
    """A topic with its lemmas. `beside` are lemmas of which one must stand there too; `close` asks that one of `words`
    be what is measured, what narrows it, or the verb itself, not merely in the clause."""

    name: str
    words: frozenset[str]
    beside: frozenset[str]
    close: bool


@cache
def _topics() -> dict[str, tuple[Topic, ...]]:
    """Dimension -> its topics."""
    table: dict[str, list[Topic]] = {}
    for name, entry in load("topics").items():
        topic = Topic(
            name=name,
            words=frozenset(entry["words"]),
            beside=frozenset(entry.get("beside", ())),
            close=bool(entry.get("close")),
        )
        for kind in entry["kinds"]:
            table.setdefault(kind, []).append(topic)
    return {kind: tuple(entries) for kind, entries in table.items()}


def topics_of(value: Quantity, lemmas: frozenset[str], own: frozenset[str]) -> frozenset[str]:
    """The topics of a figure whose clause holds these lemmas, and whose own phrase and verb hold those of `own`."""
    return frozenset(
        topic.name
        for topic in _topics().get(value.dimension, ())
        if topic.words & (own if topic.close else lemmas) and (not topic.beside or topic.beside & (lemmas | own))
    )
