"""Are two clauses about the same happening? Same predicate, same people and things, nothing said on one side only."""

from __future__ import annotations

from functools import cache, lru_cache

from checker.gates.accounts import since_done, two_accounts
from checker.gates.answers import is_answer, same_question
from checker.gates.apart import told_apart
from checker.gates.instants import later_told, of_two_times, turned_round, two_days
from checker.gates.likeness import (
    acts,
    content,
    coverage,
    holds,
    key_words,
    numbers_differ,
    of_now,
    predicate,
    pronoun,
    related,
    shared_words,
)
from checker.gates.memo import once_a_claim
from checker.gates.reports import ANY, same_report
from checker.language.nouns import same_noun
from checker.language.opposites import converse, listed_alike, opposed, same_sense
from checker.lexicon import load, words
from checker.model import Claim, Firmness
from checker.outcome import Match, Verdict
from checker.story import Story
from checker.updates import APART, published
from checker.values import Polarity

COVERED = 0.65
"""How much of the narrower claim the other sentence must speak of."""
ALIKE = 2
"""How many words of content two clauses must share where one of them is said of a mere pronoun."""
BACK = 0.1
"""How much of the wider claim the other sentence or the one before it must speak of."""


def same_happening(a: Claim, b: Claim, story: Story) -> Match | None:
    """The match of two polarity claims; None where they are not surely about the same happening."""
    if not (isinstance(a.value, Polarity) and isinstance(b.value, Polarity)):
        return None
    if a.article == b.article:
        return None
    whole = ANY in (a.value.predicate, b.value.predicate)
    if whole:
        return same_report(a, b, story)
    if is_answer(a) or is_answer(b):
        return same_question(a, b, story)
    if not predicates_meet(a, b):
        return None
    return _clauses(a, b, story)


def predicates_meet(a: Claim, b: Claim) -> bool:
    """Whether the predicates are the same, alike, or opposites."""
    return _meet(predicate(a), predicate(b))


@cache
def _meet(a: str, b: str) -> bool:
    return opposed(a, b) is not None or same_sense(a, b)


def _clauses(a: Claim, b: Claim, story: Story) -> Match | None:
    refused = _refused(a, b, story) or _refused(b, a, story)
    planned = (a.firmness is Firmness.EXPECTED) != (b.firmness is Firmness.EXPECTED)
    if planned and not (_unable(a) or _unable(b) or refused):
        return None
    if (_partial(a) and _partial(b)) or any(_partial(claim) and not holds(claim) for claim in (a, b)):
        return None
    if numbers_differ(a, b) or not _subjects_meet(a, b, story) or not _heads_meet(a, b):
        return None
    if not _undergo_alike(a, b) or (_by_pronouns(a) and _by_pronouns(b)):
        return None
    narrow, wide = _narrow_first(a, b)
    if narrow.context.head in words("negation", "indefinite") and not content(narrow):
        # "Nothing is imminent": of what, only the rest of the article tells.
        return None
    lone = (
        _described(a, b)
        or _described(b, a)
        or (acts(narrow) != acts(wide) and key_words(narrow).isdisjoint(key_words(wide)))
        or (_of_all(wide) and _of_some(narrow))
    )
    # Who is told by name in one and by role in the other is spoken of in both.
    roles = story.roles_of(a) | story.roles_of(b)
    told = content(wide) | wide.context.sentence | roles
    if not _knows_whom(a, b, story, shared_words(content(narrow, lone), told)):
        return None
    covered = coverage(content(narrow, lone), told, story)
    back = coverage(content(wide, lone), content(narrow) | narrow.context.sentence | narrow.context.before, story)
    if _bare_action(narrow) and not holds(narrow):
        # Who denies the act altogether denies it in every particular.
        back = max(back, BACK)
    if covered < COVERED or back < BACK:
        return None
    sure = min(a.confidence, b.confidence) * (0.5 + covered / 4 + back / 4)
    if of_now(a) != of_now(b) or told_apart(a, b, story):
        return None
    if two_accounts(a, b, story):
        return Match(confidence=sure, reason="one is another speaker's account", verdict=Verdict.SCOPE)
    turned = turned_round(a, b, story)
    if turned is None or of_two_times(a, b):
        return None
    changed = since_done(a, b, story) or later_told(a, b, story) or turned
    if changed or two_days(a, b):
        return Match(confidence=sure, reason=changed or "they tell of two days", verdict=Verdict.UPDATE)
    if refused:
        return Match(confidence=sure, reason="what one refuses the other lets be", verdict=Verdict.CONFLICT)
    return Match(confidence=sure, reason="the same thing is said to happen")


