"""The one way a claim is made: from notes, a span and a value, with all that can be read off its surroundings."""

from __future__ import annotations

from typing import Any

from checker.claims.surroundings import context_of
from checker.language.document import Sentence
from checker.model import Claim, digest
from checker.notes import Notes
from checker.values import Value


def make_claim(
    notes: Notes,
    sentence: Sentence,
    *,
    family: str,
    attribute: str,
    subject: str,
    value: Value,
    start: int,
    end: int,
    **more: Any,
) -> Claim:
    """A claim on `text[start:end]` in a sentence, tagged with its source.

    Occasion, attribution and context default to those of the sentence; any field of `Claim` can be given in `more`.
    The id is a digest of content (article text, family, attribute, words and place), so equal input gives equal ids.
    """
    article = notes.article
    line, column = article.line_column(start)
    if "occasion" not in more:
        more["occasion"] = notes.occasions.at(sentence, start, end)
    if "context" not in more:
        more["context"] = context_of(notes, sentence, start, end)
    more.setdefault("subject_key", subject.casefold())
    more.setdefault("attribution", notes.attributions.get(sentence.index))
    return Claim(
        id=digest(article.id, family, attribute, start, end, value.to_dict()),
        article=article.id,
        family=family,
        attribute=attribute,
        subject=subject,
        value=value,
        start=start,
        end=end,
        quote=article.text[start:end],
        sentence=notes.document.words(sentence),
        sentence_start=sentence.start,
        line=line,
        column=column,
        **more,
    )
