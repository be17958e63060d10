"""The scope of a figure by what it measures: what narrows a toll says nothing of a length, nor a price of a count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from checker.claims.markets import QUOTED, is_quoted
from checker.claims.scoping import scope_of
from checker.claims.slots import Slot
from checker.claims.surroundings import lemma
from checker.language.document import Sentence
from checker.language.nouns import is_person
from checker.lexicon import load, words
from checker.model import Scope
from checker.notes import Notes
from checker.values import Modifier, Quantity, Time

if TYPE_CHECKING:
    from checker.language.parsed import Span, Token

BY_DIMENSION = {
    "count": "count",
    "percent": "percent",
    "money": "money",
    "time": "duration",
    "ordinal": "ordinal",
    "score": "score",
}
"""The open attribute of a figure that no named attribute claims; every other dimension is a "measure"."""
PLACES = ("GPE", "LOC", "FAC", "ORG")


def figure_scope(
    notes: Notes, sentence: Sentence, span: Span, slot: Slot, head: Token | None, value: Quantity, named: str | None
) -> Scope:
    """The scope of a figure; `named` is the attribute of the lexicon that it gives, if any."""
    return _told_of(_scope(notes, sentence, span, slot, head, value), slot, span, named)


def _scope(notes: Notes, sentence: Sentence, span: Span, slot: Slot, head: Token | None, value: Quantity) -> Scope:
    scope = scope_of(notes.document, sentence, span, slot, head)
    qualifiers, share, per, status = scope.qualifiers, scope.share, scope.per, scope.status
    if value.dimension != "count":
        qualifiers = frozenset()
    if value.dimension not in ("count", "money"):
        # "Within a mile of the crater", "seven per cent more": no part of anything.
        share = None
    if value.dimension == "money" and status == "limit" and slot.role == "for":
        # A bridge is built "for 48 million euros", which is no room.
        status = None
    if value.dimension == "ordinal":
        # "The second fire in a month" is none per month.
        qualifiers, per = _where(slot.anchor), None
    if value.modifier is Modifier.AT_MOST and status == "limit" and slot.verb is not None and none_does(slot.verb):
        status = None
    if value.dimension == "count" and status == "adjusted":
        # "Two patients with underlying conditions": nothing has been taken out of a sum.
        status = None
    if value.dimension == "time" and status == "spent":
        # Money spent is not what a thing cost; time spent on it is how long it took.
        status = None
    if value.dimension not in BY_DIMENSION and status is None and _can(slot):
        status = "possible"
    times = [mention.value for mention in notes.within(sentence, "time") if isinstance(mention.value, Time)]
    dated = bool(notes.article.date) or any(time.weekday is not None or time.day is not None for time in times)
    if is_quoted(slot.anchor, value.dimension, dated):
        status = QUOTED
    return Scope(qualifiers=qualifiers, share=share, per=per, against=scope.against, status=status)


def _told_of(scope: Scope, slot: Slot, span: Span, named: str | None) -> Scope:
    """The scope of a toll. "Two of the singers are dead" tells of all the dead, as "two singers are dead" does, and
    "seventeen others were hurt" of others than the dead."""
    if named is None:
        return scope
    if scope.share == "some" and span.end + 2 < len(span.doc) and span.doc[span.end].lower_ == "of":
        whole = next((t for t in span.doc[span.end + 1 : span.end + 6] if t.pos_ in ("NOUN", "PROPN")), None)
        return evolve(scope, share=None) if whole is not None and _lives(lemma(whole)) else scope
    said = {t.lower_ for t in (*span, *slot.anchor.children)} & words("scopes", "other")
    if scope.share == "other" and named != "killed" and said <= words("scopes", "besides"):
        return evolve(scope, share=None)
    return scope


def _lives(noun: str) -> bool:
    """Whether a noun is one for people by what they are, not by what became of them."""
    fates = load("attributes").values()
    return (is_person(noun) or noun in words("slots", "person")) and not any(noun in each["nouns"] for each in fates)


def _where(anchor: Token) -> frozenset[str]:
    """The place or body within which an ordinal counts: Austria in "the ninth avalanche in Austria"."""
    inside = (noun for child in anchor.children if child.lower_ == "in" for noun in child.children)
    regions = words("figures", "regions")
    return frozenset(
        lemma(noun) for noun in inside if noun.dep_ == "pobj" and (noun.ent_type_ in PLACES or lemma(noun) in regions)
    )


def _can(slot: Slot) -> bool:
    """Whether a measure tells what a kind can reach, not what one of it did: "the crabs can span four metres"."""
    return slot.verb is not None and any(c.dep_ == "aux" and c.lower_ == "can" for c in slot.verb.children)


def none_does(verb: Token) -> bool:
    """Whether a verb is said of nobody: "no gust exceeded", "none of them topped", "never exceeded"."""
    subjects = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    return any(child.dep_ == "neg" for child in verb.children) or any(
        subject.lower_ in ("none", "nothing", "nobody") or any(child.lower_ == "no" for child in subject.children)
        for subject in subjects
    )
