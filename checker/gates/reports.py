"""Is a report that one article calls untrue what the other tells?"""

from __future__ import annotations

from checker.gates.likeness import alike, content
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
    content_a, content_b = (_plain(_spoken_of(claim, short)) for claim in (a, b))
    if not content_a or not content_b:
        return None
    shared = sum(1 for word in content_a if any(alike(word, other) for other in content_b))
    most = max(shared / len(content_a), shared / len(content_b))
    least = min(shared / len(content_a), shared / len(content_b))
    enough = (shared >= 2 and most >= 0.4) if short else (shared >= 3 and most >= 0.6 and least >= 0.4)
    if not enough or not (_negates(a, content_b) and _negates(b, content_a)):
        return None
    return Match(confidence=0.3 + 0.4 * most, reason="the one tells what the other calls untrue")


def _spoken_of(claim: Claim, short: bool) -> frozenset[str]:
    """The content of a clause with its predicate, or of a report: in running text, told by the sentence before too."""
    assert isinstance(claim.value, Polarity)
    if claim.value.predicate != ANY:
        return content(claim) | {claim.value.predicate}
    return claim.context.near if short else claim.context.near | claim.context.before


def _negates(claim: Claim, content: frozenset[str]) -> bool:
    """Whether what a claim says is not so is something that the other speaks of."""
    assert isinstance(claim.value, Polarity)
    if claim.value.holds:
        return True
    about = claim.context.head if claim.value.predicate == ANY else claim.context.predicate
    return about is None or any(alike(word, other) for word in about.split() for other in content)


def _plain(content: frozenset[str] | set[str]) -> frozenset[str]:
    return frozenset(part for word in content if word for part in word.replace("_", "-").split("-") if len(part) > 2)
