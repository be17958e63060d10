"""Whose each figure is in "Holt and Dahl were given six and nine years, respectively"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from checker.claims.surroundings import content_lemmas
from checker.language.document import Sentence
from checker.model import Claim, Mention
from checker.notes import Notes
from checker.values import Quantity

if TYPE_CHECKING:
    from checker.language.parsed import Token

EACH = "each:"
"""How the key of a figure's claim begins that is of one of several, as "respectively" tells them apart."""
WORDS = frozenset({"respectively"})


@frozen(kw_only=True)
class Share:
    """Of whom a figure is, and of whom the others are that stand beside it."""

    whose: frozenset[str]
    others: frozenset[str]


def shares(notes: Notes, sentence: Sentence) -> dict[int, Share]:
    """Where a figure starts -> whose it is; empty where "respectively" does not tell them apart."""
    if not any(word in notes.document.text[sentence.start : sentence.end] for word in WORDS):
        return {}
    tokens = notes.document.tokens(sentence)
    at = next((token.i for token in tokens if token.lower_ in WORDS), None)
    if at is None:
        return {}
    for row in sorted(
        _rows(notes.within(sentence, "quantity")),
        key=lambda row: abs(notes.document.span(row[-1].start, row[-1].end)[0].i - at),
    ):
        figures = {token.i for mention in row for token in notes.document.span(mention.start, mention.end)}
        holders = _holders(tokens, figures, len(row))
        if holders:
            named = [content_lemmas(_phrase(holder)) for holder in holders]
            return {
                mention.start: Share(whose=own, others=frozenset().union(*named) - own)
                for mention, own in zip(row, named, strict=True)
            }
    return {}


def _rows(mentions: Iterable[Mention]) -> list[list[Mention]]:
    """Runs of figures of one kind, two at least."""
    rows: list[list[Mention]] = []
    for mention in mentions:
        kind = _kind(mention)
        if rows and _kind(rows[-1][-1]) == kind:
            rows[-1].append(mention)
        else:
            rows.append([mention])
    return [row for row in rows if len(row) > 1]


def _kind(mention: Mention) -> str:
    return mention.value.dimension if isinstance(mention.value, Quantity) else ""


def _holders(tokens: Sequence[Token], figures: set[int], count: int) -> list[Token]:
    """The nouns that "and" joins, as many as there are figures."""
    for token in tokens:
        if token.pos_ in ("NOUN", "PROPN") and token.dep_ != "conj" and token.i not in figures:
            joined = [token, *(other for other in token.conjuncts if other.pos_ in ("NOUN", "PROPN"))]
            if len(joined) == count and not any(word.i in figures for noun in joined for word in _phrase(noun)):
                return joined
    return []


def _phrase(noun: Token) -> list[Token]:
    """A noun with what narrows it."""
    return [noun, *(child for child in noun.children if child.dep_ in ("compound", "amod", "nmod", "poss"))]


def shared_out(claim: Claim, share: Share | None) -> Claim:
    """The claim of a figure, of one holder alone."""
    if share is None:
        return claim
    context = claim.context
    return evolve(
        claim,
        subject_key=EACH + " ".join(sorted(share.whose)),
        context=evolve(
            context,
            near=(context.near | share.whose) - share.others - WORDS,
            arguments=(context.arguments | share.whose) - share.others - WORDS,
        ),
    )
