"""Who was the first to publish something: "first reported by X", "X broke the story", "it started on the site of X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.claims.build import make_claim
from checker.claims.outlets import is_known, page_of
from checker.claims.scoops import First, firsts_in
from checker.language.document import Sentence
from checker.language.naming import is_given
from checker.lexicon import words
from checker.mention.speaker_names import name_span, trimmed
from checker.model import Claim
from checker.notes import Notes
from checker.values import Name

if TYPE_CHECKING:
    from checker.language.parsed import Token

SHOWN = {
    "news": "the news",
    "picture": "the pictures",
    "document": "the documents",
    "film": "the film",
    "letter": "the letter",
}
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
        said, lemmas = {token.lower_ for token in tokens}, {token.lemma_.lower() for token in tokens}
        if cues.isdisjoint(said) and verbs.isdisjoint(lemmas):
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
    page = page_of(first.who)
    if page is not None:
        begin = page.left_edge if page.left_edge.lower_ not in ("the", "a", "an") else page.doc[page.left_edge.i + 1]
        start, end = begin.idx, max(page.idx + len(page), first.who.idx + len(first.who))
        name = notes.document.text[start:end]
    elif first.who.pos_ != "PROPN" and first.who.ent_type_ not in ("ORG", "PERSON"):
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
        value=Name(full=name, family=name.split()[-1], given=name.split()[0] if _is_person(first.who, name) else None),
        start=min(start, verb.idx),
        end=max(end, verb.idx + len(verb)),
        occasion=None,
        confidence=0.8,
    )


def _is_person(who: Token, name: str) -> bool:
    """Whether somebody is named who may work for an outlet: by a given name, with nothing that tells of an outlet."""
    return " " in name and is_given(name.split()[0]) and not is_known(who)
