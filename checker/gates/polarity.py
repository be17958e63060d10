"""Are two clauses about the same happening? Same predicate, same people and things, nothing said on one side only."""

from __future__ import annotations

from functools import cache

from checker.language.opposites import opposed, same_sense
from checker.lexicon import words
from checker.model import Claim, Firmness
from checker.outcome import Match
from checker.story import Story
from checker.values import Polarity

ANY = "*"
FEW = 2500
"""Below so many characters in all, rarity says nothing."""
SHORT = 600
"""Texts this short are about one thing each."""


def same_happening(a: Claim, b: Claim, story: Story) -> Match | None:
    """The match of two polarity claims; None where they are not surely about the same happening."""
    if not (isinstance(a.value, Polarity) and isinstance(b.value, Polarity)):
        return None
    if a.article == b.article:
        return None
    whole = ANY in (a.value.predicate, b.value.predicate)
    if whole:
        return _report(a, b, story)
    if not predicates_meet(a, b):
        return None
    return _clauses(a, b, story)


def predicates_meet(a: Claim, b: Claim) -> bool:
    """Whether the predicates are the same, alike, or opposites."""
    return _meet(_predicate(a), _predicate(b))


def _predicate(claim: Claim) -> str:
    assert isinstance(claim.value, Polarity)
    return claim.value.predicate


@cache
def _meet(a: str, b: str) -> bool:
    return opposed(a, b) is not None or same_sense(a, b)


def _clauses(a: Claim, b: Claim, story: Story) -> Match | None:
    if (a.firmness is Firmness.EXPECTED) != (b.firmness is Firmness.EXPECTED):
        return None
    if not _heads_meet(a, b) or not _subjects_meet(a, b, story):
        return None
    assert isinstance(a.value, Polarity)
    assert isinstance(b.value, Polarity)
    narrow, wide = (a, b) if not a.value.holds else (b, a)
    covered = coverage(narrow.context.near, wide.context.near | wide.context.sentence, story)
    back = coverage(wide.context.near, narrow.context.near | narrow.context.sentence | narrow.context.before, story)
    if covered < 0.6 or back < 0.3:
        return None
    return Match(
        confidence=min(a.confidence, b.confidence) * (0.5 + covered / 4 + back / 4),
        reason="the same thing is said to happen",
    )


def _heads_meet(a: Claim, b: Claim) -> bool:
    x, y = a.context.head or "", b.context.head or ""
    if related(x, y) or same_sense(x, y):
        return True
    if _pronoun(x) or _pronoun(y):
        other = b if _pronoun(x) else a
        mine = a if _pronoun(x) else b
        return bool(other.context.head) and any(
            related(other.context.head or "", word) for word in mine.context.sentence | mine.context.before
        )
    return any(related(x, word) for word in b.context.near) or any(related(y, word) for word in a.context.near)


def _pronoun(word: str) -> bool:
    return word in {
        "he",
        "she",
        "it",
        "they",
        "him",
        "her",
        "them",
        "who",
        "which",
        "that",
        "this",
        "we",
        "i",
        "all",
        "some",
        "one",
    }


def _subjects_meet(a: Claim, b: Claim, story: Story) -> bool:
    x, y = story.entity(a), story.entity(b)
    if x == y:
        return True
    if _pronoun(a.subject_key) or _pronoun(b.subject_key):
        return True
    if not x or not y:
        return True
    words_x, words_y = set(a.subject_key.split()), set(b.subject_key.split())
    return (
        any(related(p, q) for p in words_x for q in words_y)
        or a.context.head == b.subject_key
        or b.context.head == a.subject_key
    )


def _report(a: Claim, b: Claim, story: Story) -> Match | None:
    """A claim about a report as a whole against any claim: by what both speak of."""
    assert isinstance(a.value, Polarity)
    assert isinstance(b.value, Polarity)
    if a.value.holds and b.value.holds:
        return None
    short = all(len(article.text) <= SHORT for article in story.articles.values())
    content_a = a.context.near | ({a.context.predicate} if a.context.predicate not in (None, ANY) else set())
    content_b = b.context.near | ({b.context.predicate} if b.context.predicate not in (None, ANY) else set())
    content_a, content_b = _plain(content_a), _plain(content_b)
    if not content_a or not content_b:
        return None
    shared = sum(1 for word in content_a if any(alike(word, other) for other in content_b))
    most = max(shared / len(content_a), shared / len(content_b))
    least = min(shared / len(content_a), shared / len(content_b))
    enough = (shared >= 2 and most >= 0.4) if short else (shared >= 3 and most >= 0.6 and least >= 0.4)
    if not enough or not (_negates(a, content_b) and _negates(b, content_a)):
        return None
    return Match(confidence=0.3 + 0.4 * most, reason="the one tells what the other calls untrue")


def _negates(claim: Claim, content: frozenset[str]) -> bool:
    """Whether what a claim says is not so is something that the other speaks of."""
    assert isinstance(claim.value, Polarity)
    if claim.value.holds:
        return True
    about = claim.context.head if claim.value.predicate == ANY else claim.context.predicate
    return about is None or any(alike(word, other) for word in about.split() for other in content)


def _plain(content: frozenset[str] | set[str]) -> frozenset[str]:
    return frozenset(part for word in content if word for part in word.replace("_", "-").split("-") if len(part) > 2)


@cache
def alike(a: str, b: str) -> bool:
    """Whether two words are forms of one word or tell of the same happening."""
    return related(a, b) or same_sense(a, b)


@cache
def related(a: str, b: str) -> bool:
    """Whether two words are the same or forms of one another: a long common beginning.

    >>> related("detain", "detained")
    True
    """
    if a == b:
        return True
    n = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        n += 1
    return n >= 4 and n >= 0.6 * max(len(a), len(b)) and n >= min(len(a), len(b)) - 2


def coverage(part: frozenset[str], whole: frozenset[str], story: Story) -> float:
    """The share of the words of `part` found in `whole`, the rarer the weightier; 1 where there are none."""
    part = frozenset(word for word in part if word not in words("negation", "bare") and not _pronoun(word))
    if not part:
        return 1.0
    # Over a few sentences every word that both share looks common: rarity tells something only in longer texts.
    few = sum(len(article.text) for article in story.articles.values()) < FEW
    weights = {word: 1.0 if few else 0.2 + story.rarity.get(word, 1.0) for word in part}
    found = sum(weight for word, weight in weights.items() if any(alike(word, other) for other in whole))
    return found / sum(weights.values())
