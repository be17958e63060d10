"""`checker gate`: fail where a change brings in a disagreement that its base doesn't have."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Collection, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import evolve

from checker.cli import options
from checker.cli.check import reaches
from checker.cli.console import complain, look, watched
from checker.cli.group import FOUND, OK, TROUBLE
from checker.errors import CheckerError, ConfigurationError
from checker.outcome import Report
from checker.report import FORMATS
from checker.report.places import neat
from checker.report.words import plural

if TYPE_CHECKING:
    from checker.factbase.gate import Base, FactBase
    from checker.factbase.stories import Story
    from checker.ruleset import Rule


@click.command()
@click.argument("folder", metavar="[PATH]", default=".", type=click.Path(path_type=Path))
@click.option("--base", "ref", metavar="REF", required=True, help="The branch, tag or commit to compare with.")
@options.configured_format_option(*FORMATS)
@options.output_option
@options.fail_on_option
@options.exit_zero_option
@options.min_confidence_option
@options.select_option
@options.ignore_option
@options.no_cache_option
@options.cache_dir_option
@options.jobs_option
@options.quiet_option
@options.verbose_option
@options.no_color_option
def gate(
    folder: Path,
    ref: str,
    form: str | None,
    output: str | None,
    exit_zero: bool,
    no_cache: bool,
    cache_dir: str | None,
    jobs: int,
    quiet: bool,
    verbose: bool,
    no_color: bool,
    **said: Any,
) -> int:
    """Fail where a change brings in a disagreement that its base doesn't have.

    The stories that the work tree changes since it left REF are compared again, uncommitted changes among them. A
    finding counts if the base has it neither at REF nor where the branch left it. Rules, rulings, baseline and
    configuration are those at REF: a change cannot waive itself.

    \b
    Examples:
      checker gate --base main
      checker gate --base origin/main --format github
    """
    from checker.cli.rendering import deliver_report
    from checker.cli.settings import known_format, rules_known, rules_of, settings
    from checker.cli.sources import unread
    from checker.cli.standing import Standing
    from checker.cli.store import store
    from checker.factbase.gate import FactBase, since, stories_of, touched, written
    from checker.factbase.seen import remember

    fact_base = FactBase.of(folder)
    tip = fact_base.repository.commit(ref)
    fork = fact_base.repository.merge_base(tip, "HEAD")
    changed = fact_base.repository.changed(fork or tip)
    only = touched(fact_base, changed)
    with tempfile.TemporaryDirectory(prefix="checker-") as temporary:
        base = written(fact_base, ref, tip, Path(temporary) / "tip")
        with _told_of(base):
            file = base.config_file()
            config = settings((), config=str(file) if file else None, isolated=not file, format=form, **said)
            everything, rules, standing = rules_known(config), rules_of(config), Standing.of(config)
        form = known_format(config, FORMATS)
        for words in _remarks(fact_base, base, fork, changed):
            complain(words)
        gathering, head = stories_of(fact_base.root, only, everything)
        for failure in gathering.failures:
            complain(f"{failure.path}: {failure.reason}")
        bases = [base]
        if fork and fork != tip:
            bases.append(written(fact_base, ref, fork, Path(temporary) / "fork"))
        with store(cache_dir, no_cache=no_cache or _tracked(cache_dir, fact_base)) as kept:
            check = partial(_checked, rules=rules, store=kept, jobs=jobs, watch=partial(watched, quiet=quiet))
            report = check(fact_base.root, head.stories, only)
            before = [
                finding
                for each in bases
                for finding in check(each.root, _stories_at(each, only, everything), only).findings
            ]
        report = evolve(
            report,
            findings=tuple(finding for finding in report.findings if finding.confidence >= config.min_confidence),
            unchecked=(*report.unchecked, *unread(gathering)),
            notices=head.notices,
        )
        report = standing.applied(report)
        notices = tuple(evolve(notice, place=base.words(notice.place)) for notice in report.notices)
        report = evolve(report, findings=since(report.findings, before, ref), notices=notices)
    shown = frozenset(_shown(fact_base, changed, report))
    style = look(output=output, color=not no_color, verbosity=verbose - quiet, rules=rules, changed=shown)
    deliver_report(report, form, style, output)
    for notice in report.notices:
        complain(f"{notice.place}: {notice.message}")
    if not quiet:
        complain(_summary(report, head.stories, ref))
    if not no_cache:
        remember(fact_base.root, report.findings)
    if gathering.failures:
        return TROUBLE
    return FOUND if reaches(report, config.fail_on) and not exit_zero else OK


def _checked(root: Path, stories: Sequence[Story], only: Collection[str] | None, **how: Any) -> Report:
    """The report on these stories, with where they and the others of the fact base differ on people."""
    from checker.factbase.across import people_across
    from checker.factbase.checking import check_stories
    from checker.factbase.stories import SOURCES, gather_base
    from checker.pipeline import order

    report = check_stories(stories, **how)
    if not stories:
        return report
    names = {story.name for story in stories}
    others = () if only is None else [s for s in gather_base(root / SOURCES).stories if s.name not in names]
    found = people_across((*stories, *others), changed=names, **how)
    told = {claim.article for finding in found for position in finding.positions for claim in position.claims}
    named = tuple(article for story in others for article in story.articles if article.id in told)
    findings = tuple(sorted((*report.findings, *found), key=order))
    return evolve(report, findings=findings, articles=(*report.articles, *named))


@contextlib.contextmanager
def _told_of(base: Base) -> Iterator[None]:
    """Complaints about files of the base name the base, not the folder that they were written to."""
    try:
        yield
    except CheckerError as error:
        raise ConfigurationError(base.words(str(error))) from None


def _remarks(fact_base: FactBase, base: Base, fork: str | None, changed: Collection[str]) -> Iterator[str]:
    """What whoever reads the outcome should know of how it came about."""
    from checker.factbase.gate import meddling

    for path in meddling(fact_base, base, changed):
        yield f"{path} is changed here and has no say: the gate goes by what {base.name} has"
    if base.config_file() is None:
        yield f"{base.name} has no configuration of the checker: the defaults hold"
    uncommitted = fact_base.repository.uncommitted(fact_base.path("."))
    if uncommitted:
        yield f"the work tree is checked as it is, with uncommitted changes in {plural(uncommitted, 'file')}"
    if fork is None:
        remedy = "; `git fetch --unshallow` lets it tell" if fact_base.repository.shallow else ""
        yield f"where this work left {base.name} is unknown here, so all that differs from it counts{remedy}"


def _stories_at(base: Base, only: Collection[str] | None, rules: Sequence[Rule]) -> Sequence[Story]:
    """The stories as the base has them. Claims that cannot be read there must not keep out those that mend them."""
    from checker.factbase.gate import stories_of
    from checker.factbase.stories import SOURCES, gather_base

    try:
        return stories_of(base.root, only, rules)[1].stories
    except CheckerError as error:
        complain(f"the claims typed in by hand cannot be read at {base.name}: {base.words(str(error))}")
        return gather_base(base.root / SOURCES, only).stories


def _tracked(cache_dir: str | None, fact_base: FactBase) -> bool:
    """Whether the cache is part of what is checked: then anybody could have put results into it."""
    if cache_dir and Path(cache_dir).exists() and fact_base.repository.tracked(Path(cache_dir)):
        complain(f"{cache_dir}: this cache is kept in git, so it is not used")
        return True
    return False


def _shown(fact_base: FactBase, changed: Collection[str], report: Report) -> Iterator[str]:
    """The paths of changed articles as the report gives them."""
    real = {os.path.realpath(fact_base.repository.root / path) for path in changed}
    for article in report.articles:
        if article.path and os.path.realpath(article.path) in real:
            yield neat(article.path)


def _summary(report: Report, stories: Sequence[Story], ref: str) -> str:
    """What was compared with what, in one line."""
    if not stories:
        return f"no story differs from {ref}: nothing to compare"
    alone = sum(len(story.articles) == 1 for story in stories)
    known = sum(not finding.open for finding in report.findings)
    return (
        f"{plural(len(stories), 'changed story', 'changed stories')} compared with {ref}"
        + (f", {alone} with one article alone and so with nothing to compare" if alone else "")
        + f"; {plural(known, 'finding')} known or ruled on there"
    )
