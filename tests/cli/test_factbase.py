"""A fact base on the command line: rulings, baseline, configuration and typed claims, and what can be wrong in each."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.cli.factbases import article, claims, fact_base, write

RULING = '[[ruling]]\nfingerprint = "{id}"\ndecision = "intentional"\nreason = "r"\nby = "b"\n'

SNOW = """
id = "OWN101"
name = "snow-depth-differs"
compare = "quantity"
severity = "error"
message = "{attribute}: {positions}"
what = "Two sources give different depths of snow."
why = "Skiers plan by it."
not_a_conflict = "Another place."

[attribute]
name = "snow-depth"
kind = "quantity"
patterns = [[{ LOWER = "snow" }]]
"""


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return fact_base(tmp_path / "base")


def findings(run: Run, root: Path) -> list[dict[str, Any]]:
    """The conflicts that a check reports."""
    report = json.loads(run("check", root, "--format", "json").stdout)
    return [finding for finding in report["findings"] if finding["verdict"] == "conflict"]


def fingerprint(run: Run, root: Path) -> str:
    (finding,) = findings(run, root)
    return str(finding["id"])


def waive(run: Run, root: Path, identity: str, *more: str) -> Any:
    return run("waive", identity, root, "--reason", "The dinner counts.", "--by", "desk", *more)


def test_a_waived_finding_is_shown_and_does_not_fail(run: Run, root: Path) -> None:
    assert run("check", root).exit_code == 1
    result = waive(run, root, fingerprint(run, root)[:6])
    assert result.exit_code == 0
    result = run("check", root)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "conflict, waived" in result.stdout
    (finding,) = findings(run, root)
    assert (finding["status"], finding["note"]) == ("waived", "intentional: The dinner counts. (desk)")


def test_a_changed_value_reopens(run: Run, root: Path) -> None:
    identity = fingerprint(run, root)
    waive(run, root, identity)
    article(root, "courier", "nine")
    result = run("check", root)
    assert result.exit_code == 1
    assert f"the ruling on {identity} matches no finding: a value has changed" in result.stderr


def test_a_ruling_survives_moved_lines_renamed_files_and_edits_elsewhere(run: Run, root: Path) -> None:
    waive(run, root, fingerprint(run, root))
    file = root / "sources" / "talks" / "courier.md"
    text = file.read_text(encoding="utf-8").replace("---\nThe talks", "---\nIt rained on the lake.\n\nThe talks")
    file.unlink()
    write(file.with_name("a-first.md"), text)
    result = run("check", root)
    assert (result.exit_code, result.stderr) == (0, "")


def test_a_ruling_on_one_story_leaves_the_same_figures_of_another_open(run: Run, root: Path) -> None:
    identity = fingerprint(run, root)
    for name, hours in (("herald", "five"), ("courier", "seven")):
        text = article(root, name, hours, story="strike").read_text(encoding="utf-8")
        write(root / "sources" / "strike" / f"{name}.md", text.replace("talks in Geneva", "strike in Oslo"))
    waive(run, root, identity)
    assert sorted(finding["status"] for finding in findings(run, root)) == ["new", "waived"]
    assert run("check", root).exit_code == 1


def test_a_lapsed_ruling_does_not_hold(run: Run, root: Path) -> None:
    text = RULING.format(id=fingerprint(run, root))
    write(root / "rulings.toml", f'{text}expires = "2020-01-01"\n')
    result = run("check", root)
    assert result.exit_code == 1
    assert "rulings.toml:1: the ruling on" in result.stderr
    assert "has lapsed: it expired on 2020-01-01; renew it or remove it" in result.stderr
    write(root / "rulings.toml", f'{text}expires = "soon"\n')
    assert "has lapsed: its date 'soon' is no date such as 2026-12-31" in run("check", root).stderr
    notices = json.loads(run("check", root, "--format", "json").stdout)["notices"]
    assert [notice["what"] for notice in notices] == ["ruling-lapsed"]


def test_a_ruling_without_a_reason_is_trouble(run: Run, root: Path) -> None:
    write(root / "rulings.toml", RULING.format(id="abc").replace('reason = "r"\n', ""))
    result = run("check", root)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "rulings.toml:1: this ruling has no 'reason'; every ruling says why, in words" in result.stderr


@pytest.mark.parametrize("identity", ["0123", "0123456789abcdef"])
def test_a_fingerprint_that_matches_nothing_is_not_ruled_on(run: Run, root: Path, identity: str) -> None:
    result = waive(run, root, identity)
    assert result.exit_code == 2
    assert f"no finding has the fingerprint '{identity}'" in result.stderr
    assert not (root / "rulings.toml").exists()


def test_a_fingerprint_that_a_check_has_shown_can_be_ruled_on_where_it_is_not(run: Run, root: Path) -> None:
    identity = fingerprint(run, root)
    (root / "sources" / "talks" / "courier.md").unlink()
    assert waive(run, root, identity).exit_code == 0
    assert waive(run, root, "0123456789abcdef", "--unseen").exit_code == 0


@pytest.mark.parametrize(
    ("more", "complaint"),
    [
        (["--expires", "31.12.2026"], "'31.12.2026' is no date such as 2026-12-31"),
        (["--expires", "2020-01-01"], "this day is past"),
        (["--reason", " "], "must not be empty"),
    ],
)
def test_waiving_with_a_wrong_word_changes_nothing(run: Run, root: Path, more: list[str], complaint: str) -> None:
    result = waive(run, root, "abc", *more)
    assert result.exit_code == 2
    assert complaint in result.stderr
    assert not (root / "rulings.toml").exists()


def test_waiving_outside_a_fact_base_says_how_to_have_one(run: Run, story: Path) -> None:
    result = waive(run, story, "abc")
    assert result.exit_code == 2
    assert "no checker.toml here or above; lay out a fact base with `checker init`" in result.stderr


def test_a_baseline_hides_what_is_known_and_says_how_much(run: Run, root: Path) -> None:
    result = run("baseline", root)
    assert (result.exit_code, result.stderr) == (0, f"checker: {root / 'baseline.json'}: 1 finding known from now on\n")
    result = run("check", root)
    assert result.exit_code == 0
    assert result.stderr == f"checker: 1 finding hidden by the baseline {root / 'baseline.json'}\n"
    article(root, "mail", "twelve")
    assert run("check", root).exit_code == 1


def test_a_baseline_is_named_and_updated_on_the_command_line(run: Run, story: Path, tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    assert run("check", story, "--baseline", file).exit_code == 2
    assert run("check", story, "--baseline", file, "--update-baseline").exit_code == 0
    assert run("check", story, "--baseline", file).exit_code == 0
    (story / "two.txt").write_text("The ferry strike lasted twenty days.\n", encoding="utf-8")
    assert run("check", story, "--baseline", file).exit_code == 1


def test_a_baseline_that_is_none_is_trouble(run: Run, root: Path) -> None:
    write(root / "baseline.json", "{")
    result = run("check", root)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "baseline.json:1:2: not a baseline" in result.stderr


def test_a_reference_claim_tells_the_source_that_differs(run: Run, root: Path) -> None:
    claims(root, {"reference": True})
    (finding,) = findings(run, root)
    assert "The house holds 5 hours (Call to the ministry); Courier differs" in finding["message"]
    held = [claim for position in finding["positions"] for claim in position["claims"] if claim["reference"]]
    assert [claim["article"] for claim in held] == ["talks/call-1"]


def test_a_typed_claim_is_checked_with_one_source(run: Run, root: Path) -> None:
    (root / "sources" / "talks" / "courier.md").unlink()
    claims(root, {"value": "nine hours"})
    result = run("check", root, "--format", "concise")
    assert result.exit_code == 1
    assert "DUR201" in result.stdout


@pytest.mark.parametrize("path", ["", "sources/talks"])
def test_claims_are_heeded_for_the_whole_and_for_a_story(run: Run, root: Path, path: str) -> None:
    claims(root, {"value": "nine hours", "story": "talks"})
    assert "9 hours" in run("check", root / path).stdout


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("{}\n", "calls.jsonl:1: the key 'id' is missing"),
        ('\n{"id": \n', "calls.jsonl:2:8: not JSON"),
        ("[1]\n", "calls.jsonl:1: not a JSON object"),
    ],
)
def test_a_claim_line_that_is_none_is_trouble(run: Run, root: Path, text: str, complaint: str) -> None:
    write(root / "claims" / "calls.jsonl", text)
    result = run("check", root)
    assert (result.exit_code, result.stdout) == (2, "")
    assert complaint in result.stderr


def test_two_claims_with_one_id_and_unknown_attributes_are_trouble(run: Run, root: Path) -> None:
    claims(root, {}, {"value": "six hours"})
    result = run("check", root)
    assert result.exit_code == 2
    assert "calls.jsonl:2: the id 'call-1' is taken by" in result.stderr
    claims(root, {"attribute": "lenght"})
    result = run("check", root)
    assert result.exit_code == 2
    assert "calls.jsonl:1: unknown attribute 'lenght'" in result.stderr


@pytest.mark.parametrize("source", ["../outside.md", "sources/talks/gone.md"])
def test_a_source_that_is_not_in_the_fact_base_is_trouble(run: Run, root: Path, source: str) -> None:
    write(root.parent / "outside.md", "The talks lasted five hours.")
    claims(root, {"source": source})
    result = run("check", root)
    assert result.exit_code == 2
    assert f"{root / 'claims' / 'calls.jsonl'}:1: " in result.stderr


def test_a_claims_folder_that_is_a_link_out_is_trouble(run: Run, root: Path) -> None:
    claims(root.parent / "other", {})
    (root / "claims").symlink_to(root.parent / "other" / "claims")
    result = run("check", root)
    assert result.exit_code == 2
    assert "leaves the fact base" in result.stderr


def test_rules_of_the_fact_base_stand_beside_those_that_ship(run: Run, root: Path) -> None:
    rule = (Path(__file__).parents[2] / "rules" / "DUR201-duration-differs.toml").read_text(encoding="utf-8")
    own = write(root / "rules" / "own.toml", rule.replace('id = "DUR201"', 'id = "DUR299"'))
    report = json.loads(run("check", root, "--format", "json").stdout)
    assert {finding["rule"] for finding in report["findings"]} == {"DUR201", "DUR299"}
    own.write_text(rule, encoding="utf-8")
    result = run("check", root)
    assert result.exit_code == 2
    assert f"{own}: the id DUR201 belongs to a rule that ships with checker, " in result.stderr
    assert "DUR201-duration-differs.toml; give yours another" in result.stderr


def test_the_configuration_is_heeded_and_goes_under_the_command_line(run: Run, root: Path) -> None:
    write(root / "checker.toml", '[severity]\nDUR201 = "warning"\n')
    assert run("check", root).exit_code == 0
    assert run("check", root, "--fail-on", "warning").exit_code == 1
    assert run("check", root, "--isolated").exit_code == 1
    write(root / "checker.toml", 'ignore = ["DUR"]\n')
    assert not findings(run, root)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('fail_onn = "never"', "checker.toml:1: unknown key 'fail_onn'; did you mean 'fail_on'?"),
        ('format = "jsn"', "unknown format 'jsn'; did you mean 'json'?"),
        ('select = ["DUX"]', "select DUX: no such rule"),
        ('[severity]\nDUR209 = "info"', "checker.toml:2: no rule 'DUR209'"),
        ('rules = "../other"', "leaves the fact base"),
    ],
)
def test_a_wrong_configuration_is_trouble(run: Run, root: Path, text: str, complaint: str) -> None:
    write(root / "checker.toml", text + "\n")
    result = run("check", root)
    assert (result.exit_code, result.stdout) == (2, "")
    assert complaint in result.stderr


def test_settings_are_shown_without_a_check(run: Run, root: Path) -> None:
    write(root / "checker.toml", 'fail_on = "never"\n')
    result = run("check", root, "--show-config", "--select", "ROL")
    assert result.exit_code == 0
    assert f"# {root / 'checker.toml'}\n" in result.stdout
    assert 'fail_on = "never"  # checker.toml\n' in result.stdout
    assert 'select = ["ROL"]  # command line\n' in result.stdout


def test_people_are_compared_across_stories(run: Run, tmp_path: Path) -> None:
    root = fact_base(tmp_path / "base", second="five")
    for story, day, words in (("bridge", "05", "Foreign"), ("farm", "20", "Deputy Foreign")):
        text = f"---\npublished: 2026-01-{day}\n---\n{words} Minister Jonas Vik spoke.\n"
        write(root / "sources" / story / f"{story}.md", text)
    assert [finding["rule"] for finding in findings(run, root)] == ["ROL501"]
    assert run("check", root).exit_code == 1


def test_an_attribute_of_ones_own_is_looked_for(run: Run, root: Path) -> None:
    own = write(root / "rules" / "own.toml", SNOW)
    for name, words in (("herald", "Snow lay 80 centimetres deep."), ("courier", "It saw 120 centimetres of snow.")):
        write(root / "sources" / "snow" / f"{name}.md", f"---\npublished: 2026-03-14\n---\n{words}\n")
    assert "OWN101" in {finding["rule"] for finding in findings(run, root)}
    own.write_text(SNOW.replace('"snow"', '{ REGEX = "(s+)+now" }', 1), encoding="utf-8")
    result = run("check", root)
    assert result.exit_code == 2
    assert f"{own}: 'attribute.patterns': LOWER takes a value, or IN or NOT_IN with a list" in result.stderr
