"""When it happened, at what hour, and when the next one is due."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from attrs import evolve

from checker.claims.build import make_claim
from checker.claims.dating import begun, dated, day_of, of_speech
from checker.claims.happening import (
    Happening,
    context_for,
    happening_of,
    is_speech,
    key,
    phrase,
    undated,
)
from checker.claims.lasting import lasting
from checker.claims.loosely import LOOSE, RECORD, clause_of, is_record
from checker.claims.moments import at_which, dated_noun, moments_at
from checker.claims.nextdates import next_dates
from checker.claims.timed_once import sole
from checker.claims.timing import happening_at, only_from
from checker.firmness import firmness_of
from checker.language.document import Sentence
from checker.language.predicates import group, groups
from checker.lexicon import words
from checker.model import Claim, Firmness, Mention, Scope
from checker.notes import Notes, once_a_sentence
from checker.values import Modifier, Time

if TYPE_CHECKING:
    from checker.language.parsed import Token

FAMILY = "time"


def make(notes: Notes) -> Iterator[Claim]:
    """The claims on dates, clock times and due dates of an article, and on what lies between two of them."""
    claims = list(sole(list(_all(notes))))
    yield from claims
    yield from lasting(notes, [claim for claim in claims if claim.confidence > LOOSE])
    yield from next_dates(notes)


def _all(notes: Notes) -> Iterator[Claim]:
    for sentence in notes.document.sentences:
        for mention in notes.within(sentence, "time"):
            if isinstance(mention.value, Time) and not _in_dateline(notes, mention):
                found = list(_claims(notes, sentence, mention, mention.value))
                yield from found or _loose(notes, sentence, mention, mention.value)


_BEFORE_DATE = re.compile(r"\s*[^\W\d_]{2}[^()\d]{1,60}?,?\s*")
_BEHIND_DATE = re.compile(r"(?:,? \d{4})?\s*(?:\([^()\n]{2,60}\)\s*(?:--?|[–—:])|(?:--|[–—])|\s-)\s")


def _in_dateline(notes: Notes, mention: Mention) -> bool:
    """Whether a time is that of a report's dateline ("OSLO, May 3 (Fjord News) -"): on it was written, not done."""
    text = notes.document.text
    line = text[text.rfind("\n", 0, mention.start) + 1 : mention.start]
    opens = _BEFORE_DATE.fullmatch(line) is not None and line.split()[0].strip(",").isupper()
    return opens and _BEHIND_DATE.match(text, mention.end) is not None


def _claims(notes: Notes, sentence: Sentence, mention: Mention, value: Time) -> Iterator[Claim]:
    record = _record(notes, sentence, mention, value)
    if record is not None:
        yield record
        return
    happening = happening_at(notes, mention.start, mention.end) or _named(notes, mention)
    if happening is None or _compared(notes, mention, happening):
        return
    happening, value = begun(notes, mention, happening, value)
    moments = moments_at(notes, mention.start, mention.end, happening)
    above = _over_description(notes, happening.verb) if not moments else None
    if above is not None and (found := moments_at(notes, mention.start, mention.end, above)):
        happening, moments = above, found
    noun = dated_noun(notes, mention.start, mention.end) if moments else None
    if noun is not None and not at_which(noun):
        # "The report gives a launch date of 7 May": the day is that of the launch, whatever the verb says.
        happening = evolve(happening, predicate="take_place", subject=noun, patient=noun)
    firmness = firmness_of(notes.document, sentence, happening.verb)
    late = only_from(notes, mention.start, mention.end) or "last_seen" in moments
    if late and (firmness is Firmness.DENIED or any(child.lower_ == "could" for child in happening.verb.children)):
        # "Was not opened until noon", "could not begin until noon": it was, and began, at noon.
        firmness = Firmness.STATED
    published = notes.article.date
    if firmness is Firmness.STATED and published and value.since is not None and value.since > published:
        firmness = Firmness.EXPECTED
    if firmness is Firmness.DENIED or (not moments and (is_speech(happening) or _is_figure(happening))):
        return
    single = group(happening.predicate) in words("happenings", "single")
    told = happening.subject is not None and value.year is not None and value.day is not None
    if happening.patient is None and value.clock is None and not (single or told or moments):
        return
    if value.clock is not None:
        yield _claim(notes, sentence, mention, happening, value, "clock-time", firmness, moments)
    if dated(value) and not of_speech(notes, mention):
        whole = day_of(value, mention.text)
        yield _claim(notes, sentence, mention, happening, whole, "event-date", firmness, moments)


def _loose(notes: Notes, sentence: Sentence, mention: Mention, value: Time) -> Iterator[Claim]:
    """A claim on a time of which it is not plain what happened then."""
    happening = clause_of(notes, mention)
    if happening is None or _compared(notes, mention, happening) or of_speech(notes, mention):
        return
    happening, value = begun(notes, mention, happening, value)
    firmness = firmness_of(notes.document, sentence, happening.verb)
    published = notes.article.date
    if firmness is Firmness.STATED and published and value.since is not None and value.since > published:
        firmness = Firmness.EXPECTED
    if firmness is Firmness.DENIED or (_is_figure(happening) and _has_figure(happening)):
        return
    none: frozenset[str] = frozenset()
    if value.clock is not None:
        claim = _claim(notes, sentence, mention, happening, value, "clock-time", firmness, none)
        yield evolve(claim, confidence=LOOSE)
    if dated(value):
        whole = day_of(value, mention.text)
        yield evolve(_claim(notes, sentence, mention, happening, whole, "event-date", firmness, none), confidence=LOOSE)


