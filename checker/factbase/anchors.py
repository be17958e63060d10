"""W3C TextQuoteSelector: finding marked words again in a text that has been edited.

https://www.w3.org/TR/annotation-model/#text-quote-selector
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen
from rapidfuzz import fuzz

CONTEXT = 64
"""Characters of the surroundings that are compared."""


@frozen(kw_only=True)
class Selector:
    """The words themselves, and what stands before and after them."""

    exact: str
    prefix: str = ""
    suffix: str = ""


def anchor(text: str, selector: Selector) -> tuple[int, int] | None:
    """(start, end) of the selected words; where they stand more than once, that whose surroundings are most alike.

    White space, case and the shape of quotation marks don't matter; other words do. None where they are gone.
    """
    places = list(_places(text, selector.exact))
    if not places:
        return None
    return max(places, key=lambda place: (_likeness(text, place, selector), -place[0]))


def select(text: str, start: int, end: int) -> Selector:
    """The selector of `text[start:end]`."""
    return Selector(
        exact=text[start:end], prefix=text[max(0, start - CONTEXT) : start], suffix=text[end : end + CONTEXT]
    )


def _places(text: str, exact: str) -> Iterator[tuple[int, int]]:
    words = exact.split()
    if not words:
        return
    pattern = r"\s+".join("".join(map(_either, word)) for word in words)
    for found in re.finditer(pattern, text, re.IGNORECASE):
        yield found.start(), found.end()


def _either(char: str) -> str:
    """A character, or any other shape of the same mark."""
    for alike in ('"“”„', "'’‘`", "-–—‑"):
        if char in alike:
            return f"[{re.escape(alike)}]"
    return re.escape(char)


def _likeness(text: str, place: tuple[int, int], selector: Selector) -> float:
    start, end = place
    before, after = selector.prefix[-CONTEXT:], selector.suffix[:CONTEXT]
    return fuzz.ratio(text[max(0, start - len(before)) : start], before) + fuzz.ratio(
        text[end : end + len(after)], after
    )
