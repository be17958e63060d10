"""The one way a claim is made: from notes, a span and a value, with all that can be read off its surroundings."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from checker.claims.surroundings import context_of
from checker.language.document import Sentence
from checker.model import Claim, Context, digest
from checker.notes import Notes, once_a_sentence
from checker.values import Time, Value, clock_words


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
    fields: dict[str, Any] = {
        "subject_key": subject.casefold(),
        "occasion": notes.occasions.at(sentence, start, end),
        "attribution": notes.attributions.get(sentence.index),
        **more,
    }
    if "context" not in fields:
        fields["context"] = context_of(notes.document, sentence, start, end)
    people = frozenset([person.key for _, _, person in notes.people_in(sentence)])
    hours = _hours(notes, sentence)
    context: Context = fields["context"]
    if (context.people, context.hours) != (people, hours):
        fields["context"] = evolve(context, people=people, hours=hours)
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
        **fields,
    )


@once_a_sentence
def _hours(notes: Notes, sentence: Sentence) -> frozenset[str]:
    """The clock times in a sentence."""
    times = [mention.value for mention in notes.within(sentence, "time") if isinstance(mention.value, Time)]
    if not times:
        return frozenset()
    hours = {clock_words(time.clock) for time in times if time.clock is not None}
    return frozenset(hours | {"12:00" for time in times if time.part == "noon"})
