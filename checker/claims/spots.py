"""Spots that are no buildings or grounds: "in a drawer", "under a stone", "behind the wheel of a van"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.claims.surroundings import has_lemma, lemma
from checker.language.document import Sentence
from checker.lexicon import words
from checker.model import Mention
from checker.notes import Notes
from checker.values import Place

if TYPE_CHECKING:
    from checker.language.parsed import Token

TELLING = frozenset({"amod", "compound", "nmod", "poss"})


def spots(notes: Notes, sentence: Sentence) -> Iterator[Mention]:
    """The spots of a sentence that are not places already."""
    if not has_lemma(notes.document, sentence, words("venues", "spots")):
        return
    known = [(mention.start, mention.end) for mention in notes.within(sentence, "place")]
    for token in notes.document.tokens(sentence):
        if token.pos_ != "NOUN" or lemma(token) not in words("venues", "spots") or not _is_where(token):
            continue
        if lemma(token) in words("venues", "containers"):
            continue
        if not any(start <= token.idx < end for start, end in known):
            yield _mention(notes, token)


def is_spot(place: Place) -> bool:
    """Whether a place is told by such a noun only."""
    return place.kind == "venue" and place.key.removeprefix("venue:").partition(":")[0] in words("venues", "spots")


def _is_where(noun: Token) -> bool:
    return noun.dep_ == "pobj" and noun.head.lower_ in words("venues", "of_part") | {"into", "onto", "among", "through"}


def _mention(notes: Notes, noun: Token) -> Mention:
    before = [child for child in noun.children if child.i < noun.i and child.dep_ in TELLING | {"det", "nummod"}]
    first = min([noun, *(token for child in before for token in child.subtree)], key=lambda token: token.i)
    told = {lemma(child) for child in before if child.dep_ in TELLING} - words("venues", "plain")
    start, end = first.idx, noun.idx + len(noun)
    name = notes.document.text[start:end]
    value = Place(name=name, kind="venue", key=f"venue:{lemma(noun)}:{'+'.join(sorted(told))}")
    return Mention(kind="place", start=start, end=end, text=name, value=value)
