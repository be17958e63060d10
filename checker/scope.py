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
    if "quoted" in (a.status, b.status):
        return "prices on a market change by the minute, and nothing says that both were read at the same one"
    if a.status == b.status == "polled":
        return "both are what a poll found, and nothing says that it was the same poll"
    if a.status != b.status:
        known = [status for status in (a.status, b.status) if status]
        return f"one is what was {' and the other what was '.join(known)}" + (
            "" if len(known) == 2 else ", the other not"
        )
    if (a.against or b.against) and not _same_words(a.against, b.against):
        known = [base for base in (a.against, b.against) if base]
        told = " and ".join(f"one compares with {base}" for base in known)
        return told if len(known) == 2 else f"{told}, the other not"
    if a.share != b.share and (a.share or b.share) in ("part", "other", "group"):
        return f"one counts {SHARES[a.share or 'total']}, the other {SHARES[b.share or 'total']}"
    only_a, only_b = a.qualifiers - b.qualifiers, b.qualifiers - a.qualifiers
    if only_a and only_b:
        return f"one counts {_words(only_a)}, the other {_words(only_b)}"
    return ""


def _same_words(a: str | None, b: str | None) -> bool:
    """Whether two bases of comparison share a word of substance: "the previous week's", "in the week before"."""
    first, second = ({word for word in (text or "").casefold().split() if len(word) > 3} for text in (a, b))
    return bool(first & second)


def _words(qualifiers: frozenset[str]) -> str:
    return " and ".join(sorted(qualifiers))
