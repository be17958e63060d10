"""Are two lengths of time told of two things: how long it took, and within what time it came; a strike held and one
averted; years and minutes?"""

from __future__ import annotations

import re
from decimal import Decimal

from checker.gates.memo import once_a_claim
from checker.lexicon import words
from checker.model import Claim
from checker.values import Quantity

HOURS = {"minute": Decimal(1) / 60, "hour": Decimal(1), "day": Decimal(24), "week": Decimal(168)}
HOURS |= {"second": Decimal(1) / 3600, "month": Decimal(730), "year": Decimal(8766)}
"""Unit -> its hours."""
FAR = 60
_WITHIN = re.compile(r"(?i)\b(?:within|inside|in less than|in under)\s+(?:just\s+|only\s+|the\s+space\s+of\s+)?$")


def of_two_lengths(a: Claim, b: Claim) -> bool:
    """Whether one is a span in which something came about, or the length of what was not to be, and the other not; or
    the one so much longer than the other that they can't be two tellings of one."""
    return _within(a) != _within(b) or _averted(a) != _averted(b) or _of_two_sizes(a, b)


def _of_two_sizes(a: Claim, b: Claim) -> bool:
    sizes = [
        claim.value.amount * HOURS[claim.value.unit]
        for claim in (a, b)
        if isinstance(claim.value, Quantity) and claim.value.unit in HOURS
    ]
    return len(sizes) == 2 and max(sizes) > FAR * min(sizes)


@once_a_claim
def _within(claim: Claim) -> bool:
    return _WITHIN.search(claim.sentence[: claim.start - claim.sentence_start]) is not None


def _averted(claim: Claim) -> bool:
    return claim.context.predicate in words("happenings", "averting")
