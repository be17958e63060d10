"""Which happening a sentence is about."""

from __future__ import annotations

from datetime import date

import pytest

from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article, Occasion
from checker.notes import Notes
from checker.timeline import compare_occasions


def notes(text: str, published: str | None = "2025-04-11") -> Notes:
    return take_notes(parse(Article(id="a", text=text, published=published)))


def test_a_sentence_without_a_date_is_about_the_article_s_own_news() -> None:
    found = notes("The talks ended on Thursday. They lasted five hours.")
    assert found.occasions[1].main


def test_last_year_is_another_occasion() -> None:
    found = notes("The talks ended on Thursday. In 2023 the talks lasted nine hours.")
    occasion = found.occasions.at(found.document.sentences[1], *_span(found, "nine hours"))
    assert not occasion.main
    assert occasion.since == date(2023, 1, 1)


def test_an_earlier_round_is_told_apart_by_its_ordinal_and_its_date() -> None:
    found = notes(
        "The second round of talks ended on Thursday.\nThe first round was held on February 27 and lasted six hours."
    )
    occasion = found.occasions.at(found.document.sentences[1], *_span(found, "six hours"))
    assert (occasion.ordinal, occasion.since) == (1, date(2025, 2, 27))
    assert found.happenings[0].ordinal == 2


def test_an_undated_article_knows_that_its_news_came_after_what_it_calls_the_last() -> None:
    found = notes("The talks ended on Thursday.\nThe last talks were held on February 27.", published=None)
    assert found.happenings[0].since == date(2000, 2, 28)


def test_a_limit_in_time_dates_nothing() -> None:
    found = notes("The gauge reached nine metres, the highest since 1955.")
    assert found.occasions.at(found.document.sentences[0], *_span(found, "nine metres")).main


def _span(found: Notes, words: str) -> tuple[int, int]:
    start = found.article.text.index(words)
    return start, start + len(words)


def test_news_without_a_day_is_of_the_year_before_publication() -> None:
    found = notes("The gate of the lock is broken. In 2019 the lock was shut for a week.")
    assert found.happenings[0].since == date(2024, 6, 15)
    old = found.occasions.at(found.document.sentences[1], *_span(found, "a week"))
    assert compare_occasions(found.happenings[0], old).different


def test_a_time_in_front_dates_the_whole_sentence() -> None:
    found = notes("The hunt ended on Thursday. In 2019 a three-day hunt with dogs cost the county $900.")
    assert found.occasions.at(found.document.sentences[1], *_span(found, "$900")).since == date(2019, 1, 1)


def test_what_a_figure_is_compared_with_does_not_date_it() -> None:
    found = notes("The harbour reopened on Thursday. Its ferries carried 3 percent more people than in 2023.")
    assert found.occasions.at(found.document.sentences[1], *_span(found, "3 percent")).main


def test_when_something_happened_dates_what_it_did() -> None:
    found = notes("The quay reopened on Thursday. Three people were killed when the quay collapsed in 2018.")
    assert not found.occasions.at(found.document.sentences[1], *_span(found, "Three people")).main


def test_happenings_that_are_called_alike_stand_in_one_order() -> None:
    # Sets of strings are ordered anew in each run of Python: the order must not be theirs.
    found = notes(
        "Work will begin in April 2026. Production could begin between April and June 2026.", published="2026-01-10"
    )
    spans = [(each.since, each.until) for each in found.happenings[1:]]
    assert spans == [(date(2026, 4, 1), date(2026, 4, 30)), (date(2026, 4, 1), date(2026, 6, 30))]


def beside_the_raid(sentence: str) -> tuple[Occasion, Occasion]:
    """The occasion of the news of a raid, and that of the 33 people in a sentence behind it."""
    found = notes(f"The raid on Thursday killed 50 people.\n{sentence}")
    return found.happenings[0], found.occasions.at(found.document.sentences[1], *_span(found, "33 people"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Separately, 33 people were killed in Baghdad.",
        "Elsewhere in the country, 33 people were killed.",
        "In another attack, 33 people were killed in Baghdad.",
        "In fresh violence on Thursday, 33 people were killed in Baghdad.",
    ],
)
def test_a_sentence_may_turn_to_another_happening(sentence: str) -> None:
    raid, occasion = beside_the_raid(sentence)
    assert not occasion.main
    assert compare_occasions(raid, occasion).different


@pytest.mark.parametrize(
    "sentence",
    [
        "In another blow to the ministry, 33 people were killed.",
        "Separately from the rest lay 33 people.",
        "In the attack, 33 people were killed.",
    ],
)
def test_a_sentence_that_only_opens_alike_stays_with_the_news(sentence: str) -> None:
    _, occasion = beside_the_raid(sentence)
    assert occasion.main
