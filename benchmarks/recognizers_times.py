"""Exact values of times on sentences with known answers: `python benchmarks/recognizers_times.py FILE.jsonl [--verbose]`.

The file holds Recognizers-Text specs: `input`, `reference` (the date seen from) and `results` with their resolutions.
Counted are dates, date ranges, date-times and clock times in forms that news can hold; left out are durations,
repetitions, and the forms of calendars and forms (week numbers, slashed figures whose order is anyone's guess, seconds).
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
    r"\d[/.-]\d{1,2}\b(?![/.-](?:19|20)\d\d)(?!\s*[ap]\.?m)|/|\b(?:week|wk|cy|fy|sy|q)\s?\d|-h\d|business day|weekend|^the (?:day|week|month|year)$"
    r"|\bnow\b|minute|second|\bmin|\bhour|noonish|tonite|lunch|dinner|breakfast|mid night|daytime|business|this time"
    r"|~|\bfeb 30|\b\d+h\b|until (?:then|now)|eid|ramadan|juneteenth|inauguration|fiscal|school|year to date|hrs?\b",
    re.IGNORECASE,
)
CHATTY = re.compile(r"^(?:\d{1,2} to \d{1,2}|.*\b(?:0?\d|1[0-2]) ?- ?(?:0?\d|1[0-2])$)")


def main(path: str, verbose: bool) -> None:
    tally: Counter[str] = Counter()
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["model"] != "DateTimeModel" or not row["results"]:
            continue
        for gold in row["results"]:
            kind = gold["TypeName"].rpartition(".")[2]
            values = gold.get("Resolution", {}).get("values", [])
            if kind not in KINDS or NOT_NEWS.search(gold["Text"]) or CHATTY.match(gold["Text"]):
                continue
            expected = [answer for value in values if (answer := reading(value)) is not None]
            if not expected:
                continue
            found = list(times(row["input"], row["reference"], gold))
            right = any(found_value in expected for found_value in found)
            tally[kind] += 1
            tally[kind, "right"] += right
            if verbose and not right:
                print(f"{kind} | {row['input'][:90]} | {row['reference']} | {gold['Text']} | {expected} | {found}")
    for kind in KINDS:
        print(f"{kind}: {tally[kind, 'right']} of {tally[kind]}")
    whole = sum(tally[kind] for kind in KINDS)
    print(f"all: {sum(tally[kind, 'right'] for kind in KINDS) / max(whole, 1):.3f} of {whole}")


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
