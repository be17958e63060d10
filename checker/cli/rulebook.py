"""Which rules a command works with: those that ship, a folder of the user's own, and what is selected of them."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

import click

from checker.errors import ConfigurationError, RuleError
from checker.factbase.config import Config
from checker.ruleset import Rule, default_rules, load_rules, shipped_file, sorted_rules


def rulebook(folder: str | Path | None = None, *, may_be_empty: bool = False) -> tuple[Rule, ...]:
    """The rules that ship and those of a folder, by id. Raises `RuleError` for an empty folder or an id taken twice."""
    shipped = default_rules()
    if folder is None:
        return shipped
    own = load_rules(Path(folder))
    if not own and not may_be_empty:
        raise RuleError(f"{folder}: no rule files here; a rule is a file named *.toml")
    taken = {rule.id for rule in shipped}
    for path, rule in own.items():
        if rule.id in taken:
            raise RuleError(
                f"{path}: the id {rule.id} belongs to a rule that ships with checker, {shipped_file(rule.id)}; "
                "give yours another"
            )
    return sorted_rules((*shipped, *own.values()))


def chosen(rules: Sequence[Rule], config: Config) -> tuple[Rule, ...]:
    """The rules whose ids begin with a selector and with none that is ignored. An unknown selector is an error."""
    for key, selectors in (("select", config.select), ("ignore", config.ignore)):
        for selector in selectors:
            if not any(rule.id.startswith(selector) for rule in rules):
                raise _refused(config, key, f"{selector}: no such rule{nearest(selector, rules)}")
    kept = tuple(
        rule
        for rule in rules
        if (not config.select or rule.id.startswith(config.select))
        and not (config.ignore and rule.id.startswith(config.ignore))
    )
    if not kept:
        raise _refused(config, "select", "and --ignore leave no rule; `checker rules` lists them")
    return kept


def _refused(config: Config, key: str, words: str) -> Exception:
    if config.origin.get(key) == "command line" or not config.path:
        return click.UsageError(f"--{key} {words}")
    return ConfigurationError(f"{config.place}: {key} {words.replace('--', '')}")


def nearest(word: str, rules: Sequence[Rule]) -> str:
    """A hint at the rule that was probably meant, to end a complaint with."""
    known = [rule.id for rule in rules] + [rule.name for rule in rules]
    close = get_close_matches(word.upper(), known, n=1) or get_close_matches(word.lower(), known, n=1)
    return f"; did you mean {close[0]!r}?" if close else "; `checker rules` lists them"
