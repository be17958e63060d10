"""Totals beside the sum of their parts."""

from __future__ import annotations

import pytest

from checker.claims.totals import make
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article


def sums(text: str) -> list[str]:
    return [str(claim.value.to_dict()["amount"]) for claim in make(take_notes(parse(Article(id="a", text=text))))]


def test_a_grand_total_stands_beside_the_sum() -> None:
    text = "The fair drew 38,000 people on Friday, 44,500 on Saturday and 41,200 on Sunday, a grand total of 127,300."
    assert sums(text) == ["127300", "123700"]


def test_a_colon_announces_the_parts() -> None:
    assert sums("There were 44 passengers: 41 singers, two cooks and one child.")[0] == "44"


def test_parts_of_something_counted_before_are_added_up() -> None:
    text = (
        "Rescuers have recovered 23 bodies.\n"
        "Fourteen of the dead were found in Arvik, six in Holm and two as far off as Sundby."
    )
    assert sums(text) == ["23", "22"]


@pytest.mark.parametrize(
    "text",
    [
        "Three people died and 18 were hurt.",
        "He won 3 races in May and 4 in June.",
        "The tower is 90 metres high, 12 metres wide and cost 3 million euros in all.",
    ],
)
def test_figures_without_a_total_are_left_alone(text: str) -> None:
    assert sums(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Doctors are treating the injured, of whom there are 17. Eight are lying in the burns unit at Holm. "
            "A further six were taken to the army hospital, among them a fireman. "
            "The remaining two were treated at a clinic.",
            ["17", "16"],
        ),
        (
            "Of total revenue of 18,614 million euros, the home market gave 9.8 billion, the rest of Europe 6.1 "
            "billion and Asia 3.4 billion.",
            ["18614000000", "19300000000"],
        ),
        (
            "The fair had 48,000 visitors over its three days. Friday brought 14,500 through the gates, Saturday "
            "17,000 and Sunday another 18,500.",
            ["48000", "50000"],
        ),
        ("The plan does away with 118 posts. The parks give up 54 of them, schools 37 and museums 22.", ["118", "113"]),
    ],
)
def test_parts_without_a_noun_are_added_up(text: str, found: list[str]) -> None:
    assert sums(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Of revenue of 18.6 billion euros, Europe gave 9.8 billion, Asia 6.1 billion and America 2.8 billion.",
        "Twelve people were hurt. Four are in hospital. Another three were sent home.",
    ],
)
def test_rounded_parts_and_open_lists_are_left_alone(text: str) -> None:
    assert sums(text) == []
