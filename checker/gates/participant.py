"""Whether two claims on who took a part are about the same part."""

from __future__ import annotations

from checker.lexicon import load, words
from checker.model import Claim
from checker.outcome import Match
from checker.story import Story

CALLING = "calling:"
AROUND = 1.2
"""Weight of the rare words that two sentences must share where one speaks of the thing by a pronoun."""


def same_part(a: Claim, b: Claim, story: Story) -> Match | None:
    """The same act on the same thing, or the lead of the same side; abstains where a person may be the mere calling."""
    if a.context.predicate != b.context.predicate:
        return None
    if a.subject_key.startswith(CALLING) != b.subject_key.startswith(CALLING) and _may_be(a, b, story):
        return None
    if a.attribute == "leader":
        return _same_side(a, b) if a.context.head == b.context.head else None
    return _same_thing(a, b, story)


def _may_be(a: Claim, b: Claim, story: Story) -> bool:
    """Whether the person of the one may be whom the other tells by calling: no, where other callings are known."""
    person, calling = (b, a) if a.subject_key.startswith(CALLING) else (a, b)
    if story.entity(person) in story.people_of(calling):
        # "Ms Doe asked a friend": she is spoken of beside the friend. But "a friend found her body" is about another.
        return calling.context.head in words("participation", "bodies")
    table = load("participation")["callings"]
    group = calling.subject_key.removeprefix(CALLING)
    roles = story.roles_of(person)
    known = {name for name, nouns in table.items() if roles & set(nouns)}
    return not known or group in known or group in load("participation")["unspecific"]["groups"]


def _same_side(a: Claim, b: Claim) -> Match | None:
    mine, other = a.context.names, b.context.names
    if mine & other:
        return Match(confidence=0.85, reason="the same side")
    if not mine and not other and a.context.head != "side":
        return Match(confidence=0.6, reason=f"the same {a.context.head}")
    return None


def _state(claim: Claim) -> str:
    """ "alive" or "dead", where the act meets one that is said to be so; else ""."""
    states = load("participation")["states"]
    return next((name for name, adjectives in states.items() if claim.context.modifiers & set(adjectives)), "")


def _same_thing(a: Claim, b: Claim, story: Story) -> Match | None:
    """The same noun, or another name of it, is done to; where both narrow it down, they must share a word."""
    mine, other = a.context.names, b.context.names
    heads = a.context.head or "", b.context.head or ""
    if all(heads) and mine and other and mine.isdisjoint(other):
        return None
    if {_state(a), _state(b)} == {"alive", "dead"}:
        return None
    shared = a.context.sentence & b.context.sentence - {a.context.predicate or "", *heads}
    weight = sum(story.rarity.get(word, 1.0) for word in shared)
    if heads[0] != heads[1]:
        if all(heads) and heads[0] not in b.context.arguments and heads[1] not in a.context.arguments:
            return None
        # What a pronoun means is known only by what is told around it.
        if not all(heads) and weight < AROUND:
            return None
    elif not heads[0]:
        return None
    once = load("participation")["acts"].get(a.context.predicate or "", {}).get("once", False)
    if weight < 0.3 and not once and not (a.context.arguments & b.context.arguments or heads[0] != heads[1]):
        return None
    return Match(confidence=min(0.85, 0.5 + 0.1 * weight), reason="the same act")
