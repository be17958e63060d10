"""Are two figures measures of the same thing?

A logistic regression over readable features; `benchmarks/fit_gate.py` fits its weights on the project's own stories.
It was chosen over hand-set thresholds because it found more on stories kept apart, and over boosted trees because its
weights can be read.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from checker.gates.features import features
from checker.lexicon import load
from checker.model import Claim
from checker.outcome import Match, Verdict
from checker.story import Story
from checker.values import Quantity

THRESHOLD = 0.3
"""Below this probability the gate abstains."""


def same_measure(a: Claim, b: Claim, story: Story) -> Match | None:
    """A `Match` when both figures fill the same slot of the same fact."""
    assert isinstance(a.value, Quantity)
    assert isinstance(b.value, Quantity)
    if a.value.dimension != b.value.dimension or a.article == b.article:
        return None
    if _adds_up(a, b, story) or _adds_up(b, a, story):
        return Match(confidence=0.9, reason="the parts that one lists add up to the other's figure")
    probability = sigmoid(features(a, b, story))
    if probability < THRESHOLD:
        return None
    only_a, only_b = a.scope.qualifiers - b.scope.qualifiers, b.scope.qualifiers - a.scope.qualifiers
    if a.attribute in load("attributes") and (only_a or only_b):
        narrowed = " and ".join(sorted(only_a or only_b))
        return Match(confidence=probability, reason=f"one counts only {narrowed}, the other all", verdict=Verdict.SCOPE)
    return Match(confidence=probability, reason="the words around both figures say the same of them")


def _adds_up(a: Claim, b: Claim, story: Story) -> bool:
    """Whether one figure is a total whose listed parts add up to the other figure."""
    assert isinstance(b.value, Quantity)
    return story.sums.get((a.article, a.start)) == b.value.amount


def sigmoid(found: Mapping[str, float]) -> float:
    """The probability that the weights of `checker/lexicon/gate.toml` give to some features."""
    model = load("gate")
    score = model["intercept"] + sum(weight * found[name] for name, weight in model["weights"].items())
    return 1 / (1 + math.exp(-score))
