"""Does a later article tell as done what an earlier one had still to come, of the same people and things?"""

from __future__ import annotations

from datetime import timedelta
from functools import cache

from checker.gates.evidence import overlap
from checker.language.naming import fold
from checker.language.nouns import same_noun
from checker.language.opposites import same_sense
from checker.lexicon import load, words
from checker.model import Claim
from checker.outcome import Match, Verdict
from checker.story import Story
from checker.timeline import compare_occasions
from checker.updates import APART, published
from checker.values import Polarity

NEAR = 0.45
"""How much of what the earlier clause speaks of the later sentence or the one before it must speak of too."""
HINT = 0.2
"""How much of it, where both clauses name the kind of thing that has the state."""
ALIKE = 7
"""Letters with which two words of one root begin: prosecutors, the prosecution."""
TURN = "turn:"
LONG = 70
"""Characters of a claim that an explanation quotes."""
BEFORE = {
    "planned": "it was still to come",
    "not yet": "it had not come about",
    "open": "it was left open",
    "state": "things stood so",
}


def status_changed(a: Claim, b: Claim, story: Story) -> Match | None:
    """The match of what was to come with what came of it; None where it is not surely the same, or not later."""
    if a.article == b.article or not isinstance(a.value, Polarity) or not isinstance(b.value, Polarity):
        return None
    if a.value.holds == b.value.holds or not _meet(a.value.predicate, b.value.predicate):
        return None
    early, late = (b, a) if a.value.holds else (a, b)
    first, second = published(early, story), published(late, story)
    if first is None or second is None or second - first < APART:
        return None
    if _of_two_events(early, late):
        return None
    shared = _shared(early, late, story)
    if shared is None:
        return None
    if _knew(early, late, story):
        return None
    return Match(
        confidence=0.45 + 0.4 * shared,
        reason=_reason(early, late, second - first, story),
        verdict=Verdict.UPDATE,
    )


@cache
def _meet(a: str, b: str) -> bool:
    if a.startswith(TURN) or b.startswith(TURN):
        return a == b
    return same_sense(a, b) or any(a in group and b in group for group in load("status")["alike"])


@cache
def _single() -> frozenset[str]:
    return frozenset(f"{TURN}{turn['name']}" for turn in load("status")["turns"] if turn["alone"])


@cache
def _things(predicate: str) -> frozenset[str]:
    return frozenset(
        thing
        for turn in load("status")["turns"]
        if predicate == TURN + turn["name"]
        for thing in turn.get("things", ())
    )


def _of_two_events(early: Claim, late: Claim) -> bool:
    """Whether the two tell of two occasions: days apart alone say nothing, for what changes takes days."""
    a, b = early.occasion, late.occasion
    if a is None or b is None or (a.main and b.main and a.ordinal == b.ordinal):
        return False
    return bool(compare_occasions(a, b).different)


def _shared(early: Claim, late: Claim, story: Story) -> float | None:
    """How much the two speak of the same, 0 to 1; None where too little."""
    mine = _content(early) | story.roles_of(early)
    yours = late.context.sentence | late.context.before | story.roles_of(late) | _content(late)
    own = _content(early) - _names_of_act(early)
    by_role = not story.roles_of(early).isdisjoint(_core(late))
    if by_role:
        yours |= _core(early)
    yours |= {word for word in own if any(_same(word, other) for other in yours)}
    assert isinstance(early.value, Polarity)
    single = early.value.predicate in _single()
    shared = overlap(own, yours, story.rarity) if own else 0.0
    close = any(_same(x, y) for x in _core(early) for y in _content(late) | story.roles_of(late))
    things = _things(early.value.predicate)
    close = close or by_role or (not _told(late) and any(_same(x, y) for x in _core(early) for y in yours))
    thing = bool(_content(early) & things and _content(late) & things)
    if single:
        return 0.3 + 0.7 * shared
    if not mine or not (close or thing) or shared < (HINT if thing else NEAR):
        return None
    return shared


def _core(claim: Claim) -> set[str]:
    """Who or what the clause is about most of all."""
    return {
        part
        for word in (claim.context.head, claim.subject_key)
        if word
        for part in word.replace(":", " ").split()
        if part not in words("negation", "pronouns")
    }


def _told(claim: Claim) -> bool:
    """Whether a clause names what it is about, and doesn't leave it to the sentence before ("thirteen more were")."""
    numerals = load("numbers")
    return not all(word in numerals["ones"] or word in numerals["teens"] for word in _core(claim))


def _content(claim: Claim) -> frozenset[str]:
    spoken = claim.context.near | _core(claim)
    return frozenset(spoken - words("negation", "times") - words("negation", "pronouns"))


def _names_of_act(claim: Claim) -> frozenset[str]:
    assert isinstance(claim.value, Polarity)
    return frozenset({claim.value.predicate})


def _same(a: str, b: str) -> bool:
    a, b = fold(a), fold(b)
    return a == b or same_noun(a, b) or (min(len(a), len(b)) >= ALIKE and a[:ALIKE] == b[:ALIKE])


def _knew(early: Claim, late: Claim, story: Story) -> bool:
    """Whether the earlier article tells of it as done as well."""
    return any(
        claim.family == early.family
        and claim.article == early.article
        and isinstance(claim.value, Polarity)
        and isinstance(late.value, Polarity)
        and bool(claim.value.holds)
        and _meet(claim.value.predicate, late.value.predicate)
        and _shared(claim, late, story) is not None
        for claim in story.claims
    )


def _reason(early: Claim, late: Claim, gap: timedelta, story: Story) -> str:
    one, other = (story.articles[claim.article].source for claim in (early, late))
    status = early.scope.status or "planned"
    return (
        f"{BEFORE[status]} when {one} wrote (“{_short(early)}”); "
        f"{other}, {span(gap)} later, tells what came of it (“{_short(late)}”)"
    )


def _short(claim: Claim) -> str:
    quote = " ".join(claim.quote.split())
    return quote if len(quote) <= LONG else f"{quote[:LONG].rsplit(' ', 1)[0]} …"


def span(gap: timedelta) -> str:
    """A stretch of time in words.

    >>> span(timedelta(hours=30)), span(timedelta(days=12))
    ('a day', '12 days')
    """
    if gap.days >= 1:
        return "a day" if gap.days == 1 else f"{gap.days} days"
    hours = max(1, round(gap.total_seconds() / 3600))
    return "an hour" if hours == 1 else f"{hours} hours"
