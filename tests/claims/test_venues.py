import pytest

from checker.claims import venues
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article, Claim


def claims(text: str) -> list[Claim]:
    return list(venues.make(take_notes(parse(Article(id="a", text=text)))))


def told(text: str) -> list[tuple[str | None, str]]:
    return [(claim.context.head, claim.quote) for claim in claims(text) if claim.family == "venue"]


def test_a_happening_is_where_its_clause_says() -> None:
    assert told("The hostages were held in the chapel.") == [("hostage", "the chapel")]


def test_a_place_where_something_happened_is_its_venue() -> None:
    assert told("The hall in Bergen, where the talks were held, is cold.") == [("talk", "The hall in Bergen")]


def test_a_hospital_that_took_people_in_is_where_they_were_taken() -> None:
    (claim,) = claims("Klagenfurt's hospital took in four of the injured.")
    assert (claim.context.predicate, claim.context.head) == ("treated_at", "four")


def test_people_put_on_a_plane_are_taken_to_its_goal() -> None:
    (claim,) = claims("Three with burns were put on an army plane to Delhi.")
    assert (claim.context.predicate, claim.quote) == ("treated_at", "Delhi")


@pytest.mark.parametrize(
    ("text", "treated"),
    [
        ("The four were driven to the hospital in Graz.", True),
        ("The injured were taken to Graz.", True),
        ("Four men were taken by ambulance to Graz.", True),
        ("Two survivors were in hospital in Graz.", True),
        ("The bodies were taken by ambulance to Lund.", False),
        ("The delegation was taken to Lund.", False),
    ],
)
def test_whoever_is_taken_to_a_hospital_is_treated_there(text: str, treated: bool) -> None:
    assert any(claim.context.predicate == "treated_at" for claim in claims(text)) is treated


def test_a_town_that_the_parser_does_not_label_is_a_place_still() -> None:
    assert told("Those three, in a critical state, were flown to Bhopal.") == [("three", "Bhopal")]


def test_where_something_did_not_happen_is_no_venue() -> None:
    assert claims("The talks were not held in Bergen.") == []


def test_unnamed_people_are_brought_to_a_place_no_gazetteer_knows() -> None:
    assert told("It was a long night. They were ferried to Tromvik.") == [("people", "Tromvik")]


def test_what_was_dug_or_stolen_from_a_place_was_there() -> None:
    assert told("The bones were dug from a cliff.") == [("bone", "a cliff")]


def test_where_somebody_comes_from_is_not_where_it_happened() -> None:
    assert told("The team reached Lima from Oslo.") == []
