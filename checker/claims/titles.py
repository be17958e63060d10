"""Titles -> claims: which office an article gives to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from checker.claims.build import make_claim
from checker.claims.holders import held
from checker.claims.leading import told_by_verb
from checker.claims.naming import Named
from checker.claims.vacated import told_by_institution
from checker.model import Claim, Mention
from checker.notes import Notes
from checker.values import Title, Value

SEATED = frozenset({"senator", "congressman", "deputy", "bishop", "archbishop", "mayor", "governor", "councillor"})
"""Offices for a place, which news may name behind the name of whoever holds them."""
SEAT = re.compile(r"\s(?:of|from|for)\s(?P<place>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)(?=[\s,.;])")
ATTRIBUTE = "title"
FAMILY = "title"


def make(notes: Notes) -> Iterator[Claim]:
    """One claim for each title whose holder the article names. An office outlasts an occasion, so it has none."""
    for sentence in notes.document.sentences:
        for mention, holder in held(notes, sentence):
            yield make_claim(
                notes,
                sentence,
                family=FAMILY,
                attribute=ATTRIBUTE,
                subject=holder.name,
                subject_key=holder.key,
                value=_with_seat(notes, mention, holder),
                start=mention.start,
                end=mention.end,
                occasion=None,
                confidence=0.7 if holder.guessed or not holder.proper else 0.9,
            )
        for told in (*told_by_institution(notes, sentence), *told_by_verb(notes, sentence)):
            yield make_claim(
                notes,
                sentence,
                family=FAMILY,
                attribute=ATTRIBUTE,
                subject=told.holder.name,
                subject_key=told.holder.key,
                value=told.title,
                start=told.start,
                end=told.end,
                occasion=None,
                confidence=0.8,
            )


def _with_seat(notes: Notes, mention: Mention, holder: Named) -> Value:
    """The title with the place behind the name: "Senator Ann Low of Ohio"."""
    value = mention.value
    if not isinstance(value, Title) or value.role not in SEATED or value.body or value.portfolio:
        return value
    match = SEAT.match(notes.document.text, holder.end) if holder.start >= mention.end else None
    return evolve(value, portfolio=match["place"]) if match is not None else value
