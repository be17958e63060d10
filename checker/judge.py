"""Facts x Rules -> Findings: the verdict on each pair, then one finding for each verdict of a fact."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from checker.compare import COMPARATORS
from checker.facts import components
from checker.lexicon import load, words
from checker.model import Claim, Firmness, digest
from checker.outcome import Comparison, Fact, Fate, Finding, Match, Position, Relation, Severity, Verdict
from checker.ruleset import Rule
from checker.scope import counted_otherwise, measured_otherwise, passing
from checker.story import Story
from checker.timeline import compare_occasions, year_reported
from checker.updates import grown_toll, later_figure, published, told_at_once

EXPLAINED = {
    "precision": Verdict.PRECISION,
    "variant": Verdict.VARIANT,
    "scope": Verdict.SCOPE,
    "update": Verdict.UPDATE,
}


_WORD = re.compile(r"[^\W_]+")


NEEDED = {
    Verdict.CONFLICT: "conflict_confidence",
    Verdict.DIFFERENT_EVENT: "apart_confidence",
    Verdict.SCOPE: "apart_confidence",
}
"""Verdict -> the rule's parameter that says how sure the gate must be; the others share "explained_confidence"."""


def relate(a: Claim, b: Claim, match: Match, rule: Rule, story: Story) -> Relation | Fate:
    """The verdict on two claims that have passed the gate; a `Fate` where there is none.

    Another occasion is looked for before precision: "over five hours" and "more than six hours" fit together as
    figures, and are two events none the less. Only what fits too closely for chance (411.7 and 412 million) is first.
    """
    comparison = COMPARATORS[rule.compare](a, b, rule.params)
    if comparison.outcome == "unknown":
        return Fate.NOT_COMPARABLE
    verdict, reason = _verdict(a, b, match, comparison, rule, story)
    if verdict is None:
        return Fate.NOT_SURE
    confidence = min(match.sureness(verdict), a.confidence, b.confidence)
    if confidence < needed(rule, verdict):
        return Fate.NOT_SURE
    return Relation(a=a, b=b, verdict=verdict, reason=reason, confidence=confidence)


def needed(rule: Rule, verdict: Verdict) -> float:
    """How sure the gate must be for a verdict to be given: most for a conflict; equal values speak for themselves."""
    if verdict is Verdict.AGREE:
        return 0.0
    return float(rule.params.get(NEEDED.get(verdict, "explained_confidence"), 0.0))


def _verdict(
    a: Claim, b: Claim, match: Match, comparison: Comparison, rule: Rule, story: Story
) -> tuple[Verdict | None, str]:
    """The first verdict that holds, with its reason; None for equal values of two occasions."""
    same = comparison.outcome == "same"
    if match.verdict is not None and not same:
        return match.verdict, match.reason
    apart = compare_occasions(a.occasion, b.occasion)
    if same:
        return (None, "") if apart.different else (Verdict.AGREE, comparison.reason)
    if comparison.close:
        return Verdict.PRECISION, comparison.reason
    if comparison.outcome == "scope" and a.attribute == b.attribute == "money":
        # Two currencies are told apart at sight, whatever the day.
        return Verdict.SCOPE, comparison.reason
    if apart.different and not year_reported(a, b):
        return Verdict.DIFFERENT_EVENT, apart.reason
    scope = measured_otherwise(a.scope, b.scope)
    if scope:
        return Verdict.SCOPE, scope
    moment = passing(a.scope, b.scope) or grown_toll(a, b, story, rule.params)
    if moment:
        return Verdict.UPDATE, moment
    named = a.attribute == b.attribute and a.attribute in load("attributes")
    scope = counted_otherwise(a.scope, b.scope, named=named, sole=match.sole)
    if scope:
        return Verdict.SCOPE, scope
    outcome = "" if match.sole and told_at_once(a, b, story) and not _guessed(a, b) else _expectation(a, b)
    if outcome:
        if a.family == "quantity" and _foretold_after(a, b, story):
            return Verdict.SCOPE, "one tells what is so, the other, of a later day, what is still to come"
        return Verdict.UPDATE, outcome
    if _two_forecasts(a, b):
        return Verdict.SCOPE, f"one is what {a.attribution} expected, the other what {b.attribution} did"
    if comparison.outcome in EXPLAINED:
        return EXPLAINED[comparison.outcome], comparison.reason
    later = later_figure(a, b, story, rule.params)
    if later:
        return Verdict.UPDATE, later
    return Verdict.CONFLICT, comparison.reason


