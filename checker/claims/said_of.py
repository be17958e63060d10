"""Of whom or what a phrase is said: its subject, what its verb acts on, whose it is that it speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.claims.clauses import subject_of
from checker.claims.surroundings import lemma
from checker.language.clause_reading import SUBJECTS
from checker.language.phrases import Phrase
from checker.lexicon import words
from checker.notes import Notes

if TYPE_CHECKING:
    from checker.language.parsed import Token


def said_of(made: Phrase, met: Sequence[Token], verb: Token) -> Token | None:
    """Of whom or what a phrase is said; None where nothing tells."""
    if made.acts and of_what(verb, met):
        return next((child for child in met[-1].children if child.dep_ == "pobj"), None)
    passive = any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children)
    kept = next((child for child in verb.children if child.dep_ == "dobj"), None)
    if met[0].i != verb.i and met[0].pos_ == "ADJ":
        kept = next((child for child in met[0].children if child.dep_ in SUBJECTS), kept)
    if verb not in met and kept is not None and kept not in met and not passive and not _is_time(kept):
        # "found the crew alive", "kept him in custody"
        return kept
    if not passive and verb in met and lemma(verb) in words("questions", "giving"):
        return _given_to(verb)
    if not made.acts or passive or verb not in met:
        return subject_of(verb)
    inner = (token for token in met if token.i != verb.i and token.dep_ == "ccomp")
    small = next((token for token in inner if token.pos_ in ("ADJ", "VERB")), None)
    if small is not None:
        # "found Holt guilty", "let Holt go"
        return next((child for child in small.children if child.dep_ in SUBJECTS), None)
    if verb.dep_ in ("acl", "relcl") and verb.tag_ == "VBN":
        return subject_of(verb)
    inside = {token.i for token in met}
    places = [child for child in verb.children if child.dep_ in ("dobj", "dative") or is_there(child)]
    for token in (*places, *met):
        if token.dep_ in ("dobj", "dative", "attr") and token.i not in inside and token.pos_ != "ADP":
            return token
        behind = [child for child in token.children if child.dep_ == "pobj" and child.i not in inside]
        if token.pos_ == "ADP" and behind:
            return behind[0]
    return None


def owner(met: Sequence[Token]) -> Token | None:
    """Whose it is that a phrase speaks of: in "dismissed the appeal of the baker", the baker; "his name", his."""
    for noun in (token for token in met if token.pos_ == "NOUN"):
        for child in noun.children:
            if child.dep_ == "poss":
                return child
            if child.lower_ in ("of", "by"):
                return next((inner for inner in child.children if inner.dep_ == "pobj"), None)
    return None


def _given_to(verb: Token) -> Token | None:
    """To whom something is granted or refused: in "the judge refused bail to Holt", Holt; not the judge."""
    to = [child for child in verb.children if child.dep_ == "dative" or child.lower_ == "to"]
    inner = [c for prep in to for c in prep.children if c.dep_ == "pobj"]
    return next((noun for noun in (*inner, *to) if noun.pos_ in ("NOUN", "PROPN", "PRON")), None)


def is_there(noun: Token) -> bool:
    """Whether a noun is what there is: in "there was a guard", the guard."""
    there = any(child.dep_ == "expl" and child.lower_ == "there" for child in noun.head.children)
    return noun.dep_ == "attr" and there


def _is_time(noun: Token) -> bool:
    return any(word in words("negation", "times") for word in (lemma(noun), noun.lemma_.casefold()))


def whole_of(noun: Token, holds: bool) -> Token | None:
    """Of "none of the girls", the girls; None for "two of them", of whom the rest may be told otherwise."""
    if noun.lower_ not in words("negation", "parts") and noun.pos_ != "NUM":
        return None if is_partial(noun) else noun
    of = next((c for prep in noun.children if prep.lower_ == "of" for c in prep.children if c.dep_ == "pobj"), None)
    if of is None:
        return noun
    return None if holds and noun.lower_ not in ("all", "each") else of


def is_partial(noun: Token) -> bool:
    """Whether only some are meant, or others: "some of them", "another house"."""
    return any(child.lower_ in ("other", "another", "some", "most") for child in noun.children)


def named(notes: Notes, noun: Token | None) -> Token | None:
    """The name behind a description: in "the chairman, Bill Crane, stayed", Crane."""
    if noun is None or notes.person_at(noun.idx, noun.idx + len(noun)) is not None:
        return noun
    names = (child for child in noun.children if child.dep_ == "appos")
    return next((name for name in names if notes.person_at(name.idx, name.idx + len(name)) is not None), noun)


def of_what(verb: Token, met: Sequence[Token]) -> bool:
    """Whether a phrase is a noun and what it is the noun of: "no trace of the boat", "the evidence of the nurse"."""
    noun = met[0].pos_ in ("NOUN", "PROPN") or len(met) == 1
    return met[-1].pos_ == "ADP" and verb not in met and noun
