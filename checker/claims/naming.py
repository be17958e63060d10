"""Who is named where in a sentence: what claims about people are hung on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from checker.claims.surroundings import fold
from checker.language.document import Sentence
from checker.language.nations import nation
from checker.lexicon import load
from checker.notes import Notes, once_a_sentence

_PART = r"[^\W\d_a-z][^\W\d_]*(?:[-’'][^\W\d_]+)*(?<!['’]s)"
CAPITALS = re.compile(rf"{_PART}(?:[ ](?:[\"“'‘][\w -]+[\"”'’] )?(?:al-|el-|de |da |van |von |bin )?{_PART})*")
UNNAMED = frozenset({"DATE", "TIME", "GPE", "NORP", "LOC", "LANGUAGE", "MONEY"})
"""Entity labels that are never a person taken for something else."""


@frozen(kw_only=True)
class Named:
    """`text[start:end]` means the person `name`; `key` is the same for all spans of that person in the article."""

    start: int
    end: int
    name: str
    key: str
    proper: bool = True
    """Whether the words are a name, not a pronoun or a description."""
    guessed: bool = False
    """Whether only the capitals and the title beside it speak for a person."""

    @property
    def named(self) -> bool:
        """Whether the person has a name anywhere in the article; "the driver" may have none."""
        return not self.key.startswith("role:")


@once_a_sentence
def named_in(notes: Notes, sentence: Sentence) -> list[Named]:
    """The persons named or meant in a sentence, in the order of the text."""
    spans = notes.people_in(sentence)
    if not spans:
        return []
    text = notes.document.text
    titles = notes.within(sentence, "title")
    found = []
    for first, end, person in spans:
        # The end of an office's field may have been taken for the beginning of the name.
        within = next((title.end for title in titles if title.start < first < title.end < end), first)
        start = within + len(text[within:end]) - len(text[within:end].lstrip())
        name = text[start:end] if start > first and person.name == text[first:end] else person.name
        found.append(Named(start=start, end=end, name=name, key=person.key, proper=_proper(text[start:end], name)))
    return found


def _proper(words: str, name: str) -> bool:
    """Whether some words are (part of) a name: they share a capitalised word with the fullest form."""
    mine = {fold(word) for word in re.findall(r"[\w-]+", words) if word[0].isupper()}
    return bool(mine & {fold(word) for word in re.findall(r"[\w-]+", name) if word[0].isupper()})


def guessed_in(notes: Notes, sentence: Sentence, known: Sequence[Named]) -> Iterator[Named]:
    """Runs of capitalised words that may name a person whom nothing but a title beside them gives away."""
    titles = [(mention.start, mention.end) for mention in notes.within(sentence, "title")]
    stop = set(load("titles")["fields"]["stop"]["words"])
    text = notes.document.text
    for match in CAPITALS.finditer(text, sentence.start, sentence.end):
        start, end = match.span()
        # A field may run into the name: "for Water Jane Doe".
        start = next((last + 1 for first, last in titles if first <= start < last < end), start)
        name = text[start:end]
        if any(start < last and first < end for first, last in titles):
            continue
        if any(start < person.end and person.start < end for person in known):
            continue
        span = notes.document.span(start, end)
        if (
            nation(name) is not None
            or fold(name) in stop
            or any(token.pos_ != "PROPN" for token in span if token.is_alpha)
        ):
            continue
        if not any(ent.label_ in UNNAMED for ent in span.ents):
            yield Named(start=start, end=end, name=name, key=fold(name.split()[-1]), guessed=True)
