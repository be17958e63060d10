from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from checker.outcome import Report
from checker.report import FORMATS
from tests.cli.conftest import Run
from tests.report.samples import AGREEMENT, CONFLICT, EXPLAINED, LOOK_ALIKE, REPORT

Answer = Callable[[Report], list[tuple[object, ...]]]
AGREED = Report(agreements=(AGREEMENT,))


@pytest.mark.parametrize(
    ("findings", "fail_on", "status"),
    [
        ((), "info", 0),
        ((EXPLAINED,), "error", 0),
        ((EXPLAINED,), "warning", 0),
        ((EXPLAINED,), "info", 1),
        ((LOOK_ALIKE,), "error", 0),
        ((LOOK_ALIKE,), "warning", 1),
        ((CONFLICT,), "error", 1),
        ((CONFLICT,), "never", 0),
    ],
)
def test_exit_status_follows_fail_on(
    run: Run, story: Path, answer: Answer, findings: tuple[object, ...], fail_on: str, status: int
) -> None:
    answer(evolve(AGREED, findings=findings))
    result = run("check", story, "--fail-on", fail_on)
    assert (result.exit_code, result.stderr) == (status, "")


def test_an_error_is_what_fails_by_default(run: Run, story: Path, answer: Answer) -> None:
    answer(evolve(AGREED, findings=(LOOK_ALIKE,)))
    assert run("check", story).exit_code == 0
    answer(evolve(AGREED, findings=(CONFLICT,)))
    assert run("check", story).exit_code == 1


@pytest.mark.parametrize("form", FORMATS)
def test_output_file_holds_what_would_be_printed(
    run: Run, story: Path, answer: Answer, tmp_path: Path, form: str
) -> None:
    answer(REPORT)
    printed = run("check", story, "--format", form)
    target = tmp_path / "report"
    written = run("check", story, "--format", form, "--output", target)
    assert (written.stdout, written.exit_code) == ("", printed.exit_code)
    assert target.read_bytes() == printed.stdout_bytes


def test_output_into_a_missing_folder_is_a_usage_error(run: Run, story: Path, answer: Answer, tmp_path: Path) -> None:
    answer(REPORT)
    result = run("check", story, "-o", tmp_path / "no" / "report.txt")
    assert result.exit_code == 2
    assert f"the folder {tmp_path / 'no'} does not exist; create it first" in result.stderr


def test_findings_less_sure_than_asked_for_are_left_out(run: Run, story: Path, answer: Answer) -> None:
    answer(evolve(AGREED, findings=(CONFLICT,)))
    result = run("check", story, "--format", "concise", "--min-confidence", "0.95")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")


@pytest.mark.parametrize("value", ["1.5", "-1", "nan", "much"])
def test_a_confidence_that_is_none_is_a_usage_error(run: Run, story: Path, value: str) -> None:
    assert run("check", story, "--min-confidence", value).exit_code == 2


def test_a_single_article_is_nothing_to_compare(run: Run, story: Path, answer: Answer) -> None:
    answer(Report())
    result = run("check", story / "one.txt")
    only = story / "one.txt"
    assert result.exit_code == 2
    assert result.stderr == (
        f"checker: nothing to compare: {only} is the only article; name at least two on one story\n"
    )


def test_articles_without_common_ground_are_nothing_to_compare(run: Run, story: Path, answer: Answer) -> None:
    answer(Report(claims=5))
    result = run("check", story)
    assert result.exit_code == 2
    assert result.stderr == (
        "checker: nothing to compare: no two articles make claims that a rule compares; "
        "`checker claims` shows what they say\n"
    )


@pytest.mark.parametrize("names", [["one.txt"], ["one.txt", "two.txt"]])
def test_allow_empty_accepts_that_nothing_was_compared(run: Run, story: Path, answer: Answer, names: list[str]) -> None:
    answer(Report())
    result = run("check", *(story / name for name in names), "--allow-empty")
    assert (result.exit_code, result.stderr) == (0, "")


def test_pairs_that_were_looked_at_and_left_alone_count_as_compared(run: Run, story: Path, answer: Answer) -> None:
    answer(Report(abstentions={"NUM102": 1}))
    assert run("check", story).exit_code == 0


def _missing(folder: Path) -> Path:
    return folder / "missing.txt"


