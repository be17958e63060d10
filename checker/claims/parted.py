"""How the parts of a whole are said: alike or not, all of it or not.

"Fifteen of them are in hospital, eight at a clinic" are told by place, "two were doctors" by kind. Parts told in
different ways may count the same ones twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from checker.lexicon import words
from checker.model import Mention
from checker.notes import Notes

if TYPE_CHECKING:
    from checker.language.parsed import Token

LARGE = 10_000
"""The size of a last digit from which on figures are taken for rounded."""
OF = frozenset({"them", "these", "those", "whom", "which", "the", "this", "that", "its", "their"})
"""What stands after "of" where a figure is said to be a part."""


def words_after(notes: Notes, mention: Mention, count: int) -> list[Token]:
    doc = notes.document.doc
    first = notes.document.span(mention.start, mention.end).end
    return [token for token in doc[first : first + count + 1] if not token.is_space][:count]


def of_whole(notes: Notes, mention: Mention) -> bool:
    following = words_after(notes, mention, 2)
    return len(following) == 2 and following[0].lower_ == "of" and following[1].lower_ in OF


def way_of(notes: Notes, mention: Mention) -> str:
    """How a part is said: "to" a place, person or time; a "kind" ("were Czechs"); "alone"; or otherwise "done"."""
    following = words_after(notes, mention, 9)
    if len(following) > 1 and following[0].lower_ == "of" and following[1].lower_ in OF:
        following = following[2:]
        if following and following[0].pos_ in ("NOUN", "ADJ"):
            following = following[1:]
    following = [t for t in following if t.lower_ not in words("scopes", "other")]
    if not following or following[0].is_punct or following[0].pos_ == "CCONJ":
        return "alone"
    first = following[0]
    if first.pos_ == "ADP" or first.tag_ == "IN":
        return "to"
    if first.pos_ not in ("VERB", "AUX"):
        return "done"
    after = [t for t in following[1:] if t.pos_ not in ("AUX", "DET", "ADV") and t.tag_ not in ("RP",)]
    if not after:
        return "done"
    if first.lemma_ == "be" and after[0].pos_ in ("NOUN", "PROPN", "ADJ"):
        return "kind"
    where = after[1:] if after[0].pos_ == "VERB" else after
    return "to" if where and (where[0].pos_ == "ADP" or where[0].tag_ == "IN") else "done"


def alike(notes: Notes, parts: Sequence[Mention]) -> bool:
    """Whether all parts are told in one way, so that none of them can be counted twice."""
    ways = {way_of(notes, part) for part in parts}
    shut = closed(notes, parts[0].start, parts[-1].end + 30)
    return ways <= {"to", "alone"} or ways == {"kind"} or (shut and len(ways - {"alone"}) <= 1) or _fates(notes, parts)


def _fates(notes: Notes, parts: Sequence[Mention]) -> bool:
    """Whether each part has a fate of its own that shuts the others out: rescued, drowned, missing."""
    known = words("totals", "fates")
    said = [[t.lemma_.casefold() for t in words_after(notes, part, 4)] for part in parts]
    fates = [next((word for word in lemmas if word in known), None) for lemmas in said]
    return len(parts) >= 3 and None not in fates and len(set(fates)) == len(fates)


def left_open(notes: Notes, start: int, end: int) -> bool:
    """Whether words in a list leave some of the whole unnumbered: "and several in Troy", "among them"."""
    return _holds(notes.document.text[start:end], "open")


def closed(notes: Notes, start: int, end: int) -> bool:
    """Whether words say that the parts are all there are: "the other two", "the ten that remain"."""
    return _holds(notes.document.text[start:end], "closed")


def rounded(parts: Sequence[Decimal], total: Decimal) -> bool:
    """Whether parts whose last digits are left out miss their total by no more than these: 9.8 and 6.1 billion."""
    steps = [Decimal(10) ** max(int(part.normalize().as_tuple().exponent), 0) for part in (*parts, total)]
    return 0 < abs(sum(parts, Decimal(0)) - total) <= sum(steps, Decimal(0)) / 2 and max(steps) >= LARGE


def _holds(text: str, key: str) -> bool:
    spaced = f" {' '.join(''.join(c if c.isalnum() else ' ' for c in text.casefold()).split())} "
    return any(f" {phrase} " in spaced for phrase in words("totals", key))
