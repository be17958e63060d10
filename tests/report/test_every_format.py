"""One report with every verdict and status, in every format: the same findings, once each, and the same bytes again."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from html import unescape
from io import StringIO
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve

from checker.report import FORMATS
from checker.report.look import Look
from checker.report.places import LABELS
from tests.report.every import EVERY, FINDINGS, long_report
from tests.report.samples import EMPTY, RULES

Seen = Iterator[tuple[str, str, str]]
LOOK = Look(rules=RULES)
LABELLED = {label: verdict.value for verdict, label in LABELS.items()} | {"Possible conflict": "conflict"}
SETTLED = r"(?:, (\w+))?"


def lines(pattern: str) -> Callable[[str], Seen]:
    """A reader of formats with a line a finding; the pattern's groups are rule, verdict and status."""

    def read(text: str) -> Seen:
        for rule, verdict, status in re.findall(pattern, text, re.MULTILINE):
            yield rule, LABELLED.get(verdict, verdict), status or "new"

    return read


def in_json(text: str) -> Seen:
    yield from ((each["rule"], each["verdict"], each["status"]) for each in json.loads(text)["findings"])


def in_jsonl(text: str) -> Seen:
    each: dict[str, str]
    for each in map(json.loads, text.splitlines()):
        yield each["rule"], each["verdict"], each["status"]


def in_sarif(text: str) -> Seen:
    for result in json.loads(text)["runs"][0]["results"]:
        yield result["ruleId"], result["properties"]["verdict"], result["properties"]["status"]


def in_gitlab(text: str) -> Seen:
    for entry in json.loads(text):
        told = re.search(rf"\(([a-z-]+){SETTLED}: ", entry["description"])
        assert told
        yield entry["check_name"], told[1], told[2] or "new"


def in_junit(text: str) -> Seen:
    for case in ET.fromstring(text).iter("testcase"):
        words = next((child.text or "" for child in case), "")
        told = re.search(rf"^([a-z-]+){SETTLED}: ", words.partition("\n")[2])
        if told:
            yield case.attrib["classname"].removeprefix("checker."), told[1], told[2] or "new"


def in_csv(text: str) -> Seen:
    yield from ((row["rule"], row["verdict"], row["status"]) for row in csv.DictReader(StringIO(text)))


def in_html(text: str) -> Seen:
    for part in re.split(r'<(?:article|details) class="finding', text)[1:]:
        told = re.search(r'<p class="verdict"><b>([\w ]+?)(?: \((\w+)\))?</b>', part)
        rule = re.search(r'<p class="meta">(?:<a [^>]*>)?(\w+)', part)
        assert told
        assert rule
        yield rule[1], LABELLED[unescape(told[1])], told[2] or "new"


READERS: dict[str, Callable[[str], Seen]] = {
    "text": lines(rf"^(\w+) [\w-]+: ([a-z-]+){SETTLED}$"),
    "concise": lines(rf"^\S.*:\d+:\d+: (\w+) .* \[([a-z-]+){SETTLED}\]$"),
    "json": in_json,
    "jsonl": in_jsonl,
    "sarif": in_sarif,
    "github": lines(r"^::(?:error|warning|notice) .*title=(\w+) .*?[^:]::.*?\. ([A-Z][a-z ]+?)(?: \((\w+)\))?: "),
    "gitlab": in_gitlab,
    "junit": in_junit,
    "markdown": lines(rf"^### (\w+) [\w-]+: ([a-z-]+){SETTLED}$"),
    "html": in_html,
    "csv": in_csv,
}


def test_every_format_is_read_here() -> None:
    assert set(READERS) == set(FORMATS)


@pytest.mark.parametrize("form", FORMATS)
def test_every_finding_is_in_every_format_once(form: str) -> None:
    expected = Counter((each.rule, each.verdict.value, each.status) for each in FINDINGS)
    assert Counter(READERS[form](FORMATS[form](EVERY, LOOK))) == expected


@pytest.mark.parametrize("form", FORMATS)
def test_no_format_finds_anything_where_there_is_nothing(form: str) -> None:
    assert not list(READERS[form](FORMATS[form](EMPTY, LOOK)))


@pytest.mark.parametrize("form", FORMATS)
def test_order_of_rules_and_changed_files_does_not_lose_a_finding(form: str) -> None:
    look = evolve(LOOK, rules=(), changed=frozenset({"story/courier.md"}))
    assert len(list(READERS[form](FORMATS[form](EVERY, look)))) == len(FINDINGS)


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_report_gives_the_same_bytes_without_the_date_of_the_run(form: str) -> None:
    text = FORMATS[form](EVERY, LOOK)
    assert text == FORMATS[form](EVERY, LOOK)
    assert not re.search(r"\b20(2[6-9]|[3-9]\d)-\d\d-\d\d", text)
    assert text.endswith("\n")


@pytest.mark.parametrize("form", [form for form in FORMATS if form not in ("json", "jsonl", "sarif", "gitlab")])
def test_no_control_character_of_an_article_is_printed(form: str) -> None:
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", FORMATS[form](EVERY, LOOK))


def test_a_hundred_findings_stay_a_hundred_where_there_is_no_limit() -> None:
    report = long_report(100)
    for form in set(FORMATS) - {"github"}:
        assert len(list(READERS[form](FORMATS[form](report, LOOK)))) == 100, form
