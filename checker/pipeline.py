"""check(articles, rules) -> Report: the whole way through the house."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.model import Article, Extraction
from checker.outcome import Report
from checker.ruleset import Rule, default_rules


def check(articles: Iterable[Article], rules: Sequence[Rule] | None = None) -> Report:
    """Compare articles on one story."""
    from checker.extract import extract_all

    ordered = sorted(articles, key=lambda article: (article.id, article.text))
    return judge_story(ordered, list(extract_all(ordered)), default_rules() if rules is None else rules)


def judge_story(articles: Sequence[Article], extractions: Sequence[Extraction], rules: Sequence[Rule]) -> Report:
    """The report on articles whose extractions are known: needs no language model."""
    return Report(articles=tuple(articles))
