"""Cross-source fact-consistency checker: where do several articles on one story disagree?

>>> import checker
>>> a = checker.Article(id="a", text="The talks lasted five hours.")
>>> b = checker.Article(id="b", text="The talks lasted six hours.")
>>> [str(finding.verdict) for finding in checker.check([a, b]).findings]
['conflict']
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from os import PathLike
from typing import TYPE_CHECKING

from checker.model import Article, Claim, Mention
from checker.outcome import Finding, Report, Severity, Verdict
from checker.version import __version__

if TYPE_CHECKING:
    from checker.ruleset import Rule

__all__ = [
    "Article",
    "Claim",
    "Finding",
    "Mention",
    "Report",
    "Severity",
    "Verdict",
    "__version__",
    "check",
    "mentions",
    "read",
]


def read(path: str | PathLike[str]) -> Article:
    """Read one article from a file. Raises `checker.errors.ReadError`, which names the file and the remedy."""
    from checker.reading import read_article

    return read_article(path)


def mentions(article: Article) -> tuple[Mention, ...]:
    """The typed values that the article's text mentions, in order."""
    from checker.language.document import parse
    from checker.mention import find_mentions

    return find_mentions(parse(article))


def check(articles: Iterable[Article], rules: Sequence[Rule] | None = None) -> Report:
    """Compare articles on one story with the given rules, else with those that ship with the package."""
    from checker.pipeline import check as run

    return run(articles, rules)
