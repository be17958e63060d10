"""Whether two claims on who took a part are about the same part."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from checker.gates.partakers import BODY, CALLING, may_be, named_elsewhere, other_in_row
from checker.language.naming import fold
from checker.language.nouns import same_noun
from checker.language.predicates import same_predicate
from checker.lexicon import load, words
from checker.model import Claim
from checker.outcome import Match
from checker.story import Story
from checker.values import Name

VISITING = frozenset({"visitor"})
ENVOYS = frozenset({"minister", "ambassador", "envoy", "secretary", "president", "diplomat", "negotiator", "premier"})
SHARED = frozenset({"catch", "rescue", "find"})
"""Acts in which one of several may be named alone."""
SIGNED_FOR = "sign-for"
SOLE = "sole"
"""Marks an act as one that only one can have done, by the words that tell it."""
LEAST = 0.3
"""Weight of the rare words that two sentences share at the least."""
SURE = 2.0
"""Weight at which two tellings are of one thing, whatever narrows it in either."""
AROUND = 1.2
"""Weight of the rare words that two sentences must share where one speaks of the thing by a pronoun."""


DAYS = frozenset(
    f"{day}{mark}"
    for day in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    for mark in ("", ",", ".", "'s", "’s")
)
COUNTED = frozenset({"second", "third", "fourth", "other", "another", "next"})
"""Words by which one of several things is told of; "the car" beside them may be any."""
ALIKE, MEANT, UNSURE, UNLIKE = "alike", "meant", "unsure", "unlike"
"""How surely two things are one, from nearest to furthest."""


def same_part(a: Claim, b: Claim, story: Story) -> Match | None:
    """The same act on the same thing, or the lead of the same side; abstains where a person may be the mere calling."""
    if a.context.predicate != b.context.predicate:
        return None
    if a.subject_key.startswith(CALLING) != b.subject_key.startswith(CALLING) and may_be(
        a, b, story, several=a.context.predicate in SHARED
    ):
        return None
    if a.subject_key.startswith(BODY) != b.subject_key.startswith(BODY) and not _apart(a, b, story):
        return None
    if a.attribute == "leader":
        return _same_side(a, b, story) if a.context.head == b.context.head else None
    return _turned(a, b, story) or _same_thing(a, b, story)


def _apart(a: Claim, b: Claim, story: Story) -> bool:
    """Whether a person and a body each do it alone: neither article speaks of the other's doer."""
    if not load("acts").get(a.context.predicate or "", {}).get("either", False):
        return False
    if any(claim.subject_key.startswith(CALLING) for claim in (a, b)):
        return False
    return not named_elsewhere(a, b, story)


def _turned(a: Claim, b: Claim, story: Story) -> Match | None:
    """Of two people whom both sentences name, each source has another one win."""
    if a.attribute != "winner" or any(claim.subject_key.startswith((CALLING, BODY)) for claim in (a, b)):
        return None
    if story.entity(a) == story.entity(b) or not (_names(a, b) and _names(b, a)):
        return None
    return Match(confidence=0.8, reason="both tell of the same two")


def _names(a: Claim, b: Claim) -> bool:
    """Whether the sentence of the one names the person of the other."""
    return isinstance(b.value, Name) and fold(b.value.family or b.value.full.split()[-1]) in a.context.sentence


def _same_side(a: Claim, b: Claim, story: Story) -> Match | None:
    mine, other = a.context.names, b.context.names
    if mine & other <= VISITING and mine & other and not all(_is_envoy(claim, story) for claim in (a, b)):
        # In a match, who leads the visitors is whoever scores most for them.
        return None
    if mine & other:
        return Match(confidence=0.85, reason="the same side")
    if mine or other:
        return None
    if a.context.head != "side":
        return Match(confidence=0.6, reason=f"the same {a.context.head}")
    # Whose side it is goes without saying where both tell of the same others: whom it met, what it asked.
    others = story.people_of(a) & story.people_of(b) - {story.entity(a), story.entity(b)}
    if others:
        return Match(confidence=0.7, reason="the same side, met by the same people")
    if _weight(a, b, story) < AROUND or _row(a) != _row(b):
        return None
    return Match(confidence=0.7, reason="the same side, told of with the same words")


def _is_envoy(claim: Claim, story: Story) -> bool:
    return bool(story.roles_of(claim) & ENVOYS)


def _weight(a: Claim, b: Claim, story: Story) -> float:
    """How much is told in both sentences besides the act: the sum of the shared words' rarity."""
    told = {a.context.predicate or "", a.context.head or "", b.context.head or ""} | _telling(a.context.predicate or "")
    shared = a.context.sentence & b.context.sentence - told
    return sum(story.rarity.get(word, 1.0) for word in shared)


@cache
def _telling(act: str) -> frozenset[str]:
    """The words that tell an act whose thing is not compared: that two sentences share them says nothing more."""
    table = load("acts").get(act, {})
    if not table.get("whole") and not table.get("deeds"):
        return frozenset()
    known = [*table.get("verbs", ()), *table.get("things", ()), *table.get("works", ())]
    known += [word for part in load("alarms").values() for listed in part.values() for word in listed]
    known += [*load("participation")["ordering"]["verbs"], *load("participation")["ordering"]["nouns"]]
    return frozenset(known)


