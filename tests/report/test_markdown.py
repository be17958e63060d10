from __future__ import annotations

import re

import pytest
from attrs import evolve

from checker.report.look import Look
from checker.report.markdown import code, escape, render
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
