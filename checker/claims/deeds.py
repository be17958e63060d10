"""Who did what to whom: for every clause told as a fact, who does it and who undergoes it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from checker.claims.build import make_claim
from checker.claims.surroundings import content_lemmas, context_of, fold
from checker.language.document import Sentence
from checker.language.nouns import is_person
from checker.language.predicates import predicate_of
from checker.lexicon import words
from checker.model import Claim
from checker.notes import Notes
from checker.values import Name

if TYPE_CHECKING:
    from checker.language.parsed import Token

FAMILY = "deed"
APART = frozenset({"relcl", "acl", "advcl", "parataxis", "ccomp", "punct", "det"})
"""What hangs on a noun and tells of something else."""
OPEN = frozenset({"if", "whether", "unless", "may", "might", "could", "should", "can", "must"})
BODIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
"""Kinds of names that can do a deed or be told apart as who undergoes it."""


@frozen(kw_only=True)
class Deed:
    """A verb, who does it and who or what undergoes it; of the two at most one is missing."""

    verb: Token
    doer: Token | None
    undergoer: Token | None


def make(notes: Notes) -> Iterator[Claim]:
    """A claim for each part in a deed that a proper name fills."""
    for sentence in notes.document.sentences:
        for token in notes.document.tokens(sentence):
            if token.pos_ == "VERB" and token.dep_ not in ("amod", "compound", "aux") and not _unreal(token):
                deed = deed_of(token)
                for role, filler in (("doer", deed.doer), ("undergoer", deed.undergoer)):
                    if filler is not None:
                        yield from _claim(notes, sentence, deed, role, filler)


def _unreal(verb: Token) -> bool:
    """Whether a verb says too little, or its own words deny it or leave it open."""
    lemma = verb.lemma_.casefold()
    if lemma in words("deeds", "vague") or lemma in words("negation", "reports") or lemma == "be":
        return True
    return any(
        child.dep_ in ("neg", "expl") or (child.dep_ in ("mark", "aux") and child.lower_ in OPEN)
        for child in verb.children
    )


def deed_of(verb: Token) -> Deed:
    """The parts of a deed, through the passive, participles, relative clauses and what "and" joins."""
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)
    passive = passive or (verb.tag_ == "VBN" and verb.dep_ in ("acl", "relcl")) or _goes_on_passive(verb)
    if passive:
        by = next((child for child in verb.children if child.dep_ == "agent"), None)
        doer = next((child for child in by.children if child.dep_ == "pobj"), None) if by is not None else None
        return Deed(verb=verb, doer=_name_beside(doer), undergoer=_subject(verb, "nsubjpass"))
    whom = [child for wanted in ("dative", "dobj") for child in verb.children if child.dep_ == wanted]
    undergoer = next((child for child in whom if child.pos_ != "ADP"), None)
    return Deed(verb=verb, doer=_name_beside(_subject(verb, "nsubj")), undergoer=_name_beside(undergoer))


def _goes_on_passive(verb: Token) -> bool:
    """Whether a participle shares the subject of the passive before it: "was found and landed upon"."""
    return (
        verb.tag_ == "VBN"
        and verb.dep_ == "conj"
        and not any(child.dep_ in ("nsubj", "aux", "dobj") for child in verb.children)
        and any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.head.children)
    )


def _name_beside(noun: Token | None) -> Token | None:
    """The name that a noun stands before: Holt in "his neighbour Ida Holt"; else the noun itself."""
    if noun is None or noun.pos_ != "NOUN":
        return noun
    named = next((child for child in noun.children if child.dep_ == "appos" and child.pos_ == "PROPN"), None)
    return named if named is not None and named.left_edge.i == noun.i + 1 else noun


def _subject(verb: Token, dep: str) -> Token | None:
    for _ in range(3):
        found = next((child for child in verb.children if child.dep_ == dep), None)
        if found is not None:
            return verb.head if found.tag_ in ("WP", "WDT") and verb.dep_ == "relcl" else found
        if verb.dep_ in ("acl", "relcl"):
            # Who or what makes "a bid to buy" is not told by the bid.
            return verb.head if verb.tag_ in ("VBG", "VBN") else None
        if verb.dep_ not in ("conj", "xcomp") or verb.head.pos_ != "VERB":
            return None
        verb = verb.head
    return None


def _claim(notes: Notes, sentence: Sentence, deed: Deed, role: str, filler: Token) -> Iterator[Claim]:
    if filler.pos_ not in ("NOUN", "PROPN", "PRON") or any(child.dep_ == "conj" for child in filler.children):
        return
    if filler.pos_ == "PRON" and (deed.doer is None or deed.undergoer is None):
        # Where only one takes part, too little tells whether the pronoun was read rightly.
        return
    name = _name(notes, filler) or (_unnamed(filler) if role == "doer" and _is_passed_on(deed) else None)
    if name is None:
        return
    person = notes.person_at(filler.idx, filler.idx + len(filler))
    other = deed.undergoer if role == "doer" else deed.doer
    phrase = _phrase(filler)
    own = frozenset(word for t in phrase for word in _folded(t.text))
    own |= frozenset(_folded(name)) | frozenset(
        word for form in (person.forms if person else ()) for word in _folded(form)
    )
    inside = {t.i for t in phrase}
    clause = [
        t for t in deed.verb.subtree if t.i not in inside and t.i != deed.verb.i and t.dep_ not in ("aux", "auxpass")
    ]
    start, end = min(deed.verb.idx, filler.idx), max(deed.verb.idx + len(deed.verb), filler.idx + len(filler))
    base = context_of(notes, sentence, start, end)
    living = person is not None or filler.ent_type_ == "PERSON" or is_person(filler.lemma_.casefold())
    yield make_claim(
        notes,
        sentence,
        family=FAMILY,
        attribute="deed",
        subject=_says(deed, role),
        subject_key=f"{role}:{'person' if living else 'thing'}",
        value=Name(full=name),
        start=max(start, sentence.start),
        end=min(end, sentence.end),
        context=evolve(
            base,
            predicate=predicate_of(deed.verb),
            head=fold(other.lemma_) if other is not None else None,
            arguments=frozenset(word for t in (other.subtree if other is not None else ()) for word in _folded(t.text)),
            modifiers=own,
            near=content_lemmas(clause) | frozenset(t.text for t in clause if t.like_num),
            sentence=base.sentence | frozenset(t.text for t in notes.document.tokens(sentence) if t.like_num),
        ),
        confidence=0.7,
    )


def _phrase(noun: Token) -> list[Token]:
    """A noun with what belongs to it, without clauses that tell more of it."""
    inside: list[Token] = []
    waiting = [noun]
    while waiting:
        current = waiting.pop()
        inside.append(current)
        waiting += [child for child in current.children if child.dep_ not in APART]
    return inside


def _folded(words_: str) -> list[str]:
    return [fold(word.strip(".,'’\"")) for word in words_.split() if len(word) > 1]


def _name(notes: Notes, token: Token) -> str | None:
    """What a part's filler is called: a person's name in full, or the proper name of a body or place."""
    person = notes.person_at(token.idx, token.idx + len(token))
    if person is not None:
        return None if person.key.startswith("role:") else person.name
    if token.pos_ != "PROPN" or token.ent_type_ not in BODIES or not token.text[:1].isupper():
        return None
    before = [child for child in token.lefts if child.dep_ in ("compound", "amod", "nmod")]
    if not all(part.text[:1].isupper() for part in before):
        return None
    return " ".join(part.text for part in [*before, token])


def _is_passed_on(deed: Deed) -> bool:
    """Whether somebody else is cited for a deed: "a rival sank the boat, according to Norvik"."""
    cited = (child for child in deed.verb.children if child.lower_ == "according" or child.dep_ == "prep")
    by = (to for child in cited if child.lower_ == "according" for to in child.children if to.lower_ == "to")
    return any(noun.dep_ == "pobj" for to in by for noun in to.children)


def _unnamed(noun: Token) -> str | None:
    """What somebody new to the reader is called by: "a company investigation"; None where it may be who is cited."""
    before = [child for child in noun.lefts if child.dep_ in ("compound", "poss", "nmod", "amod")]
    known = any(child.lower_ in ("the", "its", "their", "his", "her", "this") for child in noun.lefts)
    if noun.pos_ != "NOUN" or known or (noun.lemma_.casefold() in words("deeds", "accounts") and not before):
        return None
    return " ".join(part.text for part in [*before, noun])


def _says(deed: Deed, role: str) -> str:
    other = deed.undergoer if role == "doer" else deed.doer
    told = predicate_of(deed.verb).replace("_", " ")
    return f"who is meant by {told}" + (f" {other.text}" if other is not None else "")
