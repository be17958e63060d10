"""How two words of a name stand to one another: the same, one name in two spellings or lengths, or two names.

No single measure tells (John and Jane are nearer than Volodymyr and Vladimir), so spellings are first brought to a
common sound by the customs of transliteration, then slips of the pen are looked for, within what the name's length and
the list of given names allow.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache

from anyascii import anyascii
from rapidfuzz.distance import OSA

from checker import lexicon
from checker.language.naming import PARTICLES, fold, is_given, sex_of
from checker.values import Name

LONG_ENOUGH = 4
"""Letters that a part of a double name needs to stand for the whole."""


class Likeness(StrEnum):
    """Ordered from nearest to furthest; `MISSING` where one side leaves the part out."""

    SAME = "same"
    SPELLING = "spelling"
    SHORT = "short form"
    INITIAL = "initial"
    MISSING = "missing"
    DIFFERENT = "different"

    @property
    def compatible(self) -> bool:
        return self is not Likeness.DIFFERENT


# Customs of transliteration, applied in order to folded words.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^gi(?=[aou])|^y(?=[aou])", "i"),
        (r"^hs", "x"), (r"^x", "s"), (r"x", "ks"), (r"tsch|tch|tj", "c"), (r"sch|sh|sz|ch", "s"), (r"zh", "z"),
        (r"ij|ji|j", "i"),
        (r"ph", "f"), (r"ck|kh|q|gh", "k"), (r"c(?=[eiy])", "s"), (r"c", "k"), (r"th", "t"), (r"dh", "d"),
        (r"tz|ts|cz", "z"), (r"w", "v"), (r"ou|oo|oe", "u"), (r"ee|ei|ey|ai|ay|ie|iy|yi|ij|ii|yy|y", "i"), (r"ae", "a"),
        (r"eu", "u"), (r"(?<=[aeiou])h(?![aeiou])", ""), (r"(?<=[bdgklmnprtv])h", ""), (r"ks", "x"), (r"o", "u"),
        (r"(.)\1+", r"\1"),
    )
)  # fmt: skip


@cache
def sound(word: str) -> str:
    """A word as it would be said, roughly: `Qaddafi` and `Gaddafi` differ, `Sergei` and `Sergey` do not."""
    key = fold(word)
    for pattern, replacement in _SOUNDS:
        key = pattern.sub(replacement, key)
    return key


@cache
def _groups() -> dict[str, frozenset[int]]:
    table: dict[str, set[int]] = {}
    for number, names in enumerate(lexicon.load("given_names")["same"]):
        for name in names:
            table.setdefault(fold(name), set()).add(number)
    return {name: frozenset(numbers) for name, numbers in table.items()}


@lru_cache(maxsize=8192)
def given_likeness(a: str | None, b: str | None) -> Likeness:
    """How two given names stand, middle names and all: one that only one side has is no difference."""
    if not a or not b:
        return Likeness.MISSING
    if fold(a) == fold(b):
        return Likeness.SAME if _bare(a) == _bare(b) else Likeness.SPELLING
    if _groups().get(fold(a), frozenset()) & _groups().get(fold(b), frozenset()) and " " in f"{a}{b}":
        return Likeness.SHORT
    firsts, seconds = _words(a), _words(b)
    if not firsts or not seconds:
        return Likeness.MISSING
    if _are_initials(a) or _are_initials(b):
        long, short = (b, a) if _are_initials(a) else (a, b)
        letters = [word[0] for word in re.split(r"[\s-]+", anyascii(long).casefold()) if word]
        return Likeness.INITIAL if "".join(letters).startswith(fold(short)[: len(letters)]) else Likeness.DIFFERENT
    first = _given_word(firsts[0], seconds[0])
    if first is Likeness.DIFFERENT:
        return _shifted(firsts, seconds)
    rest = _middle_likeness(firsts[1:], seconds[1:])
    return max((first, rest), key=lambda level: list(Likeness).index(level)) if rest is Likeness.DIFFERENT else first


@lru_cache(maxsize=8192)
def family_likeness(a: str | None, b: str | None) -> Likeness:
    """How two family names stand; particles and hyphens make no difference, half of a double name is its short form."""
    if not a or not b:
        return Likeness.MISSING
    if fold(a) == fold(b):
        return Likeness.SAME if _bare(a) == _bare(b) else Likeness.SPELLING
    firsts, seconds = _kernel(a), _kernel(b)
    if firsts == seconds:
        return Likeness.SPELLING
    shorter, longer = sorted((firsts, seconds), key=len)
    if len(shorter) < len(longer) and set(shorter) < set(longer) and max(map(len, shorter), default=0) >= LONG_ENOUGH:
        return Likeness.SHORT
    joined, other = "".join(firsts), "".join(seconds)
    alike = _spelt_alike(joined, other, slips=True) or _cut_short(*sorted((joined, other), key=len))
    return Likeness.SPELLING if alike else Likeness.DIFFERENT


def _cut_short(short: str, long: str) -> bool:
    """Whether a name lacks the other's last vowel only, where no sex is told by it: "Work" and "Worku"."""
    return len(short) >= LONG_ENOUGH and long[:-1] == short and long[-1] in "eiou"


