"""To whom two sources give the same words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from anyascii import anyascii
from rapidfuzz import fuzz

from checker.model import Claim
from checker.outcome import Comparison
from checker.values import Name

SAME_NAME = 80


def compare_speakers(a: Claim, b: Claim, params: Mapping[str, Any]) -> Comparison:
    """Two named people are different; a name and a description ("a spokesman") may be one and the same."""
    if not isinstance(a.value, Name) or not isinstance(b.value, Name):
        return Comparison(outcome="unknown")
    one, other = _folded(a.value.full), _folded(b.value.full)
    if one == other or (a.value.family and b.value.family and _alike(a.value.family, b.value.family)):
        return Comparison(outcome="same", reason="the same speaker")
    if set(one.split()) & set(other.split()) or _initials(one, other) or _initials(other, one):
        return Comparison(outcome="same", reason="the speaker's names fit together")
    if not a.value.family or not b.value.family:
        return Comparison(outcome="unknown", reason="one source describes the speaker without a name")
    return Comparison(outcome="different", reason=f"the same words are given to {a.value.full} and to {b.value.full}")


def _folded(name: str) -> str:
    return anyascii(name).casefold()


def _initials(short: str, full: str) -> bool:
    """Whether one name is made of the other's first letters: "WSJ"."""
    return len(short) > 1 and short == "".join(word[0] for word in full.split())


def _alike(a: str, b: str) -> bool:
    return fuzz.ratio(_folded(a), _folded(b)) >= SAME_NAME
