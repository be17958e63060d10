"""For GitHub Actions: annotations at the lines of a change, at most ten of each kind, new ones first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.outcome import Finding, Report, Severity
from checker.report import markdown
from checker.report.look import Look
from checker.report.places import NEW, headed, kind, ordered, path, reason, region, ruling, title, told
from checker.report.words import Sources, clean, plural, sections

KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
MOST = 10
"""Annotations of a kind that GitHub shows of one step; the others it drops without a word."""
SUMMARY_BYTES = 1_000_000
"""GitHub refuses the summary of a step over 1 MiB; some is left for what else the step says."""


def render(report: Report, look: Look) -> str:
    """Workflow commands, errors first. What is left out is counted in a last notice."""
    sources = Sources.of(report)
    told_of = list(_pressing_first(report.findings))
    shown: list[str] = []
    left: list[str] = []
    for severity, command in KINDS.items():
        of_kind = [finding for finding in told_of if kind(finding) is severity]
        # Where something is left out of an earlier kind, or of this one, the last notice is the one that says so.
        most = MOST - (command == "notice" and (bool(left) or len(of_kind) > MOST))
        shown += [annotation(command, finding, sources, look) for finding in of_kind[:most]]
        if len(of_kind) > most:
            left.append(plural(len(of_kind) - most, command))
    if left:
        words = f"Not annotated here: {', '.join(left)}. The summary of the job lists them."
        shown.append(f"::notice title={value('checker')}::{data(words)}")
    return "".join(f"{line}\n" for line in shown)


def summary(report: Report, look: Look, most: int = SUMMARY_BYTES) -> str:
    """The whole report for the job's summary: Markdown of at most so many bytes."""
    return markdown.compose(report, look, most, lambda text: len(text.encode("utf-8", "backslashreplace")))


def _pressing_first(findings: Sequence[Finding]) -> Iterator[Finding]:
    in_order = [finding for section in sections(findings) for finding in section.findings]
    yield from sorted(in_order, key=lambda finding: finding.status != NEW)


def annotation(command: str, finding: Finding, sources: Sources, look: Look) -> str:
    """One workflow command at the finding's first place, with who says what and why below each other."""
    first, *others = ordered(finding, sources, look)
    place = region(first, sources)
    lines = [f"{clean(finding.message)}. {headed(finding)}: {reason(finding)}."]
    if ruling(finding):
        lines.append(f"Settled: {ruling(finding)}")
    lines += [f"{told(claim, sources)} ({path(claim, sources)}:{claim.line})" for claim in (first, *others)]
    if not ruling(finding) and command != "notice":
        lines.append(f"Fingerprint: {finding.id}")
    properties = {"file": path(first, sources), "line": str(place.line), "endLine": str(place.end_line)}
    if place.line == place.end_line:
        # GitHub refuses columns where an annotation spans lines.
        properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    properties["title"] = f"{finding.rule} {title(finding)}"
    written = ",".join(f"{key}={value(text)}" for key, text in properties.items())
    return f"::{command} {written}::{data(chr(10).join(lines))}"


def data(text: str) -> str:
    """
    >>> data("50% of\\r\\nall: 1, 2")
    '50%25 of%0D%0Aall: 1, 2'
    """
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def value(text: str) -> str:
    """
    >>> value("a: 1, 2")
    'a%3A 1%2C 2'
    """
    return data(text).replace(":", "%3A").replace(",", "%2C")
