"""Do two times agree? Days first, then hours, each as finely as the words speak."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.model import Claim
from checker.outcome import Comparison
from checker.overlap import clock_overlap, days_overlap, minutes
from checker.values import Modifier, Time, clock_words

UNKNOWN = Comparison(outcome="unknown")
CLOSE = 15
"""Minutes by which two tellings of the hour may differ by rounding; the rule's `minutes` parameter."""
VAGUE = frozenset({"open", "soon"})


def compare_times(a: Claim, b: Claim, params: Mapping[str, Any]) -> Comparison:
    """Same, precision, update, different or unknown, for two times."""
    if not isinstance(a.value, Time) or not isinstance(b.value, Time):
        return UNKNOWN
    return compare(a.value, b.value, int(params.get("minutes", CLOSE)))


def compare(a: Time, b: Time, close: int = CLOSE) -> Comparison:
    """How two times stand to one another."""
    if a.precision in VAGUE or b.precision in VAGUE:
        return _vague(a, b)
    if a.clock is not None and b.clock is not None:
        return _clocks(a, b, close)
    calendar = days_overlap(a, b)
    if calendar is None and _as_written(a) == _as_written(b) != (None,) * 4:
        return Comparison(outcome="same", reason=f"both say {a}")
    if calendar is None:
        return UNKNOWN
    if not calendar:
        return Comparison(outcome="different", reason=f"{a} and {b} are different times")
    if clock_overlap(a, b) is False and a.part and b.part:
        return Comparison(outcome="precision", reason=f"{a} and {b} are parts of one day")
    equal = (a.since, a.until) == (b.since, b.until) or (a.since is None or b.since is None)
    if equal and a.modifier is b.modifier:
        return Comparison(outcome="same", reason=f"both say {a if a.since else b}")
    return Comparison(outcome="precision", reason=f"{a} and {b} can be the same time")


def _as_written(time: Time) -> tuple[int | None, ...]:
    return time.year, time.month, time.day, time.weekday


def _vague(a: Time, b: Time) -> Comparison:
    if a.precision == b.precision:
        return Comparison(outcome="same", reason="neither gives a date")
    rank = ("open", "soon")
    early, late = sorted((a, b), key=lambda time: rank.index(time.precision) if time.precision in rank else 2)
    words = {"open": "the date was not settled", "soon": "it was to be soon"}
    later = words.get(late.precision, f"it is {late}")
    if early.precision == "soon":
        return Comparison(outcome="precision", reason=f"one says it is to be soon, the other {late}")
    return Comparison(outcome="update", reason=f"{words[early.precision]} in one, and {later} in the other")


def _clocks(a: Time, b: Time, close: int) -> Comparison:
    first, second = minutes(a), minutes(b)
    if first is None or second is None:
        return UNKNOWN
    if first == second and a.modifier is b.modifier:
        return Comparison(outcome="same", reason=f"both say {clock_words(first[0])}")
    turn = 720 if "clock12" in (a.precision, b.precision) else 1440
    hedged = Modifier.ABOUT in (a.modifier, b.modifier)
    if clock_overlap(a, b) or _apart(a.clock or 0, b.clock or 0, turn) <= (2 * close if hedged else close):
        if _apart(a.clock or 0, b.clock or 0, turn) == 0:
            return Comparison(outcome="same", reason=f"both say {clock_words(first[0])}")
        return Comparison(outcome="precision", reason=f"{a} and {b} are the same time, more or less finely told")
    apart = _apart(a.clock or 0, b.clock or 0, turn)
    return Comparison(outcome="different", reason=f"{a} and {b} are {_duration(apart)} apart")


def _apart(a: int, b: int, turn: int) -> int:
    gap = abs(a - b) % turn
    return min(gap, turn - gap)


def _duration(minutes_apart: int) -> str:
    hours, rest = divmod(minutes_apart, 60)
    words = [f"{hours} hour{'s' if hours > 1 else ''}" if hours else "", f"{rest} minutes" if rest else ""]
    return " and ".join(word for word in words if word)
