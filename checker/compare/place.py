"""Do two places agree? Equal, one within the other, or apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rapidfuzz.fuzz import partial_ratio

from checker.language.gazetteer import country_of, distance, lies_in, lies_on, state_of
from checker.lexicon import load, words
from checker.model import Claim
from checker.outcome import Comparison
from checker.values import Place

UNLIKE = 60
"""Above this likeness (0 to 100) two unknown names may be one."""
SUBURB, NEAR = 20, 60
"""Kilometres within which a place may be a suburb of another, or said to be near it."""
UNKNOWN = Comparison(outcome="unknown")


def compare_places(a: Claim, b: Claim, params: Mapping[str, Any]) -> Comparison:
    """Same, precision, variant, different or unknown, for two places."""
    if not isinstance(a.value, Place) or not isinstance(b.value, Place):
        return UNKNOWN
    found = compare(a.value, b.value)
    if found.outcome == "different" and not _of_itself(a) and (_names(a, b.value) or _names(b, a.value)):
        # "At the army's headquarters, Fort Alder": the one may be the other by name.
        return UNKNOWN
    return found


def _of_itself(claim: Claim) -> bool:
    """Whether a place is tied to what it is told of by its very words, as "Oslo-based" or "born in Oslo" do."""
    known = isinstance(claim.value, Place) and _is_known(claim.value)
    return known and claim.context.predicate in words("venues", "tied")


def _is_known(place: Place) -> bool:
    """Whether the gazetteer knows a place."""
    return place.kind not in ("place", "venue")


def _names(claim: Claim, place: Place) -> bool:
    """Whether a claim's sentence names another place too."""
    return any(word[:1].isupper() for word in place.name.split()) and place.name in claim.sentence


def compare(a: Place, b: Place) -> Comparison:
    """How two places stand to one another."""
    if a.key == b.key:
        return Comparison(outcome="same", reason=f"both say {a.name}")
    if a.kind == b.kind == "venue":
        return _venues(a, b)
    first, second = _area(a), _area(b)
    if first.startswith("near:") or second.startswith("near:"):
        return _different(a, b) if _apart(first, second) else UNKNOWN
    if a.kind == b.kind == "place" and _unlike(first, second):
        return _different(a, b)
    if not first or not second or "place" in (first.partition(":")[0], second.partition(":")[0]):
        return UNKNOWN
    if first == second:
        return Comparison(outcome="precision", reason=f"{a.name} and {b.name} can be the same place")
    for inner, outer in ((first, second), (second, first)):
        if outer.startswith("continent:") and country_of(inner) and lies_on(inner, outer) is None:
            return UNKNOWN
    if _within(first, second) or _within(second, first):
        return Comparison(outcome="precision", reason="one place lies in the other")
    return _different(a, b) if _are_two(first, second) else UNKNOWN


def _are_two(first: str, second: str) -> bool:
    """Whether two known places, of which none is the other's country, are two: not a town and a region of one country,
    nor a town and its suburb."""
    kinds = {first.partition(":")[0], second.partition(":")[0]}
    if lies_in(first, second) or lies_in(second, first):
        return False
    if "sea" in kinds:
        return kinds == {"sea"} and _unlike(first, second)
    if country_of(first) != country_of(second):
        return not _close(first, second)
    if kinds == {"region"}:
        return _unlike(first, second)
    if "region" not in kinds:
        return not _close(first, second)
    city, region = (first, second) if second.startswith("region:") else (second, first)
    return state_of(city) not in ("", region) and region.endswith(",US")


def _close(first: str, second: str, within: int = SUBURB) -> bool:
    """Whether two cities are so close that the one may be called by the other's name."""
    far = distance(first, second)
    return far is not None and far < within


def _unlike(first: str, second: str) -> bool:
    """Whether two names that no gazetteer knows can't be spellings or parts of one another."""
    mine, yours = (area.partition(":")[2].partition(",")[0] for area in (first, second))
    return partial_ratio(mine, yours) < UNLIKE


def _area(place: Place) -> str:
    """The town or country of a place; "" for a venue that is not said to be in one."""
    return place.key.partition("@")[2] if place.kind == "venue" else place.key


def _within(inner: str, outer: str) -> bool:
    if outer.startswith("continent:"):
        return lies_on(inner, outer) is True
    return outer.startswith("country:") and country_of(inner) == country_of(outer)


