from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from checker.overlap import overlap
from checker.values import Modifier, Time

DAYS = st.dates(date(2020, 1, 1), date(2022, 12, 31))


@st.composite
def some_time(draw: st.DrawFn) -> Time:
    since = draw(st.none() | DAYS)
    until = None if since is None else max(since, draw(DAYS))
    clock = draw(st.none() | st.integers(0, 1439))
    weekday = draw(st.none() | st.integers(0, 6))
    modifier = draw(st.sampled_from(list(Modifier)))
    return Time(since=since, until=until, clock=clock, weekday=weekday, modifier=modifier)


@given(some_time(), some_time())
def test_overlap_is_symmetric(a: Time, b: Time) -> None:
    assert overlap(a, b) == overlap(b, a)


@given(some_time())
def test_a_time_never_differs_from_itself(time: Time) -> None:
    assert overlap(time, time) is not False


def test_a_weekday_can_be_its_date_and_no_other() -> None:
    thursday = Time(weekday=3)
    tenth = Time(since=date(2025, 4, 10), until=date(2025, 4, 10))
    eleventh = Time(since=date(2025, 4, 11), until=date(2025, 4, 11))
    assert overlap(thursday, tenth) is True
    assert overlap(thursday, eleventh) is False


def test_after_five_is_not_twenty_to_four() -> None:
    after = Time(clock=300, precision="clock", modifier=Modifier.MORE_THAN)
    assert overlap(after, Time(clock=220, precision="clock")) is False
    assert overlap(after, Time(clock=310, precision="clock")) is True


def test_nothing_is_told_where_nothing_is_written() -> None:
    assert overlap(Time(), Time(since=date(2025, 4, 10), until=date(2025, 4, 10))) is None
