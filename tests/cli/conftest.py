"""The command line run in this process, with a stand-in for the comparison where the language model isn't wanted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from click.testing import CliRunner, Result

from checker.cli import main
from checker.factbase.stories import Story
from checker.outcome import Report
from checker.ruleset import Rule

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of the test's own, so that no run finds what another one has left."""
    monkeypatch.setenv("CHECKER_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def run() -> Run:
    """Run `checker` with these arguments."""
    return lambda *args: CliRunner().invoke(main, [str(arg) for arg in args])


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A folder with two articles that can be read."""
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "one.txt").write_text("The ferry strike lasted nine days.\n", encoding="utf-8")
    (folder / "two.txt").write_text("The ferry strike lasted twelve days.\n", encoding="utf-8")
    return folder


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[[Report], list[tuple[Rule, ...]]]:
    """Let every comparison come to this report, on the articles that were read; gives the rules it was asked for."""

    def install(report: Report) -> list[tuple[Rule, ...]]:
        asked: list[tuple[Rule, ...]] = []

        def compare(stories: Sequence[Story], rules: tuple[Rule, ...], *_: Any, **__: Any) -> Report:
            asked.append(rules)
            return evolve(report, articles=tuple(article for story in stories for article in story.articles))

        monkeypatch.setattr("checker.factbase.checking.check_stories", compare)
        return asked

    return install
