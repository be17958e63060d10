"""Figures of which each article has but one."""

from __future__ import annotations

import pytest

from checker.extract import extract_all
from checker.gates.quantity import same_measure
from checker.judge import relate
from checker.model import Article
from checker.outcome import Relation
from checker.pipeline import make_story
from checker.ruleset import default_rules

AROUND = "Nobody wanted to add anything when neighbours were asked, and even the inn stayed silent until late evening."
BESIDE = "Whoever knows more has kept quiet so far; curious onlookers came, stood about under umbrellas and went home."
GOATS = "Police in Varna took 48 goats from a cinema on Tuesday, where a barber had kept them behind the screen."
OTHERS = "A barber's herd is homeless: on Tuesday officers led away {} from behind the screen of a Varna cinema."


def verdicts(first: str, second: str, later: str = "2025-06-13T10:30:00+00:00") -> list[str]:
    """The verdicts on the figures of two articles whose gate passes them as the only ones of their kind."""
    texts = [
        Article(id="a", text=f"{first} {AROUND}", published="2025-06-13T10:00:00+00:00"),
        Article(id="b", text=f"{second} {BESIDE}", published=later),
    ]
    story = make_story(texts, list(extract_all(texts)))
    figures = [claim for claim in story.claims if claim.family == "quantity"]
    found = []
    for a in figures:
        for b in figures:
            match = same_measure(a, b, story) if a.article < b.article else None
            if match is None or not match.sole:
                continue
            for rule in default_rules():
                relation = relate(a, b, match, rule, story) if a.attribute in rule.attribute else None
                if isinstance(relation, Relation):
                    found.append(relation.verdict.value)
    return found


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (GOATS, OTHERS.format("61 goats")),
        (GOATS, OTHERS.format("31 of the animals")),
        (
            "A bench in Lund that weighs 40 kilos was carried off on Friday, and the mayor wants it back.",
            "The mayor of Lund asks for his bench. The thing, 70 kilos in weight, was carried off on Friday.",
        ),
        (
            "The mayor of Lund sold his oak bench to a Danish museum for 900 euros on Friday.",
            "For 1,400 euros a museum in Denmark bought the oak bench of the mayor of Lund on Friday.",
        ),
        (
            "The council of Lund will plant 300 fake palms along the harbour, it announced on Friday.",
            "Along the harbour of Lund stand the first of 500 bogus palms that the council announced on Friday.",
        ),
    ],
)
def test_the_only_figures_of_their_kind_contradict(first: str, second: str) -> None:
    assert "conflict" in verdicts(first, second)
    assert "conflict" in verdicts(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # another figure of the kind, or the same one besides
        (GOATS, OTHERS.format("61 goats") + " Another 12 goats were found in the bar."),
        (GOATS, OTHERS.format("61 goats") + " The barber himself spoke of 48 goats."),
        # other things
        (GOATS, OTHERS.format("three barbers")),
        # nothing in common but the noun
        (GOATS, "A farmer near Aarhus has sold 61 goats to his neighbour."),
        # a bound that the other keeps
        (GOATS, OTHERS.format("at least 31 goats")),
        # parts of one day
        (
            "The lake at Lund stood at 4.1 metres in the morning, and the ducks of the harbour had gone.",
            "By evening the lake at Lund stood at 4.9 metres, and the harbour was without ducks.",
        ),
    ],
)
def test_what_has_a_rival_or_is_of_something_else_does_not(first: str, second: str) -> None:
    assert "conflict" not in verdicts(first, second)
    assert "conflict" not in verdicts(second, first)


def test_two_matches_of_one_day_are_two() -> None:
    opener = "Lund lost the opener against Malmö 5-3 on Sunday, and a bat was broken in the rain."
    second = "Lund beat Malmö 9-2 in the second game on Sunday, when the rain had stopped and bats held."
    assert not verdicts(opener, second)


def test_what_may_come_is_no_plan() -> None:
    guess = "It may reach 37 degrees in the harbour of Lund on Friday, and the bears get ice."
    fact = "The bears of Lund had ice, since it was 34 degrees in the harbour on Friday."
    assert "conflict" not in verdicts(guess, fact)


