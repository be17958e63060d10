"""Metadata that the text itself gives: a date line, a headline, a dateline's agency, a byline, who it was written for.

Only what stands in its customary place is believed, and each field so found is named in `Metadata.inferred`. What the
file says outright is never overruled.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.reading.metadata import MONTH, WRITTEN_DATE, Metadata, date_of

_NAME = r"[A-Z][\w’'.-]+(?: (?:[a-z]{2,3} ){0,2}[A-Z][\w’'.-]*){1,3}"
"""A person's name: two to four capitalised words, "van der" and the like between them."""
_PUBLISHER = r"(?:the )?[A-Z0-9][\w&’'./-]*(?: (?:of the |of |on |and |& )?[A-Z0-9][\w&’'./-]*){0,4}"

_DATE_LABEL = r"(?:first )?(?:date|published|posted|updated|last updated?|publication date|dated)"
_DATE_LINE = re.compile(rf"\s*(?:{_DATE_LABEL}(?: on| at)?\s*:?\s+)?{WRITTEN_DATE}", re.IGNORECASE)
_LABELLED_DATE = re.compile(rf"\s*{_DATE_LABEL}\b", re.IGNORECASE)
_CLOCK = r"(?:\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,4}\b)?)"
_AFTER_DATE = re.compile(rf"[\s,|·•–—-]*(?:at )?{_CLOCK}?[\s|·•–—-]*", re.IGNORECASE)

_DATELINE = re.compile(
    r"\s*[A-Z][A-Z’'.-]+(?:[ /][A-Z][A-Z’'.-]+){0,3}(?:, [A-Z][\w.]*(?: [A-Z][\w.]*){0,2})?"
    rf"(?:, (?P<when>(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:, (?P<year>\d{{4}}))?))?"
    r"\s*(?:\((?P<agency>[^()\n]{2,60})\))?\s*(?:--?|[–—:])\s"
)
_WIRE_START = re.compile(
    rf"\s*(?:\([^()\n]{{3,80}}\) )?By (?P<byline>{_NAME}(?:(?:,| and) {_NAME})*) "
    rf"(?:{MONTH} \d{{1,2}} )?\((?P<agency>[A-Z][^()\n]{{1,40}})\) (?:--?|[–—]) "
)
_BYLINE = re.compile(
    r"(?i:(?:words |written |story |report )?by:?) "
    rf"(?P<byline>{_NAME}(?:(?:,| and|, and|;) {_NAME})*(?: in [A-Z][\w ,’'-]{{1,40}})?)"
    r"(?:[,|–—-] ?(?P<role>[\w ’'-]{3,60}))?\.?"
)
_WRITTEN_FOR = re.compile(rf"(?:By )?(?P<byline>{_NAME}) for (?P<publisher>{_PUBLISHER})\.?")
_REPORTING = re.compile(rf"\(?Reporting by (?P<byline>{_NAME}(?:(?:,| and|, and) {_NAME})*)\b[^()\n]*\)?\.?")
_COPYRIGHT = re.compile(
    rf"(?i:©|\(c\)|copyright)[ :]*(?i:©|\(c\))?[ ]*(?:\d{{4}})?[ ,]*(?i:by )?(?P<publisher>{_PUBLISHER})"
)
_OFFICE = re.compile(r"\b(?:president|minister|police|mr|mrs|ms|dr)\b", re.IGNORECASE)

_TOP, _END = 5, 4


def infer(text: str, said: Metadata) -> Metadata:
    """What the file says, completed by what its text gives away."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines:
        return said
    published, opening = _date_line(lines)
    headline = _headline(opening)
    body = [line for line in opening if line != headline]
    found = said.filled(published=published, headline=headline)
    for part in (_dateline(body), _bylines(lines), _copyright(lines)):
        found = found.filled(**part)
    return found


def without_date(line: str) -> str:
    """A line without the date, labelled or alone, that it begins with: `date 2025-02-28 Talks end` is `Talks end`."""
    match = _DATE_LINE.match(line)
    if match is None or not (_LABELLED_DATE.match(line) or match.end() == len(line.rstrip()) or match.group("iso")):
        return line
    return line[_AFTER_DATE.match(line, match.end()).end() :]  # type: ignore[union-attr]


def _date_line(lines: Sequence[str]) -> tuple[str | None, list[str]]:
    """The date that a line near the top or the end begins with, and the opening lines without it."""
    published, opening = None, []
    for line in lines[:_TOP]:
        rest = without_date(line)
        if rest != line and published is None:
            match = _DATE_LINE.match(line)
            published = date_of(match) if match else None
        if rest:
            opening.append(rest)
    if published is None:
        for line in lines[-_END:]:
            match = _DATE_LINE.match(line)
            if match and _LABELLED_DATE.match(line) and len(line) < 80:
                published = date_of(match)
    return published, opening


def _headline(opening: Sequence[str]) -> str | None:
    """The first line where it looks like a headline and text follows it."""
    if len(opening) < 2:
        return None
    line = opening[0].removeprefix("# ").strip()
    words = line.split()
    ends_as_prose = line.endswith((".", ":", ";", ",")) and not line.endswith("...")
    if ends_as_prose or not 3 <= len(words) <= 25 or len(line) > 160 or line.endswith(("…", "...")):
        return None
    if _BYLINE.fullmatch(line) or _DATELINE.match(line + " "):
        return None
    return line


def _dateline(body: Sequence[str]) -> dict[str, str | None]:
    """Agency, and date if its year is given, of the dateline that opens the story."""
    for line in body[:4]:
        wire = _WIRE_START.match(line)
        if wire:
            return {"byline": wire.group("byline"), "agency": wire.group("agency")}
        match = _DATELINE.match(line)
        if match and (match.group("agency") or match.group("when")):
            when = match.group("when") if match.group("year") else None
            dated = re.search(WRITTEN_DATE, when) if when else None
            return {"agency": match.group("agency"), "published": date_of(dated) if dated else None}
    return {}


def _bylines(lines: Sequence[str]) -> dict[str, str | None]:
    """Byline, and whom it was written for, from a line of its own near the top or the end."""
    edges = [*lines[1:_TOP], *lines[-_END:], lines[0]]
    for line in edges:
        if len(line) > 140:
            continue
        written_for = _WRITTEN_FOR.fullmatch(line)
        if written_for:
            return {"byline": written_for.group("byline"), "publisher": written_for.group("publisher")}
        byline = _BYLINE.fullmatch(line)
        if byline and not _OFFICE.search(byline.group("byline")):
            return {"byline": byline.group("byline")}
    last = re.search(rf"{_REPORTING.pattern}\s*$", lines[-1])
    return {"byline": last.group("byline")} if last else {}


def _copyright(lines: Sequence[str]) -> dict[str, str | None]:
    for line in lines[-_END:]:
        match = _COPYRIGHT.match(line)
        if match and len(line) < 160:
            return {"publisher": re.sub(r"\W*\b(?:All|Ltd|Inc|LLC|plc).*$", "", match.group("publisher")) or None}
    return {}
