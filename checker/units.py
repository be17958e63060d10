"""Units of measurement: exact factors to one base unit a dimension, and the words and symbols that name them.

A table instead of a units library: news needs some ninety units, importing pint costs half a second on every run, and
exact fractions make "the same length in feet and metres" a question of arithmetic. Names are pint's.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from attrs import frozen

from checker import lexicon

_BRITISH_AMERICAN = (("metre", "meter"), ("litre", "liter"), ("gramme", "gram"))


@frozen(kw_only=True)
class Unit:
    """`amount * factor + offset` is the amount in the dimension's base unit (second, metre, kilogram, kelvin ...)."""

    name: str
    dimension: str
    factor: Fraction
    offset: Fraction = Fraction(0)
    names: tuple[str, ...] = ()
    """Names in running text, any case, singular and plural."""
    symbols: tuple[str, ...] = ()
    """Symbols, exact case."""
    glued: tuple[str, ...] = ()
    """Symbols that only count when they are written without a space: "10in"."""


@cache
def table() -> dict[str, Unit]:
    """All units by name."""
    units = {}
    for dimension, entries in lexicon.load("units").items():
        for name, entry in entries.items():
            units[name] = Unit(
                name=name,
                dimension=dimension,
                factor=Fraction(entry["factor"]),
                offset=Fraction(entry.get("offset", "0")),
                names=tuple(sorted({form for word in entry.get("names", ()) for form in _forms(word)})),
                symbols=tuple(entry.get("symbols", ())),
                glued=tuple(entry.get("glued", ())),
            )
    return units


def _forms(word: str) -> Iterator[str]:
    """Singular and plural, British and American: "metre per second" gives "metres per second" and more."""
    variants = {word}
    for british, american in _BRITISH_AMERICAN:
        variants |= {variant.replace(british, american) for variant in variants}
    for variant in variants:
        rate = next((link for link in (" per ", " an ", " a ") if link in variant), " per ")
        head, sep, rest = variant.partition(rate)
        for form in (head, plural(head)):
            yield form + sep + rest


_IRREGULAR = {
    "foot": "feet",
    "inch": "inches",
    "hertz": "hertz",
    "celsius": "celsius",
    "century": "centuries",
    "horsepower": "horsepower",
    "fahrenheit": "fahrenheit",
    "millennium": "millennia",
}


def plural(word: str) -> str:
    """The plural of a unit's name: its last word, but "degree" in "degree celsius"."""
    if word.startswith("degree "):
        return word.replace("degree", "degrees", 1)
    head, space, last = word.rpartition(" ")
    return head + space + _IRREGULAR.get(last, last + ("es" if last.endswith(("s", "x")) else "s"))
