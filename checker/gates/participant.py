"""Whether two claims on who took a part are about the same part."""

from __future__ import annotations

from checker.model import Claim
from checker.outcome import Match
from checker.story import Story

CALLING = "calling:"


def same_part(a: Claim, b: Claim, story: Story) -> Match | None:
    """The same act on the same thing, or the lead of the same side; abstains where a person meets a mere calling."""
    if a.context.predicate != b.context.predicate or a.context.head != b.context.head:
        return None
    if a.subject_key.startswith(CALLING) != b.subject_key.startswith(CALLING):
        return None
    if a.attribute == "leader":
        return _same_side(a, b)
    return _same_thing(a, b, story)


def _same_side(a: Claim, b: Claim) -> Match | None:
    mine, other = a.context.names, b.context.names
    if mine & other:
        return Match(confidence=0.85, reason="the same side")
    if not mine and not other and a.context.head != "side":
        return Match(confidence=0.6, reason=f"the same {a.context.head}")
    return None


def _same_thing(a: Claim, b: Claim, story: Story) -> Match | None:
    """The same noun is done to; where both narrow it down, they must share a word."""
    mine, other = a.context.names, b.context.names
    if mine and other and mine.isdisjoint(other):
        return None
    shared = a.context.sentence & b.context.sentence - {a.context.predicate or "", a.context.head or ""}
    weight = sum(story.rarity.get(word, 1.0) for word in shared)
    if weight < 0.3:
        return None
    return Match(confidence=min(0.85, 0.5 + 0.1 * weight), reason="the same act")
