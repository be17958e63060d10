"""Which rules a command works with: those that ship, a folder of the user's own, and what is selected of them."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

import click

from checker.cli.options import many
from checker.errors import RuleError
from checker.ruleset import Rule, default_rules, load_rules


def rulebook(folder: str | None = None) -> tuple[Rule, ...]:
    """The rules that ship and those of a folder, by id. Raises `RuleError` for an empty folder or an id taken twice."""
    shipped = default_rules()
    if folder is None:
        return shipped
    own = load_rules(Path(folder))
    if not own:
        raise RuleError(f"{folder}: no rule files here; a rule is a file named *.toml")
    taken = {rule.id for rule in shipped} & {rule.id for rule in own}
    if taken:
        raise RuleError(f"{folder}: the id {min(taken)} belongs to a rule that ships with checker; give yours another")
    return tuple(sorted((*shipped, *own), key=lambda rule: rule.id))


def chosen(rules: Sequence[Rule], select: tuple[str, ...], ignore: tuple[str, ...]) -> tuple[Rule, ...]:
    """The rules whose ids begin with a selector and with none that is ignored. An unknown selector is a usage error."""
    wanted, unwanted = many(select), many(ignore)
    for option, selectors in (("--select", wanted), ("--ignore", unwanted)):
        for selector in selectors:
            if not any(rule.id.startswith(selector) for rule in rules):
                raise click.UsageError(f"{option} {selector}: no such rule{nearest(selector, rules)}")
    kept = tuple(
        rule
        for rule in rules
        if (not wanted or rule.id.startswith(wanted)) and not (unwanted and rule.id.startswith(unwanted))
    )
    if not kept:
        raise click.UsageError("--select and --ignore leave no rule; `checker rules` lists them")
    return kept


def nearest(word: str, rules: Sequence[Rule]) -> str:
    """A hint at the rule that was probably meant, to end a complaint with."""
    known = [rule.id for rule in rules] + [rule.name for rule in rules]
    close = get_close_matches(word.upper(), known, n=1) or get_close_matches(word.lower(), known, n=1)
    return f"; did you mean {close[0]!r}?" if close else "; `checker rules` lists them"
