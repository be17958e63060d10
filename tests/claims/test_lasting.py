from decimal import Decimal

import pytest

from checker.claims import times
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article
from checker.values import Quantity


def lengths(text: str) -> list[tuple[str, Decimal, str]]:
    notes = take_notes(parse(Article(id="a", text=text, published="2025-04-11")))
    found = (claim for claim in times.make(notes) if claim.family == "lasting")
    return [(c.subject_key, c.value.amount, c.value.unit) for c in found if isinstance(c.value, Quantity)]


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("The runway was shut for four hours after drones were seen.", ("closure", Decimal(4), "hour")),
        ("The siege of the bank lasted five hours.", ("siege", Decimal(5), "hour")),
        ("The ferry was pulled clear after 11 hours on the rocks.", ("stranding", Decimal(11), "hour")),
        ("It took 14 hours of haggling.", ("talks", Decimal(14), "hour")),
        ("It was nine hours before the blaze was out.", ("blaze", Decimal(9), "hour")),
        ("The survivors' ordeal on the ledge lasted 41 hours.", ("entrapment", Decimal(41), "hour")),
        ("The engineer was held captive for 586 days.", ("captivity", Decimal(586), "day")),
    ],
)
def test_a_clause_tells_how_long_a_state_lasted(text: str, length: tuple[str, Decimal, str]) -> None:
    assert lengths(text) == [length]


@pytest.mark.parametrize(
    ("text", "length"),
    [
        (
            "At 20.40 they closed the field. It was ten past two before the runway was handed back.",
            ("closure", Decimal("5.5"), "hour"),
        ),
        (
            "The siege of the bank began at 10 a.m. It was over at last when police stormed the bank at 6.30 p.m.",
            ("siege", Decimal("8.5"), "hour"),
        ),
        (
            "The doctor was kidnapped on 4 November 2024. She was set free on 2 April 2025.",
            ("captivity", Decimal(149), "day"),
        ),
    ],
)
def test_a_length_is_counted_from_its_beginning_to_its_end(text: str, length: tuple[str, Decimal, str]) -> None:
    assert lengths(text) == [length]


@pytest.mark.parametrize(
    "text",
    [
        "The runway was shut two hours after the drones were seen.",
        "The runway was shut three hours later.",
        "The runway was shut for the first two hours.",
        "The runway was not shut for four hours.",
        "The pilot waited for four hours.",
        "At 20.40 they closed the field. At 21.00 they closed the field. At 22.00 the runway was handed back.",
    ],
)
def test_a_distance_or_what_is_of_no_state_is_no_length(text: str) -> None:
    assert lengths(text) == []
