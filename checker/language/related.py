"""Lists of other stories: under a label ("LATEST NEWS"), or headlines that are each said twice, with their teasers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from checker import lexicon
from checker.language.lines import Line, key

_LEAST_WORDS = 4
"""Shorter lines repeat by chance: table cells, "Q.", scores."""
_LONGEST_PREFIX = 90
"""Characters of section name or template debris before a headline that the next line says again."""


def lists(lines: Sequence[Line], headline: str | None) -> Iterator[tuple[int, str]]:
    """(index, "related") for each line of a list of other stories."""
    marks = _marks(lines, headline)
    index = _first_prose(lines) + 1
    while index < len(lines):
        end = _run(lines, marks, index)
        chosen = range(index, end)
        if _is_list([marks[i] for i in chosen]):
            reaches_the_end = end == len(lines)
            for i in chosen:
                if reaches_the_end or marks[i] or (marks[i - 1] == "label" and not lines[i].is_prose):
                    yield i, "related"
        index = max(end, index + 1)


def _marks(lines: Sequence[Line], headline: str | None) -> list[str]:
    """For each line: "label", "twin" (the line beside it says the same), "echo" (another line does), or ""."""
    keys = [key(line.words) for line in lines]
    own = key(headline) if headline else keys[0] if keys else ""
    counts = Counter(keys)
    marks = [""] * len(lines)
    for i, line in enumerate(lines):
        if _label().fullmatch(line.words.rstrip(":")) and len(line.words.split()) <= 6:
            marks[i] = "label"
        elif counts[keys[i]] > 1 and keys[i] != own and len(keys[i].split()) >= _LEAST_WORDS and not line.is_prose:
            marks[i] = "echo"
    for i in range(len(lines) - 1):
        if _says_again(keys[i], keys[i + 1]) and own not in (keys[i + 1], keys[i]) and not lines[i + 1].is_prose:
            marks[i] = marks[i + 1] = "twin"
    return marks


def _says_again(first: str, second: str) -> bool:
    """Whether the second line is the first, or the end of it after a section name."""
    if len(second.split()) < _LEAST_WORDS:
        return False
    return first == second or (first.endswith(" " + second) and len(first) - len(second) <= _LONGEST_PREFIX)


@cache
def _label() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in lexicon.load("furniture")["labels"]["related"]), re.IGNORECASE)


def _first_prose(lines: Sequence[Line]) -> int:
    return next((i for i, line in enumerate(lines) if line.is_prose), len(lines))


def _run(lines: Sequence[Line], marks: Sequence[str], start: int) -> int:
    """The end of the list that begins at `start`: marked lines, headlines under a label, a teaser under a twin."""
    labelled, index = False, start
    while index < len(lines):
        labelled = labelled or marks[index] == "label"
        listed = labelled and not lines[index].is_prose
        teaser = index > start and marks[index - 1] == "twin" and not marks[index]
        if not (marks[index] or listed or teaser):
            break
        index += 1
    return index


def _is_list(marks: Sequence[str]) -> bool:
    return "label" in marks or marks.count("twin") >= 4
