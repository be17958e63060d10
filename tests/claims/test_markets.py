"""Prices on a market, which hold for a moment."""

from __future__ import annotations

import pytest

from checker.claims.markets import QUOTED
from checker.claims.quantities import make
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article


def statuses(text: str) -> set[str | None]:
    return {claim.scope.status for claim in make(take_notes(parse(Article(id="a", text=text))))}


@pytest.mark.parametrize(
    "text",
    [
        "Shares in the ferry line were up 3 percent at 410 pence.",
        "The krona rose 0.4 percent against the euro.",
        "The Halden 40 index shed 12 points.",
    ],
)
def test_a_figure_read_during_the_day_is_a_quote(text: str) -> None:
    assert statuses(text) == {QUOTED}


@pytest.mark.parametrize(
    "text",
    [
        "Shares in the ferry line closed on Friday at 410 pence.",
        "Rents rose 3 percent.",
        "The ferry line employs 410 people.",
    ],
)
def test_a_closing_price_and_what_no_market_quotes_are_none(text: str) -> None:
    assert QUOTED not in statuses(text)
