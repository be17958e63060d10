"""Figures that two articles have but one each of, so that they can hardly tell of two things.

Who tells in three sentences of sheep that were seized gives one number of sheep; who tells the same in other words, and
gives another, contradicts. The longer an article, the less it says that a figure has no rival: of a long one only the
beginning is looked at, where it tells what it is about.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from attrs import frozen

from checker.gates.evidence import heads_agree
from checker.gates.figure import same_amount, size
from checker.language.naming import fold
from checker.language.nouns import is_person, same_noun
from checker.lexicon import load, words
from checker.model import Claim
from checker.story import Story
from checker.units import table
from checker.values import Modifier, Quantity
from checker.wording import key_of

LEAD = 500
"""Characters of a long article within which it tells what it is about."""
TALLIED = "nth:"
"""How the key of an ordinal begins that was told as a count."""
AROUND = 260
"""Characters before and after a figure's sentence whose words tell what it is about."""
SHORT, LONG = 0.16, 0.4
"""How likely two figures must be to fill one slot by the words around them: in short articles, and in longer ones."""
SUM = "sum:"
"""How the key of a count begins that was added up of the parts of a list; their nouns follow."""
TIMES = 2
"""A sum and a total are never so many times one another."""
SUMMED = 0.005
"""How likely a total and what a list comes to must be to fill one slot: the words around a list tell of its parts."""
ON_TOPIC = 0.02
"""The same for two lengths or measures in short articles that are about one thing, as a closure is."""
LEAST_SLOT = min(SHORT, LONG, SUMMED, ON_TOPIC)
SHARED, SHARE = 4, 0.2
"""How many words two passages have in common at least if they tell of one thing, and as what share of the shorter."""
LEAST = frozenset({Modifier.MORE_THAN, Modifier.AT_LEAST})
MOST = frozenset({Modifier.LESS_THAN, Modifier.AT_MOST})
ALIKE = 0.85
"""How far what is counted by one noun can be what is counted by another that stands for the same."""
FITS = 0.5
"""From here on one figure may be of what another counts."""
MANY_TOLD = frozenset({"count", "money", "percent", "ordinal", "score"})
_NUMBERS = ("ones", "teens", "tens", "scales")
_LISTS = (
    ("wording", "function"),
    ("wording", "auxiliaries"),
    ("naming", "weekdays"),
    ("naming", "months"),
    ("saying", "verbs"),
    ("slots", "light"),
    ("slots", "person"),
    ("slots", "empty"),
    ("figures", "stretches"),
)
_COMMON = frozenset({"said", "year", "today", "yesterday", "tomorrow", "last", "next", "week", "percent", "cent"})
_WORD = re.compile(r"[^\W\d_]{4,}")


