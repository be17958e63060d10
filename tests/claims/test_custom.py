"""Attributes of one's own, by token patterns in a rule's file."""

from __future__ import annotations

import pytest

from checker.errors import RuleError
from checker.model import Article
from checker.pipeline import check
from checker.ruleset import parse_rule

RULE = """
id = "OWN101"
name = "snow-depth-differs"
compare = "quantity"
severity = "error"
message = "{attribute}: {positions}"
what = "Two sources give different depths of snow."
why = "Skiers plan by it."
not_a_conflict = "Another place."

[attribute]
name = "snow-depth"
kind = "quantity"
patterns = [
    [{ LEMMA = "snow" }, { LEMMA = { IN = ["lie", "be"] } }],
    [{ LOWER = "of" }, { LOWER = "snow", POS = "NOUN" }],
]
"""


def verdicts(*texts: str) -> list[str]:
    articles = [Article(id=str(number), text=text) for number, text in enumerate(texts)]
    return [finding.verdict.value for finding in check(articles, [parse_rule(RULE, "own.toml")]).findings]


def test_a_claim_is_made_where_a_pattern_stands_with_a_value() -> None:
    assert verdicts("Snow lay 80 centimetres deep.", "The hut measured 120 centimetres of snow.") == ["conflict"]


def test_equal_values_and_sentences_without_the_pattern_are_silent() -> None:
    assert verdicts("Snow lay 80 centimetres deep.", "The hut measured 0.8 metres of snow.") == []
    assert verdicts("Snow lay 80 centimetres deep.", "The door was 120 centimetres wide.") == []


def test_names_that_have_nothing_in_common_are_kept_apart() -> None:
    assert verdicts("In Oslo snow lay 80 centimetres deep.", "Bergen measured 120 centimetres of snow.") == []


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('{ LEMMA = "snow" }', '{ LEMMA = { REGEX = "(a+)+" } }', "no regular expression: not REGEX"),
        ('{ LEMMA = "snow" }', '{ TEXT = { FUZZY = "snow" } }', "no regular expression: not FUZZY"),
        ('{ LEMMA = "snow" }', "{ _ = { x = 1 } }", "unknown token attribute '_'"),
        ('{ LEMMA = "snow" }', '{ LEMA = "snow" }', "unknown token attribute 'LEMA'"),
        ('{ LEMMA = "snow" }', '{ OP = "{1,900}" }', "unknown operator '{1,900}'"),
        ('{ LEMMA = "snow" }', '{ OP = "*" }, { OP = "+" }, { OP = "*" }', "2 tokens with + or * at most"),
        ('{ LEMMA = "snow" }', ", ".join(["{}"] * 12), "12 tokens at most, and this one 13"),
        ('{ LEMMA = "snow" }', "{ LIKE_NUM = 1 }", "LIKE_NUM is true or false"),
        ('kind = "quantity"', 'kind = "amount"', "unknown kind of value 'amount'"),
        ('kind = "quantity"', 'kind = "time"', "a time is compared as 'time', not as 'quantity'"),
        ("patterns = [", "pattern = [", "unknown key 'attribute.pattern'; did you mean 'patterns'?"),
        ('name = "snow-depth"', "", "'attribute.name' must be a string"),
    ],
)
def test_a_wrong_pattern_is_refused_when_the_rule_is_read(old: str, new: str, complaint: str) -> None:
    with pytest.raises(RuleError) as caught:
        parse_rule(RULE.replace(old, new, 1), "own.toml")
    assert str(caught.value).startswith("own.toml: ")
    assert complaint in str(caught.value)
