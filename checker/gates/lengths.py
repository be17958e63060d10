"""Are two lengths of time told of two things: how long it took, and within what time it came; a strike held and one
averted?"""

from __future__ import annotations

import re

from checker.lexicon import words
from checker.model import Claim

_WITHIN = re.compile(r"(?i)\b(?:within|inside|in less than|in under)\s+(?:just\s+|only\s+|the\s+space\s+of\s+)?$")


def of_two_lengths(a: Claim, b: Claim) -> bool:
    """Whether one is a span in which something came about, or the length of what was not to be, and the other not."""
    return _within(a) != _within(b) or _averted(a) != _averted(b)


def _within(claim: Claim) -> bool:
    return _WITHIN.search(claim.sentence[: claim.start - claim.sentence_start]) is not None


def _averted(claim: Claim) -> bool:
    return claim.context.predicate in words("happenings", "averting")
