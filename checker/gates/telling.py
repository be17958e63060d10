"""Are two accounts one, whoever is said to have given it?"""

from __future__ import annotations

from checker.gates.evidence import overlap
from checker.gates.likeness import answers_to
from checker.lexicon import words
from checker.model import Claim
from checker.outcome import Match
from checker.story import Story

HEARD = 0.5
"""How much of what was told to one outlet both must tell alike."""
UNHEARD = 0.75
"""How much of it where the one or the other does not say who was told."""
LEAST_HEARD = 3
LEAST_UNHEARD = 5
"""Words of content that both accounts must share."""
SOURCE = "source"
SPOKEN = 2
"""Words of content that two sentences on where a report comes from must share."""


def same_telling(a: Claim, b: Claim, story: Story) -> Match | None:
    """The match of two accounts told alike, or of two sentences that say from which country the report comes."""
    if a.article == b.article or a.attribute != b.attribute:
        return None
    return _same_origin(a, b, story) if a.attribute == "origin" else _same_account(a, b, story)


def _same_account(a: Claim, b: Claim, story: Story) -> Match | None:
    """What was told to one outlet, told alike; without an outlet, told with nearly the same words."""
    mine, yours = a.context.head, b.context.head
    if mine and yours and mine != yours:
        return None
    heard = bool(mine and yours)
    short, long = sorted((_told(a), _told(b)), key=len)
    shared = sum(1 for word in short if any(answers_to(word, other) for other in long))
    share = shared / len(short) if short else 0.0
    if shared < (LEAST_HEARD if heard else LEAST_UNHEARD) or share < (HEARD if heard else UNHEARD):
        return None
    return Match(confidence=min(0.9, 0.5 + 0.4 * share), reason="the same account" + (f" to {mine}" if heard else ""))


def _told(claim: Claim) -> frozenset[str]:
    return claim.context.near - words("negation", "bare")


def _same_origin(a: Claim, b: Claim, story: Story) -> Match | None:
    """Where one speaks of the report as such, any outlet may be its source; two outlets must give the same report."""
    mine, yours = _report(a), _report(b)
    common = {word for word in mine if any(answers_to(word, other) for other in yours)}
    if SOURCE in (a.context.head, b.context.head):
        return Match(confidence=0.7, reason="both say where the report comes from") if len(common) >= SPOKEN else None
    shared = overlap(mine, yours, story.rarity)
    if len(common) <= SPOKEN or shared < HEARD:
        return None
    return Match(confidence=0.5 + 0.3 * shared, reason="both say whose report it is")


def _report(claim: Claim) -> frozenset[str]:
    """What a sentence on a report speaks of, beside who gives it."""
    told = words("saying", "outlets") | words("saying", "news") | words("saying", "accounts")
    verbs = words("saying", "account_verbs") | words("saying", "beginning") | words("saying", "publishing")
    return claim.context.near - told - verbs - words("negation", "bare") - words("negation", "times")
