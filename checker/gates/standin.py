"""Whether two names that have nothing in common are given to one person: whoever fills one part of a story."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from checker.entities.roles import common_roles, kin_nouns, sex_of_role
from checker.gates.memo import once_a_claim
from checker.language.callings import calling, sort_of
from checker.language.naming import fold, parse_name, sex_of
from checker.lexicon import words
from checker.model import Claim
from checker.outcome import Match
from checker.story import Story
from checker.values import Name, Quantity

SLOT = re.compile(
    r"\b(?P<which>first|youngest|oldest|only|new|next|fastest|richest|sole)\s(?P<first>[a-z-]+)(?:\s(?P<second>[a-z-]+))?"
)
"""Words for what only one person can be."""
OF_ONE_AGE = 3
"""How many telling words both articles must have around two people of one age ..."""
OF_ONE_PART = 6
"""... and around two of whom they tell alike, but for no age."""
AHEAD = 2
"""How many more of those words the two must have in common than either has with anybody else."""


def stands_in(a: Claim, b: Claim, story: Story) -> Match | None:
    """A match for two whom no article has both of, who are told of alike as nobody else is."""
    if not _full(a) or not _full(b) or _clash(a, b):
        return None
    shared = _shared(a, b)
    if shared < OF_ONE_AGE:
        return None
    aged = _of_one_age(a, b, story)
    if aged is False or shared < (OF_ONE_AGE if aged else OF_ONE_PART):
        return None
    if not aged and not _of_one_role(a, b, story) and not (_slots(a.sentence) & _slots(b.sentence)):
        return None
    if _known_to(a, b.article, story) or _known_to(b, a.article, story):
        return None
    for mine, other in ((a, b), (b, a)):
        beside = (each for each in story.claims_of(("name",)) if each.article == mine.article)
        if any(each.subject_key != mine.subject_key and _shared(each, other) > shared - AHEAD for each in beside):
            return None
    return Match(confidence=0.7, reason="told of alike, as nobody else is")


def _full(claim: Claim) -> bool:
    return isinstance(claim.value, Name) and bool(claim.value.given and claim.value.family)


def _clash(a: Claim, b: Claim) -> bool:
    """Whether the names are of a man and a woman."""
    sexes = _sex(a), _sex(b)
    return sexes[0] != sexes[1] and None not in sexes


@once_a_claim
def _sex(claim: Claim) -> str | None:
    return sex_of(parse_name(claim.subject))


def _shared(a: Claim, b: Claim) -> int:
    """How many words that tell something stand around both names."""
    return len(_around(a) & _around(b))


@once_a_claim
def _around(claim: Claim) -> frozenset[str]:
    own = {fold(part) for part in claim.subject.split()}
    around = claim.context.sentence | claim.context.before
    return frozenset(word for word in around - _idle() if len(word) > 2 and fold(word) not in own)


@cache
def _idle() -> frozenset[str]:
    return words("negation", "reports") | words("negation", "bare") | words("negation", "times")


def _of_one_age(a: Claim, b: Claim, story: Story) -> bool | None:
    """Whether both are told to be of one age; None where either article gives none."""
    ages = [
        {
            each.value.amount
            for each in story.claims_of(("age",))
            if (each.article, each.subject_key) == (claim.article, claim.subject_key)
            and isinstance(each.value, Quantity)
        }
        for claim in (a, b)
    ]
    return bool(ages[0] & ages[1]) if all(ages) else None


def _of_one_role(a: Claim, b: Claim, story: Story) -> bool:
    """Whether both articles have the same word for what the two are, and no word that many bear or that differs."""
    mine, others = (
        {
            calling(role) or role
            for role in story.roles.get((claim.article, claim.subject_key), frozenset()) - kin_nouns()
            if sort_of(calling(role) or role) in ("work", "duty")
        }
        for claim in (a, b)
    )
    return bool((mine & others) - common_roles())


@lru_cache(maxsize=4096)
def _slots(sentence: str) -> frozenset[tuple[str, str]]:
    """What only one person can be, of which a sentence speaks: "the first woman to", "the new bishop of"."""
    found = ((match["which"], match["first"], match["second"]) for match in SLOT.finditer(sentence))
    return frozenset(
        (which, noun) for which, *nouns in found for noun in nouns if noun and (calling(noun) or sex_of_role(noun))
    )


def _known_to(claim: Claim, article: str, story: Story) -> bool:
    """Whether another article speaks of the person as well, or has the family name at all."""
    entity = story.entity(claim)
    named = (key for key in story.entities if key[0] == article and not key[1].startswith("role:"))
    if any(story.entities[key] == entity for key in named):
        return True
    assert isinstance(claim.value, Name)
    return (claim.value.family or claim.subject) in story.articles[article].text
