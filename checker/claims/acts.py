"""Acts told by a verb: which act it is, and what it is done to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import frozen

from checker.claims.described import Doer
from checker.claims.doers import doer_of
from checker.claims.partaking import SOLE, definite, narrowing, part_claim, words_of
from checker.claims.subjects import cleft_of, is_passive, object_of
from checker.claims.surroundings import lemma
from checker.language.document import Sentence
from checker.language.predicates import predicate_of
from checker.lexicon import load
from checker.model import Claim
from checker.notes import Notes

if TYPE_CHECKING:
    from checker.language.parsed import Token

PRONOUNS = frozenset({"him", "her", "it", "them", "this", "that", "he", "she", "they"})
RELATIVES = frozenset({"which", "that", "who", "whom"})
WITHIN = ("of", "on", "in", "at", "against", "over", "for", "into", "near", "from", "to")
"""Prepositions behind a thing whose nouns tell which one it is."""
OBJECTS = {"verbs": "things", "light": "works"}
"""List of verbs -> the list of what they may be done to."""
SPANNED = 100
"""Letters between doer and verb within which both are quoted."""
PARTICLES = ("in", "home", "off", "up", "over", "down", "out")
"""Particles that are read as prepositions: "tapped in the winner"."""
BACK = 2
"""Sentences before a pronoun's in which what it means may be named."""


@frozen(kw_only=True)
class Act:
    """An act as `checker/lexicon/acts.toml` has it, and the thing it is done to; None where a pronoun means it."""

    name: str
    table: Mapping[str, Any]
    thing: Token | None
    pronoun: bool = False


@cache
def _index() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Verb -> the acts that it may tell of, each with the list in which it stands."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, table in load("acts").items():
        for kind in ("verbs", "light"):
            for verb in table.get(kind, ()):
                found.setdefault(verb.replace(" ", "_"), []).append((name, kind))
    return {verb: tuple(acts) for verb, acts in found.items()}


def by_verb(notes: Notes, sentence: Sentence, verb: Token, known_as: Mapping[str, frozenset[str]]) -> Iterator[Claim]:
    """The claims on who did what a verb tells: "Jane Doe shot the video", "the fox was filmed by a waiter"."""
    for act in acts_of(notes, sentence, verb):
        doer = doer_of(notes, sentence, verb, bodies=act.table.get("bodies", False))
        if doer is not None:
            yield from told(notes, sentence, doer, act, known_as, verb)


def acts_of(notes: Notes, sentence: Sentence, verb: Token) -> Iterator[Act]:
    """The acts that a verb and its object tell of."""
    # "Caught on film", but "caught on Friday".
    dated = {prep.i for prep in verb.children for noun in prep.children if noun.ent_type_ in ("DATE", "TIME")}
    forms = {lemma(verb), predicate_of(verb)} | {
        f"{lemma(verb)}_{child.lower_}"
        for child in verb.children
        if child.dep_ in ("prt", "advmod", "prep") and child.i not in dated
    }
    pairs = {pair for form in forms for pair in _index().get(form, ())}
    if not pairs:
        return
    thing = object_of(verb)
    if thing is not None and thing.lower_ in RELATIVES and thing.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
        thing = verb.head
    if thing is None:
        thing = next(nouns_behind(verb, PARTICLES), None)
        pairs = {
            (name, kind) for name, kind in pairs if load("acts")[name].get("works" if kind == "light" else "things")
        }
    if thing is None and not is_passive(verb):
        # "She kept on filming": what, goes without saying.
        bare = {(name, kind) for form in forms for name, kind in _index().get(form, ()) if kind == "verbs"}
        yield from (
            Act(name=name, table=load("acts")[name], thing=None) for name, _ in bare if load("acts")[name].get("bare")
        )
        return
    if thing is None:
        return
    found: dict[str, Act] = {}
    for name, kind in sorted(pairs, key=lambda pair: pair[1], reverse=True):
        act = _act(notes, sentence, name, kind, thing, verb)
        if act is not None:
            found.setdefault(name, act)
    # A verb that takes any object tells of that only where the object does not show it to tell of another act.
    narrow = [act for act in found.values() if "things" in act.table or _is_work(thing, act)]
    yield from narrow or found.values()


def _is_work(thing: Token, act: Act) -> bool:
    return thing.pos_ == "NOUN" and is_one_of(thing, act.table.get("works", ()), act.table)


def _act(notes: Notes, sentence: Sentence, name: str, kind: str, thing: Token, verb: Token) -> Act | None:
    table = load("acts")[name]
    needed = table.get(OBJECTS[kind])
    if thing.lower_ in PRONOUNS and thing.pos_ in ("PRON", "DET"):
        meant = meant_by(notes, sentence, thing, needed or table.get("meant", ())) if thing.lower_ != "them" else None
        if needed is not None and meant is None:
            return None
        return Act(name=name, table=table, thing=meant, pronoun=True)
    if needed is not None and not is_one_of(thing, needed, table):
        return None
    if needed is None and (thing.pos_ not in ("NOUN", "PROPN") or not definite(thing)):
        return None
    if "behind" in table and kind == "light":
        real = next((n for each in (thing, verb) for n in nouns_behind(each, table["behind"])), None)
        if real is None and name == "own-up":
            return None
        return Act(name=name, table=table, thing=real if real is not None else thing)
    return Act(name=name, table=table, thing=thing)


