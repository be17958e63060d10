"""Do two claims speak of one happening? What the gates of times and of venues share."""

from __future__ import annotations

from checker.gates.evidence import overlap
from checker.language.nouns import noun_groups
from checker.language.predicates import groups, same_predicate
from checker.lexicon import words
from checker.model import Claim
from checker.story import Story

CLASSES = ("hazards", "bands", "records", "laws")


def sameness(a: Claim, b: Claim, story: Story) -> float | None:
    """How surely two claims speak of one happening, 0 to 1; None where they may well not."""
    first, second = a.context.predicate or "", b.context.predicate or ""
    if not same_predicate(first, second):
        return None
    shared = arguments_meet(a, b)
    if shared is None:
        return None
    near = overlap(a.context.sentence, b.context.sentence, story.rarity)
    if shared < 0.7 and near < 0.15:
        return None
    return min(1.0, 0.35 + 0.35 * shared + 0.3 * near + (0.1 if first == second else 0.0))


def arguments_meet(a: Claim, b: Claim) -> float | None:
    """How well what it happened to agrees: 1 for the same noun or name, less for kinds; None where it differs."""
    mine, yours = a.context.head or "", b.context.head or ""
    names = (a.context.arguments & b.context.arguments) - {mine, yours}
    if mine and yours:
        if mine == yours:
            apart = a.context.modifiers and b.context.modifiers and not a.context.modifiers & b.context.modifiers
            return 0.6 if apart and not names else None if apart and len(names) == 0 else 1.0
        if noun_groups(mine) & noun_groups(yours) or _same_class(mine, yours):
            return 0.8
        intransitive = mine == a.subject_key or yours == b.subject_key
        if intransitive and ({mine} & b.context.arguments or {yours} & a.context.arguments):
            return 0.8
        if intransitive and (_same_class(mine, b.subject_key) or _same_class(yours, a.subject_key)):
            return 0.7
        called = {mine, yours} & words("happenings", "companies")
        return 0.6 if called and names - {a.subject_key, b.subject_key} else None
    single = set(groups(a.context.predicate or "")) & words("happenings", "single")
    return 0.5 if names or single else None


def _same_class(a: str, b: str) -> bool:
    return any(a in words("happenings", name) and b in words("happenings", name) for name in CLASSES)
