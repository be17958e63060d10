"""What every command does with its streams: results to standard output, complaints and progress to standard error."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from checker.report.look import Look
from checker.report.words import clean

if TYPE_CHECKING:
    from checker.ruleset import Rule

T = TypeVar("T")
PLAIN_WIDTH = 100
"""Columns where the output is no terminal: fixed, so that the same input gives the same bytes."""


def complain(message: str) -> None:
    """One line on standard error, safe to print."""
    click.echo(f"checker: {clean(message)}", err=True)


def look(
    *,
    output: str | None,
    color: bool,
    verbosity: int,
    rules: tuple[Rule, ...] = (),
    changed: frozenset[str] = frozenset(),
) -> Look:
    """How the report should look where it goes. `NO_COLOR` (any value but the empty one) turns colour off."""
    terminal = output is None and sys.stdout.isatty()
    return Look(
        color=color and terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
        width=max(shutil.get_terminal_size((PLAIN_WIDTH, 24)).columns, 40) if terminal else PLAIN_WIDTH,
        verbosity=verbosity,
        rules=rules,
        changed=changed,
    )


def deliver(text: str, output: str | None) -> None:
    """Write results in UTF-8, to the file named or to standard output. A file is replaced whole or not at all."""
    data = text.encode("utf-8", "backslashreplace")
    if output is None:
        click.echo(data, nl=False)
        return
    target = Path(output)
    if not target.parent.is_dir():
        raise click.UsageError(f"--output {output}: the folder {target.parent} does not exist; create it first")
    if target.is_dir():
        raise click.UsageError(f"--output {output}: this is a folder; name a file")
    if target.exists() and not target.is_file():
        target.write_bytes(data)  # a device or a pipe, such as /dev/stdout
        return
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(name, target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~mask)
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def watched(items: Iterable[T], count: int, doing: str, *, quiet: bool = False) -> Iterator[T]:
    """The items as they come, with a line of progress on standard error where that is a terminal, erased at the end."""
    if quiet or not sys.stderr.isatty():
        yield from items
        return
    done = 0
    _progress(f"{doing}: 0 of {count}")
    try:
        for item in items:
            done += 1
            _progress(f"{doing}: {done} of {count}")
            yield item
    finally:
        _progress("")


def _progress(words: str) -> None:
    sys.stderr.write(f"\r\x1b[2K{words}")
    sys.stderr.flush()