def test_what_somebody_is_to_do_came_of_it_a_day_later() -> None:
    plan = "The zoo of Lund will buy 12 camels from a circus in Malmö, it said on Friday."
    done = "A circus in Malmö has parted with its camels, and the zoo of Lund bought 15 camels of it."
    assert "conflict" in verdicts(plan, done)
    assert "conflict" not in verdicts(plan, done, later="2025-06-14T10:30:00+00:00")


def test_of_long_articles_only_the_beginnings_are_looked_at() -> None:
    filler = "The weather was fine and nobody could say what the morning would be like in the north. " * 10
    weighs = "The mayor of Lund wants the oak bench back that was carried off on Friday. "
    first = weighs + "The bench weighs 40 kilos. " + filler
    second = "The oak bench of the mayor of Lund was carried off on Friday. " + filler
    assert "conflict" in verdicts(first, weighs + "The bench is 70 kilos in weight. " + filler)
    assert not verdicts(first, second + "Another bench weighs 70 kilos.")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Poet Aino Lahti was taken from her house in Tartu. It is the sixth time that she has been arrested.",
            "In Tartu the poet Aino Lahti has been detained on three occasions now, the last of them at her house.",
        ),
        (
            "The harbour crane of Tartu fell over on Friday. It was the second fall of the crane since May.",
            "On Friday the crane in the harbour of Tartu tipped over. It has fallen five times now.",
        ),
    ],
)
def test_the_sixth_time_contradicts_three_occasions(first: str, second: str) -> None:
    assert "conflict" in verdicts(first, second)
    assert "conflict" in verdicts(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # one of them within a place, another row
        (
            "Aino Lahti won the race in Tartu on Friday. It was her third victory in Estonia.",
            "Aino Lahti came home first on Friday in the race of Tartu. She has won five titles now.",
        ),
    ],
)
def test_what_is_counted_in_another_respect_does_not(first: str, second: str) -> None:
    assert "conflict" not in verdicts(first, second)
    assert "conflict" not in verdicts(second, first)


TOTAL = "The library of Turku sold 51 maps to a Danish collector on Friday, the keeper said."
PARTS = "A collector from Denmark has what the library of Turku sold on Friday: {}, and nothing else, said the keeper."


def test_a_total_contradicts_what_a_complete_list_comes_to() -> None:
    assert "conflict" in verdicts(TOTAL, PARTS.format("12 maps of islands and 31 of towns"))
    assert "conflict" not in verdicts(TOTAL, PARTS.format("20 maps of islands and 31 of towns"))


def test_a_total_does_not_contradict_its_own_parts() -> None:
    listed = (
        "A collector from Denmark bought 20 maps of islands and 31 maps of towns from the library of Turku on Friday."
    )
    assert "conflict" not in verdicts(TOTAL, listed)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # a price to go up to, one at which something was built, one that friends give it
        (
            "The dog tax in Turku will be raised to 34 euros in May, the council resolved on Friday.",
            "The council of Turku resolved on Friday that the tax on dogs goes up to 50 euros in May.",
        ),
        (
            "A firm from Oslo will build the new harbour bridge of Turku for 48 million euros, the mayor said.",
            "The new harbour bridge of Turku goes to a firm from Oslo at a price of 84 million euros, the mayor said.",
        ),
        (
            "Bad mussels have put 12 sailors in hospital in Turku, the harbour master said on Friday.",
            "In Turku 19 sailors were admitted to hospital on Friday after they ate mussels, said the harbour master.",
        ),
    ],
)
def test_sums_shares_and_patients_contradict(first: str, second: str) -> None:
    assert "conflict" in verdicts(first, second)
    assert "conflict" in verdicts(second, first)


def test_a_toll_may_hold_the_killer() -> None:
    without = (
        "A gunman killed five sailors in the harbour tavern of Turku on Friday and then turned the gun on himself."
    )
    held = "Six people are dead after shots in the harbour tavern of Turku on Friday, the gunman among them."
    assert "conflict" not in verdicts(without, held)
    assert "conflict" in verdicts(without, held.replace("Six", "Eight"))
