"""`checker waive`: rule on a finding."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import click

from checker.cli import options
from checker.cli.console import complain, deliver
from checker.cli.group import OK

FULL = re.compile(r"[0-9a-f]{16}")


def _day(text: str | None) -> datetime.date | None:
    if text is None:
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise click.BadParameter(f"{text!r} is no date such as 2026-12-31") from None


def _words(text: str) -> str:
    if not text.strip():
        raise click.BadParameter("must not be empty")
    return text.strip()


@click.command()
@click.argument("fingerprint")
@click.argument("path", metavar="[DIR]", default=".", type=click.Path(exists=True))
@click.option("--reason", required=True, callback=lambda _, __, text: _words(text), help="Why, in words.")
@click.option("--by", required=True, callback=lambda _, __, text: _words(text), help="Who stands for it.")
@click.option(
    "--decision",
    type=click.Choice(("intentional", "resolved", "not-the-same-fact")),
    default="intentional",
    show_default=True,
    help="What was decided.",
)
@click.option("--value", help="The value that was found to be right.")
@click.option(
    "--expires", metavar="DATE", callback=lambda _, __, text: _day(text), help="The last day on which it holds."
)
@click.option("--unseen", is_flag=True, help="Take a full fingerprint on trust, such as one that CI has shown.")
@options.config_option
def waive(
    fingerprint: str,
    path: str,
    reason: str,
    by: str,
    decision: str,
    value: str | None,
    expires: datetime.date | None,
    unseen: bool,
    config_file: str | None,
) -> int:
    """Rule on a finding: it is shown as waived from now on and does not fail a check, until one of its values changes.

    The beginning of a FINGERPRINT is enough where it is unique. The ruling goes into the fact base's rulings.toml,
    whose comments and order stay.

    \b
    Examples:
      checker waive 3f9a2c71 --reason "The agency counts the crew." --by "Ana Lind"
      checker waive 3f9a2c71 --reason "Awaiting the report." --by desk --expires 2026-12-31
    """
    from checker.cli.settings import settings
    from checker.errors import ConfigurationError
    from checker.factbase.config import RULINGS, within
    from checker.factbase.rulings import Ruling, today
    from checker.factbase.toml import read_text
    from checker.factbase.waiving import with_ruling

    if expires is not None and expires < today():
        raise click.UsageError(f"--expires {expires}: this day is past; the ruling would have lapsed already")
    config = settings((path,), config=config_file)
    if config.root is None:
        raise ConfigurationError(f"{path}: no checker.toml here or above; lay out a fact base with `checker init`")
    file = within(config.root, config.root / (config.rulings or RULINGS), f"{config.path}: rulings")
    text = read_text(file) if file.exists() else ""
    full = _full(fingerprint, path, config.root, unseen=unseen, config_file=config_file)
    ruling = Ruling(fingerprint=full, decision=decision, reason=reason, by=by, value=value, expires=expires)
    deliver(with_ruling(text, ruling, str(file)), str(file))
    complain(f"{file}: {full} is {decision}: {reason} ({by})")
    return OK


def _full(fingerprint: str, path: str, root: Path, *, unseen: bool, config_file: str | None) -> str:
    """The fingerprint in full, of a finding that is here or that a check of this fact base has shown."""
    from checker.factbase.seen import recall

    wanted = fingerprint.strip().lower()
    shown = recall(root)
    if FULL.fullmatch(wanted) and (unseen or wanted in shown):
        return wanted
    from checker.cli.known import findings_under
    from checker.cli.settings import settings
    from checker.factbase.layout import is_fact_base
    from checker.factbase.waiving import resolve

    where = str(root) if is_fact_base(root) else path
    found = findings_under((where,), settings((path,), config=config_file))
    return resolve(fingerprint, {finding.id for finding in found} | shown, where)
