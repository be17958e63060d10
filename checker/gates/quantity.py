"""Are two figures measures of the same thing?

A named attribute (killed, injured) is sure of what it means: the story's main occasion does the rest. An open figure
must show it by the noun that it counts or measures, its predicate, and the words around it.
"""

from __future__ import annotations

from attrs import frozen

from checker.gates.evidence import around, overlap, predicates_agree
from checker.language.nouns import same_noun
from checker.lexicon import load, words
from checker.model import Claim
from checker.outcome import Match, Verdict
from checker.story import Story
from checker.values import Quantity

NAMED = frozenset(load("attributes"))


@frozen(kw_only=True)
class Evidence:
    """What speaks for one slot, each 0 to 1."""

    head: float
    predicate: float
    clause: float
    sentence: float
    modifiers: float

    @property
    def score(self) -> float:
        weighed = (
            0.35 * self.head + 0.15 * self.predicate + 0.3 * self.clause + 0.1 * self.sentence + 0.1 * self.modifiers
        )
        return round(weighed, 4)


THRESHOLD = 0.55


def same_measure(a: Claim, b: Claim, story: Story) -> Match | None:
    """A `Match` when both figures fill the same slot of the same fact."""
    assert isinstance(a.value, Quantity)
    assert isinstance(b.value, Quantity)
    if a.value.dimension != b.value.dimension:
        return None
    if a.attribute in NAMED:
        return _named(a, b)
    evidence = evidence_of(a, b, story)
    if evidence.head == 0 and (a.value.dimension in ("count", "ordinal") or evidence.clause < 0.5):
        return None
    if evidence.score < THRESHOLD:
        return None
    return Match(confidence=min(0.95, evidence.score + 0.2), reason="the same thing is counted in the same words")


def _named(a: Claim, b: Claim) -> Match | None:
    only_a, only_b = a.scope.qualifiers - b.scope.qualifiers, b.scope.qualifiers - a.scope.qualifiers
    if only_a or only_b:
        narrowed = " and ".join(sorted(only_a or only_b))
        return Match(confidence=0.7, reason=f"one counts only {narrowed}, the other all", verdict=Verdict.SCOPE)
    return Match(confidence=0.85, reason=f"both give the number {a.attribute}")


def evidence_of(a: Claim, b: Claim, story: Story) -> Evidence:
    """The evidence for two open figures."""
    light = words("slots", "light")
    return Evidence(
        head=_heads_agree(a, b),
        predicate=predicates_agree(a, b, light),
        clause=overlap(around(a), around(b), story.rarity),
        sentence=overlap(a.context.sentence, b.context.sentence, story.rarity),
        modifiers=overlap(a.context.modifiers, b.context.modifiers, story.rarity),
    )


def _heads_agree(a: Claim, b: Claim) -> float:
    first, second = a.context.head, b.context.head
    if first is None or second is None:
        return 0.3 if first == second else 0.2
    if first == second:
        return 1.0
    persons = words("slots", "person")
    if first in persons and second in persons:
        return 0.8
    if same_noun(first, second):
        return 0.9
    if first in b.context.modifiers or second in a.context.modifiers:
        return 0.7
    return 0.0
