"""The occasions of several articles side by side: one told apart from another for all by the one that dates it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from attrs import evolve, frozen

from checker.model import Claim, Occasion
from checker.occasions import PLACEHOLDER_YEAR

SLACK = timedelta(days=40)
"""Two articles may date what they report this far apart and mean one event: what each calls its day is only a guess."""
NO_SLACK = timedelta(0)

REPORTS = 5
"""The month until which the results of the year before are news."""
RESULTS = frozenset({"profit", "loss", "revenue", "margin"})
"""What a yearly report is about, by `checker/lexicon/topics.toml`."""


@frozen(kw_only=True)
class Apart:
    """Whether two occasions differ: `different` true, false, or None where nothing tells; the reason in words."""

    different: bool | None
    reason: str = ""


def compare_occasions(a: Occasion | None, b: Occasion | None) -> Apart:
    """Tell two occasions apart by ordinal, then by date, then by one being the main one and the other background."""
    if a is None or b is None:
        return Apart(different=None)
    different = differ(a, b)
    return Apart(different=different, reason=_both(a, b) if different else "")


def differ(a: Occasion, b: Occasion) -> bool | None:
    """Whether two occasions differ, as `compare_occasions` says it with the reason."""
    if a.ordinal is not None and b.ordinal is not None and a.noun == b.noun:
        return a.ordinal != b.ordinal
    gap = _gap(a, b)
    if gap is not None:
        return gap
    if a.main and b.main:
        return False
    if a.main != b.main:
        main, other = (a, b) if a.main else (b, a)
        if None in (main.since, main.until) and other.noun is None:
            # What an article reports without a date may have been on any day.
            return None
        if other.since is not None or other.noun is not None:
            return True
    return None


def year_reported(a: Claim, b: Claim) -> bool:
    """Whether one gives a result for the year that the other's news is the report on: "net profit for 2024"."""
    return _reports_on(a, b) or _reports_on(b, a)


def _reports_on(news: Claim, dated: Claim) -> bool:
    main, year = news.occasion, dated.occasion
    if main is None or year is None or not main.main or year.main or None in (main.since, year.since, year.until):
        return False
    assert main.since is not None
    assert year.since is not None
    assert year.until is not None
    whole = (year.since.month, year.since.day, year.until.month, year.until.day) == (1, 1, 12, 31)
    season = year.until.year == year.since.year == main.since.year - 1 and main.since.month <= REPORTS
    return whole and season and bool(news.context.topics & dated.context.topics & RESULTS)


def _both(a: Occasion, b: Occasion) -> str:
    return f"one is about {a.label or 'the event reported'}, the other about {b.label or 'the event reported'}"


def _gap(a: Occasion, b: Occasion) -> bool | None:
    """Whether two datings exclude one another; None where one of them is open on the side that matters."""
    if a.since is None or b.since is None:
        return None
    yearless = PLACEHOLDER_YEAR in (a.since.year, b.since.year)
    a_since, a_until = _span(a.since, a.until, yearless)
    b_since, b_until = _span(b.since, b.until, yearless)
    closed = a_until is not None and b_until is not None
    slack = SLACK if a.main and b.main and closed else NO_SLACK
    if a_until is not None and b_since > a_until and b_since - a_until > slack:
        return True
    if b_until is not None and a_since > b_until and a_since - b_until > slack:
        return True
    return False if closed else None


def _span(since: date, until: date | None, yearless: bool) -> tuple[date, date | None]:
    if yearless:
        since, until = since.replace(year=PLACEHOLDER_YEAR), until and until.replace(year=PLACEHOLDER_YEAR)
    return since, until and _end(until, since)


def _end(until: date, since: date) -> date:
    """The end of a span that, without its year, would lie before its beginning: it goes on into the next one."""
    return until if until >= since else until + timedelta(days=366)


def placed(occasion: Occasion | None, happenings: Iterable[Occasion]) -> Occasion | None:
    """The occasion with what other articles know of it: its ordinal and its name, where just one of theirs fits."""
    if occasion is None or occasion.ordinal is not None or occasion.since is None:
        return occasion
    fitting = [
        other
        for other in happenings
        if other.ordinal is not None and other.since is not None and differ(occasion, other) is False
    ]
    if len({other.ordinal for other in fitting}) != 1:
        return occasion
    best = max(fitting, key=lambda other: (len(other.label), other.label))
    return evolve(occasion, noun=best.noun, ordinal=best.ordinal, label=best.label)
