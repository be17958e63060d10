"""Names of one person side by side: same, one name spelt or shortened in two ways, or different names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from checker.language.naming import fold
from checker.language.spelling import Likeness, family_likeness, given_likeness
from checker.model import Claim
from checker.outcome import Comparison
from checker.values import Name, Place

SON_OF = frozenset({"bin", "ibn", "ben", "bint"})
"""Between two names, these say which is the father's: their order matters."""


def compare(a: Claim, b: Claim, params: Mapping[str, Any]) -> Comparison:
    """Compare the names that two articles give one person."""
    if isinstance(a.value, Place) and isinstance(b.value, Place):
        return compare_places(a.value, b.value)
    if not isinstance(a.value, Name) or not isinstance(b.value, Name):
        return Comparison(outcome="unknown", reason="one of them is not a name")
    return compare_called(a.value, b.value) if a.attribute == "called" else compare_names(a.value, b.value)


def compare_called(a: Name, b: Name) -> Comparison:
    """What a thing is called in two sources; one may shorten it or spell it otherwise."""
    one, other = sorted((a.full, b.full))
    mine, others = _folded(one), _folded(other)
    if mine == others:
        return Comparison(outcome="same", reason="the same name")
    if set(mine) <= set(others) or set(others) <= set(mine):
        return Comparison(outcome="variant", reason="one leaves out a part of the name")
    pairs = list(zip(mine, others, strict=False))
    if len(mine) == len(others) and all(family_likeness(x, y).compatible for x, y in pairs):
        return Comparison(outcome="variant", reason=f"two spellings of one name: {one} and {other}")
    return Comparison(outcome="different", reason=f"the names differ: {one} and {other}")


def compare_places(a: Place, b: Place) -> Comparison:
    """The gate has seen that they are one place: never a conflict, only two spellings."""
    first, second = sorted((a.name, b.name))
    if _plain(first) == _plain(second):
        return Comparison(outcome="same", reason="the same name")
    return Comparison(outcome="variant", reason=f"two spellings of one place name: {first} and {second}")


def compare_names(a: Name, b: Name) -> Comparison:
    """Surname and given name apart; a part that one side leaves out is never a difference."""
    a, b = sorted((a, b), key=lambda name: (name.full, name.given or "", name.family or ""))
    if _plain(a.full) == _plain(b.full):
        return Comparison(outcome="same", reason="the same name")
    if fold(a.full) == fold(b.full):
        return Comparison(
            outcome="variant", reason="the same name, written with and without accents, hyphens or capitals"
        )
    words = _folded(a.full)
    if sorted(words) == sorted(_folded(b.full)) and len(words) > 2 and not SON_OF & set(words[1:-1]):
        return Comparison(outcome="variant", reason="the same words in another order")
    family, given = family_likeness(a.family, b.family), given_likeness(a.given, b.given)
    if family is Likeness.DIFFERENT:
        if Likeness.MISSING is given:
            return Comparison(outcome="unknown", reason="two surnames, and a given name is missing")
        return Comparison(outcome="different", reason=f"the surnames differ: {a.family} and {b.family}")
    if given is Likeness.DIFFERENT:
        if family is Likeness.MISSING:
            return Comparison(outcome="unknown", reason="two given names, and a surname is missing")
        return Comparison(outcome="different", reason=f"the given names differ: {a.given} and {b.given}")
    return _alike(a, b, family, given)


def _alike(a: Name, b: Name, family: Likeness, given: Likeness) -> Comparison:
    if Likeness.MISSING in (family, given):
        if {family, given} <= {Likeness.SAME, Likeness.MISSING} and {family, given} != {Likeness.MISSING}:
            return Comparison(outcome="same", reason="one leaves out a part of the name")
        if {family, given} == {Likeness.MISSING}:
            return Comparison(outcome="unknown", reason="one has only a given name, the other only a surname")
    reasons = []
    if family is not Likeness.SAME and family is not Likeness.MISSING:
        reasons.append(_reason("surname", a.family, b.family, family))
    if given is not Likeness.SAME and given is not Likeness.MISSING:
        reasons.append(_reason("given name", a.given, b.given, given))
    return Comparison(outcome="variant", reason="; ".join(reasons) or "one leaves out a middle name")


_WORDS = {
    Likeness.SPELLING: "two spellings of one {part}: {a} and {b}",
    Likeness.SHORT: "a short and a long form of one {part}: {a} and {b}",
    Likeness.INITIAL: "an initial for the {part}: {a} and {b}",
}


def _reason(part: str, a: str | None, b: str | None, likeness: Likeness) -> str:
    return _WORDS[likeness].format(part=part, a=a, b=b)


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("’", "'").replace(".", "").split())


def _folded(words: str) -> list[str]:
    return [fold(part) for part in re.split(r"[\s\-]+", words) if fold(part)]
