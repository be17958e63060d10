"""The unit beside a number: measures, percents and money, by longest match on lexemes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from checker import lexicon
from checker.mention.lexemes import Lexeme, lex
from checker.mention.numerals import HYPHENS
from checker.units import plural, table

_DEGREES = {"C": "degree_Celsius", "F": "degree_Fahrenheit"}
_LETTERS = frozenset({*_DEGREES, "p"})
LONGEST = 6
"""Lexemes in the longest unit name."""


class UnitWords(NamedTuple):
    """A unit as it stands in the text: its name, its dimension, and the index of the first lexeme after it."""

    name: str
    dimension: str
    end: int
    sure: bool = True
    """False for money names that are other words too ("won", "pounds")."""


_Forms = dict[tuple[str, ...], tuple[str, str]]


def _split(form: str) -> tuple[str, ...]:
    return tuple(lexeme.text for lexeme in lex(form) if lexeme.kind != "end" and lexeme.text not in HYPHENS)


@cache
def _names() -> _Forms:
    """Names in any case -> (unit, dimension)."""
    forms: _Forms = {
        _split(name.lower()): (unit.name, unit.dimension) for unit in table().values() for name in unit.names
    }
    currencies = lexicon.load("currencies")
    for code, names in currencies["names"].items():
        for name in names:
            for form in {name, plural(name)}:
                forms[_split(form.lower())] = (code.removeprefix("ISO_"), "money")
    for name, words in currencies["minor"].items():
        forms |= {(word,): (name, "money") for word in words if len(word) > 1}
    return forms


@cache
def _symbols() -> _Forms:
    """Symbols in exact case -> (unit, dimension), spaced or not."""
    forms: _Forms = {
        _split(symbol): (unit.name, unit.dimension) for unit in table().values() for symbol in unit.symbols
    }
    currencies = lexicon.load("currencies")
    forms |= {(symbol,): (code, "money") for symbol, code in currencies["symbols"].items()}
    forms |= {(suffix,): (code, "money") for suffix, code in currencies["suffixes"].items()}
    forms |= {(code,): (code, "money") for code in currencies["codes"]["codes"]}
    return forms


@cache
def _glued() -> _Forms:
    forms: _Forms = {_split(symbol): (unit.name, unit.dimension) for unit in table().values() for symbol in unit.glued}
    return forms | {("p",): ("penny", "money"), ("¢",): ("cent", "money")}


def read_unit(lexemes: Sequence[Lexeme], i: int, *, hyphen: bool = True) -> UnitWords | None:
    """The longest unit that begins at lexeme `i`, also after a hyphen ("24-inch")."""
    first = lexemes[i]
    if hyphen and first.text and first.text in HYPHENS:
        following = lexemes[i + 1]
        return (
            read_unit(lexemes, i + 1, hyphen=False)
            if first.glued == following.glued and following.kind == "word"
            else None
        )
    if first.kind not in ("word", "mark"):
        return None
    large = lexicon.load("currencies")["large"]
    window, ends = _window(lexemes, i) if _may_be_unit(first) else ([], [])
    for length in range(len(window), 0, -1):
        texts = tuple(lexeme.text for lexeme in window[:length])
        found = _symbols().get(texts) if _tight(window[1:length]) or texts[0] in "$°º" else None
        found = found or _names().get(tuple(lexeme.low for lexeme in window[:length]))
        if found is None and first.glued and _tight(window[1:length]):
            found = _glued().get(texts)
        if found is not None and not _cut_short(lexemes, ends[length - 1]):
            name, dimension = found
            if length == 1 and first.low in large:
                return UnitWords(large[first.low], "money", i + 1, False)
            return UnitWords(name, dimension, ends[length - 1])
    if first.low in large and first.kind == "word":
        return UnitWords(large[first.low], "money", i + 1, False)
    if first.text in _DEGREES and not first.glued and lexemes[i + 1].kind not in ("word", "figure"):
        return UnitWords(_DEGREES[first.text], "temperature", i + 1)
    if first.text == "p" and not first.glued and lexemes[i + 1].text != ".":
        return UnitWords("penny", "money", i + 1)
    return None


def may_be_unit(first: Lexeme) -> bool:
    """A cheap test that keeps most lexemes from being read as a unit."""
    return _may_be_unit(first) or first.low in lexicon.load("currencies")["large"] or first.text in _LETTERS


def _may_be_unit(first: Lexeme) -> bool:
    """Whether any unit begins as a lexeme does, one of a single letter apart."""
    symbols, names = _beginnings()
    return first.text in symbols or first.low in names


@cache
def _beginnings() -> tuple[frozenset[str], frozenset[str]]:
    """The first words of units: of symbols in exact case, of names in lower case."""
    symbols = frozenset(words[0] for words in (*_symbols(), *_glued()))
    return symbols, frozenset(words[0] for words in _names())


def _window(lexemes: Sequence[Lexeme], i: int) -> tuple[list[Lexeme], list[int]]:
    """The next few lexemes of the line, hyphens left out, with the index after each."""
    window: list[Lexeme] = []
    ends: list[int] = []
    j = i
    while len(window) < LONGEST and lexemes[j].kind in ("word", "mark", "figure"):
        if not (lexemes[j].text in HYPHENS and lexemes[j].glued):
            window.append(lexemes[j])
            ends.append(j + 1)
        j += 1
    return window, ends


def _tight(rest: Sequence[Lexeme]) -> bool:
    return all(lexeme.glued for lexeme in rest)


def _cut_short(lexemes: Sequence[Lexeme], end: int) -> bool:
    """Whether a symbol goes on: "m" in "m2", "km" in "km/s"."""
    following = lexemes[end]
    return following.glued and following.kind == "figure"


class Prefix(NamedTuple):
    code: str
    end: int


def read_prefix(lexemes: Sequence[Lexeme], i: int) -> Prefix | None:
    """Money before its figure: "$", "US$", "US $", "$US", "Rs", "Rs.", "INR", "C$"; None elsewhere."""
    currencies = lexicon.load("currencies")
    first = lexemes[i]
    if first.kind == "mark":
        code = currencies["symbols"].get(first.text)
        if code is None:
            return None
        after = lexemes[i + 1]
        if code == "USD" and after.glued and after.text in currencies["dollars"] and lexemes[i + 2].kind == "figure":
            return Prefix(currencies["dollars"][after.text], i + 2)
        return Prefix(code, i + 1)
    if first.kind != "word" or first.text.upper() not in _prefixing():
        return None
    if first.text == "Y" and lexemes[i + 1].text == "=" and lexemes[i + 2].kind == "figure" and lexemes[i + 1].glued:
        return Prefix("JPY", i + 2)
    if first.text in currencies["dollars"] or first.text.upper() in currencies["dollars"]:
        code = currencies["dollars"].get(first.text) or currencies["dollars"][first.text.upper()]
        if lexemes[i + 1].text == "$" and (lexemes[i + 1].glued or first.text == "US"):
            return Prefix(code, i + 2)
    if first.text == "U" and [lexeme.text for lexeme in lexemes[i + 1 : i + 5]] == [".", "S", ".", "$"]:
        return Prefix("USD", i + 5)
    code = currencies["prefixes"].get(first.text) or (first.text if first.text in _codes() else None)
    if code is None and first.text.upper() in _codes() and first.text.islower() and lexemes[i + 1].kind == "figure":
        code = (
            first.text.upper()
            if first.text not in ("all", "try", "top", "cup", "mad", "bob", "pen", "sos", "mop")
            else None
        )
    if code is None:
        return None
    j = i + 1
    if lexemes[j].text == "." and first.text in ("Rs", "Tk", "Sh"):
        j += 1
    if lexemes[j].text == "$":
        j += 1
    if len(first.text) == 1 and not lexemes[j].glued:
        return None
    return Prefix(code, j) if lexemes[j].kind == "figure" else None


@cache
def prefix_words() -> frozenset[str]:
    """The words with which money before its figure can begin, in lower case."""
    return frozenset(word.lower() for word in _prefixing())


@cache
def _prefixing() -> frozenset[str]:
    """The words with which money before its figure begins, in capitals."""
    currencies = lexicon.load("currencies")
    written = {word.upper() for word in (*currencies["dollars"], *currencies["prefixes"])}
    return frozenset(written | {"Y", "U"}) | _codes()


@cache
def _codes() -> frozenset[str]:
    return frozenset(lexicon.load("currencies")["codes"]["codes"])
