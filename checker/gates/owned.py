"""Figures that have an owner: one of several told apart by "respectively", or a body by the number of its members."""

from __future__ import annotations

from checker.language.nouns import same_noun
from checker.lexicon import words
from checker.model import Claim

EACH = "each:"
"""How the key of a figure begins that is of one of several whom "respectively" tells apart."""


def of_another(a: Claim, b: Claim) -> bool:
    """Whether a figure is that of one of several, and the other is told of another of them, or of none."""
    if not a.subject_key.startswith(EACH):
        return False
    return not _owners(a) & (_owners(b) if b.subject_key.startswith(EACH) else _around(b))


def of_one_holder(a: Claim, b: Claim) -> bool:
    """Whether both figures are told of one holder by one verb, of whom at least one article tells among several."""
    each = [claim for claim in (a, b) if claim.subject_key.startswith(EACH)]
    return bool(each) and bool(_owners(each[0]) & _around(a) & _around(b)) and _told_alike(a, b)


def _told_alike(a: Claim, b: Claim) -> bool:
    one, other = a.context, b.context
    return one.predicate == other.predicate or (one.head is not None and one.head == other.head)


def _owners(claim: Claim) -> frozenset[str]:
    return frozenset(claim.subject_key.removeprefix(EACH).split())


def _around(claim: Claim) -> frozenset[str]:
    return claim.context.near | claim.context.arguments | claim.context.modifiers


def sizes_of_one(a: Claim, b: Claim) -> bool:
    """Whether both say how many of one kind somebody of one name has, and one of them says nothing else.

    "NATO has 16 members", "NATO's 19 members"; "the population of Oslo is 700,000", "Oslo has a population of".
    """
    x, y = a.context.head, b.context.head
    if not x or not y or not (x == y or same_noun(x, y)) or a.value.__class__ is not b.value.__class__:
        return False
    owners = a.context.names & b.context.names & _around(a) & _around(b)
    return bool(owners) and ((_bare(a, owners) and _plain(b, owners)) or (_bare(b, owners) and _plain(a, owners)))


def _bare(claim: Claim, owners: frozenset[str]) -> bool:
    """Whether a clause says of its owner how many he has, and no more."""
    context = claim.context
    kept = context.predicate in words("slots", "keeping")
    return kept and not _around(claim) - owners - {context.head, context.predicate}


def _plain(claim: Claim, owners: frozenset[str]) -> bool:
    """Whether a figure counts all that its owner has of a kind: nothing in its own clause narrows it."""
    narrowing = claim.context.modifiers & claim.context.near
    return not narrowing - owners and not claim.scope.qualifiers and claim.scope.share is None
