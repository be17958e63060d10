"""Whether a bare figure is somebody's age."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from checker import lexicon
from checker.mention.counted import Nouns
from checker.mention.lexemes import Lexeme
from checker.mention.measures import Measure

if TYPE_CHECKING:
    from checker.language.parsed import Token

ADVERBS = frozenset(
    {"only", "just", "still", "now", "already", "barely", "about", "around", "some", "nearly", "almost"}
)
"""Words between what tells that a figure is an age and the figure."""
GROWN = 14
"""The least age of somebody with a trade: a teacher of 34, but a driver of two."""


def stands_as_age(lexemes: Sequence[Lexeme], measure: Measure, nouns: Nouns) -> bool:
    """Whether a bare number stands as an age beside a person: "Holm, 34,", "a man of 57", "who is 29"."""
    start, end = measure.start, measure.end
    if start < 2 or measure.high is not None or not 1 <= measure.low < 115:
        return False
    while start > 2 and lexemes[start - 1].low in ADVERBS:
        start -= 1  # "a man of about 25", "she is only nine"
    before, word = lexemes[start - 1], nouns.token_in(lexemes[start - 2].start)
    after = lexemes[end]
    closed = after.kind in ("break", "end") or after.text in (",", ".", ";", "—", "–")
    if before.low in ("yet", "quite") and start > 2 and lexemes[start - 2].low == "not":
        # "The girl, not yet two,".
        return closed and lexemes[start - 3].text == ","
    figure = lexemes[start].kind == "figure" or lexemes[start].low in ADVERBS
    named = word is not None and word.pos_ == "PROPN" and word.ent_type_ == "PERSON" and after.text == ","
    if before.text in (",", "(") and (figure or named) and word is not None:
        if before.text == "(":
            return after.text == ")" and word.pos_ == "PROPN" and word.ent_type_ != "GPE"
        known = word.pos_ == "PROPN" and word.ent_type_ not in ("DATE", "CARDINAL") and not is_date_word(word.lower_)
        return closed and (known or (word.tag_ == "NN" and after.text == ","))
    if before.low == "of":
        return (
            word is not None
            and (
                word.lower_ in lexicon.words("figures", "persons") - lexicon.words("figures", "parents")
                or (word.lower_ in _roles() | lexicon.words("figures", "parents") and measure.low >= GROWN)
            )
            and (closed or after.low in ("and", "who", "at") or nouns.counted_after(lexemes[end - 1].end) is None)
        )
    if nouns.counted_after(lexemes[end - 1].end) is not None:
        return False
    subject = {lexeme.low for lexeme in lexemes[max(0, start - 4) : start - 1]}
    if before.low in ("turned", "turns", "turning"):
        return measure.low.denominator == 1 and not subject & {"temperature", "it"}
    if before.low in ("is", "was", "be", "'s", "'m", "’s", "’m", "were", "are", "older", "younger", "than"):
        return not subject.isdisjoint(lexicon.words("figures", "aged")) or _is_somebody(word)
    return before.low in ("he's", "she's", "i'm", "he’s", "she’s", "i’m") and measure.low >= 10


def _is_somebody(word: Token | None) -> bool:
    """Whether a word names a person, or says what one is: "Holm was 27", "the nun was 33"."""
    if word is None:
        return False
    if word.pos_ == "PROPN":
        return word.ent_type_ == "PERSON"
    return word.tag_ == "NN" and (
        word.lower_ in lexicon.words("figures", "persons") - {"age"} or word.lower_ in _roles()
    )


@cache
def _roles() -> frozenset[str]:
    """Nouns for one person by what they do: "a nun of 88"."""
    table = lexicon.load("honorifics")
    return frozenset(noun for sex in ("either", "male", "female") for noun in table["roles"][sex])


def is_date_word(word: str) -> bool:
    return word in lexicon.words("naming", "months") or word in lexicon.words("naming", "weekdays")
