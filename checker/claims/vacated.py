"""Offices told by their institution -> titles: who lost the foreign ministry is its former minister."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from checker.claims.naming import Named, named_in
from checker.language.document import Sentence
from checker.lexicon import load
from checker.notes import Notes
from checker.values import Title


@frozen(kw_only=True)
class Told:
    """`text[start:end]` tells of the office that `holder` has, or had."""

    start: int
    end: int
    holder: Named
    title: Title


@cache
def _pattern() -> re.Pattern[str]:
    table = load("titles")["institutions"]
    left = "|".join(load("titles")["handover"]["left"])
    taken = "|".join(load("titles")["handover"]["taken"])
    return re.compile(
        rf",?(?:\s+who)?\s+(?:(?:has|had|have)\s+)?(?:(?:since|now|already|recently|just|later|also)\s+)*"
        rf"(?P<words>(?:(?P<left>{left})|(?P<taken>{taken}))\s+(?:the|his|her|its)\s+"
        rf"(?P<field>(?:[\w’']+\s+){{0,3}}?)(?P<house>{'|'.join(table)}))\b"
    )


def told_by_institution(notes: Notes, sentence: Sentence) -> Iterator[Told]:
    """The offices lost, left or taken over by the persons whom the sentence names."""
    for holder in named_in(notes, sentence):
        if not holder.named:
            continue
        match = _pattern().match(notes.document.text, holder.end, sentence.end)
        if match:
            field = match["field"].strip() or None
            yield Told(
                start=match.start("words"),
                end=match.end("words"),
                holder=holder,
                title=Title(
                    words=match["words"],
                    role=load("titles")["institutions"][match["house"]],
                    portfolio=field,
                    tense="former" if match["left"] else "current",
                ),
            )
