"""What speaks for two figures filling one slot, as named numbers that a person can read.

Beside the words around the figures it looks at how near they are to one another: two figures for one thing are seldom
far apart, and swapped digits are the mark of one figure misread. It never asks whether they are equal.
"""

from __future__ import annotations

import math

from checker.gates.evidence import around, heads_agree, overlap, predicates_agree
from checker.lexicon import words
from checker.model import Claim
from checker.scope import compare_scopes
from checker.story import Story
from checker.timeline import compare_occasions
from checker.units import table
from checker.values import Quantity, plain

NEAR = 0.6
"""Natural logarithm of the ratio within which two figures are near: 55 and 100."""
UNTOLD = 1.0
"""The distance of two sums in different currencies, which nothing here converts."""
COMMON_DIGITS = 2
"""Figures of so few significant digits are often equal by chance: that two are says nothing of what they count."""
TYPICAL = 0.3
"""The distance taken for two figures that are equal by chance."""
CASUALTIES = frozenset({"killed", "injured", "missing"})


def features(a: Claim, b: Claim, story: Story) -> dict[str, float]:
    """Feature name -> value, symmetric in the two claims. Weights stand in `checker/lexicon/gate.toml`."""
    assert isinstance(a.value, Quantity)
    assert isinstance(b.value, Quantity)
    heads_known = a.context.head is not None and b.context.head is not None
    head = heads_agree(a, b) if heads_known else 0.0
    predicate = predicates_agree(a, b, words("slots", "light"))
    rarity = story.rarity
    people_a, people_b = story.people_of(a), story.people_of(b)
    currencies = a.value.dimension == "money" and a.value.unit != b.value.unit
    distance = UNTOLD if currencies else abs(math.log(_size(a.value)) - math.log(_size(b.value)))
    coincidence = a.value.amount == b.value.amount and _digits(a.value) <= COMMON_DIGITS
    if coincidence:
        distance = TYPICAL
    main = bool(a.occasion and b.occasion and a.occasion.main and b.occasion.main)
    dimension = a.value.dimension
    return {
        "head": head,
        "head_differs": float(heads_known and head == 0),
        "head_unknown": float(not heads_known),
        "predicate": float(predicate == 1),
        "clause": overlap(around(a), around(b), rarity),
        "sentence": overlap(a.context.sentence, b.context.sentence, rarity),
        "modifiers": overlap(a.context.modifiers, b.context.modifiers, rarity),
        "names": overlap(a.context.names, b.context.names, rarity),
        "topic": overlap(a.context.topics, b.context.topics, {}),
        "topics_differ": float(bool(a.context.topics and b.context.topics) and not a.context.topics & b.context.topics),
        "names_differ": float(bool(a.context.names and b.context.names) and not a.context.names & b.context.names),
        "people": float(bool(people_a & people_b)),
        "people_differ": float(bool(people_a) and bool(people_b) and not people_a & people_b),
        "surroundings": overlap(a.context.before | a.context.sentence, b.context.before | b.context.sentence, rarity),
        "distance": min(distance, 3.0),
        "near": float(distance <= NEAR and not currencies),
        "digits": float(not coincidence and sorted(plain(a.value.amount)) == sorted(plain(b.value.amount))),
        "unit": float(a.value.unit == b.value.unit),
        "attribute": float(a.attribute == b.attribute),
        "main_occasion": float(main),
        "other_occasion": float(compare_occasions(a.occasion, b.occasion).different is True),
        "other_scope": float(bool(compare_scopes(a.scope, b.scope))),
        "share": float(a.scope.share == b.scope.share),
        "status": float(a.scope.status == b.scope.status),
        "rate": float(a.scope.per == b.scope.per),
        "firmness": float(a.firmness == b.firmness),
        "small": float(max(a.value.amount, b.value.amount) <= 3),
        "alone": (story.alone(a) + story.alone(b)) * min(story.length(a), story.length(b)),
        "governed": float(len(_governors(a) & _clause(b)) + len(_governors(b) & _clause(a))),
        "one_digit": float(_one_digit(a.value, b.value)),
        "late": max(story.place(a), story.place(b)),
        "apart": abs(story.place(a) - story.place(b)),
        "count": float(dimension == "count"),
        "money_or_percent": float(dimension in ("money", "percent")),
        "duration": float(dimension == "time"),
        "casualty": float(a.attribute in CASUALTIES),
        "ordinal_or_score": float(dimension in ("ordinal", "score")),
    }


def _governors(claim: Claim) -> frozenset[str]:
    """The noun and the verb that a figure hangs on."""
    return frozenset(word for word in (claim.context.head, claim.context.predicate) if word is not None)


def _clause(claim: Claim) -> frozenset[str]:
    return around(claim) | _governors(claim)


def _one_digit(a: Quantity, b: Quantity) -> bool:
    """Whether one figure is the other with one digit mistaken, left out or put in."""
    first, second = sorted((plain(value.amount).replace(".", "").strip("0") for value in (a, b)), key=len)
    if first == second or len(second) < COMMON_DIGITS:
        return False
    if len(first) == len(second):
        return sum(x != y for x, y in zip(first, second, strict=True)) == 1
    return any(second[:i] + second[i + 1 :] == first for i in range(len(second)))


def _digits(value: Quantity) -> int:
    """How many significant digits an amount has."""
    return len(plain(value.amount).replace(".", "").strip("0").lstrip("-"))


def _size(value: Quantity) -> float:
    """The amount in its unit's base, without offset, so that 30 feet and 9 metres are near."""
    unit = table().get(value.unit)
    return max(abs(float(value.amount) * float(unit.factor if unit is not None else 1)), 1e-9)
