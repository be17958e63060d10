"""Quotation marks -> pieces of quoted text: straight, curly, doubled and British single marks, also unbalanced."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

DOUBLE = re.compile(r"[“”„\"]|''|``|[«»]")
SINGLE = re.compile(r"[‘’']")
OPENERS = frozenset("“„«") | {"``"}
CLOSERS = frozenset("”»")
BEFORE_OPENING = frozenset(" \t\n([{—–-/:…\u00a0\u2009‘“'\"") | {""}
MISTYPED = re.compile(r"[,.?!…]['’](?=\s)")
"""A single mark behind a stop: it closes what a double one has opened where the double one is missing."""
ENDINGS = frozenset(",.?!…;:")


@frozen(kw_only=True)
class Piece:
    """One stretch between quotation marks: `start:end` with its marks, `first:last` the words without them.

    `closed` is false where a paragraph ends before the mark that closes it, as in a quote of several paragraphs.
    """

    start: int
    end: int
    first: int
    last: int
    closed: bool = True
    single: bool = False


def find_pieces(text: str) -> list[Piece]:
    """All quoted pieces of a text in order, outermost marks only. A line is a paragraph; no piece runs over its end."""
    pieces: list[Piece] = []
    for match in re.finditer(r"[^\n]+", text):
        start, end = match.span()
        doubles = list(_double_pieces(text, start, end))
        gaps = _gaps(doubles, start, end)
        singles = [piece for gap in gaps for piece in _single_pieces(text, *gap)]
        pieces += [piece for piece in (*doubles, *singles) if _has_words(text, piece)]
    return sorted(pieces, key=lambda piece: piece.start)


def _has_words(text: str, piece: Piece) -> bool:
    return any(char.isalnum() for char in text[piece.first : piece.last])


def _gaps(pieces: list[Piece], start: int, end: int) -> list[tuple[int, int]]:
    edges = [start, *(edge for piece in pieces for edge in (piece.start, piece.end)), end]
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]


def _double_pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    opened: re.Match[str] | None = None
    for mark in DOUBLE.finditer(text, start, end):
        if opened is None:
            if _opens(text, mark, start):
                opened = mark
        elif _closes(text, mark, opened, end):
            yield _closed(text, opened, mark)
            opened = None
        elif mark.group() in OPENERS and mark.group() == opened.group():
            # The closing mark was forgotten: the piece ends with the sentence before the next opening mark.
            yield _unclosed(text, opened, mark.start())
            opened = mark
    if opened is not None:
        yield _unclosed(text, opened, end, whole=not text[start : opened.start()].strip())


def _closed(text: str, opened: re.Match[str], mark: re.Match[str]) -> Piece:
    """The piece that a mark closes; where that stands loose, one that a single mark was meant to close before it."""
    slip = MISTYPED.search(text, opened.end(), mark.start()) if text[mark.start() - 1].isspace() else None
    if slip is not None:
        return Piece(start=opened.start(), end=slip.end(), first=opened.end(), last=slip.end() - 1)
    return Piece(start=opened.start(), end=mark.end(), first=opened.end(), last=mark.start())


def _unclosed(text: str, opened: re.Match[str], end: int, whole: bool = False) -> Piece:
    """A piece without a closing mark: the whole paragraph where it began the paragraph, else its first sentence."""
    last = end
    if not whole:
        stop = re.compile(r"[.?!…](?=\s|$)").search(text, opened.end(), end)
        last = stop.end() if stop else end
    while last > opened.end() and text[last - 1].isspace():
        last -= 1
    return Piece(start=opened.start(), end=last, first=opened.end(), last=last, closed=False)


def _opens(text: str, mark: re.Match[str], start: int) -> bool:
    if mark.group() in OPENERS:
        return True
    before = text[mark.start() - 1] if mark.start() > start else ""
    after = text[mark.end() : mark.end() + 1]
    if mark.group() in CLOSERS and mark.group() != "”":
        return False
    return before in BEFORE_OPENING and bool(after) and not after.isspace()


def _closes(text: str, mark: re.Match[str], opened: re.Match[str], end: int) -> bool:
    if mark.group() in OPENERS:
        return False
    if mark.group() in CLOSERS:
        return True
    before = text[mark.start() - 1]
    after = text[mark.end() : mark.end() + 1] if mark.end() < end else ""
    if before.isspace() and after and not after.isspace():
        # Reads like an opening mark; a straight mark that stands loose closes what is open all the same.
        return bool(text[opened.end() : mark.start()].strip())
    return True


def _single_pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    """British style: an opening mark that can be no apostrophe, up to a closing one that is likely none."""
    at = start
    while at < end:
        marks = (mark.start() for mark in SINGLE.finditer(text, at, end))
        opening = next((i for i in marks if _opens_single(text, i, start)), None)
        if opening is None:
            return
        closing = _closing_single(text, opening, end)
        if closing is None:
            at = opening + 1
            continue
        yield Piece(start=opening, end=closing + 1, first=opening + 1, last=closing, single=True)
        at = closing + 1


_ELISION = re.compile(r"(?:em|til|tis|twas|n|cause|round|bout|\d0s|\d\d)\b", re.IGNORECASE)


def _opens_single(text: str, at: int, start: int) -> bool:
    if text[at] not in "‘'":
        return False
    before = text[at - 1] if at > start else ""
    after = text[at + 1 : at + 2]
    if before not in BEFORE_OPENING or not after or not (after.isalnum() or after in "[(…."):
        return False
    return not _ELISION.match(text, at + 1)


def _closing_single(text: str, opening: int, end: int) -> int | None:
    """The mark that closes: the first after punctuation, else the first that is no plural's possessive."""
    marks = []
    for at in (mark.start() for mark in SINGLE.finditer(text, opening + 2, end)):
        if text[at] == "‘" and text[at - 1] in BEFORE_OPENING:
            break
        if text[at] in "’'" and not text[at + 1 : at + 2].isalnum() and not text[at - 1].isspace():
            marks.append(at)
    for at in marks:
        after = text[at + 1 : at + 2]
        possessive = text[at - 1] == "s" and after == " " and text[at + 2 : at + 3].islower()
        if text[at - 1] in ENDINGS or not possessive:
            return at
    return marks[-1] if len(marks) == 1 else None
