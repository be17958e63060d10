"""Which articles are one source."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.independence import agency_of, independent, origins, shared
from checker.model import Article

REPORT = (
    "The ferry ran aground on a sandbank north of the island shortly after it had left the harbour on Monday evening. "
    "Two tugs pulled it free at high water, and all passengers were taken back to the mainland by the lifeboat."
)
OTHER = (
    "Passengers spent four hours on a stranded ferry before help came. The ship had left in thick fog, and its master "
    "told the coastguard that the channel buoys could not be seen from the bridge when it struck the sand."
)


def article(key: str, text: str, **more: str) -> Article:
    return Article(id=key, text=text, **more)


def test_a_reprint_has_the_origin_of_the_earlier_text() -> None:
    first = article("z", REPORT, published="2031-03-04")
    copy = article("a", f"A ferry was stranded. {REPORT}", published="2031-03-05")
    found = origins([copy, first])
    assert found["a"].id == found["z"].id == "z"
    assert "word for word" in found["a"].reason
    assert independent([first, copy], ["a", "z"]) == 1


def test_reports_of_ones_own_are_independent() -> None:
    articles = [article("a", REPORT), article("b", OTHER)]
    assert {origin.id for origin in origins(articles).values()} == {"a", "b"}
    assert independent(articles, ["a", "b"]) == 2


def test_the_same_quotation_is_no_reprint() -> None:
    said = f'He said: "{REPORT}"'
    assert shared(f"{OTHER}\n{said}", f"{said}\nThe line will run again on Tuesday.") == 0.0


def test_two_credits_to_one_agency_are_one_source() -> None:
    a = article("a", f"HARBOUR TOWN (AP) - {REPORT}")
    b = article("b", OTHER, byline="By Anna Okafor, Associated Press")
    assert origins([a, b])["b"].id == "a"


def test_an_agency_is_read_from_dateline_metadata_and_last_line() -> None:
    assert agency_of(article("a", "HARBOUR TOWN (Reuters) - A ferry ran aground.")) == "Reuters"
    assert agency_of(article("a", "A ferry ran aground.", agency="Northwire")) == "Northwire"
    assert agency_of(article("a", "A ferry ran aground.\n— AFP")) == "AFP"
    assert agency_of(article("a", "A ferry ran aground.", publisher="Coastal Press Association")) is None


@given(st.permutations([("a", REPORT), ("b", OTHER), ("c", f"{REPORT} It sails again."), ("d", "Nothing.")]))
def test_the_order_of_articles_is_irrelevant(order: list[tuple[str, str]]) -> None:
    found = origins([article(key, text) for key, text in order])
    assert {key: origin.id for key, origin in found.items()} == {"a": "a", "b": "b", "c": "a", "d": "d"}
