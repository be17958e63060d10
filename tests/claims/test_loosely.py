"""Times of which it is not plain what they are the times of."""

from __future__ import annotations

import pytest

from checker.claims.loosely import LOOSE, RECORD
from checker.extract import extract_all
from checker.model import Article, Claim


def dates(text: str) -> list[Claim]:
    article = Article(id="a", text=text, published="2025-04-11")
    return [c for each in extract_all([article]) for c in each.claims if c.attribute == "event-date"]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("It was the wettest April in Olm since 1987.", 1987),
        ("Olm had not been so wet in any April since the spring of 1987.", 1987),
        ("The club's first win since 1987 was cheered.", 1987),
    ],
)
def test_a_record_is_dated_by_when_it_had_last_been_so(text: str, year: int) -> None:
    told = [claim for claim in dates(text) if RECORD in claim.context.topics]
    assert [claim.value.since.year for claim in told] == [year]


@pytest.mark.parametrize("text", ["The mill has belonged to Olm since 1987.", "The shop has been open since Friday."])
def test_a_state_that_holds_since_a_year_is_no_record(text: str) -> None:
    assert not any(RECORD in claim.context.topics for claim in dates(text))


@pytest.mark.parametrize(
    "text",
    [
        "Proceedings open on 20 November, the court said; the baker is out on bail.",
        "They dropped in through a skylight in the small hours of Tuesday, according to the police.",
    ],
)
def test_a_day_whose_happening_is_not_plain_is_told_with_little_confidence(text: str) -> None:
    assert [claim.confidence for claim in dates(text)] == [LOOSE]


@pytest.mark.parametrize("text", ["The mayor said on Monday that all was well.", "Sales dropped to 40 in March."])
def test_the_day_of_speech_and_that_of_a_figure_stay_untold(text: str) -> None:
    assert not dates(text)
