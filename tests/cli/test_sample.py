"""The sample story through the command as users run it, in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from tests.command import COMMAND

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "sources" / "istanbul-embassy-talks"
ARTICLES = sorted(path.relative_to(ROOT).as_posix() for path in SAMPLE.glob("*.md"))


def checker(*arguments: str, seed: str = "0") -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "latin-1"}
    return subprocess.run([*COMMAND, *arguments], cwd=ROOT, env=environment, capture_output=True)


@pytest.fixture(scope="module")
def folder_check() -> subprocess.CompletedProcess[bytes]:
    return checker("check", "sources/istanbul-embassy-talks", "--format", "json", seed="1")


def test_the_sample_has_findings_and_nothing_to_complain_of(
    folder_check: subprocess.CompletedProcess[bytes],
) -> None:
    assert (folder_check.returncode, folder_check.stderr) == (1, b"")


def test_the_same_bytes_whatever_the_order_of_files_and_the_hash_seed(
    folder_check: subprocess.CompletedProcess[bytes],
) -> None:
    again = checker("check", *reversed(ARTICLES), "--format", "json", seed="2")
    assert again.stdout == folder_check.stdout


def test_the_report_fits_the_schema_and_its_quotes_are_in_the_files(
    folder_check: subprocess.CompletedProcess[bytes],
) -> None:
    report = json.loads(folder_check.stdout)
    schema = json.loads(files("checker").joinpath("report.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(report, schema, jsonschema.Draft202012Validator)
    paths = {article["id"]: ROOT / article["path"] for article in report["articles"]}
    claims = [claim for finding in report["findings"] for side in finding["positions"] for claim in side["claims"]]
    assert claims
    for claim in claims:
        lines = paths[claim["article"]].read_text(encoding="utf-8").split("\n")
        found = "\n".join([lines[claim["line"] - 1][claim["column"] - 1 :], *lines[claim["line"] :]])
        assert found.startswith(claim["quote"])


def test_an_unreadable_source_does_not_keep_the_others_from_being_checked(tmp_path: Path) -> None:
    missing = str(tmp_path / "missing.md")
    done = checker("check", *ARTICLES, missing, "--format", "concise")
    assert done.returncode == 2
    assert b"ROL501" in done.stdout
    assert done.stderr.startswith(f"checker: {missing}: ".encode())
    assert b"Traceback" not in done.stderr
