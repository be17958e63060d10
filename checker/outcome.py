"""The nouns across articles: Verdict, Comparison, Match, Relation, Fact, Position, Finding, Report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from attrs import Factory, frozen

from checker.model import Article, Claim, Unchecked
from checker.version import __version__

SCHEMA_VERSION = 1


class Verdict(StrEnum):
    """How two positions stand to one another. `AGREE` never becomes a finding."""

    AGREE = "agree"
    PRECISION = "precision"
    VARIANT = "variant"
    SCOPE = "scope"
    DIFFERENT_EVENT = "different-event"
    UPDATE = "update"
    CONFLICT = "conflict"


class Severity(StrEnum):
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        return ("info", "warning", "error").index(self.value)


@frozen(kw_only=True)
class Comparison:
    """How two values stand: outcome is same, precision, variant, different or unknown; `reason` says why in words.

    `close` says that they fit so nearly, in so many digits, that chance does not make two things so alike.
    """

    outcome: str
    reason: str = ""
    close: bool = False


@frozen(kw_only=True)
class Match:
    """The gate's answer that two claims are about the same fact: confidence 0 to 1, with the reason in words.

    `likeness` says how surely the two would be taken for one fact though they may be of two occasions or scopes; it is
    the confidence where nothing else is known. `verdict` is set where the gate itself has seen why they only
    look alike (scope, different-event, update).
    """

    confidence: float
    reason: str = ""
    verdict: Verdict | None = None
    likeness: float | None = None
    sole: bool = False
    """Whether neither article tells anything else that one of the two could be."""

    def sureness(self, verdict: Verdict) -> float:
        """How sure the gate is of two claims with some verdict: of one fact, or of two that look like one."""
        apart = verdict in (Verdict.SCOPE, Verdict.DIFFERENT_EVENT)
        return self.likeness if apart and self.likeness is not None else self.confidence


@frozen(kw_only=True)
class Relation:
    """The verdict on two claims of one fact."""

    a: Claim
    b: Claim
    verdict: Verdict
    reason: str
    confidence: float


class Fate(StrEnum):
    """What became of a claim, or of a pair of claims, under one rule; from least to most that was done with it."""

    NO_RULE = "no-rule"
    """No rule reads its attribute."""
    NO_COUNTERPART = "no-counterpart"
    """No other article has a claim of its kind."""
    NOT_SURE = "not-surely-the-same-fact"
    NOT_COMPARABLE = "not-comparable"
    """About the same fact, but the values cannot be laid side by side."""
    ANSWERED = "answered-elsewhere"
    """It differs from a claim that has found its counterpart in another one."""
    COMPARED = "compared"

    @property
    def rank(self) -> int:
        return _FATES[self]


_FATES = {fate: rank for rank, fate in enumerate(Fate)}


@frozen(kw_only=True)
class Backing:
    """Articles behind a position that are one source. `name` is whose report it is; `reason` says why they are one."""

    articles: tuple[str, ...]
    name: str
    reason: str = ""


@frozen(kw_only=True)
class Position:
    """Claims of one fact that give the same value, and the independent sources behind them."""

    value: str
    claims: tuple[Claim, ...]
    backing: tuple[Backing, ...] = ()

    @property
    def articles(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(claim.article for claim in self.claims))

    @property
    def independent(self) -> int:
        """How many independent sources say so: articles count singly as long as nobody has looked who copies whom."""
        return len(self.backing or self.articles)


@frozen(kw_only=True)
class Fact:
    """Claims about the same thing across articles, with how they stand to one another pair by pair."""

    subject: str
    attribute: str
    occasion: str | None
    rule: str
    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...] = ()
    backing: tuple[Backing, ...] = ()


@frozen(kw_only=True)
class Finding:
    """A rule's verdict on one fact, n-way."""

    id: str
    rule: str
    name: str
    verdict: Verdict
    severity: Severity
    confidence: float
    subject: str
    attribute: str
    occasion: str | None
    message: str
    explanation: str
    positions: tuple[Position, ...]
    status: str = "new"
    """new, waived (a ruling holds on it) or baseline (known before)."""
    note: str = ""
    """The ruling's words."""

    @property
    def open(self) -> bool:
        """Whether it counts for the exit status: neither ruled on nor known before."""
        return self.status == "new"


@frozen(kw_only=True)
class Notice:
    """Something to be said of the run and not of the sources: a ruling that lapsed, a typed claim that lost its place.

    `place` is a file with its line."""

    what: str
    place: str
    message: str
    fingerprint: str | None = None

    def to_dict(self) -> dict[str, Any]:
        return {"what": self.what, "place": self.place, "fingerprint": self.fingerprint, "message": self.message}