def _binary(folder: Path) -> Path:
    path = folder / "picture.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01" + bytes(range(256)) * 8)
    return path


def _empty(folder: Path) -> Path:
    path = folder / "empty.txt"
    path.write_bytes(b"")
    return path


def _one_line_of_five_megabytes(folder: Path) -> Path:
    path = folder / "long.txt"
    path.write_text("ferry strike " * 400_000, encoding="utf-8")
    return path


def _wrong_date(folder: Path) -> Path:
    path = folder / "dated.md"
    path.write_text("---\npublished: 2025-02-31\n---\nThe ferry strike lasted ten days.\n", encoding="utf-8")
    return path


def _empty_folder(folder: Path) -> Path:
    path = folder / "nothing-here"
    path.mkdir()
    return path


BAD = [_missing, _binary, _empty, _one_line_of_five_megabytes, _wrong_date, _empty_folder]


@pytest.mark.parametrize("make", BAD)
def test_a_source_that_cannot_be_read_is_named_and_the_others_are_still_checked(
    run: Run, story: Path, answer: Answer, tmp_path: Path, make: Callable[[Path], Path]
) -> None:
    answer(REPORT)
    bad = make(tmp_path)
    result = run("check", story, bad, "--format", "json")
    report = json.loads(result.stdout)
    assert result.exit_code == 2
    assert [article["id"] for article in report["articles"]] == ["one", "two"]
    assert len(report["findings"]) == len(REPORT.findings)
    assert str(bad) in [item["article"] for item in report["unchecked"]]
    assert result.stderr.startswith(f"checker: {bad}: ")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("make", BAD)
def test_a_bad_source_alone_is_nothing_to_compare(
    run: Run, answer: Answer, tmp_path: Path, make: Callable[[Path], Path]
) -> None:
    answer(Report())
    result = run("check", make(tmp_path), "--allow-empty")
    assert result.exit_code == 2
    assert str(tmp_path) in result.stderr
    assert "Traceback" not in result.stderr


def test_escape_codes_in_a_file_name_are_not_printed(run: Run, answer: Answer, tmp_path: Path) -> None:
    answer(Report())
    result = run("check", tmp_path / "a\x1b[31mb.txt")
    assert result.exit_code == 2
    assert "\x1b" not in result.stderr


def test_an_unknown_format_names_the_known_ones(run: Run, story: Path) -> None:
    result = run("check", story, "--format", "yaml")
    assert result.exit_code == 2
    for name in FORMATS:
        assert name in result.stderr


def test_no_path_is_a_usage_error(run: Run) -> None:
    result = run("check")
    assert result.exit_code == 2
    assert "PATH" in result.stderr


def test_a_crash_does_not_look_like_findings(run: Run, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object, **__: object) -> Report:
        raise ZeroDivisionError("boom")

    monkeypatch.setattr("checker.factbase.checking.check_stories", crash)
    result = run("check", story)
    assert result.exit_code == 2
    assert "boom" in result.stderr
    assert result.stderr.endswith("this is a bug in checker; nothing is said of the sources\n")


def test_an_interrupt_does_not_look_like_findings(run: Run, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> Report:
        raise KeyboardInterrupt

    monkeypatch.setattr("checker.factbase.checking.check_stories", interrupt)
    assert run("check", story).exit_code == 130


def test_select_and_ignore_choose_the_rules(run: Run, story: Path, answer: Answer) -> None:
    asked = answer(AGREED)
    run("check", story, "--select", "NUM,DUR201", "--ignore", "NUM102")
    ids = [rule.id for rule in asked[0]]  # type: ignore[attr-defined]
    assert "DUR201" in ids
    assert "NUM101" in ids
    assert "NUM102" not in ids
    assert not [rule for rule in ids if not rule.startswith(("NUM", "DUR201"))]


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_selector_that_fits_no_rule_is_an_error_with_the_nearest(run: Run, story: Path, option: str) -> None:
    result = run("check", story, option, "DUR210")
    assert result.exit_code == 2
    assert f"{option} DUR210: no such rule; did you mean 'DUR201'?" in result.stderr


def test_selecting_and_ignoring_everything_is_an_error(run: Run, story: Path) -> None:
    result = run("check", story, "--select", "DUR201", "--ignore", "DUR")
    assert result.exit_code == 2
    assert "leave no rule" in result.stderr
