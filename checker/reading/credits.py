"""The customary lines around a story: date lines, datelines, bylines, copyright lines, and what each one tells."""

from __future__ import annotations

import re

from checker.reading.metadata import MONTH, WRITTEN_DATE, date_of

_PARTICLE = r"(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ben|ter|ten|af|av|zu|y)"
_NAME = rf"[A-Z][\w’'.-]+(?: (?:{_PARTICLE} ){{0,2}}[A-Z][\w’'.-]*){{1,3}}"
"""A person's name: two to four capitalised words, "van der" and the like between them."""
_PUBLISHER = r"(?:the )?[A-Z0-9][\w&’'./-]*(?: (?:of the |of |on |and |& )?[A-Z0-9][\w&’'./-]*){0,4}"
_NAMES = rf"{_NAME}(?:(?:, and|,| and|;) {_NAME})*"

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
    rf"\s*(?:\([^()\n]{{3,80}}\) )?By (?P<byline>{_NAMES}) "
    rf"(?:{MONTH} \d{{1,2}} )?\((?P<agency>[A-Z][^()\n]{{1,40}})\) (?:--?|[–—]) "
)
_BYLINE = re.compile(
    r"(?i:(?:words |written |story |report )?by:?) "
    rf"(?P<byline>{_NAMES}(?: in [A-Z][\w ,’'-]{{1,40}})?)"
    r"(?:[,|–—-] ?(?P<role>[\w ’'-]{3,60}))?\.?"
)
_WRITTEN_FOR = re.compile(rf"(?:By )?(?P<byline>{_NAME}) for (?P<publisher>{_PUBLISHER})\.?")
_REPORTING = re.compile(rf"\(?Reporting by (?P<byline>{_NAMES})\b[^()\n]*\)?\.?")
_COPYRIGHT = re.compile(
    rf"(?i:©|\(c\)|copyright)[ :]*(?i:©|\(c\))?[ ]*(?:\d{{4}})?[ ,]*(?i:by )?(?P<publisher>{_PUBLISHER})"
)
_OFFICE = re.compile(r"\b(?:president|minister|police|mr|mrs|ms|dr)\b", re.IGNORECASE)

Found = dict[str, str | None]
"""Field of `Metadata` -> what a line tells of it; empty where it tells nothing."""


def date_line(line: str) -> tuple[str | None, int]:
    """The date that a line begins with and where the rest begins; (None, 0) where it is no date line.

    Believed when it is labelled, stands alone, or is written as 2025-02-28.

        >>> date_line("date 2025-02-28 Talks end"), date_line("On 3 May 2024 they met")
        (('2025-02-28', 16), (None, 0))
    """
    match = _DATE_LINE.match(line)
    if match is None:
        return None, 0
    rest = _AFTER_DATE.match(line, match.end())
    end = rest.end() if rest else match.end()
    if _LABELLED_DATE.match(line) or match.group("iso") or end == len(line.rstrip()):
        return date_of(match), end
    return None, 0


def dateline(line: str) -> Found:
    """Agency, and the date if its year is given, of the dateline that opens a paragraph.

    >>> dateline("OSLO, May 3 (Fjord News) - Two ferries collided.")
    {'agency': 'Fjord News', 'published': None}
    """
    wire = _WIRE_START.match(line)
    if wire:
        return {"byline": wire.group("byline"), "agency": wire.group("agency")}
    match = _DATELINE.match(line)
    if match is None or not (match.group("agency") or match.group("when")):
        return {}
    dated = re.search(WRITTEN_DATE, match.group("when")) if match.group("year") else None
    return {"agency": match.group("agency"), "published": date_of(dated) if dated else None}


def byline(line: str) -> Found:
    """Who wrote it, and for whom, where a line says nothing else.

    >>> byline("Mara Lindqvist for Harbour News")
    {'byline': 'Mara Lindqvist', 'publisher': 'Harbour News'}
    """
    if len(line) > 160:
        return {}
    written_for = _WRITTEN_FOR.fullmatch(line)
    if written_for:
        return {"byline": written_for.group("byline"), "publisher": written_for.group("publisher")}
    match = _BYLINE.fullmatch(line) or _REPORTING.fullmatch(line)
    if match is None or _OFFICE.search(match.group("byline")):
        return {}
    return {"byline": match.group("byline")}


def closing_byline(paragraph: str) -> Found:
    """The agency's "(Reporting by ...)" that ends a paragraph."""
    match = re.search(rf"{_REPORTING.pattern}\s*$", paragraph)
    return {"byline": match.group("byline")} if match else {}


def copyright_line(line: str) -> Found:
    """Whose copyright a line claims."""
    match = _COPYRIGHT.match(line)
    if match is None or len(line) > 160:
        return {}
    return {"publisher": re.sub(r"\W*\b(?:All|Ltd|Inc|LLC|plc)\b.*$", "", match.group("publisher")) or None}
