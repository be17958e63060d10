"""Whether two answers are near enough to be of one: one scene, one name, one of its kind."""

from __future__ import annotations

from typing import Any

from checker.gates.likeness import FEW, answers_to, key_words
from checker.lexicon import words
from checker.model import Claim
from checker.story import Story

SCENE = 3
"""How many words two sentences and those before them must share where who it is said of is called otherwise."""
SHARED = 2
"""How many words of content two sentences must share where a long story may ask the question of several."""


def told_in_few_words(story: Story) -> bool:
    """Whether articles are so short that there is hardly a second one of which a question might be asked."""
    return sum(len(article.text) for article in story.articles.values()) < FEW


def may_be_one(a: Claim, b: Claim, story: Story) -> bool:
    """Whether two that are called otherwise may be one: a name and a description, or two of which one says little.

    Not where either article answers the question of somebody else too, nor in long ones, which speak of so many.
    """
    if not (told_in_few_words(story) and story.tells_enough(a, b)):
        return False
    plain = words("questions", "plain")
    few = [claim for claim in (a, b) if claim.subject_key in plain or (claim.context.head or "") in plain]
    proper = [claim for claim in (a, b) if claim.subject[:1].isupper() and _is_name(claim)]
    if len(proper) == 2 or not (few or proper) or _is_plural(a) != _is_plural(b):
        return False
    sexes = {sex for claim in (a, b) for sex in words("questions", "sexed") & key_words(claim)}
    return len(sexes) < 2 and not any(_answered_twice(claim, story) for claim in (a, b))


def _is_name(claim: Claim) -> bool:
    """Whether a thing or person is called by a name: "the Pont Neuf", not "The bridge"."""
    said = claim.subject.split()
    head = claim.context.head or claim.subject_key
    return any(word[:1].isupper() and head in word.casefold() for word in said) and (
        len(said) == 1 or said[-1][:1].isupper()
    )


def _is_plural(claim: Claim) -> bool:
    said = claim.subject.casefold().split()
    return any(
        word in words("questions", "plural") or (word.endswith("s") and word[:-1] == claim.context.head)
        for word in said
    )


def _answered_twice(claim: Claim, story: Story) -> bool:
    """Whether an article answers a question of another one too."""
    return any(
        other.family == claim.family
        and other.context.predicate == claim.context.predicate
        and not (key_words(other) & key_words(claim))
        and other.subject_key not in words("negation", "pronouns")
        for other in story.claims_in(claim.article)
    )


def of_one_scene(a: Claim, b: Claim) -> bool:
    """Whether two sentences, with those before them, share enough to be of one happening, a name most of all."""
    own = key_words(a) | key_words(b) | words("negation", "times") | words("negation", "reports")
    one, other = ((claim.context.sentence | claim.context.before) - own for claim in (a, b))
    shared = {word for word in one if any(answers_to(word, told) for told in other)}
    named = a.context.names & b.context.names
    return len(shared) + len(shared & named) >= SCENE


def of_two_names(a: Claim, b: Claim) -> bool:
    """Whether what is done in the one is done to somebody or something that has another name in the other."""
    one, other = a.context.head, b.context.head
    named = one in a.context.names and other in b.context.names
    return (
        bool(named and one and other)
        and not answers_to(one or "", other or "")
        and a.subject_key == b.subject_key == ""
    )


def of_two_bodies(a: Claim, b: Claim) -> bool:
    """Whether the one tells what one body did and the other what another one: the lower house, the senate."""
    bodies = words("questions", "bodies")
    one, other = a.context.arguments & bodies, b.context.arguments & bodies
    return bool(one and other) and not any(answers_to(x, y) for x in one for y in other)


def close(a: Claim, b: Claim, story: Story, question: dict[str, Any]) -> bool:
    """Whether two answers to a question that a long story may well ask of several are near: their clauses share a word.

    In a few sentences there is only one such thing.
    """
    if told_in_few_words(story):
        return True
    own = words("negation", "times") | words("negation", "reports") | key_words(a) | key_words(b)
    if not _count(a.context.near - own, b.context.near - own) and (
        question["of"] == "story" or not _same_name(a, b, story)
    ):
        return False
    return _count(a.context.sentence - own, b.context.sentence - own) >= SHARED


def _same_name(a: Claim, b: Claim, story: Story) -> bool:
    return story.entity(a) == story.entity(b) and bool(a.context.names & b.context.names)


def _count(one: frozenset[str], other: frozenset[str]) -> int:
    """How many words of the one the other speaks of too."""
    return sum(1 for word in one if any(answers_to(word, told) for told in other))
