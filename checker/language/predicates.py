"""Which verbs tell of the same kind of happening: "begin" and "kick off", "buy" and "acquire".

A predicate is a lemma, with its particle joined by "_" where the lexicon knows the two as one ("kick_off").
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from checker.language.memo import once_a_token
from checker.lexicon import load

if TYPE_CHECKING:
    from checker.language.parsed import Token


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """Predicate -> the groups it stands in, its usual one first; verbs before nouns of action."""
    table: dict[str, list[str]] = {}
    for part in ("verbs", "nouns"):
        for name, lemmas in load("predicates")[part].items():
            for lemma in lemmas:
                entry = table.setdefault(lemma, [])
                if name not in entry:
                    entry.insert(0, name) if name == lemma else entry.append(name)
    return {lemma: tuple(groups) for lemma, groups in table.items()}


def groups(lemma: str) -> tuple[str, ...]:
    """All groups of a predicate, its usual one first; the predicate itself where the lexicon does not know it."""
    return _table().get(lemma, (lemma,))


def known(lemma: str) -> bool:
    """Whether the lexicon has a predicate."""
    return lemma in _table()


@cache
def _actions() -> frozenset[str]:
    return frozenset(lemma for lemmas in load("predicates")["nouns"].values() for lemma in lemmas)


def is_action(noun: str) -> bool:
    """Whether a noun names what a verb tells.

    >>> is_action("kick-off"), is_action("stadium")
    (True, False)
    """
    return noun in _actions()


def group(lemma: str) -> str:
    """The usual group of a predicate.

    >>> group("kick_off")
    'begin'
    """
    return groups(lemma)[0]


def same_predicate(lemma_a: str, lemma_b: str) -> bool:
    """Whether two predicates can tell of the same kind of happening.

    >>> same_predicate("acquire", "purchase")
    True
    >>> same_predicate("open", "shut")
    False
    """
    return lemma_a == lemma_b or not _senses(lemma_a).isdisjoint(groups(lemma_b))


@cache
def _senses(lemma: str) -> frozenset[str]:
    return frozenset(groups(lemma))


@cache
def _first_words() -> frozenset[str]:
    """The lemmas with which a predicate of several words begins."""
    return frozenset(predicate.partition("_")[0] for predicate in _table() if "_" in predicate)


@once_a_token
def predicate_of(token: Token) -> str:
    """A verb's (or noun's) predicate: its lemma, joined with its particle or fixed complement where the lexicon has it.

    "took off" is take_off, "came into force" come_into_force, "took place" take_place.
    """
    lemma = token.lemma_.casefold()
    known = _table()
    if lemma not in _first_words():
        return lemma
    following = [t for t in token.doc[token.i + 1 : token.i + 5] if not t.is_space]
    if (
        following
        and following[0].dep_ == "prep"
        and any(c.ent_type_ in ("DATE", "TIME") for c in following[0].children)
    ):
        following = []  # "Let him go on Sunday" is no going on
    words = [t.lower_ for t in following]
    for length in (4, 3, 2, 1):
        for candidate in (
            "_".join([lemma, *words[:length]]),
            "_".join([lemma, *(t.lemma_.casefold() for t in following[:length])]),
        ):
            if candidate in known:
                return candidate
    for child in token.children:
        if child.dep_ == "prt" and f"{lemma}_{child.lower_}" in known:
            return f"{lemma}_{child.lower_}"
    return lemma
