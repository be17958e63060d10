"""Offices as news has them: which two posts, or trades, one person does not have at once."""

from __future__ import annotations

from functools import cache
from itertools import combinations

from checker.language.careers import is_calling
from checker.lexicon import load


@cache
def _posts(key: str) -> frozenset[str]:
    return frozenset(load("titles")["posts"][key])


@cache
def _trades() -> frozenset[str]:
    return frozenset(load("titles")["posts"]["trading"]["trades"])


@cache
def _pairs(key: str) -> frozenset[frozenset[str]]:
    """The pairs within the groups of a list, and those of the table of posts that come with many."""
    table = load("titles")["posts"]
    groups = table["trading"]["akin"] if key == "akin" else table[key]
    pairs = {frozenset(pair) for group in groups for pair in combinations(group, 2)}
    if key == "both":
        pairs |= {frozenset((role, other)) for role, others in table["beside"].items() for other in others}
    return frozenset(pairs)


@cache
def _function_words() -> dict[str, str]:
    return {word: name for name, listed in load("titles")["functions"].items() for word in listed}


def functions(field: frozenset[str]) -> frozenset[str]:
    """What the words of a field look after: "sporting" and "technical" are one function."""
    table = _function_words()
    return frozenset(table[word] for word in field if word in table)


def looks_after(role: str, field: frozenset[str]) -> bool:
    """Whether a post is for one function of a body, not at its top: "finance director"."""
    return role in ("director", "manager") and bool(functions(field))


def is_trade(role: str) -> bool:
    """Whether a role is what somebody does for a living: "miner"."""
    return role in _trades() or is_calling(role)


def two_trades(one: str, other: str) -> bool:
    """Whether nobody lives by both: a miner is no nurse, but a baker may keep a shop."""
    pair = frozenset((one, other))
    return len(pair) == 2 and pair <= _trades() and pair not in _pairs("akin")


def two_posts(one: str, mine: frozenset[str], other: str, others: frozenset[str], *, deputy: bool = False) -> bool:
    """Whether nobody holds two different posts at once, each a role with the words of its field.

    `deputy`: one of the two is a rank below its role, so that no loose word can mean both.
    """
    pair = frozenset((one, other))
    if len(pair) == 1:
        return False
    if "head" in pair:
        return _heads_an_agency(one, mine, other) or _heads_an_agency(other, others, one)
    if pair & _posts("chairs"):
        return _beside_the_chair(one, mine, other, others) or _beside_the_chair(other, others, one, mine)
    if not (_is_post(one, mine) and _is_post(other, others)) or pair in _pairs("both"):
        return False
    # Who looks after one function is not at the top, so that a loose word for the top cannot mean them.
    return deputy or looks_after(one, mine) != looks_after(other, others) or pair not in _pairs("loose")


def _is_post(role: str, field: frozenset[str]) -> bool:
    return role in _posts("plain") or (role in _posts("of_something") and bool(field))


def _heads_an_agency(head: str, field: frozenset[str], other: str) -> bool:
    return head == "head" and bool(field & _posts("agencies")) and other in _posts("offices")


def _beside_the_chair(chair: str, mine: frozenset[str], other: str, others: frozenset[str]) -> bool:
    """Whether the other post is an employee's, and nothing says that it is another body's than the chair's."""
    if chair not in _posts("chairs") or not looks_after(other, others):
        return False
    body, bodies = (frozenset(word for word in field if word not in _function_words()) for field in (mine, others))
    return not body or not bodies or bool(body & bodies)
