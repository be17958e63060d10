"""Is what two claims tell of done to others, or elsewhere: two men and a woman, a sale in Japan and one in Europe?"""

from __future__ import annotations

from functools import cache, lru_cache

from checker.gates.evidence import overlap
from checker.language.gazetteer import country_of, lies_on, locate
from checker.language.momentary import moments_known
from checker.language.nouns import is_person
from checker.language.predicates import is_action
from checker.lexicon import load, words
from checker.model import Claim
from checker.story import Story


def other_group(a: Claim, b: Claim) -> bool:
    """Whether those to whom it happened are told to be others: of another number, or of the other sex."""
    numbers = {_how_many(a), _how_many(b)} - {None}
    sexes = {_sex(a), _sex(b)} - {""}
    return len(numbers) > 1 or len(sexes) > 1


SOME = 0.1
"""How much of what is told around two groups of people must be the same, where it is not said how many they are."""


def same_people(a: Claim, b: Claim, story: Story) -> bool:
    """Whether both are done to people, by whatever nouns, who can well be the same: as many, or much else is told."""
    if other_group(a, b) or not (_of_people(a) and _of_people(b)):
        return False
    if None is not _how_many(a) == _how_many(b):
        return True
    first, second = (claim.context.sentence | claim.context.before for claim in (a, b))
    return overlap(first, second, story.rarity) >= SOME


def _of_people(claim: Claim) -> bool:
    head = claim.context.head or ""
    named = any(head in key.split() for key in claim.context.people)
    if head in load("times")["numbers"] or head in words("venues", "medical"):
        return True  # "The four were driven to Lund", "the injured were flown"
    return named or is_person(head) or head in words("slots", "person") or head in load("happenings")["group"]


def _how_many(claim: Claim) -> int | None:
    """How many people a claim's noun phrase names; None where it does not say."""
    return _number(claim.context.head or "", claim.context.modifiers)


@lru_cache(maxsize=8192)
def _number(head: str, modifiers: frozenset[str]) -> int | None:
    group: dict[str, int] = load("happenings")["group"]
    counts: dict[str, int] = load("times")["numbers"]
    told = [word for word in modifiers if word.isdigit() or word in counts]
    if len(told) == 1:
        return int(told[0]) if told[0].isdigit() else counts[told[0]]
    return group.get(head, counts.get(head))


def _sex(claim: Claim) -> str:
    return _sex_of(claim.context.head or "")


@cache
def _sex_of(head: str) -> str:
    return next((sex for sex in ("female", "male") if head in load("honorifics")["beings"][sex]), "")


def other_things(a: Claim, b: Claim) -> bool:
    """Whether both name it by one noun and say of what, each of something else: the launch of a watch, of an app."""
    if a.context.head != b.context.head or not is_action(a.context.head or ""):
        return False
    mine, yours = (claim.context.arguments - {claim.context.head, claim.subject_key} for claim in (a, b))
    if not mine or not yours or mine & yours:
        return False
    common = [bool(said & _alike()) for said in (mine, yours)]
    names = [bool(claim.context.names & said) for claim, said in ((a, mine), (b, yours))]
    return not (any(common) and all(c or n for c, n in zip(common, names, strict=True)))


@cache
def _alike() -> frozenset[str]:
    """The nouns by which sources call one thing in many ways: gadget, machine, handset."""
    tables = moments_known().values()
    return frozenset(thing for table in tables if table.get("alike", False) for thing in table["things"])


def other_country(a: Claim, b: Claim) -> bool:
    """Whether the clauses of two claims name countries, or towns in countries, that are not the same."""
    mine, yours = _places(a), _places(b)
    return bool(mine and yours) and not any(_meet(x, y) for x in mine for y in yours)


def _places(claim: Claim) -> set[str]:
    """The keys of the places among a claim's names, where no person is called so."""
    named = claim.context.arguments & claim.context.names
    if not named:
        return set()
    people = {word for key in claim.context.people for word in key.casefold().split()}
    own = {claim.context.head, claim.subject_key} | people
    found = (locate(name) for name in named if name not in own)
    return {place.key for place in found if place is not None}


def _meet(a: str, b: str) -> bool:
    for inner, outer in ((a, b), (b, a)):
        if outer.startswith("continent:"):
            return a == b or lies_on(inner, outer) is not False
    return country_of(a) == country_of(b)