@frozen(kw_only=True)
class Report:
    """Everything a check found, ready to be rendered."""

    articles: tuple[Article, ...] = ()
    claims: int = 0
    facts: int = 0
    findings: tuple[Finding, ...] = ()
    agreements: Sequence[Fact] = ()
    single_source: Sequence[Claim] = ()
    unchecked: tuple[Unchecked, ...] = ()
    coverage: Mapping[str, Mapping[str, int]] = Factory(dict)
    """Per article id: what became of its mentions."""
    abstentions: Mapping[str, int] = Factory(dict)
    """Per rule id: pairs of claims that were not surely about the same fact."""
    notices: tuple[Notice, ...] = ()
    """What is to be said of rulings, the baseline and claims typed in by hand."""
    rules: Mapping[str, Mapping[str, int]] = Factory(dict)
    """Per rule id: how many claims it read, compared, and left aside, by `Fate`."""
    origins: Mapping[str, Backing] = Factory(dict)
    """Per article id: the articles that it is one source with."""

    def to_dict(self) -> dict[str, Any]:
        """The report as the JSON contract has it: plain types, sorted, no timestamps."""
        counts = Counter(finding.verdict.value for finding in self.findings)
        return {
            "schema_version": SCHEMA_VERSION,
            "tool": {"name": "checker", "version": __version__},
            "summary": {
                "articles": len(self.articles),
                "claims": self.claims,
                "facts": self.facts,
                "findings": dict(sorted(counts.items())),
            },
            "articles": [article_dict(article, self.origins.get(article.id)) for article in self.articles],
            "findings": [finding_dict(finding) for finding in self.findings],
            "agreements": [fact_dict(fact) for fact in self.agreements],
            "single_source": [claim_dict(claim) for claim in self.single_source],
            "unchecked": [item.to_dict() for item in self.unchecked],
            "coverage": {article: dict(sorted(counts.items())) for article, counts in sorted(self.coverage.items())},
            "abstentions": dict(sorted(self.abstentions.items())),
            "notices": [notice.to_dict() for notice in self.notices],
            "rules": {rule: dict(sorted(counts.items())) for rule, counts in sorted(self.rules.items())},
        }


def article_dict(article: Article, origin: Backing | None = None) -> dict[str, Any]:
    return {
        "id": article.id,
        "path": article.path,
        "publisher": article.publisher,
        "headline": article.headline,
        "byline": article.byline,
        "agency": article.agency,
        "published": article.published,
        "url": article.url,
        "inferred": sorted(article.inferred),
        "sha256": article.sha256,
        "origin": backing_dict(origin or Backing(articles=(article.id,), name=article.source)),
    }


def claim_dict(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "article": claim.article,
        "attribute": claim.attribute,
        "subject": claim.subject,
        "value": claim.value.to_dict(),
        "start": claim.start,
        "end": claim.end,
        "line": claim.line,
        "column": claim.column,
        "quote": claim.quote,
        "sentence": claim.sentence,
        "attribution": claim.attribution,
        "firmness": claim.firmness.value,
        "occasion": claim.occasion.label if claim.occasion else None,
        "reference": claim.reference,
    }


def backing_dict(backing: Backing) -> dict[str, Any]:
    return {"name": backing.name, "articles": list(backing.articles), "reason": backing.reason}


def position_dict(position: Position) -> dict[str, Any]:
    return {
        "value": position.value,
        "claims": [claim_dict(claim) for claim in position.claims],
        "independent": position.independent,
        "backing": [backing_dict(backing) for backing in position.backing],
    }


def finding_dict(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "rule": finding.rule,
        "name": finding.name,
        "verdict": finding.verdict.value,
        "severity": finding.severity.value,
        "confidence": round(finding.confidence, 3),
        "fact": {"subject": finding.subject, "attribute": finding.attribute, "occasion": finding.occasion},
        "message": finding.message,
        "explanation": finding.explanation,
        "status": finding.status,
        "note": finding.note,
        "positions": [position_dict(position) for position in finding.positions],
    }


def fact_dict(fact: Fact) -> dict[str, Any]:
    return {
        "rule": fact.rule,
        "fact": {"subject": fact.subject, "attribute": fact.attribute, "occasion": fact.occasion},
        "value": str(fact.claims[0].value),
        "claims": [claim_dict(claim) for claim in fact.claims],
        "independent": len(fact.backing or {claim.article for claim in fact.claims}),
        "backing": [backing_dict(backing) for backing in fact.backing],
    }
