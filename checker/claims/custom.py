"""Attributes that a fact base has defined for itself, by spaCy's token patterns."""

from __future__ import annotations

import json
from collections.abc import Iterator

from checker.claims.build import make_claim
from checker.language.document import Sentence
from checker.model import Claim, Custom, Mention
from checker.notes import Notes

FAMILY = "custom"


def make(notes: Notes) -> Iterator[Claim]:
    """For each place that a pattern matches, a claim with the nearest value of its kind in the same sentence."""
    for custom in notes.article.custom:
        for sentence, start, end in _matches(notes, custom):
            mentions = notes.within(sentence, custom.kind)
            mention = min(mentions, key=lambda m: (_gap(m, start, end), m.start), default=None)
            if mention is not None:
                yield make_claim(
                    notes,
                    sentence,
                    family=FAMILY,
                    attribute=custom.name,
                    subject=custom.name.replace("-", " "),
                    value=mention.value,
                    start=mention.start,
                    end=mention.end,
                    confidence=0.9,
                )


def _matches(notes: Notes, custom: Custom) -> Iterator[tuple[Sentence, int, int]]:
    """(sentence, start, end) of every match, the longest where several overlap."""
    from spacy.matcher import Matcher

    matcher = Matcher(notes.document.doc.source.vocab)
    matcher.add(custom.name, [json.loads(pattern) for pattern in custom.patterns], greedy="LONGEST")
    for sentence in notes.document.sentences:
        words = notes.document.span(sentence.start, sentence.end)
        for span in matcher(notes.document.doc.source[words.start : words.end], as_spans=True):
            yield sentence, span.start_char, span.end_char


def _gap(mention: Mention, start: int, end: int) -> int:
    """Characters between a mention and a match; 0 where they overlap."""
    return max(mention.start - end, start - mention.end, 0)
