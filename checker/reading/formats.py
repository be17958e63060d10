"""Which module reads which file: by its suffix, else by how its text begins."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from checker.reading import html_page, json_article, text
from checker.reading.draft import Draft

Reader = Callable[[str, str], list[Draft]]
"""(file's name for complaints, its text) -> its articles."""

READERS: Mapping[str, Reader] = {
    ".txt": text.read,
    ".text": text.read,
    ".md": text.read,
    ".markdown": text.read,
    ".html": html_page.read,
    ".htm": html_page.read,
    ".xhtml": html_page.read,
    ".json": json_article.read,
    ".jsonld": json_article.read,
    ".jsonl": json_article.read_lines,
    ".ndjson": json_article.read_lines,
}

DOCUMENTS = frozenset({".pdf", ".doc", ".docx", ".odt", ".rtf", ".pages", ".eml", ".xml"})
"""Suffixes of files that may well be articles and that nothing here reads: to be complained of, not passed over."""


def reader_for(suffix: str, content: str) -> Reader:
    """The reader for a file: an unknown suffix is told by its content, and is plain text if nothing else fits."""
    known = READERS.get(suffix.lower())
    if known:
        return known
    start = content[:200].lstrip().lower()
    if start.startswith(("<!doctype html", "<html")):
        return html_page.read
    if start.startswith(("{", "[{")):
        return json_article.read
    return text.read
