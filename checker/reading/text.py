"""Plain text and Markdown, with or without front matter: the text stays exactly what the file holds."""

from __future__ import annotations

from checker.reading.draft import Draft
from checker.reading.front_matter import parse, split
from checker.reading.infer import infer
from checker.reading.metadata import Metadata


def read(name: str, text: str) -> list[Draft]:
    """One article: its text is all that follows the front matter, unchanged. Raises `ReadError`."""
    parts = split(name, text)
    said = Metadata() if parts.header is None else parse(name, parts.header)
    return [Draft(text=parts.body, metadata=infer(parts.body, said), first_line=parts.first_line)]
