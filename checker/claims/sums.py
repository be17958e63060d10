"""What the parts of a list come to that a source gives in full: "18 novels and 22 picture books, and no others".

Another source may give the total alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from checker.claims.lists import Parts, lists_in
from checker.claims.slots import NOUNS
from checker.claims.surroundings import lemma
from checker.lexicon import words
from checker.model import Mention
from checker.notes import Notes
from checker.values import Quantity

SUM = "sum:"
"""How the key of a count begins that was added up; the nouns of its parts follow."""
PART_OF = re.compile(r"(?i)(?:\s\w+)?,?\s+(?:of|among)\s+(?:them|whom|these|those|which)\b")
"""Behind a figure that is a part of the one before it: "five candidates, two of them women"."""
MANY = 2
"""A sentence on each side of a list may say that it is complete."""


@frozen(kw_only=True)
class Sum:
    """A list that is complete, with what it comes to as a mention, and the nouns of what it counts."""

    parts: Parts
    mention: Mention
    nouns: tuple[str, ...]


def sums(notes: Notes) -> Iterator[Sum]:
    """The sums of all lists of counts that are said to leave nothing out."""
    for sentence in notes.document.sentences:
        for parts in lists_in(notes, sentence):
            value = parts.mentions[0].value
            assert isinstance(value, Quantity)
            if value.dimension != "count" or not _complete(notes, parts):
                continue
            start, end = parts.mentions[0].start, parts.mentions[-1].end
            total = Quantity(amount=parts.sum, unit="", dimension="count")
            mention = Mention(kind="quantity", start=start, end=end, text=notes.document.text[start:end], value=total)
            yield Sum(parts=parts, mention=mention, nouns=tuple(dict.fromkeys(_nouns(notes, parts))))


def _complete(notes: Notes, parts: Parts) -> bool:
    """Whether it is said in or beside a list's sentence that there is nothing else."""
    sentences = notes.document.sentences
    index = parts.sentence.index
    around = sentences[max(0, index - 1) : index + MANY]
    text = f" {' '.join(notes.document.text[around[0].start : around[-1].end].casefold().split())} "
    own = f" {notes.document.text[parts.sentence.start : parts.sentence.end].casefold()} "
    if any(f" {phrase} " in own for phrase in words("totals", "incomplete")):
        return False
    between = notes.document.span(parts.mentions[0].end, parts.mentions[-1].start)
    if any(token.pos_ in ("VERB", "AUX") and token.tag_ != "VBN" for token in between):
        return False
    if any(PART_OF.match(notes.document.text, mention.end) for mention in parts.mentions):
        return False
    return any(phrase in text for phrase in words("totals", "complete"))


def _nouns(notes: Notes, parts: Parts) -> Iterator[str]:
    for mention in parts.mentions:
        root = notes.document.span(mention.start, mention.end).root
        noun = root.head if root.pos_ == "NUM" and root.dep_ == "nummod" else root
        if noun.pos_ in NOUNS and not noun.like_num:
            yield lemma(noun)
