"""Lines of work: which of two roles one person is hardly in at the same time, as a senator and a prefect."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from checker.lexicon import load

STATE = "state"
"""The line of a president of whom nothing is said but that: of the country that the story is about."""


@cache
def _line_of_role() -> dict[str, str]:
    """Role -> its line."""
    table = load("careers")
    return {role: line for part in ("offices", "callings") for line, roles in table[part].items() for role in roles}


@cache
def _line_of_body() -> dict[str, str]:
    """Word for what somebody heads -> the line of whoever does."""
    return {word: line for line, words in load("careers")["bodies"].items() for word in words}


@cache
def _pairs(key: str) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in load("careers")["pairs"][key])


def line_of(role: str, field: Iterable[str]) -> str | None:
    """The line of a role, told by what it is over where many have it: the chairman of a union, the head of personnel.

    >>> line_of("judge", ()), line_of("chairman", {"union"}), line_of("chairman", {"gdansk"})
    ('bench', 'union', None)
    """
    if role in _line_of_role():
        return _line_of_role()[role]
    if role not in load("careers")["headed"]["roles"]:
        return None
    field = frozenset(field)
    if role == "president" and not field:
        return STATE
    if role == "secretary" and not field.isdisjoint(load("careers")["headed"]["ministries"]):
        return "cabinet"
    if "union" not in field and not field.isdisjoint(load("careers")["headed"]["peers"]):
        return None
    found = {_line_of_body()[word] for word in field if word in _line_of_body()}
    # The finance director of a firm looks after its finances; the firm is not at their command.
    if "staff" in found:
        return "staff"
    loose: str | None = load("careers")["headed"]["loose"].get(role)
    return found.pop() if len(found) == 1 else loose


def is_calling(role: str) -> bool:
    """Whether a role is what somebody is by trade, art or training: "violinist"."""
    return _line_of_role().get(role) in load("careers")["callings"]


def apart(one: str | None, other: str | None) -> bool:
    """Whether nobody is in two lines at the same time.

    >>> apart("bench", "union"), apart("cabinet", "legislature"), apart("research", "medicine")
    (True, False, False)
    """
    if one is None or other is None or one == other:
        return False
    pair, offices = frozenset((one, other)), load("careers")["offices"]
    within = sum(line in offices for line in pair)
    if within == 1:
        return pair in _pairs("mixed")
    return pair not in _pairs("together" if within else "akin")


@cache
def two_sciences(one: str, other: str) -> bool:
    """Whether two callings of science lie far apart: a geologist is no biologist, but may be a seismologist.

    >>> two_sciences("geologist", "biologist"), two_sciences("geologist", "seismologist")
    (True, False)
    """
    groups = [{name for name, listed in load("careers")["sciences"].items() if role in listed} for role in (one, other)]
    return all(groups) and groups[0].isdisjoint(groups[1])


def two_concerns(mine: Iterable[str], others: Iterable[str]) -> bool:
    """Whether two fields name bodies of two kinds: who speaks for the foreign ministry does not for the navy.

    >>> two_concerns({"foreign", "ministry"}, {"navy"}), two_concerns({"police"}, {"interior", "ministry"})
    (True, False)
    """
    table = load("careers")["concerns"]
    one, other = ({name for name, listed in table.items() if field & set(listed)} for field in map(set, (mine, others)))
    return bool(one and other) and one.isdisjoint(other)


@cache
def _discipline() -> dict[str, str]:
    return {word: name for name, listed in load("careers")["disciplines"].items() for word in listed}


def two_disciplines(mine: Iterable[str], others: Iterable[str]) -> bool:
    """Whether two fields name disciplines, and not the same: a professor of law is none of physics."""
    one, other = ({_discipline()[word] for word in field if word in _discipline()} for field in (mine, others))
    return bool(one and other) and one.isdisjoint(other)


def all_lines() -> frozenset[str]:
    """The names of all lines."""
    table = load("careers")
    return frozenset((STATE, *table["offices"], *table["callings"]))


def named_pairs() -> frozenset[frozenset[str]]:
    """The pairs of lines that the lexicon speaks of."""
    return frozenset(pair for key in ("together", "akin", "mixed") for pair in _pairs(key))
