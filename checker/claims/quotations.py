"""Claims on quotations: what was said word for word ("quote", one a sentence), and by whom ("speaker")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from checker.attribution import name_at, person_at
from checker.claims.antecedents import GENDERS, meant_by
from checker.claims.build import make_claim
from checker.claims.firsts import first_reports
from checker.entities.roles import noun_of, role_nouns
from checker.language.document import Document, Sentence
from checker.language.naming import is_given
from checker.lexicon import words
from checker.mention.quotations import Utterance, find_utterances
from checker.mention.speaker_names import family_name
from checker.mention.speakers import Cue
from checker.model import Claim
from checker.notes import Notes
from checker.values import Name, Quotation
from checker.wording import split

UNNAMED = "An unnamed speaker"
LEAST_CONTENT = 3
LEAST_WORDS = 5
FURTHEST_CUE = 400
"""Characters between quoted words and the place that names their speaker, at most."""

FURTHEST_NAME = 250
"""Characters between a name and the pronoun that stands for it beside quoted words, at most."""

_SENTENCE_END = re.compile(r"[.?!…][\"'”’]?\s+(?=[\"'“‘]?[A-Z])")


@frozen(kw_only=True)
class Quoted:
    """One quoted sentence: its words, and the stretch of the text that holds them (with what interrupts them)."""

    words: str
    start: int
    end: int


def make(notes: Notes) -> Iterator[Claim]:
    """A quote claim for each quoted sentence that says enough, a speaker claim for each speech of a sure speaker.

    Who was the first to publish something is told of with them.
    """
    for utterance in find_utterances(notes.document):
        sentences = [
            quoted for quoted in quoted_sentences(notes.document.text, utterance) if _says_enough(quoted.words)
        ]
        speaker = _speaker(notes, utterance)
        for quoted in sentences:
            yield from _quote_claim(notes, utterance, speaker, quoted)
        if sentences and speaker is not None and utterance.sure:
            yield from _speaker_claim(notes, utterance, speaker, sentences)
    yield from first_reports(notes)


@frozen(kw_only=True)
class Speaker:
    """Who speaks: the name or description, its key among the article's people, the family name of a named person."""

    name: str
    key: str
    family: str | None


def _says_enough(words: str) -> bool:
    said = split(words)
    content = [word for word in said if not word.is_function]
    own = len(said) > 1 and said[0].key in ("i", "we")
    return (len(said) >= LEAST_WORDS or len(content) >= (1 if own else LEAST_CONTENT)) and not _is_title(words)


def quoted_sentences(text: str, utterance: Utterance) -> Iterator[Quoted]:
    """The sentences of an utterance; one that goes on after "said X" is whole."""
    joined, places = "", []
    for piece in utterance.pieces:
        if joined:
            joined += " "
            places.append(piece.first)
        joined += text[piece.first : piece.last]
        places += range(piece.first, piece.last)
    edges = [0, *(match.end() for match in _SENTENCE_END.finditer(joined)), len(joined)]
    for left, right in pairwise(edges):
        said = joined[left:right].rstrip(" ,;–—-\t")
        lead = len(said) - len(said.lstrip())
        if said.strip():
            yield Quoted(words=said.strip(), start=places[left + lead], end=places[left + len(said) - 1] + 1)


def _is_title(words: str) -> bool:
    """Whether the words are the title of a book, film or song: all but the small ones begin with capitals."""
    long = [word for word in words.split() if len(word) > 3 and word[0].isalpha()]
    return len(long) > 1 and all(word[0].isupper() for word in long)


def _speaker(notes: Notes, utterance: Utterance) -> Speaker | None:
    cue, document = utterance.cue, notes.document
    if cue is None:
        return None
    person = person_at(notes.people, cue.who_start, cue.who_end) or meant_by(
        document, notes.people, cue.who_start, cue.who_end
    )
    name = person.name if person is not None else name_at(document, notes.people, cue.who_start, cue.who_end)
    if not name:
        return None
    named = person is not None or _is_called(document, cue)
    return Speaker(
        name=name,
        key=person.key if person is not None else name.casefold(),
        family=family_name(name) if named else None,
    )


def _is_called(document: Document, cue: Cue) -> bool:
    """Whether a cue has a person's name, though the article's people do not: by its label, or by what stands beside."""
    name = document.span(cue.who_start, cue.who_end).root
    if name.ent_type_ == "PERSON" or name.pos_ != "PROPN":
        return name.ent_type_ == "PERSON"
    called = document.text[cue.who_start : cue.who_end].split()
    people = words("saying", "speakers") | role_nouns()
    beside = any(child.dep_ == "appos" and noun_of(child) in people for child in name.children)
    return len(called) > 1 and all(word[:1].isupper() for word in called) and (beside or is_given(called[0]))


def _quote_claim(notes: Notes, utterance: Utterance, speaker: Speaker | None, quoted: Quoted) -> Iterator[Claim]:
    sentence = _covering(notes.document, quoted.start, quoted.end)
    if sentence is not None:
        name = speaker.name if speaker is not None else None
        yield make_claim(
            notes,
            sentence,
            family="quotation",
            attribute="quote",
            subject=name or UNNAMED,
            subject_key=speaker.key if speaker is not None else "",
            value=Quotation(words=quoted.words, speaker=name),
            start=quoted.start,
            end=quoted.end,
            occasion=None,
            attribution=name,
            confidence=0.9 if utterance.sure else 0.7,
        )


def _speaker_claim(
    notes: Notes, utterance: Utterance, speaker: Speaker, sentences: Sequence[Quoted]
) -> Iterator[Claim]:
    assert utterance.cue is not None
    start = min(sentences[0].start, utterance.cue.start, _named_before(notes, utterance.cue, speaker))
    end = max(sentences[-1].end, utterance.cue.end)
    said = " ".join(quoted.words for quoted in sentences)
    around = _covering(notes.document, start, end)
    if around is not None and end - start <= FURTHEST_CUE + len(said):
        yield make_claim(
            notes,
            around,
            family="speech",
            attribute="speaker",
            subject=f"“{said}”",
            subject_key=speaker.key,
            value=Name(full=speaker.name, family=speaker.family),
            start=start,
            end=end,
            occasion=None,
            attribution=speaker.name,
            confidence=0.9,
        )


def _named_before(notes: Notes, cue: Cue, speaker: Speaker) -> int:
    """Where the speaker was last called by name, if the cue has but a pronoun and the name is near; else the cue."""
    if notes.document.text[cue.who_start : cue.who_end].casefold() not in GENDERS:
        return cue.start
    last = speaker.name.split()[-1]
    named = (
        start
        for person in notes.people
        if person.key == speaker.key
        for start, end in person.spans
        if end <= cue.start and last in notes.document.text[start:end]
    )
    return max((start for start in named if cue.start - start <= FURTHEST_NAME), default=cue.start)


def _covering(document: Document, start: int, end: int) -> Sentence | None:
    """The sentences that touch a stretch of the text, as one."""
    touched = [s for s in document.sentences if s.start < end and start < s.end]
    return evolve(touched[0], start=min(start, touched[0].start), end=max(end, touched[-1].end)) if touched else None
