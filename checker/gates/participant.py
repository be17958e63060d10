"""Whether two claims on who took a part are about the same part."""

from __future__ import annotations

from checker.language.naming import fold
from checker.lexicon import load, words
from checker.model import Claim
from checker.outcome import Match
from checker.story import Story
from checker.values import Name

CALLING = "calling:"
BODY = "body:"
SIGNED_FOR = "sign-for"
AROUND = 1.2
"""Weight of the rare words that two sentences must share where one speaks of the thing by a pronoun."""


def same_part(a: Claim, b: Claim, story: Story) -> Match | None:
    """The same act on the same thing, or the lead of the same side; abstains where a person may be the mere calling."""
    if a.context.predicate != b.context.predicate:
        return None
    if a.subject_key.startswith(CALLING) != b.subject_key.startswith(CALLING) and _may_be(a, b, story):
        return None
    if a.subject_key.startswith(BODY) != b.subject_key.startswith(BODY):
        return None
    if a.attribute == "leader":
        return _same_side(a, b, story) if a.context.head == b.context.head else None
    return _turned(a, b, story) or _same_thing(a, b, story)


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


def _weight(a: Claim, b: Claim, story: Story) -> float:
    """How much is told in both sentences besides the act: the sum of the shared words' rarity."""
    told = {a.context.predicate or "", a.context.head or "", b.context.head or ""}
    shared = a.context.sentence & b.context.sentence - told
    return sum(story.rarity.get(word, 1.0) for word in shared)


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
        return Match(confidence=0.75, reason="for the same side") if mine & other else None
    heads = a.context.head or "", b.context.head or ""
    if all(heads) and mine and other and mine.isdisjoint(other):
        return None
    if {_state(a), _state(b)} == {"alive", "dead"}:
        return None
    weight = _weight(a, b, story)
    if a.context.predicate in load("participation")["undergone"] and (weight < AROUND or _row(a) != _row(b)):
        # Several may be sent off in one match: only what is told around it makes two the same.
        return None
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
