"""The moments that news times, from all fields of the lexicon."""

from __future__ import annotations

from functools import cache
from typing import Any

from checker.lexicon import load


@cache
def moments_known() -> dict[str, dict[str, Any]]:
    """Name -> moment, as `lexicon/moments.toml` describes them. Treat it as read-only: it is shared.

    Raises ValueError where two fields have a moment of one name.
    """
    whole = load("moments")
    found: dict[str, dict[str, Any]] = dict(whole["moments"])
    for field in whole["fields"]:
        for name, moment in load(f"moments_{field}")["moments"].items():
            if name in found:
                raise ValueError(f"moments_{field}.toml: a moment {name!r} exists already; rename one")
            found[name] = moment
    return found
