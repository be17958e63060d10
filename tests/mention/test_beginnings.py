"""What is found is what searching for each pattern by itself finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.mention.beginnings import Search

PATTERNS = [
    r"\d{1,2}:\d\d",
    r"(?i:at|about)\s+(?P<hour>\d)",
    r"(?:the\s+)?(?i:ferry)\b(?!\s+port)",
    r"a(?:b(?:c|d))?",
    r"[x-z]+\.?",
    r"[^\W\d]o\S",
    r"(?P<one>.)-(?P=one)",
    r"(?P<two>on|off)(?P=two)at",
    r"(?:in|on)??t\d*",
    r"(?>fer|fe)ry",
    r"(?i:STRASSE)\b",
]
PLACES = r"(?<!\w)\S"
SCRAPS = st.sampled_from(
    ["at 7", "AT\n12:30", "ferry", "the  Ferry port", "abd", "ab", "x", "zz.", "two", "oNo", "1-1", "offoffat"]
)
ODD = st.sampled_from(["ononat", "t", "int2", "Straße", "strasse", "٣", " ", "-", "é-é", "About\u00a09"])


@given(st.lists(SCRAPS | ODD, max_size=8).map(" ".join) | st.text(alphabet="aAbBtThHeE 019:-.\n", max_size=20))
def test_nothing_is_missed_and_nothing_is_added(text):
    found = [[] for _ in PATTERNS]
    for number, match in Search([re.compile(pattern) for pattern in PATTERNS], PLACES).matches(text):
        found[number].append(match.span())
    for pattern, spans in zip(PATTERNS, found, strict=True):
        assert spans == [match.span() for match in re.finditer(r"(?<!\w)(?=\S)" + pattern, text)], pattern


@pytest.mark.parametrize("text", ["at dawn", "12:30", "ab"])
def test_a_pattern_is_tried_only_where_it_may_begin(text):
    search = Search([re.compile(pattern) for pattern in PATTERNS[:4]], PLACES)
    list(search.matches(text))
    assert all(len(tried) <= 2 for tried in search._known.values())
