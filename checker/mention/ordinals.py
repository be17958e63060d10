"""Ordinals in sentences: "the third session", "21st", with the noun that they order."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from checker import lexicon
from checker.language.document import Document
from checker.mention.counted import Nouns
from checker.mention.lexemes import Lexeme
from checker.mention.numerals import HYPHENS, decimal, figure_value
from checker.model import Mention
from checker.values import Quantity

if TYPE_CHECKING:
    from checker.language.parsed import Token

Found = tuple[Mention | None, int]
"""A mention, or None for a number that is no quantity, and the index of the lexeme to go on with."""


def ordinal_words() -> dict[str, int]:
    ordinals: dict[str, int] = lexicon.load("numbers")["ordinals"]
    return ordinals


def _tells_place(token: Token | None, amount: Fraction) -> bool:
    """Whether an adverb tells the place that somebody took: "finished fourth"; "safety comes first" does not."""
    verb = token.head if token is not None else None
    return verb is not None and amount > 1 and verb.lemma_.casefold() in lexicon.words("figures", "placing")


def read_ordinal(document: Document, lexemes: Sequence[Lexeme], nouns: Nouns, i: int) -> Found | None:
    """ "21st", "the third session", "twenty-first": a mention of kind "ordinal"."""
    first, months = lexemes[i], lexicon.words("naming", "months")
    amount: Fraction | None
    if first.kind == "figure":
        suffix = lexemes[i + 1]
        if suffix.low not in ("st", "nd", "rd", "th") or not suffix.glued or not first.text.isdigit():
            return None
        amount, end = figure_value(first.text), i + 2
    else:
        tens = lexicon.load("numbers")["tens"].get(first.low)
        j = i + 2 if tens and lexemes[i + 1].text in HYPHENS else i + 1 if tens else i
        order = ordinal_words().get(lexemes[j].low)
        if order is None or (tens and order >= 10):
            return None
        amount, end = Fraction((tens or 0) + order), j + 1
    previous = lexemes[i - 1].low if i else ""
    if (
        amount is None
        or previous in months
        or lexemes[end].low in months
        or (lexemes[end].low == "of" and lexemes[end + 1].low in months)
    ):
        return None, end
    if (
        lexemes[end].text in HYPHENS
        and lexemes[end].text
        and lexemes[end].glued
        and lexemes[end + 1].low in ("party", "hand", "class", "rate")
    ):
        return None, end
    counted = nouns.counted_after(lexemes[end - 1].end)
    token = nouns.token_in(first.start)
    adverb = first.kind != "figure" and token is not None and token.pos_ == "ADV"
    if (adverb and not _tells_place(token, amount)) or (counted is not None and counted.lemma == "century"):
        return None, end
    unit = "" if counted is None or counted.partitive else counted.lemma
    stop = 0 if counted is None or counted.partitive else counted.end
    last = max(lexemes[end - 1].end, stop)
    value = Quantity(amount=decimal(amount), unit=unit, dimension="ordinal")
    mention = Mention(kind="ordinal", start=first.start, end=last, text=document.text[first.start : last], value=value)
    return mention, end
