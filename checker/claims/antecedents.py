"""Whom "he" and "she" beside a quotation mean, where coreference over the whole article dares not say."""

from __future__ import annotations

from collections.abc import Sequence

from checker.language.document import Document, Sentence
from checker.model import Person

GENDERS = {"he": "male", "she": "female"}


def meant_by(document: Document, people: Sequence[Person], start: int, end: int) -> Person | None:
    """The person whom the pronoun at `text[start:end]` means; None where more than one could be meant.

    Only one person may be named in the paragraph before the pronoun, as the subject of the sentence before. Where none
    is, the paragraph may go on about the only person of the paragraph before it: it must begin with the same pronoun.
    """
    pronoun = document.text[start:end].casefold()
    sentence = document.sentence_at(start)
    if pronoun not in GENDERS or sentence is None:
        return None
    paragraph = [s for s in document.sentences if s.paragraph == sentence.paragraph and s.start <= start]
    named = _named(document, people, paragraph[0].start, start)
    if named:
        earlier = [s for s in paragraph if s.index < sentence.index]
        fits = len(named) == 1 and _fits(named[0], pronoun)
        return named[0] if fits and any(_is_subject(document, named[0], s) for s in earlier[-2:]) else None
    first = next((t for t in document.tokens(paragraph[0]) if t.is_alpha), None)
    before = [s for s in document.sentences if s.paragraph < sentence.paragraph]
    if first is None or first.lower_ != pronoun or first.idx == start or not before:
        return None
    last = [s for s in before if s.paragraph == before[-1].paragraph]
    named = _named(document, people, last[0].start, last[-1].end)
    return named[0] if len(named) == 1 and _fits(named[0], pronoun) else None


def _named(document: Document, people: Sequence[Person], start: int, end: int) -> list[Person]:
    """Who is called by a name in a stretch of the text."""
    return [
        person
        for person in people
        if any(start <= s and e <= end and _is_name(person, document.text[s:e]) for s, e in person.spans)
    ]


def _is_name(person: Person, words: str) -> bool:
    return words.split()[-1].strip("'’s") in person.name and words[:1].isupper() and words.casefold() not in GENDERS


def _fits(person: Person, pronoun: str) -> bool:
    return person.gender is None or person.gender.casefold()[:1] == GENDERS[pronoun][:1]


def _is_subject(document: Document, person: Person, sentence: Sentence) -> bool:
    """Whether a person is the subject of a sentence, by name or in the apposition to a role."""
    for token in document.tokens(sentence):
        if token.dep_ == "nsubj" and token.head.dep_ == "ROOT":
            heads = [token, *(child for child in token.children if child.dep_ == "appos")]
            return any(s <= head.idx < e for head in heads for s, e in person.spans)
    return False
