"""Several articles on one story: what can only be known when they stand side by side."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import chain

from attrs import Factory, frozen

from checker.model import Article, Claim, Occasion
from checker.values import Quantity

PASSAGE = 170
"""Characters of two or three sentences: what has less tells of nothing twice."""
LONG_ENOUGH = 800
"""Characters from which on it says something of a figure that an article has no other of its kind."""


Told = tuple[int, tuple[str, str, Decimal]]
"""Where a figure stands, with its dimension, unit and amount."""


@frozen(kw_only=True)
class Likeness:
    """How alike two figures are, as `checker.gates.rivals` weighs them.

    `slot` is the probability that they fill one slot of one fact, `alike` that an editor would at least want to hear
    of the two. `same_words` says that their clauses say the same but for the figure, `one_by_topic` that they are on a
    topic that has but one figure.
    """

    slot: float = 0.0
    alike: float = 0.0
    same_words: bool = False
    one_by_topic: bool = False
    names_differ: bool = False
    two_things: bool = False
    """Whether the nouns that they measure differ, and what their clauses are about, or one is many times the other."""
    sole: bool = False
    """Whether each article has but the one figure that can be what the other is, and both tell of one thing."""


UNLIKE = Likeness()


@frozen(kw_only=True)
class Story:
    """`entities` maps (article id, person key) to one id for the same person everywhere; `rarity` is a lemma's inverse
    document frequency over the story's sentences, 0 to 1; `happenings` are each article's occasions, main one first."""

    articles: Mapping[str, Article]
    claims: tuple[Claim, ...] = ()
    entities: Mapping[tuple[str, str], str] = Factory(dict)
    rarity: Mapping[str, float] = Factory(dict)
    happenings: Mapping[str, tuple[Occasion, ...]] = Factory(dict)
    sums: Mapping[tuple[str, int], Decimal] = Factory(dict)
    """(article id, start of a total) -> the sum of the parts that its article lists for it."""
    crowds: Mapping[tuple[str, str, str], int] = Factory(dict)
    """(article id, kind, name) -> how many figures of that "dimension", "unit" or "attribute" the article gives."""
    beside: Mapping[tuple[str, int], frozenset[Told]] = Factory(dict)
    """(article id, start of a sentence) -> the figures in it."""
    likenesses: Mapping[tuple[str, str], Likeness] = Factory(dict)
    """(claim id, claim id), in the order of the claims -> how alike two figures are; those that are missing are not."""
    texts: Mapping[str, str] = Factory(dict)
    """Article id -> the id of the first article with the same text; articles that are missing stand for themselves."""

    times: Mapping[tuple[str, str], int] = Factory(dict)
    """(article id, sort of time) -> how many different times of that sort the article gives (see `checker.whens`)."""

    roles: Mapping[tuple[str, str], frozenset[str]] = Factory(dict)
    """(article id, person key) -> the role nouns by which the article speaks of that person."""

    def claims_of(self, attributes: Collection[str]) -> Sequence[Claim]:
        """The claims of some attributes, in the order of all."""
        told = [name for name in attributes if name in self._by_attribute]
        if len(told) < 2:
            return self._by_attribute[told[0]] if told else ()
        return [claim for claim in self.claims if claim.attribute in attributes]

    @cached_property
    def _by_attribute(self) -> Mapping[str, Sequence[Claim]]:
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            found[claim.attribute].append(claim)
        return found

    def claims_in(self, article: str) -> Sequence[Claim]:
        """The claims of one article."""
        return self._by_article.get(article, ())

    @cached_property
    def _by_article(self) -> Mapping[str, Sequence[Claim]]:
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            found[claim.article].append(claim)
        return found

    def claims_beside(self, claim: Claim) -> Sequence[Claim]:
        """The claims of a claim's own sentence."""
        return self._by_sentence.get((claim.article, claim.sentence_start), ())

    @cached_property
    def _by_sentence(self) -> Mapping[tuple[str, int], Sequence[Claim]]:
        found: dict[tuple[str, int], list[Claim]] = defaultdict(list)
        for claim in self.claims:
            found[claim.article, claim.sentence_start].append(claim)
        return found

    def names_in(self, article: str) -> frozenset[str]:
        """The names in the sentences of an article's claims."""
        return self._names_by_article.get(article, frozenset())

    @cached_property
    def _names_by_article(self) -> Mapping[str, frozenset[str]]:
        return {
            article: frozenset().union(*(claim.context.names for claim in claims))
            for article, claims in self._by_article.items()
        }

    @cached_property
    def copied(self) -> bool:
        """Whether two of the articles have the same text."""
        return any(article != first for article, first in self.texts.items())

    def roles_of(self, claim: Claim) -> frozenset[str]:
        """The role nouns that any article has for the person a claim is about."""
        return self._roles_by_person.get(self.entity(claim), frozenset())

    @cached_property
    def _roles_by_person(self) -> Mapping[str, frozenset[str]]:
        """The role nouns that any article has for a person, by the person's id."""
        found: dict[str, frozenset[str]] = defaultdict(frozenset)
        for key, nouns in self.roles.items():
            found[self.entities.get(key, key[1])] |= nouns
        return found

    def entity(self, claim: Claim) -> str:
        """The id of the person a claim is about, the same in all articles."""
        return self.entities.get((claim.article, claim.subject_key), claim.subject_key)

    def copies(self, a: Claim, b: Claim) -> bool:
        """Whether two claims come from two articles with the same text."""
        return a.article != b.article and self.texts.get(a.article, a.article) == self.texts.get(b.article, b.article)

    def likeness(self, a: Claim, b: Claim) -> Likeness:
        """How alike two figures are, in either order."""
        return self.likenesses.get((a.id, b.id)) or self.likenesses.get((b.id, a.id)) or UNLIKE

    def people_of(self, claim: Claim) -> frozenset[str]:
        """The ids of the people whom a claim's sentence means."""
        return frozenset(self.entities.get((claim.article, key), key) for key in claim.context.people)

    def alone(self, claim: Claim, kind: str = "dimension") -> float:
        """1 where a claim's figure is the only one of its kind in its article, less the more there are."""
        return 1 / max(1, self.crowds.get((claim.article, kind, _kinds(claim)[kind]), 1))

    def others(self, claim: Claim) -> frozenset[tuple[str, str, Decimal]]:
        """The dimension, unit and amount of the other figures in a claim's sentence."""
        told = self.beside.get((claim.article, claim.sentence_start), ())
        return frozenset(value for start, value in told if not claim.start <= start < claim.end)

    def place(self, claim: Claim) -> float:
        """How far into its article a claim stands: 0 for the beginning, 1 for the end."""
        return claim.start / max(1, len(self.articles[claim.article].text))

    def length(self, claim: Claim) -> float:
        """How much a claim's article tells: 1 for a report, near 0 for a line.

        In a text of a sentence or two every figure is the only one of its kind, so that being so says little.
        """
        return min(1.0, len(self.articles[claim.article].text) / LONG_ENOUGH)

    def tells_enough(self, a: Claim, b: Claim) -> bool:
        """Whether both articles tell so much that it says something if they have only one of a kind."""
        articles = self.articles
        return len(articles[a.article].text) >= PASSAGE and len(articles[b.article].text) >= PASSAGE


