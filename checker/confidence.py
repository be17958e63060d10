"""How sure a finding is, in shares of findings that hold: of those at 0.9, nine in ten do.

Gates and extractors weigh evidence on scales of their own. A table fitted on stories with known differences
(`benchmarks/fit_confidence.py`) says what each reading of those scales has turned out to be worth.
"""

from __future__ import annotations

from bisect import bisect_right

from attrs import evolve

from checker.lexicon import load
from checker.outcome import Finding, Verdict


def kind(verdict: Verdict) -> str:
    """The scale of a verdict: that sources cannot all be right, or why they only seem to differ.

    >>> kind(Verdict.CONFLICT), kind(Verdict.UPDATE)
    ('conflict', 'explained')
    """
    return "conflict" if verdict is Verdict.CONFLICT else "explained"


def calibrated(finding: Finding) -> Finding:
    """The finding with the share of findings like it that hold, for its confidence."""
    table = load("confidence")[kind(finding.verdict)]
    step = bisect_right(table["from"], finding.confidence) - 1
    return evolve(finding, confidence=float(table["holds"][max(step, 0)]))
