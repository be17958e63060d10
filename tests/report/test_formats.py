"""Every format against its golden file, byte for byte; `python -m tests.report.test_formats` writes them anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.report import FORMATS
from checker.report.look import Look
from tests.report.samples import REPORT, RULES

GOLDEN = Path(__file__).parent / "golden"
LOOK = Look(rules=RULES)


@pytest.mark.parametrize("form", FORMATS)
def test_report_is_as_in_the_golden_file(form: str) -> None:
    assert FORMATS[form](REPORT, LOOK) == (GOLDEN / f"{form}.txt").read_text(encoding="utf-8")


def test_every_golden_file_has_its_format() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == set(FORMATS)


if __name__ == "__main__":
    for name, render in FORMATS.items():
        (GOLDEN / f"{name}.txt").write_text(render(REPORT, LOOK), encoding="utf-8")
