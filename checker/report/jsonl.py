"""For programs that read a line at a time: one finding a line, each claim with its source's name and path."""

from __future__ import annotations

from typing import Any

from checker.outcome import Finding, Report, finding_dict
from checker.report.json import dumps
from checker.report.look import Look


def render(report: Report, look: Look) -> str:
    return "".join(dumps(line(finding, report)) + "\n" for finding in report.findings)


def line(finding: Finding, report: Report) -> dict[str, Any]:
    """The finding as in the JSON report; a line stands alone, so its claims also carry `publisher` and `path`."""
    articles = {article.id: article for article in report.articles}
    entry = finding_dict(finding)
    for position in entry["positions"]:
        for claim in position["claims"]:
            article = articles.get(claim["article"])
            claim["publisher"] = article.publisher if article else None
            claim["path"] = article.path if article else None
    return entry
