from __future__ import annotations

import pytest
from attrs import evolve

from checker.outcome import Severity
from checker.report.look import Look
from checker.report.places import about, fails, kind, ordered, region, ruling, title, verdict
from checker.report.words import Sources
from tests.report.samples import CONFLICT, COURIER, HERALD, LOOK_ALIKE, NINE, POSSIBLE, REPORT, TWELVE

SOURCES = Sources.of(REPORT)


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("ferry strike: 9 days; 12 days", ("ferry strike", ", duration")),
        ("ferry strike, length: 9 days (Harbour Herald); 12 days", ("ferry strike", ", length")),
        ("ferry strike is quoted differently: 12 days; 9 days", ("ferry strike", " is quoted differently")),
        ("who led ferry strike: 9 days; 12 days", ("who led ferry strike", "")),
        ("ferry strike: named differently: ferry strike; ferries", ("ferry strike", ": named differently")),
        ("9 days; 12 days", ("ferry strike", ", duration")),
        ("something else", ("ferry strike", ", duration")),
    ],
)
def test_a_title_is_what_the_message_says_before_the_positions(message: str, expected: tuple[str, str]) -> None:
    positions = CONFLICT.positions
    if "named" in message:
        positions = (evolve(positions[0], value="ferry strike"), evolve(positions[1], value="ferries"))
    assert about(evolve(CONFLICT, message=message, positions=positions)) == expected


def test_a_title_names_the_occasion() -> None:
    assert title(evolve(CONFLICT, occasion="the second strike, 2025")) == (
        "ferry strike, duration (the second strike, 2025)"
    )


def test_a_look_alike_is_not_given_the_occasion_of_one_of_its_sides() -> None:
    assert title(evolve(LOOK_ALIKE, occasion="the second strike, 2025")) == "ferry strike, duration"


def test_claims_in_changed_files_come_first_and_the_others_keep_their_order() -> None:
    assert ordered(CONFLICT, SOURCES, Look()) == [NINE, TWELVE]
    assert ordered(CONFLICT, SOURCES, Look(changed=frozenset({"story/courier.md"}))) == [TWELVE, NINE]
    assert ordered(CONFLICT, SOURCES, Look(changed=frozenset({"elsewhere.md"}))) == [NINE, TWELVE]


def test_a_path_matches_however_it_is_written() -> None:
    sources = Sources(articles={"courier": evolve(COURIER, path=".\\story\\courier.md"), "herald": HERALD})
    assert ordered(CONFLICT, sources, Look(changed=frozenset({"story/courier.md"}))) == [TWELVE, NINE]


def test_a_region_without_its_article_is_on_one_line() -> None:
    place = region(NINE, Sources(articles={}))
    assert (place.line, place.column, place.end_line, place.end_column) == (5, 25, 5, 34)


def test_what_is_settled_neither_fails_nor_presses() -> None:
    assert fails(CONFLICT)
    for status in ("waived", "baseline"):
        settled = evolve(CONFLICT, status=status)
        assert not fails(settled)
        assert kind(settled) is Severity.INFO
        assert verdict(settled) == f"conflict, {status}"
        assert ruling(settled)
    assert ruling(CONFLICT) == ""


def test_only_conflicts_that_count_fail() -> None:
    assert not fails(LOOK_ALIKE)
    assert not fails(POSSIBLE)
    assert fails(evolve(CONFLICT, severity=Severity.WARNING))
