"""What day or hour a clause gives: a state that holds since a date began on it, "shortly after 2 on Friday" is on
Friday, "today" in a quotation is the speaker's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from checker.claims.happening import Happening
from checker.claims.timing import only_from
from checker.language.predicates import group, groups
from checker.lexicon import words
from checker.mention.tense import tense_at
from checker.model import Mention
from checker.notes import Notes
from checker.values import Modifier, Time

if TYPE_CHECKING:
    from checker.language.parsed import Token


def dated(value: Time) -> bool:
    """Whether a time says anything of the calendar."""
    return value.since is not None or value.weekday is not None or value.month is not None


_FROM_TODAY = re.compile(
    r"(?i)(?:today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening|week)|last night)\b"
)


def of_speech(notes: Notes, mention: Mention) -> bool:
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


def day_of(value: Time, quote: str) -> Time:
    """The day alone; "shortly after 2 on Friday" and "before dawn on Friday" are on Friday."""
    if value.clock is None and not _BEFORE_PART.match(quote):
        return value
    if value.clock is None:
        return evolve(value, part=None, modifier=Modifier.EXACT)
    about = value.modifier in (Modifier.ABOUT, Modifier.MORE_THAN, Modifier.LESS_THAN)
    modifier = Modifier.EXACT if about else value.modifier
    return evolve(value, clock=None, clock_until=None, close=False, precision="day", modifier=modifier)


def begun(notes: Notes, mention: Mention, happening: Happening, value: Time) -> tuple[Happening, Time]:
    """A state that holds "since" or "from" a date began on it."""
    word = notes.document.text[mention.start : mention.end].split()[0].casefold()
    if only_from(notes, mention.start, mention.end):
        return happening, evolve(value, modifier=Modifier.EXACT)
    if value.modifier is not Modifier.AT_LEAST or word not in ("since", "from"):
        if value.modifier is Modifier.AT_MOST and word in ("until", "till"):
            # "Open until 4 May": it ends then, not some day before.
            ended = evolve(value, modifier=Modifier.EXACT)
            return evolve(happening, predicate=f"{happening.predicate}_until"), ended
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
