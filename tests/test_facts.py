"""Which claims are about one fact, and which differences are dropped."""

from __future__ import annotations

from itertools import permutations

import pytest

from checker.facts import answered, asking, components, crosswise, grouped
from checker.gates import GATES
from checker.judge import relate
from checker.model import Claim
from checker.outcome import Match, Relation, Verdict
from checker.ruleset import default_rules
from checker.story import Story
from tests.strategies import articles, claim, quantity


def relation(a: Claim, b: Claim, verdict: Verdict, confidence: float = 0.8) -> Relation:
    return Relation(a=a, b=b, verdict=verdict, reason="", confidence=confidence)


INJURED = claim("a", quantity(34), start=0, quote="34 injured")
TREATED = claim("a", quantity(43), start=20, quote="43 treated")
OTHER = claim("b", quantity(43), start=0, quote="43 people")
THIRD = claim("c", quantity(40), start=0, quote="40 people")


def test_a_difference_is_dropped_where_its_side_agrees_with_another_claim() -> None:
    agree = relation(TREATED, OTHER, Verdict.AGREE)
    assert answered([relation(INJURED, OTHER, Verdict.CONFLICT), agree]) == [agree]


def test_a_difference_stays_where_the_agreement_is_much_less_sure() -> None:
    differ = relation(INJURED, OTHER, Verdict.CONFLICT, 0.9)
    assert differ in answered([differ, relation(TREATED, OTHER, Verdict.AGREE, 0.4)])


def test_agreement_with_a_third_article_answers_nothing() -> None:
    differ = relation(INJURED, OTHER, Verdict.CONFLICT)
    assert differ in answered([differ, relation(OTHER, THIRD, Verdict.AGREE)])


def test_of_two_differences_with_one_claim_the_surer_stays() -> None:
    sure, unsure = relation(INJURED, OTHER, Verdict.CONFLICT, 0.9), relation(TREATED, OTHER, Verdict.CONFLICT, 0.5)
    assert answered([sure, unsure]) == [sure]


def test_explained_differences_are_never_dropped() -> None:
    told = [relation(INJURED, OTHER, Verdict.SCOPE), relation(TREATED, OTHER, Verdict.AGREE)]
    assert answered(told) == told


def test_claims_that_relations_tie_together_are_one_component_in_any_order() -> None:
    far = claim("d", start=0, quote="9 ships"), claim("e", start=0, quote="9 vessels")
    ties = [
        relation(INJURED, OTHER, Verdict.CONFLICT),
        relation(OTHER, THIRD, Verdict.AGREE),
        relation(*far, Verdict.AGREE),
    ]
    for order in permutations(ties):
        groups = [[each.id for each in members] for members, _ in components(order)]
        assert groups == [[INJURED.id, OTHER.id, THIRD.id], [each.id for each in far]]


def test_values_that_both_give_in_one_order_are_not_set_against_one_another() -> None:
    vans, lorries = (claim(article, quantity(n), start=n) for article, n in (("a", 21), ("b", 30)))
    mine = [vans, claim("a", quantity(30), start=30)]
    yours = [claim("b", quantity(21), start=5), lorries]
    sentences = {("a", vans.sentence_start): mine, ("b", lorries.sentence_start): yours}
    assert crosswise(relation(vans, lorries, Verdict.CONFLICT), sentences)


def test_values_that_have_changed_places_stay_a_difference() -> None:
    first, other = claim("a", quantity(21), start=5), claim("b", quantity(30), start=5)
    mine, yours = [first, claim("a", quantity(30), start=30)], [other, claim("b", quantity(21), start=30)]
    sentences = {("a", first.sentence_start): mine, ("b", other.sentence_start): yours}
    assert not crosswise(relation(first, other, Verdict.CONFLICT), sentences)


def test_a_gate_is_asked_but_once_of_what_several_rules_read(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def gate(a: Claim, b: Claim, story: Story) -> Match | None:
        asked.append(a.id)
        return None

    monkeypatch.setitem(GATES, "quantity", gate)
    ask = asking(Story(articles=articles("a", "b", "c")), frozenset({INJURED.attribute}))
    assert [ask(INJURED, OTHER), ask(INJURED, OTHER), ask(TREATED, OTHER)] == [None, None, None]
    assert asked == [INJURED.id, TREATED.id]


def test_each_rule_has_its_facts_and_those_that_read_nothing_have_none() -> None:
    story = Story(articles=articles("a", "b", "c"), claims=(INJURED, OTHER))
    seen = grouped(default_rules(), story, relate)
    assert seen.keys() == {rule.id for rule in default_rules()}
    assert [rule for rule, each in seen.items() if each.fates] == ["NUM101"]
    assert seen["NUM101"].abstained == 1