def _bare(words: str) -> str:
    return " ".join(words.casefold().replace("’", "'").split())


def _words(name: str) -> list[str]:
    return [word for word in (fold(part) for part in re.split(r"[\s]+", name)) if word]


def _kernel(name: str) -> tuple[str, ...]:
    words = [fold(part) for part in re.split(r"[\s\-‐‑–’']+", name)]
    kernel = tuple(word for word in words if word and word not in PARTICLES)
    return kernel or tuple(word for word in words if word)


def _are_initials(name: str) -> bool:
    return all(len(fold(part)) == 1 for part in re.split(r"[\s.]+", name) if fold(part)) or (
        name.isupper() and len(name) <= 3 and name.isalpha()
    )


def _given_word(a: str, b: str) -> Likeness:
    if a == b:
        return Likeness.SAME
    if len(a) == 1 or len(b) == 1:
        return Likeness.INITIAL if a[0] == b[0] else Likeness.DIFFERENT
    if _groups().get(a, frozenset()) & _groups().get(b, frozenset()):
        alike = sound(a) == sound(b) or (min(len(a), len(b)) >= 5 and abs(len(a) - len(b)) <= 2)
        return Likeness.SPELLING if alike else Likeness.SHORT
    sexes = {sex_of(Name(full=name, given=name)) for name in (a, b)}
    if sexes == {"male", "female"}:
        return Likeness.DIFFERENT
    known = is_given(a) and is_given(b)
    if _spelt_alike(a, b, slips=not known):
        return Likeness.SPELLING
    short, long = sorted((a, b), key=len)
    if len(short) >= 3 and long.startswith(short) and len(long) - len(short) >= 2 and not known:
        return Likeness.SHORT
    pet = not known and (_is_pet_form(a, b) or _is_pet_form(b, a))
    return Likeness.SHORT if pet else Likeness.DIFFERENT


_PET_ENDING = re.compile(r"(?P<stem>[a-z]{2,}?(?P<last>[^aeiou]))(?P=last)?(?:ek|ko|us|ie|ey|y|chen|inho|ito|ita)")


def _is_pet_form(pet: str, name: str) -> bool:
    """Whether a name is another's beginning with the ending of a pet form: "Tomek" of "Tomasz", "Danny" of "Daniel"."""
    match = _PET_ENDING.fullmatch(pet)
    return match is not None and len(name) > len(match["stem"]) + 2 and name.startswith(match["stem"])


def _shifted(firsts: list[str], seconds: list[str]) -> Likeness:
    """A first name left out: "Recep Tayyip" and "Tayyip"."""
    short, long = sorted((firsts, seconds), key=len)
    if len(short) < len(long) and _given_word(short[0], long[1]) in (Likeness.SAME, Likeness.SPELLING):
        return Likeness.SHORT
    if len(short) < len(long) and _spelt_alike("".join(short), "".join(long), slips=False):
        return Likeness.SPELLING
    return Likeness.DIFFERENT


def _middle_likeness(firsts: list[str], seconds: list[str]) -> Likeness:
    if not firsts or not seconds:
        return Likeness.MISSING
    short, long = sorted((firsts, seconds), key=len)
    if all(any(_given_word(word, other).compatible for other in long) for word in short):
        return Likeness.SPELLING
    return Likeness.DIFFERENT


def _spelt_alike(a: str, b: str, slips: bool) -> bool:
    """One word in two spellings. With `slips`, also where a letter is dropped, doubled or swapped in a longer word."""
    one, two = sound(a), sound(b)
    if one == two or (min(len(one), len(two)) >= 5 and _soft(a) == _soft(b)):
        return True
    vowels = 2 if slips and min(len(a), len(b)) >= 7 else 1
    if _consonants(one) == _consonants(two) and len(_consonants(one)) >= 3 and OSA.distance(one, two) <= vowels:
        return _ending(one) == _ending(two) and (slips or min(len(a), len(b)) >= 7)
    if not slips or min(len(a), len(b)) < 4 or a[0] != b[0]:
        return False
    if len(a) >= 6 and len(b) >= 6 and a.rstrip("eo") == b.rstrip("eo"):
        return True
    return OSA.distance(a, b) <= 1 and (sorted(a) == sorted(b) or abs(len(a) - len(b)) == 1)


def _soft(word: str) -> str:
    """With hard and soft sounds alike, as Arabic names come out: Qaddafi, Gaddafi, Kaddafi."""
    return sound(word).replace("g", "k")


def _consonants(word: str) -> str:
    return re.sub(r"(?<=.)[aeiu]", "", word)


def _ending(word: str) -> str:
    """A last vowel tells sexes and languages apart: Nikola and Nikolai, Daniel and Daniela."""
    return word[-1] if word[-1:] in "aeiu" else ""
