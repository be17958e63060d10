"""check(articles, rules) -> Report: the whole way through the house."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import evolve

from checker.entities import link_people
from checker.facts import group
from checker.judge import findings, relate
from checker.model import Article, Claim, Extraction, Occasion
from checker.outcome import Fact, Finding, Report, Verdict
from checker.ruleset import Rule, default_rules
from checker.story import Story, crowds, rarity, sums
from checker.timeline import placed


def check(
    articles: Iterable[Article],
    rules: Sequence[Rule] | None = None,
    watch: Callable[[Iterator[Extraction]], Iterable[Extraction]] = iter,
) -> Report:
    """Compare articles on one story. `watch` sees the extractions pass, for showing progress."""
    from checker.extract import extract_all

    ordered = sorted(articles, key=lambda article: (article.id, article.text))
    return judge_story(ordered, list(watch(extract_all(ordered))), default_rules() if rules is None else rules)


def judge_story(articles: Sequence[Article], extractions: Sequence[Extraction], rules: Sequence[Rule]) -> Report:
    """The report on articles whose extractions are known: needs no language model."""
    story = make_story(articles, extractions)
    facts: list[Fact] = []
    found: list[Finding] = []
    abstentions: dict[str, int] = {}
    for rule in rules:
        grouped = group(rule, story, relate)
        facts += grouped.facts
        abstentions[rule.id] = grouped.abstained
        found += [finding for fact in grouped.facts for finding in findings(fact, rule, story)]
    compared = {claim.id for fact in facts for claim in fact.claims}
    return Report(
        articles=tuple(articles),
        claims=len(story.claims),
        facts=len(facts),
        findings=tuple(sorted(found, key=order)),
        agreements=tuple(fact for fact in facts if all(r.verdict is Verdict.AGREE for r in fact.relations)),
        single_source=tuple(claim for claim in story.claims if claim.id not in compared),
        unchecked=tuple(item for extraction in extractions for item in extraction.unchecked),
        coverage={extraction.article: extraction.coverage for extraction in extractions},
        abstentions=abstentions,
    )


def make_story(articles: Sequence[Article], extractions: Sequence[Extraction]) -> Story:
    """The articles side by side: people linked, occasions placed on one timeline."""
    happenings = {extraction.article: extraction.happenings for extraction in extractions}
    known = [occasion for occasions in happenings.values() for occasion in occasions]
    claims = tuple(_placed(claim, known) for extraction in extractions for claim in extraction.claims)
    return Story(
        articles={article.id: article for article in articles},
        claims=claims,
        entities=link_people(extractions),
        rarity=rarity(claims),
        happenings=happenings,
        sums=sums(claims),
        crowds=crowds(claims),
    )


def _placed(claim: Claim, known: Sequence[Occasion]) -> Claim:
    return evolve(claim, occasion=placed(claim.occasion, known))


def order(finding: Finding) -> tuple[int, int, float, str, int, str]:
    """Conflicts first, then what is for the editor's eye, then the explained; each by severity, confidence, place."""
    rank = {Verdict.CONFLICT: 0, Verdict.DIFFERENT_EVENT: 1}.get(finding.verdict, 2)
    first = finding.positions[0].claims[0]
    return rank, -finding.severity.rank, -finding.confidence, first.article, first.start, finding.id
