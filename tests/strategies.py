"""Hypothesis strategies and small builders shared by the tests."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from checker.model import Article, Claim, Occasion
from checker.values import Modifier, Quantity, Value

WHOLE = st.integers(min_value=1, max_value=10_000_000).map(Decimal)
DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2040, 12, 31))


def quantity(amount: object, unit: str = "person", **more: Any) -> Quantity:
    return Quantity(amount=Decimal(str(amount)), unit=unit, **more)


def quantities(unit: str = "person") -> st.SearchStrategy[Quantity]:
    return st.builds(Quantity, amount=WHOLE, unit=st.just(unit), modifier=st.sampled_from(Modifier))


def occasions() -> st.SearchStrategy[Occasion]:
    def dated(since: date, length: int, ordinal: int | None, main: bool) -> Occasion:
        until = date.fromordinal(since.toordinal() + length)
        return Occasion(noun="round", ordinal=ordinal, since=since, until=until, main=main)

    plain = st.builds(Occasion, noun=st.sampled_from([None, "round"]), main=st.booleans())
    return plain | st.builds(dated, DAYS, st.integers(0, 40), st.none() | st.integers(1, 4), st.booleans())


def claim(
    article: str = "a", value: Value | None = None, start: int = 0, quote: str = "12 people", **more: Any
) -> Claim:
    """A claim with sensible parts; `more` sets any field."""
    fields: dict[str, Any] = {
        "id": f"{article}-{start}-{quote}",
        "article": article,
        "family": "quantity",
        "attribute": "killed",
        "subject": "number killed",
        "value": value if value is not None else quantity(12),
        "start": start,
        "end": start + len(quote),
        "quote": quote,
        "sentence": quote,
        "sentence_start": start,
        "line": 1,
        "column": start + 1,
        **more,
    }
    return Claim(**fields)


def articles(*names: str, **published: str) -> dict[str, Article]:
    return {name: Article(id=name, text="", published=published.get(name)) for name in names}
