"""Are two times those of one happening? Same kind of happening, to the same thing."""

from __future__ import annotations

import re
from datetime import timedelta

from checker.gates.evidence import overlap
from checker.language.nouns import noun_groups
from checker.language.predicates import groups, same_predicate
from checker.lexicon import words
from checker.model import Claim
from checker.outcome import Match
from checker.overlap import days_overlap
from checker.story import Story
from checker.values import Time

CLASSES = ("hazards", "bands", "records", "laws")
FAR = timedelta(days=10)
"""Repeated happenings dated farther apart are two of them."""


def same_event(a: Claim, b: Claim, story: Story) -> Match | None:
    """The match of two claims on when something happened; None where it is not surely one happening."""
    if not isinstance(a.value, Time) or not isinstance(b.value, Time) or a.article == b.article:
        return None
    score = sameness(a, b, story)
    if score is None or _repeated(a, b, a.value, b.value):
        return None
    if a.attribute == "clock-time" and (days_overlap(a.value, b.value) is False or zone(a) != zone(b)):
        return None
    return Match(confidence=score, reason="both tell when the same thing happened")


def zone(claim: Claim) -> str:
    """The zone named with a clock time; "" for the local one."""
    end = claim.end - claim.sentence_start
    after = claim.sentence[max(0, end - 5) : end + 20].casefold()
    found = re.search(rf"\b(?:{'|'.join(sorted(words('happenings', 'zones')))})\b", after)
    return found.group() if found else ""


def same_next(a: Claim, b: Claim, story: Story) -> Match | None:
    """The match of two claims on when the next one is due: the same kind of thing."""
    if a.article == b.article or not noun_groups(a.subject_key) & noun_groups(b.subject_key):
        return None
    return Match(confidence=0.7, reason="both tell when the next one is due")


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


def _repeated(a: Claim, b: Claim, first: Time, second: Time) -> bool:
    """Whether the happening is one that comes again and the two dates are too far apart to be one."""
    kinds = set(groups(a.context.predicate or "")) & set(groups(b.context.predicate or ""))
    if not kinds <= words("happenings", "repeated"):
        return False
    if first.since is None or second.since is None or first.until is None or second.until is None:
        return a.attribute == "event-date" and days_overlap(first, second) is None
    gap = max(first.since - second.until, second.since - first.until, timedelta(0))
    return gap > FAR
