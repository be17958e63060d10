"""Whom "he" and "she" beside a quotation mean, where coreference over the whole article dares not say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.attribution import person_at
from checker.entities.roles import noun_of, role_nouns
from checker.language.document import Document, Sentence
from checker.mention.speakers import find_cue
from checker.model import Person

if TYPE_CHECKING:
    from checker.language.parsed import Token

GENDERS = {"he": "male", "she": "female"}
OPENING_MARKS = ("“", '"', "‘", "'", "``", "«")
FURTHEST = 3
"""Sentences before the pronoun's, within its paragraph, in which whom it means may be named."""


def meant_by(document: Document, people: Sequence[Person], start: int, end: int) -> Person | None:
    """The person whom the pronoun at `text[start:end]` means; None where more than one could be meant.

    It is who does something in the nearest sentence of the paragraph in which anybody does, if that is one person. Else
    only one person may be named in the paragraph before the pronoun, as the subject of the sentence before. Where none
    is, the paragraph may go on about the only person of the paragraph before it: it must begin with the same pronoun.
    """
    pronoun = document.text[start:end].casefold()
    sentence = document.sentence_at(start)
    if pronoun not in GENDERS or sentence is None:
        return None
    paragraph = [s for s in document.sentences if s.paragraph == sentence.paragraph and s.start <= start]
    before = [s for s in paragraph if s.index < sentence.index]
    person, known = _last_doing(document, people, before[-FURTHEST:], pronoun)
    if known:
        return person
    named = _named(document, people, paragraph[0].start, start)
    if named:
        earlier = [s for s in paragraph if s.index < sentence.index]
        fits = len(named) == 1 and _fits(named[0], pronoun)
        return named[0] if fits and any(_is_subject(document, named[0], s) for s in earlier[-2:]) else None
    first = next((t for t in document.tokens(paragraph[0]) if not t.is_space), None)
    before = [s for s in document.sentences if s.paragraph < sentence.paragraph]
    if first is None or first.idx == start or not before or first.lower_ not in (pronoun, *OPENING_MARKS):
        return None
    last = [s for s in before if s.paragraph == before[-1].paragraph]
    if first.lower_ != pronoun:
        return _last_doing(document, people, last[-FURTHEST:], pronoun)[0]
    named = _named(document, people, last[0].start, last[-1].end)
    return named[0] if len(named) == 1 and _fits(named[0], pronoun) else None


def _last_doing(
    document: Document, people: Sequence[Person], sentences: Sequence[Sentence], pronoun: str
) -> tuple[Person | None, bool]:
    """Who speaks, or else alone does something, in the last sentence in which anybody does; whether anybody does."""
    for sentence in reversed(sentences):
        cue = find_cue(document, sentence.start, sentence.end, last=True)
        speaker = person_at(people, cue.who_start, cue.who_end) if cue is not None else None
        if speaker is not None and _fits(speaker, pronoun):
            return speaker, True
        doing = _doing(document, people, sentence)
        fitting = [person for person in doing if isinstance(person, Person) and _fits(person, pronoun)]
        if fitting and any(_fits(person, pronoun) for person in _beside(document, people, sentence, fitting[0])):
            return None, True
        if len(fitting) == 1 and (len(doing) == 1 or fitting[0].gender is not None):
            return fitting[0], True
        if doing:
            return None, True
    return None, False


def _doing(document: Document, people: Sequence[Person], sentence: Sentence) -> list[Person | str]:
    """Who does something in a sentence: the people named as subjects of its verbs, and nouns for somebody unnamed."""
    found: dict[str, Person | str] = {}
    for token in document.tokens(sentence):
        if token.dep_ not in ("nsubj", "nsubjpass", "attr") or token.lower_ in (
            *GENDERS,
            "who",
            "that",
            "which",
            "it",
            "they",
        ):
            continue
        heads = [token, *(child for child in token.subtree if child.dep_ == "appos")]
        named = [
            person
            for person in people
            if any(
                s <= head.idx < e and _is_name(person, document.text[s:e]) for head in heads for s, e in person.spans
            )
        ]
        if named:
            found |= {person.key: person for person in named}
        elif token.pos_ in ("NOUN", "PROPN") and token.tag_ in ("NN", "NNP") and _is_human(token):
            found[token.lower_] = token.lower_
    return list(found.values())


def _beside(document: Document, people: Sequence[Person], sentence: Sentence, first: Person) -> list[Person]:
    """The other people named in a sentence, possessors left out."""
    return [
        person
        for person in _named(document, people, sentence.start, sentence.end)
        if person.key != first.key
        and any(
            document.span(s, e).root.dep_ in ("dobj", "pobj", "dative", "conj")
            for s, e in person.spans
            if sentence.start <= s < sentence.end
        )
    ]


def _is_human(token: Token) -> bool:
    """Whether a noun brings in somebody: a name, or a role that no "the" marks as known already."""
    known = any(child.dep_ == "det" and child.lower_ == "the" for child in token.children)
    return token.ent_type_ == "PERSON" or (noun_of(token) in role_nouns() and not known)


def _named(document: Document, people: Sequence[Person], start: int, end: int) -> list[Person]:
    """Who is called by a name in a stretch of the text."""
    return [
        person
        for person in people
        if any(start <= s and e <= end and _is_name(person, document.text[s:e]) for s, e in person.spans)
    ]


def _is_name(person: Person, words: str) -> bool:
    if person.key.startswith("role:"):
        return False
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
