"""Which words for people may mean the same ones, and which cannot: a waiter is no analyst, and may be a neighbour."""

from __future__ import annotations

from functools import cache

from checker.language.nouns import same_noun
from checker.lexicon import load

SEXES = ("male", "female", "either")


@cache
def _groups() -> dict[str, str]:
    table = load("callings")
    return {word: group for group, listed in table["groups"].items() for word in listed}


@cache
def _kin() -> frozenset[str]:
    table = load("honorifics")["kin"]
    return frozenset(word for sex in SEXES for word in table[sex])


@cache
def _work() -> frozenset[str]:
    table = load("honorifics")["roles"]
    return frozenset(word for sex in SEXES for word in table[sex]) | frozenset(load("callings")["work"]["words"])


@cache
def calling(word: str) -> str | None:
    """The word by which a calling is compared; None where a word says nothing of whom it means.

    >>> calling("stewardess"), calling("waiter"), calling("somebody")
    ('crew', 'waiter', None)
    """
    if word in _groups():
        return _groups()[word]
    if word in load("callings")["vague"]["words"]:
        return None
    known = word in _kin() or word in _work() or any(word in listed for listed in load("callings")["sorts"].values())
    return word if known else None


@cache
def sort_of(key: str) -> str:
    """What sort of a word a calling is: duty, kin, tie, passing, sex or work."""
    found = next((sort for sort, listed in load("callings")["sorts"].items() if key in listed), None)
    return found or ("kin" if key in _kin() else "work")


@cache
def _takes_in(wide: str, narrow: str) -> bool:
    return narrow in load("callings")["wider"].get(wide, ())


@cache
def may_be_same(a: str, b: str) -> bool:
    """Whether two callings can be of one person: the same, one within the other, or of two sorts that go together.

    >>> may_be_same("waiter", "analyst"), may_be_same("waiter", "neighbour"), may_be_same("family", "brother")
    (False, True, True)
    """
    if a == b or same_noun(a, b) or _takes_in(a, b) or _takes_in(b, a):
        return True
    sorts = {sort_of(a), sort_of(b)}
    if "sex" in sorts:
        return sorts != {"sex"}
    if "duty" in sorts or sorts == {"kin", "tie"}:
        return False
    return len(sorts) > 1


def unspecific(key: str) -> bool:
    """Whether anyone of another calling may be this as well: a relative, a friend, a passer-by."""
    return key in load("callings")["unspecific"]["groups"] or sort_of(key) == "kin"
