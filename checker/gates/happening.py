"""Do two claims speak of one happening? What the gates of times and of venues share."""

from __future__ import annotations

from checker.gates.evidence import overlap
from checker.language.nouns import is_person, noun_groups
from checker.language.predicates import groups, is_action, same_predicate
from checker.lexicon import load, words
from checker.model import Claim
from checker.story import Story
from checker.values import Time

CLASSES = ("hazards", "bands", "records", "laws")


def sameness(a: Claim, b: Claim, story: Story) -> float | None:
    """How surely two claims speak of one happening, 0 to 1; None where they may well not."""
    first, second = a.context.predicate or "", b.context.predicate or ""
    shared = arguments_meet(a, b) if same_predicate(first, second) else named_and_told(a, b)
    if shared is None and long_ago(a, b, story):
        shared = 0.7
    if shared is None:
        return None
    near = overlap(a.context.sentence, b.context.sentence, story.rarity)
    if shared < 0.7 and near < (0.15 if shared >= 0.5 else 0.3):
        return None
    return min(1.0, 0.35 + 0.35 * shared + 0.3 * near + (0.1 if first == second else 0.0))


def long_ago(a: Claim, b: Claim, story: Story) -> bool:
    """Whether both tell that the same did the same in one year long before they were printed, whatever they call it."""
    if not isinstance(a.value, Time) or not isinstance(b.value, Time):
        return False
    year, printed = a.value.year, story.articles[a.article].date
    if year is None or year != b.value.year or printed is None or year >= printed.year - 2:
        return False
    subject, other = a.subject_key, b.subject_key
    if not same_predicate(a.context.predicate or "", b.context.predicate or "") or not subject or not other:
        return False
    return not noun_groups(subject).isdisjoint(noun_groups(other))


def named_and_told(a: Claim, b: Claim) -> float | None:
    """How surely one names what the other tells with a verb: "the kick-off was at five", "the match began at five"."""
    for noun, verb in ((a, b), (b, a)):
        named, told = noun.context.head or "", verb.context.predicate or ""
        if not is_action(named) or not same_predicate(named, told) or not _carries(noun.context.predicate or ""):
            continue
        undergone = verb.context.head or ""
        if not undergone:
            return None
        implied = load("happenings")["implied"].get(named)
        others = set(implied) if implied is not None else noun.context.arguments | noun.context.modifiers
        if any(undergone == other or noun_groups(undergone) & noun_groups(other) for other in others - {named}):
            return 0.8
        if not others - {named} and not set(groups(named)) & words("happenings", "of_anything"):
            return 0.3
    return None


def _carries(predicate: str) -> bool:
    """Whether a verb leaves it to its noun to tell what happened: "there was", "take place"."""
    return not words("happenings", "carriers").isdisjoint((predicate, *groups(predicate)))


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
        if _unnamed_people(mine, yours) or _unnamed_people(yours, mine):
            return 0.6
        intransitive = mine == a.subject_key or yours == b.subject_key
        if intransitive and ({mine} & b.context.arguments or {yours} & a.context.arguments):
            return 0.8
        if intransitive and (_same_class(mine, b.subject_key) or _same_class(yours, a.subject_key)):
            return 0.7
        called = {mine, yours} & words("happenings", "companies")
        return 0.6 if called and names - {a.subject_key, b.subject_key} else None
    single = set(groups(a.context.predicate or "")) & words("happenings", "single")
    return 0.5 if names or single else None


def _unnamed_people(mine: str, yours: str) -> bool:
    return mine in ("people", "person") and is_person(yours)


def _same_class(a: str, b: str) -> bool:
    return any(a in words("happenings", name) and b in words("happenings", name) for name in CLASSES)
