"""Runs of capitalised words: what may be a name, as far as spelling tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from checker.language.document import Document, Sentence
from checker.language.naming import ARTICLES, PARTICLES, SUFFIXES, fold, honorifics

_WORD = re.compile(r"[^\W\d_]+(?:['’\-‑][^\W\d_]+)*\.?")
_GAP = re.compile(r"[ \u00a0]|(?:[ \u00a0][\"“‘'][^\"”’'\n]{2,20}[\"”’'][ \u00a0])")
_NICKNAME = re.compile(r"(?<=[^\W\d_][ \u00a0])[\"“‘'][A-Z][\w .-]{1,18}[\"”’'](?=[ \u00a0][A-Z])")
_SUFFIXED = re.compile(
    r"-(?:inspired|based|led|born|backed|owned|era|style|like|linked|themed|bound|appointed|elect|designate)$",
    re.IGNORECASE,
)


@frozen(kw_only=True)
class Word:
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def key(self) -> str:
        return fold(self.text)


Run = tuple[Word, ...]


def runs(document: Document, sentence: Sentence) -> Iterator[Run]:
    """Maximal sequences of capitalised words, with particles between them."""
    text, run = document.text, list[Word]()
    nicknames = [found.span() for found in _NICKNAME.finditer(text, sentence.start, sentence.end)]
    for match in _WORD.finditer(text, sentence.start, sentence.end):
        written = match.group()
        if not run and not written[0].isupper() and "-" not in written:
            continue  # most words, which need not be looked at any further
        if nicknames and any(start <= match.start() < end for start, end in nicknames):
            continue
        word = _trimmed(match)
        joined = bool(run) and _GAP.fullmatch(text, run[-1].end, word.start) is not None
        if _is_capitalised(word.text):
            if run and not joined:
                yield from _closed(run)
                run = []
            run.append(word)
        elif joined and word.key in PARTICLES and word.text != "a":
            run.append(word)
        else:
            yield from _closed(run)
            run = []
    yield from _closed(run)


def _trimmed(match: re.Match[str]) -> Word:
    """Without a possessive ending, and with a full stop only where it marks an abbreviation."""
    text = match.group()
    if text.endswith(".") and not (len(text) == 2 or fold(text) in honorifics() or fold(text) in SUFFIXES):
        text = text[:-1]
    if text.endswith(("'s", "’s")):
        text = text[:-2]
    return Word(text=_SUFFIXED.sub("", text) if "-" in text else text, start=match.start())


def _is_capitalised(word: str) -> bool:
    if word[0].isupper():
        return True
    particle, dash, rest = word.partition("-")
    return bool(dash) and particle in PARTICLES | ARTICLES and rest[:1].isupper()


def _closed(run: list[Word]) -> Iterator[Run]:
    while run and run[-1].key in PARTICLES and not run[-1].text[0].isupper():
        run.pop()
    if run:
        yield tuple(run)
