from __future__ import annotations

import json
import re
from typing import Any

import jsonschema
from attrs import evolve

from checker.outcome import Report
from checker.report.gitlab import render
from checker.report.look import Look
from tests.report.every import EVERY
from tests.report.samples import CONFLICT, EMPTY, HERALD, REPORT

# What GitLab's documentation asks of a code quality report.
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "not": {"pattern": r"^\./"}},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"type": "integer"}}},
                },
            },
        },
    },
}


def entries(report: Report = EVERY, look: Look | None = None) -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = json.loads(render(report, look or Look()))
    return read


def test_reports_are_as_gitlab_asks() -> None:
    for report in (EVERY, REPORT, EMPTY):
        jsonschema.validate(entries(report), SCHEMA)
    assert entries(EMPTY) == []


def test_fingerprints_are_the_findings_and_never_the_same_twice() -> None:
    assert [entry["fingerprint"] for entry in entries()] == [finding.id for finding in EVERY.findings]
    twins = entries(evolve(REPORT, findings=(CONFLICT, CONFLICT, CONFLICT)))
    assert [entry["fingerprint"] for entry in twins] == [CONFLICT.id, f"{CONFLICT.id}-1", f"{CONFLICT.id}-2"]


def test_what_is_settled_is_marked_and_asks_for_nothing() -> None:
    entry = next(entry for entry in entries() if entry["fingerprint"] == "conflict-waived")
    assert re.search(r"\(conflict, waived: ", entry["description"])
    assert entry["severity"] == "info"


def test_paths_are_as_gitlab_has_them() -> None:
    article = evolve(HERALD, path="./story/herald.md")
    report = evolve(REPORT, articles=(article,), findings=(CONFLICT,))
    assert entries(report)[0]["location"] == {"path": "story/herald.md", "lines": {"begin": 5, "end": 5}}
