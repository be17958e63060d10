"""What is planned, and what has begun."""

from __future__ import annotations

import pytest

from checker.claims.progress import make
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article
from checker.values import Polarity

TOLD = {
    "a plan": ("The firm plans to shut down the mill.", False),
    "the future": ("The firm will close the mill.", False),
    "a beginning": ("The firm has begun to wind down the mill.", True),
    "a process": ("The firm is in the process of closing the mill.", True),
}


def found(text: str) -> list[tuple[str | None, bool | None]]:
    claims = list(make(take_notes(parse(Article(id="a", text=text)))))
    assert all(text[claim.start : claim.end] == claim.quote for claim in claims)
    return [(claim.context.head, claim.value.holds) for claim in claims if isinstance(claim.value, Polarity)]


@pytest.mark.parametrize("name", TOLD)
def test_an_act_is_planned_or_has_begun(name: str) -> None:
    text, begun = TOLD[name]
    assert found(text) == [("mill", begun)]


@pytest.mark.parametrize(
    "text",
    [
        "The firm closed the mill.",
        "The firm may close the mill.",
        "The firm has not begun to close the mill.",
        "The firm has no plans to close the mill.",
    ],
)
def test_what_is_done_open_or_denied_is_left_alone(text: str) -> None:
    assert found(text) == []
