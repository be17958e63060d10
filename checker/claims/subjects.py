"""The grammar of who does what: a verb's subject, agent and object, wherever the sentence has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.lexicon import load

if TYPE_CHECKING:
    from checker.language.parsed import Token

SUBJECTS = ("nsubj",)
OBJECTS = ("dobj", "obj", "dative")
FAR = 30
"""Words within which a cleft's "who" follows its "it was"."""


def agent_of(verb: Token) -> Token | None:
    """The noun after "by"."""
    return next(
        (noun for by in verb.children if by.lower_ == "by" for noun in by.children if noun.dep_ == "pobj"), None
    )


def is_passive(verb: Token) -> bool:
    """Whether a verb stands in the passive: "was led", "the team, led by"."""
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children):
        return True
    return verb.tag_ == "VBN" and not any(child.dep_ == "aux" for child in verb.children)


def subject_of(verb: Token) -> Token | None:
    """The verb's own subject, else that of the verb it is joined to by "and"."""
    for _ in range(4):
        subject = next((child for child in verb.children if child.dep_ in SUBJECTS and _may_act(child)), None)
        if subject is not None and verb.dep_ == "conj" and _ends_before(subject):
            subject = None
        if subject is None and verb.dep_ == "xcomp" and verb.head.lemma_ in load("participation")["asking"]["carry"]:
            verb = verb.head
        if subject is None and verb.dep_ == "xcomp" and verb.head.lemma_ in load("participation")["asking"]["ask"]:
            # "asked a friend to help bury": the friend does it.
            return next((child for child in verb.head.children if child.dep_ in OBJECTS), None)
        above = None if subject is not None else _above(verb)
        if above is not None:
            verb, passive = above, is_passive(above)
            subject = next((c for c in above.children if passive and c.dep_ == "nsubjpass"), None)
            if subject is None and not passive:
                continue
            return subject
        if subject is not None or verb.dep_ != "conj" or is_passive(verb.head):
            return subject
        verb = verb.head
    return None


def _ends_before(subject: Token) -> bool:
    """Whether a clause has ended with a noun: "found her aunt, the dealer Jane Doe, but acquitted him"."""
    joined = any(child.dep_ == "conj" for child in subject.children)
    return not joined and any(child.dep_ == "cc" and child.i > subject.i for child in subject.children)


def _above(verb: Token) -> Token | None:
    """The verb that has the same doer as one without a subject: "managed to stop", "won by stopping"."""
    head = verb.head
    if verb.dep_ == "pcomp" and head.pos_ == "ADP" and head.head.pos_ in ("VERB", "AUX"):
        return head.head
    if verb.dep_ == "xcomp" and head.lemma_ in load("participation")["asking"]["done"]:
        return head
    if verb.dep_ in ("advcl", "xcomp") and verb.tag_ == "VBG" and head.pos_ in ("VERB", "AUX"):
        return head
    return None


def _may_act(subject: Token) -> bool:
    """Whether a subject can be one: in "opposite him sits the envoy" the parser takes the place for who sits."""
    return subject.pos_ not in ("ADJ", "ADP", "ADV") and subject.lower_ not in ("him", "them", "me", "us")


def object_of(verb: Token) -> Token | None:
    """What is done to: the direct object, or a passive's subject; for "the team, led by", the team."""
    for child in verb.children:
        if child.dep_ in OBJECTS or child.dep_ == "nsubjpass":
            return child
        if child.dep_ == "ccomp" and child.pos_ in ("ADJ", "ADV") and child.i > verb.i:
            # "found him dead": whom it is said of stands as the subject of a clause without a verb.
            return next((word for word in child.children if word.dep_ in SUBJECTS), None)
    if verb.dep_ == "acl":
        return verb.head
    if verb.dep_ == "advcl" and verb.tag_ == "VBN" and verb.i < verb.head.i and is_passive(verb):
        # "Mediated by Norway, the talks went on": what it is done to is the subject of the clause.
        return next((child for child in verb.head.children if child.dep_ in (*SUBJECTS, "nsubjpass")), None)
    return None


def cleft_of(pronoun: Token) -> Token | None:
    """Whom "who" or "that" stands for in "it was Jane Doe, head of the board, who found it"."""
    for verb in pronoun.ancestors:
        above = [verb, *(c for c in verb.children if c.dep_ in ("ccomp", "parataxis"))]
        for be in above:
            if be.lemma_ != "be" or be.i > pronoun.i or pronoun.i - be.i > FAR:
                continue
            said = next((c for c in be.children if c.dep_ == "attr" and be.i < c.i < pronoun.i), None)
            if said is not None and any(c.lower_ == "it" and c.dep_ == "nsubj" for c in be.children):
                return said
    return None
