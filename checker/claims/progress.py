"""What is only planned, and what has begun: "plans to close the mill", "has begun to close the mill"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.claims.build import make_claim
from checker.claims.clauses import Clause, clause_of, heads_clause, is_under, who
from checker.claims.surroundings import content_lemmas, context_of, governing_verb, lemma
from checker.language.document import Sentence
from checker.language.negation import read
from checker.lexicon import words
from checker.model import Claim, Firmness
from checker.notes import Notes
from checker.values import Polarity

if TYPE_CHECKING:
    from checker.language.parsed import Token

FAMILY = "progress"


def make(notes: Notes) -> Iterator[Claim]:
    """A claim for each act on something that a sentence tells as planned, or as begun."""
    for sentence in notes.document.sentences:
        for token in notes.document.tokens(sentence):
            if token.pos_ != "VERB" or not heads_clause(token):
                continue
            begun = _begun(token)
            if begun is None and not _may_be_planned(token):
                continue
            reading = read(_told_with(token, begun))
            if not reading.holds or reading.so_far or reading.planned != (begun is None):
                continue
            clause = clause_of(token)
            if clause is not None and clause.patient is not None and clause.patient.pos_ in ("NOUN", "PROPN"):
                yield _claim(notes, sentence, clause, begun if begun is not None else _plan(token), begun is not None)


def _begun(verb: Token) -> Token | None:
    """The word by which an act is said to have begun: "has started to", "is in the process of"."""
    above = verb.head
    if verb.dep_ == "xcomp" and lemma(above) in words("progress", "beginning"):
        return above if above.tag_ in ("VBD", "VBN") else None
    if verb.dep_ == "pcomp" and above.dep_ == "prep" and lemma(above.head) in words("progress", "stages"):
        return above.head
    return None


def _told_with(verb: Token, begun: Token | None) -> Token:
    """The verb whose reading is the act's: of "is in the process of closing" the "is"."""
    if begun is None or begun.pos_ != "NOUN":
        return verb
    return governing_verb(begun) or verb


def _may_be_planned(verb: Token) -> bool:
    """Whether a verb stands as an infinitive or with an auxiliary, as what is planned does."""
    return verb.tag_ in ("VB", "VBN") and (
        verb.dep_ in ("xcomp", "acl")
        or any(child.dep_ == "aux" and child.tag_ in ("MD", "TO") for child in verb.children)
    )


def _plan(verb: Token) -> Token:
    """The word by which an act is planned: the verb or noun above it, or the verb itself behind "will"."""
    return verb.head if verb.dep_ in ("xcomp", "acl") else verb


def _claim(notes: Notes, sentence: Sentence, clause: Clause, top: Token, begun: bool) -> Claim:
    own = [t for t in clause.tokens if t.i == clause.verb.i or is_under(t, clause.verb)]
    inside = [t for t in (*own, top) if sentence.start <= t.idx and t.idx + len(t) <= sentence.end]
    start, end = min(t.idx for t in inside), max(t.idx + len(t) for t in inside)
    subject, key = who(notes, clause.subject)
    assert clause.patient is not None
    return make_claim(
        notes,
        sentence,
        family=FAMILY,
        attribute="progress",
        subject=subject,
        subject_key=key,
        value=Polarity(predicate=clause.predicate, holds=begun, words=notes.article.text[start:end]),
        start=start,
        end=end,
        occasion=None,
        firmness=Firmness.STATED,
        context=context_of(
            notes,
            sentence,
            start,
            end,
            predicate=clause.predicate,
            head=lemma(clause.patient),
            near=content_lemmas(t for t in own if t.i != clause.verb.i),
        ),
        confidence=0.7,
    )
