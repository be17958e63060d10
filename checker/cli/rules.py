"""`checker rules`: the list of rules."""

from __future__ import annotations

import click

from checker.cli import options
from checker.cli.console import deliver
from checker.cli.group import OK
from checker.report.json import dumps


@click.command()
@options.format_option("text", "json")
@options.rules_option
@options.output_option
def rules(form: str, rules_folder: str | None, output: str | None) -> int:
    """List the rules, each with its severity and what it looks for.

    \b
    Examples:
      checker rules
      checker rules --rules my-rules/ --format json
    """
    from checker.cli.settings import rules_known, settings

    book = rules_known(settings(()), rules_folder)
    if form == "json":
        entries = [
            {"id": r.id, "name": r.name, "attribute": list(r.attribute), "severity": r.severity.value, "what": r.what}
            for r in book
        ]
        deliver(dumps(entries, indent=2) + "\n", output)
        return OK
    width = max((len(rule.name) for rule in book), default=0)
    deliver("".join(f"{r.id}  {r.name:{width}}  {r.severity.value:7}  {r.what}\n" for r in book), output)
    return OK
