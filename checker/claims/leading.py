"""Offices told by a verb -> titles: who chairs the council is its chairman, who runs the port is its head."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.claims.naming import named_in
from checker.claims.vacated import Told
from checker.language.document import Sentence
from checker.lexicon import load
from checker.notes import Notes
from checker.values import Title

ADVERBS = r"(?:(?:now|also|still|currently|then|since|jointly|long|already|today)\s+)*"
BETWEEN = rf"(?P<link>(?:,|\s*[–—-])?\s+(?:who|and who)(?:\s+(?:has|had|have)(?:\s+been)?|['’]s)?|,)?\s+{ADVERBS}"
END = r"(?:and|or|but|that|which|who|is|was|are|has|had|for|with|to|at|on|since|from|during|as|said|says|told|by)\b"
"""Words that end what is led."""
FIELD = (
    r"(?:the\s+|its\s+|a\s+|an\s+)?"
    rf"(?P<field>(?:[A-Z][\w’'&-]*|[a-z][\w’'-]*)(?:\s+(?!{END})[\w’'&-]+){{0,5}})"
)
STOP = frozenset({"it", "them", "him", "her", "us", "out", "away", "off", "up", "for", "into", "through", "a", "one"})


@cache
def _pattern() -> re.Pattern[str]:
    verbs = sorted(load("titles")["leading"], key=len, reverse=True)
    return re.compile(rf"{BETWEEN}(?P<words>(?P<verb>{'|'.join(verbs)})\s+{FIELD})")


def told_by_verb(notes: Notes, sentence: Sentence) -> Iterator[Told]:
    """The offices of the persons named in a sentence that a verb beside the name tells: only of bodies that last."""
    lasting = frozenset(load("titles")["led"]["bodies"])
    for holder in named_in(notes, sentence):
        match = _pattern().match(notes.document.text, holder.end, sentence.end) if holder.named else None
        if match is None or match["field"].split()[0].casefold() in STOP:
            continue
        body = [re.sub(r"['’]s?$", "", word).casefold() for word in match["field"].split()]
        known = next((index for index, word in enumerate(body) if word in lasting), None)
        if known is None:
            continue
        yield Told(
            start=match.start("words"),
            end=match.end("words"),
            holder=holder,
            title=Title(
                words=match["words"],
                role=load("titles")["leading"][match["verb"]],
                body=match["field"],
                tense="current",
            ),
        )
