"""The figures on the stories that were read while building do not fall unseen; `make bench` has them all."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.accuracy import CASES, by_checker, kinds_of
from benchmarks.scoring import CONFLICT, Flag, Place, Result, conflicts, flagged, judge, verdict_accuracy
from benchmarks.stories import SET_ASIDE, Case, cases, read_case
from checker.language.document import parse_all
from checker.ruleset import default_rules

# A little under what was measured last; raise them when the figures rise.
CONFLICT_PRECISION = 0.95
CONFLICT_RECALL = 0.55
FINDING_PRECISION = 0.79
FLAGGED_RECALL = 0.37
VERDICT_ACCURACY = 0.80


@pytest.fixture(scope="module")
def results() -> list[Result]:
    return [judge(case, list(by_checker(case, list(parse_all(case.articles))))) for case in cases(CASES)]


def test_stories_set_aside_are_left_alone(results: list[Result]) -> None:
    assert results
    assert not [result for result in results if result.case.name.startswith(SET_ASIDE)]


def test_conflicts_are_as_precise_and_as_many_as_they_were(results: list[Result]) -> None:
    score = conflicts(results)
    assert score.precision >= CONFLICT_PRECISION
    assert score.recall >= CONFLICT_RECALL


def test_findings_of_any_verdict_are_as_good_as_they_were(results: list[Result]) -> None:
    score = flagged(results)
    assert score.precision >= FINDING_PRECISION
    assert score.recall >= FLAGGED_RECALL
    assert verdict_accuracy(results) >= VERDICT_ACCURACY


def test_every_rule_is_measured_by_a_kind() -> None:
    assert not [rule.id for rule in default_rules() if not kinds_of(rule.id)]


STORY = '{"id": "s", "topic": "", "sources": ["a", "b"], "differences": [%s]}'
DIFFERENCE = (
    '{"id": "d1", "kind": "casualties", "what": "", "verdict": "conflict", "positions": ['
    '{"value": "9", "at": [{"source": "a", "quote": "Nine\\npeople died"}]},'
    '{"value": "12", "at": [{"source": "b", "quote": "twelve dead"}]}]}'
)


@pytest.fixture
def case(tmp_path: Path) -> Case:
    (tmp_path / "story.json").write_text(STORY % DIFFERENCE.replace("\n", " "), encoding="utf-8")
    (tmp_path / "a.txt").write_text("It burnt for two days. Nine\npeople died. Nine ran.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("It burnt for three days and left twelve dead.", encoding="utf-8")
    return read_case(tmp_path)


def flag(case: Case, first: tuple[str, str], second: tuple[str, str], verdict: str = CONFLICT) -> Flag:
    a, b = case.articles
    place, other = (
        Place(article=article.id, sentence=sentence, quote=quote)
        for article, (sentence, quote) in ((a, first), (b, second))
    )
    return Flag(rule="NUM101", verdict=verdict, positions=((place,), (other,)))


def test_a_flag_that_quotes_both_positions_is_right(case: Case) -> None:
    result = judge(case, [flag(case, ("Nine people died.", "Nine"), (case.articles[1].text, "twelve"))])
    score = conflicts([result])
    assert (score.right, score.found, score.hit, score.wanted) == (1, 1, 1, 1)
    assert verdict_accuracy([result]) == 1.0


def test_the_same_words_in_another_sentence_quote_nothing(case: Case) -> None:
    result = judge(case, [flag(case, ("Nine ran.", "Nine"), (case.articles[1].text, "twelve"))])
    score = conflicts([result])
    assert (score.right, score.found, score.hit) == (0, 1, 0)


def test_a_flag_with_another_verdict_counts_among_findings_alone(case: Case) -> None:
    wrong = flag(case, ("Nine people died.", "Nine"), (case.articles[1].text, "twelve"), verdict="update")
    result = judge(case, [wrong])
    assert conflicts([result]).found == 0
    assert flagged([result]).right == 1
    assert verdict_accuracy([result]) == 0.0
