"""Who did what: acts of `checker/lexicon/doings.toml`, by the verb, by a noun for the act, or by one for the doer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from checker.claims.acts import PARTICLES, PRONOUNS, RELATIVES, grouped, meant_by, nouns_behind, within
from checker.claims.bridges import Told, by_deed, by_doer, by_maker, by_place, by_work, crediting
from checker.claims.described import Doer
from checker.claims.partaking import narrowing, part_claim, words_of
from checker.claims.subjects import is_passive, object_of
from checker.claims.surroundings import lemma
from checker.claims.telling import is_planned, open_or_denied, says_of_itself
from checker.claims.whoever import any_of, traits, who_does
from checker.language.document import Sentence
from checker.language.predicates import predicate_of
from checker.lexicon import load
from checker.model import Claim
from checker.notes import Notes

if TYPE_CHECKING:
    from checker.language.parsed import Token

FAMILY = ATTRIBUTE = "doing"
LIGHT, MAKE = "_light", "make"
WITHIN = ("of", "on", "against", "at", "for", "in", "from")
BEFORE, PLANNED, TITLE = "before", "planned", "title"
"""Marks of what is told of another time, of what is yet to come, and of what only a word before the name tells."""
SPANNED = 100
KINDS = ("nouns", "of", "deeds", "given")
"""Lists of an act's phrases: words for doers, for offices and trades, and for the act itself."""
YEAR = re.compile(r"(19|20)\d\d")


@frozen(kw_only=True)
class Phrase:
    """A word or two that tell an act: all but the last in `before`."""

    act: str
    before: tuple[str, ...]
    kind: str


def make(notes: Notes) -> Iterator[Claim]:
    """A claim for each act and its doer."""
    for sentence in notes.document.sentences:
        tokens = notes.document.tokens(sentence)
        found: dict[tuple[str, int], list[Told]] = {}
        for token in filter(_may_tell, tokens):
            for told in _told(notes, sentence, token):
                found.setdefault((told.doer.key, told.said.i), []).append(told)
        for acts in found.values():
            yield from _claim(notes, sentence, acts)


def _may_tell(token: Token) -> bool:
    """A cheap test that keeps most words from being looked at any further."""
    if token.pos_ in ("NOUN", "PROPN", "ADJ"):
        return token.folded in _phrases() or token.folded in crediting()
    return token.pos_ in ("VERB", "AUX")


def _told(notes: Notes, sentence: Sentence, token: Token) -> Iterator[Told]:
    if token.pos_ in ("NOUN", "PROPN", "ADJ"):
        for phrase in _phrases().get(lemma(token), ()):
            if not _stands(phrase, token):
                continue
            if phrase.kind in ("deeds", "given"):
                yield from by_deed(notes, sentence, phrase.act, token, given=phrase.kind == "given")
            else:
                yield from by_doer(notes, sentence, phrase.act, token, office=phrase.kind == "of")
        if token.folded in crediting():
            yield from by_maker(notes, sentence, token, _deeds())
            yield from by_work(notes, sentence, token)
    elif token.pos_ in ("VERB", "AUX"):
        if lemma(token) in _first_words():
            yield from _by_verb(notes, sentence, token)
        yield from by_place(notes, sentence, token, _places())


def _by_verb(notes: Notes, sentence: Sentence, verb: Token) -> Iterator[Told]:
    """ "Jane Doe shot the video", "the first call was made by a waiter"."""
    acts = list(_acts_of(notes, sentence, verb))
    if not acts or open_or_denied(verb):
        return
    found = who_does(notes, sentence, verb)
    if found is None:
        return
    for act, thing in acts:
        yield Told(act=act, doer=found[0], noun=found[1], thing=thing, said=verb)
        if load("doings")[act].get("make") and thing is not None:
            yield Told(act=MAKE, doer=found[0], noun=found[1], thing=thing, said=verb)
        claimed = load("doings")[act].get("claimed")
        if claimed and says_of_itself(verb):
            yield Told(act=claimed, doer=found[0], noun=found[1], thing=None, said=verb)


