"""Is it one deed that two sources say was done with things of two kinds?"""

from __future__ import annotations

from checker.gates.evidence import overlap
from checker.gates.likeness import answers_to, pronoun
from checker.lexicon import load
from checker.model import Claim
from checker.outcome import Match
from checker.story import Story
from checker.values import Name

NEAR = 0.2
"""How much of what the two sentences speak of must be the same."""


def same_means(a: Claim, b: Claim, story: Story) -> Match | None:
    """The match of two things with which one deed was done; none where either article names the other's kind too."""
    if a.article == b.article or a.subject_key != b.subject_key:
        return None
    if not isinstance(a.value, Name) or not isinstance(b.value, Name):
        return None
    if a.value.family != b.value.family and (
        a.value.family in b.context.modifiers or b.value.family in a.context.modifiers
    ):
        return None
    near = overlap(a.context.sentence, b.context.sentence, story.rarity)
    sole = load("kinds")[a.subject_key].get("sole", False)
    if not sole and not _same_people(a, b, story):
        return None
    if near < NEAR and not sole:
        return None
    return Match(confidence=min(0.85, 0.6 + 0.3 * near), reason="the same deed")


def _same_people(a: Claim, b: Claim, story: Story) -> bool:
    """Whether somebody who has a part in the one deed has one in the other."""
    if story.people_of(a) & story.people_of(b):
        return True
    mine = {word for word in a.context.arguments if word and not pronoun(word)}
    yours = {word for word in b.context.arguments if word and not pronoun(word)}
    return any(answers_to(x, y) for x in mine for y in yours)
