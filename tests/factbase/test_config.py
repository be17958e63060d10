from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import ConfigurationError
from checker.factbase.config import KEYS, Config, adjusted, discover, load, read, shown
from checker.outcome import Severity
from checker.ruleset import default_rules


def test_the_nearest_parent_folder_counts(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "checker.toml").write_text('fail_on = "never"\n', encoding="utf-8")
    assert discover([inner]).fail_on == "never"
    (tmp_path / "a" / "checker.toml").write_text('fail_on = "info"\n', encoding="utf-8")
    assert discover([inner]).fail_on == "info"


def test_a_pyproject_counts_only_where_it_speaks_of_checker(tmp_path: Path) -> None:
    inner = tmp_path / "a"
    inner.mkdir()
    (tmp_path / "checker.toml").write_text('fail_on = "never"\n', encoding="utf-8")
    project = inner / "pyproject.toml"
    project.write_text('[project]\nname = "checker-notes"\n', encoding="utf-8")
    assert discover([inner]).fail_on == "never"
    project.write_text('[tool.checker]\nfail_on = "warning"\n', encoding="utf-8")
    assert discover([inner]).fail_on == "warning"


def test_checker_toml_goes_before_pyproject(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.checker]\nfail_on = "warning"\n', encoding="utf-8")
    (tmp_path / "checker.toml").write_text('fail_on = "never"\n', encoding="utf-8")
    assert discover([tmp_path]).fail_on == "never"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('\nselct = ["ROL"]', "checker.toml:2: unknown key 'selct'; did you mean 'select'?"),
        ("select = 3", "checker.toml:1: 'select' must be a list of rule ids"),
        ('fail_on = "fatal"', "checker.toml:1: 'fail_on' is 'fatal', which is not one of error"),
        ("min_confidence = 2", "checker.toml:1: 'min_confidence' is 2, which is not a number between 0 and 1"),
        ("min_confidence = true", "'min_confidence' is True, which is not a number"),
        ('[severity]\nROL501 = "fatal"', "checker.toml:2: 'severity' of ROL501 is 'fatal'"),
        ("[params.DUR201]\nrelative_tolerence = 1", "unknown key 'params.DUR201.relative_tolerence'; did you mean"),
        ("[params.DUR201]\nrelative_tolerance = -1", "relative_tolerance is -1, which is not a number of 0 or more"),
        ("\na = [", "checker.toml:2: not valid TOML"),
        ("a = ]", "checker.toml:1:5: not valid TOML"),
    ],
)
def test_a_wrong_setting_is_named_with_its_line(text: str, complaint: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        read(text, "checker.toml")
    assert complaint in str(caught.value)


def test_the_command_line_goes_over_the_file(tmp_path: Path) -> None:
    file = tmp_path / "checker.toml"
    file.write_text('fail_on = "never"\nselect = ["ROL"]\n', encoding="utf-8")
    config = load(file).override(fail_on="info", select=())
    assert (config.fail_on, config.select) == ("info", ("ROL",))
    assert config.origin == {"fail_on": "command line", "select": "checker.toml"}


def test_severity_and_parameters_change_their_rule_alone() -> None:
    rules = default_rules()
    config = Config(severity={"ROL501": Severity.INFO}, params={"DUR201": {"relative_tolerance": 0.5}})
    changed = {rule.id: rule for rule in adjusted(rules, config)}
    assert changed["ROL501"].severity is Severity.INFO
    assert changed["DUR201"].params["relative_tolerance"] == 0.5
    assert [rule for rule in rules if changed[rule.id] != rule] == [r for r in rules if r.id in ("DUR201", "ROL501")]


def test_a_rule_that_is_not_there_cannot_be_adjusted() -> None:
    with pytest.raises(ConfigurationError, match="no rule 'ROL599'; did you mean"):
        adjusted(default_rules(), Config(severity={"ROL599": Severity.INFO}))


@pytest.mark.parametrize("key", ["rules", "rulings", "baseline"])
@pytest.mark.parametrize("path", ["../elsewhere", "/etc/hosts"])
def test_a_path_that_leaves_the_fact_base_is_refused(tmp_path: Path, key: str, path: str) -> None:
    (tmp_path / "checker.toml").write_text(f'{key} = "{path}"\n', encoding="utf-8")
    config = load(tmp_path / "checker.toml")
    find = {"rules": config.rules_folder, "rulings": config.rulings_file, "baseline": config.baseline_file}[key]
    with pytest.raises(ConfigurationError, match="leaves the fact base"):
        find()


def test_a_link_that_leaves_the_fact_base_is_refused(tmp_path: Path) -> None:
    root = tmp_path / "base"
    root.mkdir()
    (root / "checker.toml").write_text("", encoding="utf-8")
    (tmp_path / "rulings.toml").write_text("", encoding="utf-8")
    (root / "rulings.toml").symlink_to(tmp_path / "rulings.toml")
    with pytest.raises(ConfigurationError, match="leaves the fact base"):
        load(root / "checker.toml").rulings_file()


def test_a_file_that_is_named_must_be_there(tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
    with pytest.raises(ConfigurationError, match="does not exist"):
        load(tmp_path / "checker.toml").baseline_file()
    assert load(tmp_path / "checker.toml").rulings_file() is None


def test_every_setting_is_shown_with_who_set_it() -> None:
    lines = list(shown(read('fail_on = "never"', "checker.toml")))
    assert 'fail_on = "never"  # checker.toml' in lines
    assert "min_confidence = 0.0  # default" in lines
    assert all(any(key in line for line in lines) for key in KEYS if key not in ("severity", "params"))
