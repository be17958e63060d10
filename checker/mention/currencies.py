"""Whose money a bare name means: crowns in a report from Stockholm are Swedish, whatever else goes by that name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from attrs import evolve

from checker import lexicon
from checker.language.document import Document
from checker.language.nations import nation, nation_spans
from checker.model import Mention
from checker.values import Quantity

LAST = re.compile(r"(?:([^\W\d_]+)[\s-]+)?([^\W\d_]+)\s*$")
"""The last two words of a mention: "Danish crowns"."""


def settle(document: Document, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, each sum in bare crowns, pesos or rupees in the currency of the country that the article is about.

    What the article itself names in full or by its code goes before what its places tell.
    """
    bare = {mention.start: family for mention in mentions if (family := _bare(mention)) is not None}
    if not bare:
        return list(mentions)
    named = Counter(code for mention in mentions if mention.start not in bare for code in _code(mention))
    places = _places(document)
    chosen = {family: _chosen(lexicon.load("currencies")["shared"][family], named, places) for family in bare.values()}
    return [_in(mention, chosen[bare[mention.start]]) if mention.start in bare else mention for mention in mentions]


@cache
def _families() -> dict[str, str]:
    """Word for a unit of money -> the family of currencies that go by it."""
    words = lexicon.load("currencies")["shared_names"]
    return {word: family for family, forms in words.items() for word in forms}


def _bare(mention: Mention) -> str | None:
    """The family of currencies that a sum's own words leave open."""
    if not isinstance(mention.value, Quantity) or mention.value.dimension != "money":
        return None
    match = LAST.search(mention.text)
    family = _families().get(match[2].casefold()) if match else None
    family = family or _families().get(re.split(r"[\s.\d]", mention.text, maxsplit=1)[0].casefold())
    return None if match and match[1] and nation(match[1]) else family


def _code(mention: Mention) -> Iterable[str]:
    return [mention.value.unit] if isinstance(mention.value, Quantity) and mention.value.dimension == "money" else []


def _places(document: Document) -> Counter[str]:
    """Country -> how often the article names it, or its publisher's name does."""
    article = document.article
    said = f"{article.publisher or ''}\n{article.headline or ''}\n{document.text}"
    words = re.findall(r"[^\W\d_]+(?:[’'][^\W\d_]+)?", said)
    return Counter(code for *_, code in nation_spans(words))


def _chosen(family: Mapping[str, str], named: Counter[str], places: Counter[str]) -> str | None:
    """The one currency of a family that an article must mean; None where nothing or too much tells."""
    by_code = [(n, code) for code, n in named.items() if code in family.values()]
    by_place = [(n, family[land]) for land, n in places.items() if land in family]
    for told in (by_code, by_place):
        ordered = sorted(told, reverse=True)
        if ordered and (len(ordered) == 1 or ordered[0][0] > ordered[1][0] or ordered[0][1] == ordered[1][1]):
            return ordered[0][1]
    return None


def _in(mention: Mention, code: str | None) -> Mention:
    assert isinstance(mention.value, Quantity)
    return mention if code is None else evolve(mention, value=evolve(mention.value, unit=code))
