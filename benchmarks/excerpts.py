"""Pairs of excerpts by two outlets, with one contradiction or a look-alike of one, read as annotated stories.

A story's articles share a wire's sentences and its editor's habits; excerpts are short, put everything in other words,
and take their subjects from all kinds of news. They show what an extractor or a gate makes of a fact that it has never
met, kind by kind (see tests/excerpts/README.md).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.stories import Case, Gold
from checker.model import Article

FOLDER = Path(__file__).parents[1] / "tests" / "excerpts"
LATER = timedelta(days=1)


def excerpts(*, set_aside: bool = False) -> Iterator[Case]:
    """The pairs, kind by kind, in order; those set aside only when asked for."""
    for file in sorted((FOLDER / "aside" if set_aside else FOLDER).glob("*.jsonl")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            yield _case(f"{file.stem}-{number:02}", json.loads(line))


def _case(name: str, pair: dict[str, Any]) -> Case:
    first = datetime.fromisoformat(pair["pub"])
    published = {"a": first, "b": first + LATER if pair["later"] else first}
    articles = tuple(
        Article(id=f"{name}-{side}", text=pair[side], published=published[side].isoformat()) for side in "ab"
    )
    if pair["verdict"] != "conflict":
        return Case(name=name, articles=articles, gold=(), differences={})
    gold = tuple(_gold(pair, side, article) for side, article in zip("ab", articles, strict=True))
    return Case(name=name, articles=articles, gold=gold, differences={"d1": (pair["kind"], "conflict")})


def _gold(pair: dict[str, Any], side: str, article: Article) -> Gold:
    quote = pair[f"q{side}"]
    start = article.text.index(quote)
    return Gold(
        article=article.id,
        start=start,
        end=start + len(quote),
        difference="d1",
        position="ab".index(side),
        verdict="conflict",
        kind=pair["kind"],
        quote=quote,
    )