def _expectation(a: Claim, b: Claim) -> str:
    if {a.firmness, b.firmness} != {Firmness.EXPECTED, Firmness.STATED}:
        return ""
    stated = a if a.firmness is Firmness.STATED else b
    if (stated.family == "quantity" or stated.attribute == "clock-time") and not stated.context.past:
        # "Will buy 400 buses" and "the order covers 600", "will kick off at one" and "the match starts at three" tell
        # one plan: nothing has come of it yet.
        return ""
    return "one tells what was expected, the other what came of it"


def _guessed(a: Claim, b: Claim) -> bool:
    """Whether what one expects is a guess, not a plan: "it may reach 37 degrees"."""
    expected = (claim for claim in (a, b) if claim.firmness is Firmness.EXPECTED)
    return any(not words("updates", "guesses").isdisjoint(claim.sentence.casefold().split()) for claim in expected)


def _foretold_after(a: Claim, b: Claim, story: Story) -> bool:
    """Whether what one expects was published after what the other tells as fact: no outcome of it."""
    expected, stated = (a, b) if a.firmness is Firmness.EXPECTED else (b, a)
    first, second = published(stated, story), published(expected, story)
    return first is not None and second is not None and first < second


def _two_forecasts(a: Claim, b: Claim) -> bool:
    """Whether two people have each made a forecast of their own."""
    both = a.firmness is b.firmness is Firmness.EXPECTED and a.family == "quantity"
    return both and bool(a.attribution and b.attribution) and a.attribution != b.attribution


def findings(fact: Fact, rule: Rule, story: Story) -> Iterator[Finding]:
    """One finding for every verdict under which the fact's positions stand apart."""
    by_verdict: dict[Verdict, list[Relation]] = defaultdict(list)
    for relation in fact.relations:
        by_verdict[relation.verdict].append(relation)
    agreements = by_verdict.pop(Verdict.AGREE, [])
    for verdict in sorted(by_verdict, key=list(Verdict).index, reverse=True):
        for members, between in components(by_verdict[verdict]):
            tied = _with_agreeing(members, agreements)
            yield _finding(fact, rule, story, verdict, _positions(tied, between, agreements), between)


def told_once(found: Sequence[Finding]) -> list[Finding]:
    """The findings without those that say what another says with more sources.

    A total that differs from the sum of its parts and, for that reason, from another article is one disagreement.
    """
    conflicts = [finding for finding in found if finding.verdict is Verdict.CONFLICT]
    return [
        finding
        for place, finding in enumerate(found)
        if not any(_within(finding, other) for other in conflicts)
        and not any(
            _same_sentences(finding, other) and (at < place or not _same_sentences(other, finding))
            for at, other in enumerate(found)
            if at != place
        )
    ]


def _same_sentences(finding: Finding, other: Finding) -> bool:
    """Whether two findings of one rule and verdict stand on the same sentences: one disagreement, read in two ways."""
    if (finding.rule, finding.verdict, finding.attribute) != (other.rule, other.verdict, "polarity"):
        return False
    return _sentences(finding) <= _sentences(other)


def _sentences(finding: Finding) -> set[tuple[str, int]]:
    return {(claim.article, claim.sentence_start) for p in finding.positions for claim in p.claims}


def _within(finding: Finding, other: Finding) -> bool:
    """Whether one article's difference from itself stands in another finding, with a further source for one side."""
    articles, more = ({c.article for p in f.positions for c in p.claims} for f in (finding, other))
    if finding.attribute != "total" or len(articles) != 1 or not articles < more:
        return False
    spans = {(c.article, c.start, c.end) for p in finding.positions for c in p.claims}
    return any((c.article, c.start, c.end) in spans for p in other.positions for c in p.claims)


def _with_agreeing(members: Sequence[Claim], agreements: Iterable[Relation]) -> list[Claim]:
    """The claims of a finding, with those of other articles that agree with one of them."""
    known = {claim.id: claim for claim in members}
    for relation in agreements:
        for mine, other in ((relation.a, relation.b), (relation.b, relation.a)):
            if mine.id in {claim.id for claim in members}:
                known.setdefault(other.id, other)
    return sorted(known.values(), key=lambda claim: (claim.article, claim.start, claim.id))


def _positions(claims: Sequence[Claim], between: Sequence[Relation], agreements: Sequence[Relation]) -> list[Position]:
    """The claims parted by value: those that agree, or say the same words for it, stand together."""
    apart = {frozenset((relation.a.id, relation.b.id)) for relation in between}
    agree = {frozenset((relation.a.id, relation.b.id)) for relation in agreements}
    groups: list[list[Claim]] = []
    for claim in claims:
        for group in groups:
            pairs = [frozenset((claim.id, other.id)) for other in group]
            same = any(pair in agree for pair in pairs) or any(claim.value == other.value for other in group)
            if same and not any(pair in apart for pair in pairs):
                group.append(claim)
                break
        else:
            groups.append([claim])
    return [Position(value=str(group[0].value), claims=tuple(group)) for group in groups]


