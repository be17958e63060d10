"""Claims -> Facts: which claims of one attribute are about the same thing, and how each pair stands.

Pairs are weighed before they are grouped, so that one doubtful link can't tie two facts into one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from checker.gates import GATES
from checker.gates.blocking import pairs
from checker.model import Claim
from checker.outcome import Fact, Fate, Match, Relation, Verdict
from checker.ruleset import Rule
from checker.story import Story

Relate = Callable[[Claim, Claim, Match, Rule, Story], Relation | Fate]
Ask = Callable[[Claim, Claim], Match | None]

WITHIN_ONE_ARTICLE = frozenset({Verdict.DIFFERENT_EVENT, Verdict.SCOPE})
"""What an article may say of two of its own claims: it tells the two apart itself."""
SELF_CHECKED = frozenset({"total"})
"""Families in which an article may differ from itself: its total from the sum of its parts."""


@frozen(kw_only=True)
class Grouped:
    """The facts of one rule, how many pairs were not surely about the same fact, and what became of each claim."""

    facts: tuple[Fact, ...]
    abstained: int
    fates: Mapping[str, Fate]


def grouped(rules: Iterable[Rule], story: Story, relate: Relate) -> dict[str, Grouped]:
    """The facts that each rule sees in a story, by the rule's id."""
    rules = list(rules)
    read = Counter(attribute for rule in rules for attribute in rule.attribute)
    ask = asking(story, frozenset(attribute for attribute, n in read.items() if n > 1))
    return {rule.id: group(rule, story, relate, ask) for rule in rules}


def asking(story: Story, shared: frozenset[str]) -> Ask:
    """What asks two claims' gate, and but once of attributes that several rules read."""
    answers: dict[tuple[str, str], Match | None] = {}

    def ask(a: Claim, b: Claim) -> Match | None:
        if a.attribute not in shared:
            return GATES[a.family](a, b, story)
        key = a.id, b.id
        if key not in answers:
            answers[key] = GATES[a.family](a, b, story)
        return answers[key]

    return ask


def group(rule: Rule, story: Story, relate: Relate, ask: Ask) -> Grouped:
    """The facts that one rule sees in a story, of whose pairs it asks."""
    claims = story.claims_of(rule.attribute)
    if not claims:
        return Grouped(facts=(), abstained=0, fates={})
    across, fates = _counterparts(claims, story)

    def met(fate: Fate, a: Claim, b: Claim) -> None:
        for claim in (a, b):
            if fate.rank > fates[claim.id].rank:
                fates[claim.id] = fate

    told = 0
    relations: list[Relation] = []
    for a, b in pairs(claims):
        if story.copied and story.copies(a, b):
            continue
        match = ask(a, b)
        if match is None:
            continue
        relation = relate(a, b, match, rule, story)
        if isinstance(relation, Fate):
            if a.article != b.article:
                met(relation, a, b)
        elif a.article != b.article or relation.verdict in WITHIN_ONE_ARTICLE or a.family in SELF_CHECKED:
            told += a.article != b.article
            relations.append(relation)
            met(Fate.ANSWERED, a, b)
    if not relations:
        return Grouped(facts=(), abstained=across, fates=fates)
    sentences: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        sentences[claim.article, claim.sentence_start].append(claim)
    kept = answered([relation for relation in relations if not crosswise(relation, sentences)])
    for relation in kept:
        met(Fate.COMPARED, relation.a, relation.b)
    facts = tuple(_fact(rule, members, between) for members, between in components(kept))
    return Grouped(facts=facts, abstained=across - told, fates=fates)


