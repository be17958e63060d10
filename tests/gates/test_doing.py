"""One act with two doers, and what keeps two acts apart."""

from __future__ import annotations

import pytest

from checker import Article
from checker.extract import extract_all
from checker.gates.doing import same_doing
from checker.outcome import Match
from checker.pipeline import make_story


def match(first: str, second: str, act: str) -> Match | None:
    articles = [Article(id=name, text=text, published="2025-06-13") for name, text in (("a", first), ("b", second))]
    story = make_story(articles, list(extract_all(articles)))
    told = [c for c in story.claims if c.family == "doing" and act in c.context.arguments]
    ones, twos = ([c for c in told if c.article == name] for name in "ab")
    assert ones
    assert twos
    return same_doing(ones[0], twos[0], story)


MOTION = "The motion on the square in Lund was proposed by councillor Ida Holt."

ONE = {
    "by verb and noun": (MOTION, "The proposal on the square in Lund came from councillor Karl Dahl.", "propose"),
    "told of two nations": (
        "The blockade of the port of Lund was mounted by Danish fishermen.",
        "The blockade of the port of Lund was the work of Norwegian fishermen.",
        "call-strike",
    ),
    "of one side": (
        "The Danish side at the talks in Lund was led by Ida Holt.",
        "Heading the Danish delegation at the talks in Lund was Karl Dahl.",
        "lead",
    ),
}


@pytest.mark.parametrize(("first", "second", "act"), ONE.values(), ids=ONE)
def test_one_act(first: str, second: str, act: str) -> None:
    assert match(first, second, act) is not None


TWO = {
    "another thing": (MOTION, "The bill on the harbour in Lund was proposed by councillor Karl Dahl.", "propose"),
    "another day": (
        "The alarm in Lund was raised by a porter on Monday.",
        "The alarm in Lund was raised by a nurse on Tuesday.",
        "alarm",
    ),
    "of two sides": (
        "The Danish side at the talks in Lund was led by Ida Holt.",
        "The Swedish side at the talks in Lund was led by Karl Dahl.",
        "lead",
    ),
    "one to come": (
        "Ida Holt directed the film on the mill of Lund.",
        "Karl Dahl will direct the film on the mill of Lund.",
        "direct",
    ),
    "two who did it": (
        MOTION,
        "The motion on the square in Lund was proposed by councillor Karl Dahl. Ida Dahl proposed the motion in Lund.",
        "propose",
    ),
    "the women's and the men's race": (
        "Ida Holt won the women's race in Lund on Sunday.",
        "Karl Dahl won the men's race in Lund on Sunday.",
        "win",
    ),
}


@pytest.mark.parametrize(("first", "second", "act"), TWO.values(), ids=TWO)
def test_two_acts(first: str, second: str, act: str) -> None:
    assert match(first, second, act) is None


def test_a_union_and_its_leader_are_not_told_apart() -> None:
    body = "The strike at the mill in Lund was called by the Union of Weavers."
    head = "The strike at the mill in Lund was called by union leader Ida Holt."
    assert match(body, head, "call-strike") is None
