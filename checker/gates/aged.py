"""Whether two ages are of one being, of whom an article tells without a name."""

from __future__ import annotations

from functools import cache

from checker.entities.roles import kin_nouns, sex_of_role
from checker.gates.likeness import answers_to
from checker.gates.memo import once_a_claim
from checker.language.callings import calling, may_be_same, sort_of
from checker.language.naming import fold, parse_name, sex_of
from checker.lexicon import load, words
from checker.model import Claim
from checker.outcome import Match
from checker.story import Story

AGED = "aged:"
"""How the key of somebody begins who is only told of with an age."""
SHARED = 4
"""How many words that tell something both articles must have around the two ages ..."""
SHARED_BESIDE_NAME = 3
"""... and how many, where one tells of somebody whose name the other has right there."""


def same_being(a: Claim, b: Claim, story: Story) -> Match | None:
    """A match where each article tells one age only that can be of the other's being, and both tell of one thing."""
    if not _may_be_one(a, b, story) or any(_tells_of_both(*pair, story) for pair in ((a, b), (b, a))):
        return None
    for mine, other in ((a, b), (b, a)):
        rivals = (each for each in story.claims_of(("age",)) if each.article == mine.article)
        if any(each.value != mine.value and _may_be_one(each, other, story) for each in rivals):
            return None
    named = any(_family(mine) & _telling(other) for mine, other in ((a, b), (b, a)))
    if max(len(_telling(a) & _telling(b)), _answered(a, b)) < (SHARED_BESIDE_NAME if named else SHARED):
        return None
    return Match(confidence=0.75, reason="the only one of that kind whose age each tells")


def _family(claim: Claim) -> frozenset[str]:
    """The last word of the name of an age's bearer, if that is told."""
    return frozenset() if ":" in claim.subject_key else frozenset({fold(claim.subject.split()[-1])})


def _tells_of_both(unnamed: Claim, named: Claim, story: Story) -> bool:
    """Whether an article that names the other's bearer speaks of somebody else: "a man of 36", "her mum"."""
    if not unnamed.subject_key.startswith(AGED) or ":" in named.subject_key:
        return False
    if "kin" in unnamed.context.modifiers:
        return True
    known = {key for key in story.entities if key[0] == unnamed.article and story.entities[key] == story.entity(named)}
    if not known:
        # "The 52-year-old" is whoever the article has named right before.
        named_before = any(not key.startswith("role:") for key in unnamed.context.arguments)
        return named_before and "known" in unnamed.context.modifiers
    near = any(key in unnamed.context.arguments for _, key in known)
    return not (near and "known" in unnamed.context.modifiers)


def _answered(a: Claim, b: Claim) -> int:
    """How many words around the one age have their like around the other."""
    return sum(any(answers_to(word, other) for other in _telling(b)) for word in _telling(a))


@once_a_claim
def _telling(claim: Claim) -> frozenset[str]:
    """The words around an age that say something of what happened; nouns for its bearer are none."""
    around = claim.context.sentence | claim.context.before
    idle = words("negation", "reports") | words("negation", "bare") | words("negation", "times")
    return frozenset(word for word in around - idle if sex_of_role(word) is None and len(word) > 2)


def _may_be_one(a: Claim, b: Claim, story: Story) -> bool:
    """Whether two bearers can be one by what they are called: a lad may be a stowaway, but no woman and no dog."""
    sexes = {sex for claim in (a, b) for sex in _sexes(claim)}
    if len(sexes) > 1 or (_grown(a) is not None and _grown(b) is not None and _grown(a) != _grown(b)):
        return False
    if ("kin" in a.context.modifiers) != ("kin" in b.context.modifiers) and _kin(a, b):
        return False
    return any(_goes_with(one, other) for one in _nouns(a, story) for other in _nouns(b, story))


def _kin(a: Claim, b: Claim) -> bool:
    """Whether a noun for a relative is what somebody is told of by."""
    return any(claim.context.head in kin_nouns() for claim in (a, b))


def _sexes(claim: Claim) -> frozenset[str]:
    if claim.subject_key.startswith(AGED):
        return claim.context.topics
    sex = sex_of(parse_name(claim.subject)) or sex_of_role(claim.subject_key.removeprefix("role:"))
    return frozenset({sex} if sex else ())


def _grown(claim: Claim) -> bool | None:
    """Whether the word for somebody is one for the grown; None where it does not tell."""
    noun = claim.subject_key.partition(":")[2]
    if noun in _beings()["grown"]:
        return True
    return False if noun in _beings()["young"] else None


def _nouns(claim: Claim, story: Story) -> frozenset[str]:
    """The words by which an article speaks of an age's bearer; "" where they leave it open what that is."""
    if claim.subject_key.startswith(AGED):
        return frozenset({claim.context.head or ""})
    if claim.subject_key.startswith("role:"):
        return frozenset({claim.subject_key.removeprefix("role:")})
    told = frozenset(
        role
        for role in story.roles.get((claim.article, claim.subject_key), ())
        if sort_of(calling(role) or "") == "work"
    )
    return told or frozenset({""})


def _goes_with(one: str, other: str) -> bool:
    if one == other:
        return True
    animals = {one, other} & set(_beings()["animals"])
    if animals:
        return {one, other} - animals <= {"", *VAGUE} and (len(animals) == 1 or bool(animals & VAGUE))
    if any(word in _open() for word in (one, other)):
        return True
    keys = calling(one), calling(other)
    return None not in keys and may_be_same(str(keys[0]), str(keys[1]))


VAGUE = frozenset({"animal", "female", "male"})


def _beings() -> dict[str, list[str]]:
    beings: dict[str, list[str]] = load("honorifics")["beings"]
    return beings


@cache
def _open() -> frozenset[str]:
    """Words that anybody may be called by, of the sex and the years that they tell."""
    return frozenset({""}.union(*(_beings()[key] for key in ("male", "female", "either", "young", "grown", "whoever"))))
