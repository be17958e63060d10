"""Times of which it is not plain what they are the times of: what was last so in a year, and clauses without a subject
or a verb that the parser knows.

Such a time is told with the verb and noun that stand nearest. Only together with all that is told around it does it
meet another article's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.claims.happening import SUBJECTS, Happening, happening_of, is_speech
from checker.lexicon import words
from checker.mention.tense import PAST, tense_of
from checker.model import Mention
from checker.notes import Notes
from checker.values import Time

if TYPE_CHECKING:
    from checker.language.document import Sentence
    from checker.language.parsed import Token

LOOSE = 0.4
"""The confidence of a claim on a time whose happening is not plain."""
RECORD = "since_record"
"""The moment that "the hottest since 1987" dates: that at which it had last been so."""
COARSE = frozenset({"month", "season", "year", "decade"})

_MOST = re.compile(
    r"(?i)(?:\b(?!(?:west|east|rest|test|guest|forest|interest|request|protest|arrest|contest|harvest|invest|suggest"
    r"|latest|honest|quest|chest|priest|manifest|nest|pest|vest|best-\w+)\b)\w{2,}est\b|\b(?:most|least|worst|best|first"
    r"|not|never|no|nobody|nothing|neither|highest|unseen|unmatched|unequalled|unheard)\b|n['’]t\b)[^.;:]{0,90}$"
)


_SINCE = re.compile(
    r"(?i)\bsince\s+(?:(?:the|early|late|mid-?)\s+){0,2}"
    r"(?:(?:year|summer|winter|autumn|spring|days?|start|end)\s+(?:of\s+)?)?$"
)


def is_record(notes: Notes, sentence: Sentence, mention: Mention, value: Time) -> bool:
    """Whether a year or month is that since which nothing has been so great, or so: "the hottest August since 1987"."""
    if value.precision not in COARSE or value.since is None:
        return False
    text = notes.document.text
    before = text[sentence.start : mention.start]
    if not re.match(r"(?i)since\b", text[mention.start : mention.end]):
        since = _SINCE.search(before)
        if since is None:
            return False
        before = before[: since.start()]
    return _MOST.search(before) is not None


def clause_of(notes: Notes, mention: Mention) -> Happening | None:
    """What a time may be the time of, by the verb over it or else the word at the head of its clause."""
    root = notes.document.span(mention.start, mention.end).root
    verb = next((token for token in root.ancestors if token.pos_ in ("VERB", "AUX")), None)
    if verb is None:
        return _without_verb(root)
    if mention.start <= verb.idx < mention.end or any(child.dep_ == "neg" for child in verb.children):
        return None
    happening = happening_of(notes, verb)
    published = happening.predicate in words("happenings", "shown") and tense_of(verb) == PAST
    return None if is_speech(happening) and not published else happening


def _without_verb(root: Token) -> Happening | None:
    """ "Proceedings open on 20 November", where the parser takes the verb for an adjective: the words before it."""
    top = next((token for token in root.ancestors if token.head.i == token.i), None)
    if top is None or top.pos_ not in ("ADJ", "NOUN", "PROPN"):
        return None
    told = (
        top
        if top.pos_ == "ADJ"
        else next((child for child in top.children if child.dep_ == "amod" and child.i > top.i), top)
    )
    subject = next((child for child in top.children if child.dep_ in SUBJECTS), top if top.pos_ != "ADJ" else None)
    if subject is None and top.i > top.sent.start and top.nbor(-1).pos_ in ("NOUN", "PROPN"):
        subject = top.nbor(-1)
    predicate = told.lemma_.casefold() if told.pos_ == "ADJ" else "take_place"
    return Happening(verb=top, predicate=predicate, subject=subject, patient=subject)