def _venues(a: Place, b: Place) -> Comparison:
    """Two venues are one where nothing that is said of them, or of the buildings they are in, differs."""
    if _apart(_area(a), _area(b)):
        return _different(a, b)
    mine, yours = _chain(a), _chain(b)
    outcomes = [[_parts_agree(one, other) for other in yours] for one in mine]
    flat = [outcome for row in outcomes for outcome in row]
    first = outcomes[0][0]
    met = {"same", "precision"} & set(flat)
    if "different" in flat and (first == "different" or not met):
        return _different(a, b)
    if first in ("same", "precision"):
        return Comparison(outcome=first, reason=f"{a.name} and {b.name} can be the same place")
    if first == "variant":
        return Comparison(outcome=first, reason=f"{a.name} and {b.name} may be two names of one place")
    if met:
        return Comparison(outcome="precision", reason="one place lies in the other")
    return UNKNOWN


def _apart(a: str, b: str) -> bool:
    """Whether two towns or countries are two; one that no gazetteer knows may lie in or near any that it knows."""
    beside = any(area.startswith("near:") for area in (a, b))
    a, b = a.removeprefix("near:"), b.removeprefix("near:")
    known = [area.partition(":")[0] != "place" for area in (a, b)]
    if not a or not b or a == b or known[0] != known[1]:
        return False
    if beside:
        far = distance(a, b)
        return far is not None and far > NEAR
    return not (_within(a, b) or _within(b, a)) and _are_two(a, b) if known[0] else _unlike(a, b)


def _parts_agree(a: tuple[str, frozenset[str]], b: tuple[str, frozenset[str]]) -> str:
    """How two venues stand, each by its noun and what is said of it, without what they are in."""
    (head_a, told_a), (head_b, told_b) = a, b
    within = load("wounds")["within"]
    if head_b in within.get(head_a, ()) or head_a in within.get(head_b, ()):
        return "precision"
    if _kind(head_a) != _kind(head_b):
        return _kinds_agree(_kind(head_a), told_a, _kind(head_b), told_b)
    if told_a == told_b:
        return "same" if told_a or head_a not in words("venues", "generic") else "unknown"
    if told_a <= told_b or told_b <= told_a:
        return "precision"
    return "variant" if told_a & told_b else "different"


def _kinds_agree(a: str, told_a: frozenset[str], b: str, told_b: frozenset[str]) -> str:
    """How two venues of two kinds stand: apart where neither can lie in the other, or where both have a name."""
    apart = (
        words("venues", "exclusive") | words("wounds", "parts"),
        words("venues", "rooms"),
        words("venues", "grounds"),
    )
    holds = load("venues")["within"]
    if b in holds.get(a, ()) or a in holds.get(b, ()) or len({a, b} & words("venues", "ways")) == 1:
        return "unknown"
    if any({a, b} <= exclusive for exclusive in apart):
        return "different"
    if _of_two_natures(a, b):
        return "different"
    generic = {a, b} & (words("venues", "rooms") | words("venues", "generic"))
    return "different" if told_a and told_b and not told_a & told_b and not generic else "unknown"


def _of_two_natures(a: str, b: str) -> bool:
    """Whether the one is indoors and the other out of doors, the one on dry land and the other in the water."""
    nature, apart = load("venues")["nature"], load("venues")["apart"]
    return any(
        (one in nature[kind] and other in nature[against]) or (other in nature[kind] and one in nature[against])
        for kind, others in apart.items()
        for against in others
        for one, other in [(a, b)]
    )


def _chain(place: Place) -> list[tuple[str, frozenset[str]]]:
    """A venue and what it is said to lie in, finest first: a ballroom, the hotel, the square."""
    chain = []
    for link in place.key.partition("@")[0].removeprefix("venue:").split("<"):
        head, _, told = link.partition(":")
        chain.append((head, frozenset(told.split("+")) - {""}))
    return chain


def _kind(head: str) -> str:
    return next((name for name, nouns in load("venues")["alike"].items() if head in nouns), head)


def _different(a: Place, b: Place) -> Comparison:
    first, second = sorted((a.name, b.name))
    return Comparison(outcome="different", reason=f"{first} and {second} are two places")
