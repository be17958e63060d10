"""Exact values of times, with known answers: `python benchmarks/recognizers_times.py FILE.jsonl [--verbose]`.

The file holds Recognizers-Text specs: `input`, `reference` (the date seen from) and `results` with their resolutions.
Counted are dates, date ranges, date-times and clock times in forms that news can hold; left out are durations,
repetitions, and the forms of diaries (week numbers, seconds, slashed figures whose order is anyone's guess).
A time is right when its first and last day, and its clock where it has one, are one of the resolutions.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import checker

KINDS = ("date", "daterange", "datetime", "datetimerange", "time", "timerange")
NOT_NEWS = re.compile(
    r"\d[/.-]\d{1,2}\b(?![/.-](?:19|20)\d\d)(?!\s*[ap]\.?m)|/|\b(?:week|wk|cy|fy|sy|q)\s?\d|-h\d|[a-z]\d"
    r"|^(?:\d{4}-[a-z]|\d{2}-\d{4}|\d{4} \d\d \d\d)|^(?:the )?(?:day|week|month|year|fortnight|same week)$"
    r"|(?:next|last|past|previous|coming|upcoming)\s(?:\w+\s)?(?:days|weeks|weekends|months|quarters|years)"
    r"|\d \w+ (?:days|weeks|years)|couple weeks|days,|(?:days|weeks) starting|weeks \w+ing|more than|less than"
    r"|end of(?: the)? day|\beod\b|\botd\b|\bnow\b|minute|second|\bmin|\bhour|\d+h\b|hrs?\b|\bp$|ampm|~|\bfeb 30"
    r"|noonish|tonite|lunch|dinner|breakfast|mid night|daytime|night-time|business|school|fiscal|working|remaining"
    r"|eid|ramadan|juneteenth|inauguration|workers|nineteen|thousand|(?:of|in) \d\d$|day of (?:next|the)"
    r"|this time|at present|to date|\bthen\b|later$|following|^(?:that )?weekend$|^(?:morning|evening)$"
    r"|the day before|the next day",
    re.IGNORECASE,
)
"""Forms of diaries and chats, stretches that only say how long, and times that hang on another one in the text."""
CHATTY = re.compile(r"^(?:.*\b(?:0?\d|1[0-2]) ?(?:-|to|and) ?(?:0?\d|1[0-2])\b(?! ?[ap]\.?m).*|.*\bmonths? and\b.*)$")
NAMES = re.compile(
    r"\b(?:january|february|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep"
    r"|sept|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun)\b"
)
"""Names of months and days without their capital: news writes them with it."""


def main(path: str, verbose: bool) -> None:
    tally: Counter[str] = Counter()
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["model"] != "DateTimeModel" or not row["results"]:
            continue
        for gold in row["results"]:
            kind = gold["TypeName"].rpartition(".")[2]
            values = gold.get("Resolution", {}).get("values", [])
            if (
                kind not in KINDS
                or NOT_NEWS.search(gold["Text"])
                or NAMES.search(row["input"])
                or CHATTY.match(gold["Text"])
            ):
                continue
            expected = [answer for value in values for answer in readings(value)]
            if not expected:
                continue
            found = list(times(row["input"], row["reference"], gold))
            right = any(same(value, answer) for value in found for answer in expected)
            right = right or any(piece_of(value, resolution) for value in found for resolution in values)
            tally[kind] += 1
            tally[kind, "right"] += right
            if verbose and not right:
                print(f"{kind} | {row['input'][:90]} | {row['reference']} | {gold['Text']} | {expected} | {found}")
    for kind in KINDS:
        print(f"{kind}: {tally[kind, 'right']} of {tally[kind]}")
    whole = sum(tally[kind] for kind in KINDS)
    print(f"all: {sum(tally[kind, 'right'] for kind in KINDS) / max(whole, 1):.3f} of {whole}")


def readings(value: dict[str, str]) -> Iterator[tuple[str | None, ...]]:
    """The readings of one resolution; the end of a range may be its own last day, as news means it."""
    found = reading(value)
    if found is not None:
        yield found
        if value["type"] == "daterange" and value.get("end"):
            yield found[0], value["end"], None
            if value["end"].endswith("-01"):
                following = date.fromisoformat(value["end"][:8] + "28") + timedelta(days=4)
                yield found[0], before(following.strftime("%Y-%m-01")), None
            if value["end"].endswith("-01-01"):
                yield found[0], value["end"][:4] + "-12-31", None


def piece_of(value: tuple[str | None, ...], resolution: dict[str, str]) -> bool:
    """Early, mid, late, earlier and later are no exact stretches: a piece of the known one will do."""
    since, until, start, end = value[0], value[1], resolution.get("start"), resolution.get("end")
    if (
        resolution.get("Mod") not in ("start", "mid", "end")
        or " " in str(start)
        or not (since and until and start and end)
    ):
        return False
    slack = timedelta(days=3)
    return date.fromisoformat(start) - slack <= date.fromisoformat(since) and until <= end


def same(value: tuple[str | None, ...], answer: tuple[str | None, ...]) -> bool:
    """Whether a time found is the known one; it may say more: the day of an hour, the hour of a day."""
    days, clock = value[:2] == answer[:2], value[2] == answer[2]
    return (days and clock) or (days and answer[2] is None) or (clock and answer[:2] == (None, None))


def times(text: str, reference: str | None, gold: dict[str, Any]) -> Iterator[tuple[str | None, ...]]:
    """(first day, last day, clock) of the times found where the known answer stands."""
    article = checker.Article(id="s", text=text, published=reference[:10] if reference else None)
    for mention in checker.mentions(article):
        if mention.kind == "time" and mention.start <= gold["End"] and gold["Start"] < mention.end:
            value = mention.to_dict()["value"]
            yield value["since"], value["until"], value["clock"]


def reading(value: dict[str, str]) -> tuple[str | None, ...] | None:
    """(first day, last day, clock) of one resolution; None where it resolves nothing. Ends of ranges are exclusive."""
    point = value.get("value")
    if point == "not resolved":
        return None
    if point is not None and value["type"] in ("date", "datetime", "time"):
        return moment(point, value["type"])
    start, end, side = value.get("start"), value.get("end"), value.get("Mod")
    if value["type"] == "daterange":
        if start and end:
            return start, before(end), None
        only = start or end
        year = value.get("timex", "")
        if only and re.fullmatch(r"\d{4}", year):
            return f"{year}-01-01", f"{year}-12-31", None
        month = re.fullmatch(r"(?:\d{4}|XXXX)-(\d\d)", year)
        if month:
            return None
        return (only, only, None) if only else None
    moments = [moment(m, "datetime" if " " in m else "time") for m in (start, end) if m]
    if not moments or side == "none":
        return None
    if len(moments) == 2 and value.get("timex", "").endswith(("MO", "AF", "EV", "NI", "DT")):
        return moments[0][0], moments[0][0], None
    return moments[0][0], moments[-1][0], moments[0][2]


def moment(point: str, kind: str) -> tuple[str | None, ...]:
    if kind == "date":
        return point, point, None
    day, _, clock = point.rpartition(" ")
    return day or None, day or None, clock[:5]


def before(day: str) -> str:
    try:
        return (date.fromisoformat(day) - timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return day


if __name__ == "__main__":
    main(sys.argv[1], "--verbose" in sys.argv[2:])
