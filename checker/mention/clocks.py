"""The forms of the clock: "3:40 a.m.", "1500 GMT", "half past three", "at dawn"."""

from __future__ import annotations

import re
from functools import cache

from checker.mention.written import Reader, Written, compiled, end_of, number, table

DAY = 24 * 60


def _half(half: str | None, hour: int) -> int:
    """The hour on the 24-hour clock: 3 with "p.m." is 15."""
    return hour if half is None else hour % 12 + (12 if half[0] in "pP" else 0)


def _hour(words: str) -> int:
    return number(words) or 0


def _clock(m: re.Match[str]) -> Written | None:
    hour, minute = _half(m["half"], _hour(m["hour"])), int(m["minute"] or 0)
    return Written(start=m.start("hour"), end=m.end(), clock=(hour * 60 + minute) % DAY)


def _range(m: re.Match[str]) -> Written | None:
    """ "3 to 5 p.m.": the first hour takes the half of the day that comes before the second."""
    until = _half(m["half"], _hour(m["hour2"])) * 60 + int(m["minute2"] or 0)
    clock = _half(m["half1"] or m["half"], _hour(m["hour"])) * 60 + int(m["minute"] or 0)
    if m["half1"] is None and clock > until:
        clock = (clock - DAY // 2) % DAY
    return Written(start=m.start("hour"), end=m.end(), clock=clock % DAY, clock_until=until % DAY)


def _figures(m: re.Match[str]) -> Written | None:
    """ "15:40", "at 3.40": which half of the day is known only from 13 o'clock, or by a leading nought."""
    hour, minute = int(m["hour"]), int(m["minute"])
    known = hour > 12 or hour == 0 or m["hour"].startswith("0") or bool(m.groupdict().get("zone"))
    return Written(start=m.start("hour"), end=m.end(), clock=hour * 60 + minute, half_known=known)


def _oclock(m: re.Match[str]) -> Written | None:
    return Written(start=m.start("hour"), end=m.end(), clock=_hour(m["hour"]) * 60, half_known=False)


def _worded(m: re.Match[str]) -> Written | None:
    """ "At nine thirty", "five-fifteen"."""
    words = " ".join(m["minute"].casefold().replace("-", " ").split())
    minute = number(words.replace(" ", "-")) or number(words)
    if minute is None or minute > 59:
        return None
    return Written(start=m.start("hour"), end=m.end(), clock=_hour(m["hour"]) * 60 + minute, half_known=False)


def _military(m: re.Match[str]) -> Written | None:
    """ "Between 0730 and 0930"; without a nought before either they may be years."""
    if not (m["hour"].startswith("0") or m["hour2"].startswith("0")):
        return None
    clock, until = (int(m[h]) * 60 + int(m[n]) for h, n in (("hour", "minute"), ("hour2", "minute2")))
    return Written(start=m.start("hour"), end=m.end(), clock=clock, clock_until=until)


def _spoken(m: re.Match[str]) -> Written | None:
    """ "half past three", "twenty to four", "a quarter to midnight"."""
    words = " ".join(m["minutes"].casefold().split())
    if words.isdigit() and not (m["unit"] or m["half"] or m["side"].casefold() == "past"):
        return None
    minutes = {"half": 30, "quarter": 15, "a quarter": 15}.get(words) or number(words)
    if minutes is None or minutes > 59:
        return None
    word = m["hour"].casefold()
    named = {"midnight": 0, "noon": 12, "midday": 12}.get(word)
    hour = _half(m["half"], _hour(word)) if named is None else named
    total = hour * 60 + (-minutes if m["side"].casefold() in ("to", "before") else minutes)
    return Written(
        start=m.start(), end=m.end(), clock=total % DAY, half_known=named is not None or m["half"] is not None
    )


def _named(m: re.Match[str]) -> Written | None:
    midnight = m["word"].casefold() == "midnight"
    return Written(start=m.start(), end=m.end(), clock=0 if midnight else 720, part="midnight" if midnight else "noon")


def _hours_off(m: re.Match[str]) -> Written | None:
    """ "An hour before midnight", "two hours after noon"."""
    count = 1 if m["count"].casefold() == "an" else number(m["count"])
    if count is None or count > 11:
        return None
    named = 0 if m["word"].casefold() == "midnight" else 12
    hour = named - count if m["side"].casefold() == "before" else named + count
    return Written(start=m.start(), end=m.end(), clock=hour * 60 % DAY)


def _part(m: re.Match[str]) -> Written | None:
    word = " ".join(m["part"].casefold().split())
    words = table("part_words")
    return Written(start=m.start("part"), end=end_of(m), part=words.get(word) or words[word.rstrip("s")])


_PART_CUE = (
    r"(?i:(?:in|at|before|by|after|around|since|until|towards|during|of|on)\s+(?:the\s+)?(?:early\s+|late\s+|mid-?)?"
    r"|early\s+|late\s+|mid-?|that\s+|(?=overnight))"
)

_DAYS = r"(?:<WEEKDAY>|(?i:weekdays|weeknights|weekends|working days|school days|match days|race days)\b)"

CLOCKS: tuple[tuple[str, Reader], ...] = (
    (
        r"(?P<hour><HOUR>)(?:[:.](?P<minute>[0-5]\d))?\s*(?P<half1><HALF>)?\s*(?:-|–|to|and|until|till)\s*"
        r"(?P<hour2><HOUR>)(?:[:.](?P<minute2>[0-5]\d))?\s*(?P<half><HALF>)",
        _range,
    ),
    (r"(?P<hour><HOUR>)(?:[:.](?P<minute>[0-5]\d))?(?:\s+o['’]clock)?\s*(?P<half><HALF>)(?:\s+<ZONE>)?", _clock),
    (
        r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?![\d:.]\d)(?!\d)(?:\s?h(?:rs|ours)?\b)?(?P<zone>\s?<ZONE>)?",
        _figures,
    ),
    (
        r"(?i:at|from|by|until|before|after|around|about)\s+(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)"
        r"(?![\d%])(?!\.\d)(?!\s*(?:percent|per|million|billion|[a-z]+s\b))(?P<zone>\s?<ZONE>)?",
        _figures,
    ),
    (
        r"(?i:(?:down|timed|logged|fixed|set|listed|billed|scheduled|due)\s+(?:for|as|to))\s+"
        r"(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)(?![\d%])(?!\.\d)"
        r"(?!\s*(?:percent|per|million|billion|[a-z]+s\b))(?P<zone>\s?<ZONE>)?",
        _figures,
    ),
    (
        r"(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)(?![\d%])(?!\.\d)"
        r"(?=,?\s+(?:on\s+)?(?:<WEEKDAY>|(?i:that\s+(?:morning|afternoon|evening|night|day)|sharp|today|yesterday|tonight)))"
        r"(?P<zone>)",
        _figures,
    ),
    (r"(?P<hour>[01]\d|2[0-3])\.?(?P<minute>[0-5]\d)\s?(?P<zone><ZONE>|h\b|(?i:hours|hrs|local time)\b)", _figures),
    (r"(?i:it was)\s+(?P<hour>1[0-2]|0?[1-9])[.:](?P<minute>[0-5]\d)(?=,|\s+(?:when|and|in|on)\b)(?P<zone>)", _figures),
    (r"(?P<hour>1[0-2]|0?[1-9])(?P<minute>[0-5]\d)\s*(?P<half><HALF>)", _clock),
    (r"(?P<hour><HOUR>)\s+(?i:o['’]?\s?clock)", _oclock),
    (
        r"(?i:at|about|around|by|until|till|after|before|from|since|between|and|to)\s+(?P<hour><HOUR>)"
        r"(?=\s+(?:in the (?:morning|afternoon|evening)|at night)\b)",
        _oclock,
    ),
    (
        r"(?:<PART>|(?i:today|tonight|tomorrow|yesterday)|<WEEKDAY>),?\s+(?i:at|around|about)\s+(?P<hour><HOUR>)"
        r"(?=[,.;!?)](?!\d)|\s*$|\s+(?:when|and|or|in|on|with|as|for|after|before|until|local|sharp)\b)",
        _oclock,
    ),
    (
        r"(?i:at|about|around|by|until|till|after|before|from|since|to)\s+"
        r"(?P<hour><WORDHOUR>)[- ](?P<minute>(?i:<WORDMINUTE>))\b(?!\s+(?:percent|per|people|million|[a-z]+s\b))",
        _worded,
    ),
    (
        r"(?P<hour><WORDHOUR>)-(?P<minute>(?i:thirty|fifteen|forty-five))\b(?!\s+(?:percent|per|million|[a-z]+s\b))",
        _worded,
    ),
    (
        r"(?i:between|from)\s+(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s?(?:-|–|to|and|until)\s?"
        r"(?P<hour2>[01]\d|2[0-3])(?P<minute2>[0-5]\d)(?!\d|[,.]\d)",
        _military,
    ),
    (
        r"(?i:(?:shortly|just|soon|a little|moments|minutes) (?:after|before|past)|at|until|till|by|from)\s+"
        r"(?P<hour>(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))(?=\s+on\s+<DAYS>)",
        _oclock,
    ),
    (
        r"(?i:(?:shortly|just|soon|a little|moments|minutes) (?:after|before|past)|at)\s+"
        r"(?P<hour>(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))"
        r"(?=[,.;!?)](?!\d)|\s*$|\s+(?:when|and (?!a )(?!<WORDHOUR>)|on <WEEKDAY>|yesterday|last night|that|this)\b)",
        _oclock,
    ),
    (r"(?i:at|before|after|until|by|around|about)\s+(?P<hour>1[0-2]|[1-9])(?=\s+(?i:on)\s+<DAYS>)", _oclock),
    (
        r"(?P<count><NUMBER>|(?i:an))\s+(?i:hours?)\s+(?P<side>(?i:before|after|past))\s+(?P<word>(?i:midnight|noon|midday))\b",
        _hours_off,
    ),
    (
        r"(?P<minutes>(?i:half|(?:a\s+)?quarter|five|ten|fifteen|twenty[- ]five|twenty|\d{1,2}"
        r"|<NUMBER>(?=\s+minutes\s)))[\s-]+(?P<unit>minutes?\s+)?(?P<side>(?i:past|to|before))[\s-]+"
        r"(?P<hour><HOUR>|(?i:midnight|noon|midday))(?:\s+o['’]clock)?\s*(?P<half><HALF>)?"
        r"(?![\w%]|[-:.,]\d|\s+(?:percent|per cent|votes?|million))",
        _spoken,
    ),
    (r"(?P<word>(?i:midnight|noon|midday))\b", _named),
    (_PART_CUE + r"(?P<part><PART>)", _part),
)


@cache
def clock_patterns() -> tuple[tuple[re.Pattern[str], Reader], ...]:
    """The forms of the clock, ready to search with."""
    return tuple((compiled(pattern.replace("<DAYS>", _DAYS)), reader) for pattern, reader in CLOCKS)
