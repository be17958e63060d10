"""For spreadsheets: one row a finding, with cells that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from checker.model import Claim
from checker.outcome import Finding, Report
from checker.report.look import Look
from checker.report.places import ordered, path, ruling
from checker.report.words import Sources, clean, excerpt

COLUMNS = (
    *("fingerprint", "rule", "name", "verdict", "severity", "status", "note", "confidence"),
    *("subject", "attribute", "occasion", "message", "explanation"),
    *("path", "line", "column", "positions"),
)
FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
ROOM = 400


def render(report: Report, look: Look) -> str:
    """A line of column names, then the findings."""
    sources = Sources.of(report)
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([cell(text) for text in _row(finding, sources, look)] for finding in report.findings)
    return out.getvalue()


def cell(text: str) -> str:
    """Words that a spreadsheet would run as a formula get an apostrophe before them.

    >>> cell("=1+1"), cell("-3"), cell("1 - 3")
    ("'=1+1", "'-3", '1 - 3')
    """
    guarded = text.startswith(FORMULA) or text.lstrip().startswith(FORMULA)
    return f"'{text}" if guarded else text


def _row(finding: Finding, sources: Sources, look: Look) -> Iterator[str]:
    first = ordered(finding, sources, look)[0]
    yield from (finding.id, finding.rule, finding.name, finding.verdict.value, finding.severity.value)
    yield from (finding.status, ruling(finding))
    yield f"{finding.confidence:.3f}"
    yield from map(clean, (finding.subject, finding.attribute, finding.occasion or ""))
    yield from map(clean, (finding.message, finding.explanation))
    yield from (path(first, sources), str(first.line), str(first.column))
    yield " | ".join(_position(position.value, position.claims, sources) for position in finding.positions)


def _position(value: str, claims: Iterable[Claim], sources: Sources) -> str:
    """The value, then each source with its place and words."""
    return f"{clean(value)}: " + "; ".join(
        f"{sources.name(claim)}, {sources.place(claim)}, «{excerpt(claim, ROOM).quote}»" for claim in claims
    )
