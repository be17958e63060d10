"""Hedges beside a figure: "more than", "nearly", "or so" -> Modifier."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from checker import lexicon
from checker.mention.lexemes import Lexeme, lex
from checker.mention.numerals import HYPHENS
from checker.values import Modifier


class Hedge(NamedTuple):
    """A modifier with the lexeme index where the hedged words now begin (before) or end (after)."""

    modifier: Modifier
    edge: int


@cache
def _phrases(side: str) -> dict[tuple[str, ...], Modifier]:
    return {
        tuple(lexeme.low for lexeme in lex(phrase) if lexeme.kind != "end"): Modifier(modifier)
        for modifier, phrases in lexicon.load("hedges")[side].items()
        for phrase in phrases
    }


@cache
def _lengths(side: str) -> dict[str, tuple[int, ...]]:
    """How long the phrases are, the longest first, by the word that stands next to the figure."""
    nearest = -1 if side == "before" else 0
    found: dict[str, set[int]] = {}
    for phrase in _phrases(side):
        found.setdefault(phrase[nearest], set()).add(len(phrase))
    return {word: tuple(sorted(lengths, reverse=True)) for word, lengths in found.items()}


def hedge_before(lexemes: Sequence[Lexeme], start: int) -> Hedge | None:
    """The hedges that end right before lexeme `start`; a bound outweighs "about" ("at least about 40")."""
    found: Hedge | None = None
    edge = start
    for _ in range(3):
        step = _one_before(lexemes, edge)
        if step is None:
            break
        modifier = step.modifier
        if found is not None and modifier in (Modifier.ABOUT, Modifier.EXACT):
            modifier = found.modifier
        found, edge = Hedge(modifier, step.edge), step.edge
    return found


def _one_before(lexemes: Sequence[Lexeme], edge: int) -> Hedge | None:
    phrases = _phrases("before")
    last = lexemes[edge - 1] if edge else None
    if last is not None and last.text in HYPHENS and last.glued and lexemes[edge - 2].low == "sub":
        return Hedge(Modifier.LESS_THAN, edge - 2)
    for length in _lengths("before").get(last.low, ()) if last is not None else ():
        if length > edge:
            continue
        modifier = phrases.get(tuple(lexeme.low for lexeme in lexemes[edge - length : edge]))
        if modifier is not None and not _leads_on(lexemes, edge - length, length):
            return Hedge(modifier, edge - length)
    return None


def _leads_on(lexemes: Sequence[Lexeme], start: int, length: int) -> bool:
    """Whether "over" tells what a concern or a quarrel is about, not that there are more ("a row over six houses"), or
    "up to" where something goes ("the tax goes up to 50 per cent")."""
    if start == 0:
        return False
    before = lexemes[start - 1].low
    said = tuple(lexeme.low for lexeme in lexemes[start : start + length])
    return (said == ("over",) and before in lexicon.words("hedges", "over_what")) or (
        said == ("up", "to") and before in lexicon.words("hedges", "rising")
    )


def hedge_after(lexemes: Sequence[Lexeme], end: int) -> Hedge | None:
    """A hedge that begins at lexeme `end`, also after a comma or a hyphen ("30-odd", "40, at least")."""
    phrases = _phrases("after")
    start = end + 1 if lexemes[end].text in HYPHENS | {","} and lexemes[end].text else end
    for length in _lengths("after").get(lexemes[start].low, ()):
        words = lexemes[start : start + length]
        modifier = phrases.get(tuple(lexeme.low for lexeme in words))
        if modifier is None:
            continue
        if start > end and lexemes[end].text == "," and length < 2:
            continue
        if words[0].low in ("something", "odd", "ish", "plus", "+", "minimum", "maximum", "tops") and not _hangs(
            lexemes, start, end
        ):
            continue
        return Hedge(modifier, start + length)
    return None


def _hangs(lexemes: Sequence[Lexeme], start: int, end: int) -> bool:
    """Words that are only hedges when they hang on the figure, or end the phrase."""
    word = lexemes[start].low
    if word in ("minimum", "maximum", "tops"):
        return lexemes[start + 1].kind in ("mark", "end", "break")
    if not lexemes[start].text.islower() and lexemes[start].kind == "word":
        return False
    return lexemes[start].glued or (word in ("odd", "plus") and lexemes[start + 1].kind == "word")
