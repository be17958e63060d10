"""Where on the body somebody was hurt: "shot in the leg", "a sting on the arm", "broke his left ankle"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import evolve

from checker.claims.build import make_claim
from checker.claims.happening import context_for, happening_of, key, phrase
from checker.claims.surroundings import has_lemma, lemma
from checker.firmness import firmness_of
from checker.lexicon import words
from checker.model import Claim, Firmness
from checker.notes import Notes
from checker.values import Place

if TYPE_CHECKING:
    from checker.language.parsed import Token

HURT = "hurt_at"
"""The predicate of these claims: by whatever verb it is told, the wound is one."""


def wounds(notes: Notes) -> Iterator[Claim]:
    """A claim for each part of a body that something is said to have hurt."""
    for sentence in notes.document.sentences:
        if not has_lemma(notes.document, sentence, words("wounds", "parts")):
            continue
        for token in notes.document.tokens(sentence):
            verb = _hurting(token) if lemma(token) in words("wounds", "parts") else None
            if verb is None or firmness_of(notes.document, sentence, verb) is not Firmness.STATED:
                continue
            happening = evolve(happening_of(notes, verb), predicate=HURT)
            if _denied(verb):
                continue
            if happening.patient is not None and happening.patient.i == token.i:
                happening = evolve(happening, patient=happening.subject)
            sides = [child for child in token.children if child.lower_ in words("wounds", "sides")]
            first = sides[0] if sides else token
            start, end = first.idx, token.idx + len(token)
            context = context_for(notes, sentence, happening, start, end)
            side = "+".join(child.lower_ for child in sides)
            yield make_claim(
                notes,
                sentence,
                family="venue",
                attribute="venue",
                subject=f"{phrase(happening.patient)}: wound" if happening.patient is not None else "wound",
                subject_key=key(happening.subject, notes),
                value=Place(name=notes.article.text[start:end], kind="venue", key=f"venue:{lemma(token)}:{side}"),
                start=start,
                end=end,
                context=evolve(context, modifiers=frozenset()),
                confidence=0.7,
            )


def _hurting(part: Token) -> Token | None:
    """The verb by whose doing a part of a body is hurt; for "treated for a sting on the arm", the verb above."""
    if part.dep_ == "dobj" and any(child.dep_ == "poss" for child in part.children):
        return part.head if lemma(part.head) in words("wounds", "breaking") else None
    if part.dep_ != "pobj" or part.head.lower_ not in ("on", "in", "to"):
        return None
    above = part.head.head
    if above.pos_ == "VERB":
        return above if lemma(above) in words("wounds", "verbs") and part.head.lower_ != "to" else None
    if above.pos_ == "NOUN" and lemma(above) in words("wounds", "nouns"):
        return next((token for token in above.ancestors if token.pos_ == "VERB"), None)
    return None


def _denied(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)
