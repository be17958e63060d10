"""Claims typed in by hand: what the hand says of a stretch of text goes over what the extractors make of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from attrs import evolve

from checker.claims.build import make_claim
from checker.lexicon import load
from checker.model import Claim, Mention, Typed, Unchecked, digest
from checker.notes import Notes
from checker.values import Quantity, Time

OPEN = {"quantity": Quantity, "time": Time}
"""Families in which a claim can be made of any value, even where the text around it says nothing of its attribute."""

Read = Callable[[str], Sequence[Mention]]
"""The values in some words."""


def overruled(notes: Notes, claims: Sequence[Claim], read: Read) -> tuple[tuple[Claim, ...], tuple[Unchecked, ...]]:
    """An article's claims with those typed in for it, and the typed ones that nothing could be made of."""
    made: list[Claim] = []
    failed: list[Unchecked] = []
    for typed in notes.article.typed:
        claim = _claim(notes, claims, typed, read)
        if claim is None:
            failed.append(_unread(notes, typed))
        else:
            made.append(claim)
    if any(typed.alone for typed in notes.article.typed):
        return tuple(made), tuple(failed)
    own = (claim for claim in claims if not any(_same_words(claim, other) for other in made))
    return tuple(sorted((*own, *made), key=lambda c: (c.start, c.end, c.attribute, c.id))), tuple(failed)


def _same_words(claim: Claim, other: Claim) -> bool:
    return claim.attribute == other.attribute and claim.start < other.end and other.start < claim.end


def _claim(notes: Notes, claims: Iterable[Claim], typed: Typed, read: Read) -> Claim | None:
    near = [claim for claim in claims if claim.start < typed.end and typed.start < claim.end]
    base = next((claim for claim in near if claim.attribute == typed.attribute), None)
    family = load("typed")["families"].get(typed.attribute, "quantity")
    base = base or next((claim for claim in near if claim.family == family and family in OPEN), None)
    said = [mention.value for mention in read(typed.value)]
    if base is None and family in OPEN:
        base = _open_claim(notes, typed, family)
    if base is None:
        return None
    value = next((value for value in said if type(value) is type(base.value)), None)
    as_written = notes.article.text[typed.start : typed.end] == typed.value
    if value is None and not as_written:
        return None
    return evolve(
        base,
        id=digest(notes.article.id, "typed", typed.id),
        attribute=typed.attribute,
        subject=typed.subject,
        value=base.value if value is None or as_written else value,
        confidence=1.0,
        reference=typed.reference,
    )


def _open_claim(notes: Notes, typed: Typed, family: str) -> Claim | None:
    """A claim on the first value of the family's kind in the typed stretch."""
    for mention in notes.mentions:
        sentence = notes.document.sentence_at(mention.start)
        inside = mention.start < typed.end and typed.start < mention.end
        if inside and sentence is not None and isinstance(mention.value, OPEN[family]):
            return make_claim(
                notes,
                sentence,
                family=family,
                attribute=typed.attribute,
                subject=typed.subject,
                value=mention.value,
                start=mention.start,
                end=mention.end,
            )
    return None


def _unread(notes: Notes, typed: Typed) -> Unchecked:
    words = notes.article.text[typed.start : typed.end]
    return Unchecked(
        article=notes.article.id,
        what=f"the typed claim {typed.id}",
        reason=f"no {typed.attribute} could be read from “{words}”; give the whole sentence as 'quote'",
    )
