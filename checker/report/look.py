"""How a report should look: what the command line decides and every format may heed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from checker.ruleset import Rule


@frozen(kw_only=True)
class Look:
    """`width` is in columns; `verbosity` is -1 for findings alone, 0, or 1 for agreements and coverage in full."""

    color: bool = False
    width: int = 100
    verbosity: int = 0
    rules: tuple[Rule, ...] = ()
    """The rules that were run, for formats that explain them."""
    changed: frozenset[str] = frozenset()
    """Paths of the files that a change touches, with forward slashes: findings are shown there where they can be."""
