"""The gate of figures: what fills one slot, whatever its value."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

import pytest

from checker.extract import extract_all
from checker.gates.quantity import same_measure
from checker.model import Article, Claim
from checker.outcome import Verdict
from checker.pipeline import make_story
from checker.story import Story
from checker.values import Quantity
from tests.strategies import articles, claim


def pairs(first: str, second: str) -> tuple[Story, list[tuple[Claim, Claim]]]:
    texts = [Article(id="a", text=first), Article(id="b", text=second)]
    story = make_story(texts, list(extract_all(texts)))
    figures = [c for c in story.claims if c.family == "quantity"]
    return story, [(a, b) for a, b in combinations(figures, 2) if a.article != b.article]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The strike lasted three days.", "The strike lasted a week."),
        ("Turnout was 62.9 percent.", "Turnout reached 68.9 percent."),
        ("The crash killed 12 people.", "Fourteen people were killed in the crash."),
    ],
)
def test_one_slot_passes(first: str, second: str) -> None:
    story, ((a, b),) = pairs(first, second)
    match = same_measure(a, b, story)
    assert match is not None
    assert match.confidence >= 0.5


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The strike lasted three days.", "The flight took two hours."),
        ("City beat Rovers 3-1.", "United beat Albion 2-0."),
        ("The bridge is 2 kilometres long.", "It cost 2 million euros."),
    ],
)
def test_another_slot_is_never_sure(first: str, second: str) -> None:
    story, found = pairs(first, second)
    sure = [match for a, b in found if (match := same_measure(a, b, story)) and match.confidence >= 0.5]
    assert sure == []


def test_the_sum_of_listed_parts_is_what_the_total_is_compared_with() -> None:
    total, other = claim("a", value=Quantity(amount=Decimal(52))), claim("b", value=Quantity(amount=Decimal(49)))
    story = Story(articles=articles("a", "b"), sums={("a", 0): Decimal(49)})
    match = same_measure(total, other, story)
    assert match is not None
    assert match.confidence == 0.9


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Moe, ranked third, met Lee.", "Moe, seeded fifth, met Lee."),
        ("Alder is offered a premium of 31 per cent.", "Alder will hold 42 per cent of the group."),
    ],
)
def test_places_on_two_lists_and_a_percentage_of_its_own_name_are_two_things(first: str, second: str) -> None:
    story, ((a, b),) = pairs(first, second)
    assert same_measure(a, b, story) is None


def test_three_dead_and_three_hundred_are_of_two_tolls() -> None:
    story, ((a, b),) = pairs("Shells killed three people in the town.", "Fighting has killed 310 people.")
    match = same_measure(a, b, story)
    assert match is not None
    assert match.verdict is Verdict.SCOPE


def test_respectively_leaves_each_figure_to_its_own_holder() -> None:
    both = "Ida Holt and Karl Dahl were sentenced to six years and nine years in prison, respectively."
    story, found = pairs(both, "Ida Holt was sentenced to nine years in prison.")
    matched = [(a.quote, b.quote) for a, b in found if same_measure(a, b, story) is not None]
    assert matched == [("six years", "nine years")]


def test_the_dead_and_those_arrested_are_two_counts() -> None:
    story, ((a, b),) = pairs("Sixteen people were killed in Orme.", "Twelve people were arrested in Orme.")
    match = same_measure(a, b, story)
    assert match is None or match.verdict is Verdict.SCOPE


def test_the_first_time_on_monday_and_the_second_on_tuesday_are_two() -> None:
    story, ((a, b),) = pairs("He rowed for the first time on Monday.", "He rowed for the second time on Tuesday.")
    assert same_measure(a, b, story) is None


def test_two_sums_for_two_things_are_never_sure() -> None:
    padding = "The climbers met at the foot of the mountain and told of their plans for the summer. " * 12
    deposit = "They were flown out on the strength of a rescue deposit of $15,000."
    story, found = pairs(f"{padding}\nThe permit cost $12,000.", f"{padding}\n{deposit}")
    assert found
    matches = [same_measure(a, b, story) for a, b in found]
    assert all(match is None or match.confidence < 0.5 for match in matches)


def test_one_figure_many_times_the_other_is_never_sure() -> None:
    story, ((a, b),) = pairs("The stage was 1,043 kilometres long.", "The stage was 168 kilometres long.")
    match = same_measure(a, b, story)
    assert match is None or match.confidence < 0.5


def test_the_first_day_and_the_second_are_two_days() -> None:
    story, ((a, b),) = pairs("The hard part is the second day.", "He joked about it on the first day.")
    assert same_measure(a, b, story) is None
