"""The nouns of one article: Article, Mention, Person, Occasion, Scope, Claim, Extraction.

Those that stand across articles (Fact, Position, Finding, Report) are in `checker.outcome`.

Records are frozen and hold no parser's objects, so every step between them is a pure function that can be cached by
content, run in another process and tested alone. Offsets count Unicode code points in `Article.text`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any

from attrs import Factory, field, frozen

from checker.values import Value


def digest(*parts: object, length: int = 16) -> str:
    """A stable content hash of the parts' text: the first `length` hexadecimal digits of SHA-256."""
    joined = "\x1f".join(map(str, parts))
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:length]


class Firmness(StrEnum):
    """How firmly an article says it."""

    STATED = "stated"
    EXPECTED = "expected"
    DENIED = "denied"
    DISPUTED = "disputed"


def _iso(value: str | date | None) -> str | None:
    return value.isoformat() if isinstance(value, date) else value


@frozen(kw_only=True)
class Typed:
    """A claim typed in by hand, on `text[start:end]` of an article: `value` is in words, as the hand wrote it.

    `reference` says that it is what the house holds to be so; `alone`, that the text is there for this claim only."""

    id: str
    attribute: str
    subject: str
    value: str
    start: int
    end: int
    reference: bool = False
    alone: bool = True


@frozen(kw_only=True)
class Custom:
    """An attribute of a fact base's own: `patterns` are spaCy's, each as JSON; `kind` is that of a mention."""

    name: str
    kind: str
    patterns: tuple[str, ...]


@frozen(kw_only=True)
class Article:
    """One source text. `published` is an ISO 8601 date or date-time; `inferred` names the metadata read off the text.

    `first_line` is the line of the file (from 1) on which `text` begins, after any front matter.
    """

    id: str
    text: str
    path: str | None = None
    publisher: str | None = None
    headline: str | None = None
    byline: str | None = None
    agency: str | None = None
    published: str | None = field(default=None, converter=_iso)
    url: str | None = None
    inferred: frozenset[str] = frozenset()
    first_line: int = 1
    typed: tuple[Typed, ...] = ()
    """Claims that somebody has typed in for this text."""
    custom: tuple[Custom, ...] = ()
    """Attributes of the fact base's own that are looked for in it."""

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def date(self) -> date | None:
        """The day of publication; None where it is missing."""
        return date.fromisoformat(self.published[:10]) if self.published else None

    @property
    def source(self) -> str:
        """What a report calls it: the publisher, else the file's or article's id."""
        return self.publisher or self.id

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column in the file, both from 1, of an offset in the text."""
        return self.first_line + self.text.count("\n", 0, offset), offset - self.text.rfind("\n", 0, offset)


@frozen(kw_only=True)
class Mention:
    """A typed value found in the text: `text[start:end]` are its exact words.

    Kinds: quantity, time, name, title, place, quotation.
    """

    kind: str
    start: int
    end: int
    text: str
    value: Value

    def to_dict(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "value": self.value.to_dict(),
        }


@frozen(kw_only=True)
class Person:
    """One person as one article knows them. `name` is the fullest form there; `spans` are all places that mean them."""

    key: str
    name: str
    forms: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    """Role nouns by which descriptions may mean this person: minister, driver, shepherd."""
    gender: str | None = None
    spans: tuple[tuple[int, int], ...] = ()


@frozen(kw_only=True)
class Occasion:
    """Which happening a claim is about. Unknown parts are None; `main` says it is what the article itself reports."""

    noun: str | None = None
    ordinal: int | None = None
    since: date | None = None
    until: date | None = None
    place: str | None = None
    main: bool = True
    label: str = ""


@frozen(kw_only=True)
class Scope:
    """What exactly is measured, beside the noun: qualifiers of it, a part or the whole, a period, a comparison."""

    qualifiers: frozenset[str] = frozenset()
    """Lemmas that narrow the thing measured: seriously, foreign, first, nationwide."""
    share: str | None = None
    """One of part ("including"), some ("six of the injured"), total ("in all"), other ("others"), group (2 or more)."""
    per: str | None = None
    """A rate's denominator: day, family, share, tonne."""
    against: str | None = None
    """What a comparison is made with: "a year earlier"."""
    status: str | None = None
    """asked, offered, planned, limit, record, previous, capacity ...: not the figure as it turned out."""