def _acts_of(notes: Notes, sentence: Sentence, verb: Token) -> Iterator[tuple[str, Token | None]]:
    """The acts that a verb tells, each with what it is done to."""
    forms = {lemma(verb), predicate_of(verb)} | {
        f"{lemma(verb)}_{child.lower_}" for child in verb.children if child.dep_ in ("prt", "advmod", "prep")
    }
    thing = object_of(verb)
    if thing is not None and thing.lower_ in RELATIVES and verb.dep_ == "relcl":
        thing = verb.head
    for form in sorted(forms):
        for name in _verbs().get(form, ()):
            things = load("doings")[name].get("things")
            particle = form.partition("_")[2].rpartition("_")[2]
            at = next(nouns_behind(verb, (particle,)), None) if particle and particle not in PARTICLES else None
            at = at or thing or next(nouns_behind(verb, PARTICLES), None)
            if at is None:
                if form in load("doings")[name].get("bare", ()) and not is_passive(verb):
                    yield name, None
                continue
            at = _real(at)
            if at.lower_ in PRONOUNS and at.pos_ in ("PRON", "DET"):
                real = meant_by(notes, sentence, at, things or ())
                if things is None or at.lower_ in things or real is not None:
                    yield name, real
            elif at.pos_ in ("NOUN", "PROPN") and (
                things is None or grouped(at) in things or lemma(at) in things or _two_words(at) in things
            ):
                yield name, at
    if forms.isdisjoint(load("doings")[LIGHT]["verbs"]) or thing is None:
        return
    for phrase in _phrases().get(lemma(thing), ()):
        taken = load("doings")[phrase.act].get("product") and lemma(verb) in _listed("taking")
        if phrase.kind == "deeds" and not taken and _stands(phrase, thing):
            yield phrase.act, next(nouns_behind(thing, WITHIN), None)


def _real(noun: Token) -> Token:
    """What a noun for an amount is one of: the cable of "nine miles of cable"."""
    return next(nouns_behind(noun, ("of",)), noun) if lemma(noun) in _listed("amounts") else noun


def _two_words(noun: Token) -> str:
    """A noun with the one before it, or the part before its hyphen: "free kick", "spot-kick"."""
    if noun.i > 1 and noun.doc[noun.i - 1].text == "-":
        return f"{lemma(noun.doc[noun.i - 2])}-{lemma(noun)}"
    return f"{lemma(noun.doc[noun.i - 1])} {lemma(noun)}" if noun.i else ""


def _stands(phrase: Phrase, noun: Token) -> bool:
    """Whether the words of a phrase stand right before its last."""
    first = noun.i - len(phrase.before)
    return first >= 0 and all(
        word in (noun.doc[first + at].lower_, lemma(noun.doc[first + at])) for at, word in enumerate(phrase.before)
    )


def _claim(notes: Notes, sentence: Sentence, acts: Sequence[Told]) -> Iterator[Claim]:
    """The claim on all the acts that one word tells of one doer."""
    told = next((each for each in acts if each.thing is not None), acts[0])
    doer, thing, table = told.doer, told.thing, load("doings").get(told.act, {})
    if thing is not None and doer.start <= thing.idx < doer.end:
        return
    clause = _clause(told.said)
    if _one_of_several(told, clause):
        return
    marks = traits(notes, told.noun, doer) | ({BEFORE} if _of_before(clause) else set())
    marks |= {PLANNED} if is_planned(told.said) else set()
    marks |= {TITLE} if told.said.dep_ in ("compound", "nmod") else set()
    says = table.get("says", "did it")
    named = says.endswith(" it") and says != "did it" and thing is not None
    subject = f"who {says.removesuffix(' it')} {words_of(thing)}" if named and thing is not None else f"who {says}"
    yield part_claim(
        notes,
        sentence,
        doer,
        family=FAMILY,
        attribute=ATTRIBUTE,
        predicate=told.act,
        arguments=frozenset(each.act for each in acts),
        head=grouped(thing) if thing is not None else "",
        names=narrowing(thing) if thing is not None else frozenset(),
        topics=within(thing) if thing is not None else frozenset(),
        modifiers=frozenset(marks),
        quoted=_quoted(sentence, doer, told.said),
        subject=subject,
    )


