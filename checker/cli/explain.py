"""`checker explain`: one rule, in full."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

import click

from checker.cli import options
from checker.cli.console import deliver
from checker.cli.group import OK
from checker.ruleset import Rule

WIDTH = 88


@click.command()
@click.argument("rule")
@options.rules_option
def explain(rule: str, rules_folder: str | None) -> int:
    """Explain one rule, by its id or name: what it finds, why that matters, when it is no conflict, and examples.

    \b
    Example:
      checker explain DUR201
    """
    from checker.cli.rulebook import nearest
    from checker.cli.settings import rules_known, settings

    book = rules_known(settings(()), rules_folder)
    known = {each.id.casefold(): each for each in book} | {each.name.casefold(): each for each in book}
    if rule.casefold() not in known:
        raise click.UsageError(f"no rule {rule!r}{nearest(rule, book)}")
    deliver("\n".join(page(known[rule.casefold()])) + "\n", None)
    return OK


def page(rule: Rule) -> Iterator[str]:
    """The lines of a rule's explanation."""
    yield f"{rule.id} {rule.name} ({rule.severity.value})"
    for title, words in (
        ("What it finds", rule.what),
        ("Why it matters", rule.why),
        ("Not a conflict", rule.not_a_conflict),
    ):
        yield ""
        yield title
        yield from textwrap.wrap(words, WIDTH, initial_indent="  ", subsequent_indent="  ")
    yield ""
    yield f"Compares {', '.join(rule.attribute)} as {rule.compare}."
    if rule.params:
        yield "Parameters: " + ", ".join(f"{key} = {value}" for key, value in sorted(rule.params.items())) + "."
    for example in rule.example:
        yield ""
        yield f"Example: {example.verdict}"
        days = example.published or (None,) * len(example.texts)
        for text, day in zip(example.texts, days, strict=True):
            dated = f"({day}) " if day else ""
            yield from textwrap.wrap(f"- {dated}{text}", WIDTH, initial_indent="  ", subsequent_indent="    ")
