"""When it happened, at what hour, and when the next one is due."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import evolve

from checker.claims.build import make_claim
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
from checker.claims.moments import dated_noun, moments_at
from checker.claims.nextdates import next_dates
from checker.claims.timed_once import sole
from checker.claims.timing import happening_at, only_from
from checker.firmness import firmness_of
from checker.language.document import Sentence
from checker.language.predicates import group, groups
from checker.lexicon import words
from checker.mention.tense import tense_at
from checker.model import Claim, Firmness, Mention, Scope
from checker.notes import Notes
from checker.values import Modifier, Time

if TYPE_CHECKING:
    from checker.language.parsed import Token

FAMILY = "time"


def make(notes: Notes) -> Iterator[Claim]:
    """The claims on dates, clock times and due dates of an article, and on what lies between two of them."""
    claims = list(sole(list(_all(notes))))
    yield from claims
    yield from lasting(notes, claims)
    yield from next_dates(notes)


def _all(notes: Notes) -> Iterator[Claim]:
    for sentence in notes.document.sentences:
        for mention in notes.within(sentence, "time"):
            if isinstance(mention.value, Time) and not _in_dateline(notes, mention):
                yield from _claims(notes, sentence, mention, mention.value)


_BEFORE_DATE = re.compile(r"\s*[^\W\d_]{2}[^()\d]{1,60}?,?\s*")
_BEHIND_DATE = re.compile(r"(?:,? \d{4})?\s*(?:\([^()\n]{2,60}\)\s*(?:--?|[–—:])|(?:--|[–—])|\s-)\s")


def _in_dateline(notes: Notes, mention: Mention) -> bool:
    """Whether a time is that of a report's dateline ("OSLO, May 3 (Fjord News) -"): on it was written, not done."""
    text = notes.document.text
    line = text[text.rfind("\n", 0, mention.start) + 1 : mention.start]
    opens = _BEFORE_DATE.fullmatch(line) is not None and line.split()[0].strip(",").isupper()
    return opens and _BEHIND_DATE.match(text, mention.end) is not None


def _claims(notes: Notes, sentence: Sentence, mention: Mention, value: Time) -> Iterator[Claim]:
    happening = happening_at(notes, mention.start, mention.end) or _named(notes, mention)
    if happening is None or _compared(notes, mention, happening):
        return
    happening, value = _begun(notes, mention, happening, value)
    moments = moments_at(notes, mention.start, mention.end, happening)
    above = _over_description(notes, happening.verb) if not moments else None
    if above is not None and (found := moments_at(notes, mention.start, mention.end, above)):
        happening, moments = above, found
    noun = dated_noun(notes, mention.start, mention.end) if moments else None
    if noun is not None:
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
    if dated(value) and not _of_speech(notes, mention):
        whole = _day_of(value, mention.text)
        yield _claim(notes, sentence, mention, happening, whole, "event-date", firmness, moments)


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


def dated(value: Time) -> bool:
    """Whether a time says anything of the calendar."""
    return value.since is not None or value.weekday is not None or value.month is not None


_FROM_TODAY = re.compile(
    r"(?i)(?:today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening|week)|last night)\b"
)


def _of_speech(notes: Notes, mention: Mention) -> bool:
    """Whether a day is told from that on which somebody spoke, which need not be the article's: "today" in a quote."""
    if _FROM_TODAY.search(mention.text) is None:
        return False
    return any(
        other.kind == "quotation" and other.start <= mention.start and mention.end <= other.end
        for other in notes.mentions
    )


_BEFORE_PART = re.compile(
    r"(?i)(?:before|after|by|since|until)\s+(?:dawn|sunrise|daybreak|first light|breakfast|noon|midday|lunch"
    r"|sunset|dusk|nightfall|dark)\s+on\b"
)


def _day_of(value: Time, quote: str) -> Time:
    """The day alone; "shortly after 2 on Friday" and "before dawn on Friday" are on Friday."""
    if value.clock is None and not _BEFORE_PART.match(quote):
        return value
    if value.clock is None:
        return evolve(value, part=None, modifier=Modifier.EXACT)
    about = value.modifier in (Modifier.ABOUT, Modifier.MORE_THAN, Modifier.LESS_THAN)
    modifier = Modifier.EXACT if about else value.modifier
    return evolve(value, clock=None, clock_until=None, close=False, precision="day", modifier=modifier)


def _begun(notes: Notes, mention: Mention, happening: Happening, value: Time) -> tuple[Happening, Time]:
    """A state that holds "since" or "from" a date began on it."""
    word = notes.document.text[mention.start : mention.end].split()[0].casefold()
    if only_from(notes, mention.start, mention.end):
        return happening, evolve(value, modifier=Modifier.EXACT)
    if value.modifier is not Modifier.AT_LEAST or word not in ("since", "from"):
        if value.modifier is Modifier.AT_MOST and word in ("until", "till"):
            return evolve(happening, predicate=f"{happening.predicate}_until"), value
        return happening, value
    if word == "since" and _so_many(happening):
        return happening, value
    exact = evolve(value, modifier=Modifier.EXACT)
    if word == "from":
        if tense_at(notes.document, mention.start, mention.end) == "future" and "begin" not in groups(
            happening.predicate
        ):
            return evolve(happening, predicate="take_effect", patient=happening.subject), exact
        return happening, exact
    before = notes.document.text[max(0, mention.start - 12) : mention.start].casefold()
    if before.endswith("first time "):
        flag = happening.patient is not None and happening.patient.lemma_ == "flag"
        place = _over(happening) if flag else happening.patient
        return evolve(happening, predicate=_opposite(happening.predicate), patient=place), exact
    return happening, exact


def _so_many(happening: Happening) -> bool:
    """ "Nineteen people have been killed since November": what came again and again did not begin then."""
    counted = happening.patient is not None and any(child.dep_ == "nummod" for child in happening.patient.children)
    return counted and set(groups(happening.predicate)) <= words("happenings", "repeated")


def _over(happening: Happening) -> Token | None:
    """What a flag was raised over."""
    for prep in happening.verb.subtree:
        if prep.lower_ in ("over", "above", "at"):
            return next(iter(prep.children), None)
    return None


def _opposite(predicate: str) -> str:
    """What had ended when it happened "for the first time since": for an opening, a closing."""
    return "shut" if group(predicate) in ("open", "resume", "raise", "lift") else f"{predicate}_before"


def _was_expected(sentence: Sentence, notes: Notes) -> bool:
    """Whether a sentence tells of an expectation that has passed."""
    said = notes.document.words(sentence).casefold()
    return re.search(rf"\b(?:{'|'.join(sorted(words('happenings', 'formerly')))})\b", said) is not None


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
        scope=Scope(status="previous") if _was_expected(sentence, notes) else Scope(),
        occasion=undated(notes.occasions.get(sentence.index)),
        context=evolve(context_for(notes, sentence, happening, mention.start, mention.end), topics=moments),
        confidence=0.8 if patient is not None else 0.6,
    )
