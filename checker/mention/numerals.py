"""What figures and number words share: the number as it is read, tables of words, scales and fractions.

Arithmetic is in fractions, so "two-thirds of a million" loses nothing before it becomes a decimal.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from checker import lexicon
from checker.mention.lexemes import Lexeme

HYPHENS = frozenset("-‐‑–")
ARTICLES = frozenset({"a", "an"})
MINUS = frozenset({"-", "−", "–", "minus", "negative"})
LONGEST = 30
"""Figures with more characters are identifiers, not amounts."""
_ONE = Fraction(1)
_EXACT = 10**28
"""Whole numbers below it stay as they are whatever arithmetic is set to."""


class Number(NamedTuple):
    """`value` is scaled; `coefficient` and `scale` are its parts ("1.2", a billion). `upper` bounds "dozens"."""

    value: Fraction
    end: int
    """Index of the first lexeme after it."""
    scale: Fraction = Fraction(1)
    upper: Fraction | None = None
    words: bool = False
    """Written in words only."""
    share: bool = False
    """A fraction less than one, such as "two-thirds"."""

    @property
    def coefficient(self) -> Fraction:
        return self.value / self.scale


@cache
def word_table(key: str) -> dict[str, Fraction]:
    return {word: Fraction(value) for word, value in lexicon.load("numbers")[key].items()}


@cache
def small_words() -> dict[str, Fraction]:
    return word_table("ones") | word_table("teens") | word_table("tens")


def decimal(value: Fraction) -> Decimal:
    """An exact decimal where there is one, else 12 significant digits ("a third")."""
    if value.denominator == 1 and abs(value.numerator) < _EXACT:
        return Decimal(value.numerator)
    with localcontext() as context:
        context.prec = 60
        exact = Decimal(value.numerator) / Decimal(value.denominator)
        if Fraction(exact) == value:
            return exact.normalize() if exact % 1 else exact.quantize(Decimal(1))
        context.prec = 12
        return +exact


def figure_value(text: str) -> Fraction | None:
    """The value of a written figure: `"1,234.5"` is 2469/2."""
    if len(text) > LONGEST:
        return None
    if text.isdecimal():
        return Fraction(int(text))  # a string takes ten times as long to read
    return Fraction("".join(char for char in text if char.isdigit() or char == "."))


def scaled(lexemes: Sequence[Lexeme], j: int, value: Fraction, *, words: bool = False, share: bool = False) -> Number:
    """Scale words and letters after a value: "1.2 billion", "12m", "4 thousand 3 hundred", "two and a half million"."""
    step = scale_at(lexemes, j)
    if step is None:
        return Number(value, j, _ONE, None, words, share and value < 1)
    scale, j = step
    for _ in range(2):
        step = scale_at(lexemes, j)
        if step is None:
            break
        scale, j = scale * step[0], step[1]
    total = value * scale
    if scale > 1:
        total, j = _after_scale(lexemes, j, total, scale)
        share = False
    return Number(total, j, scale, None, words, share and total < 1)


def scale_at(lexemes: Sequence[Lexeme], j: int) -> tuple[Fraction, int] | None:
    token = lexemes[j]
    if token.kind == "mark" and token.text in HYPHENS and token.glued and lexemes[j + 1].glued:
        following = lexemes[j + 1]
        return (word_table("scales")[following.low], j + 2) if following.low in word_table("scales") else None
    factor = word_table("scales").get(token.low) or word_table("collectives").get(token.low)
    if factor is not None:
        return factor, j + 1
    abbreviations = word_table("abbreviations")
    if token.low in ("bn", "mn", "tn", "bln", "mln", "tln", "trn", "mil") and lexemes[j - 1].kind == "figure":
        return abbreviations[token.low], j + 1
    return None


def _after_scale(lexemes: Sequence[Lexeme], j: int, total: Fraction, scale: Fraction) -> tuple[Fraction, int]:
    """ "a million and a half", "4 thousand 3 hundred and 21"."""
    added = and_fraction(lexemes, j)
    if added is not None:
        own = scale_at(lexemes, added[1])
        return (total + added[0] * own[0], own[1]) if own else (total + added[0] * scale, added[1])
    if lexemes[j].kind == "figure" and scale == 1000:
        value, own = figure_value(lexemes[j].text), scale_at(lexemes, j + 1)
        if value is not None and own and own[0] == 100:
            total, j = total + value * 100, own[1]
            scale = Fraction(100)
    if scale <= 1000 and lexemes[j].low == "and" and lexemes[j - 2].kind == "figure":
        figure = lexemes[j + 1].kind == "figure"
        value = figure_value(lexemes[j + 1].text) if figure else word_table("ones").get(lexemes[j + 1].low)
        if value is not None and value < scale and value.denominator == 1 and not lexemes[j + 2].glued:
            return total + value, j + 2
    return total, j


def and_fraction(lexemes: Sequence[Lexeme], j: int) -> tuple[Fraction, int] | None:
    """ "and a half", "and three quarters", "-and-a-half" after a whole number."""
    j = skip_hyphen(lexemes, j)
    if lexemes[j].low != "and":
        return None
    k = skip_hyphen(lexemes, j + 1)
    top = Fraction(1) if lexemes[k].low in ("a", "one") else small_words().get(lexemes[k].low)
    k = skip_hyphen(lexemes, k + 1)
    bottom = word_table("fractions").get(lexemes[k].low)
    if top is None or bottom is None or top >= bottom:
        return None
    return top / bottom, k + 1


def skip_hyphen(lexemes: Sequence[Lexeme], j: int) -> int:
    here = lexemes[j]
    return j + 1 if here.text in HYPHENS and here.text and here.glued and lexemes[j + 1].glued else j
