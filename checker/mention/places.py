"""Document -> places: countries, cities and regions by the gazetteer, venues by their noun."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.language.document import Document
from checker.language.gazetteer import fold_place, locate
from checker.language.nations import nation
from checker.lexicon import words
from checker.model import Mention
from checker.values import Place

if TYPE_CHECKING:
    from spacy.tokens import Token

BEFORE = frozenset({"compound", "amod", "nmod", "poss", "nummod", "det"})
NAMES = frozenset({"GPE", "LOC"})


def find_places(document: Document) -> Iterator[Mention]:
    """The places of an article: venues with the town they are in, then the towns and countries by themselves."""
    taken: set[int] = set()
    for token in document.doc:
        if is_venue(token) and token.i not in taken:
            first, last, value = venue(token)
            taken |= set(range(first.i, last.i + 1))
            yield _mention(document, first.idx, last.idx + len(last), value)
    for entity in document.doc.ents:
        if entity.label_ in NAMES and not taken & set(range(entity.start, entity.end)):
            name = entity.text.removesuffix("'s").removesuffix("’s")
            found = locate(name) or Place(name=name, kind="place", key=f"place:{fold_place(name)}")
            yield _mention(document, entity.start_char, entity.start_char + len(name), found)


def _mention(document: Document, start: int, end: int, value: Place) -> Mention:
    return Mention(kind="place", start=start, end=end, text=document.text[start:end], value=value)


def is_venue(token: Token) -> bool:
    """Whether a noun names a building or ground and heads its own phrase."""
    noun = token.pos_ in ("NOUN", "PROPN") and token.lemma_.casefold() in words("venues", "nouns")
    return noun and not (token.dep_ in ("compound", "amod") and token.head.i > token.i and is_venue(token.head))


def venue(token: Token) -> tuple[Token, Token, Place]:
    """The first and last word of a venue's phrase, and its value with the town it is said to be in."""
    heads = (token, token.head) if token.head.text == "General" else (token,)
    modifiers = [t for h in heads for c in h.children if c.dep_ in BEFORE for t in c.subtree if t.i < token.i]
    first = min([token, *modifiers], key=lambda t: t.i)
    last = token
    if token.i + 1 < len(token.doc) and token.nbor().text == "General":
        last = token.nbor()
    telling = {fold_place(nation(t.text) or t.lemma_) for t in modifiers if _tells(t)}
    town = None
    for prep in token.children:
        if prep.dep_ == "prep" and prep.lower_ in ("in", "of"):
            for noun in prep.children:
                place = locate(_full(noun)) if noun.pos_ == "PROPN" else None
                if place is not None and prep.lower_ == "in":
                    town, last = place, noun
                elif noun.pos_ == "PROPN":
                    telling |= {fold_place(t.text) for t in (noun, *noun.lefts) if t.pos_ == "PROPN"}
    if town is None:
        town, last = _town_after(last)
    name = token.doc[first.i : last.i + 1].text
    key = f"venue:{token.lemma_.casefold()}:{'+'.join(sorted(telling))}"
    return first, last, Place(name=name, kind="venue", key=f"{key}@{town.key}" if town is not None else key)


def _town_after(last: Token) -> tuple[Place | None, Token]:
    """The town named right after a venue, whatever the parser hangs it on: "to hospital in Graz"."""
    rest = [token for token in last.doc[last.i + 1 : last.i + 5] if not token.is_space]
    if len(rest) >= 2 and rest[0].lower_ == "in" and rest[1].pos_ == "PROPN":
        end = 1
        while end + 1 < len(rest) and rest[end + 1].pos_ == "PROPN":
            end += 1
        found = locate(last.doc[rest[1].i : rest[end].i + 1].text)
        if found is not None:
            return found, rest[end]
    return None, last


def _tells(token: Token) -> bool:
    return token.pos_ in ("PROPN", "NOUN", "ADJ") and token.lower_ not in words("venues", "plain")


def _full(noun: Token) -> str:
    """A name with the words before it that belong to it: "New York"."""
    parts = [child for child in noun.children if child.dep_ == "compound" and child.i < noun.i]
    return " ".join(token.text for token in [*parts, noun])
