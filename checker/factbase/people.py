"""People across stories: their titles, names and ages, with time in mind.

Two stories may be years apart, so a difference counts only where time does not explain it: a title that differs within
a month, an age that no birthday explains. People are the same where their full names are, and where nothing that is
said of their roles parts them; who is meant by a family name alone is known within one story only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

from attrs import evolve, frozen

from checker.facts import components
from checker.gates import GATES
from checker.judge import findings, relate
from checker.language.naming import fold, parse_name
from checker.language.spelling import Likeness, family_likeness, given_likeness
from checker.model import Article, Claim, Extraction, Person
from checker.outcome import Fact, Finding, Relation, Verdict
from checker.pipeline import order
from checker.ruleset import Rule
from checker.story import Story
from checker.values import Quantity

ATTRIBUTES = frozenset({"title", "name", "age"})
ONE_TERM = timedelta(days=31)
"""Two titles given within so short a time are of one time; later, somebody may have been appointed."""
SLACK = timedelta(days=31)
"""An age may be told for somebody who turned or turns it in these days."""
YEAR = 365.25
SHOWN = frozenset({Verdict.CONFLICT, Verdict.UPDATE, Verdict.VARIANT})
NEAR = frozenset({Likeness.SAME, Likeness.SPELLING})


@frozen(kw_only=True)
class Told:
    """One article of a story, with what it yields."""

    story: str
    article: Article
    extraction: Extraction


@frozen(kw_only=True)
class _Figure:
    """A person as one article knows them, with what it claims of them."""

    told: Told
    person: Person
    given: str
    family: str

    @property
    def claims(self) -> Iterator[Claim]:
        for claim in self.told.extraction.claims:
            if claim.attribute in ATTRIBUTES and claim.subject_key == self.person.key:
                yield claim


def across(told: Iterable[Told], rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """Where stories differ in what they tell of one person."""
    asked = [rule for rule in rules if ATTRIBUTES.intersection(rule.attribute)]
    found = [finding for figures in _people(told) for rule in asked for finding in _differences(figures, rule)]
    return tuple(sorted(found, key=order))


def _people(told: Iterable[Told]) -> Iterator[list[_Figure]]:
    """The same person's figures, of two stories at least."""
    named: dict[tuple[str, str], list[_Figure]] = defaultdict(list)
    for each in told:
        for person in each.extraction.people:
            name = parse_name(person.name)
            if name.given and name.family and len(fold(name.given)) > 1:
                figure = _Figure(told=each, person=person, given=name.given, family=name.family)
                named[fold(name.family), fold(name.given)].append(figure)
    for keys in _spellings(sorted(named)):
        figures = [figure for key in keys for figure in named[key]]
        if len({figure.told.story for figure in figures}) > 1:
            yield figures


def _spellings(names: Sequence[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    """Full names put together where they are spellings of one: alike in both parts, and the same in one of them."""
    groups = {name: [name] for name in names}
    for part, likeness in ((0, given_likeness), (1, family_likeness)):
        shared: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for name in names:
            shared[name[part]].append(name)
        for alike in shared.values():
            for a, b in combinations(alike, 2):
                if groups[a] is not groups[b] and likeness(a[1 - part], b[1 - part]) in NEAR:
                    groups[a] += groups[b]
                    for name in groups[b]:
                        groups[name] = groups[a]
    seen: set[int] = set()
    for name in names:
        if id(groups[name]) not in seen:
            seen.add(id(groups[name]))
            yield sorted(groups[name])


def _differences(figures: Sequence[_Figure], rule: Rule) -> Iterator[Finding]:
    """What one rule finds between the stories that tell of a person."""
    stories = {figure.told.article.id: figure.told.story for figure in figures}
    roles = {figure.told.article.id: figure.person.roles for figure in figures}
    story = Story(
        articles={figure.told.article.id: figure.told.article for figure in figures},
        entities={(figure.told.article.id, figure.person.key): "one" for figure in figures},
        claims=tuple(claim for figure in figures for claim in figure.claims),
    )
    claims = list(_representatives((c for c in story.claims if c.attribute in rule.attribute), story, stories))
    relations = [
        relation
        for a, b in combinations(claims, 2)
        if stories[a.article] != stories[b.article]
        and a.attribute == b.attribute
        and not _parted(roles[a.article], roles[b.article])
        and (relation := _related(a, b, rule, story)) is not None
    ]
    for members, between in components(relations):
        fact = Fact(
            subject=max((claim.subject for claim in members), key=lambda name: (len(name), name)),
            attribute=members[0].attribute,
            occasion=None,
            rule=rule.id,
            claims=tuple(members),
            relations=tuple(between),
        )
        yield from findings(fact, rule, story)


def _representatives(claims: Iterable[Claim], story: Story, stories: Mapping[str, str]) -> Iterator[Claim]:
    """One claim for each value that a story gives on one day: the others would say the same again."""
    seen = set()
    for claim in claims:
        key = (claim.attribute, str(claim.value), stories[claim.article], story.articles[claim.article].date)
        if key not in seen:
            seen.add(key)
            yield claim


def _parted(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two articles tell of two people of one name: each gives a role, and they share none."""
    return bool(a and b) and a.isdisjoint(b)


def _related(a: Claim, b: Claim, rule: Rule, story: Story) -> Relation | None:
    """How two claims of two stories stand, where that is worth telling."""
    if str(a.value) == str(b.value) and a.attribute != "age":
        return None
    days = story.articles[a.article].date, story.articles[b.article].date
    if a.attribute == "age":
        return _ages(a, b, *days)
    match = GATES[a.family](a, b, story)
    relation = None if match is None else relate(a, b, match, rule, story)
    if not isinstance(relation, Relation) or relation.verdict not in SHOWN:
        return None
    if a.attribute == "title" and relation.verdict is Verdict.CONFLICT:
        return _titles(relation, *days)
    return relation


def _titles(relation: Relation, first: date | None, second: date | None) -> Relation | None:
    """Titles of one time conflict; of two times, somebody was appointed in between; undated ones are left alone."""
    if first is None or second is None:
        return None
    if abs(second - first) <= ONE_TERM:
        return relation
    early, late = sorted((first, second))
    reason = f"the articles are of {early.isoformat()} and {late.isoformat()}; offices change hands"
    return evolve(relation, verdict=Verdict.UPDATE, reason=reason)


def _ages(a: Claim, b: Claim, first: date | None, second: date | None) -> Relation | None:
    """A conflict where no birthday fits both ages; None where one does, or where a date is missing."""
    if first is None or second is None:
        return None
    if (
        not isinstance(a.value, Quantity)
        or not isinstance(b.value, Quantity)
        or {a.value.unit, b.value.unit} != {"year"}
    ):
        return None
    one, other = _born(a.value, first), _born(b.value, second)
    if one[0] <= other[1] + SLACK and other[0] <= one[1] + SLACK:
        return None
    between = abs((second - first).days) / YEAR
    reason = (
        f"{a.value} on {first.isoformat()} and {b.value} on {second.isoformat()}: "
        f"{between:.1f} years lie between the two, and no birthday fits both"
    )
    confidence = min(a.confidence, b.confidence, 0.8)
    return Relation(a=a, b=b, verdict=Verdict.CONFLICT, reason=reason, confidence=confidence)


def _born(age: Quantity, day: date) -> tuple[date, date]:
    """The first and the last day on which somebody of that age on that day can have been born."""
    oldest = timedelta(days=int((float(age.high) + 1) * YEAR))
    youngest = timedelta(days=int(float(age.low) * YEAR))
    return max(date.min + oldest, day) - oldest, day - youngest
