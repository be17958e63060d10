"""Names of people in a text."""

from __future__ import annotations

import pytest

from checker.language.document import parse
from checker.mention.names import find_names
from checker.model import Article
from checker.values import Name


def names(text: str) -> list[str]:
    return [mention.text for mention in find_names(parse(Article(id="a", text=text)))]


FOUND = {
    "a title before": ("Harbour Minister Olga Brandvik resigned on Monday.", ["Olga Brandvik"]),
    "a long title with other names in it": (
        "The team was led by Deputy Secretary of State for Southern Asia and Oceania Lena Ostrow.",
        ["Lena Ostrow"],
    ),
    "an honorific and a surname": ("The crew thanked Mrs Brandvik for the soup.", ["Brandvik"]),
    "an age after": ("Twelve hours later Jorulf Krans, 34, was found asleep.", ["Jorulf Krans"]),
    "a role before": ("The road is open, said spokesperson Ines Duarte.", ["Ines Duarte"]),
    "a role and a comma before": ("The director, Odalric Sunnqvist, was suspended.", ["Odalric Sunnqvist"]),
    "told of by who was": ("Odalric Sunnqvist, who was in charge, is away.", ["Odalric Sunnqvist"]),
    "a particle in the surname": ("Saskia van Dorp said that the ferry was late.", ["Saskia van Dorp"]),
    "a surname carried through": (
        "Olga Brandvik left early. Nobody asked Brandvik why.",
        ["Olga Brandvik", "Brandvik"],
    ),
    "a surname before the full name": ("Nobody asked Brandvik. Olga Brandvik left.", ["Brandvik", "Olga Brandvik"]),
    "a relative by the given name": ("He came with his wife Marta, 51, and a dog.", ["Marta"]),
    "a possessive": ("Olga Brandvik's house burned down.", ["Olga Brandvik"]),
    "a nickname between": ('Carl "Icy" Frost won again.', ['Carl "Icy" Frost']),
    "a participle grown on": ("It was a Carl Frost-inspired show by Carl Frost.", ["Carl Frost", "Carl Frost"]),
    "a place": ("The train from New York to Los Angeles was late on Tuesday.", []),
    "an organisation": ("The World Bank and Harbour Police said nothing.", []),
    "a street": ("The fire began in Martin Luther Street.", []),
    "a dateline": ("OSLO (NP) - The harbour was closed.", []),
}


@pytest.mark.parametrize(("text", "found"), FOUND.values(), ids=FOUND)
def test_people_are_found(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_the_span_leaves_the_honorific_out_and_the_value_keeps_it() -> None:
    text = "The crew thanked Mrs Olga Brandvik."
    (mention,) = find_names(parse(Article(id="a", text=text)))
    assert text[mention.start : mention.end] == mention.text == "Olga Brandvik"
    assert mention.value == Name(full="Olga Brandvik", given="Olga", family="Brandvik", honorific="Mrs")


OPENED = {
    "an adjective of the headline": ("Shattered Olga Brandvik vowed to ride on.", ["Olga Brandvik"]),
    "another": ("Crusading Olga Brandvik fell ill.", ["Olga Brandvik"]),
    "a parent of some": ("Dad-of-three Oskar Brandvik, 34, was new to the job.", ["Oskar Brandvik"]),
    "somebody of a nation": ("Briton Oskar Brandvik came fourth.", ["Oskar Brandvik"]),
    "a title that is a given name": ("Dean Brandvik, 44, filmed the cat.", ["Dean Brandvik"]),
    "an article written with a hyphen": ("The target was Musa at-Tariq, the commander.", ["Musa at-Tariq"]),
    "a particle of the Sahara": ("The talks were led by Mohamed ag Brandvik, an elder.", ["Mohamed ag Brandvik"]),
}


@pytest.mark.parametrize(("text", "expected"), OPENED.values(), ids=OPENED.keys())
def test_what_only_describes_is_no_part_of_a_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected
