"""Where it took place, where somebody was taken, where something will be shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from attrs import evolve

from checker.claims.aliases import aliases
from checker.claims.build import make_claim
from checker.claims.happening import Happening, context_for, happening_of, key, phrase
from checker.claims.wounds import wounds
from checker.firmness import firmness_of
from checker.language.document import Sentence
from checker.language.predicates import groups
from checker.lexicon import words
from checker.model import Claim, Firmness, Mention
from checker.notes import Notes
from checker.values import Place

if TYPE_CHECKING:
    from spacy.tokens import Token

FAMILY = "venue"


def make(notes: Notes) -> Iterator[Claim]:
    """The venue claims of an article: for each happening that can be compared, the finest place its clause gives."""
    known_as = aliases(notes)
    for sentence in notes.document.sentences:
        seen: set[int] = set()
        for mention in sorted(notes.within(sentence, "place"), key=_fineness):
            happening = _happening(notes, mention)
            if happening is None or happening.verb.i in seen:
                continue
            seen.add(happening.verb.i)
            firmness = firmness_of(notes.document, sentence, happening.verb)
            if firmness is not Firmness.DENIED:
                yield _claim(notes, sentence, mention, happening, firmness, known_as)
    yield from wounds(notes)


def _fineness(mention: Mention) -> tuple[int, int]:
    kind = mention.value.kind if isinstance(mention.value, Place) else "place"
    return ("venue", "place", "city", "region", "country").index(kind), mention.start


def _happening(notes: Notes, mention: Mention) -> Happening | None:
    """The happening that a place is the place of; None where it belongs to something else in the sentence."""
    span = notes.document.span(mention.start, mention.end)
    root = next((token for token in span if token.dep_ == "pobj" and token.head not in span), span.root)
    prep = root.head
    if root.dep_ != "pobj" or prep.lower_ not in words("venues", "prepositions"):
        return None
    above = prep.head
    if above.dep_ in ("dobj", "attr", "pobj") and above.pos_ == "NOUN":
        above = above.head if above.dep_ != "pobj" else above.head.head
    if above.pos_ not in ("VERB", "AUX") or any(child.dep_ == "neg" for child in above.children):
        return None
    happening = happening_of(notes, above)
    shown = _on_show(above)
    if shown:
        happening = evolve(happening, predicate="show")
    if happening.patient is None or not set(groups(happening.predicate)) & words("venues", "predicates"):
        return None
    return happening


def _on_show(verb: Token) -> bool:
    """ "It will be on display at", "to go on show at"."""
    return any(
        noun.lower_ in ("show", "display", "view")
        for prep in verb.children
        if prep.lower_ == "on"
        for noun in prep.children
    )


def _claim(
    notes: Notes,
    sentence: Sentence,
    mention: Mention,
    happening: Happening,
    firmness: Firmness,
    known_as: Mapping[str, frozenset[str]],
) -> Claim:
    patient = happening.patient
    assert patient is not None
    return make_claim(
        notes,
        sentence,
        family=FAMILY,
        attribute="venue",
        subject=f"{phrase(patient)} ({happening.predicate.replace('_', ' ')})",
        subject_key=key(happening.subject, notes),
        value=mention.value,
        start=mention.start,
        end=mention.end,
        firmness=firmness,
        context=context_for(notes, sentence, happening, mention.start, mention.end, known_as),
        confidence=0.8,
    )