def _one_of_several(told: Told, clause: Sequence[Token]) -> bool:
    """Whether others did it too: "also", "another minister", "one of the finders"."""
    if any_of((word for word in clause if word.dep_ == "advmod"), _listed("shared")):
        return True
    own = [told.noun, *told.noun.children, *told.said.children]
    one_of = told.said.pos_ == "NOUN" and any(above.lower_ == "one" for above in told.said.ancestors[:2])
    return one_of or any_of(own, _listed("joined"))


def _of_before(clause: Sequence[Token]) -> bool:
    """Whether a clause tells of another time than the news."""
    return any_of(clause, _listed("before")) or any(
        word.ent_type_ == "DATE" and (word.lower_ in ("last", "earlier") or YEAR.fullmatch(word.text))
        for word in clause
    )


def _clause(said: Token) -> list[Token]:
    """The words of the clause in which a word stands, without clauses that hang on nouns."""
    verb = next((t for t in (said, *said.ancestors) if t.pos_ in ("VERB", "AUX")), said)
    waiting, found = [verb], []
    while waiting:
        token = waiting.pop()
        found.append(token)
        waiting += [c for c in token.children if c.dep_ not in ("relcl", "advcl", "ccomp", "acl", "parataxis")]
    return found


def _quoted(sentence: Sentence, doer: Doer, said: Token) -> tuple[int, int]:
    start, end = min(doer.start, said.idx), max(doer.end, said.idx + len(said))
    return (start, end) if sentence.start <= start and end - start <= SPANNED else (doer.start, doer.end)


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(load("doings")["_links"][key])


@cache
def _verbs() -> Mapping[str, tuple[str, ...]]:
    """Verb -> the acts that it may tell."""
    found: dict[str, list[str]] = {}
    for name, table in load("doings").items():
        for verb in table.get("verbs", ()) if name[0] != "_" else ():
            found.setdefault(verb, []).append(name)
    return {verb: tuple(names) for verb, names in found.items()}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(verb.partition("_")[0] for verb in (*_verbs(), *load("doings")[LIGHT]["verbs"]))


@cache
def _phrases() -> Mapping[str, tuple[Phrase, ...]]:
    """Last word -> the phrases for doers and for acts that end in it."""
    found: dict[str, list[Phrase]] = {}
    for name, table in load("doings").items():
        for kind in KINDS:
            for phrase in table.get(kind, ()) if name[0] != "_" else ():
                *before, last = phrase.replace("-", " - ").split()
                found.setdefault(last, []).append(Phrase(act=name, before=tuple(before), kind=kind))
    return {word: tuple(phrases) for word, phrases in found.items()}


@cache
def _deeds() -> Mapping[str, tuple[str, ...]]:
    """Noun for an act -> the acts."""
    return {
        word: tuple(dict.fromkeys(phrase.act for phrase in phrases if phrase.kind == "deeds"))
        for word, phrases in _phrases().items()
        if any(phrase.kind == "deeds" for phrase in phrases)
    }


@cache
def _places() -> Mapping[str, tuple[str, ...]]:
    """Where one is -> the acts of whoever is there."""
    found: dict[str, list[str]] = {}
    for name, table in load("doings").items():
        for place in table.get("at", ()):
            found.setdefault(place, []).append(name)
    return {place: tuple(names) for place, names in found.items()}


__all__ = ["ATTRIBUTE", "FAMILY", "make"]
