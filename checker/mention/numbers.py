"""Numbers as news writes them, in figures or words: `read_number(lexemes, i)` reads the longest that begins there."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache

from checker import lexicon
from checker.mention.lexemes import Lexeme
from checker.mention.numerals import MINUS, Number, and_fraction, figure_value, scaled, small_words, word_table
from checker.mention.spelled import read_fraction, read_loose, read_words


@cache
def number_words() -> frozenset[str]:
    """Words a number can begin with."""
    return frozenset(
        {
            *small_words(),
            *word_table("scales"),
            *word_table("collectives"),
            *word_table("plurals"),
            "a",
            "an",
            "half",
            "quarter",
            "several",
            "couple",
        }
    )


def may_follow_article(word: str) -> bool:
    """Whether "a" and a word can begin a number: "a dozen", "a few hundred", "a third"."""
    return word in _after_article()


@cache
def _after_article() -> frozenset[str]:
    kinds = ("scales", "collectives", "fractions")
    return frozenset({"few", "couple"}.union(*map(word_table, kinds)))


def read_number(lexemes: Sequence[Lexeme], i: int) -> Number | None:
    """The longest number that begins at lexeme `i`; None where none does. Signs are the measure's, not read here."""
    first = lexemes[i]
    if first.kind == "figure":
        return _figure(lexemes, i)
    if first.kind == "vulgar":
        return scaled(lexemes, i + 1, Fraction(lexicon.load("numbers")["vulgar"][first.text]), share=True)
    if first.kind != "word" or first.low not in number_words():
        return None
    return read_loose(lexemes, i) or read_fraction(lexemes, i) or read_words(lexemes, i)


def _figure(lexemes: Sequence[Lexeme], i: int) -> Number | None:
    value = figure_value(lexemes[i].text)
    if value is None:
        return None
    j = i + 1
    slash = lexemes[j]
    if slash.text == "/" and slash.glued:
        part = _slashed(lexemes, i)
        return None if part is None else scaled(lexemes, i + 3, part, share=True)
    if lexemes[j].kind == "vulgar":
        return scaled(lexemes, j + 1, value + Fraction(lexicon.load("numbers")["vulgar"][lexemes[j].text]))
    if lexemes[j].kind == "figure" and lexemes[j + 1].text == "/" and (part := _slashed(lexemes, j)) is not None:
        return scaled(lexemes, j + 3, value + part)
    if (power := _power_of_ten(lexemes, j)) is not None:
        return Number(value * power[0], power[1])
    if (added := and_fraction(lexemes, j)) is not None:
        return scaled(lexemes, added[1], value + added[0])
    if lexemes[j].low == "point" and lexemes[j + 1].kind == "figure":
        return None
    return scaled(lexemes, j, value, words=False)


def _power_of_ten(lexemes: Sequence[Lexeme], j: int) -> tuple[Fraction, int] | None:
    """ "×10^6", "x 10-4"."""
    if lexemes[j].low not in ("x", "×") or lexemes[j + 1].text != "10":
        return None
    k = j + 3 if lexemes[j + 2].text == "^" else j + 2
    minus = lexemes[k].text in MINUS
    k += minus
    if not (lexemes[k].glued and lexemes[k].text.isdigit() and len(lexemes[k].text) <= 2) or k == j + 2:
        return None
    return Fraction(10) ** (-int(lexemes[k].text) if minus else int(lexemes[k].text)), k + 1


def _slashed(lexemes: Sequence[Lexeme], i: int) -> Fraction | None:
    """ "3/4" as a fraction: only the denominators that people write, so that dates and "24/7" stay out."""
    top, slash, bottom = lexemes[i : i + 3]
    if not (slash.text == "/" and slash.glued and bottom.kind == "figure" and bottom.glued and top.text.isdigit()):
        return None
    if bottom.text not in ("2", "3", "4", "5", "6", "8", "10", "16") or int(top.text[:4]) >= int(bottom.text):
        return None
    return None if lexemes[i + 3].glued and lexemes[i + 3].text == "/" else Fraction(int(top.text), int(bottom.text))
