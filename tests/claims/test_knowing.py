"""What is not known, and what tells it."""

from __future__ import annotations

import pytest

from checker.claims.knowing import make
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article
from checker.values import Polarity

UNKNOWN = {
    "the way in": ("It is not known how the fox got into the vault.", "how", "fox"),
    "a riddle": ("How the bear escaped remains a mystery.", "how", "bear"),
    "nobody knows": ("Nobody knows why the driver left the road.", "why", "driver"),
    "the doer": ("Police do not know who filmed the clip.", "who", "clip"),
    "the cause": ("The cause of the fire is unknown.", "why", "fire"),
    "what caused it": ("Investigators have yet to determine what sparked the blaze.", "why", "blaze"),
}
KNOWN = {
    "the way in": ("The fox came in through a shaft.", "how", "fox"),
    "a ride": ("The fox had hitched a ride in a van.", "how", "fox"),
    "the doer": ("The clip was filmed by a nurse.", "who", "clip"),
    "the cause": ("A gas leak caused the blast.", "why", "blast"),
    "what it is laid to": ("Officials blamed the fire on a cigarette.", "why", "fire"),
    "because": ("The driver left the road because a tyre burst.", "why", "driver"),
}


def found(text: str) -> list[tuple[str, str | None, bool | None]]:
    claims = list(make(take_notes(parse(Article(id="a", text=text)))))
    assert all(text[claim.start : claim.end] == claim.quote for claim in claims)
    return [
        (claim.value.predicate, claim.context.head, claim.value.holds)
        for claim in claims
        if isinstance(claim.value, Polarity)
    ]


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_is_not_known(name: str) -> None:
    text, kind, about = UNKNOWN[name]
    assert found(text) == [(kind, about, False)]


@pytest.mark.parametrize("name", KNOWN)
def test_what_tells_it(name: str) -> None:
    text, kind, about = KNOWN[name]
    assert (kind, about, True) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "It is known how the fox got into the vault.",
        "The fox may have come in through a shaft.",
        "The clip was not filmed by a nurse.",
        "She did not know the way to the vault.",
    ],
)
def test_what_is_known_to_somebody_what_may_be_and_what_is_denied_is_left_alone(text: str) -> None:
    assert found(text) == []
