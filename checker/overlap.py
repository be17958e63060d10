"""Whether two times can be the same: their days, then their hours.

`overlap` answers True (they can both hold), False (they cannot) or None (the words do not tell).
"""

from __future__ import annotations

from datetime import date, timedelta

from checker.lexicon import load
from checker.values import Modifier, Time

DAY = 24 * 60
ABOUT_MINUTES = 15
"""How far "about 3:40" may be from the minute."""
CLOSE_MINUTES = 25
"""How far "shortly after 3" may be from the hour."""
FIRST, LAST = date.min, date.max


def days(time: Time) -> tuple[date, date] | None:
    """The days that a time may mean, open on one side after "since" or "before"; None where it is not resolved."""
    if time.since is None or time.until is None:
        return None
    since, until = time.since, time.until
    if time.clock is not None and since == until:
        return since, until
    if time.modifier in (Modifier.MORE_THAN, Modifier.AT_LEAST):
        return since, LAST
    if time.modifier in (Modifier.LESS_THAN, Modifier.AT_MOST):
        return FIRST, until
    if time.modifier is Modifier.ABOUT:
        slack = timedelta(days=1 + (until - since).days // 2)
        return since - slack, until + slack
    return since, until


def minutes(time: Time) -> tuple[int, int] | None:
    """The minutes of the day that a time may mean, from its clock or its part of the day; None where it has neither."""
    if time.clock is None:
        if time.part is None:
            return None
        since, until = load("times")["parts"][time.part]
        return since * 60, until * 60
    until = time.clock if time.clock_until is None else time.clock_until
    if until < time.clock:
        until += DAY
    if time.modifier is Modifier.ABOUT:
        return time.clock - ABOUT_MINUTES, until + ABOUT_MINUTES
    if time.close:
        late = time.modifier is Modifier.MORE_THAN
        return (time.clock, until + CLOSE_MINUTES) if late else (time.clock - CLOSE_MINUTES, until)
    if time.modifier in (Modifier.MORE_THAN, Modifier.AT_LEAST):
        return time.clock, max(DAY, until)
    if time.modifier in (Modifier.LESS_THAN, Modifier.AT_MOST):
        return 0, until
    return time.clock, until


def days_overlap(a: Time, b: Time) -> bool | None:
    """Whether the calendar parts can be the same; fields as written are compared where one is not resolved."""
    first, second = days(a), days(b)
    if first is not None and second is not None:
        return first[0] <= second[1] and second[0] <= first[1]
    if Modifier.EXACT is not a.modifier or Modifier.EXACT is not b.modifier:
        return None
    told = [_same_field(a, b, name) for name in ("year", "month", "day", "weekday")]
    if False in told:
        return None if a.precision in LOOSE or b.precision in LOOSE else False
    if told[1] and told[2]:
        return True
    return True if told[3] else None


LOOSE = frozenset({"season", "week", "decade", "century", "open", "soon"})


def _same_field(a: Time, b: Time, name: str) -> bool | None:
    """Whether a field is the same as written, or as the other's one day has it; None where either leaves it out."""
    first, second = _field(a, name), _field(b, name)
    return None if first is None or second is None else first == second


def _field(time: Time, name: str) -> int | None:
    written: int | None = getattr(time, name)
    if time.since is None or time.since != time.until:
        if written is None and time.since is not None and time.until is not None:
            same = name in ("year", "month") and getattr(time.since, name) == getattr(time.until, name)
            same = same and (name != "month" or time.since.year == time.until.year)
            return int(getattr(time.since, name)) if same else None
        return written
    return time.since.weekday() if name == "weekday" else int(getattr(time.since, name))


def clock_overlap(a: Time, b: Time) -> bool | None:
    """Whether the hours can be the same; None where one of them says none."""
    first, second = minutes(a), minutes(b)
    if first is None or second is None:
        return None
    turn = DAY // 2 if "clock12" in (a.precision, b.precision) else DAY
    return any(first[0] <= second[1] + step and second[0] + step <= first[1] for step in (-DAY, -turn, 0, turn, DAY))


def overlap(a: Time, b: Time) -> bool | None:
    """Whether two times can be the same.

    >>> from datetime import date
    >>> spring = Time(since=date(2027, 3, 1), until=date(2027, 5, 31), precision="season")
    >>> overlap(spring, Time(since=date(2027, 4, 1), until=date(2027, 4, 30), precision="month"))
    True
    """
    calendar, clock = days_overlap(a, b), clock_overlap(a, b)
    if calendar is False or clock is False:
        return False
    return True if calendar or (clock and _dateless(a) and _dateless(b)) else None


def _dateless(time: Time) -> bool:
    fields = (time.since, time.weekday, time.month, time.day, time.year)
    return all(field is None for field in fields)
