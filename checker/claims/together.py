"""What several counts joined by "and" come to: nine dead in "eight patients and a nurse died"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import frozen

from checker.claims.slots import NOUNS
from checker.language.document import Sentence
from checker.model import Mention
from checker.notes import Notes
from checker.values import Modifier, Quantity

if TYPE_CHECKING:
    from checker.language.parsed import Token


@frozen(kw_only=True)
class Together:
    """The sum of joined counts and the offset where the last of them ends."""

    sum: Quantity
    end: int


def together(notes: Notes, sentence: Sentence, mention: Mention, anchor: Token) -> Together | None:
    """The sum of a count and of those joined to it; None where one of them is rounded or not counted."""
    joined = [token for token in anchor.conjuncts if token.i > anchor.i]
    first = _exact(mention)
    if first is None or not joined or any(token.i < anchor.i for token in anchor.conjuncts):
        return None
    total, end = first, mention.end
    for token in joined:
        amount = _amount(notes, sentence, token)
        if amount is None:
            return None
        total, end = total + amount, max(end, token.idx + len(token))
    return Together(sum=Quantity(amount=total, unit="person", dimension="count"), end=end)


def _exact(mention: Mention) -> Decimal | None:
    value = mention.value
    exact = isinstance(value, Quantity) and value.modifier is Modifier.EXACT and value.upper is None
    return value.amount if exact and isinstance(value, Quantity) else None


def _amount(notes: Notes, sentence: Sentence, noun: Token) -> Decimal | None:
    """How many a joined noun tells of: "two guards", "a nurse"."""
    if noun.pos_ not in NOUNS and not noun.like_num:
        return None
    for mention in notes.within(sentence, "quantity"):
        if mention.start <= noun.idx < mention.end:
            return _exact(mention)
    single = any(child.lower_ in ("a", "an", "one", "his", "her") for child in noun.children if child.i < noun.i)
    return Decimal(1) if single and noun.tag_ in ("NN", "NNP") else None
