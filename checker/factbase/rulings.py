"""Rulings: what an editor has decided on a finding, kept in `rulings.toml` and keyed on content.

A ruling needs a reason and somebody who stands for it. One whose date is past or can't be read has lapsed: its finding
is open again. A finding whose values change has another fingerprint, so it is open again too.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from checker.errors import ConfigurationError
from checker.factbase.toml import lines_of_tables, nearest, parse, read_text, refuse_unknown
from checker.outcome import Finding, Notice

DECISIONS = ("intentional", "resolved", "not-the-same-fact")
KEYS = ("fingerprint", "decision", "value", "reason", "by", "expires")
WAIVED = "waived"


@frozen(kw_only=True)
class Ruling:
    """One decision. `expires` is the last day on which it holds; `broken` is a date that could not be read."""

    fingerprint: str
    decision: str
    reason: str
    by: str
    value: str | None = None
    expires: datetime.date | None = None
    broken: str | None = None
    place: str = ""

    def lapsed(self, today: datetime.date) -> str:
        """Why it no longer holds; "" while it does."""
        if self.broken is not None:
            return f"its date {self.broken!r} is no date such as 2026-12-31"
        if self.expires is not None and self.expires < today:
            return f"it expired on {self.expires.isoformat()}"
        return ""

    @property
    def words(self) -> str:
        """What stands beside the finding that it is about."""
        value = f", value {self.value}" if self.value else ""
        return f"{self.decision}{value}: {self.reason} ({self.by})"


def today() -> datetime.date:
    """The day by which rulings lapse, the same everywhere on earth."""
    return datetime.datetime.now(datetime.UTC).date()


def load(path: Path) -> tuple[Ruling, ...]:
    """The rulings of a file. Raises `ConfigurationError` that names file, line, key and remedy."""
    return read(read_text(path), str(path))


def read(text: str, place: str) -> tuple[Ruling, ...]:
    """The rulings in the text of a `rulings.toml`."""
    table = parse(text, place)
    refuse_unknown(table, ("ruling",), place, text)
    entries = table.get("ruling", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise ConfigurationError(f"{place}: 'ruling' must be tables, each under the line [[ruling]]")
    lines = lines_of_tables(text, "ruling")
    if len(lines) != len(entries):
        lines = [1] * len(entries)
    return tuple(_ruling(entry, f"{place}:{line}") for entry, line in zip(entries, lines, strict=True))


def _ruling(entry: dict[str, Any], place: str) -> Ruling:
    refuse_unknown(entry, KEYS, place, "")
    for key in ("fingerprint", "decision", "reason", "by"):
        if key not in entry:
            raise ConfigurationError(f"{place}: this ruling has no {key!r}; every ruling says {REQUIRED_FOR[key]}")
        if not isinstance(entry[key], str) or not entry[key].strip():
            raise ConfigurationError(f"{place}: {key!r} is empty; every ruling says {REQUIRED_FOR[key]}")
    if entry["decision"] not in DECISIONS:
        raise ConfigurationError(
            f"{place}: unknown decision {entry['decision']!r}{nearest(entry['decision'], DECISIONS)}"
        )
    expires, broken = _expiry(entry.get("expires"))
    return Ruling(
        fingerprint=entry["fingerprint"].strip(),
        decision=entry["decision"],
        reason=entry["reason"].strip(),
        by=entry["by"].strip(),
        value=None if entry.get("value") is None else str(entry["value"]),
        expires=expires,
        broken=broken,
        place=place,
    )


REQUIRED_FOR = {
    "fingerprint": "which finding it is about",
    "decision": f"what was decided: {', '.join(DECISIONS)}",
    "reason": "why, in words",
    "by": "who stands for it",
}


def _expiry(value: Any) -> tuple[datetime.date | None, str | None]:
    """(date, None), or (None, what could not be read as one)."""
    if value is None:
        return None, None
    if isinstance(value, datetime.datetime):
        return value.date(), None
    if isinstance(value, datetime.date):
        return value, None
    try:
        return datetime.date.fromisoformat(value.strip()), None
    except (AttributeError, ValueError):
        return None, str(value)


def apply(findings: Iterable[Finding], rulings: Sequence[Ruling], day: datetime.date) -> tuple[Finding, ...]:
    """The findings, those on which a ruling holds marked as waived, with the ruling's words."""
    standing = {ruling.fingerprint: ruling for ruling in reversed(rulings) if not ruling.lapsed(day)}
    return tuple(
        evolve(finding, status=WAIVED, note=standing[finding.id].words) if finding.id in standing else finding
        for finding in findings
    )


def notices(
    rulings: Sequence[Ruling], found: Collection[str], day: datetime.date, *, complete: bool = True
) -> Iterator[Notice]:
    """What is to be said of rulings that have lapsed and, where the whole fact base was checked, of unused ones.

    `found` are the fingerprints of all findings, waived ones among them.
    """
    for ruling in rulings:
        lapsed = ruling.lapsed(day)
        if lapsed:
            yield Notice(
                what="ruling-lapsed",
                place=ruling.place,
                fingerprint=ruling.fingerprint,
                message=f"the ruling on {ruling.fingerprint} has lapsed: {lapsed}; renew it or remove it",
            )
        elif complete and ruling.fingerprint not in found:
            yield Notice(
                what="ruling-unused",
                place=ruling.place,
                fingerprint=ruling.fingerprint,
                message=f"the ruling on {ruling.fingerprint} matches no finding: {_unused(ruling, found)}",
            )


def _unused(ruling: Ruling, found: Collection[str]) -> str:
    longer = sorted(fingerprint for fingerprint in found if fingerprint.startswith(ruling.fingerprint))
    if longer:
        return f"write the fingerprint in full, {longer[0]}"
    return "a value has changed, or the sources agree now; remove it if it is done with"
