"""People told one by one."""

from __future__ import annotations

import pytest

from checker.extract import extract_all
from checker.model import Article


def tolls(text: str) -> list[tuple[str, int, str | None]]:
    (extraction,) = extract_all([Article(id="a", text=text)])
    return [
        (claim.attribute, int(claim.value.to_dict()["amount"]), claim.scope.share)
        for claim in extraction.claims
        if claim.attribute in ("killed", "injured")
    ]


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("A nun and a postman died in the fire.", ("killed", 2, None)),
        ("A nun of 88, a retired postman and a farmer's widow from Holm have lost their lives.", ("killed", 3, None)),
        ("The driver and his wife were killed.", ("killed", 2, None)),
        ("The crash killed the driver and a passenger.", ("killed", 2, None)),
        ("The disease proved fatal for an elderly nun and for a postman.", ("killed", 2, None)),
        ("The driver and a cyclist were injured.", ("injured", 2, None)),
    ],
)
def test_people_of_one_fate_are_counted(text: str, toll: tuple[str, int, str | None]) -> None:
    assert toll in tolls(text)


@pytest.mark.parametrize(
    "text",
    [
        "The driver died.",
        "Singers and dancers died.",
        "The driver and a cyclist were not injured.",
        "The driver and a cyclist could have been killed.",
        "The fire killed a dog and a horse.",
    ],
)
def test_nobody_is_counted_who_is_not_told_of(text: str) -> None:
    assert tolls(text) == []


def test_beside_a_toll_of_its_own_a_list_is_a_part() -> None:
    assert tolls("Nine people died. The driver and his wife were killed.") == [
        ("killed", 9, None),
        ("killed", 2, "part"),
    ]


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("The storm has put three families in mourning.", ("killed", 3)),
        ("Nine people are known to have lost their lives.", ("killed", 9)),
        ("Nine people could not be saved.", ("killed", 9)),
        ("The fire proved fatal for two residents.", ("killed", 2)),
        ("Four of those on the line had to be treated by paramedics.", ("injured", 4)),
        ("Doctors treated four people.", ("injured", 4)),
    ],
)
def test_a_toll_is_told_in_other_words(text: str, toll: tuple[str, int]) -> None:
    assert [found[:2] for found in tolls(text)] == [toll]
