"""The happening that a time or place belongs to: its predicate and who or what it happens to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from checker.claims.surroundings import context_of, fold, lemma
from checker.language.document import Sentence
from checker.language.nouns import is_person
from checker.language.predicates import group, groups, is_action, known, predicate_of
from checker.lexicon import load, words
from checker.model import Context, Occasion
from checker.notes import Notes

if TYPE_CHECKING:
    from checker.language.parsed import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
RELATIVES = frozenset({"which", "that", "who", "whom"})
MODIFIERS = frozenset({"amod", "compound", "nmod", "nummod"})
NAMING = frozenset({"compound", "nmod", "appos", "pobj"})
"""Parts of a phrase that may be its names."""


@frozen(kw_only=True)
class Happening:
    """A verb (or its noun of action) with its arguments; `patient` is what it happens to, the subject where there is no
    object. Pronouns whose noun is unknown count as None."""

    verb: Token
    predicate: str
    subject: Token | None
    patient: Token | None


def is_speech(happening: Happening) -> bool:
    """Whether a happening is only that somebody spoke or thought."""
    shown = "unveil" in groups(happening.predicate) and any(
        child.dep_ in ("dobj", "nsubjpass") for child in happening.verb.children
    )
    spoken = {happening.predicate, group(happening.predicate)} & words("happenings", "speech")
    return bool(spoken) and not shown


def happening_of(notes: Notes, verb: Token) -> Happening:
    """The happening that a verb tells of."""
    predicate = predicate_of(verb)
    subject, object_ = _subject(verb), _object(verb)
    if object_ is not None and verb.lemma_ in words("happenings", "light") and object_.pos_ == "NOUN":
        action = group(object_.lemma_.casefold())
        inner = next((c for prep in object_.children if prep.lower_ == "of" for c in prep.children), None)
        if action != object_.lemma_.casefold() or inner is not None:
            predicate, object_ = object_.lemma_.casefold(), inner if inner is not None else object_
    if object_ is None and verb.lemma_ in words("happenings", "light"):
        noun = _action_above(verb)
        if noun is not None:
            predicate = noun.lemma_.casefold()
            object_ = next((c for prep in noun.children if prep.lower_ == "of" for c in prep.children), noun)
    if (predicate == "be" and not says_what(verb)) or predicate in words("happenings", "plain"):
        predicate, object_ = "take_place", object_ if predicate == "be" else None
    if object_ is not None and predicate.endswith(f"_{object_.lemma_.casefold()}"):
        object_ = None  # "The wall gave way": the noun is part of what the verb says
    if object_ is not None and predicate in ("have", "see"):
        predicate = "take_place"
    patient = object_ if object_ is not None else subject
    return Happening(
        verb=verb,
        predicate=predicate,
        subject=_known(subject, notes, predicate),
        patient=_known(patient, notes, predicate),
    )


def says_what(verb: Token) -> bool:
    """ "They were less discreet", "it was the service that led the talks": nothing took place then and there."""
    told = [child for child in verb.children if child.dep_ in ("acomp", "attr") and child.i > verb.i]
    return any(child.pos_ in ("ADJ", "NOUN") and child.ent_type_ not in ("DATE", "TIME") for child in told)


def _action_above(verb: Token) -> Token | None:
    """The noun of action that a clause describes: "the purchase of the firm that it made"."""
    for token in verb.ancestors:
        if token.pos_ in ("VERB", "AUX"):
            return None
        if token.pos_ == "NOUN" and group(token.lemma_.casefold()) != token.lemma_.casefold():
            return token
    return None


def _known(token: Token | None, notes: Notes, predicate: str) -> Token | None:
    """The noun itself; for a pronoun a person it is known to mean, or the noun before it that fits it."""
    if token is None or token.pos_ != "PRON":
        return token
    if notes.person_at(token.idx, token.idx + len(token)) is not None:
        return token
    number = {"it": "Sing", "they": "Plur", "them": "Plur"}.get(token.lower_)
    sentence = notes.document.sentence_of(token)
    if number is None or sentence is None:
        return None
    if number == "Plur" and not set(groups(predicate)).isdisjoint(words("happenings", "of_people")):
        return _people_before(token, notes, sentence.index) or token
    law = group(predicate) == "take_effect"
    for index in range(sentence.index - 1, max(-1, sentence.index - 4), -1):
        start, end = notes.document.tokens(notes.document.sentences[index])[0].i, token.i
        if law:
            named = [t for t in token.doc[start:end] if lemma(t) in words("happenings", "laws") and t.pos_ == "NOUN"]
            if named:
                return named[-1]
            continue
        for candidate in token.doc[start:end]:
            noun = candidate.dep_ in SUBJECTS and candidate.pos_ in ("NOUN", "PROPN")
            if noun and candidate.ent_type_ != "PERSON" and number in candidate.morph.get("Number", []):
                return candidate
    return None


def _people_before(pronoun: Token, notes: Notes, index: int) -> Token | None:
    """The people whom "they" may mean: the subject nearest before it that names any."""
    start = notes.document.tokens(notes.document.sentences[max(0, index - 2)])[0].i
    for candidate in reversed(pronoun.doc[start : pronoun.i]):
        person = is_person(lemma(candidate)) or lemma(candidate) in words("slots", "person")
        if candidate.dep_ in SUBJECTS and person and "Plur" in candidate.morph.get("Number", []):
            return candidate
    return None


def _antecedent(token: Token, verb: Token) -> Token:
    """The noun that a relative pronoun stands for."""
    if token.lower_ in RELATIVES and token.tag_ in ("WDT", "WP"):
        clause = next((t for t in (verb, *verb.ancestors) if t.dep_ in ("relcl", "acl")), None)
        if clause is not None:
            return _measured(clause.head)
    return token


def _measured(noun: Token) -> Token:
    """ "A high of 45 degrees, which": the high."""
    counted = any(child.dep_ == "nummod" for child in noun.children)
    return noun.head.head if counted and noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun


def _subject(verb: Token) -> Token | None:
    """Who or what a verb is said of, through participles, infinitives and what "and" joins."""
    current = verb
    for _ in range(4):
        for child in current.children:
            if child.dep_ in SUBJECTS:
                return _antecedent(child, current)
        if current.dep_ in ("acl", "relcl") and current.tag_ in ("VBN", "VBG"):
            return current.head
        if current.dep_ in ("xcomp", "conj", "pcomp", "advcl", "acomp") and current.head.i != current.i:
            current = current.head
            continue
        return None
    return None


def _object(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ in ("dobj", "nsubjpass"):
            return _antecedent(child, verb)
    if verb.dep_ in ("acl", "relcl") and verb.tag_ == "VBN" and not any(c.dep_ in SUBJECTS for c in verb.children):
        return verb.head
    before = verb.nbor(-2) if verb.i >= 2 and verb.nbor(-1).text == "," else None
    beside = before is not None and before.pos_ in ("NOUN", "PROPN") and verb.tag_ in ("VBN", "VBD")
    if beside and not any(c.dep_ in ("aux", "auxpass") or c.dep_ in SUBJECTS for c in verb.children):
        return before
    reduced = verb.dep_ == "relcl" and any(c.dep_ in SUBJECTS for c in verb.children)
    if reduced and not any(t.lower_ in RELATIVES | {"where", "when", "whose"} for t in verb.subtree if t.i < verb.i):
        return verb.head
    return None


def key(token: Token | None, notes: Notes) -> str:
    """The form in which an argument meets another source's: a person's name, else the noun's lemma; "" for none."""
    if token is None:
        return ""
    if token.lower_ in ("they", "them"):
        return "people"
    person = notes.person_at(token.idx, token.idx + len(token))
    if person is not None:
        return fold(person.name.split()[-1])
    # A name in the plural ("the Falcons") is tagged now as a noun, now as a name.
    if token.i >= 2 and token.nbor(-1).text == "-" and known(f"{lemma(token.nbor(-2))}-{lemma(token)}"):
        return f"{lemma(token.nbor(-2))}-{lemma(token)}"
    plural = token.text[:1].isupper() and token.tag_ in ("NNS", "NNPS") and not token.is_sent_start
    return fold(token.text) if plural else lemma(token)