def _record(notes: Notes, sentence: Sentence, mention: Mention, value: Time) -> Claim | None:
    """The claim on when something had last been so great: "the hottest August since 1987"."""
    if not is_record(notes, sentence, mention, value):
        return None
    root = notes.document.span(mention.start, mention.end).root
    noun = next((token for token in root.ancestors if token.pos_ in ("NOUN", "VERB", "AUX")), None)
    if noun is None:
        return None
    happening = Happening(
        verb=noun,
        predicate="set_record",
        subject=noun if noun.pos_ == "NOUN" else None,
        patient=noun if noun.pos_ == "NOUN" else None,
    )
    exact = evolve(value, modifier=Modifier.EXACT)
    moment = frozenset({RECORD})
    return _claim(notes, sentence, mention, happening, exact, "event-date", Firmness.STATED, moment)


def _over_description(notes: Notes, verb: Token) -> Happening | None:
    """What is told of those whom a participle describes: "they swooped on a pair suspected of theft on Friday"."""
    if verb.dep_ != "acl" or verb.tag_ != "VBN":
        return None
    above = next((token for token in verb.ancestors if token.pos_ in ("VERB", "AUX")), None)
    return happening_of(notes, above) if above is not None else None


def _named(notes: Notes, mention: Mention) -> Happening | None:
    """What a noun by itself tells of: "Friday's blast", where no verb stands over it."""
    noun = dated_noun(notes, mention.start, mention.end)
    if noun is None or any(token.pos_ in ("VERB", "AUX") for token in noun.ancestors):
        return None
    return Happening(verb=noun, predicate="take_place", subject=noun, patient=noun)


def _compared(notes: Notes, mention: Mention, happening: Happening) -> bool:
    """Whether a time is that of what the clause compares with: "lower than in March"."""
    for token in notes.document.span(mention.start, mention.end).root.ancestors:
        if token.i == happening.verb.i:
            return False
        if token.lower_ in ("than", "compared", "against"):
            return True
    return False


def _is_figure(happening: Happening) -> bool:
    """Whether the clause gives the figure of a time ("trade reached 204m last year"): the time is the figure's then."""
    kinds = {happening.predicate, *groups(happening.predicate)}
    stood = happening.patient is not None and happening.patient.lemma_.casefold() in words("happenings", "records")
    if stood and "set_record" in kinds:
        return False
    if kinds & words("happenings", "figures"):
        return True
    objects = [child for child in happening.verb.children if child.dep_ in ("dobj", "attr", "nummod")]
    return any(child.ent_type_ in ("MONEY", "PERCENT", "QUANTITY", "CARDINAL") for child in objects)


def _has_figure(happening: Happening) -> bool:
    """Whether a figure stands beside a verb that may give one: "dropped to 40", not "dropped in through a skylight"."""
    near = (token for child in happening.verb.children if child.dep_ != "nsubj" for token in child.subtree)
    return any(token.ent_type_ in ("MONEY", "PERCENT", "QUANTITY", "CARDINAL") for token in near)


def _was_expected(sentence: Sentence, notes: Notes, start: int) -> bool:
    """Whether a sentence tells of an expectation that has passed; "instead of" says so of what follows it only."""
    if _INSTEAD.search(notes.document.text[sentence.start : start]):
        return True
    return _tells_of_before(notes, sentence)


@once_a_sentence
def _tells_of_before(notes: Notes, sentence: Sentence) -> bool:
    return _formerly().search(notes.document.words(sentence).casefold()) is not None


@cache
def _formerly() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words('happenings', 'formerly')))})\b")


_INSTEAD = re.compile(r"(?i)\binstead of [^,;.]{0,24}\Z")


def _claim(
    notes: Notes,
    sentence: Sentence,
    mention: Mention,
    happening: Happening,
    value: Time,
    attribute: str,
    firmness: Firmness,
    moments: frozenset[str],
) -> Claim:
    patient = happening.patient if happening.patient is not None else happening.subject
    what = happening.predicate.replace("_", " ")
    return make_claim(
        notes,
        sentence,
        family=FAMILY,
        attribute=attribute,
        subject=f"{phrase(patient)} ({what})" if patient is not None else what,
        subject_key=key(happening.subject, notes),
        value=value,
        start=mention.start,
        end=mention.end,
        firmness=firmness,
        scope=Scope(status="previous") if _was_expected(sentence, notes, mention.start) else Scope(),
        occasion=undated(notes.occasions.get(sentence.index)),
        context=context_for(notes, sentence, happening, mention.start, mention.end, topics=moments),
        confidence=0.8 if patient is not None else 0.6,
    )
