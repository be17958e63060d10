"""Options that several commands share, each defined once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from checker.factbase.config import FAIL_ON

F = TypeVar("F", bound=Callable[..., Any])


def format_option(*names: str) -> Callable[[F], F]:
    return click.option(
        "--format", "form", type=click.Choice(names), default=names[0], show_default=True, help="Output format."
    )


def configured_format_option(*names: str) -> Callable[[F], F]:
    """Without a default: the configuration may have one."""
    return click.option(
        "--format", "form", type=click.Choice(names), help=f"Output format.  [default: {names[0]}]", metavar="FORMAT"
    )


def many(text: tuple[str, ...]) -> tuple[str, ...]:
    """The values of an option that may be repeated and may hold several, parted by commas.

    >>> many(("ROL501,NUM", "DUR"))
    ('ROL501', 'NUM', 'DUR')
    """
    return tuple(word.strip() for part in text for word in part.split(",") if word.strip())


def _confidence(value: float | None) -> float | None:
    if value is None or 0 <= value <= 1:
        return value
    raise click.BadParameter(f"{value} is not between 0 and 1")


paths_argument = click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=str))
optional_paths_argument = click.argument("paths", metavar="PATH...", nargs=-1, type=click.Path(path_type=str))
output_option = click.option("-o", "--output", metavar="FILE", help="Write to this file instead of standard output.")
allow_empty_option = click.option("--allow-empty", is_flag=True, help="Exit 0 even if there was nothing to compare.")
quiet_option = click.option("-q", "--quiet", is_flag=True, help="No progress, and only what needs an editor.")
verbose_option = click.option("-v", "--verbose", is_flag=True, help="Also list agreements and what was covered.")
no_color_option = click.option("--no-color", is_flag=True, help="No colour, even on a terminal (also: NO_COLOR=1).")
no_cache_option = click.option(
    "--no-cache", is_flag=True, envvar="CHECKER_NO_CACHE", help="Work everything out anew, and keep nothing."
)
cache_dir_option = click.option(
    "--cache-dir",
    metavar="DIR",
    envvar="CHECKER_CACHE_DIR",
    type=click.Path(file_okay=False),
    help="Where to keep what was worked out (also: CHECKER_CACHE_DIR).  [default: the user's cache folder]",
)
jobs_option = click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=0),
    default=1,
    show_default=True,
    metavar="N",
    help="Read articles in so many processes, each with 300 MB of memory; 0 for one a processor core.",
)
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
fail_on_option = click.option(
    "--fail-on", type=click.Choice(FAIL_ON), help="Exit 1 for findings at or over this.  [default: error]"
)
exit_zero_option = click.option("--exit-zero", is_flag=True, help="Exit 0 whatever is found (but 2 for trouble).")
min_confidence_option = click.option(
    "--min-confidence",
    type=float,
    callback=lambda _, __, value: _confidence(value),
    metavar="FROM 0 TO 1",
    help="Leave out findings less sure than this.  [default: 0]",
)
config_option = click.option(
    "--config",
    "config_file",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False),
    help="Settings from this file, not from the nearest checker.toml or pyproject.toml.",
)
isolated_option = click.option("--isolated", is_flag=True, help="Heed no configuration file, rulings or baseline.")
show_config_option = click.option(
    "--show-config", is_flag=True, help="Print the settings, each with who set it, and stop."
)
baseline_option = click.option(
    "--baseline",
    "baseline_file",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help="Findings that are known already; only others count.",
)
update_baseline_option = click.option(
    "--update-baseline", is_flag=True, help="Write the findings of this run as the baseline."
)
