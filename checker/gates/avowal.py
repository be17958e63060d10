"""Does the same one confirm, deny or withhold the same thing in both sources?"""

from __future__ import annotations

from checker.gates.likeness import answers_to
from checker.lexicon import words
from checker.model import Claim
from checker.outcome import Match, Verdict
from checker.story import Story
from checker.updates import APART, published

LEAST = 2
HALF = 0.5
"""How much of the shorter topic both must speak of."""


def same_matter(a: Claim, b: Claim, story: Story) -> Match | None:
    """The match of two acts of one speaker on one matter; an update where a later article tells of another answer."""
    if a.article == b.article or a.context.predicate == b.context.predicate or not _one_speaker(a, b, story):
        return None
    short, long = sorted((a, b), key=lambda claim: (len(claim.context.near), claim.id))
    told = long.context.near | long.context.sentence
    shared = sum(1 for word in short.context.near if any(answers_to(word, other) for other in told))
    if (
        not short.context.near
        or shared < min(LEAST, len(short.context.near))
        or shared / len(short.context.near) < HALF
    ):
        return None
    confidence = 0.5 + 0.35 * shared / len(short.context.near)
    first, second = published(a, story), published(b, story)
    if first is not None and second is not None and abs(second - first) >= APART:
        early, late = (a, b) if first < second else (b, a)
        if early.context.predicate == "withhold" and not _of_one_day(early, late):
            return Match(
                confidence=confidence, reason="what was withheld at first was said later", verdict=Verdict.UPDATE
            )
    return Match(confidence=confidence, reason="both tell what the same one said to it")


def _of_one_day(a: Claim, b: Claim) -> bool:
    """Whether both tell of one day."""
    one, other = a.occasion, b.occasion
    return one is not None and other is not None and one.since is not None and one.since == other.since


def _one_speaker(a: Claim, b: Claim, story: Story) -> bool:
    """Whether it is one person, one body, or a body and whoever speaks for it."""
    if story.entity(a) == story.entity(b) and a.subject_key not in words("saying", "vague"):
        return a.subject_key == b.subject_key or "@" in story.entity(a)
    if a.context.names & b.context.names:
        return True
    bodies = words("negation", "bodies")
    described = [claim for claim in (a, b) if claim.context.head in bodies]
    return len(described) == 1 and (_speaks_for(a) or _speaks_for(b) or bool(a.context.names | b.context.names))


def _speaks_for(claim: Claim) -> bool:
    return claim.context.head in words("saying", "spokespeople")
