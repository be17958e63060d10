"""Options that several commands share, each defined once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def format_option(*names: str) -> Callable[[F], F]:
    return click.option(
        "--format", "form", type=click.Choice(names), default=names[0], show_default=True, help="Output format."
    )


def many(text: tuple[str, ...]) -> tuple[str, ...]:
    """The values of an option that may be repeated and may hold several, parted by commas.

    >>> many(("ROL501,NUM", "DUR"))
    ('ROL501', 'NUM', 'DUR')
    """
    return tuple(word.strip() for part in text for word in part.split(",") if word.strip())


paths_argument = click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=str))
output_option = click.option("-o", "--output", metavar="FILE", help="Write to this file instead of standard output.")
allow_empty_option = click.option("--allow-empty", is_flag=True, help="Exit 0 even if there was nothing to compare.")
quiet_option = click.option("-q", "--quiet", is_flag=True, help="No progress, and only what needs an editor.")
verbose_option = click.option("-v", "--verbose", is_flag=True, help="Also list agreements and what was covered.")
no_color_option = click.option("--no-color", is_flag=True, help="No colour, even on a terminal (also: NO_COLOR=1).")
select_option = click.option(
    "--select", multiple=True, metavar="RULES", help="Only these rules: ids or their beginnings, parted by commas."
)
ignore_option = click.option(
    "--ignore", multiple=True, metavar="RULES", help="All rules but these: ids or their beginnings, parted by commas."
)
rules_option = click.option(
    "--rules",
    "rules_folder",
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False),
    help="A folder of rule files of your own, beside those that ship.",
)
