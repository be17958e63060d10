"""Do two places belong to one happening because neither article tells of any other place?

No lexicon has all the words by which something may be told. Two short articles on one story that each put what they
tell into one place, and not the same, differ on it; unless the one is where it happened and the other where somebody
lived, was taken, tried or buried.
"""

from __future__ import annotations

from functools import cache

from checker.gates.placing import fit, knows, on_two_days, settings
from checker.lexicon import load
from checker.model import Claim
from checker.story import Story
from checker.values import Place

FEW = "few"
CARE = frozenset({"hospital", "clinic", "infirmary", "hospice", "morgue", "mortuary"})


def lone_places(a: Claim, b: Claim, story: Story) -> bool:
    """Whether each of two articles with few places has one only for what it tells, and both can be of one happening."""
    if FEW not in a.context.topics & b.context.topics or _phases(a) != _phases(b):
        return False
    if all(claim.context.topics - {FEW} for claim in (a, b)):
        return False  # "Met them at the ministry", "signed the treaty in the town hall"
    if _of_care(a) != _of_care(b) or on_two_days(a, b, story) or _of_the_past(a) or _of_the_past(b):
        return False
    return _alone(a, b, story) and _alone(b, a, story)


@cache
def _phase_of() -> dict[str, str]:
    return {kind: phase for phase, kinds in load("settings")["phases"].items() for kind in kinds}


def _phases(claim: Claim) -> frozenset[str]:
    """Whether a claim's kinds of happening are the event itself, or of what phases beside it they are."""
    return frozenset(_phase_of().get(kind, "event") for kind in claim.context.topics - {FEW}) or frozenset({"event"})


def _of_care(claim: Claim) -> bool:
    assert isinstance(claim.value, Place)
    return any(noun in claim.value.key for noun in CARE)


def _of_the_past(claim: Claim) -> bool:
    """Whether a sentence tells of a year: of what was long before."""
    return any(word.strip(".,;:()").isdigit() and len(word.strip(".,;:()")) == 4 for word in claim.sentence.split())


def _alone(claim: Claim, other: Claim, story: Story) -> bool:
    """Whether an article has its happening in one place, but for places of which the other article knows."""
    assert isinstance(claim.value, Place)
    return not any(
        each.article == claim.article
        and each.id != claim.id
        and isinstance(each.value, Place)
        and each.value.key != claim.value.key
        and not fit(each.value, claim.value)
        and not (each.sentence_start == claim.sentence_start and each.value.kind == "venue")
        and not knows(other, each, story)
        for each in settings(story)
    )
