"""How likely two figures are to fill one slot, weighed against the other figures that might fill it.

What the words around two figures say of them is weighed first, pair by pair. Then each pair is seen beside its rivals:
where another figure of the same article answers better, or one of equal value answers at all, the two are less likely
to be of one thing. Both steps are logistic regressions whose weights stand in `checker/lexicon/gate.toml`;
`benchmarks/fit_gate.py` fits them.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Any

from attrs import frozen

from checker.gates.features import compared
from checker.gates.figure import read_figures, same_amount
from checker.gates.regression import columns, odds
from checker.gates.sole import Soles
from checker.lexicon import load
from checker.model import Claim
from checker.story import Likeness, Story
from checker.values import Quantity

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from checker.gates.regression import Column

MODELS = ("slot", "alike")
"""What the pairs are weighed for: that two figures fill one slot, that an editor would at least hear of the two."""
MOST = 9.0
"""The greatest score, either way, that is told apart."""
LEAD = 6.0
"""The greatest lead over a rival that is told apart."""
MANY = 700.0
"""From here on an exponential is too great for a float."""
FAR = {"time": math.log(8.0), "other": math.log(4.0)}
"""The logarithm of how many times the other nobody takes one figure for the other from, if no digits were swapped."""
NONE = -6.0
"""The score of a rival that is not there."""


def weigh(story: Story) -> dict[tuple[str, str], Likeness]:
    """(claim id, claim id), in the order of the story's claims -> how alike two figures of one dimension are."""
    pairs = list(figure_pairs(story))
    if not pairs:
        return {}
    read = read_figures({each.id: each for pair in pairs for each in pair}.values(), story)
    found, told = [], []
    for a, b in pairs:
        one, other = read[a.id], read[b.id]
        found.append(compared(one, other))
        told.append(min(one.length, other.length))
    same = [_equal(a, b) for a, b in pairs]
    among, table = _among(pairs, same), columns(found)
    likely: dict[str, list[float]] = {}
    for model in MODELS:
        weights = load("gate")[model]
        rivals = _rivalry(among, odds(weights["pair"], table), told)
        likely[model] = list(map(probability, odds(weights["rivals"], {**table, **rivals}).tolist()))
    soles = Soles.of((each.claim for each in read.values()), story)
    return {
        (a.id, b.id): Likeness(
            slot=slot,
            alike=alike,
            same_words=same_words(each),
            one_by_topic=bool(each["sure_topic"]),
            names_differ=bool(each["names_differ"]),
            two_things=_two_things(a, each),
            sole=not equal and soles.holds(a, b, slot),
        )
        for (a, b), equal, slot, alike, each in zip(pairs, same, likely["slot"], likely["alike"], found, strict=True)
    }


def _two_things(a: Claim, found: Mapping[str, float]) -> bool:
    """Whether two figures measure two things by their nouns and topics, or by one being many times the other."""
    if found["distance"] > (FAR["time"] if found["duration"] else FAR["other"]) and not (
        found["ordinal_or_score"] or found["digits"] or a.attribute in load("attributes")
    ):
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
    import numpy as np

    found = _rivalry(_among(pairs, [_equal(*pair) for pair in pairs]), np.array(scores, float), told)
    return [dict(zip(found, row, strict=True)) for row in zip(*(each.tolist() for each in found.values()), strict=True)]


@frozen(kw_only=True)
class _Among:
    """Pairs by the slots that they compete for: a slot is one claim's counterpart in one other article."""

    slots: tuple[tuple[int, int], ...]
    """Of each pair, the slot that either claim would fill for the other."""
    pairs: tuple[tuple[int, ...], ...]
    """Of each slot, the pairs that compete for it, and those of them whose two figures are equal."""
    equal: tuple[tuple[int, ...], ...]


def _among(pairs: Sequence[tuple[Claim, Claim]], same: Sequence[bool]) -> _Among:
    """The slots for which pairs compete; `same` says which are of two equal figures."""
    numbers: dict[tuple[str, str], int] = {}
    slots = [
        (
            numbers.setdefault((a.id, b.article), len(numbers)),
            numbers.setdefault((b.id, a.article), len(numbers)),
        )
        for a, b in pairs
    ]
    competing: list[list[int]] = [[] for _ in numbers]
    equal: list[list[int]] = [[] for _ in numbers]
    for index, both in enumerate(slots):
        for slot in both:
            competing[slot].append(index)
            if same[index]:
                equal[slot].append(index)
    return _Among(slots=tuple(slots), pairs=tuple(map(tuple, competing)), equal=tuple(map(tuple, equal)))


def _rivalry(among: _Among, scores: Column, told: Sequence[float]) -> dict[str, Column]:
    """The `rivalry` of pairs of which it is known what they compete for, feature by feature."""
    import numpy as np

    known = scores.tolist()
    best = _Best.of([_best(indexes, known, NONE) for indexes in among.pairs])
    equal = _Best.of([_likeliest(_best(indexes, known, -math.inf)) for indexes in among.equal])
    mine, others = np.array(among.slots).reshape(-1, 2).T
    leads = scores - best.beside(mine), scores - best.beside(others)
    agreed = equal.beside(mine), equal.beside(others)
    # In a line or two there are no rivals, which says nothing.
    low, high = (
        np.clip(np.where(lead > 0, lead * np.array(told), lead), -LEAD, LEAD)
        for lead in (np.minimum(*leads), np.maximum(*leads))
    )
    return {
        "score": np.clip(scores, -MOST, MOST),
        "lead": low,
        "best_lead": high,
        "first_choice": (low >= 0).astype(float),
        "agreed": np.maximum(*agreed),
        "both_agreed": np.minimum(*agreed),
    }


_Two = tuple[int, float, float]
"""The pair of the highest score, that score, and the highest of all others."""


@frozen
class _Best:
    """The `_Two` of many slots, side by side."""

    pair: Column
    score: Column
    second: Column

    @classmethod
    def of(cls, found: Sequence[_Two]) -> _Best:
        import numpy as np

        return cls(*np.array(found, float).reshape(-1, 3).T)

    def beside(self, slots: NDArray[Any]) -> Column:
        """Of each pair, whose slots these are, the highest score beside its own."""
        import numpy as np

        own = np.arange(len(slots))
        best: Column = np.where(self.pair[slots] == own, self.second[slots], self.score[slots])
        return best


def _best(indexes: Sequence[int], scores: Sequence[float], none: float) -> _Two:
    """The best of some pairs; `none` is the score of one that is not there."""
    if len(indexes) < 2:
        return (indexes[0], scores[indexes[0]], none) if indexes else (-1, none, none)
    first, second = sorted(indexes, key=scores.__getitem__, reverse=True)[:2]
    return first, scores[first], scores[second]


def _likeliest(best: _Two) -> _Two:
    """The best with probabilities for scores."""
    index, first, second = best
    return index, probability(first), probability(second)


def _equal(a: Claim, b: Claim) -> bool:
    assert isinstance(a.value, Quantity)
    assert isinstance(b.value, Quantity)
    return same_amount(a.value, b.value)


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
