"""Which nouns can mean the same thing in news: "strike" and "stoppage", "pipe" and "line"."""

from __future__ import annotations

from functools import cache

from checker.lexicon import load


@cache
def _table() -> dict[str, frozenset[str]]:
    """Noun -> the groups it stands in."""
    table: dict[str, set[str]] = {}
    for part in ("nouns", "people"):
        for name, lemmas in load("nouns")[part].items():
            for lemma in lemmas:
                table.setdefault(lemma, set()).add(name)
    return {lemma: frozenset(groups) for lemma, groups in table.items()}


def same_noun(a: str, b: str) -> bool:
    """Whether two noun lemmas can mean the same thing.

    >>> same_noun("strike", "stoppage")
    True
    >>> same_noun("strike", "bridge")
    False
    """
    if a == b:
        return True
    table = _table()
    return bool(table.get(a, frozenset()) & table.get(b, frozenset()))


def noun_groups(lemma: str) -> frozenset[str]:
    """The groups of a noun, or the noun itself where the lexicon does not know it."""
    return _table().get(lemma, frozenset({lemma}))


def is_creature(lemma: str) -> bool:
    """Whether a noun is one for animals, or of a kind of them: "goat", "animal"."""
    return lemma in _creatures()


@cache
def _creatures() -> frozenset[str]:
    kinds = load("sole")["kinds"]
    return frozenset(noun for kind in ("animal", "bird", "fish", "insect") for noun in (kind, *kinds[kind]))


@cache
def _people() -> frozenset[str]:
    return frozenset(lemma for lemmas in load("nouns")["people"].values() for lemma in lemmas)


def is_person(lemma: str) -> bool:
    """Whether a noun is one for people that the lexicon knows: "teacher", "prisoner"."""
    return lemma in _people()
