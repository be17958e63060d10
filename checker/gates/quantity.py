"""Are two figures measures of the same thing?

A logistic regression over readable features; `benchmarks/fit_gate.py` fits its weights on the project's own stories.
It was chosen over hand-set thresholds because it found more on stories kept apart, and over boosted trees because its
weights can be read.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from checker.gates.features import features
from checker.language.nations import nation
from checker.lexicon import load
from checker.model import Claim
from checker.outcome import Match, Verdict
from checker.story import Story
from checker.values import Quantity

SURE = 0.8
"""The probability of two figures whose clauses are the same but for the figure."""
THRESHOLD = 0.15
"""Below this probability the gate abstains; rules ask more of what is to be shown."""
TOPIC = 0.6
"""The least probability of two figures on a topic that has but one figure, or one for each person."""
NAMED = 0.3
"""The least probability of two figures of one named attribute."""


def same_measure(a: Claim, b: Claim, story: Story) -> Match | None:
    """A `Match` when both figures fill the same slot of the same fact.

    A named attribute is told at least as far as an explanation goes: a part of the injured is no other fact.
    """
    assert isinstance(a.value, Quantity)
    assert isinstance(b.value, Quantity)
    if a.value.dimension != b.value.dimension or a.article == b.article:
        return None
    if _adds_up(a, b, story) or _adds_up(b, a, story):
        return Match(confidence=0.9, reason="the parts that one lists add up to the other's figure")
    found = features(a, b, story)
    if _abroad(a, b):
        return None
    if a.value.dimension == "score" and found["names_differ"]:
        return None
    named = a.attribute == b.attribute and a.attribute in load("attributes")
    told = same_words(found)
    floor = SURE if told else TOPIC if _one_by_topic(a, b, found) else NAMED if named else 0.0
    probability = max(sigmoid(found, "slot"), floor)
    likeness = max(sigmoid(found, "alike"), probability)
    if likeness < THRESHOLD:
        return None
    only_a, only_b = a.scope.qualifiers - b.scope.qualifiers, b.scope.qualifiers - a.scope.qualifiers
    if named and (only_a or only_b):
        narrowed = " and ".join(sorted(only_a or only_b))
        return Match(
            confidence=probability,
            likeness=likeness,
            reason=f"one counts only {narrowed}, the other all",
            verdict=Verdict.SCOPE,
        )
    if not told:
        short = _in_short_texts(found, a, b, story)
        probability = max(floor, min(probability, sigmoid(short, "slot")))
        likeness = max(floor, min(likeness, sigmoid(short, "alike")))
    return Match(confidence=probability, likeness=likeness, reason="the words around both figures say the same of them")


def _one_by_topic(a: Claim, b: Claim, found: Mapping[str, float]) -> bool:
    """Whether both are on a topic that has but one figure: a person's sentence, a vote's turnout."""
    known = load("topics")
    marks = {known[topic].get("sure") for topic in a.context.topics & b.context.topics}
    apart = found["names_differ"] or found["people_differ"]
    return ("person" in marks and bool(found["people"])) or ("story" in marks and not apart)


def _abroad(a: Claim, b: Claim) -> bool:
    """Whether the one figure is of one country and the other of another: "sales in Norway", "Danish sales"."""
    mine, others = _lands(a), _lands(b)
    return bool(mine and others) and mine.isdisjoint(others)


def _lands(claim: Claim) -> frozenset[str]:
    named = (claim.context.modifiers | claim.context.arguments) & claim.context.names
    return frozenset(code for word in named if (code := nation(word.title())) is not None)


def _in_short_texts(found: Mapping[str, float], a: Claim, b: Claim, story: Story) -> dict[str, float]:
    """The features without what a figure's being the only one of its kind says of it in a report."""
    return {**found, "alone": found["alone"] * min(story.length(a), story.length(b))}


def _adds_up(a: Claim, b: Claim, story: Story) -> bool:
    """Whether one figure is a total whose listed parts add up to the other figure."""
    assert isinstance(b.value, Quantity)
    return story.sums.get((a.article, a.start)) == b.value.amount


def same_words(found: Mapping[str, float]) -> bool:
    """Whether the two clauses say the same of the figure, word for word: "the strike lasted ..." in both.

    What is measured under one verb is one thing; what is counted needs the whole sentence.
    """
    if found["predicate"] != 1 or found["names_differ"] or found["people_differ"]:
        return False
    if found["head"] == 1 and not found["count"]:
        return True
    told = found["head"] == 1 or found["head_unknown"] == 1
    return bool(told and found["clause"] >= 0.75 and found["sentence"] >= 0.75)


def sigmoid(found: Mapping[str, float], model: str) -> float:
    """The probability that a model of `checker/lexicon/gate.toml` gives to some features: "slot" that two figures fill
    one slot, "alike" that an editor would at least want to hear of the two."""
    table = load("gate")[model]
    score = table["intercept"] + sum(weight * found[name] for name, weight in table["weights"].items())
    return 1 / (1 + math.exp(-score))
