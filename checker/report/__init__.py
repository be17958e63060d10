"""Report -> text: one module a format, all listed here. A format is a pure function of the report and the look."""

from __future__ import annotations

from collections.abc import Callable

from checker.outcome import Report
from checker.report import concise, csv, github, gitlab, html, json, jsonl, junit, markdown, sarif, text
from checker.report.look import Look

FORMATS: dict[str, Callable[[Report, Look], str]] = {
    "text": text.render,
    "concise": concise.render,
    "json": json.render,
    "jsonl": jsonl.render,
    "sarif": sarif.render,
    "github": github.render,
    "gitlab": gitlab.render,
    "junit": junit.render,
    "markdown": markdown.render,
    "html": html.render,
    "csv": csv.render,
}
