from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language.document import parse
from checker.mention.times import find_times, find_written
from checker.model import Article
from checker.values import Modifier, Time

FRIDAY = "2025-04-11"


def times(text: str, published: str | None = FRIDAY) -> list[Time]:
    found = find_times(parse(Article(id="a", text=text, published=published)))
    return [mention.value for mention in found if isinstance(mention.value, Time)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The tunnel was opened on Thursday.", date(2025, 4, 10)),
        ("The tunnel was opened on April 10.", date(2025, 4, 10)),
        ("The tunnel was opened on 10 April.", date(2025, 4, 10)),
        ("The tunnel was opened on Sept. 13, 2024.", date(2024, 9, 13)),
        ("The tunnel was opened on Saturday 6 September.", date(2025, 9, 6)),
        ("The tunnel was opened on Thursday, 29 May.", date(2025, 5, 29)),
        ("The tunnel was opened on 3 March 2025, a Monday.", date(2025, 3, 3)),
        ("The tunnel will open on Monday.", date(2025, 4, 14)),
        ("The tunnel will open next Tuesday.", date(2025, 4, 15)),
        ("The tunnel was opened yesterday.", date(2025, 4, 10)),
        ("The tunnel was opened last night.", date(2025, 4, 10)),
        ("The tunnel was opened on 12 December.", date(2024, 12, 12)),
        ("The tunnel will open on 12 January.", date(2026, 1, 12)),
        ("The tunnel is shut after Monday's fire.", date(2025, 4, 7)),
        ("The tunnel was opened on Good Friday last year.", None),
    ],
)
def test_a_day_is_seen_from_publication(text: str, day: date | None) -> None:
    if day is not None:
        assert (times(text)[0].since, times(text)[0].until) == (day, day)
    else:
        assert times(text)


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("It came out in late 2011.", date(2011, 9, 1), date(2011, 12, 31)),
        ("It came out in the early months of 2015.", date(2015, 1, 1), date(2015, 4, 30)),
        ("They were seized between 2016 and 2018.", date(2016, 1, 1), date(2018, 12, 31)),
        ("It was built in the 1990s.", date(1990, 1, 1), date(1999, 12, 31)),
        ("It closed last month.", date(2025, 3, 1), date(2025, 3, 31)),
        ("It will open this autumn.", date(2025, 9, 1), date(2025, 11, 30)),
        ("It opened in March 2024.", date(2024, 3, 1), date(2024, 3, 31)),
        ("It closed two years ago.", date(2023, 1, 1), date(2023, 12, 31)),
        ("The fair runs from 3 to 5 May.", date(2025, 5, 3), date(2025, 5, 5)),
        ("It rained in the first ten days of March.", date(2025, 3, 1), date(2025, 3, 10)),
        ("He left in the last two weeks of May 2024.", date(2024, 5, 18), date(2024, 5, 31)),
        ("It closed in the third week of January.", date(2025, 1, 15), date(2025, 1, 21)),
        ("It closed the week before last.", date(2025, 3, 24), date(2025, 3, 30)),
        ("It will open the month after next.", date(2025, 6, 1), date(2025, 6, 30)),
        ("It will open in the week beginning 5 May.", date(2025, 5, 5), date(2025, 5, 11)),
        ("It will open over the Easter weekend.", date(2025, 4, 18), date(2025, 4, 21)),
        ("It closed over the Labor Day 2024 weekend.", date(2024, 8, 31), date(2024, 9, 2)),
        ("It will open in next year's first quarter.", date(2026, 1, 1), date(2026, 3, 31)),
        ("It will open by year's end.", date(2025, 12, 2), date(2025, 12, 31)),
        ("It will open on the first Monday of May.", date(2025, 5, 5), date(2025, 5, 5)),
        ("It closed on the last Friday of last month.", date(2025, 3, 28), date(2025, 3, 28)),
        ("It closed the previous Monday.", date(2025, 3, 31), date(2025, 3, 31)),
        ("It closed at the weekend.", date(2025, 4, 5), date(2025, 4, 6)),
        ("It will open over the weekend.", date(2025, 4, 12), date(2025, 4, 13)),
        ("The club, which is in debt, let two points go in Sunday's match.", date(2025, 4, 6), date(2025, 4, 6)),
        ("The firm, which is in debt, shut the mill on Monday.", date(2025, 4, 7), date(2025, 4, 7)),
    ],
)
def test_a_stretch_has_its_first_and_last_day(text: str, since: date, until: date) -> None:
    assert (times(text)[0].since, times(text)[0].until) == (since, until)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("It struck at 3:40 a.m.", 220),
        ("It struck at 3.40am.", 220),
        ("It struck at twenty to four in the morning.", 220),
        ("It struck at half past three in the afternoon.", 930),
        ("It struck at 1500 GMT.", 900),
        ("It struck at noon.", 720),
        ("It struck at quarter to midnight.", 1425),
    ],
)
def test_clock_times_are_minutes_after_midnight(text: str, clock: int) -> None:
    assert times(text)[0].clock == clock


