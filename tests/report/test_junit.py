from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve
from lxml import etree

from checker.outcome import Report
from checker.report.junit import plain, render
from checker.report.look import Look
from tests.report.every import EVERY
from tests.report.samples import CONFLICT, EMPTY, REPORT

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parents[1] / "schemas" / "junit.xsd"))


def case(report: Report, part: str) -> ET.Element:
    return next(each for each in ET.fromstring(render(report, Look())).iter("testcase") if part in each.attrib["name"])


@pytest.mark.parametrize("report", [EVERY, REPORT, EMPTY, Report()])
def test_reports_fit_the_schema(report: Report) -> None:
    SCHEMA.assertValid(etree.fromstring(render(report, Look()).encode()))


def test_the_schema_refuses_a_report_that_is_wrong() -> None:
    wrong = render(REPORT, Look()).replace('tests="', 'test="', 1)
    assert not SCHEMA.validate(etree.fromstring(wrong.encode()))


def test_a_conflict_fails_and_a_look_alike_does_not() -> None:
    failure = case(REPORT, "DUR201-confl").find("failure")
    assert failure is not None
    assert "9 days and 12 days cannot both be right" in (failure.text or "")
    assert "story/herald.md:5:25" in (failure.text or "")
    assert case(REPORT, "DUR201-diffe").find("failure") is None


def test_what_is_settled_is_skipped_with_the_words_of_the_ruling() -> None:
    skipped = case(EVERY, "conflict-wai").find("skipped")
    assert skipped is not None
    assert skipped.attrib["message"] == "conflict, waived: two counts (the desk)"


def test_an_agreement_passes() -> None:
    assert len(case(REPORT, "12 days [story/courier.md:5:7]")) == 0


def test_a_source_that_could_not_be_read_is_an_error_and_not_a_pass() -> None:
    assert case(EVERY, "story/broken.txt").find("error") is not None
    assert case(EVERY, "story/logo.png").find("skipped") is not None


def test_counts_add_up() -> None:
    root = ET.fromstring(render(EVERY, Look()))
    assert root.attrib["tests"] == str(len(list(root.iter("testcase"))))
    assert root.attrib["failures"] == str(len(list(root.iter("failure"))))
    assert root.attrib["errors"] == str(len(list(root.iter("error"))))


def test_characters_that_xml_cannot_hold_are_replaced() -> None:
    assert plain("a\x00b\ufffec\ud800d🚢\n") == "a\ufffdb\ufffdc\ufffdd🚢\n"
    text = render(evolve(REPORT, findings=(evolve(CONFLICT, message="]]>\ufffe<&\x0c"),)), Look())
    assert ET.fromstring(text).find(".//failure") is not None
