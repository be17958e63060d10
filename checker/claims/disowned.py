"""Words that somebody takes back: "denied having said so", "was quoted out of context", "never made the remark"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from checker.claims.build import make_claim
from checker.claims.clauses import subject_of
from checker.claims.surroundings import content_lemmas, context_of
from checker.language.document import Sentence
from checker.language.phrases import Table, find, phrase, table, wordings
from checker.lexicon import load
from checker.model import Claim, Firmness, Person
from checker.notes import Notes
from checker.values import Name

if TYPE_CHECKING:
    from checker.language.parsed import Token

FAMILY = "speech"
BACK = 4
"""How many sentences before it may name whose words are taken back."""


@cache
def _table() -> Table[str]:
    lexicon = load("disowned")
    return table((phrase(text, lexicon["lists"]), text) for text in lexicon["phrases"])


def disowned(notes: Notes) -> Iterator[Claim]:
    """A claim for each sentence by which a named person denies words that were given to him."""
    for sentence in notes.document.sentences:
        met = next((found for _, _, found in find(wordings(notes.document)[sentence.index], _table())), None)
        person = _whose(notes, sentence, met) if met is not None else None
        if met is not None and person is not None:
            yield _claim(notes, sentence, met, person)


def _whose(notes: Notes, sentence: Sentence, met: list[Token]) -> Person | None:
    """Who takes the words back: the subject, whoever "his" means, else whoever was cited last."""
    verb = next((token for token in met if token.pos_ in ("VERB", "AUX")), met[0])
    subject = subject_of(verb)
    around = [subject] if subject is not None else []
    around += [t for t in notes.document.tokens(sentence) if t.tag_ == "PRP$" or t.dep_ == "nsubj"]
    for token in around:
        person = notes.person_at(token.idx, token.idx + len(token))
        if person is not None and not person.key.startswith("role:"):
            return person
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - BACK), -1):
        cited = notes.attributions.get(index)
        named = next((person for person in notes.people if person.name == cited), None)
        if named is not None and not named.key.startswith("role:"):
            return named
        known = {p.key: p for _, _, p in notes.people_in(notes.document.sentences[index])}
        only = [p for p in known.values() if not p.key.startswith("role:")]
        if len(only) == 1:
            return only[0]
    return None


def _claim(notes: Notes, sentence: Sentence, met: list[Token], person: Person) -> Claim:
    start, end = met[0].idx, met[-1].idx + len(met[-1])
    inside = {token.i for token in met}
    about = content_lemmas(t for t in met[-1].subtree if t.i not in inside)
    return make_claim(
        notes,
        sentence,
        family=FAMILY,
        attribute="disowned",
        subject=f"whether {person.name} said it",
        subject_key=person.key,
        value=Name(full=notes.article.text[start:end]),
        start=start,
        end=end,
        occasion=None,
        attribution=person.name,
        firmness=Firmness.DENIED,
        context=context_of(notes, sentence, start, end, near=about),
        confidence=0.8,
    )
