"""`checker baseline`: take the findings of today as known."""

from __future__ import annotations

from collections.abc import Sequence

import click

from checker.cli import options
from checker.cli.console import complain, deliver
from checker.cli.group import OK


@click.command()
@options.paths_argument
@click.option("-o", "--output", metavar="FILE", help="Write here.  [default: baseline.json of the fact base]")
@options.config_option
@options.quiet_option
def baseline(paths: Sequence[str], output: str | None, config_file: str | None, quiet: bool) -> int:
    """Take the findings of today as known, so that from now on only new ones fail a check.

    Findings that a ruling holds on stay out. In a fact base, checks heed its baseline.json by themselves; elsewhere
    name the file with --baseline.

    \b
    Examples:
      checker baseline .
      checker baseline articles/ --output known.json
    """
    from checker.cli.known import findings_under
    from checker.cli.settings import settings
    from checker.cli.standing import baseline_target
    from checker.factbase import baseline as held
    from checker.factbase import rulings
    from checker.report.words import plural

    config = settings(paths, config=config_file)
    target = output or str(baseline_target(config))
    ruled = config.rulings_file()
    standing = rulings.load(ruled) if ruled else ()
    found = rulings.apply(findings_under(paths, config, quiet=quiet), standing, rulings.today())
    deliver(held.write(found), target)
    complain(f"{target}: {plural(len({f.id for f in found if f.open}), 'finding')} known from now on")
    return OK
