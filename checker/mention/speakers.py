"""Who says it: the words beside a quotation, or in a sentence, that name a speaker with a verb of saying.

The grammar around quotation marks breaks parsers, so a cue is looked for in the stretch of text between two quotations,
with the parse where it helps ("the minister, who chairs the sessions, told reporters") and by position where not
("said the minister").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from checker.language.document import Document
from checker.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = ("nsubj", "nsubjpass")
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
SOURCE_LABELS = frozenset({"PERSON", "ORG", "NORP"})
PERSONAL = frozenset({"he", "she", "they", "i", "we"})


@frozen(kw_only=True)
class Cue:
    """`text[start:end]` says who speaks, at `text[who_start:who_end]`; `verb` is the lemma, "" for a colon."""

    start: int
    end: int
    who_start: int
    who_end: int
    verb: str

    def who(self, document: Document) -> str:
        """The speaker in the article's words, without article or possessive."""
        return trimmed(document.text[self.who_start : self.who_end])


def trimmed(name: str) -> str:
    """A noun phrase without its determiner and its possessive mark."""
    return re.sub(r"(?:['’]s|['’])$", "", re.sub(r"^(?:the|a|an)\s+", "", name.strip(), flags=re.IGNORECASE)).strip()


def tokens_between(document: Document, start: int, end: int) -> list[Token]:
    """The tokens that lie wholly in a stretch of text, white space left out."""
    if not document.text[start:end].strip():
        return []
    return [t for t in document.span(start, end) if t.idx >= start and t.idx + len(t) <= end and not t.is_space]


def find_cue(document: Document, start: int, end: int, *, last: bool) -> Cue | None:
    """The first, or the last, cue in a stretch of text that holds no quotation."""
    tokens = tokens_between(document, start, end)
    cues = sorted((*_verb_cues(document, tokens), *_according_cues(document, tokens)), key=lambda cue: cue.start)
    if cues:
        return cues[-1] if last else cues[0]
    return (_introducing_cue(document, tokens) or _colon_cue(document, tokens)) if last else None


def is_saying(token: Token) -> bool:
    """Whether a token is a finite verb of saying."""
    if token.lemma_.lower() not in words("saying", "verbs") or token.dep_ == "amod":
        return False
    return token.tag_ in ("VBD", "VBZ", "VBP", "VBN", "VB") and not any(
        child.dep_ == "auxpass" for child in token.children
    )


def _verb_cues(document: Document, tokens: Sequence[Token]) -> Iterator[Cue]:
    inside = {token.i for token in tokens}
    for place, token in enumerate(tokens):
        if not is_saying(token):
            continue
        subject = _subject(token, inside) or _neighbour(tokens, place)
        if subject is None:
            continue
        who_start, who_end = name_span(document, subject, inside)
        edges = (token.idx, token.idx + len(token), who_start, who_end)
        yield Cue(start=min(edges), end=max(edges), who_start=who_start, who_end=who_end, verb=token.lemma_.lower())


def _subject(verb: Token, inside: set[int]) -> Token | None:
    for child in verb.children:
        if child.dep_ in SUBJECTS and child.i in inside and child.pos_ in NOMINAL:
            if child.lower_ in ("who", "which", "that"):
                return verb.head if verb.dep_ == "relcl" and verb.head.i in inside else None
            return child
    if verb.dep_ == "conj" and verb.head.i in inside and not any(child.dep_ in SUBJECTS for child in verb.children):
        return _subject(verb.head, inside)
    return None


def _neighbour(tokens: Sequence[Token], place: int) -> Token | None:
    """The noun phrase right after the verb ("said the minister") or before it, where the parser saw no subject."""
    after = tokens[place + 1 : place + 12]
    if place == 0 or tokens[place - 1].text in (",", "-", "–", "—"):
        head = _head_of_phrase(after)
        if head is not None:
            return head
    before = [token for token in tokens[max(0, place - 4) : place] if token.pos_ != "ADV"]
    return before[-1] if before and before[-1].pos_ in NOMINAL else None


def _head_of_phrase(tokens: Sequence[Token]) -> Token | None:
    head: Token | None = None
    for token in tokens:
        if token.pos_ in NOMINAL:
            head = token
            if token.pos_ == "PRON":
                break
        elif token.pos_ not in ("DET", "ADJ", "NUM", "PART") and token.tag_ not in ("POS", "HYPH"):
            break
    return head


