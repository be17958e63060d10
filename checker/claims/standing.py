"""How a clause stands to what came about: done, planned, not done yet, left open, failed, or only supposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from checker.language.negation import read
from checker.lexicon import words

if TYPE_CHECKING:
    from checker.language.parsed import Token

BELOW = frozenset({"ccomp", "xcomp", "acl", "pcomp", "advcl", "csubj", "prep"})
STEPS = 4
QUESTIONS = frozenset({"whether", "when", "if", "how", "what", "why", "where"})


@frozen(kw_only=True)
class Standing:
    """`how`: "done", "planned", "not yet", "open", "failed" or "supposed"; `top` is the word that makes it so."""

    how: str
    top: Token | None = None


DONE, FAILED = Standing(how="done"), Standing(how="failed")


def standing(verb: Token) -> Standing:
    """How the clause that a verb heads stands to what came about."""
    asked = _left_open(verb)
    if asked is not None:
        return Standing(how="open", top=asked)
    bound = _is_to(verb)
    if bound is not None:
        return Standing(how="planned", top=bound)
    children = verb.children
    if any(child.dep_ == "neg" for child in children) and not any(child.tag_ == "MD" for child in children):
        perfect = any(child.dep_ == "aux" and child.lemma_ == "have" for child in children)
        if perfect or any(child.lower_ in words("negation", "so_far") for child in children):
            return Standing(how="not yet")
    reading = read(verb)
    if reading.so_far and reading.holds is False:
        return Standing(how="not yet", top=verb.head if verb.dep_ in BELOW else None)
    if reading.planned and reading.holds:
        return Standing(how="planned", top=verb.head if verb.dep_ in BELOW else None)
    if reading.holds is None or reading.planned:
        return Standing(how="supposed")
    return DONE if reading.holds else FAILED


def _left_open(verb: Token) -> Token | None:
    """The word that leaves a clause open: "decided" in "have not decided whether to appeal"."""
    current = verb
    for _ in range(STEPS):
        if current.dep_ not in BELOW or current.head.i == current.i:
            return None
        above = _said_of(current.head)
        lemma = above.lemma_.casefold()
        if lemma in words("status", "open") and (lemma in ("consider", "weigh") or _opens(verb)):
            if lemma in words("status", "open_alone") or _denied(above):
                return above
            return None
        current = current.head
    return None


def _opens(verb: Token) -> bool:
    """Whether a clause begins with a word that asks: "whether to appeal"."""
    return any(child.lower_ in QUESTIONS for child in verb.children if child.i < verb.i)


def _said_of(word: Token) -> Token:
    """The word itself, or for "is" the quality: "clear" in "is not clear"."""
    return next((child for child in word.children if word.lemma_ == "be" and child.dep_ == "acomp"), word)


def _denied(word: Token) -> bool:
    """Whether a governing word is negated, withheld or still to come: "would not say", "declined to say"."""
    around = [word, word.head] if word.dep_ in ("acomp", "xcomp", "attr", "dobj") else [word]
    if any(child.dep_ == "neg" or child.lower_ == "yet" for token in around for child in token.children):
        return True
    return any(token.lemma_.casefold() in words("status", "withheld") for token in around)


def _is_to(verb: Token) -> Token | None:
    """The "is" of "is to go to them all"."""
    head = verb.head
    if verb.dep_ != "xcomp" or head.lemma_ != "be" or head.tag_ not in ("VBZ", "VBP"):
        return None
    if any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children):
        alone = not any(child.dep_ in ("acomp", "attr", "neg", "expl") for child in head.children)
        if alone:
            return head
    return None
