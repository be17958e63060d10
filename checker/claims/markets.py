"""Prices on a market, which hold for a moment: "shares were up 3 percent at 410 pence"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.claims.surroundings import lemma
from checker.lexicon import words

if TYPE_CHECKING:
    from checker.language.parsed import Token

QUOTED = "quoted"
"""The status of a figure that a market gave at some moment of its day."""
SUBJECTS = ("nsubj", "nsubjpass")
DIMENSIONS = ("money", "percent", "count")


def is_quoted(anchor: Token, dimension: str, dated: bool) -> bool:
    """Whether a figure is a price or move on a market, not said to be the last of a day that is known (`dated`)."""
    if dimension not in DIMENSIONS:
        return False
    for verb in (anchor, *anchor.ancestors):
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        closes = _closes(verb)
        if closes and dated:
            return False
        subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
        if subject is not None and (closes or lemma(verb) in words("markets", "moves")):
            return _is_traded(subject)
    return False


def _closes(verb: Token) -> bool:
    below = [child for child in verb.children if child.dep_ in ("xcomp", "advcl")]
    return any(lemma(token) in words("markets", "closing") for token in (verb, *below))


def _is_traded(noun: Token) -> bool:
    if {lemma(noun), noun.lower_} & words("markets", "things"):
        return True
    return any(child.lower_.strip(".,") in words("markets", "names") for child in noun.subtree if child.pos_ == "PROPN")
