"""Predicates and their opposites: "shut" is "open" that does not hold."""

from __future__ import annotations

from functools import cache

from checker.language.predicates import same_predicate
from checker.lexicon import load, words


@cache
def _table() -> dict[str, tuple[tuple[str, bool, bool], ...]]:
    """Predicate -> (pair's name, whether it stands on the side that holds, whether the pair is strict)."""
    table: dict[str, list[tuple[str, bool, bool]]] = {}
    for pair in load("antonyms")["opposites"]:
        for side in ("holds", "fails"):
            for predicate in pair[side]:
                table.setdefault(predicate, []).append((pair["name"], side == "holds", pair["strict"]))
    return {predicate: tuple(entries) for predicate, entries in table.items()}


def opposed(a: str, b: str) -> str | None:
    """How two predicates are opposites: "strict" (not the one is the other), "loose", or None where they are none.

    >>> opposed("shut", "open")
    'strict'
    >>> opposed("rise", "fall")
    'loose'
    >>> opposed("be_unarmed", "be_armed")
    'strict'
    """
    if _negated(a, b) or _negated(b, a):
        return "strict"
    sides = {(name, side): strict for name, side, strict in _table().get(a, ())}
    kinds = {strict for name, side, strict in _table().get(b, ()) if (name, not side) in sides}
    return None if not kinds else "strict" if True in kinds else "loose"


def _negated(quality: str, other: str) -> bool:
    """Whether one quality is the other with a prefix that denies it: "armed" and "unarmed"."""
    if not quality.startswith("be_") or not other.startswith("be_"):
        return False
    word, denied = quality.removeprefix("be_"), other.removeprefix("be_")
    return len(word) > 3 and denied in {f"{prefix}{word}" for prefix in words("antonyms", "denying")}


def converse(a: str, b: str) -> bool:
    """Whether the one is what the other partner does in the same deal, so that both may be true of two.

    >>> converse("buy", "sell"), converse("open", "shut")
    (True, False)
    """
    sides = {(name, side) for name, side, _ in _table().get(a, ()) if name in words("antonyms", "converse")}
    return any((name, not side) in sides for name, side, _ in _table().get(b, ()))


@cache
def reversible(a: str, b: str) -> bool:
    """Whether two opposites may follow on one another: what was shut is opened, who won one match loses the next.

    >>> reversible("open", "shut"), reversible("survive", "die")
    (True, False)
    """
    sides = {(name, side) for name, side, _ in _table().get(a, ())}
    pairs = {name for name, side, _ in _table().get(b, ()) if (name, not side) in sides}
    return bool(pairs) and pairs <= words("antonyms", "reversible")


def same_side(a: str, b: str) -> bool:
    """Whether two predicates stand on the same side of one pair of opposites."""
    return not _sides(a).isdisjoint(_sides(b))


@cache
def _sides(predicate: str) -> frozenset[tuple[str, bool]]:
    return frozenset((name, side) for name, side, _ in _table().get(predicate, ()))


_PREFIX = 5
"""The letters of the longest prefix that denies a quality."""


@cache
def relatives(predicate: str) -> frozenset[str]:
    """Names for the opposites and synonyms of a predicate: any two of them share one, as far as these tables go.

    >>> bool(relatives("shut") & relatives("open"))
    True
    """
    told = {f"pair:{name}" for name, _, _ in _table().get(predicate, ())}
    told |= {f"alike:{number}" for number in _alike().get(predicate, ())}
    if predicate.startswith("be_"):
        # "be_unarmed" shares its ending with "be_armed".
        quality = predicate.removeprefix("be_")
        told |= {f"quality:{quality[at:]}" for at in range(_PREFIX + 1) if len(quality) - at > 3}
    return frozenset(told)


@cache
def _alike() -> dict[str, frozenset[int]]:
    table: dict[str, set[int]] = {}
    for number, predicates in enumerate(load("antonyms")["alike"]):
        for predicate in predicates:
            table.setdefault(predicate, set()).add(number)
    return {predicate: frozenset(numbers) for predicate, numbers in table.items()}


def listed_alike(a: str, b: str) -> bool:
    """Whether the lexicon of opposites lists two predicates as telling of one happening.

    >>> listed_alike("arrest", "detain"), listed_alike("arrest", "hold")
    (True, False)
    """
    return not _alike().get(a, frozenset()).isdisjoint(_alike().get(b, frozenset()))


def same_sense(a: str, b: str) -> bool:
    """Whether two predicates tell of one happening, by either lexicon or by standing on one side of an opposition."""
    return a == b or same_predicate(a, b) or same_side(a, b) or listed_alike(a, b)
