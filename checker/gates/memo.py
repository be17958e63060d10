"""Questions that the gates ask of one claim in each of its pairs, answered once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from checker.model import Claim

T = TypeVar("T")


def once_a_claim(read: Callable[[Claim], T]) -> Callable[[Claim], T]:
    """A function of a claim alone that remembers its answers for as long as the claim is in use."""
    name = f"{read.__module__}.{read.__qualname__}"

    @wraps(read)
    def answer(claim: Claim) -> T:
        known: dict[str, T] = claim.answers
        try:
            return known[name]
        except KeyError:
            known[name] = read(claim)
            return known[name]

    return answer
