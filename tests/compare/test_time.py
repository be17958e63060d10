from datetime import date

import pytest
from hypothesis import given

from checker.compare.time import compare
from checker.values import Modifier, Time
from tests.test_overlap import some_time

APRIL = Time(since=date(2027, 4, 1), until=date(2027, 4, 30), month=4, year=2027, precision="month")
SPRING = Time(since=date(2027, 3, 1), until=date(2027, 5, 31), precision="season")
TENTH = Time(since=date(2027, 4, 10), until=date(2027, 4, 10))
ELEVENTH = Time(since=date(2027, 4, 11), until=date(2027, 4, 11))
EARLY = Time(clock=220, precision="clock", modifier=Modifier.ABOUT)


@pytest.mark.parametrize(
    ("a", "b", "outcome"),
    [
        (APRIL, SPRING, "precision"),
        (APRIL, APRIL, "same"),
        (TENTH, ELEVENTH, "different"),
        (TENTH, APRIL, "precision"),
        (EARLY, Time(clock=218, precision="clock"), "precision"),
        (EARLY, Time(clock=300, precision="clock", modifier=Modifier.MORE_THAN), "different"),
        (Time(clock=220, precision="clock12"), Time(clock=940, precision="clock"), "same"),
        (Time(precision="open"), TENTH, "update"),
        (Time(precision="open"), Time(precision="soon"), "update"),
        (Time(precision="soon"), TENTH, "precision"),
        (Time(), TENTH, "unknown"),
        (Time(month=4, precision="month"), Time(month=4, precision="month"), "same"),
    ],
)
def test_times_are_compared_as_finely_as_the_words_speak(a: Time, b: Time, outcome: str) -> None:
    assert compare(a, b).outcome == outcome


@given(some_time(), some_time())
def test_comparing_times_is_symmetric(a: Time, b: Time) -> None:
    assert compare(a, b).outcome == compare(b, a).outcome


@given(some_time())
def test_a_time_is_never_different_from_itself(time: Time) -> None:
    assert compare(time, time).outcome != "different"
