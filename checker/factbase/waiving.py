"""Adding a ruling to `rulings.toml` without touching what else stands there: comments and order stay."""

from __future__ import annotations

import datetime
from collections.abc import Collection

import tomlkit
from tomlkit.items import AoT, Table

from checker.errors import ConfigurationError
from checker.factbase.rulings import Ruling, read


def resolve(prefix: str, known: Collection[str], where: str) -> str:
    """The one fingerprint that begins so. Raises `ConfigurationError` for none and for several."""
    wanted = prefix.strip().lower()
    found = sorted(fingerprint for fingerprint in known if wanted and fingerprint.startswith(wanted))
    if len(found) == 1 or wanted in found:
        return wanted if wanted in found else found[0]
    if not found:
        raise ConfigurationError(
            f'no finding has the fingerprint {prefix!r} in {where}; `checker check --format json` lists them as "id"'
        )
    raise ConfigurationError(f"{len(found)} findings begin with {prefix!r}: {', '.join(found)}; give more of it")


def with_ruling(text: str, ruling: Ruling, place: str) -> str:
    """The text of a `rulings.toml` with one more ruling, or with the ruling on that fingerprint renewed.

    Raises `ConfigurationError` where the text is wrong already: nothing is written over what can't be read.
    """
    read(text, place)
    document = tomlkit.parse(text)
    entries = document.get("ruling")
    if entries is None:
        if text.strip():
            document.add(tomlkit.nl())
        entries = document["ruling"] = tomlkit.aot()
    elif not isinstance(entries, AoT):
        raise ConfigurationError(f"{place}: write the rulings as tables, each under a line [[ruling]]")
    standing = [entry for entry in entries if str(entry.get("fingerprint", "")).strip() == ruling.fingerprint]
    if standing:
        _fill(standing[0], ruling)
    else:
        if len(entries):
            entries[-1].add(tomlkit.nl())
        entries.append(_fill(tomlkit.table(), ruling))
    return tomlkit.dumps(document)


def _fill(table: Table, ruling: Ruling) -> Table:
    values: dict[str, str | datetime.date | None] = {
        "fingerprint": ruling.fingerprint,
        "decision": ruling.decision,
        "value": ruling.value,
        "reason": ruling.reason,
        "by": ruling.by,
        "expires": ruling.expires,
    }
    for key, value in values.items():
        if value is not None:
            table[key] = value
        elif key in table:
            del table[key]
    return table
