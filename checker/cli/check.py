"""`checker check`: compare articles on one story."""

from __future__ import annotations

from collections.abc import Sequence

import click
from attrs import evolve

from checker.cli import options
from checker.cli.console import complain, deliver, look, watched
from checker.cli.group import FOUND, OK, TROUBLE
from checker.outcome import Report, Severity
from checker.report import FORMATS

FAIL_ON = ("error", "warning", "info", "never")


def _confidence(value: float) -> float:
    if 0 <= value <= 1:
        return value
    raise click.BadParameter(f"{value} is not between 0 and 1")


@click.command()
@options.paths_argument
@options.format_option(*FORMATS)
@options.output_option
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    default="error",
    show_default=True,
    help="Exit 1 for findings at or over this.",
)
@click.option(
    "--min-confidence",
    type=float,
    callback=lambda _, __, value: _confidence(value),
    default=0.0,
    metavar="FROM 0 TO 1",
    help="Leave out findings less sure than this.",
)
@options.select_option
@options.ignore_option
@options.rules_option
@options.allow_empty_option
@options.quiet_option
@options.verbose_option
@options.no_color_option
def check(
    paths: Sequence[str],
    form: str,
    output: str | None,
    fail_on: str,
    min_confidence: float,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    rules_folder: str | None,
    allow_empty: bool,
    quiet: bool,
    verbose: bool,
    no_color: bool,
) -> int:
    """Compare articles on one story and list where they disagree.

    A PATH is a file or a folder: text, Markdown, HTML, JSON or JSONL. All that is named together is one story.

    \b
    Examples:
      checker check sources/istanbul-embassy-talks
      checker check agency.html ours.md --format json --output report.json
      checker check articles/ --select ROL,NUM101 --fail-on warning
    """
    from checker.cli.rulebook import chosen, rulebook
    from checker.cli.sources import read, unread
    from checker.pipeline import check as compare

    rules = chosen(rulebook(rules_folder), select, ignore)
    reading = read(paths)
    count = len(reading.articles)
    report = compare(
        reading.articles, rules, watch=lambda steps: watched(steps, count, "reading articles", quiet=quiet)
    )
    nothing = None if allow_empty else nothing_compared(report)
    report = evolve(
        report,
        findings=tuple(finding for finding in report.findings if finding.confidence >= min_confidence),
        unchecked=(*report.unchecked, *unread(reading)),
    )
    style = look(output=output, color=not no_color, verbosity=verbose - quiet)
    deliver(FORMATS[form](report, style), output)
    if nothing:
        complain(nothing)
    if nothing or reading.failures:
        return TROUBLE
    return FOUND if reaches(report, fail_on) else OK


def nothing_compared(report: Report) -> str | None:
    """Why a report without findings says nothing of its sources; None where claims did stand side by side."""
    if not report.articles:
        return "nothing to compare: no article was read; name the files or folders of one story"
    if len(report.articles) == 1:
        only = report.articles[0].path or report.articles[0].id
        return f"nothing to compare: {only} is the only article; name at least two on one story"
    if not (report.findings or report.agreements or any(report.abstentions.values())):
        return (
            "nothing to compare: no two articles make claims that a rule compares; `checker claims` shows what they say"
        )
    return None


def reaches(report: Report, fail_on: str) -> bool:
    """Whether a finding is at or over the severity named."""
    if fail_on == "never":
        return False
    return any(finding.severity.rank >= Severity(fail_on).rank for finding in report.findings)
