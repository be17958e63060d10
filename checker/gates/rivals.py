"""How likely two figures are to fill one slot, weighed against the other figures that might fill it.

What the words around two figures say of them is weighed first, pair by pair. Then each pair is seen beside its rivals:
where another figure of the same article answers better, or one of equal value answers at all, the two are less likely
to be of one thing. Both steps are logistic regressions whose weights stand in `checker/lexicon/gate.toml`;
`benchmarks/fit_gate.py` fits them.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from operator import itemgetter, mul

from checker.gates.features import compared
from checker.gates.figure import figure, same_amount
from checker.lexicon import load
from checker.model import Claim
from checker.story import Likeness, Story
from checker.values import Quantity

MODELS = ("slot", "alike")
"""What the pairs are weighed for: that two figures fill one slot, that an editor would at least hear of the two."""
MOST = 9.0
"""The greatest score, either way, that is told apart."""
LEAD = 6.0
"""The greatest lead over a rival that is told apart."""
MANY = 700.0
"""From here on an exponential is too great for a float."""
MANY_TIMES = {"time": 8.0, "other": 4.0}
"""From how many times the other on nobody takes one figure for the other, if no digits were swapped."""
NONE = -6.0
"""The score of a rival that is not there."""


def weigh(story: Story) -> dict[tuple[str, str], Likeness]:
    """(claim id, claim id), in the order of the story's claims -> how alike two figures of one dimension are."""
    pairs = list(figure_pairs(story))
    if not pairs:
        return {}
    figures = {claim.id: figure(claim, story) for claim in {each.id: each for pair in pairs for each in pair}.values()}
    found = [compared(figures[a.id], figures[b.id]) for a, b in pairs]
    told = [min(story.length(a), story.length(b)) for a, b in pairs]
    likely: dict[str, list[float]] = {}
    for model in MODELS:
        weights = load("gate")[model]
        first = list(map(scorer(weights["pair"]), found))
        beside = rivalry(pairs, first, told)
        score = scorer(weights["rivals"])
        for each, rival in zip(found, beside, strict=True):
            each.update(rival)
        likely[model] = [probability(score(each)) for each in found]
    return {
        (a.id, b.id): Likeness(
            slot=slot,
            alike=alike,
            same_words=same_words(each),
            one_by_topic=bool(each["sure_topic"]),
            names_differ=bool(each["names_differ"]),
            two_things=_two_things(a, each),
        )
        for (a, b), slot, alike, each in zip(pairs, likely["slot"], likely["alike"], found, strict=True)
    }


def _two_things(a: Claim, found: Mapping[str, float]) -> bool:
    """Whether two figures measure two things by their nouns and topics, or by one being many times the other."""
    if a.attribute not in load("attributes") and not found["ordinal_or_score"] and not found["digits"]:
        far = MANY_TIMES["time" if found["duration"] else "other"]
        if found["distance"] > math.log(far):
            return True
    return bool(found["head_differs"] and found["topics_differ"] and not found["beside"])


def figure_pairs(story: Story) -> Iterator[tuple[Claim, Claim]]:
    """Any two figures of one dimension that stand in different articles."""
    by_dimension: dict[str, list[Claim]] = defaultdict(list)
    for claim in story.claims:
        if claim.family == "quantity" and isinstance(claim.value, Quantity):
            by_dimension[claim.value.dimension].append(claim)
    for claims in by_dimension.values():
        for a, b in combinations(claims, 2):
            if a.article != b.article:
                yield a, b


def rivalry(
    pairs: Sequence[tuple[Claim, Claim]], scores: Sequence[float], told: Sequence[float]
) -> list[dict[str, float]]:
    """What a pair's rivals say of it, pair by pair: how far it leads before the best other figure of either article,
    and how likely a figure of equal value is its counterpart. `told` is how much the articles tell, 0 to 1.
    """
    among: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, (a, b) in enumerate(pairs):
        among[a.id, b.article].append(index)
        among[b.id, a.article].append(index)
    ordered = {key: _best(indexes, scores) for key, indexes in among.items()}
    equal = {key: _best([i for i in indexes if _equal(*pairs[i])], scores) for key, indexes in among.items()}
    found = []
    for index, (a, b) in enumerate(pairs):
        keys = (a.id, b.article), (b.id, a.article)
        leads = [scores[index] - _best_other(ordered[key], index, scores, NONE) for key in keys]
        agreed = [probability(_best_other(equal[key], index, scores, -math.inf)) for key in keys]
        # In a line or two there are no rivals, which says nothing.
        low, high = (max(-LEAD, min(LEAD, lead, lead * told[index])) for lead in sorted(leads))
        found.append(
            {
                "score": max(-MOST, min(MOST, scores[index])),
                "lead": low,
                "best_lead": high,
                "first_choice": float(low >= 0),
                "agreed": max(agreed),
                "both_agreed": min(agreed),
            }
        )
    return found


def _best(indexes: Sequence[int], scores: Sequence[float]) -> list[int]:
    """The two of the highest scores, the best first: no other can be the best beside one of its own."""
    return sorted(indexes, key=lambda i: (-scores[i], i))[:2]


def _best_other(best: Sequence[int], own: int, scores: Sequence[float], none: float) -> float:
    for index in best:
        if index != own:
            return scores[index]
    return none


def _equal(a: Claim, b: Claim) -> bool:
    assert isinstance(a.value, Quantity)
    assert isinstance(b.value, Quantity)
    return same_amount(a.value, b.value)


def scorer(model: Mapping[str, float | Mapping[str, float]]) -> Callable[[Mapping[str, float]], float]:
    """What makes of some features what a model makes of them, as the logarithm of the odds."""
    weights, intercept = model["weights"], model["intercept"]
    assert isinstance(weights, Mapping)
    assert isinstance(intercept, float)
    each = tuple(weights.values())
    values = itemgetter(*weights)
    return lambda found: intercept + sum(map(mul, each, values(found)))


def probability(odds: float) -> float:
    """The probability whose odds' logarithm is given."""
    return 1 / (1 + math.exp(-odds)) if odds > -MANY else 0.0


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
