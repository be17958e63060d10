"""Who took which part -> claims: who led a side, and who did an act that only one can have done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from checker.claims.aliases import aliases
from checker.claims.doers import body_at, doer_at, doer_of, object_of
from checker.claims.holders import held
from checker.claims.leaders import at_head, leader, leader_by_title
from checker.claims.partaking import definite, narrowing, part_claim, unreal, words_of
from checker.claims.surroundings import lemma
from checker.claims.undergone import undergone
from checker.claims.winners import first, signed_for
from checker.language.document import Sentence
from checker.lexicon import load
from checker.model import Claim
from checker.notes import Notes

if TYPE_CHECKING:
    from checker.language.parsed import Token

PRONOUNS = frozenset({"him", "her", "it", "them"})


def make(notes: Notes) -> Iterator[Claim]:
    """The claims on leaders and doers, one for each verb or title that tells of it."""
    known_as = aliases(notes)
    for sentence in notes.document.sentences:
        for mention, holder in held(notes, sentence):
            yield from leader_by_title(notes, sentence, mention, holder)
        for token in notes.document.tokens(sentence):
            if token.pos_ not in ("VERB", "AUX") or unreal(token):
                continue
            yield from at_head(notes, sentence, token)
            yield from first(notes, sentence, token)
            yield from signed_for(notes, sentence, token)
            yield from undergone(notes, sentence, token)
            thing = object_of(token)
            if thing is not None:
                yield from leader(notes, sentence, token, thing)
                yield from _doer(notes, sentence, token, thing, known_as)
            if token.lemma_ == "be":
                yield from _by_noun(notes, sentence, token, known_as)


def _doer(
    notes: Notes, sentence: Sentence, verb: Token, thing: Token, known_as: Mapping[str, frozenset[str]]
) -> Iterator[Claim]:
    honoured = _honoured(verb, thing)
    thing = honoured or thing
    for name, act in load("participation")["acts"].items():
        if lemma(verb) not in act["verbs"] and not (honoured and lemma(honoured) in act.get("things", ())):
            continue
        head = _grouped(thing)
        if "things" in act and head not in act["things"]:
            continue
        pronoun = thing.lower_ in PRONOUNS
        if "things" not in act and not pronoun and (thing.pos_ not in ("NOUN", "PROPN") or not definite(thing)):
            continue
        doer = doer_of(notes, sentence, verb, bodies=act.get("bodies", False))
        if doer is None or doer.start <= thing.idx < doer.end or doer.key in act.get("unless", ()):
            continue
        yield part_claim(
            notes,
            sentence,
            doer,
            attribute=act.get("attribute", "agent"),
            predicate=name,
            head="" if pronoun else head,
            arguments=known_as.get(head, frozenset()),
            modifiers=frozenset(lemma(word) for word in verb.children if word.pos_ == "ADJ"),
            names=narrowing(thing),
            subject=_asked_who(act, words_of(thing)),
        )


def _asked_who(act: Mapping[str, Any], thing: str) -> str:
    """What a report calls the part: "who cut the ribbon"."""
    return f"who {act['says'].removesuffix(' it')} {thing}" if act["says"].endswith(" it") else f"who {act['says']}"


def _honoured(verb: Token, thing: Token) -> Token | None:
    """What the honours are done with: the bell in "did the honours with the bell"."""
    table = load("participation")["honours"]
    if lemma(verb) not in table["verbs"] or lemma(thing) not in table["objects"]:
        return None
    links = [child for part in (verb, thing) for child in part.children if child.dep_ == "prep"]
    known = {word for act in load("participation")["acts"].values() for word in act.get("things", ())}
    nouns = [noun for link in links if link.lower_ in table["links"] for noun in link.children]
    return next((noun for noun in nouns if noun.dep_ == "pobj" and lemma(noun) in known), None)


def _by_noun(notes: Notes, sentence: Sentence, verb: Token, known_as: Mapping[str, frozenset[str]]) -> Iterator[Claim]:
    """ "The winner of the race was Jane Doe", "Jane Doe was the winner": a noun says who did it."""
    sides = {child.dep_: child for child in verb.children if child.dep_ in ("nsubj", "attr")}
    if len(sides) < 2:
        return
    for noun, other in ((sides["nsubj"], sides["attr"]), (sides["attr"], sides["nsubj"])):
        for name, act in load("participation")["acts"].items():
            if lemma(noun) not in act.get("nouns", ()) or not definite(noun) or noun.pos_ != "NOUN":
                continue
            doer = doer_at(notes, sentence, other)
            if (doer is None or not doer.person) and act.get("bodies", False):
                doer = body_at(notes, other)
            if doer is None or not (doer.person or doer.body):
                continue
            thing = next(
                (
                    word
                    for link in noun.children
                    if link.lower_ == "of"
                    for word in link.children
                    if word.dep_ == "pobj"
                ),
                None,
            )
            if thing is not None and "things" in act and _grouped(thing) not in act["things"]:
                continue
            head = _grouped(thing) if thing is not None else ""
            yield part_claim(
                notes,
                sentence,
                doer,
                attribute=act.get("attribute", "agent"),
                predicate=name,
                head=head,
                arguments=known_as.get(head, frozenset()),
                names=narrowing(thing) if thing is not None else frozenset(),
                subject=_asked_who(act, words_of(thing) if thing is not None else "it"),
            )


def _grouped(noun: Token) -> str:
    """The noun that a thing is compared by: "bus" for "coach"."""
    head = lemma(noun)
    return next((group for group, nouns in load("participation")["things"].items() if head in nouns), head)
