"""Is what two claims tell of done to others, or elsewhere: two men and a woman, a sale in Japan and one in Europe?"""

from __future__ import annotations

from functools import cache

from checker.gates.evidence import overlap
from checker.gates.memo import once_a_claim
from checker.language.gazetteer import country_of, lies_on, locate
from checker.language.momentary import moments_known
from checker.language.nouns import is_person
from checker.language.predicates import is_action
from checker.lexicon import load, words
from checker.model import Claim
from checker.story import Story


def other_group(a: Claim, b: Claim) -> bool:
    """Whether those to whom it happened are told to be others: of another number, or of the other sex."""
    numbers, sexes = (_how_many(a), _how_many(b)), (_sex(a), _sex(b))
    return (numbers[0] != numbers[1] and None not in numbers) or (sexes[0] != sexes[1] and all(sexes))


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


@once_a_claim
def _how_many(claim: Claim) -> int | None:
    """How many people a claim's noun phrase names; None where it does not say."""
    head, modifiers = claim.context.head or "", claim.context.modifiers
    group: dict[str, int] = load("happenings")["group"]
    counts: dict[str, int] = load("times")["numbers"]
    told = [word for word in modifiers if word.isdigit() or word in counts]
    if len(told) == 1:
        return int(told[0]) if told[0].isdigit() else counts[told[0]]
    return group.get(head, counts.get(head))


@once_a_claim
def _sex(claim: Claim) -> str:
    head = claim.context.head or ""
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


@once_a_claim
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
