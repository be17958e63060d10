"""Names as claims."""

from __future__ import annotations

from checker.claims.names import make
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article


def quotes(text: str) -> list[str]:
    return [claim.quote for claim in make(take_notes(parse(Article(id="a", text=text))))]


def test_a_person_is_claimed_once_by_the_full_name() -> None:
    assert quotes("Olga Brandvik resigned. Brandvik was tired. Nobody missed Olga Brandvik.") == ["Olga Brandvik"]


def test_two_full_forms_are_two_claims() -> None:
    assert quotes("William Frost won. The crowd sang for Bill Frost.") == ["William Frost", "Bill Frost"]


def test_a_surname_stands_where_there_is_no_more() -> None:
    assert quotes("The crew thanked Mrs Brandvik.") == ["Brandvik"]
