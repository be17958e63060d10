"""Are two places the setting of one happening: the same arrest, the same signing, the same fire?"""

from __future__ import annotations

from checker.gates.evidence import overlap
from checker.lexicon import load
from checker.model import Claim
from checker.outcome import Match
from checker.story import Story
from checker.timeline import compare_occasions

NEAR = 0.1
"""How much of what is told around the two places must be the same, where they name nobody in common."""


def same_setting(a: Claim, b: Claim, story: Story) -> Match | None:
    """The match of two claims on where the articles' one happening of a kind was."""
    if a.article == b.article or a.context.predicate != b.context.predicate or a.firmness is not b.firmness:
        return None
    if compare_occasions(a.occasion, b.occasion).different:
        return None
    people = _named(a, story) & _named(b, story)
    if load("settings")[a.context.predicate or ""].get("people", False) and not people:
        return None
    near = overlap(a.context.sentence | a.context.before, b.context.sentence | b.context.before, story.rarity)
    if not people and near < NEAR:
        return None
    return Match(
        confidence=min(0.9, 0.5 + 0.4 * near + (0.1 if people else 0.0)), reason="where the same thing happened"
    )


def _named(claim: Claim, story: Story) -> frozenset[str]:
    """The ids of the people whom a claim's sentence means and its article names: "the driver" may be anyone."""
    keys = (key for key in claim.context.people if not key.startswith("role:"))
    return frozenset(story.entities.get((claim.article, key), key) for key in keys)
