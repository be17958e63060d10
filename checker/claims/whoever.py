"""Whoever a noun means, by a name, as a body or by what he is called, and all that the words say of who that is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from checker.claims.described import Doer, body_at, called
from checker.claims.doers import doer_at, doer_of
from checker.claims.subjects import SUBJECTS, agent_of, cleft_of, is_passive, subject_of
from checker.claims.surroundings import fold, lemma
from checker.language.callings import calling
from checker.language.document import Sentence
from checker.language.nations import nations_in
from checker.language.predicates import predicate_of
from checker.lexicon import load, words
from checker.notes import Notes

if TYPE_CHECKING:
    from checker.language.parsed import Token

BESIDE = frozenset({"compound", "amod", "nmod", "appos", "poss", "prep", "pobj", "flat", "nummod"})
CALLING, NATION, NAME, TRAIT = "calling:", "nation:", "name:", "trait:"
"""How what is said of whoever it is begins."""
VAGUE = "?"
"""Begins the key of people by a word that is no calling."""
IT = frozenset({"it", "they", "which", "that"})


def who_does(notes: Notes, sentence: Sentence, verb: Token) -> tuple[Doer, Token] | None:
    """Whoever does what a verb says, with the noun that says so; None where several do, or nothing tells who."""
    turned = _turned(verb)
    if turned is not None:
        doer = whoever(notes, sentence, turned)
        return (doer, turned) if doer is not None else None
    noun = agent_of(verb) if is_passive(verb) else _meant(subject_of(verb) or _of_infinitive(verb), verb)
    doer = doer_of(notes, sentence, verb, bodies=True)
    if noun is None:
        return (doer, _last(notes, doer)) if doer is not None else None
    if doer is None or not (doer.person or doer.body):
        doer = whoever(notes, sentence, noun) or doer
    return (doer, noun) if doer is not None else None


def whoever(notes: Notes, sentence: Sentence, noun: Token) -> Doer | None:
    """Whom or what a noun means: a person, a body, or somebody by what he is called; None where several are joined."""
    if any(child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN") for child in noun.children):
        joined = noun.right_edge.i
        if not any(child.text == "&" for child in noun.children) and joined > noun.i:
            return None
    if noun.lower_ == "one":
        noun = next((n for of in noun.children if of.lower_ == "of" for n in of.children if n.dep_ == "pobj"), noun)
    doer = doer_at(notes, sentence, noun)
    if doer is not None and doer.person:
        return doer
    named = next((c for c in noun.children if c.dep_ == "appos" and c.pos_ == "PROPN" and c.i > noun.i), None)
    if named is not None:
        beside = doer_at(notes, sentence, named)
        if beside is not None and beside.person:
            return beside
        body = body_at(notes, named)
        if body is not None:
            return body
    if noun.pos_ == "ADJ" and nations_in([noun.text]):
        name = noun.text
        return Doer(
            start=noun.idx, end=noun.idx + len(noun), name=name, key=f"body:{fold(name)}", person=False, body=True
        )
    doer = body_at(notes, noun) or _by_name(notes, noun) or doer or called(noun)
    return doer or _group(notes, noun) or _anybody(notes, noun)


def traits(notes: Notes, noun: Token, doer: Doer) -> frozenset[str]:
    """What the words say of whoever it is: callings, nations, names, and whether new to it or an old hand."""
    tokens = [noun, *_beside(noun, 3)]
    if noun.pos_ == "PRON" or not any(doer.start <= token.idx < doer.end for token in tokens):
        last = _last(notes, doer)
        tokens += [last, *_beside(last, 3)]
    found = {f"{NATION}{code}" for code in nations_in([token.text for token in tokens])}
    for token in tokens:
        word = lemma(token)
        key = calling(word) if token.pos_ in ("NOUN", "ADJ", "PROPN") else None
        if key is not None and not token.text[:1].isupper():
            found.add(f"{CALLING}{key}")
        if token.pos_ == "PROPN" and len(word) > 3:
            found.add(f"{NAME}{word}")
        found |= {f"{TRAIT}{name}" for name in _traits().get(word, ())}
    return frozenset(found)


@cache
def _traits() -> dict[str, tuple[str, ...]]:
    """Word -> what it says of somebody that another word denies."""
    found: dict[str, list[str]] = {}
    for name, listed in load("callings")["traits"].items():
        for word in listed:
            found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}


def _turned(verb: Token) -> Token | None:
    """Who did it in "heading the side was Doe", "the man handing him the case was Doe"."""
    if verb.tag_ != "VBG":
        return None
    own = next((c for c in verb.children if c.dep_ == "aux" and c.lemma_ == "be" and c.i > verb.i), None)
    if own is not None:
        # The parser may take "was" for a helping word of the participle that opens the sentence.
        after = [c for c in (*own.children, *verb.children) if c.i > own.i and c.pos_ in ("NOUN", "PROPN")]
        return after[0] if after else None
    be, stand_in = verb.head, None
    if verb.dep_ == "csubj":
        stand_in = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    elif verb.dep_ == "acl" and be.dep_ == "nsubj":
        stand_in, be = be, be.head
    if be.lemma_ != "be" or be.i < verb.i or (stand_in is not None and lemma(stand_in) not in _stand_ins()):
        return None
    return next((c for c in be.children if c.dep_ in ("attr", "nsubj") and c.i > be.i), None)


@cache
def _stand_ins() -> frozenset[str]:
    return frozenset(load("doings")["_links"]["stand_in"])


def _of_infinitive(verb: Token) -> Token | None:
    """Who does it in "agreed to buy it", "is to sing it"."""
    head = verb.head
    if verb.dep_ != "xcomp" or is_passive(head):
        return None
    return next((child for child in head.children if child.dep_ in SUBJECTS), None)


def _meant(subject: Token | None, verb: Token) -> Token | None:
    """The noun behind a subject: that of a relative clause or a cleft, or the speaker whom "it" means."""
    if subject is None:
        return None
    if subject.tag_ in ("WP", "WDT") or (subject.lower_ in IT and verb.dep_ == "relcl"):
        return cleft_of(subject) or (verb.head if verb.dep_ == "relcl" else subject)
    says = verb.head if verb.dep_ == "ccomp" else None
    if subject.lower_ in IT and says is not None and predicate_of(says) in words("negation", "reports"):
        return next((child for child in says.children if child.dep_ in SUBJECTS), subject)
    return subject


def _last(notes: Notes, doer: Doer) -> Token:
    return notes.document.span(doer.start, doer.end)[-1]


def _beside(noun: Token, depth: int) -> Iterator[Token]:
    """The words that say more of a noun, without clauses."""
    if not depth:
        return
    for child in noun.children:
        if child.dep_ in BESIDE and not (child.dep_ == "prep" and child.lower_ not in ("of", "from", "at", "with")):
            yield child
            yield from _beside(child, depth - 1)
    if noun.dep_ in ("appos", "compound") and noun.head.pos_ in ("NOUN", "PROPN"):
        yield noun.head
        yield from (child for child in noun.head.children if child.dep_ in ("compound", "amod", "poss"))


def _by_name(notes: Notes, noun: Token) -> Doer | None:
    """Somebody whose name only the parser takes for a person's: "the newcomer Doe", "Norway's Jane Doe"."""
    if noun.pos_ != "PROPN" or noun.ent_type_ != "PERSON" or not noun.text[:1].isupper():
        return None
    parts = [c for c in noun.lefts if c.dep_ in ("compound", "flat") and c.pos_ == "PROPN" and c.ent_type_ == "PERSON"]
    first = min([noun, *parts], key=_place)
    name = notes.document.text[first.idx : noun.idx + len(noun)]
    return Doer(start=first.idx, end=noun.idx + len(noun), name=name, key=fold(name), person=True)


