"""The names of outlets around a verb: who brings it out, where it came out, and whether that was the first time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.claims.subjects import cleft_of
from checker.lexicon import words

if TYPE_CHECKING:
    from checker.language.parsed import Token

SUBJECTS = ("nsubj", "nsubjpass")


def is_firstly(verb: Token) -> bool:
    """Whether a verb has "first" or "for the first time" beside it."""
    return any(
        (child.lower_ in words("saying", "firstly") and child.dep_ in ("advmod", "npadvmod"))
        or (child.lower_ == "for" and any(is_first_time(noun) for noun in child.children))
        for child in verb.children
    )


def is_first_time(noun: Token) -> bool:
    """Whether a noun is the time of "for the first time"."""
    return noun.lower_ == "time" and any(child.lower_ == "first" for child in noun.children)


def place_of(verb: Token, links: tuple[str, ...]) -> Token | None:
    """The name behind a preposition of a word: of "the website of the daily Doe" the last."""
    for prep in (child for child in verb.children if child.dep_ in ("prep", "agent", "advmod")):
        below = [prep, *(child for child in prep.children if child.dep_ in ("prep", "conj"))]
        for link in below:
            if link.lower_ not in links or link.pos_ != "ADP":
                continue
            for noun in (child for child in link.children if child.dep_ == "pobj"):
                if noun.ent_type_ in ("DATE", "TIME"):
                    continue
                if noun.lower_ == "light":
                    continue
                inner = noun if noun.pos_ == "PROPN" else place_of(noun, ("of", "on", "by")) or named_beside(noun)
                return inner
    return None


def with_particle(verb: Token) -> str:
    """The verb with its particle: "put_out", "go_up"."""
    lemma = verb.lemma_.lower()
    particle = next((c.lower_ for c in verb.children if c.dep_ == "prt" or c.lower_ in ("back", "up", "public")), "")
    return f"{lemma}_{particle}" if particle else lemma


def is_outlet(name: Token) -> bool:
    """Whether a name, or what stands beside it, is that of an outlet: "the daily Bray Courier", "Radio Bray"."""
    beside = [name, *name.children, *([name.head] if name.dep_ == "appos" else [])]
    return any(token.lemma_.lower() in words("saying", "outlets") for token in beside)


def page_of(noun: Token) -> Token | None:
    """The page or account, on a platform that is named, of whoever is meant: "the Facebook page of a club"."""
    for page in (noun, noun.head.head):
        if page.lemma_.lower() in words("saying", "pages") and any(
            child.lower_ in words("saying", "platforms") for child in page.children
        ):
            return page
    return None


def is_known(who: Token) -> bool:
    """Whether a source is an outlet, or a page of which is told whose it is."""
    return is_outlet(who) or page_of(who) is not None


def is_passive(verb: Token) -> bool:
    """Whether a verb stands in the passive."""
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)


def agent_of(verb: Token) -> Token | None:
    """The name, or the noun, behind "by"."""
    for child in verb.children:
        if child.lower_ == "by":
            found = next((c for c in child.children if c.dep_ == "pobj"), None)
            return named_beside(found) if found is not None else None
    return None


def subject_of(verb: Token) -> Token | None:
    """Who brings it out: the subject, or whom a relative pronoun or a cleft stands for."""
    for child in verb.children:
        if child.dep_ in SUBJECTS:
            if child.lower_ not in ("who", "which", "that"):
                return named_beside(child)
            named = verb.dep_ == "relcl" and verb.head.pos_ == "PROPN"
            cleft = cleft_of(child) if not named else None
            if cleft is not None:
                return named_beside(cleft)
            return verb.head if verb.dep_ == "relcl" else None
    return None


def named_beside(noun: Token) -> Token:
    """The name in apposition to a description: "the comparison site, Prijswijzer"."""
    names = (child for child in noun.children if child.dep_ == "appos" and child.pos_ == "PROPN")
    return noun if noun.pos_ == "PROPN" else next(names, noun)
