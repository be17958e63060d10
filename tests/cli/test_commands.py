"""What holds for every command: help with an example, light imports, exit 2 for wrong usage."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from checker import __version__
from checker.cli import COMMANDS
from checker.ruleset import default_rules
from tests.cli.conftest import Run


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_an_example(run: Run, command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"  checker {command}" in result.stdout.partition("Example")[2]


@pytest.mark.parametrize("command", COMMANDS)
def test_the_line_in_the_list_of_commands_opens_the_help_of_the_command(run: Run, command: str) -> None:
    opening = " ".join(run(command, "--help").stdout.split())
    assert COMMANDS[command].rstrip(".") in opening


@pytest.mark.parametrize("command", ["claims", "mentions", "rules"])
def test_an_unknown_option_is_a_usage_error(run: Run, command: str) -> None:
    result = run(command, "--colour")
    assert result.exit_code == 2
    assert "No such option" in result.stderr


def test_an_unknown_command_names_the_nearest(run: Run) -> None:
    result = run("chek", "folder")
    assert result.exit_code == 2
    assert result.stderr.endswith("No such command 'chek'. Did you mean 'check'?\n")


def test_version(run: Run) -> None:
    assert run("--version").stdout == f"checker, version {__version__}\n"


def test_the_list_of_rules_has_them_all(run: Run) -> None:
    listed = [line.split()[0] for line in run("rules").stdout.splitlines()]
    assert listed == [rule.id for rule in default_rules()]
    assert [entry["id"] for entry in json.loads(run("rules", "--format", "json").stdout)] == listed


def test_explain_takes_an_id_or_a_name_in_any_case(run: Run) -> None:
    page = run("explain", "DUR201")
    assert page.exit_code == 0
    assert page.stdout.startswith("DUR201 duration-differs (error)\n\nWhat it finds\n")
    assert run("explain", "duration-differs").stdout == run("explain", "dur201").stdout == page.stdout


def test_explain_names_the_nearest_rule(run: Run) -> None:
    result = run("explain", "DUR210")
    assert result.exit_code == 2
    assert "no rule 'DUR210'; did you mean 'DUR201'?" in result.stderr


@pytest.mark.parametrize("command", ["claims", "mentions"])
def test_a_path_that_cannot_be_read_is_exit_2(run: Run, command: str) -> None:
    result = run(command, "no/such/file.txt")
    assert result.exit_code == 2
    assert "no/such/file.txt" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["rules"], ["explain", "DUR201"]])
def test_what_needs_no_text_imports_no_language_model(arguments: list[str]) -> None:
    code = "import sys; from checker.cli import main; sys.argv[1:] = {!r}\ntry: main()\nexcept SystemExit: pass\n{}"
    heavy = "print(sorted({'spacy', 'numpy', 'trafilatura', 'yaml', 'htmldate'} & set(sys.modules)), file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", code.format(arguments, heavy)], capture_output=True, text=True, check=True
    )
    assert done.stderr == "[]\n"
