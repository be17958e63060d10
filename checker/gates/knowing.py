"""Does one source tell what by the other nobody knows?"""

from __future__ import annotations

from checker.gates.likeness import answers_to, key_words, pronoun
from checker.language.predicates import same_predicate
from checker.lexicon import words
from checker.model import Claim
from checker.outcome import Match, Verdict
from checker.story import Story
from checker.updates import APART, published
from checker.values import Polarity


def same_question_asked(a: Claim, b: Claim, story: Story) -> Match | None:
    """The match of what is not known and what tells it; an update where the one that tells it is the later."""
    if a.article == b.article or not isinstance(a.value, Polarity) or not isinstance(b.value, Polarity):
        return None
    if a.value.predicate != b.value.predicate or a.value.holds == b.value.holds:
        return None
    unknown, known = (b, a) if a.value.holds else (a, b)
    if not _one_topic(unknown, known, story) or _only_names_the_place(unknown, known):
        return None
    if a.value.predicate == "who" and not same_predicate(a.context.predicate or "", b.context.predicate or ""):
        return None
    first, second = published(unknown, story), published(known, story)
    if first is not None and second is not None and second - first >= APART:
        reason = "it was not known when the one was published, and was when the other was"
        return Match(confidence=0.7, reason=reason, verdict=Verdict.UPDATE)
    return Match(confidence=0.7, reason="one tells what by the other is not known")


def _one_topic(unknown: Claim, known: Claim, story: Story) -> bool:
    """Whether both are about one person or thing; a pronoun may be whoever the sentence before speaks of."""
    mine, yours = unknown.context.head or "", known.context.head or ""
    if pronoun(mine) and pronoun(yours):
        return False
    if story.entity(unknown) == story.entity(known) and not pronoun(unknown.subject_key):
        return True
    if pronoun(mine) or pronoun(yours):
        one, other = (unknown, yours) if pronoun(mine) else (known, mine)
        return any(answers_to(other, word) for word in one.context.before | one.context.sentence)
    return answers_to(mine, yours) or not key_words(unknown).isdisjoint(key_words(known))


def _only_names_the_place(unknown: Claim, known: Claim) -> bool:
    """Whether what would tell the way is but the place that the question names: "got in the vault"."""
    told = known.context.arguments - words("negation", "bare")
    if not told:
        return True
    asked = unknown.context.near | unknown.context.sentence
    return all(any(answers_to(word, other) for other in asked) for word in told)