def _according_cues(document: Document, tokens: Sequence[Token]) -> Iterator[Cue]:
    inside = {token.i for token in tokens}
    for token in tokens:
        if token.lower_ == "according":
            rest = [other for other in tokens if other.i > token.i]
            if len(rest) > 1 and rest[0].lower_ == "to":
                head = _head_of_phrase(rest[1:12])
                if head is not None:
                    who_start, who_end = name_span(document, head, inside)
                    yield Cue(start=token.idx, end=who_end, who_start=who_start, who_end=who_end, verb="according")


def _colon_cue(document: Document, tokens: Sequence[Token]) -> Cue | None:
    """ "Mr Okafor: ..." at the end of a short stretch."""
    if len(tokens) < 2 or tokens[-1].text != ":" or len(tokens) > 8:
        return None
    named = [token for token in tokens if token.pos_ == "PROPN"]
    if not named:
        return None
    who_start, who_end = name_span(document, named[-1], {token.i for token in tokens})
    return Cue(start=who_start, end=who_end, who_start=who_start, who_end=who_end, verb="")


def _introducing_cue(document: Document, tokens: Sequence[Token]) -> Cue | None:
    """A clause that announces words and ends in a colon: "Mr Okafor put it like this: ...", "It was Mr Okafor who was
    cheered, for one line: ..."."""
    if len(tokens) < 3 or tokens[-1].text != ":":
        return None
    inside = {token.i for token in tokens}
    for verb in tokens:
        leads = verb.dep_ == "ROOT" or verb.head.i not in inside
        if not leads or verb.pos_ not in ("VERB", "AUX"):
            continue
        announced = _is_announcement(verb) or any(
            token.i > verb.i and token.lemma_.lower() in words("saying", "utterances") for token in tokens
        )
        who = _cleft(verb) or next((c for c in verb.children if c.dep_ == "nsubj" and c.i in inside), None)
        if announced and who is not None and who.i in inside and _is_somebody(who):
            who_start, who_end = name_span(document, who, inside)
            return Cue(
                start=who_start,
                end=tokens[-1].idx + 1,
                who_start=who_start,
                who_end=who_end,
                verb=verb.lemma_.lower(),
            )
    return None


def _is_somebody(token: Token) -> bool:
    """Whether a noun can speak, or stands with a name in apposition: "the big boss, Peter Lund"."""
    return is_source(token) or any(c.dep_ == "appos" and c.ent_type_ == "PERSON" for c in token.children)


def _is_announcement(verb: Token) -> bool:
    """Whether a verb stands for saying by its object: "put it this way", "summed it up"."""
    told = any(child.dep_ == "dobj" and child.lower_ in ("it", "things", "matters") for child in verb.children)
    return told and verb.lemma_.lower() in words("saying", "announcing")


def _cleft(verb: Token) -> Token | None:
    """Whom "it was X who ..." picks out."""
    if verb.lemma_ not in ("be", "was", "is") or not any(c.dep_ == "nsubj" and c.lower_ == "it" for c in verb.children):
        return None
    return next((c for c in verb.children if c.dep_ == "attr" and any(r.dep_ == "relcl" for r in c.children)), None)


def name_span(document: Document, head: Token, inside: set[int]) -> tuple[int, int]:
    """The place of the name that a noun phrase holds ("the minister, Faisal Harthi": the name), else of the phrase."""
    for candidate in (head, *(child for child in head.children if child.dep_ == "appos" and child.i in inside)):
        entity = next(
            (ent for ent in head.doc.ents if ent.label_ == "PERSON" and ent.start <= candidate.i < ent.end), None
        )
        if entity is not None and all(i in inside for i in range(entity.start, entity.end)):
            return entity.start_char, entity.start_char + len(entity.text)
    left = head
    while left.i - 1 in inside and _belongs(head.doc[left.i - 1], head):
        left = head.doc[left.i - 1]
    right = head
    while right.i + 1 in inside and head.pos_ == "PROPN" and head.doc[right.i + 1].pos_ == "PROPN":
        right = head.doc[right.i + 1]
    return left.idx, right.idx + len(right)


def _belongs(token: Token, head: Token) -> bool:
    modifier = token.head.i == head.i or head in token.ancestors
    kinds = ("compound", "amod", "det", "poss", "nmod", "case", "nummod", "punct", "flat")
    return modifier and token.dep_ in kinds and (token.dep_ != "punct" or token.text in "-–/")


def is_source(token: Token) -> bool:
    """Whether a subject can be somebody who says something: a person, an organisation, a noun that speaks."""
    if token.ent_type_ in SOURCE_LABELS or token.pos_ == "PROPN" or token.lower_ in PERSONAL:
        return True
    return token.lemma_.lower() in words("saying", "speakers")
