"""Who took a part, told by two sources: one person under two names, or two persons."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rapidfuzz.fuzz import ratio

from checker.language.callings import may_be_same, sort_of
from checker.language.naming import fold
from checker.language.nations import nations_in
from checker.language.spelling import family_likeness, given_likeness
from checker.lexicon import load
from checker.model import Claim
from checker.outcome import Comparison
from checker.values import Name

SMALL = frozenset({"the", "of", "and", "for", "fc", "club", "company", "group", "inc", "ltd", "plc"})
"""Words of the names of bodies that do not tell one from another."""
INSTRUMENTS = frozenset(load("callings")["bodies"]["instruments"])
GENERIC = frozenset(load("callings")["bodies"]["nouns"]) | frozenset(load("callings")["bodies"]["fields"]) | INSTRUMENTS
"""Words for what a body is, which many share."""
UNKNOWN = Comparison(outcome="unknown")
CALLING, NATION, NAME, TRAIT, BODY = "calling:", "nation:", "name:", "trait:", "body:"
VAGUE = "calling:?"
PUPILS = frozenset({"student", "apprentice", "child"})
PRIVATE = frozenset({"kin", "tie", "passing", "sex"})
"""Sorts of callings that say of nobody that he acts for a body."""
LIKE = 80
"""Spellings nearer than this may be one name's."""


def compare_participants(a: Claim, b: Claim, params: Mapping[str, Any]) -> Comparison:
    """Compare those to whom two sources give the same part. Spellings are left to the rules on names."""
    if not isinstance(a.value, Name) or not isinstance(b.value, Name):
        return UNKNOWN
    if a.subject_key.startswith(CALLING) and b.subject_key.startswith(CALLING):
        keys = a.subject_key.removeprefix(CALLING), b.subject_key.removeprefix(CALLING)
        if keys[0] == keys[1]:
            return Comparison(outcome="same", reason="the same people by another word")
        if may_be_same(*keys):
            return UNKNOWN
        return Comparison(outcome="different", reason=f"one says {a.value}, the other {b.value}")
    if CALLING in (a.subject_key[: len(CALLING)], b.subject_key[: len(CALLING)]):
        first, second = sorted((str(a.value), str(b.value)))
        return Comparison(outcome="different", reason=f"one says {first}, the other {second}")
    if a.subject_key.startswith(BODY) and b.subject_key.startswith(BODY):
        return _bodies(a.value, b.value)
    if BODY in (a.subject_key[: len(BODY)], b.subject_key[: len(BODY)]):
        # The gate has seen that neither article speaks of the other's doer.
        first, second = sorted((str(a.value), str(b.value)))
        return Comparison(outcome="different", reason=f"one says {first}, the other {second}")
    if _same_person(a.value, b.value):
        return Comparison(outcome="same", reason="the same person")
    first, second = sorted((str(a.value), str(b.value)))
    return Comparison(outcome="different", reason=f"two different people are named: {first} and {second}")


def compare_doers(a: Claim, b: Claim, params: Mapping[str, Any]) -> Comparison:
    """Compare those who did one act, with all that is said of them: callings, nations, names."""
    vague = any(claim.subject_key.startswith(VAGUE) for claim in (a, b))
    told = UNKNOWN if vague else compare_participants(a, b, params)
    if told.outcome == "same":
        return told
    if _said(a, NAME) & _said(b, NAME) - _common():
        return UNKNOWN
    if told.outcome == "different":
        if {_kind(a), _kind(b)} == {CALLING, BODY}:
            private = a if _kind(a) == CALLING else b
            return told if sort_of(private.subject_key.removeprefix(CALLING)) in PRIVATE else UNKNOWN
        unlike = a.subject_key.startswith(CALLING) or b.subject_key.startswith(CALLING)
        return UNKNOWN if unlike and _said(a, CALLING) & _said(b, CALLING) else told
    if any(not claim.subject_key.startswith((CALLING, BODY)) for claim in (a, b)):
        return told
    nations = _said(a, NATION), _said(b, NATION)
    if (nations[0] and nations[1] and nations[0].isdisjoint(nations[1])) or _opposed(a, b):
        first, second = sorted((_shown(a), _shown(b)))
        return Comparison(outcome="different", reason=f"one says {first}, the other {second}")
    return told


def _kind(claim: Claim) -> str:
    """Whether a claim's doer is told by calling, as a body, or by name ("")."""
    return next((kind for kind in (CALLING, BODY) if claim.subject_key.startswith(kind)), "")


def _said(claim: Claim, kind: str) -> frozenset[str]:
    """What a claim's words say of the doer, of one kind."""
    return frozenset(mark.removeprefix(kind) for mark in claim.context.modifiers if mark.startswith(kind))


def _common() -> frozenset[str]:
    """Words for bodies that stand in many names."""
    bodies = load("callings")["bodies"]
    return frozenset(bodies["nouns"]) | frozenset(bodies["fields"])


def _opposed(a: Claim, b: Claim) -> bool:
    """Whether one is new to what the other is an old hand at, or the callings of both leave no room for one."""
    mine, other = _said(a, TRAIT), _said(b, TRAIT)
    pairs = load("callings")["opposed"]["pairs"]
    if any((x in mine and y in other) or (y in mine and x in other) for x, y in pairs):
        return True
    keys = _said(a, CALLING), _said(b, CALLING)
    for young, grown in ((mine, keys[1]), (other, keys[0])):
        if "young" in young and any(sort_of(key) in ("work", "duty") and key not in PUPILS for key in grown):
            return True
    return bool(keys[0] and keys[1]) and not any(may_be_same(x, y) for x in keys[0] for y in keys[1])


def _shown(claim: Claim) -> str:
    return claim.value.full if isinstance(claim.value, Name) else str(claim.value)


def _bodies(a: Name, b: Name) -> Comparison:
    """Organisations, teams or countries: one under two names, or two."""
    mine, other = ({fold(part) for part in name.full.split()} - SMALL for name in (a, b))
    nations = [
        nations_in([form for word in name.full.split() for form in (word, word.removesuffix("s"))]) for name in (a, b)
    ]
    initials = {"".join(word[0] for word in name.full.split() if word[:1].isupper()).casefold() for name in (a, b)}
    if nations[0] and nations[1]:
        if nations[0].isdisjoint(nations[1]):
            first, second = sorted((a.full, b.full))
            return Comparison(outcome="different", reason=f"one says {first}, the other {second}")
        return Comparison(outcome="same", reason="the same body")
    common = mine & other - GENERIC
    if common or mine == other or initials & {fold(a.full), fold(b.full)}:
        return Comparison(outcome="same", reason="the same body")
    if any(fold(name.full.split()[-1]) in INSTRUMENTS for name in (a, b)) and not (nations[0] and nations[1]):
        # Whose drone it was is told by its nation alone.
        return UNKNOWN
    if not mine - GENERIC or not other - GENERIC or (mine & other and nations[0] | nations[1]):
        return UNKNOWN
    if ratio(fold(a.full), fold(b.full)) >= LIKE:
        return UNKNOWN
    first, second = sorted((a.full, b.full))
    return Comparison(outcome="different", reason=f"one says {first}, the other {second}")


def _same_person(a: Name, b: Name) -> bool:
    """Whether two names can be one person's: no part differs, or all words of the one stand in the other."""
    mine, other = ({fold(part) for part in name.full.split()} for name in (a, b))
    if mine <= other or other <= mine:
        return True
    return family_likeness(a.family, b.family).compatible and given_likeness(a.given, b.given).compatible
