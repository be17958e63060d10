"""Holders of one relation, side by side."""

from __future__ import annotations

from attrs import evolve

from checker.compare.relation import compare_relations
from checker.language.naming import parse_name
from checker.model import Claim, Context
from tests.strategies import claim


def held(subject: str, relation: str, value: str, article: str = "a") -> Claim:
    made = claim(article, parse_name(value), attribute="relation")
    return evolve(made, subject_key=subject, context=Context(predicate=relation))


def outcome(a: Claim, b: Claim) -> str:
    assert compare_relations(a, b, {}) == compare_relations(b, a, {})
    return compare_relations(a, b, {}).outcome


def test_a_relation_with_one_holder_has_no_other() -> None:
    assert outcome(held("norvik", "founder", "Ida Holt"), held("norvik", "founder", "Anna Dahl", "b")) == "different"


def test_several_may_own_a_thing() -> None:
    assert outcome(held("norvik", "owner", "Brackwater"), held("norvik", "owner", "Halden", "b")) == "unknown"


def test_neither_of_two_owns_the_other_both_ways() -> None:
    assert outcome(held("norvik", "owner", "Halden"), held("halden", "owner", "Norvik", "b")) == "different"


def test_a_short_name_and_initials_are_no_other() -> None:
    assert outcome(held("norvik", "founder", "Ida Holt"), held("norvik", "founder", "Holt", "b")) == "same"
    assert outcome(held("norvik", "buyer", "Halden Paper Board"), held("norvik", "buyer", "HPB", "b")) == "unknown"


def test_a_country_is_no_other_than_its_capital_or_what_serves_it() -> None:
    assert outcome(held("ida holt", "affiliation", "Norway"), held("ida holt", "affiliation", "Oslo", "b")) == "same"
    ministry = held("ida holt", "affiliation", "Foreign Ministry", "b")
    assert outcome(held("ida holt", "affiliation", "Norway"), ministry) == "unknown"
