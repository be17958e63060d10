"""Personal names: words -> honorific, given name and family name, and what a given name tells of its bearer."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from anyascii import anyascii

from checker import lexicon
from checker.values import Name

PARTICLES = frozenset(
    [
        *(
            "al",
            "el",
            "ar",
            "bin",
            "ibn",
            "ben",
            "bint",
            "abu",
            "abou",
            "umm",
            "ould",
            "van",
            "von",
            "der",
            "den",
            "de",
            "du",
        ),
        *("du", "da", "dos", "das", "di", "del", "della", "des", "la", "le", "ten", "ter", "zu", "zum", "af", "av"),
        *("ag", "ait", "uld"),
    ]
)
"""Words that belong to the family name that follows them."""
ARTICLES = frozenset({"at", "an", "as", "ash", "ad", "az", "ath", "ul", "ur", "t"})
"""Forms of the Arabic article that are written to a name with a hyphen: "at-Tayyib"."""

_FAMILY_OPENERS = frozenset({"van", "von", "de", "der", "du", "del", "della", "di", "da", "la", "bin", "ibn"})
"""Particles with which a family name begins that stands alone; the others may be given names (Al, Ben, Le)."""

SUFFIXES = frozenset(
    {"jr", "sr", "ii", "iii", "iv", "esq", "phd", "md", "mp", "qc", "kc", "obe", "mbe", "cbe", "llc", "ltd"}
)

_NICKNAME = re.compile(r"[\"“”'‘’(][^\"“”'‘’()]{2,}[\"“”'‘’)](?=\s|$)")
LONG_FORM = 5
"""Letters of a pet form that is surely a name."""
_DASHES = re.compile(r"[-‐‑–]")


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Letters only, lower case, without accents: `"al-Fítūrī"` is `"alfituri"`."""
    return re.sub(r"[^a-z]", "", anyascii(word).casefold())


def fold_words(name: str) -> str:
    """A name of several words, each folded, figures kept: `"Halden Paper A/S"` is `"halden paper as"`."""
    return " ".join(re.sub(r"[^a-z0-9]", "", anyascii(word).casefold()) for word in name.split())


@cache
def not_names() -> frozenset[str]:
    """Capitalised words that are nobody's name: weekdays, months, words of organisations; in lower case."""
    return frozenset(lexicon.load("honorifics")["not_names"]["words"])


@cache
def honorifics() -> dict[str, str]:
    """Forms of address, folded, with the sex they speak for ("" for either)."""
    table: dict[str, str] = lexicon.load("honorifics")["honorifics"]
    return table


@cache
def _given(sex: str) -> frozenset[str]:
    return frozenset(fold(name) for name in lexicon.load("given_names")[sex])


@cache
def _titles() -> frozenset[str]:
    return frozenset(fold(word) for word in lexicon.load("honorifics")["titles"]["last"])


@cache
def _family_first() -> frozenset[str]:
    return frozenset(fold(name) for name in lexicon.words("given_names", "family_first"))


@cache
def _pet_forms() -> frozenset[str]:
    """Names that stand in the list of forms of one name alone, short ones and words of other meanings left out."""
    names = {fold(name) for names in lexicon.load("given_names")["same"] for name in names if " " not in name}
    return frozenset(name for name in names if len(name) >= LONG_FORM) - frozenset(
        fold(name) for name in lexicon.words("given_names", "also_words")
    )


def also_given(word: str) -> bool:
    """Whether a form of address or a title is a common given name too: "Dean"."""
    return fold(word) in lexicon.words("given_names", "also_titles")


def is_given(word: str) -> bool:
    """Whether a word is a common given name."""
    key = fold(word)
    return key in _pet_forms() or key in _given("male") or key in _given("female") or key in _given("either")


def sex_of(name: Name) -> str | None:
    """ "male" or "female" by honorific or given name; None where they do not tell."""
    if name.honorific and honorifics().get(fold(name.honorific)):
        return honorifics()[fold(name.honorific)]
    if not name.given:
        return None
    first = fold(name.given.split()[0])
    return next((sex for sex in ("male", "female") if first in _given(sex)), None) or (
        next((sex for sex in ("male", "female") if fold(_DASHES.split(name.given)[0]) in _given(sex)), None)
    )


@lru_cache(maxsize=8192)
def parse_name(words: str) -> Name:
    """A name in its parts. A single word is a family name, unless it is a common given name.

    "Faisal al-Harthy" is Faisal, al-Harthy; "Kim Jong-un" is Jong-un, Kim; "Frost, William W." is William W., Frost.
    """
    bare = " ".join(_NICKNAME.sub(" ", words).split())
    before, comma, after = bare.partition(",")
    if comma and after.strip() and fold(after) not in SUFFIXES:
        bare = f"{after.strip()} {before.strip()}"
    parts = bare.replace(",", " ").split()
    honorific: list[str] = []
    if len(parts) > 2 and f"{fold(parts[0])} {fold(parts[1])}" in honorifics():
        honorific += [parts.pop(0), parts.pop(0)]
    while len(parts) > 1 and fold(parts[0]) in honorifics() and not (len(parts) == 2 and also_given(parts[0])):
        honorific.append(parts.pop(0))
    while len(parts) > 1 and fold(parts[0]) in _titles() and not is_given(parts[0]):
        parts.pop(0)
    while len(parts) > 1 and fold(parts[-1]) in SUFFIXES:
        parts.pop()
    given, family = _split(parts)
    return Name(
        full=" ".join(parts),
        given=" ".join(given) or None,
        family=" ".join(family) or None,
        honorific=" ".join(honorific) or None,
    )


def _split(parts: list[str]) -> tuple[list[str], list[str]]:
    if 1 < len(parts) <= 3 and fold(parts[0]) in _FAMILY_OPENERS and not is_given(parts[-1]):
        return [], parts
    if len(parts) == 1:
        return (parts, []) if is_given(parts[0]) else ([], parts)
    if _is_family_first(parts):
        return parts[1:], parts[:1]
    start = len(parts) - 1
    while start > 1 and fold(parts[start - 1]) in PARTICLES:
        start -= 1
    return parts[:start], parts[start:]


def _is_family_first(parts: list[str]) -> bool:
    """A Korean or Chinese family name, and one or two syllables after it: "Park Ji-hoon", "Xi Jinping"."""
    if not parts or fold(parts[0]) not in _family_first() or is_given(parts[-1]):
        return False
    rest = parts[1:]
    if len(rest) == 1 and not _DASHES.search(rest[0]):
        return len(fold(rest[0])) <= 8 and fold(rest[0]) not in _family_first()
    syllables = _DASHES.split(rest[0]) if len(rest) == 1 else rest
    return len(syllables) == 2 and all(len(fold(syllable)) <= 6 for syllable in syllables)
