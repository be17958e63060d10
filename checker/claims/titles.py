"""Titles -> claims: which office an article gives to whom."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.build import make_claim
from checker.claims.holders import held
from checker.claims.leading import told_by_verb
from checker.claims.vacated import told_by_institution
from checker.model import Claim
from checker.notes import Notes

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
                value=mention.value,
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
