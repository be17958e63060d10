"""The noun that a number counts, read off the parser's tags: "two new flood walls" counts walls."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from attrs import define

from checker.language.document import Document
from checker.values import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from checker.language.parsed import Parsed, Token

_TIME_WORDS = frozenset(
    {"today", "yesterday", "tomorrow", "tonight", *map(str.lower, WEEKDAYS), *map(str.lower, MONTHS)}
)
_DEICTIC = frozenset({"last", "next", "later", "earlier", "ago", "previous", "past"})
_IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "lives": "life",
    "others": "other",
    "species": "species",
    "series": "series",
}
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ"})
REACH = 9
"""Tokens between a number and its noun, at most."""


class Counted(NamedTuple):
    """The lemma of the counted noun and the offset where it ends; `partitive` when it stands after "of the"."""

    lemma: str
    end: int
    partitive: bool = False
    plural: bool = False


@define
class Nouns:
    """The counted nouns of one document."""

    document: Document

    @property
    def doc(self) -> Parsed:
        return self.document.doc

    @cached_property
    def _starts(self) -> list[int]:
        return [token.idx for token in self.doc]

    def token_at(self, offset: int) -> Token | None:
        """The token that begins at or, failing that, next after an offset."""
        i = bisect_left(self._starts, offset)
        return self.doc[i] if i < len(self.doc) else None

    def token_in(self, offset: int) -> Token | None:
        """The token that holds an offset."""
        i = bisect_left(self._starts, offset + 1) - 1
        return self.doc[i] if i >= 0 else None

    def counted_after(self, offset: int) -> Counted | None:
        """The noun counted by a number that ends at an offset of the text."""
        token = self.token_at(offset)
        if token is None or "\n" in self.document.text[offset : token.idx]:
            return None
        if token.lower_ == "of":
            return self._partitive(token)
        return self._phrase(token)

    def _phrase(self, token: Token) -> Counted | None:
        head: Token | None = None
        doc = self.doc
        for i in range(token.i, min(token.i + REACH, len(doc))):
            word = doc[i]
            if (word.is_space and "\n" in word.text) or (word.is_sent_start and i > token.i):
                break
            if word.lower_ in _TIME_WORDS or word.lower_ in _DEICTIC:
                break
            if word.pos_ in ("NOUN", "PROPN"):
                if head is not None and word.pos_ == "PROPN" and head.pos_ == "NOUN" and head.tag_ == "NNS":
                    break
                head = word
            elif word.tag_ == "POS" and head is not None:
                head = None
            elif (
                (word.pos_ == "NUM" and head is not None and head.pos_ == "PROPN")
                or (head is not None and word.pos_ == "ADJ" and head.tag_ == "NNS")
                or not self._within(word)
            ):
                break
        if head is None:
            return None
        return Counted(singular(head), head.idx + len(head), False, head.tag_ in ("NNS", "NNPS"))

    @staticmethod
    def _within(word: Token) -> bool:
        """Whether a word can stand inside a noun phrase, before its noun."""
        if word.pos_ == "ADJ" or word.text in ("-", "–"):
            return True
        following = word.nbor() if word.i + 1 < len(word.doc) else None
        if word.tag_ in ("VBN", "VBG", "JJ", "VBD") and word.dep_ in ("amod", "compound"):
            return True
        if word.pos_ == "NUM" and any(char.isalpha() for char in word.text) and following is not None:
            return "-" in word.text or following.pos_ in _INSIDE
        if word.pos_ == "NUM" and following is not None and word.i and word.nbor(-1).pos_ in _INSIDE:
            return following.pos_ == "PROPN"
        if word.pos_ == "ADV" or word.lower_ in ("and", "or", ",", "more", "other"):
            return (
                following is not None and following.pos_ in ("ADJ",) and word.dep_ in ("advmod", "cc", "amod", "punct")
            )
        return word.lower_ in ("more", "other", "further", "additional")

    def _partitive(self, of: Token) -> Counted | None:
        i = of.i + 1
        doc = self.doc
        definite = False
        while i < len(doc) and doc[i].pos_ in ("DET", "PRON") and doc[i].tag_ in ("DT", "PRP$", "PDT", "WDT"):
            definite, i = True, i + 1
        while i < len(doc) and doc[i].pos_ == "NUM":
            i += 1
        while i < len(doc) and doc[i].tag_ in ("RBS", "JJS", "RB"):
            i += 1
        if i >= len(doc) or (not definite and doc[i].pos_ not in _INSIDE):
            return None
        found = self._phrase(doc[i])
        return None if found is None else found._replace(partitive=True)


def singular(noun: Token) -> str:
    """The lower-case lemma; names are lemmatised by hand, for the parser leaves them alone ("World Cups")."""
    word = noun.lower_
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if noun.pos_ == "PROPN" and noun.tag_ == "NNPS" and word.endswith("s"):
        return word[:-1]
    return noun.lemma_.lower() or word
