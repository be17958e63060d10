"""What exactly is measured: when two scopes differ, two figures may differ without a conflict."""

from __future__ import annotations

import re

from attrs import evolve

from checker.language.nations import nation
from checker.lexicon import words
from checker.model import Scope

SHARES = {
    "part": "a part of the whole",
    "some": "a part of the whole",
    "total": "the whole",
    "other": "those besides some already counted",
    "group": "a group of several",
}

USUAL = re.compile(
    r"(?i)(?:in |for |during )?(?:\d{4}\b|(?:a|the|last) (?:year|previous year|quarter|month)\b|the same)"
)
"""What a change is measured from where nothing else is said: "than in 2023", "above the year before"."""
QUOTED, COUNTED = "quoted", "counted"
"""The status of a price on a market, and of a figure that was given while a count went on."""


def compare_scopes(a: Scope, b: Scope) -> str:
    """Why two scopes differ, in words; "" where nothing tells them apart."""
    return measured_otherwise(a, b) or passing(a, b) or counted_otherwise(a, b)


def measured_otherwise(a: Scope, b: Scope) -> str:
    """Why two figures are not of one kind at all: a rate, a demand, a price on a market, another base."""
    if a.per != b.per:
        return f"one counts per {a.per or b.per}, the other {f'per {b.per}' if a.per and b.per else 'in all'}"
    if a.status == b.status == "polled":
        return "both are what a poll found, and nothing says that it was the same poll"
    if a.status != b.status and not passing(a, b):
        known = [status for status in (a.status, b.status) if status]
        return f"one is what was {' and the other what was '.join(known)}" + (
            "" if len(known) == 2 else ", the other not"
        )
    if (a.against or b.against) and not _same_words(a.against, b.against):
        known = [base for base in (a.against, b.against) if base]
        if len(known) == 1 and USUAL.match(known[0]):
            return ""
        told = " and ".join(f"one compares with {base}" for base in known)
        return told if len(known) == 2 else f"{told}, the other not"
    return ""


def passing(a: Scope, b: Scope) -> str:
    """Why one of two figures held for a moment only: a price on a market, a count that was still going on."""
    if QUOTED in (a.status, b.status):
        return "prices on a market change by the minute, and nothing says that both were read at the same one"
    if COUNTED in (a.status, b.status) and a.status != b.status:
        return "one was given while the count was still going on"
    return ""


def counted_otherwise(a: Scope, b: Scope, named: bool = False, sole: bool = False) -> str:
    """Why two counts do not count the same ones: a part and the whole, others besides, another kind.

    Of a `named` attribute, as the injured, it is enough that one of the two narrows whom it counts. Where the two are
    the `sole` figures of their kind, "ten of the animals" are no part of any that were counted, and "bogus accounts"
    are "fake profiles": only what surely narrows parts the two.
    """
    if sole:
        a, b = _narrowed(a), _narrowed(b)
    shares = {SHARES.get(a.share or ""), SHARES.get(b.share or "")}
    if len(shares) > 1 and (a.share or b.share) in ("part", "other", "group", "some"):
        return f"one counts {SHARES[a.share or 'total']}, the other {SHARES[b.share or 'total']}"
    only_a, only_b = a.qualifiers - b.qualifiers, b.qualifiers - a.qualifiers
    if only_a and only_b:
        return f"one counts {_words(only_a)}, the other {_words(only_b)}"
    if named and (only_a or only_b):
        return f"one counts only {_words(only_a or only_b)}, the other all"
    return ""


def _narrowed(scope: Scope) -> Scope:
    """A scope with no more than what surely narrows it."""
    kept = frozenset(word for word in scope.qualifiers if word in words("scopes", "narrowing") or nation(word))
    return evolve(scope, qualifiers=kept, share=None if scope.share == "some" else scope.share)


def _same_words(a: str | None, b: str | None) -> bool:
    """Whether two bases of comparison share a word of substance: "the previous week's", "in the week before"."""
    first, second = ({word for word in (text or "").casefold().split() if len(word) > 3} for text in (a, b))
    return bool(first & second)


def _words(qualifiers: frozenset[str]) -> str:
    return " and ".join(sorted(qualifiers))
