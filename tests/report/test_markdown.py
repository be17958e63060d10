from __future__ import annotations

import re

import pytest
from attrs import evolve

from checker.report.look import Look
from checker.report.markdown import COMMENT, code, escape, render
from tests.report.every import EVERY, long_report
from tests.report.samples import CONFLICT, REPORT


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("[click](javascript:x)", r"\[click\](javascript:x)"),
        ("see https://evil.example", r"see https\://evil.example"),
        ("see www.evil.example", r"see www\.evil.example"),
        ("a | b", r"a \| b"),
        ("*bold* _it_ `code`", r"\*bold\* \_it\_ \`code\`"),
        ("# heading", "\\#<!-- --> heading"),
        ("1. item", r"1\. item"),
        ("- item", r"\- item"),
        ("ask @desk", "ask @<!-- -->desk"),
        ("two\nlines", "two lines"),
        ("&amp; stays", "&amp;amp; stays"),
    ],
)
def test_markup_from_outside_is_shown_and_does_nothing(words: str, expected: str) -> None:
    assert escape(words) == expected


@pytest.mark.parametrize(("words", "expected"), [("a.md:1:2", "`a.md:1:2`"), ("a`b", "``a`b``"), ("`", "`` ` ``")])
def test_code_spans_hold_backticks(words: str, expected: str) -> None:
    assert code(words) == expected


def test_no_html_of_an_article_is_live() -> None:
    hostile = evolve(CONFLICT, message="<img src=x onerror=alert(1)> | [a](b)", explanation="<b>why</b>")
    text = render(evolve(REPORT, findings=(hostile,)), Look())
    assert not re.search(r"<(?!!-- -->)", text)


def test_a_report_that_fits_is_whole() -> None:
    text = render(long_report(20), Look())
    assert len(re.findall("^### ", text, re.MULTILINE)) == 20
    assert "left out" not in text


@pytest.mark.parametrize("count", [200, 1_000])
def test_a_comment_has_room_for_what_is_most_pressing_and_says_what_it_leaves_out(count: int) -> None:
    text = render(long_report(count), Look())
    assert len(text.encode("utf-16-le")) // 2 <= COMMENT
    shown = re.findall("^### .*", text, re.MULTILINE)
    assert f"*{count - len(shown):,} more findings left out here" in text.splitlines()[-1]
    assert shown[0].endswith(": conflict")


def test_room_is_counted_as_browsers_count_it() -> None:
    ships = evolve(CONFLICT, explanation="🚢" * 1_000)
    text = render(evolve(REPORT, findings=(ships,) * 100), Look())
    assert 60_000 < len(text.encode("utf-16-le")) // 2 <= COMMENT


def test_what_is_settled_carries_the_words_of_its_ruling() -> None:
    assert "\nSettled: two counts (the desk)\n" in render(EVERY, Look())
