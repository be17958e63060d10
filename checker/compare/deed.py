"""Who has a part in a deed, and with what it was done, told by two sources."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.model import Claim
from checker.outcome import Comparison
from checker.values import Name


def compare_deeds(a: Claim, b: Claim, params: Mapping[str, Any]) -> Comparison:
    """Same for one name in one part; different for two names in one part, or one name in two."""
    if not isinstance(a.value, Name) or not isinstance(b.value, Name):
        return Comparison(outcome="unknown")
    one_part = a.subject_key.partition(":")[0] == b.subject_key.partition(":")[0]
    one_name = bool(a.context.modifiers & b.context.modifiers)
    if one_part and one_name:
        return Comparison(outcome="same", reason="the same part")
    if one_part:
        first, second = sorted((str(a.value), str(b.value)))
        return Comparison(outcome="different", reason=f"one gives the part to {first}, the other to {second}")
    return Comparison(outcome="different", reason="the one who does it here undergoes it there")


def compare_kinds(a: Claim, b: Claim, params: Mapping[str, Any]) -> Comparison:
    """Different for things of two kinds."""
    if not isinstance(a.value, Name) or not isinstance(b.value, Name):
        return Comparison(outcome="unknown")
    if a.value.family == b.value.family:
        return Comparison(outcome="same", reason="the same kind of thing")
    first, second = sorted((a.value.full, b.value.full))
    return Comparison(outcome="different", reason=f"{first} and {second} are of two kinds")
