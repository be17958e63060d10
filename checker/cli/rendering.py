"""Where a report goes: to standard output or a file, and on GitHub to the summary of the job as well."""

from __future__ import annotations

import os
from pathlib import Path

from checker.cli.console import deliver
from checker.outcome import Report
from checker.report import FORMATS
from checker.report.github import SUMMARY_BYTES, summary
from checker.report.look import Look

STEP_SUMMARY = "GITHUB_STEP_SUMMARY"


def deliver_report(report: Report, form: str, look: Look, output: str | None) -> None:
    """Render and write. With `--format github` the report also goes to the file that GITHUB_STEP_SUMMARY names."""
    deliver(FORMATS[form](report, look), output)
    target = os.environ.get(STEP_SUMMARY)
    if form == "github" and target:
        _add_summary(report, look, Path(target))


def _add_summary(report: Report, look: Look, target: Path) -> None:
    """Append: the file belongs to the step, in which other commands may have written to it already."""
    taken = target.stat().st_size if target.exists() else 0
    with target.open("ab") as file:
        file.write(summary(report, look, SUMMARY_BYTES - taken).encode("utf-8", "backslashreplace"))
