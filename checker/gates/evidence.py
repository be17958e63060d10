"""Evidence that two claims are about the same thing, read off the words around their values."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from attrs import frozen

from checker.language.nouns import is_person, noun_groups, same_noun
from checker.language.predicates import groups, same_predicate
from checker.lexicon import words
from checker.model import Claim

UNKNOWN_RARITY = 0.8
"""The weight of a word that the story's rarity table does not hold."""

_NOTHING: frozenset[str] = frozenset()


@frozen(eq=False)
class Weighed:
    """A set of lemmas with the weight of each by its rarity, in a fixed order, and their sum."""

    kinds: frozenset[str]
    """What the lemmas can mean, by the groups that the lexicon has of words of one meaning, or they themselves."""
    order: tuple[str, ...]
    meant: tuple[frozenset[str], ...]
    """What each of the lemmas can mean."""
    weights: tuple[float, ...]
    total: float

    @classmethod
    def of(cls, lemmas: frozenset[str], rarity: Mapping[str, float]) -> Weighed:
        order = tuple(sorted(lemmas))
        weights = tuple([rarity.get(lemma, UNKNOWN_RARITY) for lemma in order])
        meant = tuple(map(_kinds, order))
        return cls(_NOTHING.union(*meant), order, meant, weights, sum(weights))


def overlap(a: frozenset[str], b: frozenset[str], rarity: Mapping[str, float]) -> float:
    """The shared weight of two sets of lemmas as a share of the lighter one, 0 to 1; rare words weigh most.

    Nouns and verbs that can mean the same count as shared.
    """
    if not a or not b:
        return 0.0
    return common(Weighed.of(a, rarity), Weighed.of(b, rarity))


def common(a: Weighed, b: Weighed) -> float:
    """The `overlap` of two sets whose words have been weighed before."""
    if a.kinds.isdisjoint(b.kinds):
        return 0.0
    first = a.total < b.total or (a.total == b.total and a.order <= b.order)
    lighter, other = (a, b) if first else (b, a)
    if not lighter.total:
        return 0.0
    # Summed in the fixed order, so that it is the same to the last digit.
    kinds = other.kinds
    shared = [
        weight for weight, meant in zip(lighter.weights, lighter.meant, strict=True) if not kinds.isdisjoint(meant)
    ]
    return sum(shared) / lighter.total


@cache
def _kinds(lemma: str) -> frozenset[str]:
    return noun_groups(lemma) | frozenset(groups(lemma))


def around(claim: Claim) -> frozenset[str]:
    """The lemmas of a value's clause: participants, modifiers, the clause's content words."""
    context = claim.context
    own = {context.head, context.predicate} - {None}
    return (context.near | context.modifiers | context.arguments) - own


def predicates_agree(a: Claim, b: Claim, light: frozenset[str]) -> float:
    """1 for the same kind of happening, 0.5 where one verb says nothing ("be", "have"), 0 for two different ones."""
    first, second = a.context.predicate, b.context.predicate
    if first == second:
        return 0.5 if first is None else 1.0
    if first is None or second is None or first in light or second in light:
        return 0.5
    return 1.0 if same_predicate(first, second) else 0.0


def heads_agree(a: Claim, b: Claim) -> float:
    """How far two claims count or measure the same noun, 0 to 1."""
    first, second = a.context.head, b.context.head
    if first is None or second is None:
        return 0.3 if first == second else 0.2
    if first == second:
        return 1.0
    persons = words("slots", "person")
    if first in persons and second in persons:
        return 0.8
    if (first in persons and is_person(second)) or (second in persons and is_person(first)):
        return 0.6
    if same_noun(first, second):
        return 0.9
    if first in b.context.modifiers or second in a.context.modifiers:
        return 0.7
    return 0.0
