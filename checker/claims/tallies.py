"""How often something has come about by now: "detained on three occasions", "has had eight governors", "twice".

Who has been detained on three occasions now has been detained for the third time. So such a count is told as an ordinal
too, to be set beside "the sixth time that he has been arrested".
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import evolve

from checker.claims.slots import Slot
from checker.claims.surroundings import lemma
from checker.language.document import Sentence
from checker.lexicon import words
from checker.model import Mention
from checker.notes import Notes
from checker.values import Modifier, Quantity

if TYPE_CHECKING:
    from checker.language.parsed import Token

TALLIED = "nth:"
"""How the key of an ordinal begins that was told as a count."""
MOST = 60
"""Nobody takes more than so many for an ordinal."""
ADVERBS = {"twice": 2, "thrice": 3}
HAVE = frozenset({"have", "has", "having", "'ve", "’ve", "'s", "’s"})
COMPARING = frozenset({"as", "more", "less", "that", "the", "worse"})
"""Words after "three times" that compare two sizes."""


def tallied(notes: Notes, sentence: Sentence, mention: Mention, slot: Slot) -> Quantity | None:
    """The ordinal that a count comes to, where it counts how often something has come about by now."""
    value = mention.value
    if (
        not isinstance(value, Quantity)
        or value.dimension != "count"
        or value.modifier is not Modifier.EXACT
        or value.upper is not None
        or value.amount % 1
        or not 1 < value.amount <= MOST
    ):
        return None
    said = {token.lower_ for token in notes.document.tokens(sentence)}
    before = bool(said & words("tallies", "before")) and slot.verb is not None
    times = lemma(slot.anchor) in words("tallies", "times")
    if times and mention.start > sentence.start and _compares(notes, mention):
        return None
    if not (before or (_perfect(slot.verb) and (times or said & words("tallies", "now") or _has(slot)))):
        return None
    return evolve(value, amount=value.amount + (1 if before else 0), dimension="ordinal", unit=value.unit or "")


def adverbs(notes: Notes) -> Iterator[tuple[Sentence, Mention]]:
    """ "Surgeons have now opened the knee twice": the second time."""
    for sentence in notes.document.sentences:
        for token in notes.document.tokens(sentence):
            if token.lower_ not in ADVERBS or not _perfect(token.head) or _comparing(token):
                continue
            value = Quantity(amount=Decimal(ADVERBS[token.lower_]), unit="time", dimension="ordinal")
            start, end = token.idx, token.idx + len(token.text)
            yield sentence, Mention(kind="ordinal", start=start, end=end, text=token.text, value=value)


def _has(slot: Slot) -> bool:
    """Whether a clause says no more of its subject than how many it has had: "the post has had eight holders"."""
    return slot.verb is not None and lemma(slot.verb) in words("tallies", "having")


def _perfect(verb: Token | None) -> bool:
    """Whether a verb tells what has come about up to now: "has been detained", "having been to"."""
    if verb is None or verb.tag_ != "VBN":
        return False
    helping = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    return any(child.lower_ in HAVE for child in helping)


def _compares(notes: Notes, mention: Mention) -> bool:
    following = notes.document.text[mention.end : mention.end + 20].split()
    return bool(following) and (following[0].casefold() in COMPARING or following[0].strip(",.").endswith("er"))


def _comparing(adverb: Token) -> bool:
    return adverb.i + 1 < len(adverb.doc) and adverb.nbor().lower_ in COMPARING | {"a", "an"}
