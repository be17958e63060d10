"""Quotations: the words between quotation marks, who speaks them, and which pieces are one utterance."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from checker.language.document import Document
from checker.language.memo import once_a_document
from checker.mention.quotemarks import Piece, find_pieces
from checker.mention.speaker_names import is_source, name_span
from checker.mention.speakers import Cue, find_cue, tokens_between
from checker.model import Mention
from checker.values import Quotation

MOST_BETWEEN = 160
"""Characters that may stand between two pieces of one utterance."""

_STOP = re.compile(r"[.?!;](?=\s|$)")
_ABBREVIATED = re.compile(r"(?:[A-Z]|\b(?:[A-Z][a-z]{1,2}|Capt|Cmdr|Const|Insp|Lieut|Messrs|Prof|Supt))$")


@frozen(kw_only=True)
class Utterance:
    """Pieces that are one speech: "A," said X, "b" is one utterance of two pieces.

    `cue` is where the speaker is named; it may belong to an earlier utterance that this one continues, and then `sure`
    says whether nobody else can be speaking.
    """

    pieces: tuple[Piece, ...]
    cue: Cue | None = None
    own: bool = True
    """Whether the cue stands beside these very words."""
    sure: bool = True

    def words(self, text: str) -> str:
        """The words of all pieces, joined."""
        return " ".join(text[piece.first : piece.last].strip() for piece in self.pieces)


def find_quotations(document: Document) -> Iterator[Mention]:
    """A mention for each quoted piece, scare quotes among them; the speaker in the article's own words."""
    text = document.text
    for utterance in find_utterances(document):
        speaker = utterance.cue.who(document) if utterance.cue else None
        for piece in utterance.pieces:
            value = Quotation(words=text[piece.first : piece.last].strip(), speaker=speaker)
            yield Mention(
                kind="quotation", start=piece.start, end=piece.end, text=text[piece.start : piece.end], value=value
            )


@once_a_document
def find_utterances(document: Document) -> list[Utterance]:
    """The utterances of an article in order."""
    text = document.parsed_text
    found: list[Utterance] = []
    by_paragraph: dict[int, list[Piece]] = {}
    for piece in find_pieces(text):
        by_paragraph.setdefault(text.rfind("\n", 0, piece.start) + 1, []).append(piece)
    for start, pieces in sorted(by_paragraph.items()):
        end = text.find("\n", start)
        found += _in_paragraph(document, start, len(text) if end < 0 else end, pieces, found[-1] if found else None)
    return found


def _in_paragraph(
    document: Document, start: int, end: int, pieces: list[Piece], previous: Utterance | None
) -> list[Utterance]:
    """The utterances of one paragraph; `previous` is the last one of the article so far."""
    text = document.parsed_text
    found: list[Utterance] = []
    left = start
    for place, piece in enumerate(pieces):
        right = pieces[place + 1].start if place + 1 < len(pieces) else end
        if found and _continues(text, found[-1].pieces[-1], piece, found[-1].cue):
            found[-1] = evolve(found[-1], pieces=(*found[-1].pieces, piece))
        else:
            cue = _cue_of(document, piece, left, right)
            if cue is not None:
                found.append(Utterance(pieces=(piece,), cue=cue))
            else:
                found.append(_inherited(document, piece, start, left, found[-1] if found else previous, bool(found)))
        left = piece.end
    return found


def _cue_of(document: Document, piece: Piece, left: int, right: int) -> Cue | None:
    """The cue that stands beside a piece: after it where the sentence goes on, else before it in the same sentence."""
    text = document.parsed_text
    after = _first_sentence(text, piece.end, right)
    before = _last_sentence(text, left, piece.start)
    if _goes_on(text, piece, after):
        cue = find_cue(document, *after, last=False)
        if cue is not None and (text[piece.last - 1] in ",?!" or not text[slice(*before)].strip()):
            return cue
        return find_cue(document, *before, last=True) or cue
    return find_cue(document, *before, last=True)


def _goes_on(text: str, piece: Piece, after: tuple[int, int]) -> bool:
    """Whether the sentence goes on after the closing mark."""
    rest = text[after[0] : after[1]].strip()
    if not rest:
        return False
    ended = text[piece.last - 1] in ".…"
    return not ended or rest[0].islower() or rest[0] in ",-–—"


def _first_sentence(text: str, start: int, end: int) -> tuple[int, int]:
    stop = next((m for m in _STOP.finditer(text, start, end) if not _ABBREVIATED.search(text, start, m.start())), None)
    return start, stop.start() if stop else end


def _last_sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The part of the sentence that leads up to a quotation; nothing where the quotation begins a sentence."""
    begin = start
    for stop in re.compile(r"(?<![A-Z])(?<!\b[A-Z][a-z])[.?!](?=\s)").finditer(text, start, end):
        begin = stop.end()
    return begin, end


def _continues(text: str, first: Piece, second: Piece, cue: Cue | None) -> bool:
    """Whether the second piece goes on with the first: "A," said X, "b"."""
    between = text[first.end : second.start]
    if cue is None or not first.end <= cue.start < second.start or len(between) > MOST_BETWEEN:
        return False
    return between.rstrip().endswith((",", "—", "–", "-")) and not re.search(r"(?<![A-Z])(?<!\bM[rs])[.?!]\s", between)


def _inherited(
    document: Document, piece: Piece, start: int, left: int, previous: Utterance | None, same_paragraph: bool
) -> Utterance:
    """A piece without a cue of its own: whose words can it be?"""
    text = document.parsed_text
    if previous is not None and previous.cue is not None:
        last = previous.pieces[-1]
        if same_paragraph and _nothing_between(text, max(last.end, previous.cue.end), piece.start):
            return Utterance(pieces=(piece,), cue=previous.cue, own=False, sure=previous.sure)
        between = text[max(last.end, previous.cue.end) : piece.start]
        follows = (
            not same_paragraph
            and between.count("\n") >= 1
            and _nothing_between(text, last.end, piece.start, previous.cue)
        )
        if follows and piece.start == start:
            return Utterance(pieces=(piece,), cue=previous.cue, own=False, sure=not last.closed)
    cue = _subject_before(document, start, left, piece)
    return Utterance(pieces=(piece,), cue=cue, own=False, sure=False)


def _nothing_between(text: str, start: int, end: int, cue: Cue | None = None) -> bool:
    """Whether a stretch holds no sentence of its own, beside the rest of the cue's."""
    if cue is not None and cue.start >= start:
        start = cue.end
    rest = text[start:end]
    stop = re.search(r"[.?!:;]", rest)
    tail = rest[stop.end() :] if stop else rest if len(rest.split()) > 12 else ""
    return not any(char.isalnum() for char in tail)


def _subject_before(document: Document, start: int, left: int, piece: Piece) -> Cue | None:
    """The subject of the sentence before in the same paragraph, where it is a person: 'She was not amused. "..."'."""
    tokens = tokens_between(document, max(start, left), piece.start)
    if not tokens:
        return None
    last = tokens[-1].sent
    inside = {token.i for token in tokens if token.sent.start == last.start}
    for token in tokens:
        person = token.ent_type_ == "PERSON" or token.lower_ in ("he", "she")
        if token.i in inside and token.dep_ == "nsubj" and token.head.dep_ == "ROOT" and person and is_source(token):
            who_start, who_end = name_span(document, token, inside)
            return Cue(start=who_start, end=who_end, who_start=who_start, who_end=who_end, verb="")
    return None
