"""Two values that stand for one: ranges ("5-6 percent", "$10 to $15 billion") and scores ("55 to 42")."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from checker import lexicon
from checker.mention.lexemes import Lexeme
from checker.mention.measures import Measure, read_single
from checker.mention.numerals import HYPHENS, MINUS

_RANGE_WORDS = frozenset({"to", "or", "through", "and", "against"})


def read_measure(lexemes: Sequence[Lexeme], i: int) -> Measure | None:
    """The longest measure that begins at lexeme `i`: one value, a compound or a range."""
    first = read_single(lexemes, i)
    return None if first is None else _range(lexemes, first) or first


def _range(lexemes: Sequence[Lexeme], first: Measure) -> Measure | None:
    """Two values as one range, sharing unit and scale: "5-6 percent", "$10 to $15 billion", "between 5% and 6%"."""
    j = first.end
    link = lexemes[j]
    dash = link.kind == "mark" and link.text in HYPHENS | {"—"}
    if dash and link.glued and not lexemes[j + 1].glued and lexemes[j + 1].low == "to":
        j, link, dash = j + 1, lexemes[j + 1], False
    if first.high is not None or first.hyphen or not (dash or link.low in _RANGE_WORDS):
        return None
    if link.low == "and" and lexemes[first.start - 1].low != "between":
        return None
    if dash and link.glued != lexemes[j + 1].glued:
        return None
    second = read_single(lexemes, j + 1)
    if second is None or second.high is not None or (lexemes[j + 1].low in ("a", "an", *MINUS) and link.low == "or"):
        return None
    if dash and first.number.words and second.number.words and not second.unit and not lexemes[second.end].low:
        return None
    joined = _join(first, second)
    if joined is None:
        return None
    if link.low in ("to", "against") and _contest(lexemes, first, joined):
        return evolve(joined, score=True, dimension="score")
    if joined.low <= (joined.high or 0):
        if link.low == "to" and _moves_to(lexemes, first, second):
            return None
        if link.low == "or" and joined.high is not None and joined.high > joined.low * 3:
            return None
        if link.low == "to" and lexemes[first.start - 1].low == "from" and _changes(lexemes, first.start - 1):
            return evolve(first, unit=joined.unit, dimension=joined.dimension) if first.unit is None else None
        return None if link.low == "against" else joined
    if dash and joined.unit is None and link.glued:
        return evolve(joined, score=True, dimension="score")
    return None


def _join(first: Measure, second: Measure) -> Measure | None:
    low, unit, dimension = first.low, first.unit, first.dimension
    if first.unit is not None and second.unit is not None and first.unit != second.unit:
        return None
    if first.unit is not None and second.unit is None and first.dimension != "money":
        return None
    if first.unit is None:
        unit, dimension = second.unit, second.dimension
        if first.number.words != second.number.words and second.unit is None and first.number.words:
            return None
    scale = second.number.scale
    if first.number.scale == 1 and scale > 1 and first.low < 1000 and first.low <= second.number.coefficient:
        low = first.low * scale
    return evolve(second, start=first.start, low=low, high=second.low, unit=unit, dimension=dimension)


def _contest(lexemes: Sequence[Lexeme], first: Measure, joined: Measure) -> bool:
    """ "won 55 to 42", "51 votes to 44": two bare figures after a word of votes or wins, the higher one first."""
    if joined.unit is not None or joined.low <= (joined.high or 0) or joined.low.denominator != 1:
        return False
    before = (lexeme.low for lexeme in lexemes[max(0, first.start - 7) : first.start])
    return not lexicon.words("hedges", "contest").isdisjoint(before)


def _moves_to(lexemes: Sequence[Lexeme], first: Measure, second: Measure) -> bool:
    """Whether "rose $2 to $40" tells by how much something moved and where to: each figure with a unit of its own."""
    if first.unit is None or second.unit is None or not first.start:
        return False
    return lexemes[first.start - 1].low in lexicon.words("hedges", "change") | {"up", "down"}


def _changes(lexemes: Sequence[Lexeme], i: int) -> bool:
    """Whether "from X to Y" before lexeme `i` tells of a change, so that X and Y are two values."""
    verbs = lexicon.words("hedges", "change")
    for j in range(i - 1, max(-1, i - 6), -1):
        if lexemes[j].low in verbs:
            return True
        if lexemes[j].text in (".", ";", "\n"):
            return False
    return False
