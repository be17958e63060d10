"""Figures as claims: which attribute, of what, with which scope."""

from __future__ import annotations

import pytest

from checker.claims.quantities import make
from checker.extract import take_notes
from checker.language.document import parse
from checker.model import Article, Claim, Firmness
from checker.values import Modifier


def claims(text: str) -> list[Claim]:
    return list(make(take_notes(parse(Article(id="a", text=text)))))


def claim(text: str, quote: str) -> Claim:
    return next(claim for claim in claims(text) if claim.quote == quote)


NAMED = {
    "object of kill": ("The blast killed 12 people.", "12 people", "killed"),
    "subject of die": ("Fourteen people died.", "Fourteen people", "killed"),
    "with the participle alone": ("Two people were killed and 23 injured.", "23", "injured"),
    "left in a state": ("The flood swept the valley, leaving 21 missing.", "21", "missing"),
    "the number of the injured": ("Police gave the number of injured as 32.", "32", "injured"),
    "bodies": ("Rescuers recovered nine bodies.", "nine bodies", "killed"),
    "not who kills": ("Two gunmen killed a guard.", "Two gunmen", "count"),
    "arrests": ("Police arrested six men.", "six men", "arrested"),
    "lives claimed": ("The storm claimed the lives of 13 people.", "13 people", "killed"),
    "lives lost": ("Thirteen people lost their lives.", "Thirteen people", "killed"),
    "lives saved": ("The crew saved 13 lives.", "13 lives", "rescued"),
    "who did not survive": ("Thirteen did not survive.", "Thirteen", "killed"),
    "who survived": ("Thirteen survived the winter.", "Thirteen", "count"),
    "found dead": ("Three people were found dead.", "Three people", "killed"),
    "pulled out alive": ("Twenty were pulled alive from the wreck.", "Twenty", "rescued"),
    "taken to hospital": ("Seventeen people were rushed to hospital.", "Seventeen people", "hospitalised"),
    "not found": ("Six of them have not been found.", "Six", "missing"),
    "in custody": ("Police took nine people into custody.", "nine people", "arrested"),
    "homes left": ("Some 400 fled their homes.", "Some 400", "evacuated"),
    "injuries suffered": ("Nine people suffered injuries.", "Nine people", "injured"),
    "in the second of two verbs": ("Two guards were shot and killed.", "Two guards", "killed"),
    "what is left of them": ("The bodies of 14 miners were brought up.", "14 miners", "killed"),
    "a body of people is none": ("A body of 14 experts met on Monday.", "14 experts", "count"),
    "the loss of lives": ("The storm crossed the valley with the loss of nine lives.", "nine lives", "killed"),
    "dead under any verb": ("Two labourers dropped dead in the heat.", "Two labourers", "killed"),
    "feared dead": ("Twelve people are feared dead.", "Twelve people", "killed"),
    "not accounted for": ("Nine villagers remain unaccounted for.", "Nine villagers", "missing"),
    "missing beside the dead": ("Six people died and 31 were missing on Saturday.", "31", "missing"),
    "hurt beside the dead": ("Four people were killed and six others hurt.", "six others", "injured"),
    "treatment": ("Six people needed treatment.", "Six people", "injured"),
    "treated by somebody": ("Three passengers were treated by paramedics.", "Three passengers", "injured"),
    "treated every year": ("She treated 400 patients a year.", "400 patients", "count"),
    "cut by a knife": ("Two officers were cut on the arm.", "Two officers", "injured"),
    "cut from a payroll": ("The council cut four nurses from the payroll.", "four nurses", "count"),
    "more of them": ("Five more of the crew were hurt.", "Five", "injured"),
    "whom an arrest is of": ("The arrest of five teenagers followed.", "five teenagers", "arrested"),
}


