"""What a format's reader hands on: the text of one article and what its file says about it."""

from __future__ import annotations

from attrs import Factory, frozen

from checker.reading.metadata import Metadata


@frozen(kw_only=True)
class Draft:
    """One article before it gets an id. `text` begins on line `first_line` of the file, from 1."""

    text: str
    metadata: Metadata = Factory(Metadata)
    first_line: int = 1
