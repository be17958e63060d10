"""Settings of a command: the command line over the configuration file over the defaults."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

import click

from checker.cli.options import many
from checker.cli.rulebook import chosen, rulebook
from checker.errors import ConfigurationError
from checker.factbase.config import Config, adjusted, discover, load
from checker.factbase.toml import nearest
from checker.ruleset import Rule


def settings(paths: Sequence[str], *, config: str | None = None, isolated: bool = False, **said: Any) -> Config:
    """What holds for these paths: the nearest configuration, or the one named, or none; then what the user `said`."""
    if config and isolated:
        raise click.UsageError("--config and --isolated exclude one another")
    found = Config() if isolated else load(Path(config)) if config else discover(paths)
    for key in ("select", "ignore"):
        if key in said:
            said[key] = many(said[key])
    if found.model:
        os.environ.setdefault("CHECKER_MODEL", found.model)
    return found.override(**said)


def rules_of(config: Config, folder: str | None = None) -> tuple[Rule, ...]:
    """The rules that a configuration asks for: those that ship and its own, adjusted and selected.

    `folder` is one of rule files named on the command line, instead of the fact base's own.
    """
    return chosen(rules_known(config, folder), config)


def rules_known(config: Config, folder: str | None = None) -> tuple[Rule, ...]:
    """All rules, before any is selected."""
    own = Path(folder) if folder else config.rules_folder()
    return adjusted(rulebook(own, may_be_empty=not folder and config.rules is None), config)


def known_format(config: Config, formats: Collection[str]) -> str:
    """The output format. Raises `ConfigurationError` where the configuration names none that there is."""
    if config.format not in formats:
        raise ConfigurationError(f"{config.place}: unknown format {config.format!r}{nearest(config.format, formats)}")
    return config.format
