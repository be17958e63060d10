"""Baseline: the fingerprints of findings that are known already, so that a run fails only on new ones."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from pathlib import Path

from attrs import evolve

from checker.errors import ConfigurationError
from checker.factbase.toml import read_text
from checker.outcome import Finding

VERSION = 1
KNOWN = "baseline"
"""The status of a finding that the baseline holds."""


def load(path: Path) -> frozenset[str]:
    """The fingerprints in a file. Raises `ConfigurationError` that names file, line and remedy."""
    return read(read_text(path), str(path))


def read(text: str, place: str) -> frozenset[str]:
    """The fingerprints in the text of a baseline."""
    try:
        table = json.loads(text)
    except json.JSONDecodeError as error:
        raise ConfigurationError(
            f"{place}:{error.lineno}:{error.colno}: not a baseline: {error.msg}; write it anew with `checker baseline`"
        ) from None
    held = table.get("findings") if isinstance(table, dict) else None
    if not isinstance(held, dict):
        raise ConfigurationError(f"{place}: not a baseline: no table 'findings'; write it anew with `checker baseline`")
    if table.get("version") != VERSION:
        raise ConfigurationError(
            f"{place}: a baseline of version {table.get('version')!r}, and this checker reads {VERSION}; "
            "write it anew with `checker baseline`"
        )
    return frozenset(held)


def write(findings: Iterable[Finding]) -> str:
    """The text of a baseline that holds these findings, one a line so that changes merge well. Waived ones stay out."""
    held = {finding.id: f"{finding.rule} {finding.message}" for finding in findings if finding.status != "waived"}
    table = {"version": VERSION, "findings": dict(sorted(held.items()))}
    return json.dumps(table, indent=1, ensure_ascii=False) + "\n"


def apply(findings: Iterable[Finding], held: Collection[str]) -> tuple[Finding, ...]:
    """The findings, those that the baseline holds marked as known. A waived one stays waived."""
    return tuple(
        evolve(finding, status=KNOWN) if finding.id in held and finding.status == "new" else finding
        for finding in findings
    )


def hidden(findings: Iterable[Finding]) -> int:
    """How many findings the baseline hides."""
    return sum(finding.status == KNOWN for finding in findings)
