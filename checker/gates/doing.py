"""Whether two claims on who did something are about the same act: a story has one such act, or one such thing."""

from __future__ import annotations

from functools import cache

from checker.gates.partakers import BODY, CALLING, are_several, may_be, named_elsewhere, other_in_row
from checker.language.nouns import same_noun
from checker.lexicon import load, words
from checker.model import Claim, Firmness
from checker.outcome import Match
from checker.story import Story

BEFORE, PLANNED, TITLE = "before", "planned", "title"
VAGUE = "calling:?"
AROUND = 1.2
"""Weight of the rare words that two sentences must share where the thing is not surely one."""
MAKE = "make"
LEAST, SOME = 0.3, 0.45
"""Weight that they must share where only the act is told, not what it was done to; where several may do it."""
BESIDE = 0.6
"""The most that words of the sentences right before weigh."""
ALIKE, MEANT, UNLIKE = "alike", "meant", "unlike"
DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
COUNTED = frozenset({"second", "third", "fourth", "other", "another", "next", "last", "previous"})


def same_doing(a: Claim, b: Claim, story: Story) -> Match | None:
    """The same act on the same thing, of which each article knows one doer only, and not the other's."""
    act = _shared(a, b) if a.article != b.article else None
    if act is None:
        return None
    table = load("doings").get(act, {})
    if any(claim.firmness in (Firmness.DENIED, Firmness.DISPUTED) for claim in (a, b)):
        return None
    if any((mark in a.context.modifiers) != (mark in b.context.modifiers) for mark in (BEFORE, PLANNED)):
        return None
    if _other_day(a, b) or other_in_row(a, b):
        return None
    likeness = _likeness(a, b, once=table.get("once", False), alike=frozenset(table.get("alike", ())))
    weight = _weight(a, b, story)
    if (
        likeness == UNLIKE
        or (act == MAKE and likeness == MEANT)
        or (likeness == MEANT and weight < LEAST and not table.get("once"))
    ):
        return None
    if TITLE in a.context.modifiers | b.context.modifiers and weight < AROUND:
        return None
    if table.get("many") and weight < (AROUND if any(are_several(claim) for claim in (a, b)) else SOME):
        return None
    if not _may_differ(a, b, story, either=table.get("either", False)):
        return None
    known = story.entity(a) != story.entity(b) and named_elsewhere(a, b, story)
    if known and (weight < AROUND or (likeness == MEANT and not table.get("once"))):
        return None
    if any(_doers(claim, act, story) > 1 for claim in (a, b)):
        return None
    confidence = 0.45 + 0.1 * (likeness == ALIKE) + 0.1 * min(weight, 2.5) - 0.1 * known
    return Match(confidence=min(0.85, confidence), reason="each article knows one who did it")


def _shared(a: Claim, b: Claim) -> str | None:
    """The act that both tell; that a thing was made, only where one of them says no more of how."""
    acts = a.context.arguments & b.context.arguments
    first = min(acts - {MAKE}, default=None)
    if first is None and MAKE in acts and any(claim.context.arguments == {MAKE} for claim in (a, b)):
        return MAKE
    return first


def _may_differ(a: Claim, b: Claim, story: Story, either: bool) -> bool:
    """Whether the two are told of in such ways that they can be seen to be two."""
    callings, bodies = (tuple(claim.subject_key.startswith(kind) for claim in (a, b)) for kind in (CALLING, BODY))
    if callings[0] != callings[1]:
        if any(bodies):
            return True
        if any(claim.subject_key.startswith(VAGUE) for claim in (a, b)):
            return False
        return not may_be(a, b, story, several=True)
    if bodies[0] != bodies[1]:
        return either
    return True


def _likeness(a: Claim, b: Claim, once: bool, alike: frozenset[str] = frozenset()) -> str:
    """How surely what is done to is one: the same noun; none that is told; other nouns."""
    one, two = a.context.head or "", b.context.head or ""
    if _told_apart(a.context.names, b.context.names):
        return UNLIKE
    topics = a.context.topics, b.context.topics
    if one and two:
        if _one_side(one, two):
            # Of two sides, each has its own head: whose it is must be told.
            return ALIKE if a.context.names & b.context.names else UNLIKE
        if one == two or same_noun(one, two) or {one, two} <= alike:
            return UNLIKE if all(topics) and topics[0].isdisjoint(topics[1]) else ALIKE
        return MEANT if once else UNLIKE
    return MEANT


@cache
def _sides() -> frozenset[str]:
    return frozenset(load("participation")["leader"]["led"]["side"])


def _one_side(one: str, two: str) -> bool:
    """Whether two nouns may mean one side: "the delegation", "the negotiators"."""
    return one in _sides() and two in _sides()


def _told_apart(mine: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two things are narrowed down by words that leave no room for one: "the women's", "the junior race"."""
    telling = words("participation", "telling")
    if (mine ^ other) & COUNTED:
        return True
    return bool(mine and other and not mine & other and (mine | other) & telling) or bool(
        mine and other and not mine & other and not (mine | other) <= words("participation", "idle")
    )


def _other_day(a: Claim, b: Claim) -> bool:
    mine, yours = (frozenset(a.context.sentence) & DAYS for a in (a, b))
    return bool(mine and yours) and mine.isdisjoint(yours)


def _weight(a: Claim, b: Claim, story: Story) -> float:
    """How much is told in both sentences, or right before them, besides the act: the sum of shared words' rarity."""
    told = a.context.arguments | b.context.arguments | {a.context.head or "", b.context.head or ""}
    shared = (a.context.sentence & b.context.sentence) - told
    around = (a.context.sentence | a.context.before) & (b.context.sentence | b.context.before) - shared - told
    beside = sum(story.rarity.get(word, 1.0) for word in around)
    return sum(story.rarity.get(word, 1.0) for word in shared) + min(BESIDE, 0.25 * beside)


def _doers(claim: Claim, act: str, story: Story) -> int:
    """How many its article says to have done such an act."""
    return len(
        {
            story.entity(other)
            for other in story.claims
            if other.article == claim.article
            and other.family == claim.family
            and act in other.context.arguments
            and (not claim.context.head or not other.context.head or same_noun(claim.context.head, other.context.head))
        }
    )
