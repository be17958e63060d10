"""Document -> times: pieces of calendar and clock, joined where they stand together, resolved against publication."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from operator import itemgetter

from attrs import evolve

from checker.language.document import Document
from checker.mention.beginnings import Search
from checker.mention.calendar import resolve
from checker.mention.clocks import clock_patterns
from checker.mention.dates import date_patterns
from checker.mention.tense import FUTURE, tense_at
from checker.mention.written import APART, CALENDAR_FIELDS, Reader, Written, choice, compiled, number, table
from checker.model import Mention
from checker.values import Modifier


def find_times(document: Document) -> Iterator[Mention]:
    """The times of an article."""
    text = document.parsed_text
    reference = document.article.date
    for written in find_written(text):
        tense = tense_at(document, written.start, written.end)
        if written.only_ahead and tense != FUTURE:
            continue
        value = resolve(written, reference, tense)
        if _any_such_day(document, written):
            value = evolve(value, since=None, until=None)
        start, end = written.start, written.end
        yield Mention(kind="time", start=start, end=end, text=document.text[start:end], value=value)


_ANY = re.compile(r"(?i)\b(?:a|an|one)\s+(?:(?P<how>[\w-]+)\s+)?$")


def _any_such_day(document: Document, written: Written) -> bool:
    """Whether only the day of the week is told: "on a Sunday", "one wet Friday night"; not "a Friday meeting"."""
    if written.weekday is None or written.day is not None or written.month is not None or written.relative is not None:
        return False
    before = _ANY.search(document.text, max(0, written.start - 24), written.start)
    if before is None:
        return False
    if before["how"] and document.span(before.start("how"), before.end("how")).root.pos_ != "ADJ":
        return False
    return document.span(written.start, written.end).root.dep_ not in ("compound", "nmod", "amod", "poss")


def find_written(text: str) -> list[Written]:
    """The times of a text as they are written, in its order."""
    pieces = [_with_part_after(text, piece) for piece in _pieces(text) if not _repeated(text, piece)]
    pieces = [
        _with_modifier(text, _of_week(text, _with_offset(text, _with_first(text, _with_position(text, piece)))))
        for piece in _without_overlaps(pieces)
    ]
    return _ranges(text, _joined(text, pieces))


def _pieces(text: str) -> list[Written]:
    search, readers = _search()
    matches = sorted(search.matches(text), key=itemgetter(0))  # of two equal readings the first pattern's is kept
    found = (readers[number](match) for number, match in matches)
    return _without_overlaps(written for written in found if written is not None)


@cache
def _search() -> tuple[Search, tuple[Reader, ...]]:
    forms = (*date_patterns(), *clock_patterns())
    return Search([pattern for pattern, _ in forms], APART + r"\S"), tuple(reader for _, reader in forms)


def _without_overlaps(found: Iterable[Written]) -> list[Written]:
    """The longest reading wherever several overlap, in the order of the text."""
    kept: list[Written] = []
    for written in sorted(found, key=lambda w: (w.start - w.end, w.start)):
        if all(written.end <= other.start or other.end <= written.start for other in kept):
            kept.append(written)
    return sorted(kept, key=lambda w: w.start)


def _repeated(text: str, written: Written) -> bool:
    """Every Monday, each year: no time at all."""
    return (
        re.search(r"(?i)\b(?:every|each|per|any)\s+(?:other\s+)?$", text[max(0, written.start - 14) : written.start])
        is not None
    )


@cache
def _part_after() -> re.Pattern[str]:
    return re.compile(
        rf"(?:['’]s)?,?\s+(?:early\s+|late\s+|mid-?)?({choice(table('part_words'))})\b(?!['’-])", re.IGNORECASE
    )


def _with_part_after(text: str, written: Written) -> Written:
    """ "Tuesday" in "Tuesday morning" takes the morning in."""
    if not written.dated or written.part or written.clock is not None:
        return written
    if written.day is None and written.weekday is None and (written.relative or ("", 0))[0] != "day":
        return written
    match = _part_after().match(text, written.end)
    return evolve(written, end=match.end(), part=table("part_words")[match[1].casefold()]) if match else written


@cache
def _position_before() -> re.Pattern[str]:
    return re.compile(
        rf"(?i)\b(?:the\s+)?(?P<words>(?:very\s+)?({choice(table('positions'))}))(?:[\s-]+(?:of\s+)?(?:the\s+)?(?:year\s+)?)$"
    )


def _with_position(text: str, written: Written) -> Written:
    """ "Late" before a month, year or season makes a piece of it; before a day it is morning or evening."""
    match = _position_before().search(text[max(0, written.start - 40) : written.start])
    if match is None or not written.dated:
        return written
    position = table("positions")[match["words"].casefold().removeprefix("very ")]
    start = max(0, written.start - 40) + match.start("words")
    whole_day = written.day is not None or written.weekday is not None or (written.relative or ("", 0))[0] == "day"
    if not whole_day:
        return written if written.position is not None else evolve(written, start=start, position=position)
    if written.part is None and position in (1, 3) and match["words"].casefold() in ("early", "late"):
        return evolve(written, start=start, part="morning" if position == 1 else "evening")
    return evolve(written, start=start) if match["words"].casefold() in ("early", "late") else written


_FIRST = compiled(
    r"(?P<side>(?i:first|opening|last|final))\s+(?P<count><NUMBER>)\s+(?P<unit>(?i:day|week|month))s\s+(?i:of|in)\s+"
    r"(?i:the\s+)?$"
)


def _with_first(text: str, written: Written) -> Written:
    """ "The first ten days of June": so many of its units from the side that is named."""
    if not written.dated or written.day is not None or written.weekday is not None or written.position is not None:
        return written
    window = max(0, written.start - 40)
    match = _FIRST.search(text[window : written.start])
    count = number(match["count"]) if match else None
    if match is None or count is None:
        return written
    sign = 1 if match["side"].casefold() in ("first", "opening") else -1
    return evolve(written, start=window + match.start(), first=(match["unit"].casefold(), sign * count))


_WEEK = re.compile(r"(?i)\b(?:the\s+)?week\s+(?:of|starting|beginning|commencing)\s+(?:on\s+)?(?:the\s+)?$")


def _of_week(text: str, written: Written) -> Written:
    """ "The week beginning 3 March": the week of the day that is named."""
    if written.day is None or written.through is not None:
        return written
    window = max(0, written.start - 40)
    match = _WEEK.search(text[window : written.start])
    return evolve(written, start=window + match.start(), week_of=True) if match else written


_OFFSET = compiled(
    r"(?P<count><NUMBER>)\s+(?P<unit>(?i:day|week|month|year|fortnight))s?\s+(?P<side>(?i:before|after|from))\s+$"
)


def _with_offset(text: str, written: Written) -> Written:
    """ "Two weeks before" a day that is named is another day."""
    day = written.day is not None or written.weekday is not None or written.feast is not None
    if not day and (written.relative or ("", 0))[0] != "day":
        return written
    window = max(0, written.start - 40)
    match = _OFFSET.search(text[window : written.start])
    count = number(match["count"]) if match else None
    if match is None or count is None:
        return written
    sign = -1 if match["side"].casefold() == "before" else 1
    return evolve(written, start=window + match.start(), offset=(match["unit"].casefold(), sign * count))


@cache
def _modifier_before() -> re.Pattern[str]:
    words = choice(table("modifiers"))
    return re.compile(rf"(?i)(?<![\w-])(?P<words>{words})\s+(?:at\s+|on\s+|in\s+)?(?:the\s+)?$")


def _with_modifier(text: str, written: Written) -> Written:
    """The time with "after", "since", "about" or the like taken in, where it speaks of the time itself."""
    window = max(0, written.start - 32)
    match = _modifier_before().search(text[window : written.start])
    if match is None:
        return written
    modifier = Modifier(table("modifiers")[match["words"].casefold()])
    possessive = re.match(r"['’]s?\b", text[written.end : written.end + 2]) is not None
    attributive = re.match(
        r"\s+(?:[a-z]+ing|talks?|meetings?|attacks?|match|game|vote|elections?)\b", text[written.end :]
    )
    if possessive or (attributive and written.weekday is not None):
        return written
    vague = written.relative is not None or written.weekday is not None
    if modifier is Modifier.ABOUT and vague and written.clock is None:
        return written
    close = written.clock is not None and _SHORTLY.match(match["words"]) is not None
    return evolve(written, start=window + match.start("words"), modifier=modifier, close=close)


_SHORTLY = re.compile(r"(?i)(?:shortly|just|soon|right|a little|a few minutes|minutes|moments) (?:after|before|past)$")


_GAP = re.compile(
    r"(?i)(?:,\s+a\s+|[\s,(]*(?:or (?:later|earlier)\s+)?)"
    r"(?:(?:at|on|in|of|the|about|around|by|just|shortly|before|after)\s+)*$"
)


def _joined(text: str, pieces: list[Written]) -> list[Written]:
    """Pieces that say one time together: a weekday with its date, a day with its hour, an hour with its part of day."""
    joined: list[Written] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        gap = text[last.end : piece.start] if last is not None and last.end <= piece.start else None
        if last is not None and gap is not None and _GAP.fullmatch(gap) and _fit(last, piece, gap):
            joined[-1] = _union(last, piece)
        else:
            joined.append(piece)
    return joined


def _fit(a: Written, b: Written, gap: str) -> bool:
    if a.offset or b.offset:
        return False
    if a.through or b.through:
        return (a.dated and not b.dated) or (b.dated and not a.dated)
    if a.dated and b.dated:
        if a.clock is not None and not gap.strip():
            return False
        weekday, date = (a, b) if a.weekday is not None and a.month is None else (b, a)
        if weekday.weekday is None or weekday.month is not None or date.weekday is not None:
            return False
        return (date.month is not None and date.day is not None) or (date.relative or ("", 0))[0] in ("week", "day")
    if a.dated != b.dated:
        undated, dated = (b, a) if a.dated else (a, b)
        if dated.clock is not None and undated.clock is not None:
            return False
        fine = (
            dated.day is not None
            or dated.weekday is not None
            or dated.feast is not None
            or (dated.relative or ("", 0))[0] == "day"
        )
        return fine and (dated.part is None or undated.part is None or dated.part == undated.part)
    return (a.clock is None) != (b.clock is None) and (a.part is None) != (b.part is None)


def _union(a: Written, b: Written) -> Written:
    """Both pieces as one; what the first leaves out is the second's."""
    changes = {name: getattr(b, name) for name in (*CALENDAR_FIELDS, "part", "through") if getattr(a, name) is None}
    if a.relative is not None and a.relative[0] == "named" and b.relative is not None:
        changes["relative"] = b.relative
    if a.clock is None and b.clock is not None:
        changes |= {"clock": b.clock, "clock_until": b.clock_until, "half_known": b.half_known}
    if a.modifier is Modifier.EXACT:
        changes |= {"modifier": b.modifier, "close": b.close}
    return evolve(a, end=b.end, start=min(a.start, b.start), loose=a.loose or b.loose, **changes)


