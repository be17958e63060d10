"""For GitLab: a code quality report, which merge requests compare with that of their target by fingerprint."""

from __future__ import annotations

from collections import Counter
from typing import Any

from checker.outcome import Finding, Report, Severity
from checker.report.json import dumps
from checker.report.look import Look
from checker.report.places import kind, ordered, path, reason, region, verdict
from checker.report.words import Sources, clean

SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(report: Report, look: Look) -> str:
    sources = Sources.of(report)
    seen: Counter[str] = Counter()
    return dumps([_entry(finding, sources, look, seen) for finding in report.findings], indent=2) + "\n"


def _entry(finding: Finding, sources: Sources, look: Look, seen: Counter[str]) -> dict[str, Any]:
    first = ordered(finding, sources, look)[0]
    place = region(first, sources)
    # GitLab drops entries whose fingerprint it has had already.
    fingerprint = f"{finding.id}-{seen[finding.id]}" if seen[finding.id] else finding.id
    seen[finding.id] += 1
    return {
        "description": f"{clean(finding.message)} ({verdict(finding)}: {reason(finding)})",
        "check_name": finding.rule,
        "fingerprint": fingerprint,
        "severity": SEVERITIES[kind(finding)],
        "location": {"path": path(first, sources), "lines": {"begin": place.line, "end": place.end_line}},
    }
