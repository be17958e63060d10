"""Which articles are one source."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.independence import agency_of, backings, copies, independent, origins, shared
from checker.model import Article, Claim
from tests.strategies import claim

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


OWN = (
    "Nobody was hurt. The company that runs the line said its older ships would stay in port until divers had looked "
    "at every hull, and asked travellers to take the road bridge instead, which has room for no more than one lane. "
    "It will pay for taxis and hotel rooms, and a hearing is to be held before the end of the summer."
)
MORE = (
    "Several of them said they had been told nothing for the first hour. Blankets ran short, the kitchen had closed, "
    "and a school class from the hills sang to keep the smaller children calm until lights came in sight at last."
)
SENTENCE = "Two tugs pulled it free at high water and took all 212 passengers back to the mainland."


def claim_in(article: Article, quote: str, sentence: str) -> Claim:
    start = article.text.index(sentence)
    return claim(article.id, start=start, quote=quote, sentence=sentence, sentence_start=start)


def behind(*articles: Article, sentences: tuple[str, ...]) -> list[tuple[str, ...]]:
    claims = [claim_in(each, "212", sentence) for each, sentence in zip(articles, sentences, strict=True)]
    return [b.articles for b in backings(claims, {each.id: each for each in articles}, origins(articles))]


def test_articles_of_one_agency_stand_behind_a_position_as_one() -> None:
    a = article("a", f"HARBOUR TOWN (AP) - {SENTENCE}", publisher="Herald")
    b = article("b", f"{OTHER} Help came for all 212.", byline="By Anna Okafor, Associated Press")
    c = article("c", "The coastguard counted 212 aboard.")
    sentences = (SENTENCE, "Help came for all 212.", c.text)
    assert behind(a, b, c, sentences=sentences) == [("a", "b"), ("c",)]
    found = backings(
        [claim_in(a, "212", SENTENCE), claim_in(b, "212", sentences[1])], {"a": a, "b": b}, origins([a, b])
    )
    assert [(group.name, group.reason) for group in found] == [("AP", "both carry a report of AP (Herald)")]


def test_a_lifted_sentence_makes_one_source_of_two_articles_that_share_nothing_else() -> None:
    a = article("a", f"{REPORT.partition('. ')[0]}. {OWN} {SENTENCE}", published="2031-03-05")
    b = article("b", f"{OTHER} {MORE} {SENTENCE}", published="2031-03-04", publisher="Coastal Post")
    assert len({origin.id for origin in origins([a, b]).values()}) == 2
    found = backings([claim_in(a, "212", SENTENCE), claim_in(b, "212", SENTENCE)], {"a": a, "b": b}, origins([a, b]))
    assert [(group.articles, group.name, group.reason) for group in found] == [
        (("b", "a"), "Coastal Post", "the same sentence, word for word")
    ]


def test_a_short_sentence_or_a_quotation_in_common_says_nothing() -> None:
    short, said = "All 212 were safe.", f'"{SENTENCE}" he said.'
    for sentence in (short, said):
        a, b = article("a", f"It sailed on Monday. {sentence}"), article("b", f"{OTHER} {sentence}")
        assert behind(a, b, sentences=(sentence, sentence)) == [("a",), ("b",)]


def test_copies_are_told_by_their_words_alone() -> None:
    first = article("z", REPORT, published="2031-03-04")
    copy = article("a", REPORT.replace(". ", ".\n\n"), published="2031-03-05")
    assert copies([copy, first, article("b", OTHER)]) == {"a": "z", "z": "z", "b": "b"}