_TO = re.compile(r"(?i)\s*(?:-|–|—|\bto\b|\buntil\b|\btill\b|\bthrough\b|\band\b)\s*(?:the\s+|in\s+)?")
_MOVED = re.compile(
    r"(?i)\b(?:mov|postpon|delay|push|chang|brought|bring|reschedul|rise|rose|fell|fall|up|down|increas|grew|shift)\w*\b[^.]{0,30}$"
)


def _ranges(text: str, times: list[Written]) -> list[Written]:
    """ "From 3 March to 10 April", "between 2016 and 2018", "Monday to Wednesday" as one stretch each."""
    result: list[Written] = []
    for time in times:
        last = result[-1] if result else None
        stretch = _stretch(text, last, time) if last is not None else None
        if stretch is not None:
            result[-1] = stretch
        else:
            result.append(time)
    return result


def _stretch(text: str, a: Written, b: Written) -> Written | None:
    start = b.start
    if b.modifier is Modifier.AT_MOST:  # "from Monday until Wednesday": the word is the range's own
        start += len(re.match(r"\w+\s*", text[b.start :]).group())  # type: ignore[union-attr]
    gap = text[a.end : start]
    if a.through or b.through or _TO.fullmatch(gap) is None or _kind(a) != _kind(b):
        return None
    lead = text[max(0, a.start - 12) : a.start] + text[a.start : a.start + 5]
    between = re.search(r"(?i)\bbetween\s+(?:the\s+)?$", text[max(0, a.start - 14) : a.start])
    if gap.strip().casefold() == "and" and not between:
        return None
    if "from" in lead.casefold() and _MOVED.search(text[max(0, a.start - 50) : a.start]):
        return None
    other = evolve(b, start=start, modifier=Modifier.EXACT)
    first = a
    if a.month is not None and a.year is None and b.year is not None and a.relative is None:
        first = evolve(a, year=b.year if b.month is None or a.month <= b.month else b.year - 1)
    begin = a.start if between is None else max(0, a.start - 14) + between.start()
    if a.clock is not None and not a.dated:
        return evolve(
            first,
            start=begin,
            end=b.end,
            clock_until=b.clock,
            half_known=b.half_known,
            modifier=Modifier.EXACT,
            close=False,
        )
    return evolve(first, start=begin, end=b.end, modifier=Modifier.EXACT, through=other)


def _kind(time: Written) -> str:
    return "clock" if not time.dated else "calendar"
