"""Who a part came to: the sent off, the penalised, whoever was sold a thing or given a prize, and who walked out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from checker.claims.described import Doer, body_at
from checker.claims.doers import doer_at, doer_of
from checker.claims.partaking import definite, narrowing, part_claim, unreal, words_of
from checker.claims.subjects import is_passive
from checker.claims.surroundings import fold, lemma
from checker.language.document import Sentence
from checker.lexicon import load
from checker.model import Claim
from checker.notes import Notes

if TYPE_CHECKING:
    from checker.language.parsed import Token


def undergone(notes: Notes, sentence: Sentence, verb: Token) -> Iterator[Claim]:
    """ "Jane Doe was sent off", "was shown a red card"; "the mill went to Doe & Co"; "Jane Doe stormed out"."""
    if unreal(verb):
        return
    table = load("participation")
    word = lemma(verb)
    for name, part in table["undergone"].items() if word in _telling() else ():
        doer = _sufferer(notes, sentence, verb, word, part)
        if doer is not None:
            yield _claim(notes, sentence, doer, name, part, None)
    for name, part in table["received"].items():
        thing = _thing(verb) if word in part["verbs"] else None
        if thing is None or lemma(thing) not in load("acts")[name]["things"] or not definite(thing):
            continue
        doer = _person_or_body(notes, sentence, _behind(verb, "to"))
        if doer is not None and not doer.start <= thing.idx < doer.end:
            yield _claim(notes, sentence, doer, name, {**load("acts")[name], **part}, thing)


@cache
def _telling() -> frozenset[str]:
    """The verbs by which it is told that somebody underwent anything."""
    parts = load("participation")["undergone"].values()
    told = (form for part in parts for key in ("alone", "passive", "given", "got") for form in part.get(key, ()))
    return frozenset(form.partition("_")[0] for form in told)


def _claim(
    notes: Notes, sentence: Sentence, doer: Doer, name: str, part: Mapping[str, Any], thing: Token | None
) -> Claim:
    says = part["says"]
    told = f"{says.removesuffix(' it')} {words_of(thing)}" if thing is not None else says
    return part_claim(
        notes,
        sentence,
        doer,
        attribute=part.get("attribute", "agent"),
        predicate=name,
        head=lemma(thing) if thing is not None else name,
        names=narrowing(thing) if thing is not None else frozenset(),
        subject=f"who {told}",
    )


def _sufferer(notes: Notes, sentence: Sentence, verb: Token, word: str, part: Mapping[str, Any]) -> Doer | None:
    """The person to whom it is done, or who does it with no object: by verb and particle, or verb and thing."""
    particles = {child.lower_ for child in verb.children if child.dep_ in ("prt", "advmod", "prep")}
    if any(f"{word}_{particle}" in part.get("alone", ()) for particle in particles):
        return None if is_passive(verb) else _named(doer_of(notes, sentence, verb))
    if is_passive(verb) and any(f"{word}_{particle}" in part.get("passive", ()) for particle in particles | {""}):
        return _named(_passive_subject(notes, sentence, verb))
    objects = [c for c in verb.children if c.dep_ in ("dobj", "obj", "nsubjpass", "oprd", "attr", "ccomp")]
    if not any(_is_thing(noun, part) for noun in objects):
        return None
    if word in part.get("given", ()):
        if is_passive(verb) and not any(_is_thing(c, part) for c in objects if c.dep_ == "nsubjpass"):
            return _named(_passive_subject(notes, sentence, verb))
        to = _behind(verb, "to") or next((c for c in verb.children if c.dep_ == "dative" and c.pos_ != "ADP"), None)
        return _named(doer_at(notes, sentence, to)) if to is not None else None
    if word in part.get("got", ()) and not is_passive(verb):
        return _named(doer_of(notes, sentence, verb))
    return None


def _is_thing(noun: Token, part: Mapping[str, Any]) -> bool:
    """Whether a noun is the thing given, with the word that it needs before it: the "red" of a red card."""
    needed = part.get("things", {}).get(lemma(noun))
    if needed is None:
        return False
    return not needed or any(lemma(child) in needed for child in noun.subtree if child.i < noun.i)


def _named(doer: Doer | None) -> Doer | None:
    return doer if doer is not None and doer.person else None


def _passive_subject(notes: Notes, sentence: Sentence, verb: Token) -> Doer | None:
    subject = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    return doer_at(notes, sentence, subject) if subject is not None else None


def _person_or_body(notes: Notes, sentence: Sentence, noun: Token | None) -> Doer | None:
    if noun is None:
        return None
    named = next((child for child in noun.children if child.dep_ == "appos" and child.pos_ == "PROPN"), noun)
    body = body_at(notes, named)
    if body is not None:
        return body
    doer = _named(doer_at(notes, sentence, noun))
    business = load("participation")["businesses"]["nouns"]
    if doer is not None and any(lemma(word) in business for word in noun.subtree if word.idx < doer.start):
        # "The Dutch firm Van Hagen": a firm that is called as a person is.
        return Doer(
            start=doer.start, end=doer.end, name=doer.name, key=f"body:{fold(doer.name)}", person=False, body=True
        )
    return doer


def _thing(verb: Token) -> Token | None:
    """What was sold or went to somebody: the passive's subject, the object, or the subject of "go"."""
    kinds = ("nsubj",) if lemma(verb) == "go" else ("nsubjpass", "dobj", "obj")
    return next((child for child in verb.children if child.dep_ in kinds), None)


def _behind(verb: Token, link: str) -> Token | None:
    """The noun behind a preposition of the verb."""
    return next(
        (n for prep in verb.children if prep.lower_ == link for n in prep.children if n.dep_ == "pobj"),
        None,
    )
