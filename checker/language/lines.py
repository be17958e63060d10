"""A text's lines with words in them, and when two of them say the same."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen


@frozen
class Line:
    """`text[start:end]` is `words`: a line without the white space around it."""

    start: int
    end: int
    words: str

    @property
    def is_prose(self) -> bool:
        """Whether it ends as a sentence does, or is as long as a paragraph."""
        return (
            self.words.endswith((".", ".”", '."', ".’", ".'", "?”", '?"', "!”", '!"')) or len(self.words.split()) > 30
        )


def lines_of(text: str) -> list[Line]:
    """The lines that are not blank, in order."""
    found = re.finditer(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+", text)
    spans = ((match.start(), match.group()) for match in found if match.group().strip())
    return [
        Line(start + len(line) - len(line.lstrip()), start + len(line.rstrip()), line.strip()) for start, line in spans
    ]


@lru_cache(maxsize=1024)
def key(line: str) -> str:
    """What two lines that say the same have in common: their words, without numbering, marks and case.

    >>> key("  2. “Ferry” runs again") == key("'Ferry' Runs Again")
    True
    """
    return " ".join(re.findall(r"\w+", re.sub(r"^\s*(?:\d{1,2}[.)]|[-•*#]+)\s+", "", line).casefold()))
