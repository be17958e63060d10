"""Sentences that turn to another happening than the article's own: "Separately, ...", "In another attack, ..."."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.lexicon import words
from checker.model import Occasion

if TYPE_CHECKING:
    from checker.language.parsed import Token

OPENING = 8
"""Tokens by which a sentence says that it turns to something else."""


def set_apart(tokens: Sequence[Token]) -> Occasion | None:
    """The other happening that a sentence turns to as it opens: "Separately, ...", "In another attack, ...".

    Where it goes on to speak of the same one ("In another blow to the firm"), its noun is none that happens again.
    """
    told = [token for token in tokens[:OPENING] if not (token.is_space or token.is_quote)]
    if len(told) < 2:
        return None
    first, second = told[0], told[1]
    if first.lower_ in words("occasions", "openers"):
        alone = second.text == "," or second.lower_ in ("in", "on", "across", "at")
        return Occasion(noun="incident", main=False, label="another incident") if alone else None
    if first.lower_ not in ("in", "during"):
        return None
    for noun in told[1:]:
        if noun.dep_ == "pobj" and noun.head.i == first.i:
            apart = next((child for child in noun.children if child.lower_ in words("occasions", "apart")), None)
            recurs = noun.lemma_.casefold() in words("occasions", "nouns") | words("occasions", "incidents")
            told_of = apart is not None and recurs
            label = " ".join(token.lower_ for token in told[1:] if token.i <= noun.i)
            return Occasion(noun=noun.lemma_.casefold(), main=False, label=label) if told_of else None
    return None
