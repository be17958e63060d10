from datetime import date
from typing import Any

from hypothesis import given

from checker.model import Claim, Context, Occasion
from checker.timeline import compare_occasions, differ, placed, year_reported
from tests.strategies import claim, occasions

FIRST = Occasion(
    noun="round", ordinal=1, since=date(2025, 2, 27), until=date(2025, 2, 27), main=False, label="the first round"
)
SECOND = Occasion(noun="round", ordinal=2, since=date(2025, 4, 10), until=date(2025, 4, 10), label="the second round")


def test_two_ordinals_of_one_noun_are_two_occasions() -> None:
    apart = compare_occasions(FIRST, SECOND)
    assert apart.different is True
    assert apart.reason == "one is about the first round, the other about the second round"


def test_the_reported_day_is_not_last_year() -> None:
    main = Occasion(since=date(2025, 7, 8), until=date(2025, 7, 8))
    last_year = Occasion(since=date(2024, 1, 1), until=date(2024, 12, 31), main=False, label="2024")
    assert compare_occasions(main, last_year).different is True


def test_two_articles_that_date_their_news_a_day_apart_tell_of_one_event() -> None:
    monday = Occasion(since=date(2025, 7, 7), until=date(2025, 7, 7))
    tuesday = Occasion(since=date(2025, 7, 8), until=date(2025, 7, 8))
    assert compare_occasions(monday, tuesday).different is False


def test_what_an_undated_article_reports_may_have_been_on_any_day() -> None:
    dated = Occasion(since=date(2005, 5, 17), until=date(2005, 5, 17), main=False, label="17 May 2005")
    assert compare_occasions(Occasion(main=True), dated).different is None


def test_nothing_known_of_either_tells_nothing_apart() -> None:
    assert compare_occasions(None, FIRST).different is None


def test_dates_without_a_year_are_compared_by_month_and_day() -> None:
    after = Occasion(since=date(2000, 2, 28), until=None)
    thursday = Occasion(since=date(2025, 2, 27), until=date(2025, 2, 27))
    assert compare_occasions(after, thursday).different is True


def test_an_occasion_learns_its_ordinal_from_the_article_that_dates_it() -> None:
    thursday = Occasion(since=date(2025, 2, 27), until=date(2025, 2, 27))
    found = placed(thursday, [FIRST, SECOND])
    assert found is not None
    assert found.ordinal == 1


@given(occasions(), occasions())
def test_telling_apart_is_symmetric(a: Occasion, b: Occasion) -> None:
    assert compare_occasions(a, b).different == compare_occasions(b, a).different


@given(occasions())
def test_an_occasion_is_never_apart_from_itself(a: Occasion) -> None:
    assert compare_occasions(a, a).different is not True


def test_a_result_for_the_year_before_is_that_of_the_report() -> None:
    def result(name: str, *topics: str, **dated: Any) -> Claim:
        return claim(name, context=Context(topics=frozenset(topics)), occasion=Occasion(**dated))

    day, year = date(2031, 2, 6), {"since": date(2030, 1, 1), "until": date(2030, 12, 31), "main": False}
    report = result("a", "profit", since=day, until=day)
    assert year_reported(report, result("b", "profit", **year))
    assert year_reported(result("b", "profit", **year), report)
    assert not year_reported(report, result("b", "price", **year))
    autumn = result("a", "profit", since=date(2031, 9, 6), until=date(2031, 9, 6))
    assert not year_reported(autumn, result("b", "profit", **year))


@given(occasions(), occasions())
def test_whether_two_occasions_differ_is_what_the_comparison_says(a: Occasion, b: Occasion) -> None:
    assert differ(a, b) is compare_occasions(a, b).different
