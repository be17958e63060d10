"""How a report should look: what the command line decides and every format may heed."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class Look:
    """`width` is in columns; `verbosity` is -1 for findings alone, 0, or 1 for agreements and coverage in full."""

    color: bool = False
    width: int = 100
    verbosity: int = 0
