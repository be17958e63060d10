"""The noun phrase that names a speaker: where it stands beside its verb, and which of its words are the name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from checker.language.document import Document
from checker.language.naming import is_given
from checker.language.nouns import is_person
from checker.lexicon import words

if TYPE_CHECKING:
    from checker.language.parsed import Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
SOURCE_LABELS = frozenset({"PERSON", "ORG", "NORP"})
PERSONAL = frozenset({"he", "she", "they", "i", "we"})
OBLIQUE = frozenset({"him", "her", "them", "me", "us", "his", "their", "himself", "herself", "themselves"})
LONG_APPOSITION = 14
"""Tokens that may stand between a name and its verb."""


def trimmed(name: str) -> str:
    """A noun phrase without its determiner and its possessive mark."""
    return re.sub(r"(?:['’]s|['’])$", "", re.sub(r"^(?:the|a|an)\s+", "", name.strip(), flags=re.IGNORECASE)).strip()


def family_name(speaker: str) -> str | None:
    """The last word of a name; None for a description ("the teacher") and an initial."""
    last = speaker.split()[-1]
    named = last != last.lower() and len(last.rstrip(".")) > 1 and last.casefold() not in words("saying", "speakers")
    return last if named else None


def neighbour(tokens: Sequence[Token], place: int) -> Token | None:
    """The noun phrase right after the verb ("said the minister") or before it, where the parser saw no subject."""
    after = tokens[place + 1 : place + 12]
    inverts = tokens[place].lemma_.lower() not in words("saying", "addressing")
    if inverts and (place == 0 or tokens[place - 1].text in (",", "-", "–", "—")):
        head = head_of_phrase(after)
        if head is not None:
            return head
    before = [token for token in tokens[max(0, place - 4) : place] if token.pos_ != "ADV"]
    if before and before[-1].text == ",":
        return _named_before(tokens[:place])
    if not before or before[-1].pos_ not in NOMINAL:
        return None
    if before[-1].ent_type_ == "PERSON":
        return before[-1]
    return _whole(before[-1], tokens[0].i) or _named_before(tokens[:place])


def _named_before(tokens: Sequence[Token]) -> Token | None:
    """The last name of a person before the verb, where no other verb stands between the two."""
    for token in reversed(tokens[-LONG_APPOSITION:]):
        if token.pos_ in ("VERB", "AUX"):
            return None
        if token.ent_type_ == "PERSON":
            return token
    return None


def _whole(noun: Token, first: int) -> Token | None:
    """The noun that a phrase belongs to: the student of "a student at the university", the name it is said of.

    None where a place stands after something that is no noun: "the 30-year-old from Bray".
    """
    while True:
        up = noun.head
        if noun.dep_ == "pobj" and up.dep_ == "prep":
            up = up.head
        elif noun.dep_ not in ("appos", "compound", "nmod"):
            return noun
        if up.i == noun.i or up.i < first or up.i > noun.i + 3 or up.pos_ not in (*NOMINAL, "NUM"):
            return noun if noun.ent_type_ == "PERSON" or noun.dep_ != "pobj" else None
        noun = up


def past_rank(subject: Token, inside: set[int]) -> Token:
    """The name after a rank that is cut short, whose point the parser took for a full stop: "Insp. Anna Okafor"."""
    doc, end = subject.doc, subject.i + 2
    if end not in inside or doc[end - 1].text != "." or doc[end].pos_ != "PROPN" or subject.pos_ != "PROPN":
        return subject
    while end + 1 in inside and doc[end + 1].pos_ == "PROPN":
        end += 1
    return doc[end]


def head_of_phrase(tokens: Sequence[Token]) -> Token | None:
    head: Token | None = None
    for token, following in zip_longest(tokens, tokens[1:]):
        if token.tag_ == "PRP$":
            continue
        if token.pos_ in NOMINAL:
            head = token
            if token.pos_ == "PRON":
                break
        elif token.text == "." and head is not None and head.pos_ == "PROPN" and following is not None:
            if following.pos_ != "PROPN":
                break
        elif token.pos_ not in ("DET", "ADJ", "NUM", "PART") and token.tag_ not in ("POS", "HYPH"):
            break
    return head


def named_beside(tokens: Sequence[Token], place: int, subject: Token) -> Token | None:
    """The name right before the verb that the description leads up to: "the mayor of Bray, Anna Okafor, told"."""
    before = [token for token in tokens[:place] if token.i > subject.i]
    while before and (before[-1].text == "," or before[-1].pos_ == "ADV"):
        before.pop()
    if subject.ent_type_ == "PERSON" or not before or before[-1].ent_type_ not in ("PERSON", "") or len(before) < 2:
        return None
    named = before[-1].pos_ == "PROPN" and before[-2].pos_ == "PROPN"
    if not named or any(token.pos_ in ("VERB", "AUX") or token.tag_ in ("WP", "WDT") for token in before):
        return None
    return before[-1]


def whom_it_follows(pronoun: Token, noun: Token) -> Token:
    """Whom a relative pronoun stands for: of "Faisal Harthi, the head of the union, who" the name, not the union."""
    if pronoun.lower_ != "who" or noun.ent_type_ == "PERSON" or is_person(noun.lemma_.casefold()):
        return noun
    above = noun
    for _ in range(6):
        if above.dep_ == "appos" and above.head.pos_ == "PROPN":
            return above.head
        if above.dep_ not in ("pobj", "prep", "conj"):
            break
        above = above.head
    return noun


def _named_behind(head: Token) -> Iterator[Token]:
    """The names in apposition to a noun, or to what stands behind its "of": "the head of the museum, Jane Doe"."""
    yield from (child for child in head.children if child.dep_ == "appos")
    if head.pos_ == "NOUN":
        for prep in head.children:
            for noun in prep.children if prep.dep_ == "prep" and prep.lower_ in ("of", "at", "for") else ():
                if noun.dep_ == "pobj" and noun.pos_ == "NOUN" and not is_person(noun.lemma_.casefold()):
                    yield from (child for child in noun.children if child.dep_ == "appos")


def name_span(document: Document, head: Token, inside: set[int]) -> tuple[int, int]:
    """The place of the name that a noun phrase holds ("the minister, Faisal Harthi": the name), else of the phrase."""
    for candidate in (head, *(child for child in _named_behind(head) if child.i in inside)):
        entity = next(
            (ent for ent in head.doc.ents if ent.label_ == "PERSON" and ent.start <= candidate.i < ent.end), None
        )
        if entity is not None and all(i in inside for i in range(entity.start, entity.end)):
            return entity.start_char, entity.start_char + len(entity.text)
        if candidate.i != head.i and candidate.pos_ == "PROPN" and is_given(candidate.left_edge.text):
            # A name that the model took for a body's.
            return candidate.left_edge.idx, candidate.idx + len(candidate)
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


def is_somebody(token: Token) -> bool:
    """Whether a noun can speak, or stands with a name in apposition: "the big boss, Peter Lund"."""
    return is_source(token) or any(c.dep_ == "appos" and c.ent_type_ == "PERSON" for c in token.children)
