"""Stories -> one Report, working out only what was not worked out before.

Two things are kept: what an article yields, by the article and the edition of the checker, and the report on a story,
by its articles, the rules and the edition. So a check of unchanged stories needs no language model and compares
nothing, and a changed article costs its own parsing and its own story's comparison.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, Protocol

from attrs import Factory, asdict, evolve, fields, frozen

from checker.collecting import seldom_collected
from checker.factbase.codec import chained, decode_extraction, decode_report, encode_extraction, encode_report
from checker.factbase.edition import edition
from checker.factbase.stories import Story
from checker.factbase.workers import cores, spread
from checker.model import Article, Unchecked, digest
from checker.outcome import Report
from checker.pipeline import dated_as_first, judge_story, order
from checker.ruleset import Rule

TOLD = tuple(field.name for field in fields(Article) if field.name != "path")
"""What of an article a result may depend on: all but the place of its file."""
BATCH = 8
"""Articles parsed at a time, which is quicker than one by one. When a check is broken off, at most those are lost."""
ONLY_ONE = "the only article of its story: nothing to compare it with"

Watch = Callable[[Iterator[Any], int, str], Iterable[Any]]
"""Sees items pass, with how many there will be and what is being done: for showing progress."""


class Store(Protocol):
    """Bytes by key, such as `checker.factbase.cache.Cache`."""

    def get(self, key: str) -> bytes | None: ...
    def put(self, key: str, value: bytes) -> None: ...


@frozen
class Memory:
    """A store that lasts as long as it is held: what `--no-cache` works with."""

    entries: dict[str, bytes] = Factory(dict)

    def get(self, key: str) -> bytes | None:
        return self.entries.get(key)

    def put(self, key: str, value: bytes) -> None:
        self.entries[key] = value


def unwatched(items: Iterator[Any], count: int, doing: str) -> Iterable[Any]:
    return items


def check_stories(
    stories: Sequence[Story], rules: Sequence[Rule], store: Store, *, jobs: int = 1, watch: Watch = unwatched
) -> Report:
    """One report on all stories, each compared within itself. The same bytes whatever the store holds."""
    reports = report_each(stories, rules, store, jobs=jobs, watch=watch)
    if len(reports) == 1:
        return reports[0]
    return merged([_noting_single(report) for report in reports])


def report_each(
    stories: Sequence[Story], rules: Sequence[Rule], store: Store, *, jobs: int = 1, watch: Watch = unwatched
) -> list[Report]:
    """The report on each story, from the store where it has it. 0 jobs: one a core."""
    jobs = jobs or cores()
    ruled = _rules_text(rules)
    keys = [_report_key(story.articles, ruled) for story in stories]
    known = {key: data for key in keys if (data := store.get(key)) is not None}
    tasks = {
        key: dated_as_first(in_order(story.articles))
        for key, story in zip(keys, stories, strict=True)
        if key not in known
    }
    extractions = extract_each([article for articles in tasks.values() for article in articles], store, jobs, watch)
    judged = spread(
        _judged,
        [
            (in_order(story.articles), [extractions[extraction_key(article)] for article in tasks[key]], tuple(rules))
            for key, story in dict(zip(keys, stories, strict=True)).items()
            if key in tasks
        ],
        jobs,
    )
    for key, data in zip(tasks, watch(judged, len(tasks), "comparing stories"), strict=True):
        store.put(key, data)
        known[key] = data
    return [
        evolve(decode_report(known[key]), articles=tuple(in_order(story.articles)))
        for key, story in zip(keys, stories, strict=True)
    ]


def extract_each(articles: Iterable[Article], store: Store, jobs: int, watch: Watch = unwatched) -> dict[str, bytes]:
    """What each article yields, encoded, by its key. Each is stored as soon as it is there. 0 jobs: one a core."""
    wanted = {extraction_key(article): article for article in articles}
    known = {key: data for key in wanted if (data := store.get(key)) is not None}
    missing = {key: article for key, article in wanted.items() if key not in known}
    jobs = jobs or cores()
    parsed = chain.from_iterable(spread(_parsed, batches(list(missing.values()), jobs), jobs))
    for key, data in zip(missing, watch(parsed, len(missing), "reading articles"), strict=True):
        store.put(key, data)
        known[key] = data
    return known


def batches(articles: Sequence[Article], jobs: int) -> list[Sequence[Article]]:
    """The articles in batches, not so large that a process stands idle."""
    size = max(1, min(BATCH, -(-len(articles) // jobs)))
    return [articles[start : start + size] for start in range(0, len(articles), size)]


@seldom_collected()
def _parsed(articles: Sequence[Article]) -> list[bytes]:
    from checker.extract import extract_all

    return list(map(encode_extraction, extract_all(articles)))


@seldom_collected()
def _judged(task: tuple[Sequence[Article], Sequence[bytes], Sequence[Rule]]) -> bytes:
    articles, extractions, rules = task
    return encode_report(judge_story(articles, [decode_extraction(data) for data in extractions], rules))


def in_order(articles: Iterable[Article]) -> list[Article]:
    return sorted(articles, key=lambda article: (article.id, article.text))


def extraction_key(article: Article) -> str:
    """Names what an article yields, by all that it depends on."""
    return f"extraction {digest(edition(), _plain(article), length=40)}"


def report_key(articles: Iterable[Article], rules: Iterable[Rule]) -> str:
    """Names the report on one story, by all that it depends on."""
    return _report_key(articles, _rules_text(rules))


def _report_key(articles: Iterable[Article], ruled: str) -> str:
    told = [_plain(article) for article in in_order(articles)]
    return f"report {digest(edition(), *told, '', ruled, length=40)}"


def _plain(article: Article) -> str:
    return json.dumps([getattr(article, name) for name in TOLD], default=_plainer)


def _plainer(value: Any) -> Any:
    return sorted(value) if isinstance(value, frozenset) else asdict(value)


def _rules_text(rules: Iterable[Rule]) -> str:
    return json.dumps([asdict(rule) for rule in rules], sort_keys=True, default=str)


def _noting_single(report: Report) -> Report:
    if len(report.articles) != 1:
        return report
    note = Unchecked(article=report.articles[0].id, what="the whole article", reason=ONLY_ONE)
    return evolve(report, unchecked=(*report.unchecked, note))


def merged(reports: Sequence[Report]) -> Report:
    """Reports on several stories as one."""
    return Report(
        articles=tuple(article for report in reports for article in report.articles),
        claims=sum(report.claims for report in reports),
        facts=sum(report.facts for report in reports),
        findings=tuple(sorted((finding for report in reports for finding in report.findings), key=order)),
        agreements=chained(report.agreements for report in reports),
        single_source=chained(report.single_source for report in reports),
        unchecked=tuple(item for report in reports for item in report.unchecked),
        coverage={article: counts for report in reports for article, counts in report.coverage.items()},
        abstentions=_added(report.abstentions for report in reports),
        notices=tuple(notice for report in reports for notice in report.notices),
        rules={
            rule: _added(report.rules.get(rule, {}) for report in reports)
            for rule in dict.fromkeys(rule for report in reports for rule in report.rules)
        },
        origins={article: origin for report in reports for article, origin in report.origins.items()},
    )


def _added(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for each in counts:
        total.update(each)
    return dict(total)


assert {field.name for field in fields(Report)} == {
    "articles", "claims", "facts", "findings", "agreements", "single_source", "unchecked", "coverage", "abstentions",
    "notices", "rules", "origins",
}, "a field of Report is lost when reports are merged"  # fmt: skip
