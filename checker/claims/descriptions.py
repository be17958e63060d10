"""Relations told without a noun or verb of their own: "Ida Holt of the World Bank", "the Danish firm Norvik"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.claims.relating import Triple, equal, unreal
from checker.claims.surroundings import fold
from checker.language.nations import nation
from checker.language.nouns import is_person
from checker.lexicon import load, words

if TYPE_CHECKING:
    from checker.language.parsed import Token

NOT_OF_IT = frozenset({"born", "former", "ex", "honorary", "naturalised", "naturalized", "no", "not"})
"""Words by which an adjective of a country says less than of which country somebody is."""
BESIDE = ("amod", "compound")
STANDING = ("GPE", "LOC", "FAC")
"""Kinds of what stands where it stands."""
NAMES = ("PROPN", "NOUN")


def described(token: Token) -> Iterator[Triple]:
    """The relations that a description of a person, a place or a firm tells."""
    if token.ent_type_ == "PERSON" and token.pos_ == "PROPN":
        yield from _by_of(token)
    if token.pos_ == "PROPN" and token.ent_type_ in STANDING:
        yield from _by_place(token)
    if token.pos_ == "NOUN":
        yield from _by_adjective(token)


def _by_of(person: Token) -> Iterator[Triple]:
    """ "Ida Holt of the World Bank"."""
    of = next((child for child in person.children if child.dep_ == "prep" and child.lower_ == "of"), None)
    body = next((child for child in of.children if child.dep_ == "pobj"), None) if of is not None else None
    if body is not None and body.ent_type_ == "ORG" and not any(child.dep_ == "poss" for child in person.children):
        yield from (
            Triple(relation=name, subject=person, value=body)
            for name, table in load("relations").items()
            if table.get("of", False)
        )


def _by_place(place: Token) -> Iterator[Triple]:
    """ "Cairns, in the state of Queensland", "Etna is in Italy"."""
    lies = place.head.lemma_ == "be" and place.dep_ == "nsubj" and not unreal(place.head)
    for above in (place, place.head) if lies else (place,):
        for prep in above.children:
            if prep.dep_ == "prep" and prep.lower_ == "in" and prep.i > place.i:
                where = _seen_through(next((child for child in prep.children if child.dep_ == "pobj"), None))
                if where is not None and where.ent_type_ in ("GPE", "LOC"):
                    yield from (
                        Triple(relation=name, subject=place, value=where)
                        for name, table in load("relations").items()
                        if table.get("within", False)
                    )


def _seen_through(noun: Token | None) -> Token | None:
    """Queensland in "the Australian state of Queensland"."""
    if noun is None or noun.pos_ != "NOUN":
        return noun
    of = (child for prep in noun.children if prep.lower_ == "of" for child in prep.children)
    return next((child for child in of if child.dep_ == "pobj"), None)


def _by_adjective(noun: Token) -> Iterator[Triple]:
    """ "the Danish firm Norvik", "Norvik is a Danish firm", "Ida Holt, the Danish painter"."""
    lands = [c for c in noun.children if c.dep_ in BESIDE and c.text[:1].isupper()]
    land = next((c for c in lands if nation(c.text)), None) if lands else None
    if land is None or any(child.lower_ in NOT_OF_IT or child.text == "-" for child in noun.children):
        return
    whose = noun.head if noun.dep_ in ("compound", "nmod") and noun.head.pos_ == "PROPN" else equal(noun)
    word = noun.lemma_.casefold()
    of_kind = is_person(word) or word in words("negation", "bodies")
    if whose is not None and whose.pos_ in NAMES and (of_kind or whose.ent_type_ == "PERSON"):
        yield from (
            Triple(relation=name, subject=whose, value=land)
            for name, table in load("relations").items()
            if table.get("adjectives", False)
        )


def met_by(person: Token) -> frozenset[str]:
    """The names of those to whom somebody speaks, or with whom he has to do: of these he is none.

    Last words, folded: Reuters in "Ida Holt told Reuters", Zimbabwe in "was arrested by the police of Zimbabwe".
    """
    verb = person.head
    if person.dep_ not in ("nsubj", "nsubjpass") or verb.pos_ != "VERB":
        return frozenset()
    beside = [
        child for child in verb.children if child.dep_ in ("dobj", "dative", "agent", "prep") and child.i > person.i
    ]
    return frozenset(
        fold(token.text)
        for child in beside
        for token in child.subtree
        if token.pos_ in ("PROPN", "ADJ") and token.ent_type_ in ("ORG", "GPE", "NORP")
    )
