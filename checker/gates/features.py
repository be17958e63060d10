"""What speaks for two figures filling one slot, as named numbers that a person can read.

Beside the words around the figures it looks at how near they are to one another: two figures for one thing are seldom
far apart, and swapped digits are the mark of one figure misread. It never asks whether they are equal.
"""

from __future__ import annotations

from collections.abc import Mapping

from checker.gates.evidence import common, heads_agree, predicates_agree
from checker.gates.figure import Figure, figure, same_amount
from checker.lexicon import load, words
from checker.model import Claim
from checker.scope import compare_scopes
from checker.story import Story
from checker.timeline import compare_occasions

NEAR = 0.6
"""Natural logarithm of the ratio within which two figures are near: 55 and 100."""
UNTOLD = 1.0
"""The distance of two sums in different currencies, which nothing here converts."""
COMMON_DIGITS = 2
"""Figures of so few significant digits are often equal by chance: that two are says nothing of what they count."""
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
    heads_known = a.context.head is not None and b.context.head is not None
    head = heads_agree(a, b) if heads_known else 0.0
    predicate = predicates_agree(a, b, words("slots", "light"))
    currencies = one.dimension == "money" and one.unit != other.unit
    distance = UNTOLD if currencies else abs(first.magnitude - second.magnitude)
    coincidence = same_amount(one, other) and len(first.digits.lstrip("-")) <= COMMON_DIGITS
    names_a, names_b = a.context.names, b.context.names
    topics_a, topics_b = a.context.topics, b.context.topics
    if coincidence:
        distance = TYPICAL
    main = bool(a.occasion and b.occasion and a.occasion.main and b.occasion.main)
    dimension = one.dimension
    same_unit = float(one.unit == other.unit)
    told = min(first.length, second.length)
    found = {
        "head": head,
        "head_differs": float(heads_known and head == 0),
        "head_unknown": float(not heads_known),
        "predicate": float(predicate == 1),
        "clause": common(first.clause, second.clause),
        "sentence": common(first.sentence, second.sentence),
        "modifiers": common(first.modifiers, second.modifiers),
        "names": common(first.names, second.names),
        "topic": common(first.topics, second.topics),
        "topics_differ": float(bool(topics_a and topics_b) and topics_a.isdisjoint(topics_b)),
        "names_differ": float(bool(names_a and names_b) and names_a.isdisjoint(names_b)),
        "people": float(not first.people.isdisjoint(second.people)),
        "people_differ": float(bool(first.people and second.people) and first.people.isdisjoint(second.people)),
        "surroundings": common(first.surroundings, second.surroundings),
        "distance": min(distance, 3.0),
        "near": float(distance <= NEAR and not currencies),
        "digits": float(not coincidence and first.characters == second.characters),
        "unit": same_unit,
        "attribute": float(a.attribute == b.attribute),
        "main_occasion": float(main),
        "other_occasion": float(compare_occasions(a.occasion, b.occasion).different is True),
        "other_scope": float(bool(compare_scopes(a.scope, b.scope))),
        "share": float(a.scope.share == b.scope.share),
        "status": float(a.scope.status == b.scope.status),
        "rate": float(a.scope.per == b.scope.per),
        "firmness": float(a.firmness == b.firmness),
        "small": float(max(one.amount, other.amount) <= 3),
        "alone": (first.alone + second.alone) * told,
        "alone_in_unit": (first.alone_in_unit + second.alone_in_unit) * same_unit * told,
        "alone_of_name": (first.alone_of_name + second.alone_of_name)
        * float(a.attribute == b.attribute)
        * max(told, NAMED),
        "beside": float(not first.beside.isdisjoint(second.beside)),
        "governed": float(len(first.governors & second.words) + len(second.governors & first.words)),
        "one_digit": float(_one_digit(first.digits, second.digits)),
        "late": max(first.place, second.place),
        "apart": abs(first.place - second.place),
        "count": float(dimension == "count"),
        "money_or_percent": float(dimension in ("money", "percent")),
        "duration": float(dimension == "time"),
        "casualty": float(a.attribute in CASUALTIES),
        "ordinal_or_score": float(dimension in ("ordinal", "score")),
    }
    found["sure_topic"] = float(one_by_topic(a, b, found))
    return found


def one_by_topic(a: Claim, b: Claim, found: Mapping[str, float]) -> bool:
    """Whether both are on a topic that has but one figure: a person's sentence, a vote's turnout."""
    known = load("topics")
    marks = {known[topic].get("sure") for topic in a.context.topics & b.context.topics}
    apart = found["names_differ"] or found["people_differ"]
    return ("person" in marks and bool(found["people"])) or ("story" in marks and not apart)


def _one_digit(a: str, b: str) -> bool:
    """Whether one row of digits is the other with one digit mistaken, left out or put in."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    first, second = (a, b) if len(a) <= len(b) else (b, a)
    if len(second) < COMMON_DIGITS:
        return False
    if len(first) == len(second):
        return sum(x != y for x, y in zip(first, second, strict=True)) == 1
    return any(second[:i] + second[i + 1 :] == first for i in range(len(second)))
