"""What others run in their CI: the action, the hooks, and every command that the documentation of them shows."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from checker.cli import COMMANDS, main
from checker.report import FORMATS

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
BLOCKS = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
TEMPLATES = sorted((ROOT / "checker" / "factbase" / "templates").glob("*.y*ml"))


def steps(name: str) -> dict[str, Any]:
    return next(step for step in ACTION["runs"]["steps"] if step.get("name") == name)


def commands() -> Iterator[list[str]]:
    """The arguments of every call of checker that the page, the hooks and the templates show."""
    for text in (PAGE, *(path.read_text(encoding="utf-8") for path in TEMPLATES)):
        for line in re.findall(r"^\s*(?:-\s+)?(?:run:\s+|entry:\s+)?checker ([a-z]+ .*)$", text, re.MULTILINE):
            yield shlex.split(line)
    for hook in HOOKS:
        yield [*shlex.split(hook["entry"])[1:], *hook["args"]]


CALLS = list(commands())


def refusal(call: list[str]) -> str | None:
    """What the command line says against a call; None where it would run."""
    name, *arguments = call
    top = click.Context(main, info_name="checker", **main.context_settings)
    try:
        command = main.get_command(top, name)
        assert command is not None, f"no command {name}"
        command.make_context(name, arguments, parent=top)
    except click.UsageError as error:
        return error.format_message()
    return None


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_every_command_shown_is_one_that_there_is(call: list[str]) -> None:
    assert refusal(call) is None


def test_the_page_shows_the_gate_and_the_check() -> None:
    assert {call[0] for call in CALLS} >= {"check", "gate"}
    assert {call[0] for call in CALLS} <= set(COMMANDS)


def test_a_command_that_there_is_not_would_be_seen() -> None:
    assert refusal(["check", ".", "--formt", "json"])


@pytest.mark.parametrize("block", BLOCKS)
def test_every_example_is_yaml_that_gives_the_action_inputs_that_it_has(block: str) -> None:
    example = yaml.safe_load(block)
    jobs = example.get("jobs", {}).values()
    for step in (step for job in jobs for step in job["steps"]):
        if step.get("uses", "").startswith("OWNER/checker@"):
            assert set(step["with"]) <= set(ACTION["inputs"])
            checkout = next(each for each in next(iter(jobs))["steps"] if "checkout" in each.get("uses", ""))
            assert checkout["with"]["fetch-depth"] == 0
    for repo in example.get("repos", ()):
        assert {hook["id"] for hook in repo["hooks"]} <= {hook["id"] for hook in HOOKS}


def test_the_page_tells_of_every_format_for_machines() -> None:
    told = set(re.findall(r"`([a-z]+)`", "".join(re.findall(r"^\| (`.*?) \|", PAGE, re.MULTILINE))))
    assert told == set(FORMATS) - {"text"}


def test_inputs_of_the_action_never_become_text_of_a_script() -> None:
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
    told = str(ACTION["runs"]["steps"])
    assert all(f"inputs.{name}" in told for name in ACTION["inputs"])


@pytest.fixture
def call(tmp_path: Path) -> Any:
    """Runs the action's script with a stand-in that notes its arguments and exits as it is told to."""
    stub = tmp_path / "bin" / "checker"
    stub.parent.mkdir()
    stub.write_text('#!/bin/sh\nprintf "%s\\n" "$*" >> "$LOG"\ncase "$*" in *github*) exit "$STATUS";; esac\n')
    stub.chmod(0o755)

    def run(status: int = 0, **given: str) -> tuple[int, list[str]]:
        log = tmp_path / "log"
        log.unlink(missing_ok=True)
        asked = {"FACT_BASE": ".", "BASE": "", "FAIL_ON": "", "SARIF": "", "HTML": "", **given}
        assert set(asked) == set(steps("Compare the sources")["env"])
        environment = {"PATH": f"{stub.parent}:{os.environ['PATH']}", "LOG": str(log), "STATUS": str(status), **asked}
        bash = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", steps("Compare the sources")["run"]]
        done = subprocess.run(bash, env=environment, cwd=tmp_path, check=False)
        return done.returncode, log.read_text().splitlines()

    return run


NEEDS_BASH = pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")


@NEEDS_BASH
@pytest.mark.parametrize("status", [0, 1, 2])
def test_the_action_exits_as_the_gate_does(call: Any, status: int) -> None:
    code, lines = call(status, BASE="origin/main", SARIF="a.sarif", HTML="a b.html")
    assert code == status
    assert lines == [
        "gate . --base origin/main --format github",
        "gate . --base origin/main --format sarif --output a.sarif --exit-zero --quiet",
        "gate . --base origin/main --format html --output a b.html --exit-zero",
    ]
    assert not [line for line in lines if refusal(shlex.split(line.replace("a b.html", "'a b.html'")))]


@NEEDS_BASH
def test_the_action_checks_everything_outside_pull_requests(call: Any) -> None:
    assert call(FACT_BASE="facts", FAIL_ON="warning") == (0, ["check facts --format github --fail-on warning"])


@NEEDS_BASH
def test_a_branch_named_like_a_command_is_only_a_name(call: Any, tmp_path: Path) -> None:
    code, lines = call(BASE='$(touch owned)`touch owned`; touch owned; "')
    assert code == 0
    assert len(lines) == 1
    assert not (tmp_path / "owned").exists()
