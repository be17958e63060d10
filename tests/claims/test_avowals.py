"""Who confirms, denies or will not speak of what is told."""

from __future__ import annotations

import pytest

from checker.claims.avowals import make
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article

ACTS = {
    "a clause": ("The navy confirmed that the submarine was lost.", "confirm", "submarine"),
    "a noun": ("The navy acknowledged the loss of the submarine.", "confirm", "submarine"),
    "a gerund": ("The navy denied losing the submarine.", "deny", "submarine"),
    "a report": ("The navy dismissed reports that the submarine was lost.", "deny", "submarine"),
    "declined": ("The navy declined to comment on the submarine.", "withhold", "submarine"),
    "would not": ("The navy would not say whether the submarine was lost.", "withhold", "submarine"),
    "neither nor": ("The navy would neither confirm nor deny the loss of the submarine.", "withhold", "submarine"),
    "could not": ("The navy could not confirm the loss of the submarine.", "withhold", "submarine"),
}


def found(text: str) -> list[tuple[str | None, frozenset[str]]]:
    claims = list(make(take_notes(parse(Article(id="a", text=text)))))
    assert all(text[claim.start : claim.end] == claim.quote for claim in claims)
    return [(claim.context.predicate, claim.context.near) for claim in claims]


@pytest.mark.parametrize("name", ACTS)
def test_the_act_and_what_it_is_about(name: str) -> None:
    text, act, about = ACTS[name]
    ((told, near),) = found(text)
    assert told == act
    assert about in near


@pytest.mark.parametrize(
    "text",
    [
        "The court denied bail.",
        "The council rejected the budget.",
        "The loss was confirmed on Monday.",
        "The navy may confirm the loss of the submarine.",
        "If the navy confirms the loss, the fleet will sail.",
        "The navy refused to leave the port.",
        "For weeks the navy had denied the loss.",
    ],
)
def test_other_deeds_and_what_may_be_are_left_alone(text: str) -> None:
    assert found(text) == []
