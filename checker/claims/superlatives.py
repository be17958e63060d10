"""Who or what is the largest, the first, the only one of its kind: "Norway's largest bank, Norvik"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.claims.relating import Triple, equal
from checker.claims.surroundings import content_lemmas, lemma
from checker.lexicon import words

if TYPE_CHECKING:
    from checker.language.parsed import Token

RELATION = "superlative"
CLOSED = frozenset({"relcl", "appos", "conj", "cc", "punct"})
"""What hangs on a noun without narrowing it."""
LEAST = 3
"""Words that a superlative must have to be the same one elsewhere: "largest bank" alone may be of any country."""


def superlatives(token: Token) -> tuple[Triple, ...]:
    """The one that a superlative names; nothing for "the second-largest" and "one of the largest"."""
    if token.tag_ != "JJS" and token.lower_ not in words("superlatives", "single"):
        return ()
    noun = token.head
    if token.dep_ != "amod" or noun.pos_ != "NOUN" or _is_ranked(token, noun):
        return ()
    named = equal(noun)
    if named is None or len(_key(noun)) < LEAST:
        return ()
    return (Triple(relation=RELATION, subject=noun, value=named),)


def key_of(noun: Token) -> str:
    """All words of a superlative, in the order of the alphabet: "bank largest norway"."""
    return " ".join(_key(noun))


def told(noun: Token) -> str:
    """A superlative as the text has it: "the largest bank in Norway"."""
    return " ".join(token.text for token in sorted(_inside(noun), key=lambda token: token.i)).replace(" 's ", "'s ")


def _key(noun: Token) -> list[str]:
    inside = _inside(noun)
    first = {lemma(token) for token in inside if token.lower_ in words("superlatives", "single") or token.tag_ == "JJS"}
    return sorted(content_lemmas(inside) | first)


def _inside(noun: Token) -> list[Token]:
    inside: list[Token] = []
    waiting = [noun]
    while waiting:
        current = waiting.pop()
        inside.append(current)
        waiting += [child for child in current.children if child.dep_ not in CLOSED or _is_infinitive(child)]
    return inside


def _is_infinitive(verb: Token) -> bool:
    """Whether a clause tells what it was the first or only one to do: "the first woman to climb it"."""
    return verb.tag_ == "VB" and any(child.lower_ == "to" for child in verb.children)


def _is_ranked(token: Token, noun: Token) -> bool:
    """Whether it is but one of several such: "the second-largest", "one of the largest", "among the first"."""
    before = [child for child in (*noun.children, *token.children) if child.i < token.i]
    if any(child.lower_ in words("superlatives", "ranks") or child.text == "-" for child in before):
        return True
    fixed = any(child.lower_ in ("the", "his", "her", "their", "its") or child.dep_ == "poss" for child in before)
    over = noun.head
    return (
        not fixed or noun.tag_ == "NNS" or over.lower_ == "among" or (over.lower_ == "of" and over.head.lower_ == "one")
    )
