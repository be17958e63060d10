import pytest

from checker.claims import times
from checker.extract import extract_all, take_notes
from checker.language.document import parse
from checker.model import Article, Claim, Firmness


def claims(text: str) -> list[Claim]:
    return list(times.make(take_notes(parse(Article(id="a", text=text, published="2025-04-11")))))


def test_a_date_belongs_to_the_verb_of_its_clause_and_what_it_happens_to() -> None:
    (claim,) = claims("Brackwater opened the tunnel on Thursday.")
    assert (claim.attribute, claim.context.predicate, claim.context.head) == ("event-date", "open", "tunnel")
    assert claim.subject == "the tunnel (open)"


def test_the_day_of_speaking_is_no_date_of_a_happening() -> None:
    assert claims("The ministry said on Thursday that the tunnel was safe.") == []


def test_what_has_not_happened_has_no_date() -> None:
    assert claims("The tunnel was not opened on Thursday.") == []


def test_a_state_since_a_date_began_on_it() -> None:
    (claim,) = claims("The embassy has been shut since February 2015.")
    assert claim.value.to_dict()["modifier"] == "exact"


def test_the_year_of_a_figure_is_no_date_of_a_happening() -> None:
    assert claims("Trade came to 187 million euros in 2023.") == []


def test_an_hour_with_a_day_says_both() -> None:
    found = claims("The flood struck the town at 3:40 a.m. on Tuesday.")
    assert sorted(claim.attribute for claim in found) == ["clock-time", "event-date"]


def test_a_next_round_without_a_date_is_open() -> None:
    (claim,) = [c for c in claims("The date of the next round is still being finalised.") if c.attribute == "next-date"]
    assert claim.value.to_dict()["precision"] == "open"


def test_what_did_not_happen_until_a_time_happened_at_it() -> None:
    (claim,) = claims("The match did not start until half past four.")
    assert (claim.attribute, claim.value.to_dict()["modifier"]) == ("clock-time", "exact")


def test_a_day_that_something_is_moved_to_is_its_day() -> None:
    (claim,) = claims("The rain put the start of the match back to 4.30 p.m.")
    assert (claim.context.predicate, claim.context.head) == ("take_place", "start")
    assert "match" in claim.context.arguments


def test_a_day_that_is_fixed_for_something_is_its_day() -> None:
    (claim,) = claims("The hearing is set for 9 June.")
    assert (claim.context.predicate, claim.context.head) == ("take_place", "hearing")


def test_a_state_since_a_day_when_something_happened_dates_that() -> None:
    (claim,) = claims("Lorries have gone by Varde since Friday, when the council closed the bridge.")
    assert claim.context.predicate == "close"


def test_a_law_is_meant_by_what_comes_into_force() -> None:
    (claim,) = claims("Parliament has voted. Under the bill it comes into force on 1 June.")
    assert claim.context.head == "bill"


def test_a_road_that_is_shut_until_a_day_opens_on_one_to_come() -> None:
    (claim,) = claims("The road is closed until at least Wednesday.")
    assert (claim.context.predicate, claim.value.to_dict()["until"]) == ("close_until", "2025-04-16")


def test_a_day_to_come_is_expected_however_it_is_put() -> None:
    (claim,) = claims("The ban takes effect on 1 June 2025.")
    assert claim.firmness is Firmness.EXPECTED


def test_today_in_somebody_s_words_is_no_day_of_the_article_s() -> None:
    assert [c.quote for c in claims('"We lost two boats today," said Orlov.')] == []
    assert [c.quote for c in claims("The fishermen lost two boats today.")] == ["today"]


def test_a_stall_set_up_in_a_year_is_founded_in_it() -> None:
    (claim,) = claims("Amos Orlov set up a stall in Varde in 1912.")
    assert (claim.context.predicate, claim.context.head) == ("set_up", "stall")


def test_the_day_of_an_hour_that_is_shortly_past_is_that_day() -> None:
    found = {c.attribute: c.value.to_dict()["modifier"] for c in claims("The mill burned shortly after 2am on Monday.")}
    assert found == {"event-date": "exact", "clock-time": "more-than"}


def test_the_time_of_what_is_compared_with_is_no_time_of_the_clause() -> None:
    assert claims("The ferry moved more people than in March.") == []


def test_what_came_again_and_again_since_a_month_did_not_begin_in_it() -> None:
    (claim,) = claims("Nineteen people have been killed by avalanches since November.")
    assert claim.value.to_dict()["modifier"] == "at-least"


def test_what_was_not_so_until_an_hour_is_told_in_the_clause_below() -> None:
    (claim,) = claims("It was not until ten to two that the village was cleared.")
    assert (claim.context.predicate, claim.firmness) == ("clear", Firmness.STATED)
    assert claims("It was not at noon that the village was cleared.") == []


def test_how_people_were_at_an_hour_is_no_happening() -> None:
    assert [claim.context.predicate for claim in claims("The players were tired at noon.")] != ["take_place"]


def test_the_date_of_a_dateline_is_not_that_of_what_follows_it() -> None:
    (claim,) = claims("NØRBY, Denmark, April 10 (Fjord Wire) - Drones shut the airport on Wednesday.")
    assert claim.quote == "Wednesday"


def test_a_noun_that_is_part_of_what_the_verb_says_undergoes_nothing() -> None:
    (claim,) = claims("The wall gave way on Tuesday.")
    assert claim.context.head == "wall"


def test_before_dawn_on_a_day_is_on_that_day() -> None:
    (claim,) = claims("Two men were arrested before dawn on Wednesday.")
    assert claim.value.to_dict()["modifier"] == "exact"


def test_what_is_told_of_people_that_a_participle_describes_has_the_date() -> None:
    (claim,) = claims("Police arrested a couple suspected of the theft on Wednesday.")
    assert claim.context.predicate == "arrest"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The race starts at 12.15 on Thursday instead of on a school day.", None),
        ("The race starts at noon instead of at 10.30 on Thursday.", "previous"),
    ],
)
def test_instead_of_makes_a_former_plan_of_what_follows_it_only(text: str, status: str | None) -> None:
    article = Article(id="a", text=text, published="2025-04-11")
    claims = [c for each in extract_all([article]) for c in each.claims if c.attribute == "clock-time"]
    assert claims[-1].scope.status == status
