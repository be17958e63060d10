from __future__ import annotations

import csv
from io import StringIO

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from checker.outcome import Position
from checker.report.csv import COLUMNS, cell, render
from checker.report.look import Look
from tests.report.every import EVERY
from tests.report.samples import CONFLICT, EMPTY, REPORT


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "＝", " =", "\n="])
def test_a_cell_that_begins_like_a_formula_is_quoted(first: str) -> None:
    assert cell(f"{first}cmd|' /C calc'!A0").startswith("'")


@given(st.text())
def test_no_cell_begins_like_a_formula(words: str) -> None:
    assert not cell(words).lstrip().startswith(("=", "+", "-", "@", "\t", "\r"))
    assert cell(words).removeprefix("'") == words.removeprefix("'")


def test_every_row_has_every_column() -> None:
    rows = list(csv.reader(StringIO(render(EVERY, Look()))))
    assert rows[0] == list(COLUMNS)
    assert {len(row) for row in rows} == {len(COLUMNS)}
    assert len(rows) == len(EVERY.findings) + 1


def test_formulas_of_an_article_reach_no_spreadsheet() -> None:
    hostile = evolve(
        CONFLICT,
        subject='=HYPERLINK("http://evil.example","x")',
        message="+1",
        explanation="@SUM(A1)",
        occasion="-1",
        positions=(Position(value="=1", claims=CONFLICT.positions[0].claims),),
    )
    row = next(csv.DictReader(StringIO(render(evolve(REPORT, findings=(hostile,)), Look()))))
    for column in ("subject", "message", "explanation", "occasion", "positions"):
        assert row[column].startswith("'"), column


def test_a_report_without_findings_is_the_names_of_the_columns() -> None:
    assert render(EMPTY, Look()) == ",".join(COLUMNS) + "\n"
