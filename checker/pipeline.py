"""check(articles, rules) -> Report: the whole way through the house."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from attrs import evolve

from checker.collecting import seldom_collected
from checker.confidence import calibrated
from checker.coverage import article_coverage, rule_coverage
from checker.entities import link_people
from checker.facts import grouped
from checker.gates.rivals import weigh
from checker.independence import Origin, backings, copies, origins, shared_origins
from checker.judge import findings, relate, told_once
from checker.model import Article, Claim, Extraction, Occasion
from checker.outcome import Fact, Finding, Report, Verdict
from checker.ruleset import Rule, default_rules, seeking
from checker.story import Story, beside, crowds, rarity, sums
from checker.timeline import placed
from checker.whens import times_told


@seldom_collected()
def check(
    articles: Iterable[Article],
    rules: Sequence[Rule] | None = None,
    watch: Callable[[Iterator[Extraction]], Iterable[Extraction]] = iter,
) -> Report:
    """Compare articles on one story. `watch` sees the extractions pass, for showing progress."""
    from checker.extract import extract_all

    rules = default_rules() if rules is None else rules
    ordered = sorted(seeking(articles, rules), key=lambda article: (article.id, article.text))
    extractions = list(watch(extract_all(dated_as_first(ordered))))
    return judge_story(ordered, extractions, rules)


def dated_as_first(articles: Sequence[Article]) -> list[Article]:
    """The articles, a copy of another one with that one's date: "Thursday" was written for the first to print it."""
    first, known = copies(articles), {article.id: article for article in articles}
    return [evolve(article, published=known[first[article.id]].published) for article in articles]


def judge_story(
    articles: Sequence[Article],
    extractions: Sequence[Extraction],
    rules: Sequence[Rule],
    sure: Callable[[Finding], Finding] = calibrated,
) -> Report:
    """The report on articles whose extractions are known: needs no language model. `sure` settles confidence."""
    return judge_stood(make_story(dated_as_first(articles), extractions), articles, extractions, rules, sure)


def judge_stood(
    story: Story,
    articles: Sequence[Article],
    extractions: Sequence[Extraction],
    rules: Sequence[Rule],
    sure: Callable[[Finding], Finding],
) -> Report:
    """The report on a story whose articles stand side by side, its figures weighed."""
    known = origins(articles)
    facts: list[Fact] = []
    found: list[Finding] = []
    seen = grouped(rules, story, relate)
    for rule in rules:
        facts += [backed_fact(fact, story, known) for fact in seen[rule.id].facts]
        found += [
            backed(finding, story, known) for fact in seen[rule.id].facts for finding in findings(fact, rule, story)
        ]
    told = sorted(map(sure, told_once(found)), key=order)
    agreements = tuple(fact for fact in facts if all(r.verdict is Verdict.AGREE for r in fact.relations))
    shown = {claim.id for finding in told for position in finding.positions for claim in position.claims}
    shown |= {claim.id for fact in agreements for claim in fact.claims}
    return Report(
        articles=tuple(articles),
        claims=len(story.claims),
        facts=len(facts),
        findings=tuple(told),
        agreements=agreements,
        single_source=tuple(claim for claim in story.claims if claim.id not in shown),
        unchecked=tuple(item for extraction in extractions for item in extraction.unchecked),
        coverage=article_coverage(extractions, story.claims, [each.fates for each in seen.values()]),
        abstentions={rule: each.abstained for rule, each in seen.items()},
        rules={rule: rule_coverage(each.fates.values()) for rule, each in seen.items()},
        origins=shared_origins(story.articles, known),
    )


def backed(finding: Finding, story: Story, known: Mapping[str, Origin]) -> Finding:
    """A finding that says who stands behind each position."""
    positions = (evolve(p, backing=backings(p.claims, story.articles, known)) for p in finding.positions)
    return evolve(finding, positions=tuple(positions))


def backed_fact(fact: Fact, story: Story, known: Mapping[str, Origin]) -> Fact:
    return evolve(fact, backing=backings(fact.claims, story.articles, known))


def make_story(articles: Sequence[Article], extractions: Sequence[Extraction]) -> Story:
    """The articles side by side: people linked, occasions placed on one timeline, figures weighed."""
    story = side_by_side(articles, extractions)
    return evolve(story, likenesses=weigh(story))


def side_by_side(articles: Sequence[Article], extractions: Sequence[Extraction]) -> Story:
    """The articles with people linked and occasions placed on one timeline; the figures are not yet weighed."""
    texts = copies(articles)
    happenings = {extraction.article: extraction.happenings for extraction in extractions}
    known = [occasion for occasions in happenings.values() for occasion in occasions if occasion.ordinal is not None]
    told = chain.from_iterable(extraction.claims for extraction in extractions)
    claims = tuple(_placed(claim, known) for claim in told) if known else tuple(told)
    return Story(
        articles={article.id: article for article in articles},
        claims=claims,
        entities=link_people(extractions),
        roles={(each.article, person.key): person.roles for each in extractions for person in each.people},
        rarity=rarity([claim for claim in claims if texts[claim.article] == claim.article]),
        happenings=happenings,
        sums=sums(claims),
        crowds=crowds(claims),
        times=times_told(claims, {article.id: article for article in articles}),
        beside=beside(claims),
        texts=texts,
    )


def _placed(claim: Claim, known: Sequence[Occasion]) -> Claim:
    occasion = placed(claim.occasion, known)
    return claim if occasion is claim.occasion else evolve(claim, occasion=occasion)


def order(finding: Finding) -> tuple[int, int, float, str, int, str]:
    """Conflicts first, then what is for the editor's eye, then the explained; each by severity, confidence, place."""
    rank = {Verdict.CONFLICT: 0, Verdict.DIFFERENT_EVENT: 1}.get(finding.verdict, 2)
    first = finding.positions[0].claims[0]
    return rank, -finding.severity.rank, -finding.confidence, first.article, first.start, finding.id
