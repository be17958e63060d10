"""Notes answer who is meant where, and remember what was asked of a sentence."""

from __future__ import annotations

from itertools import combinations

from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article
from checker.notes import once_a_sentence

TEXT = """Ana Kovač, the captain, told Piet Olsen that she had warned him. He denied it.
Nobody else spoke. The captain said that Olsen had left, and Kovač's brother Jan Kovač saw him go."""


def test_the_person_meant_is_the_first_whose_words_overlap() -> None:
    notes = take_notes(parse(Article(id="a", text=TEXT)))
    spans = sorted(((s, e, p) for p in notes.people for s, e in p.spans), key=lambda span: span[:2])
    assert len(spans) > 4
    for start, end in combinations(range(0, len(TEXT) + 1, 3), 2):
        meant = next((person for s, e, person in spans if s < end and start < e), None)
        assert notes.person_at(start, end) is meant


def test_the_people_of_a_sentence_are_those_meant_from_within_it() -> None:
    notes = take_notes(parse(Article(id="a", text=TEXT)))
    for sentence in notes.document.sentences:
        found = notes.people_in(sentence)
        assert all(sentence.start <= start < sentence.end for start, _, _ in found)
    everywhere = [span for sentence in notes.document.sentences for span in notes.people_in(sentence)]
    assert len(everywhere) == sum(len(person.spans) for person in notes.people)


def test_a_sentence_is_looked_at_once() -> None:
    notes = take_notes(parse(Article(id="a", text=TEXT)))
    asked = []

    @once_a_sentence
    def length(notes, sentence):
        asked.append(sentence.index)
        return sentence.end - sentence.start

    sentences = notes.document.sentences
    assert [length(notes, s) for s in (*sentences, *sentences)] == [s.end - s.start for s in (*sentences, *sentences)]
    assert asked == [sentence.index for sentence in sentences]
    assert length(take_notes(notes.document), sentences[0]) == length(notes, sentences[0])
    assert len(asked) == len(sentences) + 1
