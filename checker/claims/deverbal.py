"""Whose an act is that a noun tells: "Doe's call for help", "the order of Jane Doe", "the goal came from Jane Doe"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.claims.described import Doer, called
from checker.claims.doers import doer_at, doer_of
from checker.claims.naming import named_in
from checker.claims.surroundings import lemma
from checker.language.document import Sentence
from checker.notes import Notes

if TYPE_CHECKING:
    from checker.language.parsed import Token

LINKS = ("of", "by", "from")
LIGHT = frozenset({"make", "place", "send", "issue", "give", "raise", "put"})
"""Verbs that say no more than that it was done: "made the call"."""
CREDIT = frozenset({"credit", "praise", "thanks", "responsibility", "blame"})
FROM = {"come": "from", "stem": "from", "go": "to", "belong": "to", "fall": "to", "originate": "with"}
"""Verbs that tell whose an act was, with the preposition before the name."""


def whose(notes: Notes, sentence: Sentence, noun: Token) -> Doer | None:
    """Whoever does what a noun tells: by a possessive, behind a preposition, or behind a verb that gives it to him."""
    for child in noun.children:
        if child.tag_ == "WP$":
            return _antecedent(notes, sentence, child)
        if child.dep_ == "poss":
            return _owner(notes, sentence, child)
    for prep in noun.children:
        if prep.dep_ in ("prep", "agent") and prep.lower_ in LINKS:
            doer = next((_at(notes, sentence, inner) for inner in prep.children if inner.dep_ == "pobj"), None)
            if doer is not None:
                return doer
    verb = noun.head
    credit = _credited(noun)
    if credit is not None:
        return _at(notes, sentence, credit)
    if noun.dep_ in ("dobj", "nsubjpass") and lemma(verb) in LIGHT:
        return doer_of(notes, sentence, verb)
    if noun.dep_ != "nsubj" or verb.pos_ not in ("VERB", "AUX"):
        return None
    if lemma(verb) == "be":
        said = next((child for child in verb.children if child.dep_ == "attr"), None)
        if said is not None and said.lower_ == "that":
            of = (inner for prep in said.children if prep.lower_ == "of" for inner in prep.children)
            return next((_at(notes, sentence, inner) for inner in of), None)
        owned = said is not None and any(child.tag_ == "POS" for child in said.children)
        named = next((c for c in said.children if c.dep_ == "appos" and c.pos_ == "PROPN"), None) if said else None
        if owned and named is not None:
            return _at(notes, sentence, named)
        return _owner(notes, sentence, said) if said is not None and owned else None
    link = FROM.get(lemma(verb))
    behind = (inner for prep in verb.children if prep.lower_ == link for inner in prep.children)
    return next((_at(notes, sentence, inner) for inner in behind if inner.dep_ == "pobj"), None)


def _credited(noun: Token) -> Token | None:
    """To whom credit for something goes: "credit for the truce belongs to Jane Doe"."""
    praise = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "for" or praise.pos_ != "NOUN" or lemma(praise) not in CREDIT:
        return None
    verb = praise.head
    if praise.dep_ != "nsubj" or lemma(verb) not in FROM:
        return None
    behind = (inner for prep in verb.children if prep.lower_ == "to" for inner in prep.children)
    return next((inner for inner in behind if inner.dep_ == "pobj"), None)


def _at(notes: Notes, sentence: Sentence, noun: Token) -> Doer | None:
    named = next((child for child in noun.children if child.dep_ == "appos" and child.pos_ == "PROPN"), None)
    return (doer_at(notes, sentence, named) if named is not None else None) or doer_at(notes, sentence, noun)


def _owner(notes: Notes, sentence: Sentence, token: Token) -> Doer | None:
    """Whom a possessive means: a person by name or pronoun, or people by what they are."""
    for named in named_in(notes, sentence):
        if named.start <= token.idx < named.end and named.named:
            return Doer(start=named.start, end=named.end, name=named.name, key=named.key, person=True)
    return called(token)


def _antecedent(notes: Notes, sentence: Sentence, pronoun: Token) -> Doer | None:
    """Whom "whose" stands for: the name or calling before it."""
    inside = [token for token in notes.document.tokens(sentence) if token.i < pronoun.i]
    for token in reversed(inside[-6:]):
        if token.pos_ in ("NOUN", "PROPN"):
            return doer_at(notes, sentence, token)
    return None
