"""What is told to be the third of its kind: the happening itself, which each article counts in words of its own."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from checker.lexicon import words
from checker.model import Claim
from checker.story import Story
from checker.values import Quantity

POINTING = re.compile(
    r"(?i)(?:^|[\s\"“'‘—–-])(?:it|this|that|which)(?:\s(?:is|was|will be|would be|has been|had been|makes?|made)|['’]s)"
    r"(?:\s(?:only|just|already|now|in fact|thus|therefore|also|at least|by \w+ count|for \w+(?: \w+)?))*"
    r"(?:\s(?:the|his|her|their|its|my|our|a)|(?:\s[\w.’'-]+){1,4}['’]s?)\s(?:very\s)?$"
)
"""What stands before an ordinal that counts what the article reports: "it was the", "this is Acme's"."""
FOR_THE = re.compile(r"(?i)\bfor\s(?:only |just |what was )?(?:the|a)\s$")
TIME = re.compile(r"(?i)^\w+(?:-\w+)? time\b")
WINDOW = re.compile(
    r"(?i)\b(?:this|last)\s(?:year|month|week|winter|summer|spring|autumn|fall|season|term|century|decade)"
    r"|in a row|running\b|consecutive|straight|successive"
)
"""Within what a happening is counted, where the words of two articles for it can be laid side by side."""


def counts_what_is_told(a: Claim, b: Claim, story: Story) -> bool:
    """Whether two articles each say of the happening that both report, and of no other, which of its kind it is.

    What is told to be the first of its kind is so in some respect of its own.
    """
    return (
        _near(a, b)
        and _pointing(a)
        and _pointing(b)
        and _window(a) == _window(b)
        and _of_one_kind(a, b)
        and not (a.scope.qualifiers or b.scope.qualifiers)
        and not _names_differ(a, b)
        and not _of_others(story.people_of(a), story.people_of(b))
        and bool(_about(a) & _about(b))
        and _alone(a, story)
        and _alone(b, story)
    )


def _near(a: Claim, b: Claim) -> bool:
    """Whether two counts can be of one thing: nobody takes the third time for the fortieth."""
    if not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity):
        return False
    low, high = sorted((a.value.amount, b.value.amount))
    return low > 1 and high - low <= max(Decimal(3), high / 4)


def _pointing(claim: Claim) -> bool:
    return _points(claim.sentence, claim.start - claim.sentence_start, claim.quote)


@lru_cache(maxsize=1024)
def _points(sentence: str, at: int, quote: str) -> bool:
    before = sentence[:at]
    return POINTING.search(before) is not None or (FOR_THE.search(before) is not None and TIME.match(quote) is not None)


def _window(claim: Claim) -> frozenset[str]:
    at = claim.start - claim.sentence_start
    return frozenset(found.casefold() for found in WINDOW.findall(claim.sentence[max(0, at - 40) : at + 80]))


def _names_differ(a: Claim, b: Claim) -> bool:
    mine, others = a.context.names, b.context.names
    return bool(mine and others) and mine.isdisjoint(others)


def _of_others(mine: frozenset[str], others: frozenset[str]) -> bool:
    """Whether each is told of somebody else: her second child, his third."""
    return bool(mine and others) and mine.isdisjoint(others)


def _about(claim: Claim) -> frozenset[str]:
    """What the sentence of an ordinal speaks of, and the one before it."""
    context = claim.context
    return (
        (context.sentence | context.before | context.names | {str(context.head)}) - words("slots", "light") - {"time"}
    )


def _of_one_kind(a: Claim, b: Claim) -> bool:
    """Whether neither counts by how it turned out: a second success may be the third flight."""
    heads = {a.context.head, b.context.head}
    return len(heads) == 1 or heads.isdisjoint(words("figures", "outcomes"))


def _alone(claim: Claim, story: Story) -> bool:
    """Whether the article counts nothing else in this way, within the same time."""
    return not any(
        other.article == claim.article
        and other.attribute == "ordinal"
        and other.value != claim.value
        and _window(other) == _window(claim)
        and _pointing(other)
        for other in story.claims
    )
