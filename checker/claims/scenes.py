"""Acts told by the scene: who won it or broke through for the winner, who drove somebody off, whose hand killed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from attrs import evolve

from checker.claims.acts import Act, is_one_of, told
from checker.claims.described import Doer
from checker.claims.deverbal import whose
from checker.claims.doers import doer_of, goes_by
from checker.claims.naming import named_in
from checker.claims.partaking import SOLE, definite, part_claim, unreal
from checker.claims.subjects import cleft_of, is_passive, object_of
from checker.claims.surroundings import fold, lemma
from checker.claims.topic import subject_before
from checker.entities.roles import noun_of, role_nouns
from checker.language.document import Sentence
from checker.lexicon import load
from checker.model import Claim
from checker.notes import Notes

if TYPE_CHECKING:
    from checker.language.parsed import Token

_SEVERAL = re.compile(
    r"\b(?:gunmen|(?:hostage-taker|kidnapper|attacker|hijacker|assailant|shooter|assassin|robber)s)\b"
)
CULPRIT = "culprit"
REFLEXIVE = frozenset({"himself", "herself"})
PRONOUNS = frozenset({"he", "she", "him", "her"})
SPANNED = 100


def scored(notes: Notes, sentence: Sentence, verb: Token) -> Iterator[Claim]:
    """ "It was Jane Doe who won it", of one who plays in a side."""
    thing = object_of(verb)
    if lemma(verb) != "win" or thing is None or thing.lower_ != "it" or is_passive(verb):
        return
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is None or subject.tag_ not in ("WP", "WDT") or cleft_of(subject) is None:
        return
    doer, table = doer_of(notes, sentence, verb), load("acts")["score"]
    if doer is not None and doer.person:
        for claim in told(notes, sentence, doer, Act(name="score", table=table, thing=None, pronoun=True), {}, verb):
            yield evolve(claim, context=evolve(claim.context, head="winner"))


def scored_told(notes: Notes, sentence: Sentence, noun: Token) -> Iterator[Claim]:
    """ "The decisive goal came from Jane Doe", "a late winner by Jane Doe", "broke through for the winner"."""
    table = load("acts")["score"]
    word = lemma(noun)
    if word not in scoring_nouns() or word == "penalty" or not is_one_of(noun, table["works"], table):
        return
    doer = whose(notes, sentence, noun)
    if doer is None and noun.head.lower_ == "for" and noun.head.head.pos_ == "VERB" and definite(noun):
        doer = doer_of(notes, sentence, noun.head.head)
    if doer is not None and doer.person:
        yield from told(notes, sentence, doer, Act(name="score", table=table, thing=noun), {})


@cache
def scoring_nouns() -> frozenset[str]:
    """The nouns by which it may be told that somebody scored, alone or with an adjective."""
    table, things = load("acts")["score"], load("participation")["things"]
    named = {noun for group, nouns in things.items() if group in table["works"] for noun in nouns}
    return frozenset(named | {*table["works"]} | {phrase.rpartition(" ")[2] for phrase in table["aka"]})


def drove(notes: Notes, sentence: Sentence, verb: Token) -> Iterator[Claim]:
    """ "He was collected from the hotel by Jane Doe", "Jane Doe drove him to the border"."""
    scenes = load("participation")["rides"]
    forms = {lemma(verb)} | {f"{lemma(verb)}_{child.lower_}" for child in verb.children}
    rider = object_of(verb) if not unreal(verb) else None
    if rider is None or not forms & set(scenes["verbs"]) or not _is_person(notes, rider):
        return
    if not any(child.dep_ == "prep" and child.lower_ in scenes["links"] for child in verb.children):
        return
    doer = doer_of(notes, sentence, verb)
    if doer is not None and (doer.end <= rider.idx or rider.idx < doer.start):
        act = Act(name="drive", table=load("acts")["drive"], thing=None)
        for claim in told(notes, sentence, doer, act, {}, verb):
            yield evolve(claim, context=evolve(claim.context, modifiers=frozenset({SOLE})))


def died(notes: Notes, sentence: Sentence, verb: Token) -> Iterator[Claim]:
    """By whose hand a wrongdoer died: "shot himself", "took his own life", "was killed by a marksman"."""
    table = load("participation")["deaths"]
    forms = {lemma(verb)} | {f"{lemma(verb)}_{child.lower_}" for child in verb.children}
    if not forms & {*table["killing"], *table["turning"], *table["taking"], *table["dying"]}:
        return
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is not None and subject.tag_ in ("WP", "WDT") and verb.dep_ == "relcl":
        subject = verb.head
    if _by_own_hand(verb, forms):
        who = _victim(notes, sentence, subject) if subject is not None else None
        if subject is not None and who is not None:
            yield _death(notes, sentence, None, verb, subject, who)
        return
    victim = object_of(verb)
    who = _victim(notes, sentence, victim) if victim is not None and forms & set(table["killing"]) else None
    doer = _killer(notes, sentence, verb, subject) if who is not None else None
    if victim is not None and who is not None and doer is not None and doer.end <= sentence.end:
        yield _death(notes, sentence, doer, verb, victim, who)


def _by_own_hand(verb: Token, forms: set[str]) -> bool:
    table = load("participation")["deaths"]
    below = [token for token in verb.subtree if token.i > verb.i]
    if forms & {*table["killing"], *table["turning"]} and any(
        t.lower_ in REFLEXIVE and (t.head.i == verb.i or t.head.head.i == verb.i) for t in below
    ):
        return True
    own = [token for token in below if any(child.lower_ == "own" for child in token.children)]
    if forms & set(table["taking"]) and any(lemma(token) == "life" for token in own):
        return True
    if forms & set(table["taking"]) and any(lemma(token) == "suicide" for token in below):
        return True
    hand = any(lemma(token) in ("hand", "gun", "weapon", "bullet") for token in own)
    return bool(forms & {*table["dying"], *table["killing"]}) and (
        hand or any(token.lower_ in ("self", "self-inflicted", "suicide") for token in below)
    )


def _killer(notes: Notes, sentence: Sentence, verb: Token, subject: Token | None) -> Doer | None:
    """Who killed: the doer, or whose bullets did."""
    if subject is not None and lemma(subject) in load("participation")["deaths"]["instruments"]:
        return whose(notes, sentence, subject)
    return doer_of(notes, sentence, verb)


def _death(notes: Notes, sentence: Sentence, doer: Doer | None, verb: Token, victim: Token, who: str) -> Claim:
    start, end = min(verb.idx, victim.idx), verb.idx + len(verb)
    if doer is not None:
        start, end = min(start, doer.start), max(end, doer.end)
    if end - start > SPANNED or start < sentence.start:
        start, end = verb.idx, verb.idx + len(verb)
    if doer is None:
        doer = Doer(start=start, end=end, name="his own hand", key="self", person=False)
    return part_claim(
        notes,
        sentence,
        doer,
        attribute="agent",
        predicate="end",
        head="",
        names=frozenset({who}),
        modifiers=frozenset({SOLE}),
        quoted=(start, end),
        subject="by whose hand he died",
    )


def _victim(notes: Notes, sentence: Sentence, noun: Token) -> str | None:
    """Who died: "culprit" for the one gunman or hostage-taker of the story, else the family name; None for others."""
    culprits = load("participation")["deaths"]["culprits"]
    if noun.tag_ in ("NNS", "NNPS") or any(child.dep_ == "conj" for child in noun.children):
        return None
    person = notes.person_at(noun.idx, noun.idx + len(noun))
    if person is not None and not person.key.startswith("role:"):
        return fold(person.name.split()[-1])
    called_so = next((n for n in named_in(notes, sentence) if n.named and goes_by(noun, n)), None)
    if called_so is not None:
        return fold(called_so.name.split()[-1])
    if noun.lower_ in PRONOUNS:
        before = subject_before(notes, sentence, noun.idx)
        return fold(before.name.split()[-1]) if before is not None else None
    if noun.pos_ != "NOUN" or lemma(noun) not in culprits:
        return None
    # Of several gunmen each may have died in another way.
    return None if _SEVERAL.search(notes.document.text) else CULPRIT


def _is_person(notes: Notes, noun: Token) -> bool:
    return (
        noun.lower_ in PRONOUNS
        or notes.person_at(noun.idx, noun.idx + len(noun)) is not None
        or (noun.pos_ == "NOUN" and noun_of(noun) in role_nouns())
    )
