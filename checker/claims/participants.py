"""Who took which part -> claims: who led a side, and who did an act that only one can have done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from checker.claims.actors import by_being, by_noun, by_source
from checker.claims.acts import Act, by_verb, told
from checker.claims.alarms import alarm, alarm_told
from checker.claims.aliases import aliases
from checker.claims.doers import doer_of
from checker.claims.firstover import first_over, guest
from checker.claims.holders import held
from checker.claims.holdouts import holdout
from checker.claims.leaders import at_head, leader, leader_by_title, under
from checker.claims.orders import ordered_by, ordered_on
from checker.claims.partaking import unreal
from checker.claims.scenes import died, drove, scored, scored_told
from checker.claims.subjects import object_of
from checker.claims.surroundings import lemma
from checker.claims.undergone import undergone
from checker.claims.winners import first, placed, signed_for
from checker.language.document import Sentence
from checker.lexicon import load
from checker.model import Claim
from checker.notes import Notes

if TYPE_CHECKING:
    from checker.language.parsed import Token


def make(notes: Notes) -> Iterator[Claim]:
    """The claims on leaders and doers, one for each verb or title that tells of it."""
    known_as = aliases(notes)
    for sentence in notes.document.sentences:
        for mention, holder in held(notes, sentence):
            yield from leader_by_title(notes, sentence, mention, holder)
        for token in notes.document.tokens(sentence):
            if token.pos_ == "NOUN":
                yield from by_noun(notes, sentence, token, known_as)
                yield from under(notes, sentence, token)
                yield from ordered_on(notes, sentence, token)
                yield from alarm_told(notes, sentence, token)
                yield from scored_told(notes, sentence, token)
            if token.pos_ in ("VERB", "AUX"):
                yield from holdout(notes, sentence, token)
            if token.pos_ not in ("VERB", "AUX") or unreal(token):
                continue
            yield from at_head(notes, sentence, token)
            yield from first(notes, sentence, token)
            yield from placed(notes, sentence, token)
            yield from ordered_by(notes, sentence, token)
            yield from alarm(notes, sentence, token)
            yield from scored(notes, sentence, token)
            yield from drove(notes, sentence, token)
            yield from died(notes, sentence, token)
            yield from first_over(notes, sentence, token)
            yield from guest(notes, sentence, token)
            yield from signed_for(notes, sentence, token)
            yield from undergone(notes, sentence, token)
            thing = object_of(token)
            if thing is not None:
                yield from leader(notes, sentence, token, thing)
                yield from _honours(notes, sentence, token, thing, known_as)
            yield from by_verb(notes, sentence, token, known_as)
            yield from by_being(notes, sentence, token, known_as)
            yield from by_source(notes, sentence, token, known_as)


def _honours(
    notes: Notes, sentence: Sentence, verb: Token, thing: Token, known_as: Mapping[str, frozenset[str]]
) -> Iterator[Claim]:
    """ "Did the honours with the bell": the act that is done with the bell."""
    honoured = _honoured(verb, thing)
    doer = doer_of(notes, sentence, verb) if honoured is not None else None
    if honoured is None or doer is None:
        return
    for name, table in load("acts").items():
        if table.get("once") and lemma(honoured) in table.get("things", ()):
            yield from told(notes, sentence, doer, Act(name=name, table=table, thing=honoured), known_as)


def _honoured(verb: Token, thing: Token) -> Token | None:
    """What the honours are done with: the bell in "did the honours with the bell"."""
    table = load("participation")["honours"]
    if lemma(verb) not in table["verbs"] or lemma(thing) not in table["objects"]:
        return None
    links = [child for part in (verb, thing) for child in part.children if child.dep_ == "prep"]
    known = {word for act in load("acts").values() if act.get("once") for word in act.get("things", ())}
    nouns = [noun for link in links if link.lower_ in table["links"] for noun in link.children]
    return next((noun for noun in nouns if noun.dep_ == "pobj" and lemma(noun) in known), None)
