"""The command line: one module a command, imported when it is called, so that `--help` answers at once."""

from __future__ import annotations

from checker.cli.group import LazyGroup

COMMANDS = {
    "check": "Compare articles on one story and list where they disagree.",
    "claims": "Show what each article claims.",
    "mentions": "Show the typed values that each article mentions.",
    "rules": "List the rules.",
    "explain": "Explain one rule.",
    "init": "Lay out a fact base.",
    "waive": "Rule on a finding.",
    "baseline": "Take the findings of today as known.",
    "gate": "Fail where a change brings in a disagreement.",
}
"""Name -> one line of help. The command is the function of that name in the module `checker.cli.<name>`."""

main = LazyGroup(
    name="checker",
    commands_help=COMMANDS,
    help="""Where do several articles on one story disagree?

Each disagreement is shown with both sides' words, sources and places, a verdict and its reason. The tool says that
sources differ, never which is wrong.

\b
Example:
  checker check articles/

\b
Exit status:
  0  compared, and nothing at or over --fail-on
  1  findings at or over --fail-on
  2  wrong usage or configuration, an unreadable source, or nothing to compare
""",
)