@frozen(kw_only=True)
class Soles:
    """The figures of each article by their dimension."""

    claims: Mapping[tuple[str, str], Sequence[Claim]]
    parts: frozenset[str]
    """The figures that are but parts of a sum."""
    story: Story

    @classmethod
    def of(cls, claims: Iterable[Claim], story: Story) -> Soles:
        table: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        for claim in claims:
            if isinstance(claim.value, Quantity):
                table[claim.article, claim.value.dimension].append(claim)
        added = [claim for each in table.values() for claim in each if claim.subject_key.startswith(SUM)]
        parts = frozenset(
            claim.id
            for whole in added
            for claim in table[whole.article, "count"]
            if claim.id != whole.id and whole.start <= claim.start < whole.end
        )
        return cls(claims=table, parts=parts, story=story)

    def holds(self, a: Claim, b: Claim, slot: float) -> bool:
        """Whether each of two unlike figures has no rival for the other in its article, and both tell of one thing.

        `slot` is how likely the words around them make it that they fill one slot.
        """
        assert isinstance(a.value, Quantity)
        assert isinstance(b.value, Quantity)
        if slot < LEAST_SLOT or not self.story.tells_enough(a, b):
            return False
        long = max(self.story.length(a), self.story.length(b)) >= 1
        if (a.id in self.parts) != (b.id in self.parts):
            return False
        added = a.subject_key.startswith(SUM) or b.subject_key.startswith(SUM)
        if added and not _of_one_size(a.value, b.value):
            return False
        least = SUMMED if added else LONG if long else ON_TOPIC if _on_topic(a, b) or _nth(a, b) else SHORT
        if slot < least or not (self._leads(a) and self._leads(b)):
            return False
        if long and a.value.dimension == "count" and not added:
            # Of people, points or countries a longer article may give many numbers without telling them apart.
            return False
        if _bounds(a, b) or _bounds(b, a) or _apart(a, b):
            return False
        if a.value.dimension == "ordinal" and self._of_two_rows(a, b):
            return False
        if not added and a.value.dimension == "count" and (self._parted(a, b) or self._parted(b, a)):
            return False
        near = fits(a, b)
        return near >= FITS and self._alone(a, b, near) and self._alone(b, a, near) and self._share(a, b)

    def _of_two_rows(self, a: Claim, b: Claim) -> bool:
        """Whether two ordinals are of others, or within a place, or were both told as counts, which are compared."""
        mine, others = self.story.people_of(a), self.story.people_of(b)
        apart = bool(mine and others) and mine.isdisjoint(others)
        told = [claim.subject_key.startswith(TALLIED) for claim in (a, b)]
        dated = any("century" in claim.quote.casefold() for claim in (a, b))
        return apart or dated or all(told) or bool(a.scope.qualifiers or b.scope.qualifiers)

    def _leads(self, claim: Claim) -> bool:
        return claim.sentence_start <= LEAD or self.story.length(claim) < 1

    def _alone(self, a: Claim, b: Claim, near: float) -> bool:
        """Whether the article of `b` has no other figure that could be that of `a`, nor the same one."""
        assert isinstance(a.value, Quantity)
        assert isinstance(b.value, Quantity)
        for other in self.claims[b.article, b.value.dimension]:
            assert isinstance(other.value, Quantity)
            if other.id == b.id or same_amount(other.value, b.value) or other.id in self.parts - {b.id}:
                continue
            known = same_amount(other.value, a.value)
            if (known or self._leads(other)) and fits(a, other) >= (FITS if known else near):
                return False
        return True

    def _parted(self, a: Claim, b: Claim) -> bool:
        """Whether the one figure is that of all of whom the other's sentence numbers the parts: 22, "13 and nine"."""
        assert isinstance(a.value, Quantity)
        assert isinstance(b.value, Quantity)
        beside = [c.value for c in self.claims[b.article, b.value.dimension] if c.sentence_start == b.sentence_start]
        others = [size(value) for value in beside if isinstance(value, Quantity) and value != b.value]
        return any(size(b.value) + each == size(a.value) for each in (*others, sum(others)) if each)

    def _share(self, a: Claim, b: Claim) -> bool:
        """Whether the passages in which two figures stand speak of one thing."""
        one, other = self._passage(a), self._passage(b)
        common = len(one & other)
        return common >= SHARED and common >= SHARE * min(len(one), len(other))

    def _passage(self, claim: Claim) -> frozenset[str]:
        end = claim.sentence_start + len(claim.sentence) + AROUND
        return _keys(self.story.articles[claim.article].text[max(0, claim.sentence_start - AROUND) : end])


@lru_cache(maxsize=2048)
def _keys(passage: str) -> frozenset[str]:
    """The stems of the words of a passage that say something."""
    bare = _bare()
    return frozenset(key for word in map(fold, _WORD.findall(passage)) if (key := key_of(word)) not in bare)


@cache
def _bare() -> frozenset[str]:
    """The stems of words that any two articles have in common: of saying, of time, of figures and what they are in."""
    common = _COMMON.union(*(words(*each) for each in _LISTS), *(load("numbers")[key] for key in _NUMBERS), table())
    return frozenset(map(key_of, common))


