"""What two people are to one another, told by two sources: wife or former wife, father or son."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.lexicon import load
from checker.model import Claim
from checker.outcome import Comparison


def compare_kinship(a: Claim, b: Claim, params: Mapping[str, Any]) -> Comparison:
    """Same for one tie by whatever word, different for ties that no two people have both, else unknown."""
    mine, yours = a.context.predicate or "", b.context.predicate or ""
    if mine == yours:
        return Comparison(outcome="same", reason="the same tie")
    ties = load("kinship")
    if yours in ties[mine]["with"] or mine in ties[yours]["with"]:
        return Comparison(outcome="unknown", reason="both can be true")
    if ties[mine].get("back") == yours:
        return Comparison(outcome="different", reason="the two have changed places")
    first, second = sorted((mine.replace("-", " "), yours.replace("-", " ")))
    return Comparison(outcome="different", reason=f"one says {first}, the other {second}")
