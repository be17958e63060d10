"""The only one of many who did not sign, agree or vote for it: "Bolivia alone held out"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.claims.actors import someone
from checker.claims.described import Doer
from checker.claims.doers import doer_of
from checker.claims.partaking import part_claim
from checker.claims.surroundings import lemma
from checker.language.document import Sentence
from checker.lexicon import load
from checker.model import Claim
from checker.notes import Notes

if TYPE_CHECKING:
    from checker.language.parsed import Token


def holdout(notes: Notes, sentence: Sentence, verb: Token) -> Iterator[Claim]:
    """ "Only Peru refused to sign", "Peru alone kept its name off it", "Peru was the one country not to sign"."""
    doer = _alone(notes, sentence, verb) or _the_one(notes, sentence, verb)
    if doer is None or not (doer.person or doer.body):
        return
    yield part_claim(
        notes,
        sentence,
        doer,
        attribute="agent",
        predicate="hold-out",
        head="paper",
        names=frozenset(),
        subject="who alone did not agree",
    )


def _alone(notes: Notes, sentence: Sentence, verb: Token) -> Doer | None:
    """Whoever is said to hold out by a verb that says so of itself, or by another where "only" or "alone" stands."""
    table = load("participation")["holding-out"]
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "advmod") and c.pos_ == "PROPN"), None)
    if subject is None:
        return None
    particles = {child.lower_ for child in verb.children if child.dep_ in ("prt", "prep", "advmod")}
    forms = {lemma(verb), *(f"{lemma(verb)}_{particle}" for particle in particles)}
    if not (forms & set(table["verbs"]) or _withheld(verb) or _unsigned(verb)):
        return None
    near = {child.lower_ for child in (*subject.children, *verb.children)}
    if not near & set(table["only"]) and not forms & set(table["sure"]):
        return None
    if subject.dep_ == "nsubj":
        return doer_of(notes, sentence, verb, bodies=True)
    return someone(notes, sentence, subject, {"bodies": True})


def _withheld(verb: Token) -> bool:
    """ "Kept its signature off the paper", "withheld its consent"."""
    table = load("participation")["holding-out"]
    objects = [child for child in verb.children if child.dep_ in ("dobj", "obj")]
    return lemma(verb) in table["withhold"] and any(lemma(noun) in table["consent"] for noun in objects)


def _unsigned(verb: Token) -> bool:
    """ "Did not sign", "refused to sign"."""
    table = load("participation")["holding-out"]
    if lemma(verb) in table["agree"]:
        return any(child.dep_ == "neg" for child in verb.children)
    below = [child for child in verb.children if child.dep_ == "xcomp"]
    return lemma(verb) in table["refuse"] and any(lemma(child) in table["agree"] for child in below)


def _the_one(notes: Notes, sentence: Sentence, verb: Token) -> Doer | None:
    """ "Peru was the only country that did not sign", "the one holdout was Peru"."""
    table = load("participation")["holding-out"]
    sides = {child.dep_: child for child in verb.children if child.dep_ in ("nsubj", "attr")}
    if lemma(verb) != "be" or len(sides) < 2:
        return None
    for noun, other in ((sides["attr"], sides["nsubj"]), (sides["nsubj"], sides["attr"])):
        single = noun.lower_ == "one" or any(child.lower_ in table["single"] for child in noun.children)
        clauses = [child for child in noun.children if child.dep_ in ("relcl", "acl")]
        said = lemma(noun) in table["nouns"] or any(
            _unsigned(c) or lemma(c) in table["verbs"] or _elided(c) for c in clauses
        )
        if single and said and other.pos_ == "PROPN":
            return someone(notes, sentence, other, {"bodies": True})
    return None


def _elided(clause: Token) -> bool:
    """ "The one that did not": what was not done stands before."""
    signed = any(lemma(t) in load("participation")["holding-out"]["agree"] for t in clause.sent if t.i < clause.i)
    return clause.lemma_ == "do" and signed and any(child.dep_ == "neg" for child in clause.children)
