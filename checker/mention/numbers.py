"""Numbers as news writes them: figures, number words, scales and fractions, read exactly.

`read_number(lexemes, i)` reads the longest number that begins at a lexeme. Arithmetic is in fractions, so
"two-thirds of a million" loses nothing before it becomes a decimal.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from attrs import define

from checker import lexicon
from checker.mention.lexemes import Lexeme

HYPHENS = frozenset("-‐‑–")
MINUS = frozenset({"-", "−", "–", "minus", "negative"})
MOST_WORDS = 40
"""Words and hyphens in one number, at most: what goes on longer is no number."""
LONGEST = 30
"""Figures with more characters are identifiers, not amounts."""


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
def _table(key: str) -> dict[str, Fraction]:
    return {word: Fraction(value) for word, value in lexicon.load("numbers")[key].items()}


@cache
def _small() -> dict[str, Fraction]:
    return _table("ones") | _table("teens") | _table("tens")


@cache
def number_words() -> frozenset[str]:
    """Words a number can begin with."""
    return frozenset(
        {
            *_small(),
            *_table("scales"),
            *_table("collectives"),
            *_table("plurals"),
            "a",
            "an",
            "half",
            "quarter",
            "several",
            "couple",
        }
    )


def decimal(value: Fraction) -> Decimal:
    """An exact decimal where there is one, else 12 significant digits ("a third")."""
    with localcontext() as context:
        context.prec = 60
        exact = Decimal(value.numerator) / Decimal(value.denominator)
        if Fraction(exact) == value:
            return exact.normalize() if exact % 1 else exact.quantize(Decimal(1))
        context.prec = 12
        return +exact


def read_number(lexemes: Sequence[Lexeme], i: int) -> Number | None:
    """The longest number that begins at lexeme `i`; None where none does. Signs are the measure's, not read here."""
    first = lexemes[i]
    if first.kind == "figure":
        return _figure(lexemes, i)
    if first.kind == "vulgar":
        return _scaled(lexemes, i + 1, Fraction(lexicon.load("numbers")["vulgar"][first.text]), share=True)
    if first.kind != "word" or first.low not in number_words():
        return None
    return _loose(lexemes, i) or _fraction(lexemes, i) or _words(lexemes, i)


def figure_value(text: str) -> Fraction | None:
    """The value of a written figure: `"1,234.5"` is 2469/2."""
    if len(text) > LONGEST:
        return None
    return Fraction("".join(char for char in text if char.isdigit() or char == "."))


def _figure(lexemes: Sequence[Lexeme], i: int) -> Number | None:
    value = figure_value(lexemes[i].text)
    if value is None:
        return None
    j = i + 1
    slash = lexemes[j]
    if slash.text == "/" and slash.glued:
        part = _slashed(lexemes, i)
        return None if part is None else _scaled(lexemes, i + 3, part, share=True)
    if lexemes[j].kind == "vulgar":
        return _scaled(lexemes, j + 1, value + Fraction(lexicon.load("numbers")["vulgar"][lexemes[j].text]))
    if lexemes[j].kind == "figure" and lexemes[j + 1].text == "/" and (part := _slashed(lexemes, j)) is not None:
        return _scaled(lexemes, j + 3, value + part)
    if (power := _power_of_ten(lexemes, j)) is not None:
        return Number(value * power[0], power[1])
    if (added := _and_fraction(lexemes, j)) is not None:
        return _scaled(lexemes, added[1], value + added[0])
    if lexemes[j].low == "point" and lexemes[j + 1].kind == "figure":
        return None
    return _scaled(lexemes, j, value, words=False)


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


def _scaled(lexemes: Sequence[Lexeme], j: int, value: Fraction, *, words: bool = False, share: bool = False) -> Number:
    """Scale words and letters after a value: "1.2 billion", "12m", "4 thousand 3 hundred", "two and a half million"."""
    scale = Fraction(1)
    for _ in range(3):
        step = _scale_at(lexemes, j)
        if step is None:
            break
        scale, j = scale * step[0], step[1]
    total = value * scale
    if scale > 1:
        total, j = _after_scale(lexemes, j, total, scale)
        share = False
    return Number(total, j, scale, None, words, share and total < 1)


def _scale_at(lexemes: Sequence[Lexeme], j: int) -> tuple[Fraction, int] | None:
    token = lexemes[j]
    if token.kind == "mark" and token.text in HYPHENS and token.glued and lexemes[j + 1].glued:
        following = lexemes[j + 1]
        return (_table("scales")[following.low], j + 2) if following.low in _table("scales") else None
    factor = _table("scales").get(token.low) or _table("collectives").get(token.low)
    if factor is not None:
        return factor, j + 1
    abbreviations = _table("abbreviations")
    if token.low in ("bn", "mn", "tn", "bln", "mln", "tln", "trn", "mil") and lexemes[j - 1].kind == "figure":
        return abbreviations[token.low], j + 1
    return None


