"""To whom two sources give the same words or account, and where they have it from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from anyascii import anyascii
from rapidfuzz import fuzz

from checker.lexicon import load, words
from checker.model import Claim
from checker.outcome import Comparison
from checker.values import Name

UNKNOWN = Comparison(outcome="unknown")
SAME_NAME = 80


def compare_speakers(a: Claim, b: Claim, params: Mapping[str, Any]) -> Comparison:
    """Two named people are different; a name and a description ("a spokesman") may be one and the same."""
    if not isinstance(a.value, Name) or not isinstance(b.value, Name):
        return Comparison(outcome="unknown")
    one, other = _folded(a.value.full), _folded(b.value.full)
    if one == other or (a.value.family and b.value.family and _alike(a.value.family, b.value.family)):
        return Comparison(outcome="same", reason="the same speaker")
    if set(one.split()) & set(other.split()) or _initials(one, other) or _initials(other, one):
        return Comparison(outcome="same", reason="the speaker's names fit together")
    if not a.value.family or not b.value.family:
        return Comparison(outcome="unknown", reason="one source describes the speaker without a name")
    if a.attribute == "first-report" and bool(a.value.given) != bool(b.value.given):
        return Comparison(outcome="unknown", reason="who is named may work for the outlet")
    if a.attribute == "first-report":
        return Comparison(outcome="different", reason=f"one credits {a.value.full}, the other {b.value.full}")
    return Comparison(outcome="different", reason=f"the same words are given to {a.value.full} and to {b.value.full}")


def _folded(name: str) -> str:
    return anyascii(name).casefold()


def _initials(short: str, full: str) -> bool:
    """Whether one name is made of the other's first letters: "WSJ"."""
    return len(short) > 1 and short == "".join(word[0] for word in full.split())


def _alike(a: str, b: str) -> bool:
    return fuzz.ratio(_folded(a), _folded(b)) >= SAME_NAME


def compare_tellers(a: Claim, b: Claim, params: Mapping[str, Any]) -> Comparison:
    """Different for two named people, for two callings, and for a named person and people of a calling not his."""
    named = compare_speakers(a, b, params)
    if named.outcome == "different":
        return Comparison(outcome="different", reason=_two(a, b))
    if named.outcome != "unknown" or not isinstance(a.value, Name) or not isinstance(b.value, Name):
        return named
    mine, yours = _calling(a), _calling(b)
    if a.value.family or b.value.family:
        person, other = (a, b) if a.value.family else (b, a)
        group = _calling(other)
        several = "several" in other.context.modifiers
        if several and not (a.context.head and b.context.head):
            # One of "prosecutors" may be the person named, unless each told one outlet.
            return UNKNOWN
        if group is None or not (several or person.context.arguments) or _calling_of(person.context.arguments, group):
            return UNKNOWN
    elif mine is None or yours is None or mine == yours:
        return UNKNOWN
    return Comparison(outcome="different", reason=_two(a, b))


def _two(a: Claim, b: Claim) -> str:
    first, second = sorted((str(a.value), str(b.value)))
    return f"one has it from {first}, the other from {second}"


def _calling(claim: Claim) -> str | None:
    """The kind of people a description names: "rescuers", "a neighbour"."""
    if not isinstance(claim.value, Name) or claim.value.family:
        return None
    kind = claim.subject_key.removeprefix("role:")
    return next((name for name, listed in _callings().items() if kind in listed), None)


def _calling_of(roles: frozenset[str], group: str) -> bool:
    """Whether a person has a role of the same kind, or speaks for such people."""
    return any(role in _callings()[group] or role in words("saying", "spokespeople") for role in roles)


def _callings() -> Mapping[str, list[str]]:
    table: Mapping[str, list[str]] = load("saying")["tellers"]
    return table


def compare_origins(a: Claim, b: Claim, params: Mapping[str, Any]) -> Comparison:
    """Different for two countries."""
    if not isinstance(a.value, Name) or not isinstance(b.value, Name):
        return UNKNOWN
    if a.subject_key == b.subject_key:
        return Comparison(outcome="same", reason="the same country")
    first, second = sorted((a.value.full, b.value.full))
    return Comparison(outcome="different", reason=f"one has the report from {first}, the other from {second}")


def compare_disowned(a: Claim, b: Claim, params: Mapping[str, Any]) -> Comparison:
    """Different where one gives words to somebody who denies them in the other."""
    if {a.attribute, b.attribute} != {"disowned", "speaker"}:
        return UNKNOWN
    return Comparison(outcome="different", reason="one gives the words to him, in the other he denies them")


def compare_avowals(a: Claim, b: Claim, params: Mapping[str, Any]) -> Comparison:
    """Different where one confirms what is denied, or not spoken of, in the other."""
    acts = {a.context.predicate, b.context.predicate}
    if len(acts) == 1:
        return Comparison(outcome="same", reason="the same answer")
    if acts == {"deny", "withhold"}:
        return Comparison(outcome="unknown", reason="who will not comment may have denied it elsewhere")
    other = next(act for act in acts if act != "confirm")
    told = "denied" if other == "deny" else "not spoken of"
    return Comparison(outcome="different", reason=f"what is confirmed in one is {told} in the other")