def _other_day(a: Claim, b: Claim) -> bool:
    """Whether each sentence names days of the week, and none that the other names."""
    mine, yours = (frozenset(claim.sentence.casefold().split()) & DAYS for claim in (a, b))
    return bool(mine and yours) and mine.isdisjoint(yours)


def _one_of_several(a: Claim, b: Claim) -> bool:
    """Whether one thing is told as the second or another one, and the other not."""
    return bool((a.context.names ^ b.context.names) & COUNTED)


def _row(claim: Claim) -> frozenset[str]:
    """The words that tell one of a row of happenings: "earlier", "second"."""
    return frozenset(claim.sentence.casefold().split()) & words("venues", "order")


def _state(claim: Claim) -> str:
    """ "alive" or "dead", where the act meets one that is said to be so; else ""."""
    states = load("participation")["states"]
    return next((name for name, adjectives in states.items() if claim.context.modifiers & set(adjectives)), "")


def _same_thing(a: Claim, b: Claim, story: Story) -> Match | None:
    """The same noun, or another name of it, is done to; where both narrow it down, they must share a word."""
    mine, other = a.context.names, b.context.names
    if a.context.predicate == SIGNED_FOR:
        alone = not any(_signs_beside(claim, story) for claim in (a, b))
        return Match(confidence=0.75, reason="for the same side") if mine & other and alone else None
    heads = a.context.head or "", b.context.head or ""
    act = load("acts").get(a.context.predicate or "", {})
    once, weight = act.get("once", False), _weight(a, b, story)
    if ((all(heads) or act.get("whole")) and _told_apart(mine, other)) or {_state(a), _state(b)} == {"alive", "dead"}:
        return None
    if not once and weight < SURE and _elsewhere(a, b):
        return None
    loose = act.get("whole", False) or act.get("deeds", False)
    if (loose and _other_day(a, b)) or other_in_row(a, b) or (_one_of_several(a, b) and weight < SURE):
        return None
    several = a.context.predicate in load("participation")["undergone"]
    if several and (weight < AROUND or _row(a) != _row(b)):
        # Several may be sent off in one match: only what is told around it makes two the same.
        return None
    likeness = _likeness(a, b, act)
    only = weight >= AROUND or (likeness == ALIKE and (once or weight >= LEAST)) or _only_one(a, b, story)
    sole = (not all(heads) or likeness == ALIKE) and SOLE in a.context.modifiers | b.context.modifiers
    if likeness == UNLIKE or not only or (likeness == UNSURE and weight < AROUND and not sole):
        return None
    if act.get("solo") and weight < AROUND and not ((weight >= LEAST or sole) and _only_one(a, b, story)):
        return None
    return Match(confidence=min(0.85, max(0.5 + 0.1 * weight, 0.6 if sole else 0.0)), reason="the same act")


def _signs_beside(claim: Claim, story: Story) -> bool:
    """Whether somebody else signs for the same side in a claim's article."""
    return any(
        other.article == claim.article
        and other.context.predicate == SIGNED_FOR
        and other.context.names & claim.context.names
        and story.entity(other) != story.entity(claim)
        for other in story.claims
        if other.family == claim.family
    )


def _likeness(a: Claim, b: Claim, act: Mapping[str, Any]) -> str:
    """How surely two things are one: the same word, a word of each that may mean it, or one that a pronoun means."""
    one, two = a.context.head or "", b.context.head or ""
    if act.get("whole") or (one and two and (one == two or same_noun(one, two))):
        return ALIKE
    if act.get("deeds"):
        return ALIKE if same_predicate(one, two) else UNLIKE
    named = a.context.arguments | a.context.topics, b.context.arguments | b.context.topics
    if one and two and (one in named[1] or two in named[0] or a.context.arguments & b.context.arguments):
        return ALIKE
    if not act.get("near"):
        return UNLIKE if one and two else UNSURE
    works = {"", *act.get("works", ()), *act.get("meant", ())}
    # A video and what is to be seen in it are spoken of alike; of two things to be seen, each may have its video.
    return MEANT if one in works or two in works else UNSURE


def _elsewhere(a: Claim, b: Claim) -> bool:
    """Whether what stands behind a thing leaves no room for one: "the raid on the flat", "the raid on the mill"."""
    topics = a.context.topics, b.context.topics
    return all(topics) and topics[0].isdisjoint(topics[1]) and a.context.head == b.context.head


def _told_apart(mine: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two things are narrowed down by words that leave no room for one: "the women's", "the junior race"."""
    telling = words("participation", "telling")
    if mine & other:
        return bool((mine ^ other) & telling and (mine - other) and (other - mine))
    return (
        bool(mine)
        and bool(other)
        and bool((mine | other) & telling or not (mine | other) <= words("participation", "idle"))
    )


def _only_one(a: Claim, b: Claim, story: Story) -> bool:
    """Whether each article has but one who did such an act."""
    return all(len(_doers(claim, story)) <= 1 for claim in (a, b))


def _doers(claim: Claim, story: Story) -> set[str]:
    """All to whom a claim's article gives the act; of orders, that order."""
    deeds = load("acts").get(claim.context.predicate or "", {}).get("deeds", False)
    return {
        other.subject_key
        for other in story.claims
        if other.article == claim.article
        and other.family == claim.family
        and other.context.predicate == claim.context.predicate
        and (not deeds or other.context.head == claim.context.head)
    }