def test_a_clock_range_takes_the_half_of_the_day_of_its_end() -> None:
    (time,) = times("The road is closed 3 to 5 p.m.")
    assert (time.clock, time.clock_until) == (900, 1020)


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("It came shortly after 5am.", Modifier.MORE_THAN),
        ("It came at about 5am.", Modifier.ABOUT),
        ("It has been shut since February 2015.", Modifier.AT_LEAST),
        ("It must be done by 1 June.", Modifier.AT_MOST),
        ("It was sold before 2016.", Modifier.LESS_THAN),
    ],
)
def test_words_before_a_time_are_its_modifier(text: str, modifier: Modifier) -> None:
    assert times(text)[0].modifier is modifier


def test_without_a_reference_date_only_what_is_written_is_kept() -> None:
    (time,) = times("The tunnel was opened on Thursday, 10 April.", published=None)
    assert not time.resolved
    assert (time.weekday, time.day, time.month, time.year) == (3, 10, 4, None)


@pytest.mark.parametrize(
    "text",
    [
        "The strike lasted three days.",
        "They may march in protest.",
        "About 2000 people came.",
        "The score was 3-2.",
        "The shop opens every Monday.",
        "Pay rose 2.30 percent.",
    ],
)
def test_durations_counts_and_repetitions_are_no_times(text: str) -> None:
    assert times(text) == []


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "on Thursday",
                "10 April",
                "at 3:40 a.m.",
                "since",
                "between 2016 and 2018",
                ",",
                "in late",
                "2011",
                "to",
                "dawn",
            ]
        ),
        max_size=8,
    )
)
def test_times_do_not_overlap_and_lie_within_the_text(words: list[str]) -> None:
    text = " ".join(words)
    found = find_written(text)
    assert all(0 <= w.start < w.end <= len(text) for w in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It happened two weeks before April 10.", date(2025, 3, 27)),
        ("It will open in two weeks.", date(2025, 4, 25)),
        ("It was opened on the 3rd.", date(2025, 4, 3)),
    ],
)
def test_days_are_counted_from_a_named_day_or_from_today(text: str, day: date) -> None:
    assert (times(text)[0].since, times(text)[0].until) == (day, day)


def test_in_two_weeks_is_a_length_where_it_is_past() -> None:
    assert times("They built it in two weeks.") == []


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("It opens on Monday at six.", "06:00"),
        ("It opens tonight around eight.", "20:00"),
        ("It opened in the morning at 7.", "07:00"),
        ("It opened at 1140 a.m.", "11:40"),
        ("It opened at five-thirty.", "05:30"),
        ("It opened between 0730 and 0930.", "07:30"),
        ("It was 11.40 when the bell rang.", "11:40"),
        ("It opened from 3 in the morning until 5pm.", "03:00"),
        ("It opened at four o'clock in the afternoon.", "16:00"),
        ("It opened at about ten o'clock on Saturday night.", "22:00"),
        ("It opened at 9 on Sunday morning.", "09:00"),
        ("It opened at half-past four.", "04:30"),
        ("It opened two hours before midnight.", "22:00"),
        ("It opened an hour after noon.", "13:00"),
        ("The council voted 7 to 4 on Monday.", None),
        ("A return of 6 to 7 per cent is out of reach.", None),
        ("He ruled from 1815 to 1848.", None),
        ("It killed six on Monday at least.", None),
    ],
)
def test_an_hour_is_told_in_many_ways(text: str, clock: str | None) -> None:
    assert next((time.to_dict()["clock"] for time in times(text) if time.clock is not None), None) == clock


def test_next_friday_said_on_a_monday_is_not_this_week_s() -> None:
    (time,) = times("It will open next Friday.", published="2025-04-07")
    assert time.since == date(2025, 4, 18)


def test_a_weekday_added_to_a_date_is_no_time_of_its_own() -> None:
    assert len(times("The tunnel was opened on 3 March 2025, a Monday, by the mayor.")) == 1


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("They struck on a Sunday.", False),
        ("They struck one wet Sunday.", False),
        ("They struck on Sunday.", True),
        ("They struck at a Sunday service.", True),
    ],
)
def test_a_sunday_is_no_one_day(text: str, known: bool) -> None:
    (time,) = times(text)
    assert time.weekday == 6
    assert (time.since is not None) is known


@pytest.mark.parametrize(
    "text", ["She has been summoned for 1 May.", "The road was shut until 1 May.", "They were remanded until 1 May."]
)
def test_a_day_that_something_is_done_for_may_be_to_come(text: str) -> None:
    (time,) = times(text)
    assert time.since == date(2025, 5, 1)


def test_a_day_behind_a_name_is_that_of_what_is_told() -> None:
    (time,) = times("It plans to show a phone called Orb in Turin on 4 May.")
    assert time.since == date(2025, 5, 4)


@pytest.mark.parametrize(
    "text", ["The log has the bang down for 22.25.", "The bang came at 22.25.", "The bang came at 22.25 sharp."]
)
def test_an_hour_with_a_point_is_told_by_what_stands_around_it(text: str) -> None:
    (time,) = times(text)
    assert time.clock == 22 * 60 + 25
