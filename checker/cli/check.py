"""`checker check`: compare articles on one story."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import click
from attrs import evolve

from checker.cli import options
from checker.cli.console import complain, deliver, look, watched
from checker.cli.group import FOUND, OK, TROUBLE
from checker.outcome import Report, Severity
from checker.report import FORMATS


@click.command()
@options.optional_paths_argument
@options.configured_format_option(*FORMATS)
@options.output_option
@options.fail_on_option
@options.exit_zero_option
@options.min_confidence_option
@options.select_option
@options.ignore_option
@options.rules_option
@options.baseline_option
@options.update_baseline_option
@options.config_option
@options.isolated_option
@options.show_config_option
@options.no_cache_option
@options.cache_dir_option
@options.jobs_option
@options.allow_empty_option
@options.quiet_option
@options.verbose_option
@options.no_color_option
def check(
    paths: Sequence[str],
    form: str | None,
    output: str | None,
    exit_zero: bool,
    rules_folder: str | None,
    baseline_file: str | None,
    update_baseline: bool,
    config_file: str | None,
    isolated: bool,
    show_config: bool,
    no_cache: bool,
    cache_dir: str | None,
    jobs: int,
    allow_empty: bool,
    quiet: bool,
    verbose: bool,
    no_color: bool,
    **said: Any,
) -> int:
    """Compare articles on one story and list where they disagree.

    A PATH is a file or a folder: text, Markdown, HTML, JSON or JSONL. All that is named together is one story, but in
    a fact base (a folder that holds `sources/`) every folder below `sources/` is a story of its own.

    \b
    Examples:
      checker check sources/istanbul-embassy-talks
      checker check agency.html ours.md --format json --output report.json
      checker check articles/ --select ROL,NUM101 --fail-on warning
    """
    from checker.cli.rendering import deliver_report
    from checker.cli.settings import known_format, rules_known, rules_of, settings
    from checker.cli.sources import gathered, unread
    from checker.cli.standing import Standing
    from checker.cli.store import store
    from checker.cli.typed import whole, with_typed
    from checker.factbase.across import people_across
    from checker.factbase.checking import check_stories
    from checker.factbase.config import shown
    from checker.factbase.seen import remember
    from checker.pipeline import order

    config = settings(paths, config=config_file, isolated=isolated, format=form, **said)
    if show_config:
        deliver("".join(f"{line}\n" for line in shown(config)), output)
        return OK
    if not paths:
        raise click.UsageError("Missing argument 'PATH...'.")
    form = known_format(config, FORMATS)
    rules = rules_of(config, rules_folder)
    narrowed = config.select or config.ignore or config.min_confidence
    complete = bool(whole(paths)) and not narrowed
    standing = Standing.of(config, baseline_file, update=update_baseline, complete=complete)
    reading = gathered(paths)
    joined = with_typed(reading, paths, config, rules_known(config, rules_folder))
    with store(cache_dir, no_cache=no_cache) as kept:
        report = check_stories(joined.stories, rules, kept, jobs=jobs, watch=partial(watched, quiet=quiet))
        people = people_across(joined.stories, rules, kept, jobs=jobs, watch=partial(watched, quiet=quiet))
    report = evolve(report, findings=tuple(sorted((*report.findings, *people), key=order)))
    nothing = None if allow_empty else nothing_compared(report)
    report = evolve(
        report,
        findings=tuple(finding for finding in report.findings if finding.confidence >= config.min_confidence),
        unchecked=(*report.unchecked, *unread(reading)),
        notices=joined.notices,
    )
    report = standing.applied(report)
    style = look(output=output, color=not no_color, verbosity=verbose - quiet, rules=rules)
    deliver_report(report, form, style, output)
    standing.tell(report)
    if config.root and not no_cache:
        remember(config.root, report.findings)
    if nothing:
        complain(nothing)
    if nothing or reading.failures:
        return TROUBLE
    return FOUND if reaches(report, config.fail_on) and not exit_zero else OK


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
    """Whether a finding that is neither waived nor known before is at or over the severity named."""
    if fail_on == "never":
        return False
    return any(finding.open and finding.severity.rank >= Severity(fail_on).rank for finding in report.findings)
