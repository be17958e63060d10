"""For code scanning: SARIF 2.1.0, with rules explained, sources as related locations, and rulings as suppressions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from checker.model import Claim
from checker.outcome import Finding, Report, Severity
from checker.report.json import dumps
from checker.report.look import Look
from checker.report.places import NEW, headed, ordered, path, reason, region, ruling, told
from checker.report.words import Sources, clean, excerpt, label
from checker.ruleset import Rule
from checker.version import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
ROOT = "%SRCROOT%"
ROOM = 1_000
BASELINE = "baseline"
UNREAD = ("the whole source", "the whole article")
"""What an unchecked item says where nothing of a source could be checked."""


def render(report: Report, look: Look) -> str:
    return dumps(log(report, look), indent=2) + "\n"


def log(report: Report, look: Look) -> dict[str, Any]:
    """The SARIF log: one run, all findings in it, whatever their status."""
    sources = Sources.of(report)
    rules = [_rule(rule) for rule in look.rules] + _unexplained(report.findings, look.rules)
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "checker", "semanticVersion": __version__, "rules": rules}},
                "columnKind": "unicodeCodePoints",
                "invocations": [_invocation(report, sources)],
                "results": _results(report.findings, sources, look, index),
            }
        ],
    }


def _rule(rule: Rule) -> dict[str, Any]:
    parts = [("What it finds", rule.what), ("Why it matters", rule.why), ("Not a conflict", rule.not_a_conflict)]
    return {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": message(rule.what)},
        "fullDescription": {"text": message(f"{rule.what} {rule.why}")},
        "help": {
            "text": message(" ".join(f"{head}: {words}" for head, words in parts)),
            "markdown": message("\n\n".join(f"**{head}**: {words}" for head, words in parts), lines=True),
        },
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _unexplained(findings: Sequence[Finding], rules: Sequence[Rule]) -> list[dict[str, Any]]:
    """Rules that findings name and nobody has given: their ids and names alone."""
    known = {rule.id for rule in rules}
    names = {finding.rule: finding.name for finding in findings if finding.rule not in known}
    return [{"id": rule, "name": name} for rule, name in sorted(names.items())]


def _results(
    findings: Sequence[Finding], sources: Sources, look: Look, index: Mapping[str, int]
) -> list[dict[str, Any]]:
    results = [_result(finding, sources, look, index[finding.rule]) for finding in findings]
    # Both properties are for all results of a run or for none.
    if any(finding.status != NEW for finding in findings):
        for finding, result in zip(findings, results, strict=True):
            result["suppressions"] = _suppressions(finding)
    if any(finding.status == BASELINE for finding in findings):
        for finding, result in zip(findings, results, strict=True):
            result["baselineState"] = "unchanged" if finding.status == BASELINE else "new"
    return results


def _result(finding: Finding, sources: Sources, look: Look, rule_index: int) -> dict[str, Any]:
    first, *others = ordered(finding, sources, look)
    return {
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "level": LEVELS[finding.severity],
        "message": {"text": message(f"{clean(finding.message)}. {headed(finding)}: {reason(finding)}.")},
        "locations": [location(first, sources)],
        "relatedLocations": [
            {"id": number, **location(claim, sources), "message": {"text": message(told(claim, sources))}}
            for number, claim in enumerate(others, 1)
        ],
        # GitHub reads the second, and would make its own of the line's text, which changes with every edit of it.
        "partialFingerprints": {"checker/v1": finding.id, "primaryLocationLineHash": f"{finding.id}:1"},
        "rank": round(100 * finding.confidence, 1),
        "properties": {
            "verdict": finding.verdict.value,
            "status": finding.status,
            "confidence": round(finding.confidence, 3),
            "subject": clean(finding.subject),
            "attribute": finding.attribute,
            "positions": [clean(position.value) for position in finding.positions],
        },
    }


def location(claim: Claim, sources: Sources) -> dict[str, Any]:
    """The claim's words in their file, with the sentence around them."""
    place = region(claim, sources)
    part = excerpt(claim, ROOM)
    return {
        "physicalLocation": {
            "artifactLocation": artifact(path(claim, sources)),
            "region": {
                "startLine": place.line,
                "startColumn": place.column,
                "endLine": place.end_line,
                "endColumn": place.end_column,
                "snippet": {"text": part.quote},
            },
        },
    }


def artifact(name: str) -> dict[str, str]:
    """A path as a URI: relative to the root of the sources unless it is absolute.

    >>> artifact("story/50% more.md")["uri"], artifact("/tmp/a.md")
    ('story/50%25%20more.md', {'uri': 'file:///tmp/a.md'})
    """
    uri = quote(name.encode("utf-8", "surrogatepass"), safe="/~!$&'()*+,;=@")
    return {"uri": f"file://{uri}"} if name.startswith("/") else {"uri": uri, "uriBaseId": ROOT}


def message(text: str, *, lines: bool = False) -> str:
    """Words as a SARIF message, in which brackets would make links and braces places to fill in."""
    plain = text if lines else clean(text)
    for sign, written in (("\\", r"\\"), ("[", r"\["), ("]", r"\]"), ("{", "{{"), ("}", "}}")):
        plain = plain.replace(sign, written)
    return plain


def _suppressions(finding: Finding) -> list[dict[str, str]]:
    if finding.status == NEW:
        return []
    return [{"kind": "external", "status": "accepted", "justification": ruling(finding)}]


def _invocation(report: Report, sources: Sources) -> dict[str, Any]:
    """Whether all was read; what could not be checked is a notification, so that no log is silently clean."""
    return {
        "executionSuccessful": not any(item.what == UNREAD[0] for item in report.unchecked),
        "toolExecutionNotifications": [
            {
                "level": "warning" if item.what in UNREAD else "note",
                "message": {"text": message(f"{label(item.article, sources)}: {item.what}: {item.reason}")},
            }
            for item in report.unchecked
        ],
        "toolConfigurationNotifications": [
            {"level": "warning", "message": {"text": message(f"{notice.place}: {notice.message}")}}
            for notice in report.notices
        ],
    }
