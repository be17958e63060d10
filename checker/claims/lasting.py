"""How long a state lasted: as it is told, or from when it began to when it was over, in clauses that stand apart.

"The runway was shut for four hours" in one source; "at 20.40 they closed the field", "it was ten past two before it
was handed back" in the other. The lexicon says which states there are, and what begins and ends each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import frozen

from checker.claims.build import make_claim
from checker.claims.surroundings import clause, context_of, lemma
from checker.firmness import firmness_of
from checker.language.document import Sentence
from checker.language.predicates import predicate_of
from checker.lexicon import load
from checker.model import Claim, Firmness, Mention
from checker.notes import Notes
from checker.values import Modifier, Quantity, Time

if TYPE_CHECKING:
    from checker.language.parsed import Token

FAMILY = "lasting"
COUNTED = "counted"
"""Topic of a length that was counted from its two ends."""
HALVES = "halves"
"""Topic of one that may be half a day longer: "it was ten past two"."""
DAY, HALF = 1440, 720
UNITS = frozenset({"minute", "hour", "day", "week", "month", "year"})
_OF_ANOTHER = re.compile(
    r"(?i)\b(?:first|last|next|final|other|another|further|extra|past|every|each|within|in|per)\s+(?:the\s+)?$"
)
_RELATIVE = re.compile(
    r"(?i)[\s-]*(?:ago|later|earlier|afterwards|old|away|ahead|more|longer|late|notice|(?P<to>before|after|from|into|behind))\b"
)
_FOR = re.compile(r"(?i)\b(?:for|it (?:was|took|would be|had been))\s+(?:[a-z]+\s+){0,3}$")
"""Before a length that is none from one thing to another: "shut for four hours after", "it was six hours before"."""


def lasting(notes: Notes, times: Sequence[Claim]) -> Iterator[Claim]:
    """The lengths of states that an article tells or lets one count; `times` are its claims on days and hours."""
    if notes.article.typed:
        return  # what somebody has typed in is compared as it was typed
    for sentence in notes.document.sentences:
        for mention in notes.within(sentence, "quantity"):
            yield from _told(notes, sentence, mention)
    stated = [claim for claim in times if claim.firmness is Firmness.STATED]
    for name, table in _tables().items():
        yield from _counted(notes, name, table, stated)


@cache
def _tables() -> dict[str, dict[str, Any]]:
    """The lexicon's states, their words as sets."""
    return {
        name: {key: frozenset(value) if isinstance(value, list) else value for key, value in table.items()}
        for name, table in load("lasting").items()
    }


