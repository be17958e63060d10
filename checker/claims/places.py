"""Names of places as claims: every form in which an article writes one, once, so that two spellings can be seen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claims.build import make_claim
from checker.language.naming import fold, not_names
from checker.model import Claim
from checker.notes import Notes
from checker.values import Place

_LOCATIVE = re.compile(
    r"\b(?:in|at|near|from|over|outside|around|left|reached|across|through|towards?|of)\s(?:the\s)?"
    r"(?:(?:[\w.]+\s)?[^\W\d_]+[’']s?\s)?"
    r"(?P<after>[^\W\d_]{4,})(?=[’',.;)\s])"
    r"|\b(?P<before>[^\W\d_]{4,})(?=\s(?:district|province|county|city|region|valley|village|town|island|airport|[Bb]ay|oblast)\b)"
)
"""Where the names of places stand: the parser's labels miss too many of them."""


def make(notes: Notes) -> Iterator[Claim]:
    """One claim for each form; words that are part of a person's name in the same article are left out."""
    people = {fold(word) for person in notes.people for form in (person.name, *person.forms) for word in form.split()}
    seen: set[str] = set()
    for sentence in notes.document.sentences:
        for match in _LOCATIVE.finditer(notes.document.text, sentence.start, sentence.end):
            group = "after" if match.group("after") else "before"
            words, (start, end) = match.group(group), match.span(group)
            if words in seen or not words[0].isupper() or words.isupper() or fold(words) in people or _is_common(words):
                continue
            seen.add(words)
            yield make_claim(
                notes,
                sentence,
                family="place-name",
                attribute="place-name",
                subject=words,
                subject_key=fold(words),
                value=Place(name=words, key=fold(words)),
                start=start,
                end=end,
                occasion=None,
                attribution=None,
                confidence=0.7,
            )


def _is_common(words: str) -> bool:
    """Weekdays, months and words of organisations."""
    return words.casefold() in not_names()
