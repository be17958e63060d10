"""What is known about an article beside its text: one record, whatever each format calls its fields."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from attrs import asdict, evolve, frozen

FIELDS: Mapping[str, tuple[str, ...]] = {
    "headline": ("headline", "title"),
    "publisher": ("publisher", "outlet", "site", "sitename", "source", "copyrightholder"),
    "published": ("published", "versioncreated", "firstcreated", "datepublished", "date", "pubdate"),
    "byline": ("byline", "author", "authors"),
    "agency": ("agency", "wire", "infosource"),
    "url": ("url", "canonicalurl", "link", "uri"),
}
"""Our field -> the names it goes by, best first: the plain words, IPTC ninjs and schema.org, in lower case."""

DATE_REMEDY = "write an ISO 8601 date such as 2025-04-10 or 2025-04-10T18:30:00+03:00"


@frozen(kw_only=True)
class Metadata:
    """Fields of `Article`; None where unknown. `inferred` names those that were read off the text."""

    publisher: str | None = None
    headline: str | None = None
    byline: str | None = None
    agency: str | None = None
    published: str | None = None
    url: str | None = None
    inferred: frozenset[str] = frozenset()

    def filled(self, **found: str | None) -> Metadata:
        """With what was found in the text, where nothing better is known."""
        new: dict[str, Any] = {key: value for key, value in found.items() if value and getattr(self, key) is None}
        return evolve(self, **new, inferred=self.inferred | set(new))

    def fields(self) -> dict[str, Any]:
        """The fields alone, without `inferred`."""
        table = asdict(self)
        del table["inferred"]
        return table


def fits(field: str, key: str, value: str) -> bool:
    """Whether a value can be the field its key may stand for: a `source` or `uri` is not always what we call one."""
    return key == "url" or value.startswith(("http://", "https://")) == (field == "url")


def iso_date(words: str) -> str | None:
    """An ISO 8601 date or date-time in its usual form; None where the words are no full date.

    RFC 2822 dates and those that name their month are taken too; 04/10/2025 is not, because it can be two days.

        >>> iso_date("2025-04-10"), iso_date("2025-04-10 18:30Z"), iso_date("10 April 2025"), iso_date("10/04/2025")
        ('2025-04-10', '2025-04-10T18:30:00+00:00', '2025-04-10', None)
    """
    words = words.strip()
    try:
        if len(words) <= 10:
            return date.fromisoformat(words).isoformat()
        return datetime.fromisoformat(_BEFORE_OFFSET.sub(_offset, words)).isoformat()
    except ValueError:
        return _spelled_date(words) or _mail_date(words)


_BEFORE_OFFSET = re.compile(r"(?<=\d) ?(?P<zone>UTC|GMT|[+-]\d{2}:?\d{2})$")


def _offset(match: re.Match[str]) -> str:
    """An offset as ISO 8601 has it: right behind the time."""
    return "+00:00" if match["zone"] in ("UTC", "GMT") else match["zone"]


def _mail_date(words: str) -> str | None:
    try:
        return parsedate_to_datetime(words).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
SPELLED_DATE = (
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{MONTH}),? (?P<year>\d{{4}})"
    rf"|(?P<month2>{MONTH}) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year2>\d{{4}}))"
)
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,? )?"
WRITTEN_DATE = rf"{_WEEKDAY}(?:{SPELLED_DATE}|(?P<iso>\d{{4}}-\d{{2}}-\d{{2}}))"
_SPELLED = re.compile(_WEEKDAY + SPELLED_DATE, re.IGNORECASE)


def _spelled_date(words: str) -> str | None:
    match = _SPELLED.fullmatch(words)
    return date_of(match) if match else None


def date_of(match: re.Match[str]) -> str | None:
    """The ISO date of a match of `SPELLED_DATE` or `WRITTEN_DATE`; None where there is no such day."""
    groups = match.groupdict()
    if groups.get("iso"):
        return iso_date(groups["iso"])
    day, month = groups["day"] or groups["day2"], groups["month"] or groups["month2"]
    year = groups["year"] or groups["year2"]
    try:
        return date(int(year), MONTHS.index(month[:3].lower()) + 1, int(day)).isoformat()
    except ValueError:
        return None
