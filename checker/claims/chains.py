"""The places of a sentence, each with those it is said to lie in: a ballroom, its hotel, the town."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.claims.spots import is_spot, spots
from checker.claims.surroundings import lemma
from checker.language.document import Sentence
from checker.lexicon import words
from checker.model import Mention
from checker.notes import Notes
from checker.values import Place

if TYPE_CHECKING:
    from checker.language.parsed import Span

BETWEEN = re.compile(
    r"(?:\s+on\s+the\s+[\w-]+\s+floor)?,?\s+(?:of|in|at|on|off|inside|within|near|outside|above|by|behind|beside)\s+"
    r"(?:the\s+(?:middle|centre|center|heart|grounds|basement|cellars?)\s+of\s+)?(?:(?:the|a|an|its|his|her|their)\s+)?"
    r"|,\s+(?=[A-Z])"
)
"""From a place to the one that it lies in: "the ballroom *of a* five-star hotel *on* Market Square*,* Lima"."""
_NEAR = re.compile(r"\b(?:near|off|outside|by|above|beside)\s+(?:the\s+)?$")
"""Before a town that a place only lies close to."""


def chains(notes: Notes, sentence: Sentence) -> Iterator[list[Mention]]:
    """The places of a sentence, each with those it is said to lie in."""
    chain: list[Mention] = []
    everywhere = [*notes.within(sentence, "place"), *spots(notes, sentence)]
    for mention in sorted(everywhere, key=lambda mention: mention.start):
        if chain and BETWEEN.fullmatch(notes.document.text[chain[-1].end : mention.start]):
            chain.append(mention)
            continue
        if chain:
            yield chain
        chain = [mention] if _is_one(notes, mention) else []
        if chain and _struck(notes, mention):
            chain = []
    if chain:
        yield chain


def _struck(notes: Notes, mention: Mention) -> bool:
    """ "It hit the ground in a forest": the ground is anywhere."""
    root = notes.document.span(mention.start, mention.end).root
    return lemma(root) == "ground" and root.dep_ == "dobj"


def _is_one(notes: Notes, mention: Mention) -> bool:
    """Whether a place is told so that one knows which: no mere noun in the plural, no continent."""
    if not isinstance(mention.value, Place) or mention.value.key.startswith("continent:"):
        return False
    span = notes.document.span(mention.start, mention.end)
    if mention.value.kind == "place" and span[0].ent_type_ == "LOC":
        # "In the Alps", but "in the Okavango delta"
        return any(lemma(token) in words("venues", "natural") for token in span)
    several = _of_several(span)
    return mention.value.kind != "venue" or is_spot(mention.value) or not several


def _of_several(place: Span) -> bool:
    """Whether a place is told by a mere noun that says not which one: "their embassies", "normalising embassy work"."""
    root = place.root
    if root.tag_ == "NNS" and lemma(root) in words("venues", "pairs"):
        return False
    before = root.head.lefts if root.dep_ == "compound" else ()  # "on the town hall steps"
    told = any(token.dep_ in ("det", "poss") or token.pos_ == "PROPN" for token in (*place, *before))
    return root.pos_ == "NOUN" and (root.tag_ == "NNS" or not told)


def place_of(notes: Notes, chain: Sequence[Mention]) -> Place:
    """The venue with all that it lies in, and the town, or the town that it is near."""
    links, town, beside = [], "", ""
    for mention in chain:
        assert isinstance(mention.value, Place)
        if mention.value.kind == "venue":
            link, _, area = mention.value.key.removeprefix("venue:").partition("@")
            links.append(link)
            town = town or area
        elif not _NEAR.search(notes.document.text, mention.start - 12, mention.start):
            town = town or mention.value.key
        elif mention.value.kind == "city":
            beside = beside or f"near:{mention.value.key}"
    first = chain[0].value
    assert isinstance(first, Place)
    if not links:
        return first
    name = " ".join(notes.document.text[chain[0].start : chain[-1].end].split())
    key, area = f"venue:{'<'.join(links)}", town or beside
    return Place(name=name, kind="venue", key=f"{key}@{area}" if area else key)
