"""Who or what stands in a relation, told by two sources: one name, another, or the two the other way round."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rapidfuzz import fuzz

from checker.language.naming import fold_words
from checker.language.nations import nation, nations_in
from checker.lexicon import load
from checker.model import Claim
from checker.outcome import Comparison
from checker.values import Name

UNKNOWN = Comparison(outcome="unknown")
LIKE = 80
"""Spellings nearer than this may be one name's."""


def compare_relations(a: Claim, b: Claim, params: Mapping[str, Any]) -> Comparison:
    """Same, different or unknown; different for one name only where the relation has one holder."""
    if not isinstance(a.value, Name) or not isinstance(b.value, Name):
        return UNKNOWN
    one, other = fold_words(a.value.full), fold_words(b.value.full)
    if not _words(a.subject_key) & _words(b.subject_key):
        first, second = sorted((a.value.full, b.value.full))
        return Comparison(outcome="different", reason=f"{first} and {second} have changed places")
    if _words(one) & _words(other):
        return Comparison(outcome="same", reason="the same name")
    lands = nation(a.value.full), nation(b.value.full)
    if lands[0] is not None and lands[0] == lands[1]:
        return Comparison(outcome="same", reason="the same country")
    if _in_its_service(lands[0], b.value.full) or _in_its_service(lands[1], a.value.full):
        return UNKNOWN
    if fuzz.ratio(one, other) >= LIKE or _initials(one) == other or _initials(other) == one:
        return UNKNOWN
    first, second = sorted((a.value.full, b.value.full))
    table = load("relations")[a.context.predicate or ""]
    if table.get("rival", False) and (_names(a, other) or _names(b, one)):
        return Comparison(outcome="different", reason=f"where both are named, it is {first} or {second}, not both")
    if not table.get("single", False):
        return UNKNOWN
    return Comparison(outcome="different", reason=f"there is one only, and {first} is not {second}")


def _in_its_service(land: str | None, body: str) -> bool:
    """Whether a body may be of a country: Russia's envoy can head "the Foreign Ministry's department"."""
    if land is None or nation(body) is not None:
        return False
    parts = body.replace("’s", "").replace("'s", "").split()
    services = load("nations")["services"]["words"]
    return land in nations_in(parts) or any(part.casefold() in services for part in parts)


def _names(claim: Claim, name: str) -> bool:
    """Whether a claim's sentence names somebody as well to whom it does not give the relation."""
    last = name.split()[-1] if name else ""
    return last in claim.context.names and last not in claim.context.modifiers


def _words(name: str) -> set[str]:
    return set(name.split())


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split())
