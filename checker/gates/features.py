"""What speaks for two figures filling one slot, as named numbers that a person can read.

Beside the words around the figures it looks at how near they are to one another: two figures for one thing are seldom
far apart, and swapped digits are the mark of one figure misread. It never asks whether they are equal.
"""

from __future__ import annotations

from collections.abc import Mapping

from rapidfuzz.distance import Levenshtein

from checker.gates.evidence import common, heads_agree, predicates_agree
from checker.gates.figure import COMMON_DIGITS, Figure, figure, same_amount
from checker.lexicon import load, words
from checker.model import Claim, Occasion
from checker.scope import compare_scopes
from checker.story import Story
from checker.timeline import differ

NEAR = 0.6
"""Natural logarithm of the ratio within which two figures are near: 55 and 100."""
UNTOLD = 1.0
"""The distance of two sums in different currencies, which nothing here converts."""
TYPICAL = 0.3
"""The distance taken for two figures that are equal by chance."""
NAMED = 0.5
"""The least that being the only toll says: even a line or two tell the toll of what they are about."""
CASUALTIES = frozenset({"killed", "injured", "missing"})


def features(a: Claim, b: Claim, story: Story) -> dict[str, float]:
    """Feature name -> value, symmetric in the two claims. Weights stand in `checker/lexicon/gate.toml`."""
    return compared(figure(a, story), figure(b, story))


def compared(first: Figure, second: Figure) -> dict[str, float]:
    """The `features` of two figures that have been read before."""
    a, b = first.claim, second.claim
    one, other = first.value, second.value
    scope_a, scope_b = a.scope, b.scope
    heads_known = a.context.head is not None and b.context.head is not None
    head = heads_agree(a, b) if heads_known else 0.0
    predicate = predicates_agree(a, b, words("slots", "light"))
    currencies = one.dimension == "money" and one.unit != other.unit
    distance = UNTOLD if currencies else abs(first.magnitude - second.magnitude)
    coincidence = first.common and same_amount(one, other)
    names_a, names_b = a.context.names, b.context.names
    topics_a, topics_b = a.context.topics, b.context.topics
    if coincidence:
        distance = TYPICAL
    both_main, two_occasions = _occasions(a.occasion, b.occasion)
    dimension = one.dimension
    same_unit, same_attribute = one.unit == other.unit, a.attribute == b.attribute
    told = min(first.length, second.length)
    found: dict[str, float] = {
        "head": head,
        "head_differs": heads_known and head == 0,
        "head_unknown": not heads_known,
        "predicate": predicate == 1,
        "clause": common(first.clause, second.clause),
        "sentence": common(first.sentence, second.sentence),
        "modifiers": common(first.modifiers, second.modifiers),
        "names": common(first.names, second.names),
        "topic": common(first.topics, second.topics),
        "topics_differ": bool(topics_a and topics_b) and topics_a.isdisjoint(topics_b),
        "names_differ": bool(names_a and names_b) and names_a.isdisjoint(names_b),
        "people": not first.people.isdisjoint(second.people),
        "people_differ": bool(first.people and second.people) and first.people.isdisjoint(second.people),
        "surroundings": common(first.surroundings, second.surroundings),
        "distance": min(distance, 3.0),
        "near": distance <= NEAR and not currencies,
        "digits": not coincidence and first.characters == second.characters,
        "unit": same_unit,
        "attribute": same_attribute,
        "main_occasion": both_main,
        "other_occasion": two_occasions,
        "other_scope": (first.scoped or second.scoped) and bool(compare_scopes(scope_a, scope_b)),
        "share": scope_a.share == scope_b.share,
        "status": scope_a.status == scope_b.status,
        "rate": scope_a.per == scope_b.per,
        "firmness": a.firmness == b.firmness,
        "small": max(one.amount, other.amount) <= 3,
        "alone": (first.alone + second.alone) * told,
        "alone_in_unit": (first.alone_in_unit + second.alone_in_unit) * same_unit * told,
        "alone_of_name": (first.alone_of_name + second.alone_of_name) * same_attribute * max(told, NAMED),
        "beside": not first.beside.isdisjoint(second.beside),
        "governed": len(first.governors & second.words) + len(second.governors & first.words),
        "one_digit": _one_digit(first.digits, second.digits),
        "late": max(first.place, second.place),
        "apart": abs(first.place - second.place),
        "count": dimension == "count",
        "money_or_percent": dimension in ("money", "percent"),
        "duration": dimension == "time",
        "casualty": a.attribute in CASUALTIES,
        "ordinal_or_score": dimension in ("ordinal", "score"),
    }
    found["sure_topic"] = one_by_topic(a, b, found)
    return found


def _occasions(a: Occasion | None, b: Occasion | None) -> tuple[bool, bool]:
    """Whether two occasions are both what their articles report, and whether they surely are two."""
    return (a.main and b.main, differ(a, b) is True) if a is not None and b is not None else (False, False)


def one_by_topic(a: Claim, b: Claim, found: Mapping[str, float]) -> bool:
    """Whether both are on a topic that has but one figure: a person's sentence, a vote's turnout."""
    shared = a.context.topics & b.context.topics
    if not shared:
        return False
    known = load("topics")
    marks = {known[topic].get("sure") for topic in shared}
    apart = found["names_differ"] or found["people_differ"]
    return ("person" in marks and bool(found["people"])) or ("story" in marks and not apart)


def _one_digit(a: str, b: str) -> bool:
    """Whether one row of digits is the other with one digit mistaken, left out or put in."""
    if max(len(a), len(b)) < COMMON_DIGITS:
        return False
    return Levenshtein.distance(a, b, score_cutoff=1) == 1
