from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from checker.cli.console import deliver, look, watched


class Terminal:
    """Standard output or error that is a terminal, and keeps what is written."""

    def __init__(self) -> None:
        self.written = ""

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.written += text
        return len(text)

    def flush(self) -> None:
        pass


def test_output_that_is_no_terminal_has_no_colour_and_a_fixed_width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "55")
    style = look(output=None, color=True, verbosity=0)
    assert (style.color, style.width) == (False, 100)


@pytest.mark.parametrize(
    ("output", "color", "no_color", "expected"),
    [(None, True, "", True), (None, False, "", False), (None, True, "1", False), ("file", True, "", False)],
)
def test_colour_is_for_terminals_that_want_it(
    monkeypatch: pytest.MonkeyPatch, output: str | None, color: bool, no_color: str, expected: bool
) -> None:
    monkeypatch.setattr("sys.stdout", Terminal())
    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setenv("TERM", "xterm")
    assert look(output=output, color=color, verbosity=0).color is expected


def test_progress_is_shown_on_a_terminal_and_erased(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    assert list(watched("ab", 2, "reading articles")) == ["a", "b"]
    assert "reading articles: 2 of 2" in terminal.written
    assert terminal.written.endswith("\r\x1b[2K")


def test_no_progress_when_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    assert list(watched("ab", 2, "reading articles", quiet=True)) == ["a", "b"]
    assert terminal.written == ""


def test_no_progress_where_standard_error_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(watched("ab", 2, "reading articles")) == ["a", "b"]
    assert capsys.readouterr().err == ""


def test_a_file_written_keeps_its_permissions_and_leaves_nothing_behind(tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    target.write_text("old")
    target.chmod(0o640)
    deliver("new \ud800\n", str(target))
    assert target.read_text(encoding="utf-8") == "new \\ud800\n"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert os.listdir(tmp_path) == ["report.txt"]
