"""Who was the first to publish something: "first reported by X", "X broke the story", "it started on the site of X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claims.build import make_claim
from checker.claims.scoops import First, firsts_in
from checker.language.document import Sentence
from checker.lexicon import words
from checker.mention.speaker_names import name_span, trimmed
from checker.model import Claim
from checker.notes import Notes
from checker.values import Name

SHOWN = {"news": "the news", "picture": "the pictures", "document": "the documents", "film": "the film"}
_LEAD = re.compile(r"^(?:[a-z][\w-]*\s+)+(?=[A-Z0-9])")
"""What stands before the name in "daily Economic Morning"."""
PLACES = frozenset({"GPE", "LOC", "NORP", "DATE", "TIME", "FAC"})
OWN = frozenset({"this", "our"})


def first_reports(notes: Notes) -> Iterator[Claim]:
    """A claim for each named outlet or person who is said to have published something first."""
    cues = (
        words("saying", "firstly")
        | words("saying", "earliest")
        | {"before", "ahead", "scoop", "exclusive", "later", "light"}
    )
    verbs = words("saying", "starting") | words("saying", "seeding") | words("saying", "exposing")
    verbs |= {"break", "drop", "go", "surface", "beat"}
    for sentence in notes.document.sentences:
        tokens = notes.document.tokens(sentence)
        if not any(token.lower_ in cues or token.lemma_.lower() in verbs for token in tokens):
            continue
        told = set()
        for first in firsts_in(tokens):
            claim = _claim(notes, sentence, first)
            if claim is not None and str(claim.value) not in told:
                told.add(str(claim.value))
                yield claim


def _claim(notes: Notes, sentence: Sentence, first: First) -> Claim | None:
    inside = {token.i for token in notes.document.tokens(sentence)}
    if first.who.i not in inside or first.who.ent_type_ in PLACES:
        return None
    start, end = name_span(notes.document, first.who, inside)
    name = trimmed(notes.document.text[start:end])
    if first.who.pos_ != "PROPN" and first.who.ent_type_ not in ("ORG", "PERSON"):
        own = any(child.lower_ in OWN for child in first.who.children)
        if not own or first.who.lemma_.lower() not in words("saying", "outlets") or not notes.article.publisher:
            return None
        name = trimmed(notes.article.publisher)
    verb, name = first.verb, _LEAD.sub("", name)
    return make_claim(
        notes,
        sentence,
        family="speech",
        attribute="first-report",
        subject=f"the first to publish {SHOWN.get(first.what, first.what)}",
        subject_key=first.what,
        value=Name(full=name, family=name.split()[-1]),
        start=min(start, verb.idx),
        end=max(end, verb.idx + len(verb)),
        occasion=None,
        confidence=0.8,
    )
