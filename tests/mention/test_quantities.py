"""Quantities in sentences: spans, amounts, hedges, units and what is no quantity."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language.document import parse
from checker.mention.lexemes import lex
from checker.mention.numerals import word_table
from checker.mention.quantities import _may_begin, find_quantities
from checker.mention.ranges import read_measure
from checker.model import Article, Mention
from checker.units import table
from checker.values import Quantity, plain


def mentions(text: str, kind: str = "quantity") -> list[Mention]:
    return [mention for mention in find_quantities(parse(Article(id="a", text=text))) if mention.kind == kind]


def told(text: str, kind: str = "quantity") -> list[tuple[str, str, str]]:
    """Each mention as (its words, modifier with amounts, unit)."""
    rows = []
    for mention in mentions(text, kind):
        value = mention.value
        assert isinstance(value, Quantity)
        sign = {"exact": "", "about": "~", "more-than": ">", "at-least": ">=", "less-than": "<", "at-most": "<="}
        upper = "" if value.upper is None else f"..{plain(value.upper)}"
        rows.append((mention.text, f"{sign[value.modifier]}{plain(value.amount)}{upper}", value.unit))
    return rows


CASES = {
    "a hedged duration": ("The hearing lasted more than six hours.", [("more than six hours", ">6", "hour")]),
    "scaled money": (
        "The dam cost $1.2 billion, and the road €12m.",
        [("$1.2 billion", "1200000000", "USD"), ("€12m", "12000000", "EUR")],
    ),
    "money named after the figure": (
        "She paid 500 Danish crowns and Rs 300,000.",
        [("500 Danish crowns", "500", "DKK"), ("Rs 300,000", "300000", "INR")],
    ),
    "dollars and cents": (
        "It cost thirteen dollars and five cents.",
        [("thirteen dollars and five cents", "13.05", "USD")],
    ),
    "a shared unit of a range": ("Wages rise by 5-6 percent.", [("5-6 percent", "5..6", "percent")]),
    "a shared scale of a range": (
        "It is worth $10 to $15 billion.",
        [("$10 to $15 billion", "10000000000..15000000000", "USD")],
    ),
    "a range with between": ("Between 5% and 6% left.", [("5% and 6%", "5..6", "percent")]),
    "a change is two values": (
        "The levy rose from 21 to 22 per cent.",
        [("21", "21", "percent"), ("22 per cent", "22", "percent")],
    ),
    "a move and where it led": (
        "Shares of the ferry line rose $1.88 to $26.50.",
        [("$1.88", "1.88", "USD"), ("$26.50", "26.5", "USD")],
    ),
    "a dash of two hyphens is no minus sign": (
        "Two pills -- two in all.",
        [("Two pills", "2", "pill"), ("two", "2", "")],
    ),
    "a compound duration": ("It took two hours and 41 minutes.", [("two hours and 41 minutes", "161", "minute")]),
    "a compound height": ("He is 6ft 2in tall.", [("6ft 2in", "74", "inch")]),
    "attached units": (
        "A 24-inch main of 1.3km lay at 46.3C.",
        [("24-inch", "24", "inch"), ("1.3km", "1.3", "kilometre"), ("46.3C", "46.3", "degree_Celsius")],
    ),
    "speed in words": ("Gusts of 28 metres a second came.", [("28 metres a second", "28", "metre_per_second")]),
    "a counted noun behind adjectives": (
        "They rebuilt two new wooden bridges.",
        [("two new wooden bridges", "2", "bridge")],
    ),
    "what a body of that name has": ("NATO's 19 members met.", [("19 members", "19", "member")]),
    "people are persons": ("Some 23 people drowned.", [("Some 23 people", "~23", "person")]),
    "a bare number": ("The 68,000 who stayed were fed.", [("68,000", "68000", "")]),
    "a part of a whole": ("Three of the miners came up.", [("Three", "3", "miner")]),
    "a hedge behind the noun's figure": ("It holds 40 or more.", [("40 or more", ">=40", "")]),
    "at least": ("No fewer than 12 boats sank.", [("No fewer than 12 boats", ">=12", "boat")]),
    "within": ("It was put out within three hours.", [("within three hours", "<=3", "hour")]),
    "at most": ("It can hold up to 300 cars.", [("up to 300 cars", "<=300", "car")]),
    "less than": ("It has fewer than 90 pupils.", [("fewer than 90 pupils", "<90", "pupil")]),
    "odd": ("The 30-odd men waited.", [("30-odd men", "~30", "man")]),
    "an article that measures": ("The strike lasted a week.", [("a week", "1", "week")]),
    "an article that does not": ("He left a week later.", []),
    "an hour and a half": ("It took an hour and a half.", [("an hour and a half", "1.5", "hour")]),
    "a vote": ("They passed it by 51 votes to 44.", [("51 votes to 44", "51..44", "vote")]),
    "a score": ("Rovers won 3-1.", [("3-1", "3..1", "")]),
    "a share": ("Two-thirds of the town voted.", [("Two-thirds", "0.666666666667", "")]),
    "a minus sign": ("It fell to -12.5C.", [("-12.5C", "-12.5", "degree_Celsius")]),
    "millions of viewers": ("The show drew 2.7m viewers.", [("2.7m viewers", "2700000", "viewer")]),
    "metres of waves": ("Surfers rode 10m waves.", [("10m", "10", "metre")]),
    "a magnitude": ("A 6.3-magnitude quake struck.", [("6.3-magnitude", "6.3", "magnitude")]),
    "dozens": ("Dozens of people fled.", [("Dozens of people", "12..120", "person")]),
}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_quantity(case: str) -> None:
    text, expected = CASES[case]
    assert told(text) == expected


AGES = {
    "hyphened": ("A 47-year-old driver fled.", "47"),
    "in apposition": ("Ana Holm, 34, sold it.", "34"),
    "behind a role": ("The shepherd, 61, came home.", "61"),
    "aged": ("A teacher aged 61 was hurt.", "61"),
    "a man of": ("The driver was a man of 57.", "57"),
    "a woman of, before her verb": ("A woman of 29 was held.", "29"),
    "years old": ("Ana is 57 years old.", "57"),
    "in a relative clause": ("Ana Holm, who is 29, sold it.", "29"),
}


@pytest.mark.parametrize("case", AGES, ids=str)
def test_age(case: str) -> None:
    text, years = AGES[case]
    (value,) = [m.value for m in mentions(text) if isinstance(m.value, Quantity) and m.value.dimension == "age"]
    assert (plain(value.amount), value.unit) == (years, "year")


@pytest.mark.parametrize(
    "text",
    [
        "It happened in 1998.",
        "The 2014 elections were held on 12 May.",
        "They met on Sept. 20-24.",
        "Trains left at 9:30 and at 5 p.m. daily.",
        "By ten in the morning it was over.",
        "Flight 417 landed on the A10.",
        "Call 911 or write to 555-222-0199.",
        "He lives at 12 Harbour Street.",
        "COVID-19 spread in the 1990s.",
        "She bought an iPhone 14 Pro.",
        "This one is no good.",
    ],
)
def test_a_number_that_names_or_dates_is_no_quantity(text: str) -> None:
    assert told(text) == []


def test_ordinals_are_a_kind_of_their_own() -> None:
    text = "The third session and the 21st meeting ended."
    assert told(text, "ordinal") == [("third session", "3", "session"), ("21st meeting", "21", "meeting")]
    assert told(text) == []


def test_the_contract_of_a_mention_as_json() -> None:
    (mention,) = mentions("The more than six hours of talks ended.")
    assert mention.to_dict() == {
        "kind": "quantity",
        "start": 4,
        "end": 23,
        "text": "more than six hours",
        "value": {"amount": "6", "upper": None, "modifier": "more-than", "unit": "hour"},
    }


WORDS = st.lists(
    st.sampled_from(
        [
            "about",
            "more than",
            "12",
            "1,300",
            "four",
            "half",
            "a",
            "million",
            "%",
            "$",
            "km",
            "-",
            "to",
            "hours",
            "men",
            ".",
            ",",
            "of",
            "the",
            "\n",
        ]
    ),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(WORDS)
def test_offsets_reproduce_the_words_and_mentions_do_not_overlap(words: list[str]) -> None:
    text = " ".join(words)
    found = mentions(text)
    assert all(text[m.start : m.end] == m.text for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


AFTER_ARTICLE = sorted(
    {word for key in ("scales", "collectives", "fractions", "plurals", "ones") for word in word_table(key)}
    | {name for unit in table().values() for name in (*unit.names, *unit.symbols)}
    | {"few hundred", "couple of dozen", "won", "pound", "C", "F", "p", "third of", "half", "dollar", "man", "of", "-"}
)


@pytest.mark.parametrize("article", ["a", "An"])
def test_no_measure_behind_an_article_is_passed_over(article: str) -> None:
    lexed = [lex(f"{article} {words} mile") for words in AFTER_ARTICLE]
    measured = [lexemes for lexemes in lexed if read_measure(lexemes, 0) is not None]
    assert len(measured) > 100
    assert all(_may_begin(lexemes, 0) for lexemes in measured)


def test_few_words_behind_an_article_are_read_any_further() -> None:
    assert not _may_begin(lex("a man"), 0)
