"""Whose age a verb tells, or words that lead up to a name: "who died at the age of 67", "At 17, Ann Low"."""

from __future__ import annotations

from checker.claims.toldages import Age
from checker.language.document import Sentence
from checker.model import Person
from checker.notes import Notes

DYING = frozenset({"die", "kill", "perish", "drown", "reach", "attain"})
AT_AGE = " at the age of "
LEAD = 40
"""Characters between an age that opens a sentence and the name of whoever has it."""


def dead_at(notes: Notes, age: Age) -> Person | None:
    """Whoever died at the age: "Ann Low, the cook who died at the age of 67"."""
    root = notes.document.span(age.start, age.end).root
    verb = next((token for token in root.ancestors if token.pos_ == "VERB"), None)
    if verb is None or verb.lemma_ not in DYING:
        return None
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is not None and subject.lower_ == "who" and verb.dep_ == "relcl":
        subject = verb.head.head if verb.head.dep_ == "appos" else verb.head
    return notes.person_at(subject.idx, subject.idx + len(subject)) if subject is not None else None


def who_is(notes: Notes, age: Age) -> Person | None:
    """The subject of "is", where its complement is the age: "Ann Low, who won twice in her life, was just 22"."""
    root = notes.document.span(age.start, age.end).root
    verb = root.head
    if root.lemma_ == "bear" and root.pos_ == "VERB":
        verb = root  # "Ann Low, the oldest baker, was born in 1921"
    elif verb.lemma_ != "be" or root.dep_ not in ("attr", "acomp"):
        return None
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    return notes.person_at(subject.idx, subject.idx + len(subject)) if subject is not None else None


def at_age(notes: Notes, people: list[tuple[int, int, Person]], age: Age) -> Person | None:
    """Who is named right before an age at which something has come about: "has ended the career of Ann Low at"."""
    before = next((person for _, end, person in people if 0 < age.start - end < len(AT_AGE) + 1), None)
    if before is None or not notes.document.text.startswith(AT_AGE, age.start - len(AT_AGE)):
        return None
    verb = next((t for t in notes.document.span(age.start, age.end).root.ancestors if t.pos_ == "VERB"), None)
    lately = verb is not None and any(child.lower_ in ("has", "have") for child in verb.children)
    return before if lately else None


def birthday_of(notes: Notes, people: list[tuple[int, int, Person]], age: Age) -> Person | None:
    """Whose birthday is told: the one whom "his" or "her" means."""
    if not notes.document.text[age.start : age.end].endswith("birthday"):
        return None
    owner = next((person for start, _, person in people if start == age.start), None)
    return owner or next((person for start, _, person in reversed(people) if start < age.start), None)


def led_up_to(notes: Notes, sentence: Sentence, people: list[tuple[int, int, Person]], age: Age) -> Person | None:
    """Who is named right behind an age that opens a sentence: "At 17, Ann Low", "Born in 1950, the poet Ann Low"."""
    before = notes.document.text[sentence.start : age.start]
    if before not in ("", "At ", "At just ", "At only ", "Aged ", "At age "):
        return None
    following = next(((start, person) for start, _, person in people if start >= age.end), None)
    return following[1] if following is not None and following[0] - age.end < LEAD else None