def fits(a: Claim, b: Claim) -> float:
    """How far what one figure counts or measures can be what another does, 0 to 1."""
    named = load("attributes").keys() & {a.attribute, b.attribute}
    if named:
        return float(a.attribute == b.attribute)
    assert isinstance(a.value, Quantity)
    assert isinstance(b.value, Quantity)
    if a.value.dimension != b.value.dimension or (a.value.dimension == "money" and a.value.unit != b.value.unit):
        return 0.0
    if a.value.dimension not in ("count", "ordinal"):
        return 1.0
    one, other = a.context.head, b.context.head
    if a.subject_key.startswith(SUM) != b.subject_key.startswith(SUM):
        return _adds_up_to(*((a, b) if a.subject_key.startswith(SUM) else (b, a)))
    if one is None or other is None:
        return FITS
    told = a.subject_key.startswith(TALLIED) != b.subject_key.startswith(TALLIED)
    if told and ({one, other} & words("tallies", "times") or (_in_a_row(a) and _in_a_row(b))):
        return FITS
    close = heads_agree(a, b)
    if close < FITS and one.removesuffix("s") == other.removesuffix("s"):
        return 1.0  # the plural of a name
    if close < FITS and (_kinds(one) & _kinds(other) or one in _under(other) or other in _under(one)):
        return ALIKE
    if not close and is_person(one) and is_person(other) and a.context.topics & b.context.topics:
        return FITS
    return close


def _adds_up_to(added: Claim, total: Claim) -> float:
    """How far what a list counts can be what a total does: novels and picture books, books."""
    nouns, head = added.subject_key.removeprefix(SUM).split(), total.context.head
    if head is None or not nouns:
        return FITS
    if any(_one_kind(noun, head) for noun in nouns):
        return 1.0
    people = is_person(head) or head in words("slots", "person")
    return ALIKE if people and any(map(is_person, nouns)) else FITS


def _one_kind(a: str, b: str) -> bool:
    return (
        same_noun(a, b) or a.removesuffix("s") == b.removesuffix("s") or bool(_kinds(a) & _kinds(b)) or a in _under(b)
    )


def _of_one_size(a: Quantity, b: Quantity) -> bool:
    low, high = sorted((size(a), size(b)))
    return high < TIMES * low


def _said(claim: Claim) -> frozenset[str]:
    """The words of a claim's sentence, and their lemmas."""
    return claim.context.sentence.union(word.strip(".,;:") for word in claim.sentence.casefold().split())


def _in_a_row(claim: Claim) -> bool:
    """Whether what is counted came one after the other: "the fourth in a row", "at two successive meetings"."""
    return bool(_said(claim) & words("tallies", "row"))


@cache
def _kinds(noun: str) -> frozenset[int]:
    """The lists of the lexicon of nouns for the same things that a noun stands in."""
    return frozenset(number for number, nouns in enumerate(load("sole")["same"]) if noun in nouns)


def _under(noun: str) -> Sequence[str]:
    """What is of the kind that a noun names."""
    nouns: Sequence[str] = load("sole")["kinds"].get(noun, ())
    return nouns


def _on_topic(a: Claim, b: Claim) -> bool:
    assert isinstance(a.value, Quantity)
    told = a.context.topics & b.context.topics
    return a.value.dimension not in MANY_TOLD and bool(told)


def _nth(a: Claim, b: Claim) -> bool:
    """Whether two ordinals tell which of its kind something is, the one as a count: the third arrest, "arrested twice".

    What is the first is so in some respect of its own; two counts are compared as such.
    """
    first, second = a.value, b.value
    assert isinstance(first, Quantity)
    assert isinstance(second, Quantity)
    told = [claim.subject_key.startswith(TALLIED) for claim in (a, b)]
    return first.dimension == "ordinal" and sum(told) == 1 and min(first.amount, second.amount) > 1


def _apart(a: Claim, b: Claim) -> bool:
    """Whether each is of another part of the day or of the contest: "in the morning", "by evening"; "the opener"."""
    assert isinstance(a.value, Quantity)
    for each in ("dayparts", "stages") if a.value.dimension == "score" else ("dayparts",):
        mine, others = (_said(claim) & words("sole", each) for claim in (a, b))
        if mine and others and mine.isdisjoint(others):
            return True
    foretold = [
        bool((c.context.sentence | c.context.before) - {c.context.predicate} & words("sole", "foretelling"))
        for c in (a, b)
    ]
    return foretold[0] != foretold[1]


def _bounds(a: Claim, b: Claim) -> bool:
    """Whether one figure is but a bound, and the other lies within: "for more than a week", "13 days"."""
    assert isinstance(a.value, Quantity)
    assert isinstance(b.value, Quantity)
    one, other = size(a.value), size(b.value)
    return other > one if a.value.modifier in LEAST else other < one if a.value.modifier in MOST else False
