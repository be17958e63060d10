"""When the next round, hearing or reading is due: on a date, soon, or not settled yet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import frozen

from checker.claims.build import make_claim
from checker.claims.happening import phrase
from checker.claims.surroundings import context_of, has_lemma, lemma
from checker.language.document import Sentence
from checker.lexicon import load
from checker.mention.written import choice
from checker.model import Claim, Firmness
from checker.notes import Notes
from checker.values import Time

if TYPE_CHECKING:
    from checker.language.parsed import Token

FAMILY = "next"


@frozen(kw_only=True)
class Due:
    """When something is due: the words and what they mean."""

    start: int
    end: int
    value: Time


def next_dates(notes: Notes) -> Iterator[Claim]:
    """One claim for each sentence that says when the next one of something is."""
    for sentence in notes.document.sentences:
        event = _next_event(notes, sentence)
        if event is None:
            continue
        due = _unsettled(notes, sentence) or _dated(notes, sentence, event) or _soon(notes, sentence, event)
        if due is not None:
            yield make_claim(
                notes,
                sentence,
                family=FAMILY,
                attribute="next-date",
                subject=phrase(event),
                subject_key=lemma(event),
                value=due.value,
                start=due.start,
                end=due.end,
                occasion=None,
                firmness=Firmness.EXPECTED,
                context=context_of(notes, sentence, due.start, due.end, head=lemma(event)),
                confidence=0.8,
            )


def _lexicon() -> dict[str, Any]:
    table: dict[str, Any] = load("times")["open"]
    return table


@cache
def _rounds() -> frozenset[str]:
    return frozenset(_lexicon()["rounds"])


def _next_event(notes: Notes, sentence: Sentence) -> Token | None:
    """The noun for what comes next: "the next round", "a follow-up meeting", "the date of the hearing"."""
    if not has_lemma(notes.document, sentence, _rounds()):
        return None
    for token in notes.document.tokens(sentence):
        if token.lemma_.casefold() not in _rounds() or token.pos_ not in ("NOUN", "PROPN"):
            continue
        for child in token.children:
            if child.dep_ in ("amod", "compound", "det", "nmod") and child.lower_ in _lexicon()["next"]:
                return token
            if "-" in child.text or child.lower_ in ("follow", "up"):
                joined = notes.document.text[max(sentence.start, token.idx - 12) : token.idx].casefold()
                if any(word in joined for word in ("follow-up", "follow - up")):
                    return token
        if token.head.lower_ == "of" and token.head.head.lower_ in ("date", "day", "time"):
            return token
    return None


_STATE = (
    r"(?:to be|yet to be|still to be|still being|being|not (?:yet )?been|not (?:yet )?|has yet to be|have yet to be|no)"
)


def _unsettled(notes: Notes, sentence: Sentence) -> Due | None:
    """ "The date of which is still being finalized", "at a date to be announced", "no date has been set"."""
    words = notes.document.words(sentence)
    settle = _lexicon()["unsettled"]
    for token in notes.document.tokens(sentence):
        if token.lower_ not in ("date", "dates", "timing", "schedule"):
            continue
        rest = words[token.idx - sentence.start :]
        match = re.match(
            rf"(?i)\w+[^.;]{{0,60}}?\b{_STATE}\s*((?:\w+\s+){{0,1}}?)(\w+(?:ed|ized|ised|set|fixed|chosen))\b", rest
        )
        no_date = re.search(r"(?i)\bno\s+$", words[: token.idx - sentence.start]) is not None
        if match is None and no_date:
            match = re.match(r"(?i)\w+[^.;]{0,30}?((?:has|have|had) been\s+)(\w+)\b", rest)
        if match is not None and _stem(match[2]) in settle:
            start = token.idx - 3 if no_date else token.idx
            return Due(start=start, end=token.idx + match.end(), value=Time(precision="open"))
    return None


def _stem(participle: str) -> str:
    """ "finalized" is "finalize", "set" itself: enough for the few verbs of settling."""
    word = participle.casefold()
    for ending, instead in (("ied", "y"), ("ed", "e"), ("ed", "")):
        if word.endswith(ending) and word[: -len(ending)] + instead in _lexicon()["unsettled"]:
            return word[: -len(ending)] + instead
    return {"chosen": "choose"}.get(word, word)


def _dated(notes: Notes, sentence: Sentence, event: Token) -> Due | None:
    """The date that the event's own clause gives."""
    verb = next((token for token in event.ancestors if token.pos_ in ("VERB", "AUX")), None)
    for mention in notes.within(sentence, "time"):
        value = mention.value
        if not isinstance(value, Time) or not (value.resolved or value.weekday is not None or value.month is not None):
            continue
        root = notes.document.span(mention.start, mention.end).root
        above = next((token for token in root.ancestors if token.pos_ in ("VERB", "AUX")), None)
        attached = event in root.ancestors or (above is not None and verb is not None and _near(above, verb))
        if attached and (value.since is None or _ahead(notes, value)):
            return Due(start=mention.start, end=mention.end, value=value)
    return None


def _near(below: Token, above: Token) -> bool:
    return below.i == above.i or below.head.i == above.i or above.head.i == below.i


def _ahead(notes: Notes, value: Time) -> bool:
    """Not before the article's own day: a date in the past is no due date."""
    published = notes.article.date
    return published is None or value.until is None or value.until >= published


def _soon(notes: Notes, sentence: Sentence, event: Token) -> Due | None:
    pattern = rf"(?i)\b(?:{choice(_lexicon()['soon'])})\b"
    for match in re.finditer(pattern, notes.document.words(sentence)):
        start = sentence.start + match.start()
        return Due(start=start, end=sentence.start + match.end(), value=Time(precision="soon"))
    return None
