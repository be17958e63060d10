"""Whether two claims give the same relation of the same thing, or the same relation turned round."""

from __future__ import annotations

from checker.language.naming import fold_words
from checker.lexicon import load
from checker.model import Claim
from checker.outcome import Match
from checker.story import Story
from checker.values import Name


def same_relation(a: Claim, b: Claim, story: Story) -> Match | None:
    """A match for one relation of one named thing, or of two that change places in it."""
    if a.article == b.article or a.context.predicate != b.context.predicate or a.attribute != b.attribute:
        return None
    exact = load("relations")[a.context.predicate or ""].get("exact", False)
    if (a.subject_key == b.subject_key) if exact else called_alike(a.subject_key, b.subject_key):
        if load("relations")[a.context.predicate or ""].get("people", False) and _of_both(a, b, story):
            return None
        return Match(confidence=0.75, reason="the same relation of the same thing")
    one_way = load("relations")[a.context.predicate or ""].get("one_way", False)
    if one_way and _is(b, a.subject_key) and _is(a, b.subject_key):
        return Match(confidence=0.75, reason="the same two in one relation")
    return None


def _of_both(a: Claim, b: Claim, story: Story) -> bool:
    """Whether one of the two articles says that somebody is of either body."""
    mine, other = _value(a), _value(b)
    if not mine or not other or called_alike(mine, other):
        return False
    return any(
        claim.family == a.family
        and claim.context.predicate == a.context.predicate
        and called_alike(claim.subject_key, a.subject_key)
        and (
            (claim.article == a.article and called_alike(_value(claim), other))
            or (claim.article == b.article and called_alike(_value(claim), mine))
        )
        for claim in story.claims
    )


def _value(claim: Claim) -> str:
    return fold_words(claim.value.full) if isinstance(claim.value, Name) else ""


def _is(claim: Claim, name: str) -> bool:
    """Whether the holder that a claim names goes by this name."""
    return isinstance(claim.value, Name) and called_alike(name, fold_words(claim.value.full))


def called_alike(a: str, b: str) -> bool:
    """Whether all words of one name stand in the other, or one is written by its first letters."""
    mine, others = set(a.split()), set(b.split())
    if mine and others and (mine <= others or others <= mine):
        return True
    return _initials(a, b) or _initials(b, a)


def _initials(short: str, long: str) -> bool:
    """Whether a word is made of the first letters of a name's words, the smallest of them left out."""
    letters = "".join(word[0] for word in long.split() if word not in ("of", "the", "and", "for"))
    return 3 <= len(short) <= len(letters) and letters.endswith(short)
