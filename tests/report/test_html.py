from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from attrs import evolve

from checker.model import Occasion
from checker.outcome import Report
from checker.report.html import filter_key, render
from checker.report.look import Look
from tests.report.every import EVERY, FINDINGS, long_report
from tests.report.samples import CONFLICT, EMPTY, LOOK_ALIKE, REPORT, RULES

LOOK = Look(rules=RULES)
VOID = {"meta", "input", "br"}
ELEMENTS = """
html head meta title style body header main nav section article h1 h2 h3 h4 p ul li br b span small code time mark a
fieldset legend div input label details summary figure figcaption blockquote table thead tbody tr th td dl dt dd
"""


class Page(HTMLParser):
    """A page's elements as (name, attributes), and whether each was closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def all(self, name: str) -> list[dict[str, str]]:
        return [attributes for tag, attributes in self.elements if tag == name]


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(render(EVERY, LOOK))


def test_the_page_has_only_elements_that_show_text_and_each_is_closed(page: Page) -> None:
    assert {tag for tag, _ in page.elements} <= set(ELEMENTS.split())
    assert not page.open


def test_nothing_of_the_page_runs_or_loads(page: Page) -> None:
    attributes = {name for _, each in page.elements for name in each}
    assert not {name for name in attributes if name.startswith("on")}
    assert not {"style", "src", "srcset", "background", "action", "formaction", "data", "ping"} & attributes
    assert all(re.match(r"#|https?://", each["href"]) for each in page.all("a"))


def test_the_policy_allows_the_style_sheet_and_nothing_else() -> None:
    text = render(EVERY, LOOK)
    found = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', text)
    sheet = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert found
    assert sheet
    assert text.index(found[0]) < text.index("<style>")
    digest = base64.b64encode(hashlib.sha256(sheet[1].encode()).digest()).decode()
    assert found[1] == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_the_style_sheet_asks_for_nothing_from_elsewhere() -> None:
    sheet = re.search(r"<style>(.*?)</style>", render(EVERY, LOOK), re.DOTALL)
    assert sheet
    assert not re.search(r"url\(|@import|image-set|src\s*:", sheet[1])


def test_a_javascript_address_is_shown_and_is_no_link() -> None:
    text = render(EVERY, LOOK)
    assert "<code>javascript:alert(3)</code>" in text
    assert not re.search(r'href="\s*javascript', text, re.IGNORECASE)


def test_markup_of_an_article_is_text() -> None:
    text = render(EVERY, LOOK)
    assert "&lt;script&gt;document.title = &#x27;owned&#x27;&lt;/script&gt;" in text
    assert "<script" not in text
    assert "<mark>thirty days</mark>" in text


def test_ids_are_of_one_element_each_and_every_link_within_the_page_leads_somewhere() -> None:
    for report in (EVERY, long_report(100), evolve(REPORT, findings=(CONFLICT, CONFLICT))):
        page = Page(render(report, LOOK))
        ids = Counter(each["id"] for _, each in page.elements if "id" in each)
        assert set(ids.values()) == {1}
        targets = {each["href"][1:] for each in page.all("a") if each["href"].startswith("#")}
        assert targets | {each["for"] for each in page.all("label")} <= set(ids)


def test_headings_go_down_one_step_at_a_time(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_page_says_its_language_and_where_its_parts_are(page: Page) -> None:
    assert page.all("html") == [{"lang": "en"}]
    assert len(page.all("main")) == 1
    assert page.all("nav") == [{"class": "index", "aria-label": "Findings"}]


def test_every_kind_of_finding_can_be_shown_alone(page: Page) -> None:
    counts = Counter(map(filter_key, FINDINGS))
    text = render(EVERY, LOOK)
    shown = dict(re.findall(r'<label for="show-([\w-]+)" class="[\w-]+">[\w -]+ <b>(\d+)</b>', text))
    assert shown == {"all": str(len(FINDINGS)), **{key: str(count) for key, count in counts.items()}}
    for key in counts:
        assert f"body:has(#show-{key}:checked)" in text


def test_what_needs_an_editor_is_open_and_what_is_explained_is_folded(page: Page) -> None:
    assert Counter(each["class"] for each in page.all("article")) == {
        "finding conflict": 4,
        "finding different-event": 1,
        "finding possible": 1,
    }
    assert all("open" not in each for each in page.all("details"))


def test_quiet_pages_have_only_what_needs_an_editor() -> None:
    text = render(EVERY, evolve(LOOK, verbosity=-1))
    assert "Explained differences" not in text
    assert "Told alike" not in text
    assert "Not checked" in text


@pytest.mark.parametrize("report", [EMPTY, Report()])
def test_a_report_without_findings_says_so(report: Report) -> None:
    text = render(report, LOOK)
    assert "No differences found in what could be compared." in text
    assert "fieldset" not in text.partition("</style>")[2]


def test_a_settled_finding_carries_the_words_of_its_ruling() -> None:
    assert "<b>Settled:</b> two counts (the desk)" in render(EVERY, LOOK)


def test_a_look_alike_tells_which_event_each_source_means() -> None:
    sides = [
        evolve(position, claims=(evolve(position.claims[0], occasion=Occasion(label=f"the strike of {year}")),))
        for position, year in zip(LOOK_ALIKE.positions, ("2025", "2019"), strict=True)
    ]
    text = render(evolve(REPORT, findings=(evolve(LOOK_ALIKE, positions=tuple(sides)),)), LOOK)
    assert re.findall(r"about (the strike of \d+)<", text) == ["the strike of 2025", "the strike of 2019"]
