"""Are two places those of one happening? As for times: same kind of happening, to the same thing."""

from __future__ import annotations

from attrs import evolve

from checker.gates.evidence import overlap
from checker.gates.happening import sameness
from checker.gates.others import same_people
from checker.lexicon import words
from checker.model import Claim
from checker.outcome import Match, Verdict
from checker.story import Story

TREATED = "treated_at"


def same_venue(a: Claim, b: Claim, story: Story) -> Match | None:
    """The match of two claims on where something happened; two of a row of happenings are told apart."""
    score = _treated(a, b, story)
    if score is None:
        score = sameness(_taken(a), _taken(b), story)
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


def _treated(a: Claim, b: Claim, story: Story) -> float | None:
    """How surely two claims tell to what hospital the same people were taken: no others, and each names but one."""
    if (
        not TREATED == a.context.predicate == b.context.predicate
        or not same_people(a, b, story)
        or not (_alone(a, story) and _alone(b, story))
    ):
        return None
    people = [story.people_of(claim) for claim in (a, b)]
    if people[0] and people[1] and not people[0] & people[1]:
        return None
    return min(0.9, 0.6 + 0.3 * overlap(a.context.sentence, b.context.sentence, story.rarity))


def _taken(claim: Claim) -> Claim:
    """A claim as if told of anybody who is taken anywhere."""
    if claim.context.predicate != TREATED:
        return claim
    return evolve(claim, context=evolve(claim.context, predicate="take"))


def _alone(claim: Claim, story: Story) -> bool:
    """Whether an article has people treated in one place only."""
    return not any(
        other.article == claim.article and other.context.predicate == TREATED and other.value != claim.value
        for other in story.claims
        if other.family == claim.family
    )
