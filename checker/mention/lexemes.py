"""Text -> Lexemes: figures, words and marks with their places. One linear pass, finer than the parser's tokens.

The parser keeps "24-inch" whole and cuts "1.3km" in two; number grammar wants the pieces, always cut alike.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Lexeme(NamedTuple):
    """`kind` is figure, word, vulgar ("½"), mark or break; `glued` says that no space stands before it."""

    kind: str
    text: str
    low: str
    start: int
    end: int
    glued: bool


_LEXEME = re.compile(
    r"(?P<word>[^\W\d_½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞]+(?:['’][^\W\d_]+)?)|"
    r"(?P<figure>(?:\d{1,3}(?:,\d{3})+(?![\d])|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)|\d{1,3}(?:\ 000)+(?!\d)|\d+)"
    r"(?:\.\d+)?|(?<![\w.])\.\d+)"
    r"|(?P<vulgar>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞])"
    r"|(?P<break>\n)"
    r"|(?P<mark>[^\s\w]|_)"
)

END = Lexeme("end", "", "", 0, 0, False)


def lex(text: str) -> list[Lexeme]:
    """The lexemes of a text, in order, with three empty ones at the end so that readers may look ahead."""
    found: list[Lexeme] = []
    last = -1
    for match in _LEXEME.finditer(text):
        word = match.group()
        start, end = match.span()
        found.append(Lexeme(match.lastgroup or "mark", word, word.lower(), start, end, start == last))
        last = end
    return [*found, *(END._replace(start=len(text), end=len(text)) for _ in range(8))]
