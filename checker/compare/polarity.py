"""Whether two claims say the same of one happening: that it holds, or that it does not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.language.opposites import opposed
from checker.lexicon import words
from checker.model import Claim
from checker.outcome import Comparison
from checker.values import Polarity

ANY = "*"
"""The predicate of a claim about a report as a whole."""


def compare_polarity(a: Claim, b: Claim, params: Mapping[str, Any]) -> Comparison:
    """Same where both hold or both fail; different where one holds what the other says is not so."""
    x, y = a.value, b.value
    if not (isinstance(x, Polarity) and isinstance(y, Polarity)) or x.holds is None or y.holds is None:
        return Comparison(outcome="unknown", reason="one of them leaves it open")
    if ANY in (x.predicate, y.predicate):
        return Comparison(outcome="unknown", reason="one of them is about a report as a whole")
    if x.holds and y.holds and _turned(a, b):
        return Comparison(outcome="different", reason="the two have changed places")
    return _compared(x, y)


def _turned(a: Claim, b: Claim) -> bool:
    """Whether the one who does it here is the one to whom it is done there, and the other way round."""
    mine, yours = (a.subject_key, a.context.head or ""), (b.subject_key, b.context.head or "")
    if not all(mine) or mine[0] == mine[1] or mine != yours[::-1] or a.context.predicate != b.context.predicate:
        return False
    return (a.context.predicate or "") not in words("deeds", "mutual")


def compare_stance(a: Claim, b: Claim, params: Mapping[str, Any]) -> Comparison:
    """As `compare_polarity`, where one of the two speaks of a report as a whole."""
    x, y = a.value, b.value
    if not (isinstance(x, Polarity) and isinstance(y, Polarity)) or ANY not in (x.predicate, y.predicate):
        return Comparison(outcome="unknown", reason="neither speaks of a report as a whole")
    return _compared(x, y)


def compare_known(a: Claim, b: Claim, params: Mapping[str, Any]) -> Comparison:
    """Different where one tells what by the other is not known."""
    x, y = a.value, b.value
    if not (isinstance(x, Polarity) and isinstance(y, Polarity)) or (x.holds and y.holds):
        return Comparison(outcome="unknown", reason="both tell it, and not only in one way")
    if x.holds == y.holds:
        return Comparison(outcome="same", reason="by both it is not known")
    return Comparison(outcome="different", reason="one tells what by the other is not known")


def compare_progress(a: Claim, b: Claim, params: Mapping[str, Any]) -> Comparison:
    """Different where one has planned what the other tells as begun."""
    x, y = a.value, b.value
    if not (isinstance(x, Polarity) and isinstance(y, Polarity)):
        return Comparison(outcome="unknown")
    if x.holds == y.holds:
        return Comparison(
            outcome="same", reason="both say that it has begun" if x.holds else "both say that it is planned"
        )
    return Comparison(outcome="different", reason="one says that it is planned, the other that it has begun")


def _compared(x: Polarity, y: Polarity) -> Comparison:
    opposite = opposed(x.predicate, y.predicate)
    if opposite == "loose" and not (x.holds and y.holds):
        return Comparison(outcome="unknown", reason="a denial of the one is not yet the other")
    if (x.holds == y.holds) != bool(opposite):
        return Comparison(outcome="same", reason="both say so" if x.holds else "both say that it is not so")
    return Comparison(outcome="different", reason="one says that it is so, the other that it is not")
