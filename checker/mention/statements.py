"""Who says it where no verb of saying stands beside a quotation: who issued the statement, whose view it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.lexicon import words
from checker.mention.speaker_names import OBLIQUE, head_of_phrase, is_somebody

if TYPE_CHECKING:
    from checker.language.parsed import Token

SUBJECTS = ("nsubj", "nsubjpass")
ABOUT = frozenset({"by", "from"})
"""Prepositions before whoever a statement comes from."""


def issued(tokens: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """The statements in a stretch of text, each with whose it is: "the ministry released a statement calling it ...",
    "a statement from the ministry read"."""
    inside = {token.i for token in tokens}
    for token in tokens:
        if token.pos_ not in ("NOUN", "PROPN") or token.lemma_.lower() not in words("saying", "statements"):
            continue
        who = _sender(token, inside) or _issuer(token, inside)
        if who is not None and who.lower_ not in OBLIQUE and is_somebody(who):
            yield token, who


def _sender(statement: Token, inside: set[int]) -> Token | None:
    """Whose statement it is said to be: "the ministry's statement", "a statement (issued) by the ministry"."""
    below = [statement, *(child for child in statement.children if child.dep_ == "acl" and child.tag_ == "VBN")]
    for word in below:
        for child in word.children:
            if child.dep_ == "poss" and child.tag_ != "PRP$" and child.i in inside:
                return child
            if child.lower_ in ABOUT and child.dep_ in ("prep", "agent"):
                noun = next((c for c in child.children if c.dep_ == "pobj" and c.i in inside), None)
                if noun is not None:
                    return noun
    return None


def _issuer(statement: Token, inside: set[int]) -> Token | None:
    """Who issues a statement that is the object of a verb: "the ministry put out a statement"."""
    verb = statement.head
    if statement.dep_ != "dobj" or verb.lemma_.lower() not in words("saying", "issuing") or verb.i not in inside:
        return None
    while verb.dep_ in ("conj", "xcomp") and not any(child.dep_ in SUBJECTS for child in verb.children):
        verb = verb.head
    return next((child for child in verb.children if child.dep_ == "nsubj" and child.i in inside), None)


def judged(tokens: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """Verbs that judge what they name in their own words, with who judges: "the union accused the firm of "greed""."""
    inside = {token.i for token in tokens}
    for verb in tokens:
        if verb.lemma_.lower() not in words("saying", "judging") or verb.tag_ not in ("VBD", "VBZ", "VBP"):
            continue
        who = next((child for child in verb.children if child.dep_ == "nsubj" and child.i in inside), None)
        if who is not None and who.lower_ not in ("who", "which", "that", "it") and is_somebody(who):
            yield verb, who


def viewed(tokens: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """Whose view it is called: "in the mayor's view", "in the eyes of the mayor", "for the mayor, it is"."""
    inside = {token.i for token in tokens}
    for place, token in enumerate(tokens):
        if token.lemma_.lower() in words("saying", "views") and token.dep_ == "pobj":
            who = next((c for c in token.children if c.dep_ == "poss" and c.tag_ != "PRP$" and c.i in inside), None)
            of = tokens[place + 1] if place + 1 < len(tokens) else None
            if who is None and of is not None and of.lower_ == "of":
                who = head_of_phrase(tokens[place + 2 :])
        elif token.lower_ == "for" and place == 0:
            who = head_of_phrase(tokens[1:8])
            if who is None or who.ent_type_ != "PERSON" or who.i + 1 not in inside or who.doc[who.i + 1].text != ",":
                continue
        else:
            continue
        if who is not None and who.lower_ not in OBLIQUE and is_somebody(who):
            yield token, who