@frozen(kw_only=True)
class Context:
    """What stands around a claim's value: the evidence of the same-fact gate. Lemmas are lower-case."""

    predicate: str | None = None
    """Lemma of the verb that governs the value."""
    past: bool = False
    """Whether the clause is told in the past: "killed three", "had been cut by three"; not "covers three"."""
    head: str | None = None
    """Lemma of the noun that is counted or measured: turnout in "turnout reached 68.9 per cent"."""
    modifiers: frozenset[str] = frozenset()
    """Lemmas that modify the head: pay in "a pay rise", Sunday in "Sunday ticket", bribe in "euros in bribes"."""
    arguments: frozenset[str] = frozenset()
    """Lemmas of the other participants of the predicate: who, what, where."""
    near: frozenset[str] = frozenset()
    """Content lemmas of the value's own clause."""
    sentence: frozenset[str] = frozenset()
    """Content lemmas of the whole sentence."""
    before: frozenset[str] = frozenset()
    """Content lemmas of the sentence before."""
    names: frozenset[str] = frozenset()
    """Last words, lower-case and without accents, of the proper names in the sentence."""
    topics: frozenset[str] = frozenset()
    """What a figure is about, by its clause (see `checker/lexicon/topics.toml`); what moments a time gives the day or
    hour of (see `checker.claims.moments`)."""
    hours: frozenset[str] = frozenset()
    """Clock times that the sentence gives: two tolls "at noon" are of one hour, whenever they are printed."""
    people: frozenset[str] = frozenset()
    """Keys of the article's people whom the sentence means."""


@frozen(kw_only=True)
class Claim:
    """What an article says with a mention, tagged with its source. `quote` is `text[start:end]`, exactly.

    `family` names the gate that decides whether two claims are about the same fact (see `checker.gates`);
    `attribute` is what rules select on. `subject` is for people to read, `subject_key` for machines to block on.
    """

    id: str
    article: str
    family: str
    attribute: str
    subject: str
    subject_key: str = ""
    value: Value
    occasion: Occasion | None = None
    scope: Scope = Factory(Scope)
    attribution: str | None = None
    firmness: Firmness = Firmness.STATED
    start: int
    end: int
    quote: str
    sentence: str
    sentence_start: int
    line: int
    column: int
    context: Context = Factory(Context)
    confidence: float = 1.0
    """How sure the extractor is of what the words mean, 0 to 1."""
    reference: bool = False
    """Typed in by hand as what the house holds to be so."""

    answers = cached_property[dict[str, Any]](lambda claim: {})
    """What has been read off it while it was compared (see `checker.gates.memo`): no field, no part of what it says."""


@frozen(kw_only=True)
class Unchecked:
    """Something that was read and could not be checked, and why."""

    article: str
    what: str
    reason: str

    def to_dict(self) -> dict[str, Any]:
        return {"article": self.article, "what": self.what, "reason": self.reason}


@frozen(kw_only=True)
class Extraction:
    """All that one article yields: what is cached by content. Knows nothing of the other articles."""

    article: str
    claims: tuple[Claim, ...] = ()
    people: tuple[Person, ...] = ()
    happenings: tuple[Occasion, ...] = ()
    """The occasions the article tells of, its main one first."""
    coverage: Mapping[str, int] = Factory(dict)
    """Counts by kind: sentences, furniture, mentions.quantity, claims.duration ..."""
    unchecked: tuple[Unchecked, ...] = ()
