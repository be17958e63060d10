"""Whether a later article tells what came of what an earlier one had still to come."""

from __future__ import annotations

import pytest

from checker.extract import extract_all
from checker.gates.status import status_changed
from checker.model import Article
from checker.outcome import Match, Verdict
from checker.story import Story

EARLY, LATE = "2025-03-03", "2025-03-05"


def matches(a: str, b: str, published: tuple[str | None, str | None] = (EARLY, LATE)) -> list[Match]:
    articles = [Article(id="a", text=a, published=published[0]), Article(id="b", text=b, published=published[1])]
    first, second = extract_all(articles)
    claims = first.claims + second.claims
    story = Story(articles={article.id: article for article in articles}, claims=claims)
    pairs = [(x, y) for x in first.claims for y in second.claims if x.family == y.family == "status"]
    found = [status_changed(x, y, story) for x, y in pairs]
    assert [status_changed(y, x, story) for x, y in pairs] == found
    return [match for match in found if match is not None]


CHANGED = [
    ("The coast road was closed on Monday.", "The coast road was reopened at noon."),
    ("Prosecutors have not yet decided whether to appeal.", "The prosecutors appealed on Wednesday."),
    ("The council must still approve the merger.", "The council approved the merger."),
    ("The survey is to go to all 12 ministries.", "The survey was circulated to the 12 ministries."),
    ("It was not clear what had caused the blast.", "Engineers said they knew what caused the blast."),
    ("It was not clear when the residents could return.", "All of them were allowed back on Tuesday."),
    ("The trustee would not say whether he would stay on.", "The trustee resigned on Tuesday."),
    ("Permits are to be issued to the fishermen.", "Eleven more permits were issued to the fishermen."),
    ("Prosecutors have not yet decided whether to appeal.", "The prosecution lodged an appeal."),
    ("The curfew remains in force in the town.", "The mayor lifted the curfew in the town."),
    ("No arrests had been made by noon.", "Police arrested two brothers at the port."),
    ("The pilot was in critical condition.", "The pilot has died."),
    ("The two guards were put on paid leave.", "The two guards returned to duty."),
]


@pytest.mark.parametrize(("early", "late"), CHANGED)
def test_what_was_open_and_came_about_later_is_an_update(early: str, late: str) -> None:
    assert {match.verdict for match in matches(early, late)} == {Verdict.UPDATE}


@pytest.mark.parametrize(("early", "late"), CHANGED)
def test_of_articles_without_a_date_or_in_the_other_order_nothing_is_known(early: str, late: str) -> None:
    assert not matches(early, late, (None, None))
    assert not matches(early, late, (LATE, EARLY))


@pytest.mark.parametrize(
    ("early", "late"),
    [
        ("The coast road was closed on Monday.", "The museum was reopened at noon."),
        ("The minister said on leaving the hall that he was tired.", "The minister returned to duty."),
        ("The council must still approve the merger.", "The bank approved the loan."),
        ("The council must still approve the merger.", "The council has not approved the merger."),
        ("The council will approve the merger. It approved the merger.", "The council approved the merger."),
    ],
)
def test_others_and_what_was_known_already_do_not_meet(early: str, late: str) -> None:
    assert not matches(early, late)


def test_the_explanation_says_who_wrote_what_and_how_much_later() -> None:
    (match,) = matches(*CHANGED[0])[:1]
    assert match.reason == (
        "things stood so when a wrote (“The coast road was closed on Monday”); "
        "b, 2 days later, tells what came of it (“The coast road was reopened at noon”)"
    )
