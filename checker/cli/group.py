"""A click group that imports a command when it is called, and turns what goes wrong into a message and exit 2."""

from __future__ import annotations

import contextlib
import sys
import traceback
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from importlib import import_module
from typing import Any

import click

from checker.errors import CheckerError
from checker.version import __version__

OK, FOUND, TROUBLE, INTERRUPTED = 0, 1, 2, 130
"""Fine; findings at or over `--fail-on`; usage, configuration, an unreadable source or nothing; stopped by the user."""


class LazyGroup(click.Group):
    """`commands_help` maps each command's name to its line of help; its code is `checker.cli.<name>:<name>`."""

    def __init__(self, *, commands_help: Mapping[str, str], **attributes: Any) -> None:
        super().__init__(context_settings={"help_option_names": ["-h", "--help"]}, **attributes)
        self.commands_help = commands_help
        click.version_option(__version__, prog_name="checker")(self)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands_help)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.commands_help:
            return None
        command: click.Command = getattr(import_module(f"checker.cli.{cmd_name}"), cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click's, with the nearest known command in the complaint."""
        name = args[0] if args else ""
        if name not in self.commands_help and not name.startswith("-"):
            close = get_close_matches(name, list(self.commands_help), n=1)
            hint = f"Did you mean {close[0]!r}?" if close else f"Commands: {', '.join(self.commands_help)}."
            ctx.fail(f"No such command {name!r}. {hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.commands_help.items()))

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run, and exit with the status that the command returns. A crash never looks like "findings" (1)."""
        if not standalone_mode:
            return super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        try:
            status = super().main(args, prog_name or "checker", complete_var, standalone_mode=False, **extra)
        except click.UsageError as error:
            error.show()
            status = TROUBLE
        except (click.ClickException, CheckerError, OSError) as error:
            if isinstance(error, BrokenPipeError):
                _drop_output()
            else:
                click.echo(f"checker: error: {_message(error)}", err=True)
            status = TROUBLE
        except (click.Abort, KeyboardInterrupt):
            click.echo("checker: interrupted", err=True)
            status = INTERRUPTED
        except Exception:
            traceback.print_exc()
            click.echo("checker: this is a bug in checker; nothing is said of the sources", err=True)
            status = TROUBLE
        sys.exit(status if isinstance(status, int) else OK)


def _message(error: Exception) -> str:
    if isinstance(error, click.ClickException):
        return error.format_message()
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {error.strerror}"
    return str(error)


def _drop_output() -> None:
    """The reader of standard output has gone: keep Python from complaining once more when it flushes at exit."""
    with contextlib.suppress(BrokenPipeError):
        sys.stdout.close()