@pytest.mark.parametrize(("text", "quote", "attribute"), NAMED.values(), ids=NAMED.keys())
def test_a_figure_has_the_attribute_that_its_words_give_it(text: str, quote: str, attribute: str) -> None:
    assert claim(text, quote).attribute == attribute


MEASURED = {
    "be": ("Turnout was 62.9%.", "62.9%", "turnout"),
    "reach": ("Turnout reached 68.9 per cent.", "68.9 per cent", "turnout"),
    "of": ("A turnout of 62 percent was announced.", "62 percent", "turnout"),
    "raise by": ("The state agreed to raise their pay by 7 percent.", "7 percent", "pay"),
    "unit before the noun": ("The 24-inch line was shut.", "24-inch", "line"),
    "last": ("The strike lasted three days.", "three days", "strike"),
    "said in between": (
        "He had no comment after the negotiations, which news agencies said lasted for six hours.",
        "six hours",
        "negotiation",
    ),
    "counted": ("The court heard 64 witnesses.", "64 witnesses", "witness"),
}


@pytest.mark.parametrize(("text", "quote", "head"), MEASURED.values(), ids=MEASURED.keys())
def test_the_head_is_what_is_counted_or_measured(text: str, quote: str, head: str) -> None:
    assert claim(text, quote).context.head == head


def test_what_is_expected_is_no_statement() -> None:
    assert claim("The debate is expected to last four hours.", "four hours").firmness is Firmness.EXPECTED


def test_an_ordinal_that_names_an_occasion_is_no_claim() -> None:
    assert claims("The first round was held in May.") == []


def test_an_ordinal_that_counts_is_a_claim() -> None:
    assert claim("It was her third win.", "third win").attribute == "ordinal"


def test_two_hours_on_the_clock_give_a_length() -> None:
    found = [
        c for c in claims("The road was closed from 6:15 a.m. to 1:15 p.m. on Wednesday.") if c.attribute == "duration"
    ]
    assert [str(c.value) for c in found] == ["420 minutes"]


def test_what_each_of_them_gets_is_not_how_many_they_are() -> None:
    text = "Each bereaved family is to receive 20,000 euros and each injured passenger 3,000."
    assert [claim.quote for claim in claims(text)] == ["20,000 euros"]


def test_one_of_many_counts_nothing() -> None:
    assert claims("It is one of the oldest bridges.") == []


SCOPES = {
    "a part": ("Six of the injured were flown out.", "Six", "share", "part"),
    "a count not yet over": (
        "With 40% of the ballots counted, the party has 51 percent.",
        "51 percent",
        "status",
        "counted",
    ),
    "a count that is over": ("With all ballots counted, the party has 51 percent.", "51 percent", "status", None),
    "a poll": ("An opinion poll gives the party 31 percent.", "31 percent", "status", "polled"),
    "how much later": ("Two hours later the car came.", "Two hours", "status", "later"),
    "how far into it": ("Fourteen hours in, the envoys asked for tea.", "Fourteen hours", "status", "interim"),
    "a draft": ("A draft would cap the catch at 1.4 million tonnes.", "1.4 million tonnes", "status", "drafted"),
    "within a place": (
        "It was the ninth avalanche in Austria.",
        "ninth avalanche",
        "qualifiers",
        frozenset({"austria"}),
    ),
    "others": ("Three others died.", "Three others", "share", "other"),
    "others than the dead": ("Two men died and three others were hurt.", "three others", "share", None),
    "all the dead there are": ("Two of the singers are dead.", "Two", "share", None),
    "claims that somebody makes": (
        "The widow's claim of 40 million euros failed.",
        "40 million euros",
        "status",
        "asked",
    ),
    "claims that insurers meet": (
        "The insurers expected claims of 40 million euros.",
        "40 million euros",
        "status",
        None,
    ),
    "what there is room for": ("The tank had room for 80 tonnes of oil.", "80 tonnes", "status", "limit"),
    "what was in it": ("There were 64 tonnes of oil in the tank.", "64 tonnes", "status", None),
    "what it can hold": ("The hall can seat 300 people.", "300 people", "status", "limit"),
    "a part of the dead": ("Two of the dead were singers.", "Two", "share", "part"),
    "more than is no other": ("More than 40 people were hurt.", "More than 40 people", "share", None),
    "in all": ("In all, 56 people came home.", "56 people", "share", "total"),
    "for each": ("The state will pay 300,000 rupees to each family.", "300,000 rupees", "per", "family"),
    "a year": ("The raise costs 8 million euros a year.", "8 million euros", "per", "year"),
    "asked for": ("The union had asked for 15 percent.", "15 percent", "status", "asked"),
    "a limit": ("The speed limit was 80 kilometres an hour.", "80 kilometres an hour", "status", "limit"),
    "compared with": ("Sales were 12 percent higher than a year earlier.", "12 percent", "against", "a year earlier"),
}


