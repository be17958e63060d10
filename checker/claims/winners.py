"""Who won or signed, where what was won or signed is not said: "came home first", "signed for the union"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import evolve

from checker.claims.doers import doer_of
from checker.claims.firstover import over_what
from checker.claims.partaking import part_claim, words_of
from checker.claims.subjects import object_of
from checker.claims.surroundings import lemma
from checker.language.document import Sentence
from checker.lexicon import load
from checker.model import Claim
from checker.notes import Notes

if TYPE_CHECKING:
    from checker.language.parsed import Token

PRONOUNS = frozenset({"he", "she", "they"})
BESIDE = frozenset({"advmod", "acomp", "attr", "oprd", "amod"})


def first(notes: Notes, sentence: Sentence, verb: Token) -> Iterator[Claim]:
    """ "Jane Doe won by a minute", "came home first": who won, where what was won is not said."""
    table = load("participation")["first"]
    beside = {lemma(child) for child in verb.children if child.dep_ in BESIDE}
    won = lemma(verb) in table["verbs"] or (lemma(verb) in table["placed"] and beside & set(table["places"]))
    if not won or object_of(verb) is not None or over_what(verb) is not None:
        return
    doer = doer_of(notes, sentence, verb)
    if doer is None or not doer.person:
        return
    if notes.document.text[doer.start : doer.end].casefold() in PRONOUNS:
        # "She went ahead, left her and came home first": the words that say so stand far from the pronoun.
        last = max((verb, *(child for child in verb.children if child.dep_ in BESIDE)), key=lambda token: token.i)
        doer = evolve(doer, start=verb.idx, end=last.idx + len(last))
    ranks = {lemma(token) for token in notes.document.tokens(sentence)} & set(table["ranks"])
    yield part_claim(
        notes,
        sentence,
        doer,
        attribute="winner",
        predicate="win",
        head="",
        names=frozenset(ranks),
        subject="who won",
    )


def signed_for(notes: Notes, sentence: Sentence, verb: Token) -> Iterator[Claim]:
    """ "Jane Doe signed for the union", "for the union it was Jane Doe who put her name to the deal"."""
    table = load("participation")["signing"]
    thing = object_of(verb)
    put = lemma(verb) == "put" and thing is not None and lemma(thing) in table["names"]
    if not put and lemma(verb) not in table["verbs"]:
        return
    above = next((t for t in verb.ancestors if t.lemma_ == "be"), None) if verb.dep_ == "relcl" else None
    preps = [child for each in (verb, above, thing) if each is not None for child in each.children]
    sides = [noun for prep in preps for noun in _side_of(prep)]
    doer = doer_of(notes, sentence, verb) if sides else None
    if doer is None or not doer.person or sides[0].pos_ not in ("NOUN", "PROPN") or sides[0].ent_type_ == "DATE":
        return
    yield part_claim(
        notes,
        sentence,
        doer,
        attribute="signatory",
        predicate="sign-for",
        head="paper",
        names=frozenset({lemma(sides[0])}),
        subject=f"who signed for {words_of(sides[0])}",
    )


def _side_of(prep: Token) -> Iterator[Token]:
    """The noun behind "for" or "on behalf of"."""
    if prep.lower_ == "on":
        behalf = [noun for noun in prep.children if noun.lower_ == "behalf"]
        yield from (side for noun in behalf for of in noun.children for side in of.children if side.dep_ == "pobj")
    elif prep.lower_ == "for":
        yield from (noun for noun in prep.children if noun.dep_ == "pobj")