def names_in(token: Token | None) -> Iterator[str]:
    """The proper names in a noun phrase, by word; names of days and months are times."""
    if token is not None:
        for word in (token, *token.subtree):
            named = word.pos_ == "PROPN" and (word is token or word.dep_ in NAMING)
            if named and word.lower_.rstrip(".") not in _calendar():
                yield fold(word.text)


@cache
def _calendar() -> frozenset[str]:
    return frozenset((*load("times")["months"], *load("times")["weekdays"]))


def undergoers(noun: Token) -> Iterator[Token]:
    """What a noun of action is done to: the match in "the start of the match", "the match's start"."""
    for child in noun.children:
        if child.dep_ in ("poss", "compound") and child.pos_ in ("NOUN", "PROPN"):
            yield child
        if child.dep_ == "prep" and child.lower_ in ("of", "at", "in", "on"):
            yield from (inner for inner in child.children if inner.dep_ == "pobj")


def phrase(token: Token) -> str:
    """A noun with the words that belong to it, without clauses: for people to read."""
    kept = [token]
    for child in token.children:
        if child.dep_ in ("det", "amod", "compound", "nmod", "nummod", "poss", "case", "quantmod", "advmod"):
            kept += [t for t in child.subtree if t.i < token.i]
        if child.dep_ == "prep" and child.lower_ == "of":
            kept += [t for t in child.subtree if t.i - token.i < 6]
    kept = sorted(set(kept), key=lambda t: t.i)
    return "".join(t.text_with_ws for t in kept).strip().removeprefix("whose ")


def context_for(
    notes: Notes,
    sentence: Sentence,
    happening: Happening,
    start: int,
    end: int,
    known_as: Mapping[str, frozenset[str]] | None = None,
    **told: Any,
) -> Context:
    """The surroundings of a value, with the happening's own predicate and arguments, also by their other names.

    `told` are fields of it that the caller knows better.
    """
    arguments = {key(happening.subject, notes), key(happening.patient, notes)} - {""}
    arguments |= {other for word in arguments for other in known_as.get(word, ())} if known_as else set()
    arguments |= set(names_in(happening.patient)) | set(names_in(happening.subject))
    for child in happening.verb.children:
        if child.dep_ in ("prep", "agent"):
            arguments |= {name for noun in child.children for name in names_in(noun)}
    patient = happening.patient
    if patient is not None and is_action(key(patient, notes)):
        arguments |= {lemma(noun) for noun in undergoers(patient)}
    described = [child for child in patient.children if child.dep_ in MODIFIERS] if patient is not None else []
    return context_of(
        notes,
        sentence,
        start,
        end,
        predicate=happening.predicate,
        head=key(patient, notes) or None,
        modifiers=frozenset(lemma(child) for child in described),
        arguments=frozenset(arguments),
        **told,
    )


def undated(occasion: Occasion | None) -> Occasion | None:
    """An occasion as its name has it: where the date is the claim, it can't be what tells two claims apart."""
    if occasion is None or occasion.ordinal is None:
        return None
    return evolve(occasion, since=None, until=None)