def _finding(
    fact: Fact, rule: Rule, story: Story, verdict: Verdict, positions: Sequence[Position], between: Sequence[Relation]
) -> Finding:
    ordered = sorted(
        positions, key=lambda p: (-len({c.article for c in p.claims}), p.claims[0].article, p.claims[0].start)
    )
    most = max(relation.confidence for relation in between)
    equally_sure = [relation for relation in between if relation.confidence == most]
    surest = equally_sure[0]
    if len(equally_sure) > 1:
        surest = max(equally_sure, key=lambda relation: (_said(relation.a), _said(relation.b)))
    return Finding(
        id=fingerprint(rule, verdict, ordered, surest),
        rule=rule.id,
        name=rule.name,
        verdict=verdict,
        severity=severity(rule, verdict, surest.confidence),
        confidence=surest.confidence,
        subject=fact.subject,
        attribute=fact.attribute,
        occasion=fact.occasion,
        message=_message(fact, rule, story, ordered),
        explanation=_explanation(between, ordered, story),
        positions=tuple(ordered),
    )


def fingerprint(rule: Rule, verdict: Verdict, positions: Sequence[Position], surest: Relation) -> str:
    """What tells this finding from all others by content alone: the values, and the words of the surest two claims.

    No place or file's name is in it, so it survives moved lines, renamed files and edits elsewhere; a further
    source that repeats one of the values changes nothing. Another value makes it another finding.
    """
    values = sorted({min(str(claim.value) for claim in position.claims) for position in positions})
    return digest(rule.id, verdict.value, *values, *sorted((_said(surest.a), _said(surest.b))))


def _said(claim: Claim) -> str:
    """A claim's words, without what typography does to them."""
    text = f"{claim.value} {claim.subject} {claim.sentence}"
    return " ".join(" ".join(_WORD.findall(text)).casefold().split())


def severity(rule: Rule, verdict: Verdict, confidence: float) -> Severity:
    """A conflict has its rule's severity, but is only possible where the gate is less sure than the rule asks for;
    another event is for the editor's eye; what is explained is information."""
    if verdict is Verdict.CONFLICT:
        return rule.severity if confidence >= float(rule.params.get("sure_confidence", 0.0)) else Severity.INFO
    return Severity.WARNING if verdict is Verdict.DIFFERENT_EVENT else Severity.INFO


def _message(fact: Fact, rule: Rule, story: Story, positions: Sequence[Position]) -> str:
    sides = "; ".join(
        f"{position.value} ({', '.join(dict.fromkeys(story.articles[c.article].source for c in position.claims))})"
        for position in positions
    )
    sides += _held(positions, story)
    return rule.message.format(
        subject=fact.subject, positions=sides, attribute=fact.attribute.replace("-", " "), occasion=fact.occasion or ""
    )


def _held(positions: Sequence[Position], story: Story) -> str:
    """Where the house holds one of the values to be so: which, on whose word, and who differs from it."""
    held = [position for position in positions if any(claim.reference for claim in position.claims)]
    if not held:
        return ""
    words = " and ".join(
        f"{position.value} ({', '.join(_sources((c for c in position.claims if c.reference), story))})"
        for position in held
    )
    others = _sources((c for p in positions if p not in held for c in p.claims), story)
    differs = f"; {', '.join(others)} {'differs' if len(others) == 1 else 'differ'}" if others else ""
    return f". The house holds {words}{differs}"


def _sources(claims: Iterable[Claim], story: Story) -> list[str]:
    return list(dict.fromkeys(story.articles[claim.article].source for claim in claims))


def _explanation(between: Sequence[Relation], positions: Sequence[Position], story: Story) -> str:
    """The surest reason for each two positions; where there are more than one, with the sources that it is about."""
    side = {claim.id: number for number, position in enumerate(positions) for claim in position.claims}
    reasons: dict[frozenset[int], tuple[str, str]] = {}
    for relation in sorted(between, key=lambda r: (-r.confidence, r.a.article, r.a.start, r.b.article, r.b.start)):
        names = dict.fromkeys(story.articles[claim.article].source for claim in (relation.a, relation.b))
        if relation.reason:
            sides = frozenset((side[relation.a.id], side[relation.b.id]))
            reasons.setdefault(sides, (" and ".join(names), relation.reason))
    if len(reasons) == 1:
        return next(iter(reasons.values()))[1]
    return ". ".join(f"{names}: {reason}" for names, reason in list(reasons.values())[:3])
