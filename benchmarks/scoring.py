"""How findings are laid against annotated differences, and what is counted.

A finding matches a difference when two of its positions quote two different positions of the annotation; a claim quotes
a place when it is in that article and its words overlap the annotation's. What is found is told as `Flag`s, so that
baselines are measured by the same rule as the checker.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from attrs import Factory, frozen

from benchmarks.stories import Case
from checker.model import Claim
from checker.outcome import Report, Severity, Verdict

CONFLICT = Verdict.CONFLICT.value
POSSIBLE = "possible conflict"
"""A conflict of severity `info`: shown, not counted as found."""


@frozen(kw_only=True)
class Place:
    """Some words of an article, found through the sentence that they stand in."""

    article: str
    sentence: str
    quote: str


@frozen(kw_only=True)
class Flag:
    """What a checker says of a story: positions that stand apart, each with the places that tell it."""

    rule: str
    verdict: str
    positions: tuple[tuple[Place, ...], ...]
    confidence: float = 1.0


@frozen(kw_only=True)
class Judged:
    """A flag with the ids of the differences that it matches, and whether one of those has the verdict it gives."""

    flag: Flag
    matched: frozenset[str]
    right: bool


@frozen(kw_only=True)
class Result:
    """One story's flags, judged, and the verdicts under which each difference was flagged."""

    case: Case
    judged: tuple[Judged, ...] = ()
    verdicts: dict[str, set[str]] = Factory(dict)


def flags(report: Report) -> Iterator[Flag]:
    """The findings of a report."""
    for finding in report.findings:
        unsure = finding.verdict is Verdict.CONFLICT and finding.severity is Severity.INFO
        yield Flag(
            rule=finding.rule,
            verdict=POSSIBLE if unsure else finding.verdict.value,
            positions=tuple(tuple(map(_place, position.claims)) for position in finding.positions),
            confidence=finding.confidence,
        )


def _place(claim: Claim) -> Place:
    return Place(article=claim.article, sentence=claim.sentence or claim.quote, quote=claim.quote)


def judge(case: Case, found: Sequence[Flag]) -> Result:
    """The flags of one story laid against its annotation."""
    texts = {article.id: squeezed(article.text) for article in case.articles}
    spots = [
        (gold.difference, gold.position, gold.article, start, start + len(squeezed(gold.quote)))
        for gold in case.gold
        if (start := texts[gold.article].find(squeezed(gold.quote))) >= 0
    ]
    verdict_of = {gold.difference: gold.verdict for gold in case.gold}
    verdicts: dict[str, set[str]] = defaultdict(set)
    judged = []
    for flag in found:
        told = [_quoted(position, spots, texts) for position in flag.positions]
        matched = frozenset(
            difference
            for number, one in enumerate(told)
            for other in told[number + 1 :]
            for difference, position in one
            if any(again == difference and second != position for again, second in other)
        )
        for difference in matched:
            verdicts[difference].add(flag.verdict)
        wanted = CONFLICT if flag.verdict == POSSIBLE else flag.verdict
        right = any(verdict_of[difference] == wanted for difference in matched)
        judged.append(Judged(flag=flag, matched=matched, right=right))
    return Result(case=case, judged=tuple(judged), verdicts=dict(verdicts))


def _quoted(
    position: Sequence[Place], spots: Sequence[tuple[str, int, str, int, int]], texts: dict[str, str]
) -> set[tuple[str, int]]:
    """(difference, position) of the annotated places that some places overlap."""
    return {
        (difference, index)
        for place in position
        for start, end in _spans(texts[place.article], place)
        for difference, index, article, since, until in spots
        if article == place.article and since < end and start < until
    }


def _spans(text: str, place: Place) -> Iterator[tuple[int, int]]:
    sentence, quote = squeezed(place.sentence), squeezed(place.quote)
    start = text.find(sentence)
    while start >= 0:
        at = text.find(quote, start, start + len(sentence))
        if at >= 0:
            yield at, at + len(quote)
        start = text.find(sentence, start + 1)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


@frozen(kw_only=True)
class Score:
    """Of `found` flags `right` are right; of `wanted` differences `hit` are found."""

    right: int = 0
    found: int = 0
    hit: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.hit / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def conflicts(
    results: Sequence[Result], rules: frozenset[str] | None = None, kinds: frozenset[str] | None = None
) -> Score:
    """Conflicts alone: flags of some rules, gold conflicts of some kinds; of all where none are named."""
    found = [
        judged
        for result in results
        for judged in result.judged
        if judged.flag.verdict == CONFLICT and (rules is None or judged.flag.rule in rules)
    ]
    wanted = [
        (result, difference)
        for result in results
        for difference, (kind, verdict) in result.case.differences.items()
        if verdict == CONFLICT and (kinds is None or kind in kinds)
    ]
    hit = sum(CONFLICT in result.verdicts.get(difference, ()) for result, difference in wanted)
    return Score(right=sum(judged.right for judged in found), found=len(found), hit=hit, wanted=len(wanted))


def flagged(results: Sequence[Result]) -> Score:
    """Flags of any verdict against differences of any verdict."""
    found = [judged for result in results for judged in result.judged]
    return Score(
        right=sum(bool(judged.matched) for judged in found),
        found=len(found),
        hit=sum(len(result.verdicts) for result in results),
        wanted=sum(len(result.case.differences) for result in results),
    )


def verdict_accuracy(results: Sequence[Result]) -> float:
    """Of the differences flagged, the share that some flag gives the verdict of the annotation."""
    counts = Counter(
        result.case.differences[difference][1] in verdicts
        for result in results
        for difference, verdicts in result.verdicts.items()
    )
    return counts[True] / counts.total() if counts else 0.0
