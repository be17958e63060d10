"""Whether two claims give one part in one deed; where they name two, one of them must know of both."""

from __future__ import annotations

from checker.language.predicates import same_predicate
from checker.lexicon import words
from checker.model import Claim
from checker.outcome import Match
from checker.story import Story
from checker.values import Name

COVERED = 0.75
"""How much of what the narrower claim says beside the part the other must say too."""


def same_deed(a: Claim, b: Claim, story: Story) -> Match | None:
    """A match for one part in one deed: of two fillers, the sentence that names one must name the other elsewhere."""
    if a.article == b.article or not same_predicate(a.context.predicate or "", b.context.predicate or ""):
        return None
    if a.subject_key.partition(":")[0] != b.subject_key.partition(":")[0]:
        return _turned(a, b)
    if _same_filler(a, b):
        return Match(confidence=0.6, reason="the same part") if _others_meet(a, b) else None
    if a.subject_key != b.subject_key or not _others_meet(a, b):
        return None
    sure = max(_knows_both(a, b), _knows_both(b, a))
    return Match(confidence=sure, reason="the same deed, and both are named in it") if sure else None


def _same_filler(a: Claim, b: Claim) -> bool:
    return bool(a.context.modifiers & b.context.modifiers)


def _others_meet(a: Claim, b: Claim) -> bool:
    """Whether the other part is filled alike, or is told of neither."""
    one, other = a.context.head, b.context.head
    if one and other:
        return one == other
    return not one and not other


def _knows_both(wide: Claim, narrow: Claim) -> float:
    """How surely the one names in another place of its sentence whom the other gives the part, telling all of it."""
    name = narrow.value.full.casefold().split()[-1] if isinstance(narrow.value, Name) else ""
    if name in wide.context.modifiers or name not in wide.context.names | wide.context.sentence:
        return 0.0
    told = {word for word in narrow.context.near if word not in words("negation", "bare")}
    if len(told) < 1:
        return 0.0
    covered = sum(word in wide.context.near for word in told) / len(told)
    return 0.4 + covered / 3 if covered >= COVERED else 0.0


def _turned(a: Claim, b: Claim) -> Match | None:
    """One is the doer here and undergoes it there, and so is the other."""
    if (a.context.predicate or "") in words("deeds", "mutual") or not _same_filler(a, b):
        return None
    mine, yours = a.context.arguments, b.context.arguments
    shared = (mine & yours) - a.context.modifiers - b.context.modifiers
    if not shared or not a.context.head or a.context.head != b.context.head:
        return None
    return Match(confidence=0.75, reason="the two have changed places")