def _told(notes: Notes, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    value = mention.value
    if not isinstance(value, Quantity) or value.dimension != "time" or value.unit not in UNITS:
        return
    if _is_distance(notes.document.text, sentence, mention):
        return
    root = notes.document.span(mention.start, mention.end).root
    within = clause(root)
    verb = next((token for token in (root, *root.ancestors) if token.pos_ in ("VERB", "AUX")), root)
    if any(child.dep_ == "neg" for child in verb.children):
        return
    if firmness_of(notes.document, sentence, verb) is not Firmness.STATED:
        return
    behind, said = _within(notes, mention), _said(within, verb)
    for name, table in _tables().items():
        if behind in table.get("within", frozenset()) or _tells(table, said):
            yield _claim(notes, sentence, name, value, mention.start, mention.end, frozenset())


_IN = re.compile(r"(?i)\s+(?:on|in|under|inside|without|of)\s+(?:(?:the|a|an|his|her|their|its)\s+)?(?=\w)")


def _within(notes: Notes, mention: Mention) -> str:
    """The noun right behind a length that people spend in it: "eleven hours on the rocks"; "" for none."""
    found = _IN.match(notes.document.text, mention.end)
    if found is None:
        return ""
    noun = notes.document.span(found.end(), found.end() + 1).root
    return lemma(noun)


def _is_distance(text: str, sentence: Sentence, mention: Mention) -> bool:
    """Whether a length is that from one thing to another, or only a part: "an hour later", "the first two days"."""
    window = max(sentence.start, mention.start - 32)
    if _OF_ANOTHER.search(text, window, mention.start):
        return True
    behind = _RELATIVE.match(text, mention.end)
    return behind is not None and (behind["to"] is None or _FOR.search(text, window, mention.start) is None)


@frozen(kw_only=True)
class _Said:
    """What a clause says: its nouns, its verb with what completes it, and the things that it speaks of."""

    nouns: set[str]
    verbs: set[str]
    things: set[str]


def _said(within: Sequence[Token], verb: Token) -> _Said:
    nouns = {word for token in within if token.pos_ in ("NOUN", "PROPN", "ADV", "ADJ") for word in _names(token)}
    verbs = {lemma(verb), predicate_of(verb)} | {f"{lemma(verb)}_{child.lower_}" for child in verb.children}
    below = {lemma(child) for child in verb.children if child.dep_ in ("xcomp", "advcl", "ccomp")}
    verbs |= {token.lower_ for token in within if token.pos_ == "PROPN" and token.text.islower()}  # misread verbs
    things = nouns | {lemma(token) for token in verb.subtree if token.pos_ in ("NOUN", "PROPN")}
    return _Said(nouns=nouns, verbs=verbs | below, things=things)


def _tells(table: Mapping[str, Any], said: _Said) -> bool:
    """Whether a clause tells the state of a table: by its noun, or by a verb with one of its things."""
    if not table["nouns"].isdisjoint(said.nouns):
        return True
    return not table["verbs"].isdisjoint(said.verbs) and not table.get("things", frozenset()).isdisjoint(said.things)


def _names(noun: Token) -> Iterator[str]:
    yield lemma(noun)
    yield from (f"{lemma(child)}_{lemma(noun)}" for child in noun.children if child.dep_ == "compound")


def _counted(notes: Notes, name: str, table: Mapping[str, Any], times: Sequence[Claim]) -> Iterator[Claim]:
    """The length from the one beginning to the one end that an article gives, by the hour or else by the day."""
    for attribute in ("clock-time", "event-date"):
        own = [claim for claim in times if claim.attribute == attribute]
        begins = [claim for claim in own if _at(claim, table, "begin")]
        ends = [claim for claim in own if _at(claim, table, "end")] if begins else []
        if not _one(begins) or not _one(ends) or begins[0].value == ends[0].value:
            continue
        begin, end = begins[0].value, ends[0].value
        assert isinstance(begin, Time)
        assert isinstance(end, Time)
        length = _between(begin, end)
        if length is None:
            continue
        halves = attribute == "clock-time" and "clock12" in (begin.precision, end.precision) and not _dated(begin, end)
        sentence = notes.document.sentence_at(ends[0].start)
        if sentence is not None:
            topics = frozenset({COUNTED, HALVES} if halves else {COUNTED})
            yield _claim(notes, sentence, name, length, ends[0].start, ends[0].end, topics)
            return


def _at(claim: Claim, table: Mapping[str, Any], side: str) -> bool:
    """Whether a time is that at which a state began, or ended."""
    if not claim.context.topics.isdisjoint(table.get(f"{side}s", frozenset())):
        return True
    if claim.context.predicate not in table.get(side, frozenset()):
        return False
    return not table["things"].isdisjoint((claim.context.head, claim.subject_key))


def _one(claims: Sequence[Claim]) -> bool:
    return len({claim.value for claim in claims}) == 1


def _dated(begin: Time, end: Time) -> bool:
    return None not in (begin.since, end.since) and begin.since == begin.until and end.since == end.until


def _between(begin: Time, end: Time) -> Quantity | None:
    """How long it is from one time to another; None where that is not told."""
    days = 0
    if _dated(begin, end):
        assert begin.since is not None
        assert end.since is not None
        days = (end.since - begin.since).days
    if begin.clock is None or end.clock is None:
        known = _dated(begin, end) and days >= 2
        return Quantity(amount=Decimal(days), unit="day", dimension="time", modifier=Modifier.ABOUT) if known else None
    minutes = days * DAY + end.clock - begin.clock
    if not _dated(begin, end):
        minutes %= HALF if "clock12" in (begin.precision, end.precision) else DAY
    if minutes <= 0:
        return None
    unit, amount = ("hour", Decimal(minutes) / 60) if minutes >= 120 else ("minute", Decimal(minutes))
    return Quantity(amount=round(amount, 2), unit=unit, dimension="time", modifier=Modifier.ABOUT)


def _claim(
    notes: Notes, sentence: Sentence, name: str, value: Quantity, start: int, end: int, topics: frozenset[str]
) -> Claim:
    return make_claim(
        notes,
        sentence,
        family=FAMILY,
        attribute="duration",
        subject=f"the {name}",
        subject_key=name,
        value=value,
        start=start,
        end=end,
        context=context_of(notes, sentence, start, end, topics=topics),
        confidence=0.8,
    )
