"""HTML pages: trafilatura keeps the story and leaves menus, adverts and comments behind."""

from __future__ import annotations

import re
from typing import Any

from checker.errors import ReadError
from checker.reading.draft import Draft
from checker.reading.infer import infer
from checker.reading.metadata import Metadata, iso_date

_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset=["']?([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_EXACT_DATES = ("article:published_time", "datePublished", "og:published_time", "dc.date.issued", "parsely-pub-date")


def declared_encoding(raw: bytes) -> str | None:
    """The encoding that a page's `<meta charset>` names, if Python knows it."""
    found = _CHARSET.search(raw[:4096])
    if found is None:
        return None
    try:
        import codecs

        return codecs.lookup(found.group(1).decode("ascii")).name
    except LookupError:
        return None


def read(name: str, text: str) -> list[Draft]:
    """One article: the story's text as extracted, its paragraphs on lines. Raises `ReadError` where there is none."""
    import trafilatura

    body = trafilatura.extract(text, include_comments=False, include_tables=True, deduplicate=False, url=None)
    if not body:
        raise ReadError(name, "no story was found in the page; save the story's own text as plain text or Markdown")
    return [Draft(text=body, metadata=infer(body, _metadata(text)))]


def _metadata(text: str) -> Metadata:
    from trafilatura import extract_metadata

    found: Any = extract_metadata(text, extensive=False)
    if found is None:
        return Metadata(published=_published(text))
    return Metadata(
        headline=found.title or None,
        publisher=found.sitename or None,
        byline="; ".join(part for part in (found.author or "").split("; ") if part) or None,
        published=_published(text) or (iso_date(found.date) if found.date else None),
        url=found.url or None,
    )


def _published(text: str) -> str | None:
    """The exact time of publication, from the page's head or its JSON-LD: htmldate, behind trafilatura, has days."""
    for key in _EXACT_DATES:
        named = rf"""<meta[^>]{{0,200}}(?:property|name|itemprop)=["']{re.escape(key)}["'][^>]{{0,200}}>"""
        tag = re.search(named, text, re.IGNORECASE)
        value = re.search(r"""content=["']([^"']{1,60})["']""", tag.group(), re.IGNORECASE) if tag else None
        published = iso_date(value.group(1)) if value else None
        if published:
            return published
    listed = re.search(r'"datePublished"\s*:\s*"([^"]{1,60})"', text)
    return iso_date(listed.group(1)) if listed else None
