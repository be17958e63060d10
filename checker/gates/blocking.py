"""Which claims can be about the same fact at all: where two have no key in common, their gate never lets them pass.

A story has hundreds of clauses, and nearly all pairs of them tell of different happenings. Their gates need not be
asked about those.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache

from checker.language.opposites import relatives
from checker.language.predicates import groups
from checker.lexicon import load
from checker.model import Claim
from checker.values import Polarity

Keys = frozenset[str] | None
"""None for a claim that may be about the same as any other."""

_WHOLE = "*"
_TURN = "turn:"


def _of_clause(claim: Claim) -> Keys:
    assert isinstance(claim.value, Polarity)
    return None if claim.value.predicate == _WHOLE else _senses(claim.value.predicate)


def _of_status(claim: Claim) -> Keys:
    assert isinstance(claim.value, Polarity)
    return _states(claim.value.predicate)


@cache
def _senses(predicate: str) -> frozenset[str]:
    """What a predicate may tell: two of one sense, or opposed, share some of it."""
    return relatives(predicate) | {f"group:{name}" for name in groups(predicate)}


@cache
def _states(predicate: str) -> frozenset[str]:
    if predicate.startswith(_TURN):
        return frozenset({predicate})
    alike = {f"status:{number}" for number, group in enumerate(load("status")["alike"]) if predicate in group}
    return _senses(predicate) | alike


def _of_question(claim: Claim) -> Keys:
    """Of what can be asked for, by its kind: what only tells it, by the kind and whatever it may answer."""
    assert isinstance(claim.value, Polarity)
    return frozenset({claim.value.predicate})


def _of_kinds(claim: Claim) -> Keys:
    return claim.context.topics


def _of_act(claim: Claim) -> Keys:
    return claim.context.arguments


KEYS: Mapping[str, Callable[[Claim], Keys]] = {
    "polarity": _of_clause,
    "status": _of_status,
    "knowing": _of_question,
    "progress": _of_clause,
    "doing": _of_act,
    "setting": _of_kinds,
}

ACROSS = frozenset(
    {
        "polarity",
        "status",
        "quantity",
        "time",
        "person",
        "called",
        "place-name",
        "quotation",
        "speech",
        "telling",
        "doing",
    }
)
"""Families whose gates let no two claims of one article pass."""


def pairs(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of one family that their gate must be asked about, in the order of the claims."""
    keys = [KEYS[claim.family](claim) if claim.family in KEYS else None for claim in claims]
    to_come: dict[str, _ToCome] = defaultdict(_ToCome)
    for i, (claim, own) in enumerate(zip(claims, keys, strict=True)):
        to_come[claim.family].add(i, own)
    for claim, own in zip(claims, keys, strict=True):
        elsewhere = claim.article if claim.family in ACROSS else None
        for j in to_come[claim.family].next(own):
            if claims[j].article != elsewhere:
                yield claim, claims[j]


class _ToCome:
    """The claims of one family that are still to come, in order: all of them, those with some key, those with none."""

    def __init__(self) -> None:
        self._all: deque[int] = deque()
        self._sharing: dict[str, deque[int]] = defaultdict(deque)
        self._unbound: deque[int] = deque()

    def add(self, i: int, keys: Keys) -> None:
        self._all.append(i)
        if keys is None:
            self._unbound.append(i)
        for key in keys or ():
            self._sharing[key].append(i)

    def next(self, keys: Keys) -> Iterable[int]:
        """Take the first one out, whose keys these are: those still to come that it may be about the same as."""
        self._all.popleft()
        if keys is None:
            self._unbound.popleft()
            return self._all
        found = [self._unbound] if self._unbound else []
        for key in keys:
            sharing = self._sharing[key]
            sharing.popleft()
            if sharing:
                found.append(sharing)
        return found[0] if len(found) == 1 else sorted(set[int]().union(*found))