def is_one_of(thing: Token, nouns: Any, table: Mapping[str, Any]) -> bool:
    """Whether a thing is one of an act's: by its noun, or by noun and adjective ("winning goal")."""
    word = lemma(thing)
    if grouped(thing) in nouns or word in nouns:
        return True
    if not any(phrase.endswith(f" {word}") for phrase in table.get("aka", ())):
        return False
    told_by = {f"{lemma(child)} {word}" for child in thing.children if child.i < thing.i}
    told_by |= {f"{child.lower_} {word}" for child in thing.children if child.i < thing.i}
    return bool(told_by & set(table.get("aka", ())))


def nouns_behind(token: Token, links: Any) -> Iterator[Token]:
    """The nouns behind some prepositions of a token."""
    for prep in token.children:
        if prep.dep_ == "prep" and prep.lower_ in links:
            yield from (noun for noun in prep.children if noun.dep_ == "pobj")


def meant_by(notes: Notes, sentence: Sentence, pronoun: Token, nouns: Any) -> Token | None:
    """The thing that "it" stands for, by what can be done to it: the last one named before it."""
    first = notes.document.sentences[max(0, sentence.index - BACK)]
    start = notes.document.tokens(first)[0].i if notes.document.tokens(first) else pronoun.i
    for token in reversed(pronoun.doc[start : pronoun.i]):
        if token.pos_ == "NOUN" and (lemma(token) in nouns or grouped(token) in nouns):
            return token
    return None


def told(
    notes: Notes,
    sentence: Sentence,
    doer: Doer,
    act: Act,
    known_as: Mapping[str, frozenset[str]],
    verb: Token | None = None,
) -> Iterator[Claim]:
    """The claim on who did an act, unless the doer is one of those who do not count."""
    thing, table = act.thing, act.table
    off_duty = re.search(r"\boff[- ]duty\s$", notes.document.text[max(0, doer.start - 10) : doer.start]) is not None
    if (doer.key in table.get("unless", ()) and not off_duty) or (
        thing is not None and doer.start <= thing.idx < doer.end
    ):
        return
    head = grouped(thing) if thing is not None else ""
    if thing is not None and "aka" in table and head not in table["things"]:
        head = _known_by(thing)
    if table.get("whole"):
        head, thing = "", None
    yield part_claim(
        notes,
        sentence,
        doer,
        attribute=table.get("attribute", "agent"),
        predicate=act.name,
        head=head,
        arguments=known_as.get(head, frozenset()),
        modifiers=_said_of_it(verb) if verb is not None else frozenset(),
        names=narrowing(thing) if thing is not None else frozenset(),
        topics=within(thing) if thing is not None else frozenset(),
        quoted=_quoted(sentence, doer, verb),
        subject=asked_who(table, words_of(thing) if thing is not None else "it"),
    )


def _said_of_it(verb: Token) -> frozenset[str]:
    """What the verb's clause says of the thing ("found it dead"); "it was she who did it" leaves room for no other."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    sole = subject is not None and subject.tag_ in ("WP", "WDT") and cleft_of(subject) is not None
    thing = object_of(verb)
    sole = sole or (thing is not None and lemma(thing) == "alarm" and definite(thing))
    return frozenset(lemma(word) for word in verb.children if word.pos_ == "ADJ") | ({SOLE} if sole else set())


def _quoted(sentence: Sentence, doer: Doer, verb: Token | None) -> tuple[int, int]:
    """The doer's words with all up to the verb, which is what says that he did it."""
    start, end = (
        (doer.start, doer.end) if verb is None else (min(doer.start, verb.idx), max(doer.end, verb.idx + len(verb)))
    )
    return (start, end) if sentence.start <= start and end - start <= SPANNED else (doer.start, doer.end)


def _known_by(thing: Token) -> str:
    """The one word for a goal that is told by noun and adjective."""
    goals = load("participation")["goals"]
    return next((goals[child.lower_] for child in thing.children if child.lower_ in goals), lemma(thing))


def within(thing: Token) -> frozenset[str]:
    """What the nouns behind a thing say of which one it is: flat and Lier in "the raid on the flat in Lier"."""
    found = set()
    for prep in thing.children:
        if prep.dep_ == "prep" and prep.lower_ in WITHIN:
            for noun in prep.subtree:
                if noun.pos_ in ("NOUN", "PROPN") and noun.ent_type_ not in ("DATE", "TIME"):
                    found.add(lemma(noun))
    return frozenset(found)


def asked_who(table: Mapping[str, Any], thing: str) -> str:
    """What a report calls the part: "who cut the ribbon"."""
    says = table["says"]
    return f"who {says.removesuffix(' it')} {thing}" if says.endswith(" it") else f"who {says}"


def grouped(noun: Token) -> str:
    """The noun that a thing is compared by: "bus" for "coach"."""
    head = lemma(noun)
    return _things().get(head, head)


@cache
def _things() -> Mapping[str, str]:
    """Noun -> the first thing that it may be a name of."""
    return {noun: group for group, nouns in reversed(load("participation")["things"].items()) for noun in nouns}
