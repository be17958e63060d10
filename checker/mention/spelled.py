"""Numbers in words: "two thousand and five", "half a dozen", "tens of thousands", "one in five"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from attrs import define

from checker.mention.lexemes import Lexeme
from checker.mention.numerals import (
    HYPHENS,
    Number,
    and_fraction,
    figure_value,
    scale_at,
    scaled,
    skip_hyphen,
    small_words,
    word_table,
)

MOST_WORDS = 40
"""Words and hyphens in one number, at most: what goes on longer is no number."""


@define
class _Tally:
    """The running sum of number words: ones, tens and hundreds make a group, thousands and up close it."""

    total: Fraction = Fraction(0)
    group: Fraction = Fraction(0)
    last_scale: Fraction = Fraction(0)
    biggest: Fraction = Fraction(1)
    started: bool = False

    @property
    def value(self) -> Fraction:
        return self.total + self.group

    @property
    def open(self) -> bool:
        """Whether "and" can go on: right after a hundred or a larger scale."""
        return self.last_scale > 0 and self.group % 100 == 0

    def add(self, value: Fraction) -> bool:
        """Take a number under a hundred: "twenty" "two", "hundred" "five", never "two" "three"."""
        if self.started and not (self.group == 0 and self.last_scale):
            rest = self.group % 100
            if not ((self.group >= 100 and rest == 0) or (rest >= 20 and rest % 10 == 0 and 0 < value < 10)):
                return False
        self.group, self.started = self.group + value, True
        return True

    def multiply(self, factor: Fraction, collective: bool) -> bool:
        """Take "hundred", "dozen", "million"."""
        if factor == 100 or collective:
            if self.group >= 100 or (self.last_scale and not self.group):
                return False
            self.group = (self.group or Fraction(1)) * factor
        else:
            if self.last_scale > 100 and not self.group:
                self.total *= factor
            else:
                self.total += (self.group if self.started else Fraction(1)) * factor
            self.group = Fraction(0)
        self.last_scale, self.biggest, self.started = factor, max(self.biggest, factor), True
        return True


def read_words(lexemes: Sequence[Lexeme], i: int) -> Number | None:
    """Number words by the usual grammar, with what may follow them: a point, a fraction, "out of"."""
    scales, collectives = word_table("scales"), word_table("collectives")
    tally, j = _Tally(), i
    first, following = lexemes[i].low, lexemes[i + 1].low
    if first in ("a", "an"):
        if following not in scales and following not in collectives:
            return None
        tally, j = _Tally(group=Fraction(1), started=True), i + 1
    elif first == "half" or ((first in scales or first in collectives) and following not in (*scales, "and")):
        return None
    j = _add_words(lexemes, i, j, tally)
    if not tally.started:
        return None
    value = tally.value
    if lexemes[j].low == "point" and lexemes[j + 1].low in small_words():
        value, j = _point(lexemes, j, value)
        return scaled(lexemes, j, value, words=True)
    added = and_fraction(lexemes, j)
    if added is not None:
        return _with_fraction(lexemes, tally, *added)
    return _out_of(lexemes, j, value) or Number(value, j, tally.biggest, None, True)


def _add_words(lexemes: Sequence[Lexeme], i: int, j: int, tally: _Tally) -> int:
    """Take number words from lexeme `j` into the tally; the index of the first that is none."""
    small, scales, collectives = small_words(), word_table("scales"), word_table("collectives")
    while j - i < MOST_WORDS:
        k = skip_hyphen(lexemes, j) if j > i else j
        if tally.open and lexemes[k].low == "and":
            if and_fraction(lexemes, j) is not None:
                return j
            k = skip_hyphen(lexemes, k + 1)
            if lexemes[k].low not in small:
                return j
        word = lexemes[k].low
        if word in small:
            taken = tally.add(small[word])
        elif word in scales or word in collectives:
            taken = tally.multiply(scales.get(word) or collectives[word], word in collectives)
        else:
            return j
        if not taken:
            return j
        j = k + 1
    return j


def _with_fraction(lexemes: Sequence[Lexeme], tally: _Tally, part: Fraction, end: int) -> Number:
    """ "two and a half million", "a million and a half", "one billion and three quarters million"."""
    own = scale_at(lexemes, end)
    if own and tally.biggest < own[0]:
        return Number((tally.value + part) * own[0], own[1], own[0], None, True)
    if own:
        return Number(tally.value + part * own[0], own[1], tally.biggest, None, True)
    unit = tally.last_scale if tally.last_scale >= 1000 and not tally.group else Fraction(1)
    return Number(tally.value + part * unit, end, tally.biggest, None, True)


def _point(lexemes: Sequence[Lexeme], j: int, value: Fraction) -> tuple[Fraction, int]:
    """ "point two five", "point seventy-one": digits after a decimal point."""
    if lexemes[j + 1].low not in word_table("ones"):
        tally = _Tally()
        end = _add_words(lexemes, j + 1, j + 1, tally)
        return (value + tally.value / 100, end) if tally.value < 100 else (value, j)
    place = Fraction(1, 10)
    j += 1
    while lexemes[j].low in word_table("ones"):
        value, place, j = value + word_table("ones")[lexemes[j].low] * place, place / 10, j + 1
    return value, j


def read_fraction(lexemes: Sequence[Lexeme], i: int) -> Number | None:
    """ "two-thirds", "a quarter of a million", "half a dozen", "half of"; "a third man" is an ordinal and none."""
    low = lexemes[i].low
    fractions = word_table("fractions")
    if low in ("half", "quarter"):
        return _halved(lexemes, i + 1, Fraction(1, int(fractions[low])), low)
    top = Fraction(1) if low in ("a", "an") else small_words().get(low)
    k = skip_hyphen(lexemes, i + 1)
    if lexemes[k].text in HYPHENS and lexemes[k].text and lexemes[k + 1].low in fractions:
        k += 1
    bottom = fractions.get(lexemes[k].low)
    if top is None or bottom is None or (top == 1) != (not lexemes[k].low.endswith("s") and lexemes[k].low != "halves"):
        return None
    if low in ("a", "an") and bottom > 4 and lexemes[k + 1].kind == "word" and lexemes[k + 1].low != "of":
        return None
    if top >= bottom and top != 1:
        return None
    return _halved(lexemes, k + 1, top / bottom, low)


_WHOLE = frozenset({"the", "its", "their", "his", "her", "all", "those", "these", "that", "of", "our", "my", "your"})


def _halved(lexemes: Sequence[Lexeme], j: int, part: Fraction, low: str) -> Number | None:
    """A fraction with what it is taken of: nothing, a scale ("half a million") or a whole in words."""
    k = j + 1 if lexemes[j].low == "of" and lexemes[j + 1].low in ("a", "an", "one") else j
    k = k + 1 if lexemes[k].low in ("a", "an") else k
    k = skip_hyphen(lexemes, k)
    scale = scale_at(lexemes, k)
    if scale is not None:
        return Number(part * scale[0], scale[1], scale[0], None, True)
    if k > j and lexemes[k].kind == "word" and lexemes[j].low in ("a", "an", "of"):
        return Number(part, k, Fraction(1), None, True, True)
    if low == "quarter":
        return None
    if low in ("a", "an") and lexemes[j].kind == "word" and lexemes[j].low not in _WHOLE | _AFTER_PART:
        return None
    return Number(part, j, Fraction(1), None, True, True)


_AFTER_PART = frozenset({"mile", "century", "as", "more", "less", "higher", "lower"})
_PERIODS = frozenset(
    {"minutes", "hours", "days", "weeks", "months", "years", "attempts", "attacks", "games", "matches"}
)


def _out_of(lexemes: Sequence[Lexeme], j: int, value: Fraction) -> Number | None:
    """ "one in five", "two out of three": a share."""
    if lexemes[j].low == "out" and lexemes[j + 1].low == "of":
        k = j + 3 if lexemes[j + 2].low == "every" else j + 2
    elif lexemes[j].low == "in" and (value == 1 or lexemes[j + 1].low in ("ten", "10")):
        k = j + 2 if lexemes[j + 1].low == "every" else j + 1
    else:
        return None
    whole, end = _plain_whole(lexemes, k)
    if whole is None or not value < whole <= 10_000 or lexemes[end].low in _PERIODS:
        return None
    return Number(value / whole, end, Fraction(1), None, True, True)


def _plain_whole(lexemes: Sequence[Lexeme], k: int) -> tuple[Fraction | None, int]:
    """A whole number in figures or plain words, with the index after it."""
    if lexemes[k].kind == "figure":
        value = figure_value(lexemes[k].text)
        return (value, k + 1) if value is not None and value.denominator == 1 else (None, k)
    tally = _Tally()
    end = _add_words(lexemes, k, k, tally)
    return (tally.value, end) if tally.started else (None, k)


def read_loose(lexemes: Sequence[Lexeme], i: int) -> Number | None:
    """ "dozens of", "tens of thousands", "several hundred", "a couple of": bounds instead of one amount."""
    plurals, scales = word_table("plurals"), word_table("scales")
    low = lexemes[i].low
    if low in plurals:
        value, j = plurals[low], i + 1
        if low == "tens" and lexemes[j].low != "of":
            return None
        if lexemes[j].low == "of" and lexemes[j + 1].low in plurals and plurals[lexemes[j + 1].low] >= 1000:
            value, j = value * plurals[lexemes[j + 1].low], j + 2
        if (low == "tens" and j == i + 1) or (low == "scores" and lexemes[j].low != "of"):
            return None
        return Number(value, j, value, value * 10, True)
    if low == "several" or (low == "a" and lexemes[i + 1].low == "few"):
        j = i + 1 if low == "several" else i + 2
        step = scales.get(lexemes[j].low) or word_table("collectives").get(lexemes[j].low)
        return None if step is None else Number(step * 2, j + 1, step, step * 9, True)
    if low == "couple" or (low == "a" and lexemes[i + 1].low == "couple"):
        j = i + 1 if low == "couple" else i + 2
        if lexemes[j].low != "of":
            return None
        step = scales.get(lexemes[j + 1].low) or word_table("collectives").get(lexemes[j + 1].low)
        return (
            Number(2 * step, j + 2, step, None, True) if step else Number(Fraction(2), j + 1, Fraction(1), None, True)
        )
    return None
