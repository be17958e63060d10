"""Claims on quotations: what was said word for word ("quote"), and by whom ("speaker"). One claim a quoted sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from attrs import evolve, frozen

from checker.attribution import name_at, person_at
from checker.claims.build import make_claim
from checker.language.document import Document, Sentence
from checker.lexicon import words
from checker.mention.quotations import Utterance, find_utterances
from checker.model import Claim
from checker.notes import Notes
from checker.values import Name, Quotation
from checker.wording import split

UNNAMED = "An unnamed speaker"
LEAST_CONTENT = 3
LEAST_WORDS = 5
FURTHEST_CUE = 400
"""Characters between quoted words and the place that names their speaker, at most."""

_SENTENCE_END = re.compile(r"[.?!…][\"'”’]?\s+(?=[\"'“‘]?[A-Z])")


@frozen(kw_only=True)
class Quoted:
    """One quoted sentence: its words, and the stretch of the text that holds them (with what interrupts them)."""

    words: str
    start: int
    end: int


def make(notes: Notes) -> Iterator[Claim]:
    """A quote claim and, where it is sure who speaks, a speaker claim for every quoted sentence that says enough."""
    for utterance in find_utterances(notes.document):
        for quoted in quoted_sentences(notes.document.text, utterance):
            said = split(quoted.words)
            content = [word for word in said if not word.is_function]
            if (len(said) >= LEAST_WORDS or len(content) >= LEAST_CONTENT) and not _is_title(quoted.words):
                yield from _claims(notes, utterance, quoted)


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


def _claims(notes: Notes, utterance: Utterance, quoted: Quoted) -> Iterator[Claim]:
    document, cue = notes.document, utterance.cue
    person = person_at(notes.people, cue.who_start, cue.who_end) if cue else None
    speaker = name_at(document, notes.people, cue.who_start, cue.who_end) if cue else None
    key = person.key if person is not None else (speaker or "").casefold()
    sentence = _covering(document, quoted.start, quoted.end)
    if sentence is None:
        return
    yield make_claim(
        notes,
        sentence,
        family="quotation",
        attribute="quote",
        subject=speaker or UNNAMED,
        subject_key=key,
        value=Quotation(words=quoted.words, speaker=speaker),
        start=quoted.start,
        end=quoted.end,
        occasion=None,
        attribution=speaker,
        confidence=0.9 if utterance.sure else 0.7,
    )
    if cue is None or speaker is None or not utterance.sure:
        return
    start, end = min(quoted.start, cue.start), max(quoted.end, cue.end)
    around = _covering(document, start, end)
    if around is None or end - start > FURTHEST_CUE + len(quoted.words):
        return
    yield make_claim(
        notes,
        around,
        family="speech",
        attribute="speaker",
        subject=f"“{quoted.words}”",
        subject_key=key,
        value=Name(
            full=speaker, family=family_name(speaker) if person is not None or _is_person(document, utterance) else None
        ),
        start=start,
        end=end,
        occasion=None,
        attribution=speaker,
        confidence=0.9,
    )


def family_name(speaker: str) -> str | None:
    """The last word of a name; None for a description ("the teacher") and an initial."""
    last = speaker.split()[-1]
    named = last != last.lower() and len(last.rstrip(".")) > 1 and last.casefold() not in words("saying", "speakers")
    return last if named else None


def _is_person(document: Document, utterance: Utterance) -> bool:
    """Whether the parser takes the speaker for a person."""
    cue = utterance.cue
    return cue is not None and document.span(cue.who_start, cue.who_end).root.ent_type_ == "PERSON"


def _covering(document: Document, start: int, end: int) -> Sentence | None:
    """The sentences that touch a stretch of the text, as one."""
    touched = [s for s in document.sentences if s.start < end and start < s.end]
    return evolve(touched[0], start=min(start, touched[0].start), end=max(end, touched[-1].end)) if touched else None
