"""What all claims on who took a part share: how one is made, and what is read off the thing it is done to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.claims.build import make_claim
from checker.claims.described import Doer
from checker.claims.surroundings import context_of, lemma
from checker.language.document import Sentence
from checker.language.naming import parse_name
from checker.lexicon import load
from checker.model import Claim
from checker.notes import Notes
from checker.values import Name

if TYPE_CHECKING:
    from checker.language.parsed import Token

FAMILY = "participant"
SOLE = "sole"
"""Modifier that marks what one only can have done: not just a call for help, but the call."""


def part_claim(notes: Notes, sentence: Sentence, doer: Doer, **said: Any) -> Claim:
    """A claim on who took a part; `said` has attribute, predicate, head (what it is done to) and names,
    and may have a family of its own, and the place that is quoted, where that is more than the doer's own words."""
    more = {key: said[key] for key in ("occasion",) if key in said}
    context = context_of(
        notes,
        sentence,
        doer.start,
        doer.end,
        predicate=said["predicate"],
        head=said["head"],
        names=frozenset(said["names"]),
        arguments=said.get("arguments", frozenset()),
        modifiers=said.get("modifiers", frozenset()),
        topics=said.get("topics", frozenset()),
    )
    start, end = said.get("quoted", (doer.start, doer.end))
    value = parse_name(doer.name) if doer.person else Name(full=doer.name)
    return make_claim(
        notes,
        sentence,
        family=said.get("family", FAMILY),
        attribute=said["attribute"],
        subject=said["subject"],
        subject_key=doer.key if doer.person or doer.body else f"calling:{doer.key}",
        value=value,
        start=start,
        end=end,
        context=context,
        **more,
        confidence=0.85 if doer.person else 0.6,
    )


def unreal(verb: Token) -> bool:
    """Denied, planned or only possible: "did not sign", "will lead", "to be led"."""
    return any(
        child.dep_ == "neg" or child.lower_ in ("will", "would", "could", "may", "might", "should", "to", "if")
        for child in verb.children
        if child.dep_ in ("neg", "aux", "mark") and not (child.lower_ == "to" and (_asked(verb) or _done(verb)))
    )


def _asked(verb: Token) -> bool:
    """Whether somebody is asked to do it: "asked a friend to bury"."""
    return verb.dep_ == "xcomp" and verb.head.lemma_ in load("participation")["asking"]["ask"]


def _done(verb: Token) -> bool:
    """Whether it was done by what is said above it: "managed to stop", "rushed to save", "the first to find"."""
    asking = load("participation")["asking"]
    return (verb.dep_ == "xcomp" and verb.head.lemma_ in asking["done"] and not unreal(verb.head)) or (
        verb.dep_ == "relcl" and verb.head.lower_ in ("first", "one", "last")
    )


def words_of(noun: Token) -> str:
    """A noun with all that stands before it."""
    text = noun.doc.text[noun.left_edge.idx : noun.idx + len(noun)]
    return " ".join(text.split())


def definite(noun: Token) -> bool:
    """Whether the reader is taken to know which one is meant."""
    return noun.pos_ == "PROPN" or any(
        child.lower_ in ("the", "this", "that") or child.dep_ == "poss" for child in noun.children
    )


def narrowing(noun: Token) -> frozenset[str]:
    """What narrows the thing: adjectives, compounds and owners."""
    return frozenset(
        lemma(token)
        for token in noun.subtree
        if token.dep_ in ("amod", "compound", "poss", "nummod")
        and token.i < noun.i
        and token.pos_ in ("ADJ", "NOUN", "PROPN")
    )
