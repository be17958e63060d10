"""Is a report that one article calls untrue what the other tells?"""

from __future__ import annotations

from checker.gates.likeness import alike, content
from checker.gates.memo import once_a_claim
from checker.model import Claim
from checker.outcome import Match
from checker.story import Story
from checker.values import Polarity

ANY = "*"
"""The predicate of a claim about a report as a whole."""
SHORT = 600
"""Texts this short are about one thing each."""


def same_report(a: Claim, b: Claim, story: Story) -> Match | None:
    """A claim about a report as a whole against any claim: by what both speak of."""
    assert isinstance(a.value, Polarity)
    assert isinstance(b.value, Polarity)
    if a.value.holds and b.value.holds:
        return None
    short = all(len(article.text) <= SHORT for article in story.articles.values())
    content_a, content_b = (_short_report(claim) if short else _report(claim) for claim in (a, b))
    if not content_a or not content_b:
        return None
    few, many = sorted((len(content_a), len(content_b)))
    left, shared = len(content_a), 0
    for word in content_a:
        if not _enough(shared + left, few, many, short):
            return None
        shared += any(alike(word, other) for other in content_b)
        left -= 1
    if not _enough(shared, few, many, short) or not (_negates(a, content_b) and _negates(b, content_a)):
        return None
    most = shared / few
    return Match(confidence=0.3 + 0.4 * most, reason="the one tells what the other calls untrue")


def _enough(shared: int, few: int, many: int, short: bool) -> bool:
    """Whether two of few and of many words share so many that they speak of one thing."""
    if short:
        return shared >= 2 and shared / few >= 0.4
    return shared >= 3 and shared / few >= 0.6 and shared / many >= 0.4


@once_a_claim
def _report(claim: Claim) -> frozenset[str]:
    """The content of a clause with its predicate, or of a report: in running text, told by the sentence before too."""
    assert isinstance(claim.value, Polarity)
    whole = claim.value.predicate == ANY
    return _plain(claim.context.near | claim.context.before) if whole else _short_report(claim)


@once_a_claim
def _short_report(claim: Claim) -> frozenset[str]:
    """The same without the sentence before."""
    assert isinstance(claim.value, Polarity)
    whole = claim.value.predicate == ANY
    return _plain(claim.context.near if whole else content(claim) | {claim.value.predicate})


def _negates(claim: Claim, content: frozenset[str]) -> bool:
    """Whether what a claim says is not so is something that the other speaks of."""
    assert isinstance(claim.value, Polarity)
    if claim.value.holds:
        return True
    about = claim.context.head if claim.value.predicate == ANY else claim.context.predicate
    return about is None or any(alike(word, other) for word in about.split() for other in content)


def _plain(content: frozenset[str] | set[str]) -> frozenset[str]:
    return frozenset(part for word in content if word for part in word.replace("_", "-").split("-") if len(part) > 2)
