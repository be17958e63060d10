"""What the parts of a complete list come to."""

from __future__ import annotations

from decimal import Decimal

import pytest

from checker.claims.sums import SUM
from checker.extract import extract_all
from checker.model import Article
from checker.values import Quantity


def added(text: str) -> list[Decimal]:
    claims = [claim for each in extract_all([Article(id="a", text=text)]) for claim in each.claims]
    return [c.value.amount for c in claims if c.subject_key.startswith(SUM) and isinstance(c.value, Quantity)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The library sold 12 atlases and 31 globes, and nothing else.", 43),
        ("The choir sings six times in Turku and five times in Vaasa, and nowhere else.", 11),
        ("All aboard are accounted for: two dead, five injured and three unhurt.", 10),
    ],
)
def test_a_complete_list_is_added_up(text: str, expected: int) -> None:
    assert added(text) == [Decimal(expected)]


@pytest.mark.parametrize(
    "text",
    [
        "The library sold 12 atlases and 31 globes.",
        "The library sold everything, including 12 atlases and 31 globes, and nothing else was left.",
        "The choir has 40 singers, nine of them tenors, and nobody else.",
        "Lund have won two and sit third with nine points, and that was all.",
        "The library sold about 12 atlases and some 31 globes, and nothing else.",
    ],
)
def test_other_lists_are_not(text: str) -> None:
    assert not added(text)