def _after_scale(lexemes: Sequence[Lexeme], j: int, total: Fraction, scale: Fraction) -> tuple[Fraction, int]:
    """ "a million and a half", "4 thousand 3 hundred and 21"."""
    added = _and_fraction(lexemes, j)
    if added is not None:
        own = _scale_at(lexemes, added[1])
        return (total + added[0] * own[0], own[1]) if own else (total + added[0] * scale, added[1])
    if lexemes[j].kind == "figure" and scale == 1000:
        value, own = figure_value(lexemes[j].text), _scale_at(lexemes, j + 1)
        if value is not None and own and own[0] == 100:
            total, j = total + value * 100, own[1]
            scale = Fraction(100)
    if scale <= 1000 and lexemes[j].low == "and" and lexemes[j - 2].kind == "figure":
        figure = lexemes[j + 1].kind == "figure"
        value = figure_value(lexemes[j + 1].text) if figure else _table("ones").get(lexemes[j + 1].low)
        if value is not None and value < scale and value.denominator == 1 and not lexemes[j + 2].glued:
            return total + value, j + 2
    return total, j


def _and_fraction(lexemes: Sequence[Lexeme], j: int) -> tuple[Fraction, int] | None:
    """ "and a half", "and three quarters", "-and-a-half" after a whole number."""
    j = _skip_hyphen(lexemes, j)
    if lexemes[j].low != "and":
        return None
    k = _skip_hyphen(lexemes, j + 1)
    top = Fraction(1) if lexemes[k].low in ("a", "one") else _small().get(lexemes[k].low)
    k = _skip_hyphen(lexemes, k + 1)
    bottom = _table("fractions").get(lexemes[k].low)
    if top is None or bottom is None or top >= bottom:
        return None
    return top / bottom, k + 1


def _skip_hyphen(lexemes: Sequence[Lexeme], j: int) -> int:
    here = lexemes[j]
    return j + 1 if here.text in HYPHENS and here.text and here.glued and lexemes[j + 1].glued else j


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


def _words(lexemes: Sequence[Lexeme], i: int) -> Number | None:
    """Number words by the usual grammar, with what may follow them: a point, a fraction, "out of"."""
    scales, collectives = _table("scales"), _table("collectives")
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
    if lexemes[j].low == "point" and lexemes[j + 1].low in _small():
        value, j = _point(lexemes, j, value)
        return _scaled(lexemes, j, value, words=True)
    added = _and_fraction(lexemes, j)
    if added is not None:
        return _with_fraction(lexemes, tally, *added)
    return _out_of(lexemes, j, value) or Number(value, j, tally.biggest, None, True)


def _add_words(lexemes: Sequence[Lexeme], i: int, j: int, tally: _Tally) -> int:
    """Take number words from lexeme `j` into the tally; the index of the first that is none."""
    small, scales, collectives = _small(), _table("scales"), _table("collectives")
    while j - i < MOST_WORDS:
        k = _skip_hyphen(lexemes, j) if j > i else j
        if tally.open and lexemes[k].low == "and":
            if _and_fraction(lexemes, j) is not None:
                return j
            k = _skip_hyphen(lexemes, k + 1)
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
    own = _scale_at(lexemes, end)
    if own and tally.biggest < own[0]:
        return Number((tally.value + part) * own[0], own[1], own[0], None, True)
    if own:
        return Number(tally.value + part * own[0], own[1], tally.biggest, None, True)
    unit = tally.last_scale if tally.last_scale >= 1000 and not tally.group else Fraction(1)
    return Number(tally.value + part * unit, end, tally.biggest, None, True)


def _point(lexemes: Sequence[Lexeme], j: int, value: Fraction) -> tuple[Fraction, int]:
    """ "point two five", "point seventy-one": digits after a decimal point."""
    if lexemes[j + 1].low not in _table("ones"):
        tally = _Tally()
        end = _add_words(lexemes, j + 1, j + 1, tally)
        return (value + tally.value / 100, end) if tally.value < 100 else (value, j)
    place = Fraction(1, 10)
    j += 1
    while lexemes[j].low in _table("ones"):
        value, place, j = value + _table("ones")[lexemes[j].low] * place, place / 10, j + 1
    return value, j


def _fraction(lexemes: Sequence[Lexeme], i: int) -> Number | None:
    """ "two-thirds", "a quarter of a million", "half a dozen", "half of"; "a third man" is an ordinal and none."""
    low = lexemes[i].low
    fractions = _table("fractions")
    if low in ("half", "quarter"):
        return _halved(lexemes, i + 1, Fraction(1, int(fractions[low])), low)
    top = Fraction(1) if low in ("a", "an") else _small().get(low)
    k = _skip_hyphen(lexemes, i + 1)
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
    k = _skip_hyphen(lexemes, k)
    scale = _scale_at(lexemes, k)
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


def _loose(lexemes: Sequence[Lexeme], i: int) -> Number | None:
    """ "dozens of", "tens of thousands", "several hundred", "a couple of": bounds instead of one amount."""
    plurals, scales = _table("plurals"), _table("scales")
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
        step = scales.get(lexemes[j].low) or _table("collectives").get(lexemes[j].low)
        return None if step is None else Number(step * 2, j + 1, step, step * 9, True)
    if low == "couple" or (low == "a" and lexemes[i + 1].low == "couple"):
        j = i + 1 if low == "couple" else i + 2
        if lexemes[j].low != "of":
            return None
        step = scales.get(lexemes[j + 1].low) or _table("collectives").get(lexemes[j + 1].low)
        return (
            Number(2 * step, j + 2, step, None, True) if step else Number(Fraction(2), j + 1, Fraction(1), None, True)
        )
    return None
