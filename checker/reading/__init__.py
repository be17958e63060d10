"""File -> Article: one module a format, all listed in `checker.reading.formats`."""

from __future__ import annotations

from checker.reading.sources import Reading, read_article, read_sources

__all__ = ["Reading", "read_article", "read_sources"]