def _group(notes: Notes, noun: Token) -> Doer | None:
    """A unit by those who are in it: "a police special unit", "an army patrol"."""
    if lemma(noun) not in load("callings")["units"]["nouns"]:
        return None
    key = next((key for c in noun.lefts if (key := calling(lemma(c))) is not None), None)
    return _described(notes, noun, key) if key is not None else None


def _anybody(notes: Notes, noun: Token) -> Doer | None:
    """People by a word that is no calling of its own: only what else is said of them may tell them from others."""
    word = lemma(noun)
    if noun.pos_ != "NOUN" or not (_personal(word) or word in load("callings")["vague"]["words"]) or is_body(word):
        return None
    return _described(notes, noun, f"{VAGUE}{word}")


def is_body(word: str) -> bool:
    """Whether a noun is one for bodies, of whatever kind."""
    return word in load("callings")["bodies"]["nouns"]


def _described(notes: Notes, noun: Token, key: str) -> Doer:
    first = min([noun, *(c for c in noun.lefts if c.dep_ in ("compound", "amod", "nmod"))], key=_place)
    name = notes.document.text[first.idx : noun.idx + len(noun)]
    return Doer(start=first.idx, end=noun.idx + len(noun), name=name, key=key, person=False)


def _place(token: Token) -> int:
    return token.i


def _personal(word: str) -> bool:
    """Whether a noun ends as those for people do."""
    return word.endswith(_endings()) and len(word) > 4


@cache
def _endings() -> tuple[str, ...]:
    return tuple(load("callings")["endings"]["people"])


def any_of(tokens: Iterable[Token], listed: frozenset[str]) -> bool:
    """Whether any of some words is in a list."""
    return any(token.lower_ in listed or lemma(token) in listed for token in tokens)
