"""The verdict on a pair of claims, and the findings of a fact."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from checker.judge import findings, relate, severity, told_once
from checker.model import Claim, Context, Firmness, Occasion, Scope
from checker.outcome import Fact, Fate, Finding, Match, Position, Relation, Severity, Verdict
from checker.ruleset import Rule, default_rules
from checker.story import Story
from tests.strategies import articles, claim, quantity

RULE = next(rule for rule in default_rules() if rule.id == "NUM102")
STORY = Story(articles=articles("a", "b", "c"))
MATCH = Match(confidence=0.9)
NINE, TWELVE = claim("a", quantity(9)), claim("b", quantity(12))


def verdict(a: Claim, b: Claim, match: Match = MATCH, rule: Rule = RULE) -> Verdict | Fate:
    found, turned = relate(a, b, match, rule, STORY), relate(b, a, match, rule, STORY)
    answers = {each.verdict if isinstance(each, Relation) else each for each in (found, turned)}
    assert len(answers) == 1, "the order of two claims decides"
    return answers.pop()


def occasion(ordinal: int, day: int) -> Occasion:
    since = date(2031, 3, day)
    return Occasion(noun="round", ordinal=ordinal, since=since, until=since, label=f"round {ordinal}")


def test_equal_values_agree_and_others_conflict() -> None:
    assert verdict(NINE, evolve(TWELVE, value=NINE.value)) is Verdict.AGREE
    assert verdict(NINE, TWELVE) is Verdict.CONFLICT


def test_another_occasion_comes_before_everything_but_equal_values() -> None:
    first, second = evolve(NINE, occasion=occasion(1, 2)), evolve(TWELVE, occasion=occasion(2, 9))
    assert verdict(first, second) is Verdict.DIFFERENT_EVENT
    assert isinstance(verdict(first, evolve(second, value=NINE.value)), Fate)


def test_another_scope_explains_a_difference() -> None:
    assert verdict(evolve(NINE, scope=Scope(share="part")), TWELVE) is Verdict.SCOPE


def test_a_forecast_and_its_outcome_are_an_update() -> None:
    outcome = evolve(TWELVE, context=Context(past=True))
    assert verdict(evolve(NINE, firmness=Firmness.EXPECTED), outcome) is Verdict.UPDATE


def test_of_what_is_still_to_come_one_tells_no_outcome() -> None:
    assert verdict(evolve(NINE, firmness=Firmness.EXPECTED), TWELVE) is Verdict.CONFLICT


def test_what_the_gate_has_seen_is_the_verdict_unless_the_values_are_equal() -> None:
    seen = evolve(MATCH, verdict=Verdict.SCOPE, reason="one counts all")
    assert verdict(NINE, TWELVE, seen) is Verdict.SCOPE
    assert verdict(NINE, evolve(TWELVE, value=NINE.value), seen) is Verdict.AGREE


def test_values_in_units_of_two_kinds_are_not_compared() -> None:
    metres = evolve(TWELVE, value=quantity(12, "metre", dimension="length"))
    assert not isinstance(relate(NINE, metres, MATCH, RULE, STORY), Relation)


def test_only_a_conflict_has_its_rules_severity() -> None:
    assert severity(RULE, Verdict.CONFLICT, 0.9) is RULE.severity
    assert severity(RULE, Verdict.DIFFERENT_EVENT, 0.9) is Severity.WARNING
    assert severity(RULE, Verdict.UPDATE, 0.9) is Severity.INFO


def test_a_conflict_less_sure_than_its_rule_asks_for_is_only_possible() -> None:
    strict = evolve(RULE, params={**RULE.params, "sure_confidence": 0.6})
    assert severity(strict, Verdict.CONFLICT, 0.6) is RULE.severity
    assert severity(strict, Verdict.CONFLICT, 0.59) is Severity.INFO
    assert severity(strict, Verdict.DIFFERENT_EVENT, 0.1) is Severity.WARNING


def test_a_finding_has_those_who_agree_on_one_side() -> None:
    third = claim("c", quantity(12))
    conflict = Relation(a=NINE, b=TWELVE, verdict=Verdict.CONFLICT, reason="9 and 12", confidence=0.9)
    agree = Relation(a=TWELVE, b=third, verdict=Verdict.AGREE, reason="", confidence=0.9)
    fact = Fact(
        subject="people",
        attribute="killed",
        occasion=None,
        rule=RULE.id,
        claims=(NINE, TWELVE, third),
        relations=(conflict, agree),
    )
    (finding,) = findings(fact, RULE, STORY)
    assert [position.articles for position in finding.positions] == [("b", "c"), ("a",)]
    assert finding.explanation == "9 and 12"


def told(*claims: Claim) -> Finding:
    return Finding(
        id="".join(each.article for each in claims),
        rule="NEG801",
        name="polarity-differs",
        verdict=Verdict.CONFLICT,
        severity=Severity.WARNING,
        confidence=0.5,
        subject="",
        attribute="polarity",
        occasion=None,
        message="",
        explanation="",
        positions=tuple(Position(value=each.article, claims=(each,)) for each in claims),
    )


def test_one_disagreement_is_told_once_with_all_its_sentences() -> None:
    few, all_of_it = told(claim("a"), claim("b")), told(claim("a"), claim("b"), claim("c"))
    other = told(claim("a"), claim("d"))
    assert told_once([few, all_of_it, other]) == [all_of_it, other]
    assert told_once([all_of_it, few]) == [all_of_it]
    assert told_once([few, few]) == [few]


def test_what_fits_too_closely_for_chance_is_one_figure_of_whatever_day() -> None:
    money = next(rule for rule in default_rules() if rule.id == "MON401")
    fine = claim("a", quantity("411700000", "EUR", dimension="money"), occasion=occasion(1, 2))
    rough = claim("b", quantity("412000000", "EUR", dimension="money"), occasion=occasion(2, 9))
    assert verdict(fine, rough, rule=money) is Verdict.PRECISION


def test_a_later_toll_beyond_at_least_so_many_is_an_update() -> None:
    tolls = next(rule for rule in default_rules() if rule.id == "NUM101")
    story = Story(articles=articles("a", "b", a="2031-03-02", b="2031-03-03"))
    first = claim("a", quantity(5, modifier="at-least"), attribute="killed")
    found = relate(first, claim("b", quantity(6), attribute="killed"), MATCH, tolls, story)
    assert isinstance(found, Relation)
    assert found.verdict is Verdict.UPDATE


def test_two_currencies_are_told_apart_whatever_the_day() -> None:
    money = next(rule for rule in default_rules() if rule.id == "MON401")
    pounds = claim("a", quantity("510", "GBP", dimension="money"), attribute="money", occasion=occasion(1, 2))
    euros = claim("b", quantity("400", "EUR", dimension="money"), attribute="money", occasion=occasion(2, 9))
    assert verdict(pounds, euros, rule=money) is Verdict.SCOPE


def test_what_is_foretold_after_the_fact_is_something_else() -> None:
    stated = evolve(TWELVE, context=Context(past=True))
    expected = evolve(NINE, firmness=Firmness.EXPECTED)
    found = [
        relate(expected, stated, MATCH, RULE, Story(articles=articles("a", "b", a=first, b=second)))
        for first, second in (("2031-03-02", "2031-03-05"), ("2031-03-05", "2031-03-02"))
    ]
    assert [each.verdict for each in found if isinstance(each, Relation)] == [Verdict.UPDATE, Verdict.SCOPE]
