from __future__ import annotations

import re
from collections import Counter

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from checker.outcome import Report, Severity
from checker.report.github import MOST, SUMMARY_BYTES, data, render, summary, value
from checker.report.look import Look
from tests.report.every import EVERY, FINDINGS, long_report
from tests.report.samples import CONFLICT, REPORT

COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def many(count: int, *, severity: Severity = Severity.ERROR, status: str = "new") -> Report:
    made = [evolve(CONFLICT, id=f"n{n}", subject=f"strike {n}", severity=severity, status=status) for n in range(count)]
    return evolve(REPORT, findings=tuple(made))


def kinds(text: str) -> Counter[str]:
    return Counter(COMMAND.match(line)[1] for line in text.splitlines())  # type: ignore[index]


@given(st.text(alphabet="a%\r\n:,2%50DA"))
def test_escaped_words_come_back(words: str) -> None:
    back = data(words).replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
    assert back == words
    assert not set("\r\n") & set(data(words))
    assert not set("\r\n:,") & set(value(words))


def test_every_line_is_one_command_whatever_an_article_holds() -> None:
    lines = render(EVERY, Look()).splitlines()
    assert len(lines) == len(FINDINGS)
    for line in lines:
        assert COMMAND.fullmatch(line)


def test_ten_errors_are_all_annotated() -> None:
    assert kinds(render(many(10), Look())) == {"error": 10}


def test_an_eleventh_is_left_out_and_counted() -> None:
    text = render(many(11), Look())
    assert kinds(text) == {"error": 10, "notice": 1}
    assert text.splitlines()[-1].endswith("::Not annotated here: 1 error. The summary of the job lists them.")


@pytest.mark.parametrize("count", [40, 100, 500])
def test_no_kind_is_over_the_limit(count: int) -> None:
    text = render(long_report(count), Look())
    assert max(kinds(text).values()) <= MOST
    left = sum(int(number) for number in re.findall(r"(\d+) (?:error|warning|notice)s?\b", text.splitlines()[-1]))
    assert left == count - sum(kinds(text).values()) + 1


def test_new_ones_come_before_settled_ones() -> None:
    settled = many(12, status="waived").findings
    new = many(3, severity=Severity.INFO).findings
    text = render(evolve(REPORT, findings=(*settled, *new)), Look())
    assert [("waived" in line) for line in text.splitlines()] == [False] * 3 + [True] * 6 + [False]
    assert "6 notices" in text.splitlines()[-1]


def test_an_annotation_stands_in_the_changed_file() -> None:
    line = render(evolve(REPORT, findings=(CONFLICT,)), Look(changed=frozenset({"story/courier.md"})))
    assert line.startswith("::error file=story/courier.md,line=5,endLine=5,col=7,endColumn=14,")


def test_nothing_found_is_nothing_said() -> None:
    assert render(evolve(REPORT, findings=()), Look()) == ""


def test_the_summary_has_all_findings_and_fits() -> None:
    text = summary(long_report(100), Look())
    assert len(re.findall("^### ", text, re.MULTILINE)) == 100
    assert len(summary(long_report(5_000), Look()).encode()) <= SUMMARY_BYTES
