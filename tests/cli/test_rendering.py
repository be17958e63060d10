from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from checker.cli.rendering import deliver_report
from checker.report import FORMATS
from checker.report.github import SUMMARY_BYTES
from checker.report.look import Look
from tests.report.every import long_report
from tests.report.samples import REPORT


@pytest.fixture
def summary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(path))
    return path


def test_annotations_go_out_and_the_report_goes_to_the_summary_of_the_job(
    summary: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    deliver_report(REPORT, "github", Look(), None)
    assert capsys.readouterr().out == FORMATS["github"](REPORT, Look())
    assert summary.read_text(encoding="utf-8").startswith("# Where the sources differ\n")


def test_what_the_step_has_said_already_stays(summary: Path, tmp_path: Path) -> None:
    summary.write_text("Before.\n", encoding="utf-8")
    deliver_report(REPORT, "github", Look(), str(tmp_path / "out"))
    assert summary.read_text(encoding="utf-8").startswith("Before.\n# Where the sources differ\n")


@pytest.mark.parametrize("taken", [0, 500_000, SUMMARY_BYTES - 10, SUMMARY_BYTES + 10])
def test_the_summary_of_a_step_never_grows_over_what_github_takes(summary: Path, tmp_path: Path, taken: int) -> None:
    summary.write_bytes(b"x" * taken)
    deliver_report(long_report(4_000), "github", Look(), str(tmp_path / "out"))
    assert summary.stat().st_size <= max(SUMMARY_BYTES, taken)


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "github"])
def test_other_formats_write_no_summary(summary: Path, tmp_path: Path, form: str) -> None:
    deliver_report(REPORT, form, Look(), str(tmp_path / "out"))
    assert not summary.exists()


def test_github_without_a_summary_is_annotations_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    deliver_report(evolve(REPORT, findings=()), "github", Look(), str(tmp_path / "out"))
    assert (tmp_path / "out").read_text(encoding="utf-8") == ""
