"""Acts told without their verb: by a noun for whoever does it, by what comes of it, or by where somebody is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import evolve

from checker.claims.acts import Act, is_one_of, nouns_behind, told
from checker.claims.described import Doer, body_at, called
from checker.claims.doers import doer_at, doer_of
from checker.claims.naming import named_in
from checker.claims.partaking import SOLE, definite
from checker.claims.surroundings import lemma
from checker.language.document import Sentence
from checker.lexicon import load
from checker.model import Claim
from checker.notes import Notes

if TYPE_CHECKING:
    from checker.language.parsed import Token

AT_WHEEL = frozenset({"drive", "fly"})
"""Acts told by a place that is always that of one vehicle, whether or not it is named."""
BEING = frozenset({"be", "sit", "stand", "remain"})


@cache
def _index(kind: str) -> Mapping[str, tuple[str, ...]]:
    """Word -> the acts that have it in one of their lists."""
    found: dict[str, list[str]] = {}
    for name, table in load("acts").items():
        for word in table.get(kind, ()):
            found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}


def by_noun(notes: Notes, sentence: Sentence, noun: Token, known_as: Mapping[str, frozenset[str]]) -> Iterator[Claim]:
    """ "The finder, Jane Doe", "bus driver Jane Doe", "the strike by the army"."""
    word = lemma(noun)
    for name in _index("nouns").get(word, ()):
        doer = _beside(notes, sentence, noun) or _identified(notes, sentence, noun)
        act = _act_of(name, noun)
        if doer is not None and act is not None:
            yield from told(notes, sentence, doer, act, known_as)
    for name in _index("works").get(word, ()):
        table = load("acts")[name]
        maker = next(nouns_behind(noun, ("by",)), None)
        if maker is None or not definite(noun):
            continue
        doer = someone(notes, sentence, maker, table)
        if doer is not None:
            real = next(nouns_behind(noun, table["behind"]), noun) if "behind" in table else noun
            yield from told(notes, sentence, doer, Act(name=name, table=table, thing=real), known_as)


def by_being(notes: Notes, sentence: Sentence, verb: Token, known_as: Mapping[str, frozenset[str]]) -> Iterator[Claim]:
    """ "The winner of the race was Jane Doe"; "Jane Doe was at the wheel of the bus", "was behind the attack"."""
    if lemma(verb) not in BEING:
        return
    yield from _by_copula(notes, sentence, verb, known_as)
    for prep in verb.children:
        if prep.dep_ != "prep":
            continue
        for inner in prep.children:
            name = _index("phrases").get(
                f"{prep.lower_} {lemma(inner)}", _index("phrases").get(f"{prep.lower_} {lemma(inner)} of", ())
            )
            if inner.dep_ == "pobj" and name:
                yield from _placed(notes, sentence, verb, inner, name[0], known_as)


def _placed(
    notes: Notes, sentence: Sentence, verb: Token, place: Token, name: str, known_as: Mapping[str, frozenset[str]]
) -> Iterator[Claim]:
    table = load("acts")[name]
    doer = doer_of(notes, sentence, verb)
    if doer is None:
        after = next((c for c in verb.children if c.dep_ in ("attr", "nsubj", "dobj") and c.i > verb.i), None)
        doer = someone(notes, sentence, after, table) if after is not None else None
        if doer is not None and not doer.person:
            doer = _named_next(notes, sentence, doer.end) or doer
    thing = next(nouns_behind(place, ("of",)), None)
    if thing is None:
        thing = next(
            (t for t in notes.document.tokens(sentence) if t.pos_ == "NOUN" and is_one_of(t, table["things"], table)),
            None,
        )
    if doer is not None and thing is None and name in AT_WHEEL and doer.person:
        for claim in told(notes, sentence, doer, Act(name=name, table=table, thing=None), known_as, verb):
            yield evolve(claim, context=evolve(claim.context, modifiers=frozenset({SOLE})))
    if doer is not None and thing is not None and is_one_of(thing, table["things"], table):
        yield from told(notes, sentence, doer, Act(name=name, table=table, thing=thing), known_as)


def _named_next(notes: Notes, sentence: Sentence, end: int) -> Doer | None:
    """The name right behind a description: "his cousin, Jane Doe"."""
    for named in named_in(notes, sentence):
        if named.named and named.proper and notes.document.text[end : named.start] in (", ", " "):
            return Doer(start=named.start, end=named.end, name=named.name, key=named.key, person=True)
    return None


def by_source(notes: Notes, sentence: Sentence, verb: Token, known_as: Mapping[str, frozenset[str]]) -> Iterator[Claim]:
    """ "The missiles came from a drone of the army", "the strike was the work of the army"."""
    thing = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if thing is None:
        return
    source = None
    if lemma(verb) == "be":
        # "The rebels were behind the attack", "were responsible for it": the deed stands behind.
        blamed = [child for child in verb.children if child.dep_ == "acomp" and lemma(child) == "responsible"]
        deeds = [*nouns_behind(verb, ("behind",)), *(n for child in blamed for n in nouns_behind(child, ("for",)))]
        if deeds:
            yield from _behind_it(notes, sentence, thing, deeds[0], known_as)
            return
    if lemma(verb) == "lie" and lemma(thing) == "responsibility":
        deed = next(nouns_behind(thing, ("for",)), None)
        maker = next(nouns_behind(verb, ("with",)), None)
        if deed is not None and maker is not None:
            yield from _behind_it(notes, sentence, maker, deed, known_as)
        return
    if lemma(verb) in ("go", "belong") and lemma(thing) == "credit":
        deed = next(nouns_behind(thing, ("for",)), None)
        maker = next(nouns_behind(verb, ("to",)), None)
        if deed is not None and maker is not None:
            yield from _behind_it(notes, sentence, maker, deed, known_as)
        return
    if lemma(verb) == "come":
        source = next(nouns_behind(verb, ("from",)), None)
    elif lemma(verb) == "be":
        work = next((c for c in verb.children if c.dep_ == "attr" and lemma(c) in ("work", "doing")), None)
        source = next(nouns_behind(work, ("of",)), None) if work is not None else None
    if source is None:
        return
    for name in dict.fromkeys((*_index("works").get(lemma(thing), ()), *_index("things").get(lemma(thing), ()))):
        table = load("acts")[name]
        doer = someone(notes, sentence, source, table) if table.get("from") else None
        if doer is not None and (doer.person or doer.body):
            yield from told(notes, sentence, doer, Act(name=name, table=table, thing=thing), known_as)


def _behind_it(
    notes: Notes, sentence: Sentence, maker: Token, deed: Token, known_as: Mapping[str, frozenset[str]]
) -> Iterator[Claim]:
    """Who is said to have done what a noun tells: the attack, the bombing."""
    for name in dict.fromkeys((*_index("works").get(lemma(deed), ()), *_index("things").get(lemma(deed), ()))):
        table = load("acts")[name]
        doer = someone(notes, sentence, maker, table) if table.get("from") else None
        if doer is not None and (doer.person or doer.body):
            yield from told(notes, sentence, doer, Act(name=name, table=table, thing=deed), known_as)


def someone(notes: Notes, sentence: Sentence, noun: Token, table: Mapping[str, Any]) -> Doer | None:
    """Whom a noun names or describes; a body only where one may do it."""
    doer = doer_at(notes, sentence, noun)
    group = table.get("bodies", False) and lemma(noun) in load("callings")["bodies"]["nouns"]
    if doer is not None and doer.person and not group:
        return doer
    return (body_at(notes, noun) if table.get("bodies", False) else None) or doer


def _beside(notes: Notes, sentence: Sentence, noun: Token) -> Doer | None:
    """Whoever stands beside a definite noun: "the finder, Jane Doe", "Jane Doe, the finder", "driver Jane Doe"."""
    name = _name_beside(noun)
    person = notes.person_at(name.idx, name.idx + len(name)) if name is not None else None
    if name is None or person is None or person.key.startswith("role:"):
        return None
    doer = doer_at(notes, sentence, name)
    return doer if doer is not None and doer.person else None


def _identified(notes: Notes, sentence: Sentence, noun: Token) -> Doer | None:
    """ "The lorry's driver was identified as Jane Doe", "was named as"."""
    verb = noun.head
    if noun.dep_ != "nsubjpass" or lemma(verb) not in ("identify", "name", "know") or not definite(noun):
        return None
    behind = next(nouns_behind(verb, ("as",)), None)
    doer = doer_at(notes, sentence, behind) if behind is not None else None
    return doer if doer is not None and doer.person else None


def _name_beside(noun: Token) -> Token | None:
    if noun.dep_ == "compound" and noun.head.pos_ == "PROPN" and noun.head.i > noun.i:
        return noun.head
    if not definite(noun):
        return None
    if noun.dep_ == "appos" and noun.head.pos_ == "PROPN":
        return noun.head
    return next((child for child in noun.children if child.dep_ == "appos" and child.pos_ == "PROPN"), None)


def _act_of(name: str, noun: Token) -> Act | None:
    """The act whose doer a noun means, with the thing behind "of" or before the noun; None for that of other things."""
    table = load("acts")[name]
    thing = next(nouns_behind(noun, ("of", "in")), None)
    if thing is None:
        kinds = ("compound", "poss")
        thing = next((child for child in noun.children if child.dep_ in kinds and child.pos_ == "NOUN"), None)
    needed = [*table.get("things", ()), *table.get("works", ())]
    if thing is not None and needed and not is_one_of(thing, needed, table):
        return None
    return Act(name=name, table=table, thing=thing)


def _by_copula(
    notes: Notes, sentence: Sentence, verb: Token, known_as: Mapping[str, frozenset[str]]
) -> Iterator[Claim]:
    sides = {child.dep_: child for child in verb.children if child.dep_ in ("nsubj", "attr")}
    if len(sides) < 2:
        return
    for noun, other in ((sides["nsubj"], sides["attr"]), (sides["attr"], sides["nsubj"])):
        if noun.pos_ != "NOUN" or not definite(noun):
            continue
        for name in _index("nouns").get(lemma(noun), ()):
            act = _act_of(name, noun)
            doer = someone(notes, sentence, other, load("acts")[name]) if act is not None else None
            if act is not None and doer is not None and (doer.person or doer.body or called(other)):
                yield from told(notes, sentence, doer, act, known_as)
