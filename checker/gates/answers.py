"""Do two answers answer one question? By the question, and by whom or what they are said of."""

from __future__ import annotations

from typing import Any

from checker.gates.accounts import since_done, two_accounts
from checker.gates.apart import (
    bounded,
    charged_otherwise,
    elsewhere,
    in_other_places,
    narrowed,
    of_another_time,
    of_two_kinds,
    of_years_past,
    picked,
    picks_another,
    whose_else,
)
from checker.gates.instants import denied_of_a_month, habitual, later_told, then_and_now, two_days, two_hours
from checker.gates.likeness import answers_to, denies, holds, is_number, key_words, numbers_differ, of_now, related
from checker.gates.nearness import close, may_be_one, of_one_scene, of_two_bodies, of_two_names, told_in_few_words
from checker.language.questions import questions
from checker.lexicon import words
from checker.model import Claim, Firmness
from checker.outcome import Match, Verdict
from checker.story import Story
from checker.updates import APART, published
from checker.values import Polarity
from checker.wording import like_speakers

ASKED = "?"
"""What the predicate of an answer ends in."""
SAME = 0.75
"""How sure it is where both name the same one."""
ROLE = 0.65
"""How sure it is where one or both describe whom they speak of."""
TOLD_BEFORE = 0.55
"""How sure it is where a pronoun's sentence or the one before it speaks of the other's."""
SHARED = 2
"""How many words of content the sentences must share where a story may well ask the question twice."""


def is_answer(claim: Claim) -> bool:
    """Whether a claim answers a question of the lexicon."""
    return isinstance(claim.value, Polarity) and claim.value.predicate.endswith(ASKED)


def same_question(a: Claim, b: Claim, story: Story) -> Match | None:
    """The match of two answers; None where they are not surely of the same one, or one tells of what is to come."""
    assert isinstance(a.value, Polarity)
    assert isinstance(b.value, Polarity)
    if a.value.predicate != b.value.predicate:
        return None
    question = questions()[a.value.predicate.removesuffix(ASKED)]
    if _to_come(a, question) != _to_come(b, question) and not (
        (question.get("planned") or _refuses(a) or _refuses(b)) and _at_one_time(a, b, story)
    ):
        return None
    sure = ROLE if question["of"] == "story" else _same_one(a, b, story, question)
    if sure is None or (question.get("named") and sure < SAME) or of_another_time(a) != of_another_time(b):
        return None
    if _shared(a, b, story, question) < _needed(question, sure) or (question.get("by") and _of_two_sides(a, b)):
        return None
    if question.get("single") and (_both_ways(a, story) or _both_ways(b, story)):
        return None
    if whose_else(a, b) or (question.get("broad") and (elsewhere(a, b) or picks_another(a, b))):
        return None
    if of_two_bodies(a, b) or of_two_names(a, b) or (question.get("broad") and not close(a, b, story, question)):
        return None
    if bounded(a, b, story) or narrowed(a, b) or of_now(a) != of_now(b) or of_two_kinds(a, b):
        return None
    if of_years_past(a, b, story):
        return None
    if two_accounts(a, b, story):
        return Match(confidence=sure, reason="one is another speaker's account", verdict=Verdict.SCOPE)
    if question["of"] == "thing" and in_other_places(a, b):
        return None
    if question["of"] == "person" and charged_otherwise(a, b):
        return None
    then = ((denies(a) or denies(b)) and denied_of_a_month(a, b)) or (question.get("lasting") and then_and_now(a, b))
    if habitual(a) != habitual(b) or then:
        return None
    if question.get("lasting") and _since(a) != _since(b):
        return None
    changed = since_done(a, b, story) or later_told(a, b, story)
    changed = changed or (_turned(a, b, story) if question.get("lasting") else "")
    changed = changed or ("they tell of two times of one day" if question.get("lasting") and two_hours(a, b) else "")
    if changed or two_days(a, b):
        return Match(confidence=sure, reason=changed or "they tell of two days", verdict=Verdict.UPDATE)
    return Match(confidence=sure, reason="both answer the same question")


def _needed(question: dict[str, Any], sure: float) -> int:
    """How many words the sentences must share beside the answers, for the question to be the same one."""
    if question.get("loose"):
        return SHARED
    if question.get("one") and sure < SAME:
        return 1
    if question.get("sole") or (question["of"] != "story" and not question.get("share")):
        return 0
    return SHARED if question.get("share") and sure < SAME else 1


