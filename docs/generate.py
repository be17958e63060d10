"""Writes the documentation that comes from the code: `docs/cli.md`, `rules.md`, `configuration.md`, README's example.

`make docs` runs it; `tests/test_docs.py` fails when something written by it is stale.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
from click.testing import CliRunner

from checker.cli import COMMANDS, main
from checker.factbase.config import KEYS, MEANINGS, Config
from checker.factbase.handclaims import KEYS as CLAIM_KEYS
from checker.factbase.handclaims import REQUIRED, attributes_of
from checker.factbase.rulings import DECISIONS
from checker.patterns import KEYS as TOKEN_KEYS
from checker.report import FORMATS
from checker.report.markdown import escape, inline
from checker.ruleset import KINDS, PARAMS, Rule, default_rules

ROOT = Path(__file__).parents[1]
WIDTH = 88
SAMPLE = ["check", "sources/istanbul-embassy-talks", "--quiet"]
BEGIN, END = "<!-- example: begin (make docs) -->\n", "<!-- example: end -->\n"
NOTICE = "<!-- Written by `make docs`; edit the code instead. -->\n"


def cli_reference() -> str:
    """Every command's help."""
    parts = ["# Command line\n", NOTICE, f"```text\n{_help(None)}```\n"]
    for name in COMMANDS:
        parts.append(f"## checker {name}\n\n```text\n{_help(name)}```\n")
    parts.append("## Formats of `checker check`\n\n" + "".join(f"- `{form}`: {_what(form)}\n" for form in FORMATS))
    return "\n".join(parts)


def _help(name: str | None) -> str:
    top = click.Context(main, info_name="checker", terminal_width=WIDTH, **main.context_settings)
    if name is None:
        return main.get_help(top) + "\n"
    command = main.get_command(top, name)
    assert command is not None
    return command.get_help(click.Context(command, info_name=name, parent=top, terminal_width=WIDTH)) + "\n"


def _what(form: str) -> str:
    module = __import__(FORMATS[form].__module__, fromlist=["__doc__"])
    first = (module.__doc__ or "").partition("\n")[0].rstrip(".")
    return f"{first[:1].lower()}{first[1:]}"


def rules_reference() -> str:
    """Every rule that ships, with its examples."""
    rules = default_rules()
    lines = ["# Rules", "", NOTICE, "| rule | name | severity | what it finds |", "|---|---|---|---|"]
    lines += [
        f"| [{r.id}](#{r.id.lower()}) | {inline(r.name)} | {r.severity.value} | {inline(r.what)} |" for r in rules
    ]
    for rule in rules:
        lines += ["", *_rule(rule)]
    return "\n".join(lines) + "\n"


def _rule(rule: Rule) -> Iterator[str]:
    yield f"## {rule.id}"
    yield ""
    yield f"**{inline(rule.name)}** ({rule.severity.value}). {inline(rule.what)}"
    yield ""
    yield f"Why it matters: {inline(rule.why)}"
    yield ""
    yield f"Not a conflict: {inline(rule.not_a_conflict)}"
    yield ""
    attributes = ", ".join(f"`{attribute}`" for attribute in rule.attribute)
    yield f"Compares {attributes} as `{rule.compare}`." + "".join(
        f" `{key} = {value}`." for key, value in sorted(rule.params.items())
    )
    for example in rule.example:
        yield ""
        yield f"{escape(example.verdict.capitalize())}:"
        days = example.published or (None,) * len(example.texts)
        for text, day in zip(example.texts, days, strict=True):
            yield f"- {f'({day}) ' if day else ''}{escape(text)}"


def configuration_reference() -> str:
    """Settings, parameters, rulings, typed claims and attributes of one's own."""
    settings = [f"| `{key}` | {_default(key)} | {MEANINGS[key]} |" for key in KEYS]
    parameters = [f"| `{key}` | {inline(param.words)} |" for key, param in sorted(PARAMS.items())]
    known = ", ".join(f"`{name}`" for name in sorted(attributes_of(default_rules())))
    return CONFIGURATION.format(
        notice=NOTICE,
        settings="\n".join(settings),
        parameters="\n".join(parameters),
        decisions=", ".join(f"`{decision}`" for decision in DECISIONS),
        required=", ".join(f"`{key}`" for key in REQUIRED),
        optional=", ".join(f"`{key}`" for key in sorted(CLAIM_KEYS - set(REQUIRED))),
        attributes=known,
        kinds=", ".join(f"`{kind}`" for kind in KINDS),
        token_keys=", ".join(f"`{key}`" for key in sorted(TOKEN_KEYS)),
    )


def _default(key: str) -> str:
    value = getattr(Config(), key)
    return f"`{value}`" if isinstance(value, str | float) else "none"


CONFIGURATION = (ROOT / "docs" / "configuration.template").read_text(encoding="utf-8")


def readme(current: str) -> str:
    """README with its example run anew on the sample story."""
    before, begin, rest = current.partition(BEGIN)
    _, end, after = rest.partition(END)
    assert end, "README.md: the marks around the example are missing"
    return f"{before}{begin}{example()}{end}{after}"


def example() -> str:
    """The sample's check as README shows it."""
    result = CliRunner().invoke(main, SAMPLE, catch_exceptions=False)
    return f"```console\n$ checker {' '.join(SAMPLE)}\n{result.stdout}```\n"


def written() -> Iterator[tuple[Path, str]]:
    """Each file that is written, with what it should hold."""
    yield ROOT / "docs" / "cli.md", cli_reference()
    yield ROOT / "docs" / "rules.md", rules_reference()
    yield ROOT / "docs" / "configuration.md", configuration_reference()
    path = ROOT / "README.md"
    yield path, readme(path.read_text(encoding="utf-8"))


if __name__ == "__main__":
    for path, text in written():
        path.write_text(text, encoding="utf-8")
