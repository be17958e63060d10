"""Whether those to whom two sources give one act may be the same after all."""

from __future__ import annotations

from functools import cache, lru_cache

from checker.entities.roles import sex_of_role
from checker.language.callings import calling as called_by
from checker.language.callings import may_be_same, sort_of, unspecific
from checker.language.naming import fold, sex_of
from checker.lexicon import load, words
from checker.model import Claim
from checker.story import Story
from checker.values import Name

CALLING = "calling:"
BODY = "body:"
ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "final", "last"})
SELF = "self"
"""The calling of whoever died by his own hand."""


def may_be(a: Claim, b: Claim, story: Story, several: bool) -> bool:
    """Whether the person of the one may be whom the other tells by calling: no, where other callings are known.

    `several`: where people are told of in the plural, any who is named may have been one of them.
    """
    person, calling = (b, a) if a.subject_key.startswith(CALLING) else (a, b)
    if person.subject_key.startswith(BODY):
        return True
    key = calling.subject_key.removeprefix(CALLING)
    if key == SELF:
        return False
    if several and are_several(calling):
        return True
    if key in map(called_by, story.roles_of(person)):
        return True
    if story.entity(person) in story.people_of(calling):
        # "Ms Doe asked a friend": she is spoken of beside the friend. But "a friend found her body" is about another.
        return calling.context.head in words("participation", "bodies")
    if sort_of(key) == "sex" and isinstance(person.value, Name):
        return sex_of(person.value) in (None, sex_of_role(key))
    roles = {role for role in map(called_by, story.roles_of(person)) if role}
    if unspecific(key) or all(unspecific(role) for role in roles):
        return True
    return any(may_be_same(key, role) for role in roles if not unspecific(role))


def are_several(claim: Claim) -> bool:
    """Whether people told by calling are told of in the plural."""
    last = str(claim.value).split()[-1]
    spoken = {fold(word.strip(".,;:\"'“”")) for word in claim.quote.split()}
    return last not in spoken and bool({f"{last}s", f"{last}es"} & spoken)


def named_elsewhere(a: Claim, b: Claim, story: Story) -> bool:
    """Whether either article speaks of whoever did it in the other: of some word of the name."""
    return _named_in(a, b, story) or _named_in(b, a, story)


def _named_in(claim: Claim, other: Claim, story: Story) -> bool:
    """Whether the other's article has a word of a claim's name; of a body's name, all that tell it from others."""
    words_ = {fold(word) for word in str(claim.value).split() if word[:1].isupper() and len(word) > 3}
    text = _folded(story.articles[other.article].text) if words_ and other.article in story.articles else ""
    if claim.subject_key.startswith(BODY):
        own = words_ - _generic()
        return bool(own) and all(word in text for word in own)
    return any(word in text for word in words_)


@cache
def _generic() -> frozenset[str]:
    bodies = load("callings")["bodies"]
    return frozenset(bodies["nouns"]) | frozenset(bodies["fields"])


@lru_cache(maxsize=64)
def _folded(text: str) -> str:
    return fold(text)


def other_in_row(a: Claim, b: Claim) -> bool:
    """Whether each sentence counts, and to another number: "on the first night", "on the second"."""
    mine, yours = (frozenset(claim.sentence.casefold().split()) & ORDINALS for claim in (a, b))
    return bool(mine and yours) and mine.isdisjoint(yours)
