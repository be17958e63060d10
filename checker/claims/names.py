"""Names as claims: every full form in which an article names a person, once, where it comes first."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from checker.claims.build import make_claim
from checker.claims.surroundings import content_beside, context_of
from checker.model import Claim, Mention, Person
from checker.notes import Notes
from checker.values import Name


def make(notes: Notes) -> Iterator[Claim]:
    """One claim a person and full form; a surname or given name alone where the article has no more."""
    by_start = {mention.start: mention for mention in notes.mentions if mention.kind == "name"}
    for person in notes.people:
        mentions = [by_start[start] for start, _ in person.spans if start in by_start]
        for mention in _distinct(mentions):
            claim = _claim(notes, person, mention)
            if claim is not None:
                yield claim


def _distinct(mentions: list[Mention]) -> list[Mention]:
    """The first mention of each form that has a given name and a family name, else of each form."""
    full = [mention for mention in mentions if _is_full(mention)]
    first: dict[str, Mention] = {}
    for mention in full or mentions:
        first.setdefault(mention.text.casefold(), mention)
    return list(first.values())


def _is_full(mention: Mention) -> bool:
    return isinstance(mention.value, Name) and bool(mention.value.given and mention.value.family)


def _claim(notes: Notes, person: Person, mention: Mention) -> Claim | None:
    sentence = notes.document.sentence_at(mention.start)
    if sentence is None:
        return None
    context = context_of(notes, sentence, mention.start, mention.end)
    following = notes.document.sentences[sentence.index + 1 : sentence.index + 2]
    more = (content_beside(notes.document, each, each.start, each.start + 1) for each in following)
    return make_claim(
        notes,
        sentence,
        family="person",
        attribute="name",
        subject=person.name,
        subject_key=person.key,
        value=mention.value,
        start=mention.start,
        end=mention.end,
        occasion=None,
        attribution=None,
        context=evolve(context, before=context.before.union(*more)),
        confidence=0.9,
    )
