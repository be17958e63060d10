"""The gate as a new user meets it, through the command itself."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.command import COMMAND

ROOT = Path(__file__).parents[2]


def article(outlet: str, words: str) -> str:
    return f"---\npublisher: {outlet}\npublished: 2025-03-04\n---\n{words}\n"


ONE = article("Harbour Herald", "The ferry strike lasted nine days, the union said.")
TWO = article("Coast Post", "The ferry strike lasted nine days before the crews returned.")
THREE = article("Island Mail", "Crews went back to work on Monday.\nThe ferry strike lasted twelve days.")


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def checker(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, as a workflow would."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [*COMMAND, *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """A fact base with two articles on main, and a branch `work` that is checked out."""
    assert checker(tmp_path, "init", "demo").returncode == 0
    folder = tmp_path / "demo"
    git(folder, "init", "-b", "main")
    story = folder / "sources" / "ferry"
    story.mkdir()
    (story / "one.md").write_text(ONE)
    (story / "two.md").write_text(TWO)
    git(folder, "add", ".")
    git(folder, "commit", "-m", "two articles")
    git(folder, "checkout", "-b", "work")
    return folder


def fingerprint(folder: Path) -> str:
    found = json.loads(checker(folder, "check", ".", "--format", "json").stdout)["findings"]
    return next(str(finding["id"]) for finding in found if finding["verdict"] == "conflict")


def waive(folder: Path) -> None:
    done = checker(folder, "waive", fingerprint(folder), "--reason", "two ways to count", "--by", "Ana Lind")
    assert done.returncode == 0, done.stderr


def test_a_conflict_fails_until_the_base_rules_on_it_and_no_branch_can_rule_on_its_own(demo: Path) -> None:
    three = demo / "sources" / "ferry" / "three.md"
    three.write_text(THREE)
    git(demo, "add", ".")
    git(demo, "commit", "-m", "a third article")
    gate = ("gate", "--base", "main", "--format", "concise")

    found = checker(demo, *gate)
    assert found.returncode == 1, found.stderr
    assert found.stdout.startswith("sources/ferry/three.md:6:25: DUR201 ")

    git(demo, "checkout", "main")
    three.write_text(THREE)
    waive(demo)
    three.unlink()
    git(demo, "commit", "-a", "-m", "rule on it")
    git(demo, "checkout", "work")
    waived = checker(demo, *gate)
    assert (waived.returncode, waived.stdout.rstrip().endswith("[conflict, waived]")) == (0, True)

    three.write_text(THREE.replace("twelve", "thirteen"))
    reopened = checker(demo, *gate)
    assert reopened.returncode == 1
    assert "with uncommitted changes in 1 file" in reopened.stderr

    waive(demo)
    git(demo, "commit", "-a", "-m", "rule on my own")
    own = checker(demo, *gate)
    assert own.returncode == 1
    assert "rulings.toml is changed here and has no say: the gate goes by what main has" in own.stderr


def test_what_the_base_has_already_does_not_fail_moved_or_renamed(
    demo: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(demo)
    story = demo / "sources" / "ferry"
    (story / "three.md").write_text(THREE)
    git(demo, "checkout", "main")
    git(demo, "add", ".")
    git(demo, "commit", "-m", "a conflict on main")
    git(demo, "checkout", "-B", "work")
    (story / "three.md").rename(story / "renamed.md")
    (story / "one.md").write_text(ONE.replace("The ferry", "A long week ends.\n\nThe ferry"))
    result = run("gate", "--base", "main")
    assert result.exit_code == 0, result.output
    assert "DUR201" in result.output


def test_nothing_changed_says_so(demo: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(demo)
    result = run("gate", "--base", "main")
    assert result.exit_code == 0
    assert "no story differs from main: nothing to compare" in result.stderr


def test_a_base_that_is_not_there_is_trouble(demo: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(demo)
    result = run("gate", "--base", "nowhere")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--base nowhere: there is no such ref here" in result.stderr


def test_a_folder_without_git_is_trouble(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "sources").mkdir()
    result = run("gate", "--base", "main")
    assert result.exit_code == 2
    assert "not in a git repository" in result.stderr


def test_an_article_that_cannot_be_read_is_trouble(demo: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(demo)
    (demo / "sources" / "ferry" / "empty.md").write_text("")
    result = run("gate", "--base", "main")
    assert result.exit_code == 2
    assert "the file is empty" in result.stderr


def test_a_link_that_leads_out_is_trouble(demo: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(demo)
    (demo.parent / "outside.md").write_text(THREE)
    (demo / "sources" / "ferry" / "three.md").symlink_to(demo.parent / "outside.md")
    result = run("gate", "--base", "main")
    assert result.exit_code == 2
    assert "a link that leads out of the fact base" in result.stderr


def test_a_cache_that_is_kept_in_git_is_not_used(demo: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(demo)
    (demo / "stored").mkdir()
    (demo / "stored" / "cache.sqlite3").write_text("forged")
    (demo / "sources" / "ferry" / "three.md").write_text(THREE)
    git(demo, "add", ".")
    result = run("gate", "--base", "main", "--cache-dir", "stored")
    assert result.exit_code == 1
    assert "stored: this cache is kept in git, so it is not used" in result.stderr
    assert (demo / "stored" / "cache.sqlite3").read_text() == "forged"


def test_a_second_check_imports_no_language_model_and_says_the_same(demo: Path) -> None:
    first = checker(demo, "check", ".", "--format", "json")
    code = (
        "import sys\nfrom checker.cli import main\ntry:\n    main(['check', '.', '--format', 'json'])\n"
        "finally:\n    assert 'spacy' not in sys.modules"
    )
    second = subprocess.run(
        [sys.executable, "-c", code],
        cwd=demo,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (second.returncode, second.stdout, second.stderr) == (first.returncode, first.stdout, first.stderr)
    fresh = checker(demo, "check", ".", "--format", "json", "--no-cache", "--jobs", "2")
    assert fresh.stdout == first.stdout
