"""Many patterns searched for in one go: each is tried only where the text begins as one of its matches may.

How a pattern's matches may begin is read off the pattern itself, as far as a few characters go. Where that cannot be
told it is tried at every place, so that what is found is the same as by searching for each pattern.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

LENGTH = 5
"""Characters that are looked at."""
FIGURE, SPACE, ANY = "0", " ", "\0"
"""What stands for every digit, all white space, and whatever there may be, even nothing."""
_MOST = 40_000
"""Beginnings of words whose patterns are remembered."""

Numbered = tuple[int, re.Pattern[str]]


class Search:
    """Patterns that begin where `places` matches; each finds what its own `finditer` would."""

    def __init__(self, patterns: Sequence[re.Pattern[str]], places: str) -> None:
        self._places = re.compile(places)
        self._patterns = tuple(enumerate(patterns))
        self._by_way: dict[str, set[int]] = {}
        """The patterns by each way in which they may begin."""
        self._known: dict[str, tuple[Numbered, ...]] = {}
        for number, pattern in self._patterns:
            for way in _beginnings(pattern):
                self._by_way.setdefault(way, set()).add(number)

    def matches(self, text: str) -> Iterator[tuple[int, re.Match[str]]]:
        """Each match with the number of its pattern, in the order of the text."""
        ends = [0] * len(self._patterns)
        known = self._known
        for place in self._places.finditer(text):
            start = place.start()
            words = text[start : start + LENGTH]
            for number, pattern in known[words] if words in known else self._at(words):
                if start >= ends[number] and (match := pattern.match(text, start)):
                    ends[number] = match.end()
                    yield number, match

    def _at(self, words: str) -> tuple[Numbered, ...]:
        """The patterns that may match where a text goes on with these characters, which are not known yet."""
        if len(self._known) >= _MOST:
            self._known.clear()
        plain = "".join(map(_plain, words))
        numbers = {number for way in _told_as(plain) for number in self._by_way.get(way, ())}
        found = self._known[words] = tuple(each for each in self._patterns if each[0] in numbers)
        return found


def _plain(char: str) -> str:
    """A character as beginnings tell it: no matter its case, and one for all digits and one for all white space."""
    if char.isdigit() or char.isspace():
        return FIGURE if char.isdigit() else SPACE
    return char.casefold()[:1]


def _told_as(words: str) -> Iterator[str]:
    """All the ways that some characters begin with: any of them may be told as any character."""
    words = words.ljust(LENGTH, ANY)
    for length in range(LENGTH + 1):
        yield from map("".join, product(*({char, ANY} for char in words[:length])))


def _beginnings(pattern: re.Pattern[str]) -> frozenset[str]:
    """The ways in which a match may begin, each of at most `LENGTH` characters."""
    return _ways(_parser.parse(pattern.pattern, pattern.flags), frozenset({""}))


def _ways(items: Iterable[tuple[Any, Any]], before: frozenset[str]) -> frozenset[str]:
    """What some items of a parsed pattern make of the beginnings before them; those that are long enough stay."""
    for code, argument in items:
        short = frozenset(way for way in before if len(way) < LENGTH)
        if not short:
            break
        before = (before - short) | _after(code, argument, short)
    return before


def _after(code: Any, argument: Any, short: frozenset[str]) -> frozenset[str]:
    if code in (op.ASSERT, op.ASSERT_NOT, op.AT):
        return short
    if code is op.SUBPATTERN:
        return _ways(argument[-1], short)
    if code is op.BRANCH:
        return frozenset().union(*(_ways(branch, short) for branch in argument[1]))
    if code in (op.MAX_REPEAT, op.MIN_REPEAT):
        least, most, inside = argument
        found, ways = (short if least == 0 else frozenset()), short
        for count in range(1, min(most, LENGTH) + 1):
            ways = _ways(inside, ways)
            found |= ways if count >= least or count == LENGTH else frozenset()
        return found
    characters = _characters(code, argument)
    if characters:
        return frozenset(way + char for way in short for char in characters)
    return frozenset(way.ljust(LENGTH, ANY) for way in short)


def _characters(code: Any, argument: Any) -> frozenset[str]:
    """The characters that an item which takes one may take; none for one that may take more or less."""
    if code is op.LITERAL:
        return frozenset({_plain(chr(argument))})
    if code is op.CATEGORY and argument in (op.CATEGORY_DIGIT, op.CATEGORY_SPACE):
        return frozenset({FIGURE if argument is op.CATEGORY_DIGIT else SPACE})
    if code is op.RANGE and all(chr(end).isdigit() for end in argument):
        return frozenset({FIGURE})
    if code is op.IN:
        return frozenset().union(*(_characters(*item) for item in argument))
    return frozenset({ANY}) if code in (op.ANY, op.CATEGORY, op.NEGATE, op.NOT_LITERAL, op.RANGE) else frozenset()
