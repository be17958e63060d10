"""Nouns that stand for names: an article that has "Rex the dog" once means Rex by "the dog" everywhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from checker.claims.surroundings import fold, lemma
from checker.language.document import Document
from checker.language.memo import once_a_document
from checker.notes import Notes

if TYPE_CHECKING:
    from checker.language.parsed import Token

BESIDE = frozenset({"appos", "compound", "nmod", "flat", "oprd"})


def aliases(notes: Notes) -> Mapping[str, frozenset[str]]:
    """Folded name -> the nouns beside it, and back; a noun that stands beside two names means neither."""
    return _aliases(notes.document)


@once_a_document
def _aliases(document: Document) -> Mapping[str, frozenset[str]]:
    table: dict[str, set[str]] = defaultdict(set)
    names: dict[str, set[str]] = defaultdict(set)
    for sentence in document.sentences:
        for token in document.tokens(sentence):
            pair = _named(token) if token.dep_ in BESIDE else None
            if pair is not None:
                name, noun = pair
                table[name].add(noun)
                names[noun].add(name)
    found: dict[str, set[str]] = defaultdict(set)
    for name, nouns in table.items():
        for noun in nouns:
            if len(names[noun]) == 1:
                found[name].add(noun)
                found[noun].add(name)
    return {word: frozenset(others) for word, others in found.items()}


def _named(token: Token) -> tuple[str, str] | None:
    """A name and the noun that says what it is: "Rex the dog", "the dog Rex", "Rex, a dog", "the dog, Rex"."""
    head = token.head
    if {token.pos_, head.pos_} != {"NOUN", "PROPN"}:
        return None
    name, noun = (token, head) if token.pos_ == "PROPN" else (head, token)
    if token.dep_ == "compound" and (token.i > head.i or token.pos_ == "PROPN"):
        return None
    if not name.text[:1].isupper() or not any(
        child.dep_ in ("det", "poss") for child in (*noun.children, *name.children)
    ):
        return None
    return fold(name.text), lemma(noun)
