"""Who was first over a pass, and who joined somebody on a stage: acts told by a verb and the place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.claims.acts import nouns_behind
from checker.claims.described import Doer
from checker.claims.doers import doer_at, doer_of
from checker.claims.partaking import part_claim, words_of
from checker.claims.subjects import is_passive, object_of
from checker.claims.surroundings import fold, lemma
from checker.language.document import Sentence
from checker.lexicon import load
from checker.model import Claim
from checker.notes import Notes

if TYPE_CHECKING:
    from checker.language.parsed import Token


def first_over(notes: Notes, sentence: Sentence, verb: Token) -> Iterator[Claim]:
    """ "Jane Doe was first over the pass", "led the race over the pass"."""
    place = over_what(verb)
    doer = doer_of(notes, sentence, verb) if place is not None else None
    if place is None or doer is None or not doer.person:
        return
    names = frozenset(fold(token.text) for token in place.subtree if token.pos_ == "PROPN" and token.i <= place.i)
    yield part_claim(
        notes,
        sentence,
        doer,
        attribute="agent",
        predicate="first-over",
        head="climb",
        names=names,
        subject=f"who was first over {words_of(place)}",
    )


def over_what(verb: Token) -> Token | None:
    """The climb that somebody is first over; None where something else is told."""
    table = load("participation")["over"]
    first = load("participation")["first"]
    word = lemma(verb)
    if word not in table["lead"] and word not in first["placed"]:
        return None
    placed = [child for child in verb.children if lemma(child) in first["places"]]
    thing = object_of(verb)
    leads = word in table["lead"] and thing is not None and lemma(thing) in table["field"]
    if not leads and not (placed and word in first["placed"]):
        return None
    heads = [verb, *placed, *([thing] if thing is not None else [])]
    found = (noun for head in heads for noun in nouns_behind(head, table["links"]))
    return next((noun for noun in found if lemma(noun) not in table["not"]), None)


def guest(notes: Notes, sentence: Sentence, verb: Token) -> Iterator[Claim]:
    """ "She was joined in her last song by Jane Doe", "called Jane Doe on to the stage"."""
    table = load("participation")["guests"]
    particles = {child.lower_ for child in verb.children if child.dep_ in ("prt", "advmod", "prep")}
    forms = {lemma(verb), *(f"{lemma(verb)}_{particle}" for particle in particles)}
    if not forms & {*table["join"], *table["call"]}:
        return
    if not any(lemma(token) in table["scene"] for token in notes.document.tokens(sentence)):
        return
    doer: Doer | None
    if forms & set(table["join"]):
        doer = doer_of(notes, sentence, verb) if is_passive(verb) or object_of(verb) is not None else None
    else:
        thing = object_of(verb)
        doer = doer_at(notes, sentence, thing) if thing is not None else None
    if doer is not None and doer.person:
        yield part_claim(
            notes,
            sentence,
            doer,
            attribute="agent",
            predicate="guest",
            head="stage",
            names=frozenset(),
            subject="who came on as a guest",
        )