@pytest.mark.parametrize(("text", "quote", "field", "expected"), SCOPES.values(), ids=SCOPES.keys())
def test_the_scope_is_read_off_the_words_around(text: str, quote: str, field: str, expected: str | None) -> None:
    assert getattr(claim(text, quote).scope, field) == expected


def test_degrees_of_harm_narrow_who_is_counted() -> None:
    assert claim("Six people were seriously injured.", "Six people").scope.qualifiers == frozenset({"seriously"})


def test_offsets_reproduce_the_quote() -> None:
    text = "Two people died, 23 were hurt, and damage came to €1.4m; the 24-inch line burst at 9.1 bar."
    assert all(text[c.start : c.end] == c.quote for c in claims(text))


def test_time_spent_is_how_long_it_took() -> None:
    assert claim("They spent two hours on the climb.", "two hours").scope.status is None
    assert claim("They spent two million euros on the hall.", "two million euros").scope.status == "spent"


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Eight patients and a nurse died.", {8, 9}),
        ("The fire killed twelve inmates and two guards.", {12, 2, 14}),
        ("Eight patients and several nurses died.", {8}),
    ],
)
def test_those_who_died_together_are_counted_together(text: str, amounts: set[int]) -> None:
    assert {int(c.value.to_dict()["amount"]) for c in claims(text) if c.attribute == "killed"} == amounts


def test_what_a_kind_can_reach_is_no_measure_of_one_of_it() -> None:
    assert claim("The crab can span four metres.", "four metres").scope.status == "possible"
    assert claim("The crab spans four metres.", "four metres").scope.status is None


def test_a_place_taken_is_a_claim_and_what_comes_first_is_none() -> None:
    assert [str(it.value) for it in claims("Orla Hagen finished fourth on the stage.")] == ["4th"]
    assert claims("Safety comes first, she said.") == []


def test_a_score_told_in_goals_is_a_score() -> None:
    (score,) = claims("Harrow won by three goals to one.")
    assert (score.attribute, score.value.amount, score.value.upper) == ("score", 3, 1)


def test_a_counted_share_is_a_percentage_and_a_half_is_none() -> None:
    assert [str(it.value) for it in claims("Two out of five pupils failed.")] == ["about 40%"]
    assert claims("Half of the pupils failed.") == []


def test_what_nothing_exceeded_is_the_most_there_was() -> None:
    (gust,) = claims("No gust exceeded 71 kilometres an hour.")
    assert gust.value.modifier is Modifier.AT_MOST
    assert gust.scope.status is None


def test_who_died_in_an_earlier_year_is_of_that_occasion() -> None:
    text = "Her uncle was among the three men who died in the fire of 2011."
    (three,) = make(take_notes(parse(Article(id="a", text=text, published="2025-03-06"))))
    assert not three.occasion.main
    assert three.occasion.since.year == 2011


def test_the_years_of_a_bond_last_nothing() -> None:
    assert claims("Ten-year bonds rose for a day.") == []