def sums(claims: Sequence[Claim]) -> dict[tuple[str, int], Decimal]:
    """The totals whose parts their own article lists, with the sum of those."""
    pairs: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.family == "total":
            pairs[claim.subject_key].append(claim)
    table = {}
    for key, pair in pairs.items():
        start = int(key.rpartition(":")[2])
        for claim in pair:
            if claim.start != start and isinstance(claim.value, Quantity):
                table[claim.article, start] = claim.value.amount
    return table


def crowds(claims: Sequence[Claim]) -> Counter[tuple[str, str, str]]:
    """How many figures of each dimension, unit and attribute each article gives."""
    return Counter(
        (claim.article, kind, name)
        for claim in claims
        if claim.family == "quantity" and isinstance(claim.value, Quantity)
        for kind, name in _kinds(claim).items()
    )


def _kinds(claim: Claim) -> dict[str, str]:
    """What a figure may be the only one of."""
    assert isinstance(claim.value, Quantity)
    dimension = claim.value.dimension
    return {"dimension": dimension, "unit": f"{dimension} {claim.value.unit}", "attribute": claim.attribute}


def beside(claims: Sequence[Claim]) -> dict[tuple[str, int], frozenset[Told]]:
    """The figures that stand in one sentence; of counts it does not matter what they are said to count."""
    table: dict[tuple[str, int], set[Told]] = defaultdict(set)
    for claim in claims:
        value = claim.value
        if claim.family == "quantity" and isinstance(value, Quantity):
            unit = "" if value.dimension == "count" else value.unit
            table[claim.article, claim.sentence_start].add((claim.start, (value.dimension, unit, value.amount)))
    return {key: frozenset(told) for key, told in table.items()}


def rarity(claims: Sequence[Claim]) -> dict[str, float]:
    """Inverse document frequency over the sentences that hold claims, scaled so that a lemma seen once has 1."""
    sentences = {(claim.article, claim.sentence_start): claim.context.sentence for claim in claims}
    counts = Counter(chain.from_iterable(sentences.values()))
    most = math.log(len(sentences) + 1)
    if not most:
        return {}
    rare = {n: math.log((len(sentences) + 1) / n) / most for n in set(counts.values())}
    return {word: rare[n] for word, n in counts.items()}
