"""Pairs that are not put before their gate are pairs that it would turn down."""

from __future__ import annotations

from itertools import combinations

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from checker.extract import extract_all
from checker.gates import GATES
from checker.gates.blocking import ACROSS, pairs
from checker.lexicon import load
from checker.model import Article
from checker.story import Story
from checker.values import Polarity
from tests.strategies import claim

ARTICLES = (
    Article(id="a", text="The yard was not shut. The yard may be shut.", published="2024-03-01"),
    Article(id="b", text="The yard was shut. The yard may be shut.", published="2024-03-09"),
)
STORY = Story(articles={article.id: article for article in ARTICLES})
CLAIMS = [claim for each in extract_all(ARTICLES) for claim in each.claims if claim.family in ("polarity", "status")]
PREDICATES = sorted(
    {
        "acquire",
        "purchase",
        "be",
        "sail",
        "turn:trial",
        "turn:vote",
        "*",
        "be_armed",
        "be_unarmed",
        "be_lawful",
        "be_unlawful",
    }
    | {word for pair in load("antonyms")["opposites"] for side in ("holds", "fails") for word in pair[side]}
    | {word for alike in load("antonyms")["alike"] for word in alike}
    | {word for alike in load("status")["alike"] for word in alike}
)


def told(claim, predicate):
    assert isinstance(claim.value, Polarity)
    return evolve(claim, id=f"{claim.id}{predicate}", value=evolve(claim.value, predicate=predicate))


@given(st.sampled_from(CLAIMS), st.sampled_from(CLAIMS), st.sampled_from(PREDICATES), st.sampled_from(PREDICATES))
def test_no_pair_is_lost(a, b, first, second):
    a, b = told(a, first), told(b, second)
    if a.family == b.family and not list(pairs([a, b])):
        assert GATES[a.family](a, b, STORY) is None


@given(st.lists(st.sampled_from(CLAIMS), max_size=8, unique_by=lambda claim: claim.id))
def test_pairs_come_once_and_in_the_order_of_the_claims(claims):
    found = list(pairs(claims))
    assert [pair for pair in combinations(claims, 2) if pair in found] == found
    assert all(a.family == b.family for a, b in found)


def test_happenings_of_two_kinds_are_not_paired():
    clause = next(claim for claim in CLAIMS if claim.family == "polarity")
    other = evolve(clause, article="another")
    assert not list(pairs([told(clause, "sail"), told(other, "purchase")]))
    assert list(pairs([told(clause, "acquire"), told(other, "purchase")]))
    assert list(pairs([told(clause, "shut"), told(other, "open")]))


def test_two_claims_of_one_article_are_paired_where_their_gate_may_tell_them_apart() -> None:
    within = [claim("a", family="quantity"), claim("a", family="quantity", start=9)]
    assert not list(pairs(within))
    assert len(list(pairs([evolve(each, family="total") for each in within]))) == 1
    assert len(list(pairs([*within, claim("b", family="quantity", start=5)]))) == 2


def test_a_gate_across_articles_lets_none_of_one_article_pass() -> None:
    said = "The fire on Monday in Lund killed 12 people, said Mayor Ida Holt, 44. “We have lost our finest school.” "
    told_twice = Article(id="a", text=f"{said}It was put out at noon. {said}", published="2024-03-01")
    story = Story(articles={"a": told_twice})
    (found,) = extract_all([told_twice])
    within = [(a, b) for a, b in combinations(found.claims, 2) if a.family == b.family and a.family in ACROSS]
    assert {"quantity", "time", "person", "polarity"} <= {a.family for a, _ in within}
    assert all(GATES[a.family](a, b, story) is None for a, b in within)
