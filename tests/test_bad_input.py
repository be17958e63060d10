"""Input as it comes: no crash, and no finding of an article against itself or its copy."""

from __future__ import annotations

import pytest

from checker import check
from checker.model import Article
from checker.outcome import Report

STORY = (
    "ELMSTEAD - Nine people were killed on Monday when a ferry struck the quay at Elmstead, police said.\n"
    "The ship was doing 14 knots. Harbour master Ida Lund said: “We had no warning.” Repairs will cost $4 million.\n"
    "The inquiry opens on Thursday at 10 a.m. at the town hall and will last three weeks.\n"
)
ANOTHER = (
    "The council of Norley approved its budget of £31 million on Tuesday by 14 votes to nine.\n"
    "“The roads come first,” Mayor Tom Ash said. Council tax will rise by 4.2 percent, or £61 a household.\n"
)
GERMAN = (
    "Die Fähre ist am Montag im Hafen von Elmstead gegen den Kai gefahren. Dabei wurden nach Angaben der Polizei zwölf "
    "Menschen getötet, und die Reparatur wird wohl fünf Millionen Dollar kosten.\n"
)
TABLE = (
    "Results by district\n"
    "District | Votes | Share\n"
    "North | 1,204 | 48.1%\n"
    "South | 988 | 39.9%\n"
    "1. Lund 1,204\n2. Ash 988\n- turnout: 61 %\n* 3 of 4 seats\n\t12\t14\t\n"
)
MIXED = STORY.replace("“", '"').replace("”", "’’") + '‘It was «loud, she said. „Nine dead“, the "harbour said.\n'
LONG = "\n".join(
    f"On day {n} the council of Norley spent £{n % 90 + 10} million and {n % 40 + 2} people came to its meeting."
    for n in range(600)
)
HARD = {
    "all capitals": STORY.upper(),
    "two stories in one file": f"{STORY}\n{ANOTHER}",
    "mixed quotation marks": MIXED,
    "a table and lists": TABLE,
    "nothing": "",
    "marks alone": "“”‘’«»… — ---\n\n***\n",
    "no line breaks and no full stops": STORY.replace("\n", " ").replace(".", ""),
}


def article(key: str, text: str, published: str | None = None) -> Article:
    return Article(id=key, text=text, published=published)


def between(report: Report, *ids: str) -> list[str]:
    """Findings that set articles of these ids, and none else, against one another."""
    return [
        finding.message
        for finding in report.findings
        if {claim.article for position in finding.positions for claim in position.claims} <= set(ids)
    ]


@pytest.mark.parametrize("text", HARD.values(), ids=list(HARD))
def test_an_article_stands_against_neither_itself_nor_its_copy(text: str) -> None:
    articles = [article("a", text), article("b", text, "2031-03-05"), article("c", STORY, "2031-03-04")]
    report = check(articles)
    assert between(report, "a") == []
    assert between(report, "b") == []
    assert between(report, "a", "b") == []


def test_a_text_of_ten_thousand_words_is_read_whole() -> None:
    assert len(LONG.split()) > 10_000
    report = check([article("a", LONG), article("b", STORY)])
    assert report.coverage["a"]["sentences"] >= 600
    assert between(report, "a") == []


def test_an_article_in_another_language_is_set_aside_and_named() -> None:
    report = check([article("en", STORY), article("de", GERMAN)])
    assert [(item.article, item.what) for item in report.unchecked] == [("de", "the whole article")]
    assert "German" in report.unchecked[0].reason
    assert not report.coverage["de"].get("sentences")
    assert {claim.article for claim in report.single_source} == {"en"}
    assert report.findings == ()


def test_a_copy_with_another_date_does_not_differ_from_its_original_or_from_who_agrees_with_it() -> None:
    agreeing = "The inquiry into the ferry accident at Elmstead opens on 6 March 2031 at the town hall."
    first, copy = article("a", STORY, "2031-03-04"), article("b", STORY, "2031-03-14")
    other = article("c", agreeing, "2031-03-04")
    alone, both = check([first, other]), check([first, copy, other])
    assert {f.verdict for f in both.findings} == {f.verdict for f in alone.findings}
    assert between(both, "a", "b") == []


def test_a_copy_stands_behind_a_position_without_adding_to_its_sources() -> None:
    other = STORY.replace("Nine", "Eleven").replace("struck", "hit").replace("police said", "officials said")
    report = check([article("a", STORY), article("b", STORY), article("c", other.partition("\n")[0])])
    position = next(p for f in report.findings for p in f.positions if set(p.articles) == {"a", "b"})
    assert position.independent == 1
    assert position.backing[0].articles == ("a", "b")
