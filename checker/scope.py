"""What exactly is measured: when two scopes differ, two figures may differ without a conflict."""

from __future__ import annotations

from checker.model import Scope

SHARES = {
    "part": "a part of the whole",
    "total": "the whole",
    "other": "those besides some already counted",
    "group": "a group of several",
}


def compare_scopes(a: Scope, b: Scope) -> str:
    """Why two scopes differ, in words; "" where nothing tells them apart."""
    if a.per != b.per:
        return f"one counts per {a.per or b.per}, the other {f'per {b.per}' if a.per and b.per else 'in all'}"
    if a.status != b.status:
        known = [status for status in (a.status, b.status) if status]
        return f"one is what was {' and the other what was '.join(known)}" + (
            "" if len(known) == 2 else ", the other not"
        )
    if a.against and b.against and a.against != b.against:
        return f"one compares with {a.against}, the other with {b.against}"
    if a.share != b.share and (a.share or b.share) in ("part", "other", "group"):
        return f"one counts {SHARES[a.share or 'total']}, the other {SHARES[b.share or 'total']}"
    only_a, only_b = a.qualifiers - b.qualifiers, b.qualifiers - a.qualifiers
    if only_a and only_b:
        return f"one counts {_words(only_a)}, the other {_words(only_b)}"
    return ""


def _words(qualifiers: frozenset[str]) -> str:
    return " and ".join(sorted(qualifiers))
