"""For test reports: JUnit XML, one case a fact and one suite a rule; a conflict that nobody has ruled on fails."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from checker.outcome import Fact, Finding, Report
from checker.report.look import Look
from checker.report.places import NEW, fails, ordered, path, reason, ruling, title, told, verdict
from checker.report.words import Sources, clean, label

ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
UNREAD = "the whole source"


def render(report: Report, look: Look) -> str:
    """All suites in one document. There are no times in it: a report is the same bytes on every run."""
    sources = Sources.of(report)
    suites: dict[str, list[ET.Element]] = defaultdict(list)
    for finding in report.findings:
        suites[finding.rule].append(_finding(finding, sources, look))
    for fact in report.agreements:
        suites[fact.rule].append(_agreement(fact, sources))
    ordered_suites = [_suite(rule, cases) for rule, cases in sorted(suites.items())]
    if report.unchecked:
        ordered_suites.append(_suite("not-checked", list(_unchecked(report, sources))))
    root = ET.Element("testsuites", {"name": "checker", **_counts(ordered_suites)})
    root.extend(ordered_suites)
    ET.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _suite(name: str, cases: list[ET.Element]) -> ET.Element:
    counts = {
        "tests": str(len(cases)),
        "failures": str(sum(case.find("failure") is not None for case in cases)),
        "errors": str(sum(case.find("error") is not None for case in cases)),
        "skipped": str(sum(case.find("skipped") is not None for case in cases)),
    }
    suite = ET.Element("testsuite", {"name": plain(name), **counts})
    suite.extend(cases)
    return suite


def _counts(suites: list[ET.Element]) -> dict[str, str]:
    return {key: str(sum(int(suite.attrib[key]) for suite in suites)) for key in ("tests", "failures", "errors")}


def _case(rule: str, name: str) -> ET.Element:
    return ET.Element("testcase", {"classname": plain(f"checker.{rule}"), "name": plain(name)})


def _finding(finding: Finding, sources: Sources, look: Look) -> ET.Element:
    """A failure, a case that is skipped because it was ruled on, or a case that passes and says what it saw."""
    case = _case(finding.rule, f"{title(finding)} [{finding.id[:12]}]")
    words = "\n".join(_lines(finding, sources, look))
    if finding.status != NEW:
        ET.SubElement(case, "skipped", {"message": plain(f"{verdict(finding)}: {ruling(finding)}")}).text = plain(words)
    elif fails(finding):
        attributes = {"type": finding.verdict.value, "message": plain(clean(finding.message))}
        ET.SubElement(case, "failure", attributes).text = plain(words)
    else:
        ET.SubElement(case, "system-out").text = plain(words)
    return case


def _lines(finding: Finding, sources: Sources, look: Look) -> Iterator[str]:
    yield clean(finding.message)
    yield f"{verdict(finding)}: {reason(finding)}"
    for claim in ordered(finding, sources, look):
        yield f"{path(claim, sources)}:{claim.line}:{claim.column}: {told(claim, sources)}"


def _agreement(fact: Fact, sources: Sources) -> ET.Element:
    occasion = f" ({clean(fact.occasion)})" if fact.occasion else ""
    about = f"{clean(fact.subject)}, {clean(fact.attribute).replace('-', ' ')}{occasion}"
    first = fact.claims[0]
    return _case(fact.rule, f"{about}: {clean(str(first.value))} [{sources.place(first)}]")


def _unchecked(report: Report, sources: Sources) -> Iterator[ET.Element]:
    """A source that could not be read is an error; what was passed over is skipped. Neither passes."""
    for item in report.unchecked:
        case = _case("not-checked", f"{label(item.article, sources)}: {clean(item.what)}")
        kind = "error" if item.what == UNREAD else "skipped"
        ET.SubElement(
            case, kind, {"message": plain(clean(item.reason))} | ({"type": "unread"} if kind == "error" else {})
        )
        yield case


def plain(text: str) -> str:
    """Without the characters that XML cannot hold."""
    return ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text)
