"""Numbers that are no quantities: years, dates, clock times, addresses, telephone numbers, and names of things."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker import lexicon
from checker.mention.counted import Nouns
from checker.mention.lexemes import Lexeme
from checker.mention.measures import Measure
from checker.mention.numerals import HYPHENS

_CLOCK_AFTER = re.compile(r"[ \u00a0]?(?:[ap]\.?[ ]?m\b|o[’']?clock\b|GMT\b|noon\b|hrs\b)", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")


def names_something(lexemes: Sequence[Lexeme], measure: Measure, nouns: Nouns) -> bool:
    """Whether the figures name, date or address something instead of measuring it."""
    if measure.dimension == "money":
        return measure.unit == "penny" and lexemes[measure.end - 2].text in ("480", "720", "1080", "1440", "2160")
    return (
        _attached(lexemes, measure)
        or _clock(lexemes, measure, nouns)
        or _date(lexemes, measure)
        or _year(lexemes, measure, nouns)
        or (measure.unit is None and _numbered(lexemes, measure, nouns))
    )


def _figures(lexemes: Sequence[Lexeme], measure: Measure) -> list[Lexeme]:
    return [lexeme for lexeme in lexemes[measure.start : measure.last] if lexeme.kind == "figure"]


def _attached(lexemes: Sequence[Lexeme], measure: Measure) -> bool:
    """Figures grown together with other signs: "A10", "COVID-19", "737s", "9:30", "10.0.0.1", "#4"."""
    first = lexemes[measure.start]
    if measure.unit == "second" and lexemes[measure.end - 1].text == "s" and "." not in lexemes[measure.end - 2].text:
        return True
    if measure.start and first.glued:
        before = lexemes[measure.start - 1]
        hyphen = before.text in HYPHENS or before.text == "—"
        if (before.kind in ("word", "figure") and first.kind == "figure") or before.text in (
            ":",
            "/",
            "=",
            "#",
            "@",
            "&",
            "%",
            "_",
            "\\",
            ".",
        ):
            return True
        if hyphen and before.glued and measure.start > 1:
            stem = lexemes[measure.start - 2]
            if before.text != "—" and stem.low not in ("sub", "magnitude", "minus", "category"):
                return True
    after = lexemes[measure.end]
    if not after.glued or measure.unit is not None:
        return False
    if after.kind in ("word", "figure", "vulgar") and lexemes[measure.end - 1].kind == "figure":
        return after.low not in ("yo", "ish", "odd")
    if (
        after.text in (":", "/", "@", "_", ".")
        and lexemes[measure.end + 1].glued
        and lexemes[measure.end + 1].kind == "figure"
    ):
        return True
    if after.text == "/" and lexemes[measure.end + 1].glued:
        return True
    return after.text in HYPHENS and lexemes[measure.end + 1].kind == "figure" and lexemes[measure.end + 1].glued


def _clock(lexemes: Sequence[Lexeme], measure: Measure, nouns: Nouns) -> bool:
    if measure.dimension == "count" and measure.low <= 12 and _part_of_day(lexemes, measure.end):
        return True
    if measure.dimension not in ("count", "score", "length") or measure.number.value > 2400:
        return False
    return _CLOCK_AFTER.match(nouns.document.parsed_text, lexemes[measure.last - 1].end) is not None


def _part_of_day(lexemes: Sequence[Lexeme], j: int) -> bool:
    """ "ten in the morning", "four on Thursday afternoon", "nine at night"."""
    words = [lexeme.low for lexeme in lexemes[j : j + 3]]
    if words[:2] == ["at", "night"]:
        return True
    return words[0] in ("in", "on") and words[2] in ("morning", "afternoon", "evening", "night")


def _is_month(lexeme: Lexeme) -> bool:
    return lexeme.low in lexicon.words("naming", "months") and (
        lexeme.low not in ("may", "march", "mar", "dec") or lexeme.text[0].isupper()
    )


def _date(lexemes: Sequence[Lexeme], measure: Measure) -> bool:
    """A day beside its month: "1 October", "Sept. 20-24", "April 10, 2015"."""
    if measure.unit is not None or measure.number.words or not measure.low <= 31:
        return False
    k = measure.start - 1
    while k > 0 and (
        lexemes[k].text in (".", ",", "and", *HYPHENS) or (lexemes[k].kind == "figure" and len(lexemes[k].text) <= 2)
    ):
        if measure.start - k > 6:
            break
        k -= 1
    listed = measure.start - k > 2
    if k >= 0 and _is_month(lexemes[k]) and (not listed or lexemes[measure.end].kind != "word"):
        return True
    after = lexemes[measure.end]
    return _is_month(after) or (after.low == "of" and _is_month(lexemes[measure.end + 1]))


def _year(lexemes: Sequence[Lexeme], measure: Measure, nouns: Nouns) -> bool:
    """A bare figure between 1500 and 2099, unless plural nouns follow and no word of dates stands before."""
    figures = _figures(lexemes, measure)
    if measure.score and len(figures) == 2 and _YEAR.match(figures[0].text) and len(figures[1].text) == 2:
        return True
    if measure.unit is not None or measure.score:
        return False
    if not figures or not _YEAR.match(figures[0].text) or measure.number.scale != 1:
        return False
    previous = lexemes[measure.start - 1].low if measure.start else ""
    if previous in lexicon.words("naming", "before_year") or (measure.start and _is_month(lexemes[measure.start - 1])):
        return True
    if previous in ("between", "and", "from", "to") and measure.high is not None:
        return True
    counted = nouns.counted_after(lexemes[measure.end - 1].end)
    hedged = previous in (
        "about",
        "around",
        "some",
        "than",
        "nearly",
        "almost",
        "least",
        "over",
        "approximately",
        "roughly",
    )
    return not (counted is not None and counted.plural and not counted.partitive) and not (hedged and counted is None)


def _numbered(lexemes: Sequence[Lexeme], measure: Measure, nouns: Nouns) -> bool:
    """A number that tells one of a series from the others: "flight 417", "Route 66", "No. 3", "Model 3"."""
    if measure.score:
        return False
    first, start = lexemes[measure.start], measure.start
    before = lexemes[start - 1] if start else None
    if before is None or before.kind == "break":
        return (
            lexemes[measure.end].text in (".", ")")
            and lexemes[measure.end].glued
            and lexemes[measure.end + 1].kind == "word"
        )
    k = start - 2 if before.text in (".", "-", ":") and start > 1 else start - 1
    stem = lexemes[k]
    if stem.low in lexicon.words("naming", "numbered") and k == start - 1:
        if measure.number.words and not measure.high and stem.text.islower() and stem.low != "number":
            return nouns.counted_after(lexemes[measure.end - 1].end) is None
        return True
    if stem.low in ("no", "nos", "nr", "nrs", "p", "pp") and k == start - 2:
        return True
    if measure.number.words and _proper(lexemes, measure):
        return True
    if first.kind != "figure" or (measure.high is not None and measure.number.scale > 1):
        return _street(lexemes, measure)
    token = nouns.token_in(before.start)
    if before.kind == "word" and any(map(str.isupper, before.text)) and token is not None and token.pos_ == "PROPN":
        if (
            before.low in lexicon.words("naming", "weekdays")
            or "," in first.text
            or "." in first.text
            or measure.number.scale > 1
        ):
            return False
        counted = nouns.counted_after(lexemes[measure.end - 1].end)
        if before.low.endswith(("'s", "’s")) and counted is not None and counted.plural:
            # What a body has: "Norvik's 19 members"; but "Norvik's 940 jets" may be those of one model.
            return counted.lemma in lexicon.words("naming", "makes")
        return not (counted is not None and counted.plural) or token.ent_type_ not in ("", "DATE", "GPE")
    return _street(lexemes, measure)


def _proper(lexemes: Sequence[Lexeme], measure: Measure) -> bool:
    """A number word with a capital inside a sentence, before a name: "the Six Nations", "in Two Harbors"."""
    word, following = lexemes[measure.end - 1], lexemes[measure.end]
    before = lexemes[measure.start - 1] if measure.start > 0 else None
    inside = before is not None and before.kind == "word" and before.text.islower()
    return inside and word.text[:1].isupper() and following.kind == "word" and following.text[0].isupper()


def _street(lexemes: Sequence[Lexeme], measure: Measure) -> bool:
    """ "575 Harbour Road": capitalised words up to a word for a street."""
    for j in range(measure.end, measure.end + 5):
        word = lexemes[j]
        if word.kind != "word" or not word.text[0].isupper():
            return False
        if j > measure.end and word.low in lexicon.words("naming", "streets"):
            return True
    return False
