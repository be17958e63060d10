"""Numbers in figures and words."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.mention.lexemes import lex
from checker.mention.numbers import read_number
from checker.mention.numerals import decimal, figure_value

ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(n: int) -> str:
    """English words for a whole number below a trillion."""
    for scale, word in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if n >= scale:
            rest = n % scale
            link = " and " if 0 < rest < 100 else " "
            return spelled(n // scale) + " " + word + (link + spelled(rest) if rest else "")
    if n >= 100:
        return spelled(n // 100) + " hundred" + (" and " + spelled(n % 100) if n % 100 else "")
    if n >= 20:
        return TENS[n // 10 - 2] + ("-" + ONES[n % 10] if n % 10 else "")
    return ONES[n]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1,234,567", "1234567"),
        ("12.50", "12.5"),
        ("1.2 billion", "1200000000"),
        ("40\u202f000", "40000"),
        ("10 1/2", "10.5"),
        ("3¾", "3.75"),
        ("two thousand and five", "2005"),
        ("a dozen", "12"),
        ("three dozen", "36"),
        ("half a billion", "500000000"),
        ("half a dozen", "6"),
        ("a million and a half", "1500000"),
        ("two and a half million", "2500000"),
        ("three quarters of a million", "750000"),
        ("three-tenths", "0.3"),
        ("one hundred and thirty and two fifths", "130.4"),
        ("nine point nought four", "9.04"),
        ("1.3x10^6", "1300000"),
        ("three lakh crore", "3000000000000"),
        ("two out of five", "0.4"),
        ("one in four", "0.25"),
        ("hundred thousand", "100000"),
    ],
)
def test_a_number_is_read_whole(words: str, value: str) -> None:
    lexemes = lex(words)
    number = read_number(lexemes, 0)
    assert number is not None
    assert decimal(number.value) == Decimal(value)
    assert lexemes[number.end].kind == "end"


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("dozens", 12, 120),
        ("tens of thousands", 10_000, 100_000),
        ("millions", 10**6, 10**7),
        ("several hundred", 200, 900),
    ],
)
def test_loose_plurals_have_bounds(words: str, low: int, high: int) -> None:
    number = read_number(lex(words), 0)
    assert number is not None
    assert (number.value, number.upper) == (Fraction(low), Fraction(high))


@pytest.mark.parametrize("words", ["a third man", "a friend", "million-dollar", "half-brother of", "quarter final"])
def test_ordinals_articles_and_names_are_no_numbers(words: str) -> None:
    number = read_number(lex(words), 0)
    assert number is None or words.startswith("half")


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_spelled_numbers_read_back(n: int) -> None:
    number = read_number(lex(spelled(n)), 0)
    assert number is not None
    assert number.value == n


@given(st.integers(min_value=0, max_value=10**15), st.integers(min_value=0, max_value=99))
def test_figures_read_back_exactly(whole: int, cents: int) -> None:
    number = read_number(lex(f"{whole:,}.{cents:02d}"), 0)
    assert number is not None
    assert number.value == whole + Fraction(cents, 100)


@given(st.text(alphabet="0123456789,. -/and milonhudreafotwz\n", max_size=80))
def test_any_text_can_be_read_at_any_place(text: str) -> None:
    lexemes = lex(text)
    for i in range(len(lexemes) - 8):
        number = read_number(lexemes, i)
        assert number is None or i < number.end <= len(lexemes) - 8


@given(st.text(max_size=200))
def test_lexemes_reproduce_the_text_but_for_its_spaces(text: str) -> None:
    lexemes = [lexeme for lexeme in lex(text) if lexeme.kind != "end"]
    assert all(text[lexeme.start : lexeme.end] == lexeme.text for lexeme in lexemes)
    assert all(a.end <= b.start for a, b in pairwise(lexemes))
    covered = {i for lexeme in lexemes for i in range(lexeme.start, lexeme.end)}
    assert all(text[i].isspace() for i in range(len(text)) if i not in covered)


@given(st.integers(min_value=-(10**40), max_value=10**40))
def test_a_whole_number_is_a_decimal_without_an_exponent(n):
    assert str(decimal(Fraction(n))) == str(n)


@pytest.mark.parametrize("text", ["7", "0012", "1,234", "1,234.5", ".5", "12\u00a0000"])
def test_a_figure_has_the_value_of_its_digits(text):
    assert figure_value(text) == Fraction("".join(char for char in text if char in "0123456789."))