def _same_one(a: Claim, b: Claim, story: Story, question: dict[str, Any]) -> float | None:
    """How sure it is that both answers are said of one person, body or thing; None where they may not be."""
    if numbers_differ(a, b) or picked(a) != picked(b):
        return None
    x, y = a.subject_key, b.subject_key
    pronouns = words("negation", "pronouns") | words("negation", "persons")
    crowd = words("negation", "crowd")
    if x in crowd or y in crowd:
        none = [claim for claim in (a, b) if claim.subject_key in words("negation", "nobody") and denies(claim)]
        if {x, y} <= crowd and none and _speak_of_one(a, b):
            return ROLE
        return TOLD_BEFORE if not {x, y} <= crowd and may_be_one(a, b, story) and of_one_scene(a, b) else None
    if x in pronouns or y in pronouns:
        if x in pronouns and y in pronouns:
            return None
        mine, other = (a, b) if x in pronouns else (b, a)
        if mine.subject_key in words("questions", "speaking"):
            # "He rang me": whoever speaks, and nobody else.
            return TOLD_BEFORE if mine.attribution and like_speakers(mine.attribution, other.subject) else None
        spoken = mine.context.sentence | mine.context.before | mine.context.names
        meant = (key_words(other) | story.roles_of(other) | {other.context.head or ""}) - {"role", ""}
        return TOLD_BEFORE if any(related(word, told) for word in meant for told in spoken) else None
    if elsewhere(a, b):
        return None
    if is_number(x) or is_number(y):
        one, other = (a, b) if is_number(x) else (b, a)
        if x == y:
            return ROLE
        return ROLE if one.subject_key in other.context.modifiers else None
    if story.entity(a) == story.entity(b):
        return SAME
    words_x = (key_words(a) | story.roles_of(a)) - {"role"}
    words_y = (key_words(b) | story.roles_of(b)) - {"role"}
    if any(related(p, q) for p in words_x for q in words_y):
        return ROLE
    if question.get("one"):
        return ROLE
    if question["of"] == "thing" and a.context.head and b.context.head and answers_to(a.context.head, b.context.head):
        return ROLE
    return TOLD_BEFORE if may_be_one(a, b, story) and of_one_scene(a, b) else None


def _of_two_sides(a: Claim, b: Claim) -> bool:
    """Whether the one is told of one side and the other of another: the prosecution appeals, the defence does not."""
    one, other = a.context.arguments, b.context.arguments
    return bool(one and other) and not any(answers_to(x, y) for x in one for y in other)


def _speak_of_one(a: Claim, b: Claim) -> bool:
    """Whether two sentences about people as such, with those before them, share a word: what it was that happened."""
    told, other = (claim.context.sentence | claim.context.before for claim in (a, b))
    small = key_words(a) | key_words(b) | words("negation", "times") | words("negation", "reports")
    return any(answers_to(x, y) for x in told - small for y in other - small)


def _shared(a: Claim, b: Claim, story: Story, question: dict[str, Any]) -> int:
    """How many words of content the two sentences share, beside the words that answer and whom they are said of.

    Where as many stand in both as are ever asked for, the others are not counted."""
    own = frozenset() if question["of"] == "story" else frozenset(key_words(a) | key_words(b))
    told, other = a.context.sentence - own, b.context.sentence - own
    shared = told & other
    if len(shared) >= SHARED:
        return len(shared)
    shared |= {word for word in told - other if any(answers_to(word, word_) for word_ in other)}
    if len(shared) >= SHARED or not told_in_few_words(story):
        return len(shared)
    # What the sentence before tells of counts for less: half.
    more = ((told | a.context.before) - own - shared, (other | b.context.before) - own)
    return len(shared) + sum(1 for word in more[0] if any(answers_to(word, word_) for word_ in more[1])) // 2


def _both_ways(claim: Claim, story: Story) -> bool:
    """Whether an article answers a question yes in one sentence and no in another: it tells of two matches, sales."""
    return any(
        other.family == claim.family
        and other.context.predicate == claim.context.predicate
        and other.subject_key == claim.subject_key
        and other.sentence_start != claim.sentence_start
        and holds(other) != holds(claim)
        for other in story.claims_in(claim.article)
    )


def _since(claim: Claim) -> bool:
    """Whether a clause tells what has become of it afterwards: "has since been suspended"."""
    return not {"since", "later", "subsequently", "eventually", "afterwards"}.isdisjoint(claim.quote.casefold().split())


def _to_come(claim: Claim, question: dict[str, Any]) -> bool:
    """Whether a clause tells of what is still to come."""
    said = set(claim.quote.casefold().replace("n't", "").replace("n’t", "").split())
    return claim.firmness is Firmness.EXPECTED or bool(question.get("planned") and said & words("negation", "future"))


def _refuses(claim: Claim) -> bool:
    """Whether a clause says that somebody will not have it: where another plans it, one of the two is wrong."""
    return claim.firmness is not Firmness.EXPECTED and not words("questions", "refusing").isdisjoint(
        claim.quote.casefold().split()
    )


def _at_one_time(a: Claim, b: Claim, story: Story) -> bool:
    """Whether two articles were published together, so that no plan can have changed between them."""
    first, second = published(a, story), published(b, story)
    return first is not None and second is not None and abs(second - first) < APART


def _turned(a: Claim, b: Claim, story: Story) -> str:
    """Why both states are true: the one was told hours after the other."""
    first, second = published(a, story), published(b, story)
    if first is None or second is None or abs(second - first) < APART:
        return ""
    early = a if first < second else b
    said = set(early.quote.casefold().split())
    if said & words("negation", "present"):
        return "it was so when the one was published, and not when the other was"
    return ""
