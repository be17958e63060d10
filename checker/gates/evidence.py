"""Evidence that two claims are about the same thing, read off the words around their values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from checker.language.nouns import is_person, noun_groups, same_noun
from checker.language.predicates import groups, same_predicate
from checker.lexicon import words
from checker.model import Claim

UNKNOWN_RARITY = 0.8
"""The weight of a word that the story's rarity table does not hold."""


def overlap(a: frozenset[str], b: frozenset[str], rarity: Mapping[str, float]) -> float:
    """The shared weight of two sets of lemmas as a share of the lighter one, 0 to 1; rare words weigh most.

    Nouns and verbs that can mean the same count as shared.
    """
    if not a or not b:
        return 0.0
    one, two = _in_order(a), _in_order(b)
    first, second = _weight(one, rarity), _weight(two, rarity)
    lighter, other, total = (one, b, first) if (first, one) <= (second, two) else (two, a, second)
    kinds = _all_kinds(other)
    shared = [word for word in lighter if word in other or not kinds.isdisjoint(_kinds(word))]
    return _weight(shared, rarity) / total if total else 0.0


def _weight(lemmas: Iterable[str], rarity: Mapping[str, float]) -> float:
    """The sum over some lemmas, which stand in a fixed order so that it is the same to the last digit."""
    return sum([rarity.get(word, UNKNOWN_RARITY) for word in lemmas])


@lru_cache(maxsize=8192)
def _in_order(lemmas: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(lemmas))


@lru_cache(maxsize=8192)
def _all_kinds(lemmas: frozenset[str]) -> frozenset[str]:
    return frozenset().union(*map(_kinds, lemmas))


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
    if first is None or second is None or first in light or second in light:
        return 1.0 if first == second and first is not None else 0.5
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
