"""Whether it happened: one claim for each clause that something could contradict."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from attrs import evolve

from checker.claims.answers import answers
from checker.claims.build import make_claim
from checker.claims.clauses import Clause, clause_of, heads_clause, is_under, lost_by, who, whole
from checker.claims.gains import gains
from checker.claims.nominal import classes_of, link_of, nominal_of
from checker.claims.stance import stances
from checker.claims.surroundings import content_of, context_of, fold, lemma
from checker.language.clause_reading import Reading, is_question
from checker.language.document import Sentence
from checker.language.negation import read
from checker.lexicon import words
from checker.model import Claim, Context, Firmness
from checker.notes import Notes
from checker.values import Polarity

if TYPE_CHECKING:
    from checker.language.parsed import Token

FAMILY = "polarity"
VERBS = frozenset({"VERB", "AUX"})
_WARRANT = {"be_wanted": frozenset({"arrest", "warrant", "detention", "issue"})}
"""Words that are part of a predicate, not of what it is said of."""


def make(notes: Notes) -> Iterator[Claim]:
    """The polarity claims of an article: its clauses, its answers, and its sentences that call a report untrue."""
    for sentence in notes.document.sentences:
        for token in notes.document.tokens(sentence):
            if token.pos_ in VERBS and heads_clause(token) and not _narrows(token):
                clause = clause_of(token)
                if clause is None:
                    continue
                reading = read(token, able=clause.predicate in words("antonyms", "able"))
                if clause.predicate == "be_wanted" and reading.holds is None:
                    # Who is told to look for somebody looks for him.
                    reading = Reading()
                if clause.mooted:
                    reading = evolve(reading, planned=True)
                if reading.holds is not None:
                    yield _claim(notes, sentence, clause, reading)
                lost = lost_by(clause)
                if lost is not None and reading.holds:
                    yield _claim(notes, sentence, lost, reading)
            elif token.pos_ == "NOUN" and token.children and not is_question(token):
                act = nominal_of(token)
                if act is not None:
                    yield _claim(notes, sentence, act, Reading())
                link = link_of(token)
                for clause, reading in (*classes_of(token), *((link,) if link is not None else ())):
                    yield _claim(notes, sentence, clause, reading)
    yield from gains(notes)
    yield from answers(notes)
    yield from stances(notes)


def _narrows(verb: Token) -> bool:
    """Whether a clause only says which ones are meant: "those who never ate fish", "shops that had been open"."""
    if verb.dep_ not in ("relcl", "acl") or verb.head.pos_ not in ("NOUN", "PRON"):
        return False
    if verb.head.dep_ == "pobj" and verb.head.head.lower_ == "without":
        return True
    return verb.dep_ == "relcl" and (verb.head.lower_ in words("antonyms", "meant") or _is_some_kind(verb.head))


def _is_some_kind(noun: Token) -> bool:
    """Whether a noun is a mere plural, of which the clause behind it makes a kind; not where a comma parts the two."""
    bare = noun.tag_ == "NNS" and not any(
        c.dep_ in ("det", "poss", "nummod", "amod", "compound") for c in noun.children
    )
    return bare and noun.i + 1 < len(noun.doc) and noun.nbor(1).text != ","


def _claim(notes: Notes, sentence: Sentence, clause: Clause, reading: Reading) -> Claim:
    first = next((token for token in clause.tokens if is_under(token, clause.verb)), clause.verb)
    last = next((token for token in reversed(clause.tokens) if is_under(token, clause.verb)), clause.verb)
    start, end = min(first.idx, clause.verb.idx), max(last.idx + len(last), clause.verb.idx + len(clause.verb))
    if reading.turned_at is not None and not reading.holds:
        start = min(start, reading.turned_at)
    start, end = max(start, sentence.start), min(end, sentence.end)
    subject, key = who(notes, clause.subject or clause.patient)
    more: dict[str, Any] = {}
    if reading.planned and notes.article.date is None:
        # In an article without a date, what is planned for "next year" can't be told from what is planned for 2015.
        occasion = notes.occasions.at(sentence, start, end)
        more["occasion"] = occasion if occasion.ordinal is not None else None
    return make_claim(
        notes,
        sentence,
        family=FAMILY,
        attribute="polarity",
        subject=subject,
        subject_key=key,
        value=Polarity(predicate=clause.predicate, holds=reading.holds, words=notes.article.text[start:end]),
        start=start,
        end=end,
        firmness=Firmness.EXPECTED
        if reading.planned
        else Firmness.DENIED
        if reading.denied or reading.unable
        else Firmness.STATED,
        context=_context(notes, sentence, clause, start, end),
        confidence=0.6 if reading.so_far else 0.8,
        **more,
    )


def _context(notes: Notes, sentence: Sentence, clause: Clause, start: int, end: int) -> Context:
    content = content_of(notes.document, sentence)
    own = [t for t in clause.tokens if t.i in content and t.i != clause.verb.i and t.pos_ != "ADV"]
    near = frozenset([content[t.i] for t in own])
    people = frozenset(
        fold(person.name.split()[-1])
        for t in clause.tokens
        if t.pos_ in ("PRON", "PROPN", "NOUN") and (person := notes.person_at(t.idx, t.idx + len(t))) is not None
    )
    assert clause.patient is not None
    patient = notes.person_at(clause.patient.idx, clause.patient.idx + len(clause.patient))
    return context_of(
        notes,
        sentence,
        start,
        end,
        predicate=clause.predicate,
        head=fold(patient.name.split()[-1]) if patient is not None else lemma(whole(clause.patient)),
        near=(near | people) - {lemma(clause.verb)} - _WARRANT.get(clause.predicate, frozenset()),
    )
