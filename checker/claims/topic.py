"""Whom a description without a name goes on about: the subject of the sentence, or of the sentence before."""

from __future__ import annotations

from collections.abc import Iterator

from checker.language.document import Sentence
from checker.model import Person
from checker.notes import Notes

SUBJECTS = ("nsubj", "nsubjpass")


def subject_before(notes: Notes, sentence: Sentence, at: int) -> Person | None:
    """The person whom a description at `at` goes on about, if that is one whom the article names.

    It is the subject of the sentence before, or else of the one before that; of the sentence itself nobody else may be
    named before the description.
    """
    if any(sentence.start <= start < at for start, _, _ in notes.people_in(sentence)):
        return None
    for earlier in _two_before(notes, sentence):
        subject = _subject(notes, earlier)
        if subject is not None:
            return subject if not subject.key.startswith("role:") else None
        if notes.people_in(earlier):
            return None
    return None


def _two_before(notes: Notes, sentence: Sentence) -> Iterator[Sentence]:
    for index in (sentence.index - 1, sentence.index - 2):
        if index >= 0 and notes.document.sentences[index].paragraph >= sentence.paragraph - 1:
            yield notes.document.sentences[index]


def _subject(notes: Notes, sentence: Sentence) -> Person | None:
    """The person who is the subject of a sentence's main verb, by name or by a word that means them."""
    for token in notes.document.tokens(sentence):
        if token.dep_ in SUBJECTS and token.head.dep_ == "ROOT":
            beside = (token, *(child for child in token.children if child.dep_ == "appos"))
            found = (notes.person_at(noun.idx, noun.idx + len(noun)) for noun in beside)
            return next((person for person in found if person is not None), None)
    return None
