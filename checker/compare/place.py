"""Do two places agree? Equal, one within the other, or apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rapidfuzz.fuzz import partial_ratio

from checker.language.gazetteer import country_of
from checker.lexicon import load, words
from checker.model import Claim
from checker.outcome import Comparison
from checker.values import Place

UNLIKE = 60
"""Above this likeness (0 to 100) two unknown names may be one."""
UNKNOWN = Comparison(outcome="unknown")


def compare_places(a: Claim, b: Claim, params: Mapping[str, Any]) -> Comparison:
    """Same, precision, variant, different or unknown, for two places."""
    if not isinstance(a.value, Place) or not isinstance(b.value, Place):
        return UNKNOWN
    return compare(a.value, b.value)


def compare(a: Place, b: Place) -> Comparison:
    """How two places stand to one another."""
    if a.key == b.key:
        return Comparison(outcome="same", reason=f"both say {a.name}")
    if a.kind == b.kind == "venue":
        return _venues(a, b)
    first, second = _area(a), _area(b)
    if a.kind == b.kind == "place" and _unlike(first, second):
        return _different(a, b)
    if not first or not second or "place" in (a.kind, b.kind):
        return UNKNOWN
    if first == second:
        return Comparison(outcome="precision", reason=f"{a.name} and {b.name} can be the same place")
    if _within(first, second) or _within(second, first):
        return Comparison(outcome="precision", reason="one place lies in the other")
    if "region" in (first.partition(":")[0], second.partition(":")[0]) and country_of(first) == country_of(second):
        return UNKNOWN
    return _different(a, b)


def _unlike(first: str, second: str) -> bool:
    """Whether two names that no gazetteer knows can't be spellings or parts of one another."""
    mine, yours = first.partition(":")[2], second.partition(":")[2]
    return partial_ratio(mine, yours) < UNLIKE


def _area(place: Place) -> str:
    """The town or country of a place; "" for a venue that is not said to be in one."""
    return place.key.partition("@")[2] if place.kind == "venue" else place.key


def _within(inner: str, outer: str) -> bool:
    return outer.startswith("country:") and country_of(inner) == country_of(outer)


def _venues(a: Place, b: Place) -> Comparison:
    """Two venues are one where nothing that is said of them differs."""
    area_a, area_b = _area(a), _area(b)
    if area_a and area_b and area_a != area_b and not (_within(area_a, area_b) or _within(area_b, area_a)):
        return _different(a, b)
    (head_a, told_a), (head_b, told_b) = _parts(a), _parts(b)
    within = load("wounds")["within"]
    if head_b in within.get(head_a, ()) or head_a in within.get(head_b, ()):
        return Comparison(outcome="precision", reason=f"{a.name} and {b.name} can be the same place")
    kinds = {_kind(head_a), _kind(head_b)}
    apart = (
        words("venues", "exclusive") | words("wounds", "parts"),
        words("venues", "rooms"),
        words("venues", "grounds"),
    )
    if len(kinds) == 2 and any(kinds <= exclusive for exclusive in apart):
        return _different(a, b)
    if len(kinds) == 2:
        return _different(a, b) if told_a and told_b and not told_a & told_b else UNKNOWN
    if told_a == told_b or told_a <= told_b or told_b <= told_a:
        outcome = "same" if told_a == told_b else "precision"
        return Comparison(outcome=outcome, reason=f"{a.name} and {b.name} can be the same place")
    if told_a & told_b:
        return Comparison(outcome="variant", reason=f"{a.name} and {b.name} may be two names of one place")
    return _different(a, b)


def _parts(place: Place) -> tuple[str, frozenset[str]]:
    _, head, told = place.key.partition("@")[0].split(":", 2)
    return head, frozenset(told.split("+")) - {""}


def _kind(head: str) -> str:
    return next((name for name, nouns in load("venues")["alike"].items() if head in nouns), head)


def _different(a: Place, b: Place) -> Comparison:
    first, second = sorted((a.name, b.name))
    return Comparison(outcome="different", reason=f"{first} and {second} are two places")
