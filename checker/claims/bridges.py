"""Acts told without their verb: by a noun for the act or its doer and whatever ties it to somebody, or by a place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from checker.claims.acts import nouns_behind
from checker.claims.described import Doer
from checker.claims.partaking import definite, unreal
from checker.claims.subjects import is_passive
from checker.claims.surroundings import lemma
from checker.claims.whoever import whoever
from checker.language.callings import calling
from checker.language.document import Sentence
from checker.language.nations import nations_in
from checker.lexicon import load
from checker.notes import Notes

if TYPE_CHECKING:
    from checker.language.parsed import Token

OF = ("of", "on", "against", "behind", "for", "in", "to")
SERVING = frozenset({"serve", "act", "work", "officiate", "stand", "perform", "do"})
NAMING = frozenset({"name", "identify", "reveal", "unmask", "confirm", "know", "unveil", "announce"})
BEING = frozenset({"be", "sit", "stand", "remain", "come", "finish", "cross", "become", "prove"})
SURE = frozenset({"only", "sole", "first", "single", "lone", "initial", "decisive", "deciding", "casting", "main"})
MARKS, ENDS = frozenset({",", ":", "–", "—"}), frozenset({",", ".", ";", "–", "—"})
"""What stands before and behind words that say who somebody is."""
OBJECTS = frozenset({"him", "her", "them", "me", "us"})
VAGUE = frozenset({"a", "an", "another", "some", "no", "any"})


@frozen(kw_only=True)
class Told:
    """An act with its doer, the noun that means the doer, what it is done to, and the word that tells it."""

    act: str
    doer: Doer
    noun: Token
    thing: Token | None
    said: Token


def by_deed(notes: Notes, sentence: Sentence, act: str, deed: Token, given: bool) -> Iterator[Told]:
    """ "The strike was the work of Doe", "the discovery by Doe", "credit for the find belongs to Doe".

    `given`: not what somebody does, but what comes to him: "the prize went to Doe".
    """
    for noun in _given(deed) if given else _tied_to(deed, load("doings")[act].get("states", False)):
        doer = whoever(notes, sentence, noun)
        if doer is not None:
            made = lemma(deed) in load("doings")[act].get("things", ())
            thing = deed if made else next((n for n in nouns_behind(deed, ("of",)) if n.i != noun.i), None)
            yield Told(act=act, doer=doer, noun=noun, thing=thing, said=deed)
            return


@cache
def crediting() -> frozenset[str]:
    """The lemmas of nouns for who made something, and for what he made: where none stands, they tell of no act."""
    links = _links()
    return links["maker"] | links["stand_in"] | links["work"]


def by_work(notes: Notes, sentence: Sentence, work: Token) -> Iterator[Told]:
    """ "The cake is the work of Doe", "a bridge, the work of Doe": of whatever has been made."""
    if lemma(work) not in _links()["work"]:
        return
    verb = work.head
    thing = verb if work.dep_ == "appos" else None
    if work.dep_ == "attr" and lemma(verb) == "be" and not unreal(verb):
        thing = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if thing is not None and thing.lower_ == "which" and verb.dep_ == "relcl":
        thing = verb.head
    if thing is None or thing.pos_ not in ("NOUN", "PROPN"):
        return
    for noun in nouns_behind(work, ("of",)):
        doer = whoever(notes, sentence, noun)
        if doer is not None:
            yield Told(act="make", doer=doer, noun=noun, thing=thing, said=work)


def _given(thing: Token) -> Iterator[Token]:
    """To whom a thing goes or is given, or who owes it to whom."""
    verb = thing.head
    if not _known(thing) or verb.pos_ != "VERB" or lemma(verb) not in _links()["given"] or unreal(verb):
        return
    yield from nouns_behind(verb, ("to", "on"))
    yield from nouns_behind(thing, ("to",))
    whom = [child for child in verb.children if child.dep_ == "dative"]
    yield from (noun for c in whom for noun in ((c,) if c.pos_ != "ADP" else c.children))


def _tied_to(deed: Token, states: bool) -> Iterator[Token]:
    """The nouns that a noun for an act is tied to as its doers; `states`: a nation before it is one of them."""
    yield from nouns_behind(deed, ("by",))
    if not _known(deed):
        return
    kinds = ("ORG", "PERSON", "GPE") if states else ("ORG", "PERSON")
    yield from (c for c in deed.children if c.dep_ == "poss" and c.pos_ == "PROPN" and c.ent_type_ in kinds)
    if states:
        yield from (c for c in deed.children if c.dep_ == "amod" and nations_in([c.text]))
    head = deed.head
    if deed.dep_ in ("nsubj", "nsubjpass") and head.pos_ in ("VERB", "AUX") and not unreal(head):
        yield from _said_of(head)
    if lemma(head) in _links()["tracing"] and deed.dep_ in ("dobj", "nsubjpass") and not unreal(head):
        yield from nouns_behind(head, ("to", "on"))
    if deed.dep_ == "pobj" and head.lower_ in ("for", "with", "behind", "of"):
        yield from _praised(head)


def _said_of(verb: Token) -> Iterator[Token]:
    """Behind the verb of an act: "came from Doe", "fell to Doe", "was blamed on Doe", "was the work of Doe"."""
    links = _links()
    for prep in ("from", "to", "on", "with", "by"):
        if lemma(verb) in links[prep]:
            yield from nouns_behind(verb, (prep,))
            yield from (
                n for c in verb.children if c.dep_ in ("agent", "dative") and c.lower_ == prep for n in c.children
            )
            if prep == "to":
                yield from (n for c in verb.children if c.lower_ in ("down", "up") for n in nouns_behind(c, (prep,)))
    if lemma(verb) == "be":
        for work in verb.children:
            if work.dep_ == "attr" and lemma(work) in links["work"]:
                yield from nouns_behind(work, ("of",))


def _praised(prep: Token) -> Iterator[Token]:
    """Whom the credit for an act goes to, or who is said to be behind it."""
    links, over = _links(), prep.head
    if over.pos_ == "NOUN" and lemma(over) in links["praise"]:
        verb = over.head
        if over.dep_ in ("nsubj", "nsubjpass") and verb.pos_ in ("VERB", "AUX") and not unreal(verb):
            yield from nouns_behind(verb, ("to", "with", "on"))
            yield from (n for c in verb.children if c.dep_ == "dative" for n in c.children)
        return
    if over.pos_ in ("VERB", "AUX") and not unreal(over):
        behind = lemma(over) == "be" and prep.lower_ == "behind"
        praised = lemma(over) in links["praised"] and prep.lower_ in ("for", "with")
        if behind or (praised and is_passive(over)):
            yield from (c for c in over.children if c.dep_ in ("nsubj", "nsubjpass"))
        elif praised:
            yield from (c for c in over.children if c.dep_ == "dobj")
    if over.pos_ == "ADJ" and lemma(over) == "responsible" and over.head.pos_ == "AUX" and not unreal(over.head):
        yield from (c for c in over.head.children if c.dep_ == "nsubj")


def by_doer(notes: Notes, sentence: Sentence, act: str, noun: Token, office: bool) -> Iterator[Told]:
    """ "The buyer, Doe & Co", "her best man was Doe", "Doe served as best man", "driver Jane Doe".

    `office`: a word for what somebody is, which tells an act only with what it is done to.
    """
    table = load("doings")[act]
    thing = _thing(noun)
    needed = {*table.get("things", ()), *table.get("deeds", ())}
    fits = thing is not None and (lemma(thing) in needed or not needed)
    fits = fits or (not needed and any(child.dep_ == "poss" for child in noun.children))
    of_another = thing is not None and thing.pos_ == "NOUN" and needed and not fits and thing.head.lower_ != "in"
    if (office and not fits) or of_another:
        return
    for other in equal(noun, fits):
        doer = _else(notes, sentence, noun, other)
        if doer is not None:
            yield Told(act=act, doer=doer, noun=other, thing=thing, said=noun)
            return


def by_maker(notes: Notes, sentence: Sentence, noun: Token, deeds: Mapping[str, tuple[str, ...]]) -> Iterator[Told]:
    """ "The author of the report, Doe", "its authors were Doe & Co": of whatever act the noun behind it tells."""
    if lemma(noun) not in _links()["maker"] | _links()["stand_in"]:
        return
    if lemma(noun) in _links()["stand_in"] and not any(c.lower_ == "behind" for c in noun.children):
        return
    deed = next(nouns_behind(noun, ("of", "behind")), None) or next(
        (child for child in noun.children if child.dep_ == "poss" and child.pos_ == "NOUN"), None
    )
    if deed is None and any(child.lower_ in ("its", "their") and child.dep_ == "poss" for child in noun.children):
        deed = _before(notes, sentence, noun, deeds)
    acts = deeds.get(lemma(deed), ("make",)) if deed is not None else ()
    if deed is not None and lemma(deed) in load("doings")["lead"]["things"]:
        acts = (*acts, "lead")
    for other in equal(noun, known=True) if acts else ():
        doer = _else(notes, sentence, noun, other)
        if doer is not None:
            yield from (Told(act=act, doer=doer, noun=other, thing=deed, said=noun) for act in acts)
            return


def _before(notes: Notes, sentence: Sentence, noun: Token, deeds: Mapping[str, tuple[str, ...]]) -> Token | None:
    """The act that "its" or "their" means: the last that is told of before it, here or in the sentence before."""
    first = notes.document.sentences[max(0, sentence.index - 1)]
    tokens = [*(notes.document.tokens(first) if first is not sentence else ()), *notes.document.tokens(sentence)]
    return next((t for t in reversed(tokens) if t.i < noun.i and t.pos_ == "NOUN" and lemma(t) in deeds), None)


def _else(notes: Notes, sentence: Sentence, noun: Token, other: Token) -> Doer | None:
    """Whoever another noun means, unless it is the noun itself."""
    if other.i == noun.i:
        return None
    doer = whoever(notes, sentence, other)
    return doer if doer is not None and not doer.start <= noun.idx < doer.end else None


def _thing(noun: Token) -> Token | None:
    """What a doer does it to: behind "of", before the noun, or whose: "the film's director"."""
    behind = next(nouns_behind(noun, OF), None)
    kinds = ("compound", "poss", "nmod")
    return behind or next((c for c in noun.children if c.dep_ in kinds and c.pos_ in ("NOUN", "PROPN")), None)


def equal(noun: Token, known: bool) -> Iterator[Token]:
    """Whoever a noun for a doer is said to be. `known`: what he did is told beside it."""
    head = noun.head
    trade = calling(lemma(noun)) is not None
    if noun.dep_ in ("compound", "nmod") and head.pos_ == "PROPN" and head.i > noun.i and (known or not trade):
        yield head
    if noun.dep_ == "pobj" and head.lower_ == "as":
        over = head.head
        if lemma(over) in SERVING and not is_passive(over) and not unreal(over):
            yield from (c for c in over.children if c.dep_ == "nsubj")
    sure = _known(noun)
    if sure and (known or not trade or definite(noun)):
        yield from (c for c in noun.children if c.dep_ == "appos")
        if noun.dep_ == "appos":
            yield head
        yield from _set_off(noun)
    if lemma(head) in ("be", "become") and not unreal(head):
        if noun.dep_ == "nsubj" and sure:
            yield from (c for c in head.children if c.dep_ == "attr")
        bare = not any(c.dep_ == "det" for c in noun.children)
        if noun.dep_ == "attr" and (sure or bare):
            yield from (c for c in head.children if c.dep_ == "nsubj")
    if sure and noun.dep_ == "nsubjpass" and lemma(head) in NAMING and not unreal(head):
        yield from nouns_behind(head, ("as",))


def _set_off(noun: Token) -> Iterator[Token]:
    """What stands between commas right behind a noun, where the parser did not see that it says who that is."""
    end = noun.right_edge.i if noun.right_edge.i < noun.i + 6 else noun.i
    inside = end + 2 < noun.sent.end and noun.doc[end + 1].text in MARKS
    if noun.dep_ not in ("dobj", "nsubj", "npadvmod", "dep") or not inside:
        return
    first = noun.doc[end + 2]
    other = next((t for t in (first, *first.ancestors) if t.pos_ in ("NOUN", "PROPN") and t.dep_ != "compound"), None)
    if other is None or other.left_edge.i != first.i or other.i == noun.i:
        return
    after = other.right_edge.i + 1
    marks = {noun.doc[at].text for at in (after - 1, after) if at < noun.sent.end}
    if marks & ENDS:
        yield other


def by_place(notes: Notes, sentence: Sentence, verb: Token, places: Mapping[str, tuple[str, ...]]) -> Iterator[Told]:
    """ "At the wheel was Doe", "Doe was quickest to the line"."""
    if lemma(verb) not in BEING and not any(child.lower_ == "with" for child in verb.children):
        return
    if unreal(verb):
        return
    yield from _with(notes, sentence, verb, places)
    if lemma(verb) not in BEING:
        return
    for place, said in _places_of(verb):
        for act in places.get(place, ()):
            for noun in verb.children:
                if noun.dep_ not in ("nsubj", "attr") or noun.i == said.i or noun.lower_ in OBJECTS:
                    continue
                doer = whoever(notes, sentence, noun)
                if doer is not None:
                    thing = next(nouns_behind(said, ("of",)), None)
                    yield Told(act=act, doer=doer, noun=noun, thing=thing, said=said)
                    break


def _with(notes: Notes, sentence: Sentence, verb: Token, places: Mapping[str, tuple[str, ...]]) -> Iterator[Told]:
    """ "Left with Doe at the wheel"."""
    for noun in nouns_behind(verb, ("with",)):
        last = noun.right_edge.i
        links = [c for c in (*noun.children, *verb.children) if c.dep_ == "prep" and noun.i < c.i <= last + 1]
        for link in links:
            for said in link.children:
                for act in places.get(f"{link.lower_} {lemma(said)}", ()) if said.dep_ == "pobj" else ():
                    doer = whoever(notes, sentence, noun)
                    if doer is not None:
                        yield Told(
                            act=act, doer=doer, noun=noun, thing=next(nouns_behind(said, ("of",)), None), said=said
                        )


def _places_of(verb: Token) -> Iterator[tuple[str, Token]]:
    """Where a clause says that somebody is, in the words of the lexicon: "at wheel", "quickest to line"."""
    for child in verb.children:
        if child.dep_ == "prep":
            for noun in child.children:
                if noun.dep_ == "pobj":
                    yield f"{child.lower_} {lemma(noun)}", noun
                    if noun.lower_ != lemma(noun):
                        yield f"{child.lower_} {noun.lower_}", noun
        if child.dep_ in ("acomp", "attr", "advmod", "oprd"):
            for prep in (*child.children, *(c for c in verb.children if c.dep_ == "prep" and c.i > child.i)):
                for noun in prep.children if prep.dep_ == "prep" else ():
                    yield f"{child.lower_} {prep.lower_} {lemma(noun)}", child
        if child.dep_ == "advmod" and child.lower_ == "home":
            yield from ((f"{c.lower_} home", child) for c in verb.children if c.lower_ == "first")


def _known(noun: Token) -> bool:
    """Whether one only is meant: "the discovery", "her best man", "the only vote"."""
    if any(child.lower_ in VAGUE for child in noun.children):
        return False
    numbered = any(child.dep_ == "nummod" and child.i > noun.i for child in noun.children)
    return numbered or definite(noun) or any(child.lower_ in SURE for child in noun.children)


@cache
def _links() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(listed) for name, listed in load("doings")["_links"].items()}
