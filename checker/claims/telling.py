"""How an act is told: as done, as yet to come, as open or denied, or by whoever claims it for himself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.claims.subjects import SUBJECTS, subject_of
from checker.claims.surroundings import lemma
from checker.language.predicates import predicate_of
from checker.lexicon import words

if TYPE_CHECKING:
    from checker.language.parsed import Token

OPEN = frozenset({"would", "could", "may", "might", "should", "if", "whether", "unless", "can", "must"})
COMING = frozenset({"will", "'ll", "shall"})
RESOLVED = frozenset({"agree", "decide", "opt", "choose", "vow", "plan", "pledge", "be", "sign"})
"""Verbs of being about to do what their infinitive says."""
DONE = frozenset(
    {"manage", "help", "go", "begin", "start", "come", "rush", "step", "continue", "proceed", "hurry", "race"}
)
LINKING = frozenset({"be", "become", "come", "go", "fall", "belong"})
"""Verbs that tie a noun for an act or its doer to somebody."""
PRONOUNS = frozenset({"it", "they", "he", "she"})


def open_or_denied(verb: Token) -> bool:
    """Whether a verb's own words deny it, leave it open, or make it what somebody wants or is asked to do."""
    for child in verb.children:
        if child.dep_ == "neg" or (child.dep_ in ("aux", "mark") and child.lower_ in OPEN):
            return True
        if child.lower_ == "to" and child.dep_ == "aux":
            over = verb.head
            first = verb.dep_ == "relcl" and over.lower_ in ("first", "one", "last")
            told = verb.dep_ == "xcomp" and lemma(over) in RESOLVED | DONE and not open_or_denied(over)
            if not first and not told:
                return True
    return any(
        child.dep_ == "det" and child.lower_ == "no"
        for c in verb.children
        if c.dep_ in SUBJECTS
        for child in c.children
    )


def is_planned(said: Token) -> bool:
    """Whether it is told as yet to come: "will sing", "is to be sung"."""
    verb = said if said.pos_ in ("VERB", "AUX") else said.head
    if verb is not said and lemma(verb) not in LINKING:
        return False
    if any(child.lower_ in COMING for child in verb.children if child.dep_ == "aux"):
        return True
    infinitive = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    return infinitive and verb.dep_ == "xcomp" and lemma(verb.head) == "be"


def says_of_itself(verb: Token) -> bool:
    """Whether those who say it did it: "the front said it carried out the attack"."""
    subject, says = subject_of(verb), verb.head
    if subject is None or verb.dep_ != "ccomp" or subject.lower_ not in PRONOUNS:
        return False
    return predicate_of(says) in words("negation", "reports")
