from datetime import date

import pytest

from checker.model import Context, Firmness, Occasion
from checker.story import Story
from checker.updates import grown_toll, later_figure
from checker.values import Name, Time
from tests.strategies import articles, claim, quantity

GROWS = {"changes": {"killed": "grows"}}


def story(**published: str) -> Story:
    return Story(articles=articles("a", "b", **published))


def test_a_toll_that_rose_between_two_days_is_an_update() -> None:
    reason = later_figure(
        claim("a", quantity(9)), claim("b", quantity(17)), story(a="2025-07-08", b="2025-07-09"), GROWS
    )
    assert reason == "the figure rose between the two: 9 people by 2025-07-08, 17 people by 2025-07-09"


def test_a_growing_toll_does_not_fall() -> None:
    assert (
        later_figure(claim("a", quantity(17)), claim("b", quantity(9)), story(a="2025-07-08", b="2025-07-09"), GROWS)
        == ""
    )


def test_articles_of_the_same_hour_update_nothing() -> None:
    when = {"a": "2025-07-08T10:00:00+02:00", "b": "2025-07-08T09:00:00+01:00"}
    assert later_figure(claim("a", quantity(9)), claim("b", quantity(17)), story(**when), GROWS) == ""


def test_without_dates_nothing_is_an_update() -> None:
    assert later_figure(claim("a", quantity(9)), claim("b", quantity(17)), story(), GROWS) == ""


def test_an_attribute_that_does_not_move_is_never_updated() -> None:
    later = story(a="2025-07-08", b="2025-07-09")
    assert later_figure(claim("a", quantity(9)), claim("b", quantity(17)), later, {}) == ""


def test_a_count_still_running_in_an_undated_article_may_be_the_earlier_one() -> None:
    running = claim("a", quantity(9), sentence="The latest toll was 9.")
    reason = later_figure(running, claim("b", quantity(17)), story(), GROWS)
    assert reason == "one of them was still being counted, and nothing tells which of the two is the later"


@pytest.mark.parametrize(("firmness", "moves"), [(Firmness.STATED, False), (Firmness.EXPECTED, True)])
def test_the_day_of_what_has_happened_does_not_move(firmness: Firmness, moves: bool) -> None:
    first, second = (
        claim(
            name,
            Time(since=day, until=day),
            family="time",
            attribute="event-date",
            sentence="The stall opened then and there are now 412 shops.",
            firmness=firmness,
        )
        for name, day in (("a", date(2021, 3, 4)), ("b", date(2012, 3, 4)))
    )
    assert bool(later_figure(first, second, story(a="2025-07-08", b="2025-07-09"), {})) is moves


@pytest.mark.parametrize(("words", "moves"), [("It now pays 32.", True), ("It pays 32 now and six in May.", False)])
def test_now_tells_of_a_change_unless_it_parts_a_sum(words: str, moves: bool) -> None:
    later = claim("b", quantity(32), sentence=words)
    reason = later_figure(claim("a", quantity(28)), later, story(a="2025-07-08", b="2025-07-09"), {})
    assert bool(reason) is moves


def test_how_often_something_has_happened_is_not_moved_by_now() -> None:
    later = claim("b", quantity(3, "time", dimension="ordinal"), sentence="It has now come for the third time.")
    earlier = claim("a", quantity(2, "time", dimension="ordinal"))
    assert later_figure(earlier, later, story(a="2025-07-08", b="2025-07-09"), {}) == ""


def test_turnout_by_an_hour_is_not_yet_that_of_the_day() -> None:
    noon, night = (
        claim(name, quantity(n), context=Context(topics=frozenset({"turnout"}), hours=frozenset(hours)))
        for name, n, hours in (("a", 31, ["12:00"]), ("b", 58, []))
    )
    assert later_figure(noon, night, story(), {})


def test_a_higher_toll_that_is_later_is_what_became_of_a_part() -> None:
    later = story(a="2025-07-08", b="2025-07-09")
    first = claim("a", quantity(9, modifier="at-least"), attribute="killed")
    assert grown_toll(first, claim("b", quantity(17), attribute="killed"), later, GROWS)
    assert not grown_toll(first, claim("b", quantity(7), attribute="killed"), later, GROWS)


@pytest.mark.parametrize("year", [1911, 1999, 2011])
def test_the_toll_of_long_ago_grows_no_more(year: int) -> None:
    later = story(a="2025-07-08", b="2025-07-09")
    old = Occasion(since=date(year, 5, 2), until=date(year, 5, 2), main=False)
    a, b = (claim(name, quantity(n), attribute="killed", occasion=old) for name, n in (("a", 9), ("b", 17)))
    assert later_figure(a, b, later, GROWS) == ""


@pytest.mark.parametrize(
    ("first", "second", "moves"),
    [
        ("9 houses were still cut off this morning.", "By Friday 17 houses were left to reconnect.", True),
        ("9 houses were still cut off this morning.", "The flood hit 17 houses.", False),
        ("9 houses remain empty.", "17 houses remain empty.", False),
    ],
)
def test_what_stands_until_more_have_gone_moves(first: str, second: str, moves: bool) -> None:
    a = claim("a", quantity(9, "house"), attribute="count", sentence=first)
    b = claim("b", quantity(17, "house"), attribute="count", sentence=second)
    assert bool(later_figure(a, b, story(a="2025-07-08", b="2025-07-10"), {})) is moves


@pytest.mark.parametrize(("attribute", "moves"), [("agent", False), ("leader", True)])
def test_who_did_it_stays_and_who_leads_may_change(attribute: str, moves: bool) -> None:
    first, second = (
        claim(name, Name(full=full), family="participant", attribute=attribute, sentence="There are now two of them.")
        for name, full in (("a", "Ida Holt"), ("b", "Oskar Lund"))
    )
    assert bool(later_figure(first, second, story(a="2025-07-08", b="2025-07-19"), {})) == moves


def test_what_a_fire_has_burned_grows() -> None:
    a, b = (
        claim(name, quantity(n, "hectare", dimension="area"), attribute="measure", context=Context(predicate="burn"))
        for name, n in (("a", 9), ("b", 17))
    )
    assert later_figure(a, b, story(a="2025-07-08", b="2025-07-09"), {})
    assert not later_figure(a, b, story(a="2025-07-09", b="2025-07-08"), {})
