"""How sure a finding is, in shares of findings that hold: of those at 0.9, nine in ten do.

Gates and extractors weigh evidence on scales of their own. A table fitted on stories with known differences
(`benchmarks/fit_confidence.py`) says what each reading of those scales has turned out to be worth.
"""

from __future__ import annotations

from bisect import bisect_right

from attrs import evolve

from checker.lexicon import load
from checker.outcome import Finding, Verdict

EVENTS = frozenset(
    {"avowal", "knowing", "lasting", "next", "place-name", "polarity", "progress", "setting", "status", "time", "venue"}
)
"""Families that tell what happened or not, when and where."""


def kind(finding: Finding) -> str:
    """The scale of a finding: that sources cannot all be right, in figures, on what happened, or on who did, was or
    said it; or why they only seem to differ."""
    if finding.verdict is not Verdict.CONFLICT:
        return "explained"
    families = {claim.family for position in finding.positions for claim in position.claims}
    if "quantity" in families:
        return "figures"
    return "events" if families & EVENTS else "people"


def calibrated(finding: Finding) -> Finding:
    """The finding with the share of findings like it that hold, for its confidence."""
    table = load("confidence")[kind(finding)]
    step = bisect_right(table["from"], finding.confidence) - 1
    return evolve(finding, confidence=float(table["holds"][max(step, 0)]))
