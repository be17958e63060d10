"""Relations with one holder: who founded, owns, succeeded, married whom, what is the capital or the seat of what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from attrs import evolve

from checker.claims.build import make_claim
from checker.claims.descriptions import described, met_by
from checker.claims.relating import Triple, triples
from checker.claims.superlatives import RELATION, key_of, superlatives, told
from checker.claims.surroundings import NAME_LABELS, context_of
from checker.language.document import Sentence
from checker.language.gazetteer import fold_place, locate
from checker.language.naming import fold_words, parse_name
from checker.lexicon import load
from checker.model import Claim
from checker.notes import Notes
from checker.values import Name, Place

if TYPE_CHECKING:
    from checker.language.parsed import Token

FAMILY = "relation"
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
TELLING = frozenset({"NOUN", "PROPN", "VERB"})
BODIES = frozenset({"ORG", "GPE", "NORP"})
COUNTRIES = frozenset({"GPE", "NORP"})


def make(notes: Notes) -> Iterator[Claim]:
    """One claim for every relation of two that are named; a mutual one is told from either side."""
    for sentence in notes.document.sentences:
        for token in filter(_may_tell, notes.document.tokens(sentence)):
            for triple in chain(triples(token), described(token), superlatives(token)):
                yield from _claims(notes, sentence, triple)


def _may_tell(token: Token) -> bool:
    """A cheap test that keeps most words from being looked at any further."""
    return token.pos_ in TELLING or token.dep_ == "amod" or token.lower_ == "based"


def _claims(notes: Notes, sentence: Sentence, triple: Triple) -> Iterator[Claim]:
    table = load("relations")[triple.relation]
    people = table.get("people", False)
    if people and triple.value.pos_ == "NOUN":
        yield from _of_unnamed(notes, sentence, triple)
        return
    if people and (triple.value.ent_type_ not in BODIES or triple.subject.ent_type_ in COUNTRIES):
        return
    subject = key_of(triple.subject) if triple.relation == RELATION else _named(notes, triple.subject)
    value = (
        _named(notes, triple.value, person=not people)
        if triple.value.dep_ not in ("amod", "compound")
        else triple.value.text
    )
    if subject is None or value is None or subject == value:
        return
    claim = _claim(notes, sentence, triple, subject, value)
    yield claim if triple.relation != RELATION else evolve(claim, subject=told(triple.subject))
    if table.get("mutual"):
        turned = evolve(triple, subject=triple.value, value=triple.subject)
        yield _claim(notes, sentence, turned, value, subject)


def _of_unnamed(notes: Notes, sentence: Sentence, triple: Triple) -> Iterator[Claim]:
    """Of what body without a name somebody is, where the sentence names another with which he has to do."""
    others = met_by(triple.subject)
    subject = _named(notes, triple.subject)
    before = [child for child in triple.value.lefts if child.dep_ in ("compound", "amod", "poss")]
    if not others or subject is None or not before:
        return
    value = " ".join(part.text for part in [*before, triple.value])
    claim = _claim(notes, sentence, triple, subject, value)
    yield evolve(claim, context=evolve(claim.context, names=others))


def _named(notes: Notes, token: Token, person: bool = True) -> str | None:
    """The full name at a token, of the person meant where that is known; None for what is not named, or for several.

    With `person` false, the words alone count: the country in "Peru's envoy Ida Holt" belongs to her title.
    """
    if any(child.dep_ == "conj" for child in token.children) or token.dep_ == "conj":
        return None
    known = notes.person_at(token.idx, token.idx + len(token)) if person else None
    if known is not None:
        return None if known.key.startswith("role:") else known.name
    if token.pos_ == "NOUN":
        token = next((child for child in token.children if child.dep_ == "appos"), token)
    if token.pos_ not in ("PROPN", "NUM") and not _named_within(token):
        return None
    entity = next((ent for ent in token.sent.ents if ent.start <= token.i < ent.end), None)
    if entity is not None and entity.label_ in NAME_LABELS:
        return _ARTICLE.sub("", entity.text.removesuffix("'s").removesuffix("’s"))
    if token.pos_ == "NUM" and not any(child.pos_ == "PROPN" for child in token.lefts):
        return None
    parts = [child for child in token.lefts if child.dep_ == "compound" and child.pos_ == "PROPN"]
    return " ".join(part.text for part in [*parts, token])


def _named_within(token: Token) -> bool:
    """Whether a word that the parser takes for a noun has a capital inside a sentence, as only a name has."""
    return token.pos_ == "NOUN" and token.text.istitle() and not token.is_sent_start and token.i > token.sent.start


def _claim(notes: Notes, sentence: Sentence, triple: Triple, subject: str, value: str) -> Claim:
    places = load("relations")[triple.relation].get("places", False)
    start, end = triple.value.idx, triple.value.idx + len(triple.value)
    held: Name | Place = parse_name(value)
    if places:
        held = locate(value) or Place(name=value, kind="place", key=f"place:{fold_place(value)}")
    said = {"predicate": triple.relation, "modifiers": _phrase(triple.value)}
    return make_claim(
        notes,
        sentence,
        family=FAMILY,
        attribute="seat" if places else "relation",
        subject=f"{triple.relation} of {subject}",
        subject_key=fold_words(subject),
        value=held,
        start=start,
        end=end,
        occasion=None,
        context=context_of(notes, sentence, start, end, **said),
        confidence=0.75,
    )


def _phrase(token: Token) -> frozenset[str]:
    """The words of the smallest phrase around a name: of "the navy of Norway" all."""
    top = token
    while top.dep_ in ("compound", "nmod", "poss", "pobj", "prep") and top.head.pos_ not in ("VERB", "AUX"):
        top = top.head
    return frozenset(word for part in top.subtree for word in fold_words(part.text).split())
