from __future__ import annotations

import tomllib
from pathlib import Path

import yaml

from checker.factbase import config, rulings
from checker.factbase.layout import new_files
from checker.version import __version__
from tests.cli.conftest import Run


def test_a_fact_base_is_laid_out(run: Run, tmp_path: Path) -> None:
    result = run("init", tmp_path / "demo")
    assert result.exit_code == 0
    assert result.stdout == "".join(f"{tmp_path / 'demo' / name}\n" for name in new_files())
    assert (tmp_path / "demo" / "sources").is_dir()
    assert (tmp_path / "demo" / "claims").is_dir()


def test_what_is_there_is_kept(run: Run, tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_text("# mine\n", encoding="utf-8")
    result = run("init", tmp_path)
    assert result.exit_code == 0
    assert (tmp_path / "checker.toml").read_text(encoding="utf-8") == "# mine\n"
    assert f"{tmp_path / 'checker.toml'} is there already and was kept" in result.stderr
    assert (tmp_path / "rulings.toml").exists()


def test_a_link_that_leads_out_of_the_folder_is_not_followed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "demo").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "demo" / "claims").symlink_to(tmp_path / "elsewhere")
    result = run("init", tmp_path / "demo")
    assert result.exit_code == 2
    assert "leaves the fact base" in result.stderr
    assert not list((tmp_path / "elsewhere").iterdir())


def test_every_file_that_is_laid_out_is_valid() -> None:
    files = new_files()
    config.read(files["checker.toml"], "checker.toml")
    assert rulings.read(files["rulings.toml"], "rulings.toml") == ()
    for name in (".github/workflows/checker.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml"):
        assert yaml.safe_load(files[name])
        assert __version__ in files[name]
    assert not [name for name, text in files.items() if "@VERSION@" in text]


def test_the_commented_out_ruling_is_one() -> None:
    text = new_files()["rulings.toml"].replace("\n# ", "\n").partition("[[ruling]]")
    table = tomllib.loads(text[1] + text[2])
    assert set(table["ruling"][0]) <= set(rulings.KEYS)