def _refused(a: Claim, b: Claim, story: Story) -> bool:
    """Whether one says that a thing will not be done, and the other, no later, that it is being done now."""
    if a.firmness is not Firmness.EXPECTED or b.firmness is not Firmness.STATED or holds(a) or not holds(b):
        return False
    first, second = published(a, story), published(b, story)
    if first is not None and second is not None and abs(second - first) >= APART:
        return False
    said, done = a.quote.casefold(), set(b.quote.casefold().split())
    return ("will not" in said or "won't" in said) and bool(done & {f"{predicate(b)}s", f"{predicate(b)}es"})


@once_a_claim
def _partial(claim: Claim) -> bool:
    """Whether a clause is said of a part only: "some of the passengers", "12 passengers"."""
    first = claim.subject.casefold().split(" ")[0]
    return first in words("antonyms", "some") or first[:1].isdigit()


def _of_all(claim: Claim) -> bool:
    """Whether a clause is said of every one: "all eight walkers"."""
    return claim.subject.casefold().split(" ")[0] in ("all", "every", "each")


@once_a_claim
def _of_some(claim: Claim) -> bool:
    """Whether a clause is said of none of those whom the story is about: "none of the dead"."""
    first, *rest = claim.subject.casefold().split(" ")
    return first in ("none", "neither", "nobody", "no") and not words("negation", "concerned").isdisjoint(rest)


def _narrow_first(a: Claim, b: Claim) -> tuple[Claim, Claim]:
    """The claim that must say no more than the other: a denial of the particular does not deny the general."""
    assert isinstance(a.value, Polarity)
    assert isinstance(b.value, Polarity)
    if a.value.holds != b.value.holds:
        return (b, a) if a.value.holds else (a, b)
    return (a, b) if (len(a.context.near), a.id) <= (len(b.context.near), b.id) else (b, a)


@once_a_claim
def _unable(claim: Claim) -> bool:
    """Whether a clause says that somebody could not or would not do it, so that a plan to do it is none."""
    assert isinstance(claim.value, Polarity)
    if claim.value.holds or claim.firmness is not Firmness.DENIED:
        return False
    said = f" {' '.join(claim.sentence.casefold().split())} "
    return any(f" {word} " in said for word in words("negation", "inability"))


def _heads_meet(a: Claim, b: Claim) -> bool:
    x, y = a.context.head or "", b.context.head or ""
    if related(x, y) or same_sense(x, y) or (same_noun(x, y) and predicate(a) != "be" != predicate(b)):
        return True
    if (_bare_action(a) or _bare_action(b)) and not pronoun(a.subject_key) and not pronoun(b.subject_key):
        return opposed(predicate(a), predicate(b)) is None and (predicate(a) == predicate(b) or _alike_acts(a, b))
    if predicate(a) in words("negation", "bare"):
        return False
    if {x, y} & words("negation", "indefinite") and predicate(a).startswith("be_"):
        return True
    if (_bare_action(a) or _bare_action(b)) and opposed(predicate(a), predicate(b)) is not None:
        return False
    if pronoun(x) or pronoun(y):
        if predicate(a) != predicate(b) and "be_wanted" not in (predicate(a), predicate(b)):
            return False
        other = b if pronoun(x) else a
        mine = a if pronoun(x) else b
        return bool(other.context.head) and any(
            related(other.context.head or "", word) for word in mine.context.sentence | mine.context.before
        )
    if not acts(a) or not acts(b):
        # Where nothing is acted on, who it is said of has been compared already.
        return predicate(a) == predicate(b) or opposed(predicate(a), predicate(b)) is not None
    return any(related(x, word) for word in b.context.near) or any(related(y, word) for word in a.context.near)


def _alike_acts(a: Claim, b: Claim) -> bool:
    """Whether one predicate says no less than the other: to hold somebody is not yet to arrest him."""
    return listed_alike(predicate(a), predicate(b)) or related(predicate(a), predicate(b))


def _bare_action(claim: Claim) -> bool:
    """Whether an act is told by its noun alone, without what it is done to: "is considering expansion"."""
    return claim.context.head == predicate(claim)


