"""A fragment of HTML inside a JSON field -> its paragraphs as lines."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCK = re.compile(r"address|blockquote|br|d[dlt]|div|figcaption|h[1-6r]|li|[ou]l|p|pre|section|table|tr")
_SILENT = frozenset({"script", "style", "template"})


class _Paragraphs(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in _SILENT
        if _BLOCK.fullmatch(tag):
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.silent = max(0, self.silent - (tag in _SILENT))
        if _BLOCK.fullmatch(tag):
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.parts.append(re.sub(r"\s+", " ", data))


def paragraphs(fragment: str) -> str:
    """The text of a fragment, a blank line between its blocks.

    >>> paragraphs("<p>Two <b>ferries</b> sank.</p><p>Nobody died.</p>")
    'Two ferries sank.\\n\\nNobody died.'
    """
    parser = _Paragraphs()
    parser.feed(fragment)
    parser.close()
    lines = (line.strip() for line in "".join(parser.parts).split("\n"))
    return "\n\n".join(line for line in lines if line)
