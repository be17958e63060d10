"""What the words below a verb make of it: whom it looks for, what it takes a stand on, what it governs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.claims.surroundings import fold
from checker.language.nouns import is_person
from checker.lexicon import load, words

if TYPE_CHECKING:
    from checker.language.parsed import Token

PLACES = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME"})


def sought(noun: Token | None) -> Token | None:
    """Whom a warrant is out for: in "a warrant for her arrest" and "an arrest warrant for her", her."""
    if noun is None or noun.lemma_.casefold() != "warrant":
        return None
    if any(child.dep_ == "compound" and child.lower_ == "arrest" for child in noun.children):
        over = [noun, noun.head] if noun.dep_ in ("nsubjpass", "dobj") else [noun]
        whom = (
            c for word in over for prep in word.children if prep.lower_ in ("for", "against") for c in prep.children
        )
        return next((child for child in whom if child.dep_ == "pobj"), None)
    for prep in noun.children:
        for arrest in prep.children:
            if prep.lower_ == "for" and arrest.lemma_.casefold() in ("arrest", "detention"):
                whose = (child for child in arrest.children if child.dep_ == "poss")
                of = (child for below in arrest.children if below.lower_ == "of" for child in below.children)
                return next(whose, None) or next(of, None)
    return None


def looked_for(verb: Token) -> Token | None:
    """Whom somebody looks for who has not been caught: in "are searching for her", "on the lookout for her", her."""
    above = [verb] if verb.lemma_.casefold() != "be" else [c for on in verb.children for c in on.children]
    for word in above:
        if word.lemma_.casefold() in words("antonyms", "seeking"):
            whom = (child for prep in word.children if prep.lower_ == "for" for child in prep.children)
            found = next((child for child in whom if child.dep_ == "pobj"), None)
            if found is not None and (found.ent_type_ == "PERSON" or is_person(found.lemma_.casefold())):
                return found
    return None


def stand_on(verb: Token) -> tuple[str, Token] | None:
    """The stand on something that is said after "be", and that: in "is in favour of the bill", support and the bill."""
    stands = load("antonyms")["stands"]
    for child in verb.children:
        if child.dep_ in ("prep", "acomp"):
            told, above = child.lower_, child
            for _ in range(3):
                below = next((c for c in above.children if c.dep_ in ("pobj", "prep")), None)
                if told in stands and below is not None and below.dep_ == "pobj":
                    return str(stands[told]), below
                if below is None:
                    break
                told, above = f"{told} {below.lower_}", below
    return None


def contest(verb: Token) -> Token | None:
    """What was lost by who was beaten, or to whom: in "was beaten in the final", the final."""
    inside = (child for prep in verb.children if prep.lower_ in ("in", "by") for child in prep.children)
    return next((child for child in inside if child.dep_ == "pobj" and child.ent_type_ not in PLACES), None)


def settled(complement: Token) -> str | None:
    """The quality that a set phrase stands for: "a done deal" is certain."""
    before = [child.lower_ for child in complement.children if child.dep_ in ("amod", "compound")]
    found = load("antonyms")["phrases"].get(" ".join([*before, complement.lower_]))
    return str(found) if found is not None else None


def governed(verb: Token) -> Token | None:
    """What a verb acts on by its fixed preposition: the bill in "pay for the bill"."""
    wanted = load("antonyms")["governs"].get(fold(verb.lemma_), ())
    noun = next((c for prep in verb.children if prep.lower_ in wanted for c in prep.children if c.dep_ == "pobj"), None)
    if noun is None or noun.lemma_.casefold() not in words("antonyms", "charges"):
        return noun
    return next((c for c in noun.children if c.dep_ in ("compound", "poss")), noun)


def state_of(verb: Token) -> str | None:
    """The verb that a state stands for: who "is under arrest" has been arrested."""
    states = load("antonyms")["states"]
    for prep in verb.children:
        if prep.dep_ == "prep":
            for noun in prep.children:
                found = states.get(f"{prep.lower_} {noun.lower_}")
                if found is not None:
                    return str(found)
    return None
