"""Who is named where in a sentence: what claims about people are hung on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from checker.claims.surroundings import fold
from checker.language.document import Sentence
from checker.language.nations import nation
from checker.lexicon import load
from checker.notes import Notes

CAPITALS = re.compile(
    r"[^\W\d_a-z][\w’'-]*(?<!['’]s)"
    r"(?:[ ](?:al-|el-|de |da |van |von |bin |[\"“'][\w’' -]+[\"”'] )?[^\W\d_a-z][\w’'.-]*(?<!['’]s))*"
)


@frozen(kw_only=True)
class Named:
    """`text[start:end]` means the person `name`; `key` is the same for all spans of that person in the article."""

    start: int
    end: int
    name: str
    key: str
    proper: bool = True
    """Whether the words are a name, not a pronoun or a description."""


def named_in(notes: Notes, sentence: Sentence) -> list[Named]:
    """The persons named or meant in a sentence, in the order of the text.

    Where the article's people are not known, capitalised runs that are neither offices nor nations stand in.
    """
    if not notes.people:
        return list(_capitals(notes, sentence))
    text = notes.document.text
    return [
        Named(start=start, end=end, name=person.name, key=person.key, proper=_proper(text[start:end], person.name))
        for start, end, person in notes.people_in(sentence)
    ]


def _proper(words: str, name: str) -> bool:
    """Whether some words are (part of) a name: they share a word with the fullest form, or hold one like it."""
    mine = {fold(word) for word in re.findall(r"[\w-]+", words) if word[0].isupper()}
    return bool(mine & {fold(word) for word in re.findall(r"[\w-]+", name)})


def _capitals(notes: Notes, sentence: Sentence) -> Iterator[Named]:
    titles = [(mention.start, mention.end) for mention in notes.within(sentence, "title")]
    stop = set(load("titles")["fields"]["stop"]["words"])
    for match in CAPITALS.finditer(notes.document.text, sentence.start, sentence.end):
        start, end = match.span()
        for first, last in titles:
            if first <= start < last:
                start = min(last, end)
        name = notes.document.text[start:end].strip(" .,")
        start += len(notes.document.text[start:end]) - len(notes.document.text[start:end].lstrip(" .,"))
        if len(name) > 2 and nation(name) is None and fold(name) not in stop and any(char.islower() for char in name):
            yield Named(start=start, end=start + len(name), name=name, key=fold(name.split()[-1]))
