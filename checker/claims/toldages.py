"""The ages that a sentence tells, whosever they are, and whether they are of another time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from attrs import frozen

from checker.language.document import Sentence
from checker.lexicon import load
from checker.notes import Notes
from checker.values import Quantity

# Ages that no unit marks: beside a person, or told of one.
_BARE = re.compile(
    r"(?:(?<=, )|(?<=\()|(?<=\bof ))(?P<beside>\d{1,3})(?=[,.;)]| who\b| from\b| and\b)"
    r"|\b(?:(?:is|was|turned|turns)\s(?:now\s|just\s|only\s|still\s)?|(?:died|dies|dead)\sat\s)(?P<told>\d{1,3})"
    r"(?=[,.;]|\sand\b|\sthis\b|\son\b|\syears\sold\b|\safter\b|$)"
    r"|\bat\s(?:the\s)?age\s(?:of\s)?(?P<at>\d{1,3})\b"
    r"|\b(?:will|is\sto)\s(?:be|turn)\s(?P<coming>\d{1,3})(?=\s(?:in|on|next|later|this)\b)",
    re.MULTILINE,
)
_DECADE = re.compile(
    r"\bin (?:his|her|their) (?:(?P<part>early|mid|middle|late)[- ])?"
    r"(?P<decade>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|[2-9]0s)\b"
)
DECADES = ("ties", "0s")
"""How any decade of a life ends."""
_YEARS_OF = {"early": (0, 4), "mid": (3, 7), "middle": (3, 7), "late": (6, 9), None: (0, 9)}
"""Part of a decade -> its first and last year."""
_PAST = re.compile(
    r"(?:\s(?:at the time|then|in \d{4})\b|,? when\b)"
    r"(?!\s(?:he|she|[\w-]+\s[\w-]+)\s(?:died|dies|was\s(?:killed|shot|found\sdead)|was\s(?:buried)|drowned|collapsed|perished))"
)
_SINCE = re.compile(
    r"\b(?:since|when|from|until|before|after)\s(?:[\w’'-]+\s){1,2}(?:is|was|were|turned)\s(?:just\s|only\s)?$"
)
_THEN = re.compile(r"[\s,(](?:then|at the time)[ ,]+(?:an?\s|the\s)?$|\bas an?\s(?:[\w-]+\s){1,3}(?:of|aged)\s$")
_BORN = re.compile(r"\b[Bb]orn\s(?:on\s)?(?:(?:[^\W\d]\w*|\d{1,2}),?\s){0,4}?(?:in\s)?(?P<year>1[89]\d\d|20[0-2]\d)\b")
_BIRTHDAY = re.compile(r"\b(?:his|her)\s(?P<years>\d{1,3})(?:st|nd|rd|th)\sbirthday\b")
_LEADING = re.compile(r"[\"“]?At\s(?:just\s|only\s)?(?P<years>\d{2,3})(?=,\s(?:[A-Z]|the\s|he\s|she\s))")
"""An age that opens a sentence on whoever has it: "At 17, Ann Low is"."""
_FIGURE = re.compile(r"\d")
"""What any birth year and any bare age has."""
OLDEST = Decimal(120)


@frozen(kw_only=True)
class Age:
    """`text[start:end]` tells how old somebody is."""

    start: int
    end: int
    value: Quantity
    read: bool = False
    """Whether the words by themselves tell that it is an age."""


def ages_in(notes: Notes, sentence: Sentence) -> Iterator[Age]:
    """The ages of a sentence, in figures, decades or years of birth."""
    taken: list[tuple[int, int]] = []
    for mention in notes.within(sentence, "quantity"):
        value = mention.value
        if isinstance(value, Quantity) and value.dimension == "age" and value.amount <= OLDEST:
            taken.append((mention.start, mention.end))
            yield Age(start=mention.start, end=mention.end, value=value, read=True)
    if any(notes.document.text.find(ending, sentence.start, sentence.end) >= 0 for ending in DECADES):
        for match in _DECADE.finditer(notes.document.text, sentence.start, sentence.end):
            yield Age(start=match.start(), end=match.end(), value=_decade(match), read=True)
    if _FIGURE.search(notes.document.text, sentence.start, sentence.end) is None:
        return
    for match in _BIRTHDAY.finditer(notes.document.text, sentence.start, sentence.end):
        value = Quantity(amount=Decimal(match["years"]), unit="year", dimension="age")
        yield Age(start=match.start(), end=match.end(), value=value)
    for match in _LEADING.finditer(notes.document.text, sentence.start, min(sentence.end, sentence.start + 20)):
        if match.start() == sentence.start:
            start, end = match.span("years")
            yield Age(
                start=start, end=end, value=Quantity(amount=Decimal(match["years"]), unit="year", dimension="age")
            )
    written = notes.article.date
    for match in _BORN.finditer(notes.document.text, sentence.start, sentence.end):
        years = written.year - int(match["year"]) if written else 0
        if 0 < years <= OLDEST:
            value = Quantity(amount=Decimal(years - 1), upper=Decimal(years), unit="year", dimension="age")
            yield Age(start=match.start(), end=match.end(), value=value)
    for match in _BARE.finditer(notes.document.text, sentence.start, sentence.end):
        group = str(match.lastgroup)
        start, end = match.span(group)
        # Who will be 58 in November is 57.
        old = Decimal(match.group(group)) - (1 if group == "coming" else 0)
        if old <= OLDEST and not any(s < end and start < e for s, e in taken):
            yield Age(start=start, end=end, value=Quantity(amount=old, unit="year", dimension="age"))


def _decade(match: re.Match[str]) -> Quantity:
    """ "in her late eighties" as a range of years."""
    word = match["decade"]
    tens = int(word[0]) * 10 if word[0].isdigit() else load("numbers")["tens"][f"{word.removesuffix('ies')}y"]
    first, last = _YEARS_OF[match["part"]]
    return Quantity(amount=Decimal(tens + first), upper=Decimal(tens + last), unit="year", dimension="age")


def is_past(text: str, sentence: Sentence, age: Age) -> bool:
    """The age at another time: "since she was fifteen", "was 20 when he was captured"."""
    before = text[sentence.start : age.start]
    return (
        _PAST.match(text, age.end) is not None or _SINCE.search(before) is not None or _THEN.search(before) is not None
    )
