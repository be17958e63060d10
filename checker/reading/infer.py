"""Metadata that the text itself gives: a date line, a headline, a dateline's agency, a byline, who it was written for.

Only what stands in its customary place is believed, and each field so found is named in `Metadata.inferred`. What the
file says outright is never overruled.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.reading.credits import byline, closing_byline, copyright_line, date_line, dateline
from checker.reading.metadata import Metadata

_TOP, _END = 5, 4
"""How many lines at either end may hold credits."""


def infer(text: str, said: Metadata) -> Metadata:
    """What the file says, completed by what its text gives away."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines:
        return said
    published, opening = _dated(lines)
    headline = headline_of(opening)
    found = said.filled(published=published, headline=headline)
    for line in [line for line in opening if line != headline][: _TOP - 1]:
        found = found.filled(**dateline(line))
    for line in [*lines[1:_TOP], *lines[-_END:], lines[0]]:
        found = found.filled(**byline(line))
    for line in lines[-_END:]:
        found = found.filled(**copyright_line(line))
    return found.filled(**closing_byline(lines[-1]))


def _dated(lines: Sequence[str]) -> tuple[str | None, list[str]]:
    """The date that a line at either end gives, and the opening lines without theirs."""
    dates, opening = [], []
    for line in lines[:_TOP]:
        day, end = date_line(line)
        dates.append(day)
        if line[end:]:
            opening.append(line[end:])
    dates += [date_line(line)[0] for line in lines[-_END:] if len(line) < 80]
    return next((day for day in dates if day), None), opening


def headline_of(opening: Sequence[str]) -> str | None:
    """The first line where it looks like a headline and text follows it."""
    if len(opening) < 2:
        return None
    line = opening[0].removeprefix("# ").strip()
    if line.endswith((".", ":", ";", ",", "…")) or not 3 <= len(line.split()) <= 25 or len(line) > 160:
        return None
    return None if byline(line) or dateline(line + " ") else line
