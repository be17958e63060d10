"""Furniture: the parts of a page's text that are no part of the story.

Three kinds of evidence: a line that says what it is (`lexicon/furniture.toml`), a headline said again, and a list of
other stories, which repeats its own headlines or stands under a label. The story's own paragraphs must never go: a
line is furniture only when all of it matches, and a list only when a label or repetition says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from attrs import frozen

from checker import lexicon
from checker.language import related
from checker.language.lines import Line, key, lines_of
from checker.reading.credits import byline, date_line

_EDGE = 6
"""How many lines at either end may hold a byline or a date line."""
_CAPTION_WORDS = 8
_LONGEST_PHRASE = 400
"""Characters; a longer line is a paragraph, whatever its words."""
_ONLY_AT_THE_EDGES = frozenset({"menu"})
"""In the middle of a text, short words between bars are a table."""
_NEVER_FIRST = frozenset({"caption", "credit", "origin", "related"})
"""A first line of that look is a headline: "Video: ferry runs aground"."""


@frozen(kw_only=True)
class Furniture:
    """`text[start:end]` is furniture; `kind` says which: byline, credit, comment-form, related, menu ..."""

    start: int
    end: int
    kind: str


def find_furniture(text: str, headline: str | None = None) -> list[Furniture]:
    """The furniture of a plain text, in order, without overlaps."""
    lines = lines_of(text)
    whole: dict[int, str] = {}
    for index, kind in [
        *related.lists(lines, headline),
        *_repeated_headlines(lines, headline),
        *_said_by_phrase(lines),
        *_credits_at_the_edges(lines),
    ]:
        whole.setdefault(index, kind)
    whole |= dict.fromkeys(_captions(lines, whole), "caption")
    found = [Furniture(start=lines[i].start, end=lines[i].end, kind=kind) for i, kind in whole.items()]
    found += [part for i, line in enumerate(lines) if i not in whole for part in _parts(line, lines)]
    return _without_overlaps(found)


def _said_by_phrase(lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
    edges = frozenset(_edges(lines))
    for index, line in enumerate(lines):
        kind = phrase_kind(line.words)
        if kind is None or (kind in _ONLY_AT_THE_EDGES and index not in edges) or (kind in _NEVER_FIRST and not index):
            continue
        yield index, kind


def phrase_kind(words: str) -> str | None:
    """The kind of furniture that a line is by its own words, None for any other line."""
    if len(words) > _LONGEST_PHRASE:
        return None
    return next((kind for kind, pattern in _patterns("lines") if pattern.fullmatch(words)), None)


@cache
def _patterns(section: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = lexicon.load("furniture")[section]
    return tuple((kind, re.compile("|".join(f"(?:{p})" for p in ps), re.IGNORECASE)) for kind, ps in table.items())


def _repeated_headlines(lines: Sequence[Line], headline: str | None) -> Iterator[tuple[int, str]]:
    """All but the first of the lines that are the headline; without one, of an opening line that is said again."""
    opening = lines[0].words if lines and not lines[0].is_prose else ""
    wanted = key(headline or opening)
    if not wanted:
        return
    same = [index for index, line in enumerate(lines) if key(line.words[date_line(line.words)[1] :]) == wanted]
    if headline is None and not any(0 < index < _EDGE for index in same):
        return
    for index in same[1:]:
        yield index, "headline"


def _edges(lines: Sequence[Line]) -> list[int]:
    return [index for index in range(len(lines)) if index < _EDGE or index >= len(lines) - _EDGE]


def _credits_at_the_edges(lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
    for index in _edges(lines):
        words = lines[index].words
        if byline(words):
            yield index, "byline"
        elif date_line(words)[1] == len(words) and len(words) < 80:
            yield index, "date"


def _captions(lines: Sequence[Line], whole: dict[int, str]) -> Iterator[int]:
    """The few words without a full stop that stand right over a picture's credit."""
    for index, kind in whole.items():
        above = index - 1
        if kind == "credit" and above > 0 and above not in whole:
            words = lines[above].words
            if len(words.split()) <= _CAPTION_WORDS and not words.endswith((".", "!", "?", "”", '"', ":")):
                yield above


def _parts(line: Line, lines: Sequence[Line]) -> Iterator[Furniture]:
    for kind, pattern in _patterns("parts"):
        for match in pattern.finditer(line.words):
            yield Furniture(start=line.start + match.start(), end=line.start + match.end(), kind=kind)
    end = date_line(line.words)[1]
    if end and line is lines[0]:
        yield Furniture(start=line.start, end=line.start + end, kind="date")
    cut = _cut_short(line, lines)
    if cut is not None:
        yield Furniture(start=line.start + cut, end=line.end, kind="teaser")


def _cut_short(line: Line, lines: Sequence[Line]) -> int | None:
    """Where a sentence begins that breaks off in dots and stands in full elsewhere; None where there is no such."""
    if not line.words.endswith(("...", "…")):
        return None
    start = max((match.end() for match in re.finditer(r"[.!?][”\"’]? (?=\S)", line.words)), default=0)
    beginning = line.words[start:].rstrip(".… ")
    if len(beginning.split()) < 6:
        return None
    return start if any(beginning in other.words for other in lines if other is not line) else None


def _without_overlaps(found: Iterable[Furniture]) -> list[Furniture]:
    kept: list[Furniture] = []
    for part in sorted(found, key=lambda part: (part.start, -part.end, part.kind)):
        if part.start < part.end and (not kept or part.start >= kept[-1].end):
            kept.append(part)
    return kept