def _counterparts(claims: Sequence[Claim], story: Story) -> tuple[int, dict[str, Fate]]:
    """How many pairs of one family stand in two articles, copies apart, and which claims are part of one."""
    texts: dict[str, Counter[str]] = defaultdict(Counter)
    for (family, article), n in Counter([(claim.family, claim.article) for claim in claims]).items():
        texts[family][story.texts.get(article, article)] += n
    across = sum((n.total() ** 2 - sum(own**2 for own in n.values())) // 2 for n in texts.values())
    ends = {family: Fate.NOT_SURE if len(n) > 1 else Fate.NO_COUNTERPART for family, n in texts.items()}
    return across, {claim.id: ends[claim.family] for claim in claims}


def crosswise(relation: Relation, sentences: Mapping[tuple[str, int], Sequence[Claim]]) -> bool:
    """Whether two sentences give the same two values in the same order, and the first of the one met the last of the
    other: "21 per cent vans, 19 per cent lorries" in both."""
    if relation.verdict is not Verdict.CONFLICT or relation.a.article == relation.b.article:
        return False
    mine = _beside(relation.a, relation.b, sentences)
    yours = _beside(relation.b, relation.a, sentences)
    return any((one.start < relation.a.start) != (other.start < relation.b.start) for one in mine for other in yours)


def _beside(claim: Claim, other: Claim, sentences: Mapping[tuple[str, int], Sequence[Claim]]) -> list[Claim]:
    """The claims in a claim's own sentence that have the other's value."""
    near = sentences.get((claim.article, claim.sentence_start), ())
    return [each for each in near if each.attribute == claim.attribute and each.value == other.value]


def answered(relations: Sequence[Relation]) -> list[Relation]:
    """Drop a difference where one of its sides has found its counterpart.

    When an article gives two figures and the other source agrees with one of them, the remaining figure is about
    something else: "34 injured, 43 treated" against "43" is no conflict.
    """
    agreeing: dict[tuple[str, str], float] = defaultdict(float)
    for relation in relations:
        if relation.verdict in (Verdict.AGREE, Verdict.PRECISION, Verdict.VARIANT):
            for mine, other in ((relation.a, relation.b), (relation.b, relation.a)):
                key = (mine.id, other.article)
                agreeing[key] = max(agreeing[key], relation.confidence)
    kept = []
    for relation in relations:
        if relation.verdict is Verdict.CONFLICT:
            mine, other = relation.a, relation.b
            best = max(agreeing[mine.id, other.article], agreeing[other.id, mine.article])
            if best >= 0.6 * relation.confidence:
                continue
        kept.append(relation)
    return _nearest(kept)


def _nearest(relations: Sequence[Relation]) -> list[Relation]:
    """Of several differences between one claim and another article's claims, keep the surest ones."""
    best: dict[tuple[str, str], float] = defaultdict(float)
    for relation in relations:
        for mine, other in ((relation.a, relation.b), (relation.b, relation.a)):
            key = (mine.id, other.article)
            best[key] = max(best[key], relation.confidence)
    return [
        relation
        for relation in relations
        if relation.verdict is not Verdict.CONFLICT
        or relation.confidence
        >= max(best[relation.a.id, relation.b.article], best[relation.b.id, relation.a.article]) - 0.1
    ]


def components(relations: Iterable[Relation]) -> Iterator[tuple[list[Claim], list[Relation]]]:
    """Claims that relations tie together, with those relations, in the order of the claims."""
    parent: dict[str, str] = {}
    claims: dict[str, Claim] = {}

    def find(key: str) -> str:
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    relations = list(relations)
    for relation in relations:
        for claim in (relation.a, relation.b):
            claims.setdefault(claim.id, claim)
            parent.setdefault(claim.id, claim.id)
        first, second = sorted((find(relation.a.id), find(relation.b.id)))
        parent[second] = first
    members: dict[str, list[Claim]] = defaultdict(list)
    for key, claim in claims.items():
        members[find(key)].append(claim)
    between: dict[str, list[Relation]] = defaultdict(list)
    for relation in relations:
        between[find(relation.a.id)].append(relation)
    ordered = sorted(members.items(), key=lambda item: min((c.article, c.start, c.id) for c in item[1]))
    for root, group_of in ordered:
        yield sorted(group_of, key=lambda c: (c.article, c.start, c.id)), between[root]


def _fact(rule: Rule, members: Sequence[Claim], relations: Sequence[Relation]) -> Fact:
    subject = max(members, key=lambda claim: (len(claim.subject), claim.subject)).subject
    occasion = next((claim.occasion.label for claim in members if claim.occasion and claim.occasion.label), None)
    return Fact(
        subject=subject,
        attribute=members[0].attribute,
        occasion=occasion,
        rule=rule.id,
        claims=tuple(members),
        relations=tuple(relations),
    )
