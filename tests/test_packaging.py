"""The wheel holds code and data, and works away from the checkout."""

from __future__ import annotations

import configparser
import os
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]
NOT_SHIPPED = shutil.ignore_patterns(".*", "build", "dist", "*.egg-info", "__pycache__", "tests", "docs")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy, so that nothing left over from another build gets in; needs no network."""
    copy, out = tmp_path_factory.mktemp("copy") / "project", tmp_path_factory.mktemp("wheel")
    shutil.copytree(ROOT, copy, ignore=NOT_SHIPPED)
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    done = subprocess.run([*command, "--wheel-dir", str(out), str(copy)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def shipped(wheel: Path) -> set[str]:
    return set(ZipFile(wheel).namelist())


@pytest.fixture(scope="module")
def unpacked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    ZipFile(wheel).extractall(folder)
    return folder


def files(folder: str, pattern: str) -> set[str]:
    """The checkout's files of a folder, as they should be called in the wheel."""
    inside = "" if folder.startswith("checker") else "checker/"
    return {inside + path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob(pattern) if path.is_file()}


@pytest.mark.parametrize(
    ("folder", "pattern"),
    [
        ("checker", "*.py"),
        ("checker/lexicon", "*.toml"),
        ("checker", "*.schema.json"),
        ("checker", "py.typed"),
        ("rules", "*.toml"),
        ("sources", "*"),
    ],
)
def test_the_wheel_holds(shipped: set[str], folder: str, pattern: str) -> None:
    wanted = files(folder, pattern)
    assert wanted
    assert not wanted - shipped


def test_the_wheel_holds_nothing_outside_the_package(shipped: set[str]) -> None:
    assert {name.partition("/")[0] for name in shipped if ".dist-info/" not in name} == {"checker"}


def test_the_wheel_holds_the_licence(shipped: set[str]) -> None:
    assert [name for name in shipped if name.endswith(".dist-info/licenses/LICENSE")]


def test_every_package_is_listed_by_name() -> None:
    setup = configparser.ConfigParser()
    setup.read(ROOT / "setup.cfg", encoding="utf-8")
    listed = set(setup["options"]["packages"].split())
    found = {".".join(path.parent.relative_to(ROOT).parts) for path in (ROOT / "checker").rglob("*.py")}
    assert listed == found | {"checker.rules", "checker.sources"}


def test_the_wheel_runs_away_from_the_checkout(unpacked: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(unpacked)}
    probe = "import checker, checker.bundle as b; print(checker.__file__, b.bundled('rules'), b.bundled('sources'))"
    where = subprocess.run(
        [sys.executable, "-c", probe], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert all(Path(place).is_relative_to(unpacked) for place in where.stdout.split())
    rules = subprocess.run(
        [sys.executable, "-m", "checker", "rules"], cwd=tmp_path, env=environment, capture_output=True, text=True
    )
    assert (rules.returncode, rules.stderr) == (0, "")
    assert len(rules.stdout.splitlines()) == len(list((ROOT / "rules").glob("*.toml")))
