"""Are two places those of one happening? As for times: same kind of happening, to the same thing."""

from __future__ import annotations

from checker.gates.happening import sameness
from checker.lexicon import words
from checker.model import Claim
from checker.outcome import Match, Verdict
from checker.story import Story


def same_venue(a: Claim, b: Claim, story: Story) -> Match | None:
    """The match of two claims on where something happened; two of a row of happenings are told apart."""
    score = sameness(a, b, story)
    if score is None:
        return None
    rows = words("venues", "order")
    first, second = a.context.modifiers & rows, b.context.modifiers & rows
    ordinals = [claim.occasion.ordinal if claim.occasion else None for claim in (a, b)]
    if (first and second and first != second) or (None not in ordinals and ordinals[0] != ordinals[1]):
        labels = [claim.occasion.label if claim.occasion else "" for claim in (a, b)]
        told = all(labels) and labels[0] != labels[1]
        reason = f"one is {labels[0]}, the other {labels[1]}" if told else "they are two of a row of happenings"
        return Match(confidence=score, reason=reason, verdict=Verdict.DIFFERENT_EVENT)
    if a.article == b.article or a.firmness is not b.firmness:
        return None
    return Match(confidence=score, reason="both tell where the same thing happened")