def _subjects_meet(a: Claim, b: Claim, story: Story) -> bool:
    x, y = story.entity(a), story.entity(b)
    if x == y and not converse(predicate(a), predicate(b)):
        return True
    if converse(predicate(a), predicate(b)):
        # What one buys another sells, and what was bought was sold.
        same = x == y or bool(_names(a.subject) & _names(b.subject)) or _may_mean(a, b) or _may_mean(b, a)
        return same and acts(a) and acts(b)
    if any(pronoun(claim.subject_key) and not _part_of(claim) for claim in (a, b)) or _of_some(a) or _of_some(b):
        return True
    if not x or not y:
        return True
    if any(_bare_action(claim) and claim.subject_key == claim.context.head for claim in (a, b)):
        # "No arrests have been made": by whom is not said.
        return True
    if _described(a, b) or _described(b, a):
        return True
    if _names(a.subject) & _names(b.subject):
        return True
    words_x = (key_words(a) | story.roles_of(a) | _part_of(a)) - {"role"}
    words_y = (key_words(b) | story.roles_of(b) | _part_of(b)) - {"role"}
    if any(related(p, q) or _one_body(p, q) for p in words_x for q in words_y):
        return True
    crossed = a.context.head in words_y, b.context.head in words_x
    # Who undergoes it here and does it there has not the same part; where both do, the comparator has a say.
    return all(crossed) or (any(crossed) and not (acts(a) and acts(b)))


@cache
def _one_body(a: str, b: str) -> bool:
    """Whether two nouns are turns by which news calls one body: the airline and the carrier."""
    return any(a in nouns and b in nouns for nouns in load("negation")["turns"])


@once_a_claim
def _part_of(claim: Claim) -> set[str]:
    """Of "some of the passengers", the passengers."""
    first, *rest = claim.subject.casefold().split(" ")
    return {rest[-1]} if pronoun(first) and rest[:1] == ["of"] else set()


def _undergo_alike(a: Claim, b: Claim) -> bool:
    """Whether it is one and the same that two opposites befall: nobody survives because another was killed."""
    if not (holds(a) and holds(b)) or opposed(predicate(a), predicate(b)) is None:
        return True
    if _partial(a) != _partial(b) or a.subject_key == b.subject_key:
        return _partial(a) == _partial(b)
    x, y = a.context.head or "", b.context.head or ""
    if pronoun(x) or pronoun(y) or x in words("negation", "indefinite") or not x or not y:
        return True
    tail_x, tail_y = x.rpartition("-")[2], y.rpartition("-")[2]
    return same_noun(tail_x, tail_y) or related(tail_x, tail_y)


def _knows_whom(a: Claim, b: Claim, story: Story, shared: int) -> bool:
    """Whether it is told whom or what a pronoun stands for, or enough is said alike beside it.

    "It is unclear how he got in" and "it is clear to me who did it" have nothing in common but their "it".
    """
    pronouns = [claim for claim in (a, b) if _stands_for_another(claim)]
    if not pronouns or shared >= ALIKE:
        return True
    if len(pronouns) > 1:
        return False
    mine, other = pronouns[0], b if pronouns[0] is a else a
    spoken = mine.context.sentence | mine.context.before | mine.context.names
    meant = (key_words(other) | story.roles_of(other) | {other.context.head or ""}) - {"role", ""}
    return any(related(word, told) for word in meant for told in spoken if not pronoun(word))


def _stands_for_another(claim: Claim) -> bool:
    """Whether a clause is said of a pronoun of which nothing is told: "it", "this one"; not of "none of the dead"."""
    mere = pronoun(claim.subject_key) and claim.subject_key not in words("negation", "indefinite")
    return not claim.subject_key or (mere and " of " not in claim.subject)


def _by_pronouns(claim: Claim) -> bool:
    """Whether neither who does it nor to whom it is done is told: "they have abandoned us"."""
    return pronoun(claim.subject_key) and pronoun(claim.context.head or "")


def _may_mean(a: Claim, b: Claim) -> bool:
    """Whether the pronoun that one clause is said of may stand for whom the other is said of: not where it names it."""
    return pronoun(a.subject_key) and not pronoun(b.subject_key) and b.subject_key not in a.context.near


def _described(a: Claim, b: Claim) -> bool:
    """Whether the one speaks of a body by its kind ("the league") and the other by a name."""
    kind = a.subject_key in words("negation", "bodies") and a.subject.casefold().startswith("the ")
    return kind and bool(_names(b.subject)) and not b.subject.casefold().endswith(f" {a.subject_key}s")


@lru_cache(maxsize=8192)
def _names(phrase: str) -> frozenset[str]:
    """The capitalised words of a phrase, its first word left out unless it stands alone."""
    parts = phrase.split()
    return frozenset(
        part.strip(".,;'’\"")
        for part in (parts if len(parts) == 1 else parts[1:])
        if part[:1].isupper() and len(part) > 2
    )
