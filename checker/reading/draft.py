"""What a format's reader hands on: the text of one article and what its file says about it."""

from __future__ import annotations

from attrs import Factory, evolve, frozen

from checker.reading.metadata import Metadata


@frozen(kw_only=True)
class Draft:
    """One article before it gets an id. `text` begins on line `first_line` of the file, from 1."""

    text: str
    metadata: Metadata = Factory(Metadata)
    first_line: int = 1

    def with_inferred(self, field: str) -> Draft:
        """The same, with one more field named as read off the file and not said by it."""
        return evolve(self, metadata=evolve(self.metadata, inferred=self.metadata.inferred | {field}))
