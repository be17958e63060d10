"""Whether two names are given to one thing: each article names one of that kind only, and both tell of one matter."""

from __future__ import annotations

from checker.language.naming import fold
from checker.lexicon import words
from checker.model import Claim
from checker.outcome import Match
from checker.story import Story
from checker.values import Name

SHARED = 3
"""How many words that tell something both articles have around the two names."""


def same_thing(a: Claim, b: Claim, story: Story) -> Match | None:
    """A match for the only thing of a kind that each article names, unless an article has both names."""
    kinds = a.context.topics & b.context.topics
    if a.article == b.article or not kinds:
        return None
    for mine, other in ((a, b), (b, a)):
        if _key(other) != _key(mine) and _key(other) in fold(story.articles[mine.article].text):
            return None
        named = (each for each in story.claims if each.article == mine.article and each.family == mine.family)
        if any(_key(each) != _key(mine) and each.context.topics & other.context.topics for each in named):
            return None
    names = {word for claim in (a, b) for word in fold(claim.quote).split()}
    idle = words("negation", "reports") | words("negation", "bare") | words("negation", "times")
    shared = {fold(word) for word in _around(a) & _around(b) - idle if len(word) > 2} - names
    if len(shared) < SHARED:
        return None
    return Match(confidence=0.75, reason="the only one of its kind that each names")


def _around(claim: Claim) -> frozenset[str]:
    return claim.context.sentence | claim.context.before


def _key(claim: Claim) -> str:
    assert isinstance(claim.value, Name)
    return fold(claim.value.full)
