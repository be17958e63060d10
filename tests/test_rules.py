"""Every rule that ships: its file is in order, and its examples come out as they say."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from checker.bundle import bundled
from checker.lexicon import load
from checker.model import Article
from checker.outcome import Verdict
from checker.pipeline import check
from checker.ruleset import Example, Rule, default_rules

RULES = default_rules()
GROUPS = ("NUM1", "DUR2", "DAT3", "MON4", "ROL5", "LOC6", "QUO7", "NEG8", "SRC9")
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.id}-{number}-{example.verdict}")
    for rule in RULES
    for number, example in enumerate(rule.example, 1)
]


def verdicts(rule: Rule, example: Example) -> set[str]:
    """What the rule says of an example's texts, each an article of its own; "agree" where all it finds is agreement."""
    days = example.published or (None,) * len(example.texts)
    report = check(
        [
            Article(id=f"text-{number}", text=text, published=day)
            for number, (text, day) in enumerate(zip(example.texts, days, strict=True), 1)
        ],
        [rule],
    )
    found = {finding.verdict.value for finding in report.findings}
    return found or ({"agree"} if report.agreements else set())


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example_comes_out_as_it_says(rule: Rule, example: Example) -> None:
    found = verdicts(rule, example)
    if example.verdict == "nothing":
        assert found <= {"agree"}
    elif example.verdict == "conflict":
        assert "conflict" in found
    else:
        assert found == {example.verdict}


ONLY_UPDATES = frozenset({"NEG803"})
"""Rules that never tell of a conflict: what they find was true when it was written."""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_has_examples_of_conflict_and_of_none(rule: Rule) -> None:
    found = Verdict.UPDATE if rule.id in ONLY_UPDATES else Verdict.CONFLICT
    counts = Counter(example.verdict == found for example in rule.example)
    assert counts[True] >= 2
    assert counts[False] >= 3


@pytest.mark.parametrize("path", sorted(bundled("rules").rglob("*.toml")), ids=lambda path: path.stem)
def test_rule_file_is_named_after_its_rule(path: object) -> None:
    assert any(f"{rule.id}-{rule.name}.toml" == path.name for rule in RULES)  # type: ignore[attr-defined]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_id_is_in_a_known_group(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.id)
    assert rule.id.startswith(GROUPS)


def test_every_attribute_that_the_lexicon_names_is_compared_by_a_rule() -> None:
    assert set(load("attributes")) <= {attribute for rule in RULES for attribute in rule.attribute}


def test_rule_names_are_unique() -> None:
    assert not [name for name, count in Counter(rule.name for rule in RULES).items() if count > 1]
