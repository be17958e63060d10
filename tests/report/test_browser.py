"""The page as a browser shows it: nothing asked of the network, nothing run, readable in light and dark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.report.html import render
from checker.report.look import Look
from tests.report.browser import Browser, chromium, installed
from tests.report.every import EVERY, MARKUP, long_report
from tests.report.samples import RULES

LOOK = Look(rules=RULES)
PROGRAM = installed()
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="no Chromium here: the HTML page is not tried in a browser")

# The lowest contrast of any text that shows with what is painted behind it, as WCAG reckons it, and whose that is.
CONTRAST = """
(() => {
  const part = c => { c /= 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
  const rgb = s => s.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  let worst = [99, ""];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !element.getClientRects().length) continue;
    let behind = element;
    while (rgb(getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement;
    const [a, b] = [element, behind].map((e, i) => light(rgb(getComputedStyle(e)[i ? "backgroundColor" : "color"])));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < worst[0]) worst = [ratio, element.outerHTML.slice(0, 80)];
  }
  return worst;
})()
"""
SHOWN = "[...document.querySelectorAll('.finding')].filter(e => e.getClientRects().length).map(e => e.className)"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    assert PROGRAM is not None
    with chromium(PROGRAM, tmp_path_factory.mktemp("chromium")) as running:
        yield running


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(render(EVERY, LOOK), encoding="utf-8")
    return path


def test_the_page_asks_the_network_for_nothing_and_complains_of_nothing(browser: Browser, page: Path) -> None:
    browser.open(page)
    assert [request["request"]["url"] for request in browser.told("Network.requestWillBeSent")] == [page.as_uri()]
    assert browser.told("Log.entryAdded") == []
    assert browser.told("Runtime.consoleAPICalled") == []
    assert browser.told("Runtime.exceptionThrown") == []
    assert browser.told("Page.javascriptDialogOpening") == []


def test_the_test_sees_what_a_page_asks_for_and_what_is_refused_it(
    browser: Browser, page: Path, tmp_path: Path
) -> None:
    """A page that did hold live markup: its picture and its script are refused by the policy, and that is seen."""
    live = tmp_path / "live.html"
    live.write_text(page.read_text(encoding="utf-8").replace("</main>", f"{MARKUP}</main>"), encoding="utf-8")
    browser.open(live)
    refused = " ".join(entry["entry"]["text"] for entry in browser.told("Log.entryAdded"))
    assert "script" in refused
    assert "x.png" in refused
    assert browser.js("document.title").startswith("Where the sources differ")


def test_hostile_words_are_shown_as_text(browser: Browser, page: Path) -> None:
    browser.open(page)
    words = browser.js("document.body.innerText")
    for part in (MARKUP, "[click](javascript:alert(4))", "javascript:alert(3)", "<u>ferry</u> strike"):
        assert part.lower() in words.lower()
    assert browser.js("document.scripts.length + document.images.length") == 0
    assert browser.js("document.title").startswith("Where the sources differ")


def test_the_style_sheet_is_let_through_by_the_policy(browser: Browser, page: Path) -> None:
    browser.open(page)
    assert browser.js("document.styleSheets.length") == 1
    assert browser.js("getComputedStyle(document.querySelector('.positions')).display") == "grid"


def test_the_sides_of_a_conflict_stand_beside_each_other_with_their_words_marked(browser: Browser, page: Path) -> None:
    browser.open(page)
    tops = browser.js("[...document.querySelectorAll('.finding.conflict .position')].slice(0, 2).map(e => e.offsetTop)")
    assert tops[0] == tops[1]
    assert browser.js("document.querySelector('.position mark').innerText") == "nine days"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_stands_out_from_what_is_behind_it(browser: Browser, page: Path, scheme: str) -> None:
    browser.open(page, scheme=scheme)
    browser.js("document.querySelectorAll('details').forEach(e => { e.open = true; })")
    ratio, where = browser.js(CONTRAST)
    assert ratio >= 4.5, where


def test_dark_and_light_differ(browser: Browser, page: Path) -> None:
    grounds = []
    for scheme in ("light", "dark"):
        browser.open(page, scheme=scheme)
        grounds.append(browser.js("getComputedStyle(document.body).backgroundColor"))
    assert grounds[0] != grounds[1]


def test_a_choice_narrows_the_page_to_one_kind_without_a_script(browser: Browser, page: Path) -> None:
    browser.open(page)
    assert len(browser.js(SHOWN)) == len(EVERY.findings)
    browser.js("document.querySelector('label[for=show-conflict]').click()")
    assert set(browser.js(SHOWN)) == {"finding conflict"}
    headings = browser.js(
        "[...document.querySelectorAll('.group > h2')].filter(e => e.getClientRects().length).map(e => e.innerText)"
    )
    assert len(headings) == 1
    browser.js("document.querySelector('label[for=show-all]').click()")
    assert len(browser.js(SHOWN)) == len(EVERY.findings)


def test_a_link_to_a_folded_finding_opens_it(browser: Browser, page: Path) -> None:
    browser.open(page)
    assert browser.js("document.querySelectorAll('details.finding[open]').length") == 0
    browser.js("document.querySelector('.index a[href=\"#f-update\"]').click()")
    assert browser.js("document.querySelector('details.finding:has(#f-update)').open")
    assert browser.js("document.querySelectorAll('details.finding[open]').length") == 1


@pytest.mark.parametrize("width", [320, 700, 1280])
def test_no_page_is_wider_than_its_window(browser: Browser, tmp_path: Path, width: int) -> None:
    path = tmp_path / "long.html"
    path.write_text(render(long_report(100), LOOK), encoding="utf-8")
    browser.open(path, width=width)
    assert browser.js("document.documentElement.scrollWidth") <= width


def test_paper_has_all_findings_in_full(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.call("Emulation.setEmulatedMedia", media="print")
    try:
        whys = browser.js(
            "[...document.querySelectorAll('.why')].filter(e => e.getBoundingClientRect().height > 5).length"
        )
        assert whys == len(EVERY.findings)
        assert browser.js("document.querySelector('.filters').getClientRects().length") == 0
        assert re.match("JVBER", browser.call("Page.printToPDF")["data"])
    finally:
        browser.call("Emulation.setEmulatedMedia", media="")
