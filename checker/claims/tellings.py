"""Who told it: reported speech without quotation marks, by the teller, the hearer who is named, and what was told.

Where a report comes from ("a Lisbon daily", "the rumour started in Peru") and words that somebody takes back are told
of with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.attribution import name_at, person_at
from checker.claims.antecedents import meant_by
from checker.claims.build import make_claim
from checker.claims.disowned import disowned
from checker.claims.origins import origins
from checker.claims.surroundings import content_lemmas, context_of, fold, lemma
from checker.language.document import Sentence
from checker.lexicon import words
from checker.mention.speaker_names import family_name, is_somebody, name_span
from checker.model import Claim
from checker.notes import Notes
from checker.values import Name

if TYPE_CHECKING:
    from checker.language.parsed import Token

FAMILY = "telling"
LEAST = 2
"""Words of content that a reported clause must have to be known again."""
_NAMED = re.compile(r"(?:[A-Z0-9][\w.&'’-]*|of|the)(?:\s+(?:[A-Z0-9][\w.&'’-]*|of|the))*\s*$")
"""The name that a hearer's description ends in: the Courier of "the local daily Bray Courier"."""


def make(notes: Notes) -> Iterator[Claim]:
    """A claim for each account that a sentence gives as somebody's, in words that are not quoted."""
    for sentence in notes.document.sentences:
        tokens = [token for token in notes.document.tokens(sentence) if not token.is_space]
        inside = {token.i for token in tokens}
        for token in tokens:
            if token.pos_ == "VERB" and lemma(token) in words("saying", "account_verbs"):
                claim = _told(notes, sentence, token, inside)
                if claim is not None:
                    yield claim
    yield from origins(notes)
    yield from disowned(notes)


def _told(notes: Notes, sentence: Sentence, verb: Token, inside: set[int]) -> Claim | None:
    """The claim on who told what a verb's clause says."""
    clause = next((child for child in verb.children if child.dep_ == "ccomp" and child.i in inside), None)
    subject = _teller(verb, inside)
    if (
        subject is None
        or clause is None
        or _quotes(notes, verb, clause, subject)
        or any(child.dep_ in ("neg", "auxpass") for child in verb.children)
    ):
        return None
    told = content_lemmas(t for t in clause.subtree if t.i in inside and t.i != subject.i and not _over(t, subject))
    if len(told) < LEAST:
        return None
    who_start, who_end = name_span(notes.document, subject, inside)
    person = person_at(notes.people, who_start, who_end) or meant_by(notes.document, notes.people, who_start, who_end)
    name = person.name if person is not None else name_at(notes.document, notes.people, who_start, who_end)
    if not name or fold(name) in words("negation", "pronouns"):
        return None
    start, end = min(subject.left_edge.idx, verb.idx), max(verb.idx + len(verb), who_end)
    hearer = _hearer(notes, verb, clause) if clause.i > verb.i else ""
    start, end = max(start, sentence.start), min(end, sentence.end)
    return make_claim(
        notes,
        sentence,
        family=FAMILY,
        attribute="teller",
        subject=f"who told {hearer or 'it'}",
        subject_key=person.key if person is not None else lemma(subject),
        value=Name(full=name, family=family_name(name) if person is not None or _like_person(subject) else None),
        start=start,
        end=end,
        occasion=None,
        context=context_of(
            notes,
            sentence,
            start,
            end,
            predicate=lemma(verb),
            head=re.sub(r"\W+", "", fold(hearer)) or None,
            near=told,
            modifiers=frozenset({"several"} if "Plur" in subject.morph.get("Number", []) else ()),
            arguments=person.roles if person is not None else frozenset(),
        ),
        confidence=0.8,
    )


def _like_person(subject: Token) -> bool:
    """Whether a teller of whom the article tells nothing else is called as people are."""
    return subject.ent_type_ == "PERSON" or (subject.pos_ == "PROPN" and subject.ent_type_ == "")


def _quotes(notes: Notes, verb: Token, clause: Token, subject: Token) -> bool:
    """Whether a clause is quoted, or stands apart from the verb: then it is told of elsewhere, or by nobody."""
    told = notes.document.text[max(0, clause.left_edge.idx - 1) : clause.right_edge.idx + len(clause.right_edge)]
    between = notes.document.text[clause.right_edge.idx : subject.left_edge.idx] if clause.i < verb.i else ""
    after = notes.document.text[verb.idx + len(verb) : verb.idx + len(verb) + 12]
    return any(mark in told for mark in '"“”‘;') or ";" in between or ":" in after


def _over(token: Token, subject: Token) -> bool:
    return subject.is_ancestor(token)


def _teller(verb: Token, inside: set[int]) -> Token | None:
    """Who tells it: the verb's subject, or that of the verb that "and" joins it to."""
    for _ in range(3):
        for child in verb.children:
            if child.dep_ == "nsubj" and child.i in inside:
                if child.tag_ in ("WP", "WDT"):
                    return verb.head if verb.dep_ == "relcl" and verb.head.i in inside else None
                return child if is_somebody(child) else None
        if verb.dep_ != "conj" or verb.head.pos_ != "VERB":
            return None
        verb = verb.head
    return None


def _hearer(notes: Notes, verb: Token, clause: Token) -> str:
    """The name of whom it was told to: what the words between the verb and its clause end in; "" for no name."""
    text = notes.document.text[verb.idx + len(verb) : clause.left_edge.idx]
    if lemma(verb) not in words("saying", "addressing") and not re.match(r"\s+(?:to|in)\s", text):
        return ""
    text = re.split(r"\b(?:on|last|that|in a|during|after|earlier)\b|,", text, maxsplit=1)[0].rstrip(" :\"“'‘")
    found = _NAMED.search(text)
    return re.sub(r"^(?:the|of)\s+", "", found.group().strip(), flags=re.IGNORECASE) if found else ""
