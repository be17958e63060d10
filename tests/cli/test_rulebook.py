from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

RULE = """
id = "DUR299"
name = "voyage-differs"
attribute = "duration"
compare = "quantity"
severity = "warning"
message = "{subject}: {positions}"
what = "Two sources give different lengths of a voyage."
why = "Readers plan by it."
not_a_conflict = "Another voyage."
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "my-rules"
    path.mkdir()
    (path / "DUR299-voyage-differs.toml").write_text(RULE, encoding="utf-8")
    return path


def test_rules_of_ones_own_stand_beside_those_that_ship(run: Run, folder: Path) -> None:
    result = run("rules", "--rules", folder)
    assert result.exit_code == 0
    assert "DUR299  voyage-differs" in result.stdout
    assert "DUR201  duration-differs" in result.stdout


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('why = "', 'wy = "', "unknown key 'wy'; did you mean 'why'?"),
        ('compare = "quantity"', 'compare = "quantty"', "unknown comparator 'quantty'; did you mean 'quantity'?"),
        ('severity = "warning"', 'severity = "fatal"', "severity 'fatal' is not one of error, warning, info"),
        ('why = "Readers plan by it."', "", "the key 'why' is missing"),
        ("{positions}", "{position}", "'message' may use"),
        ('id = "DUR299"', "id = ", "not valid TOML"),
    ],
)
@pytest.mark.parametrize("command", [["rules"], ["explain", "DUR201"], ["check", "anything"]])
def test_a_wrong_rule_file_is_an_error_that_names_file_and_key(
    run: Run, folder: Path, command: list[str], old: str, new: str, complaint: str
) -> None:
    path = folder / "DUR299-voyage-differs.toml"
    path.write_text(RULE.replace(old, new), encoding="utf-8")
    result = run(*command, "--rules", folder)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith(f"checker: error: {path}: ")
    assert complaint in result.stderr


def test_an_id_that_ships_cannot_be_taken(run: Run, folder: Path) -> None:
    own = folder / "own.toml"
    own.write_text(RULE.replace("DUR299", "DUR201"), encoding="utf-8")
    result = run("rules", "--rules", folder)
    assert result.exit_code == 2
    assert f"{own}: the id DUR201 belongs to a rule that ships with checker, " in result.stderr
    assert "DUR201-duration-differs.toml; give yours another" in result.stderr


def test_a_folder_without_rules_is_an_error(run: Run, tmp_path: Path) -> None:
    result = run("rules", "--rules", tmp_path)
    assert result.exit_code == 2
    assert result.stderr == f"checker: error: {tmp_path}: no rule files here; a rule is a file named *.toml\n"
