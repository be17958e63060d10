"""One line a finding, for editors and logs: `path:line:column: ID message [verdict]`."""

from __future__ import annotations

from checker.outcome import Finding, Report
from checker.report.look import Look
from checker.report.places import ordered, verdict
from checker.report.words import Sources, clean, sections


def render(report: Report, look: Look) -> str:
    """The lines, most pressing first; nothing at all where there is nothing to say."""
    sources = Sources.of(report)
    findings = [
        finding
        for section in sections(report.findings)
        if look.verbosity >= 0 or section.key in ("conflict", "eye")
        for finding in section.findings
    ]
    return "".join(f"{line(finding, sources, look)}\n" for finding in findings)


def line(finding: Finding, sources: Sources, look: Look) -> str:
    """A finding at the place of its first claim, in a file that the change touches where there is one."""
    place = sources.place(ordered(finding, sources, look)[0])
    return f"{place}: {finding.rule} {clean(finding.message)} [{verdict(finding)}]"
