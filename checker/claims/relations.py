"""Relations with one holder: who founded, owns, succeeded, married whom, what is the capital or the seat of what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from checker.claims.build import make_claim
from checker.claims.surroundings import NAME_LABELS, context_of, lemma
from checker.language.document import Sentence
from checker.language.gazetteer import fold_place, locate
from checker.language.naming import fold_words, parse_name
from checker.language.predicates import predicate_of
from checker.lexicon import load
from checker.model import Claim
from checker.notes import Notes
from checker.values import Name, Place

if TYPE_CHECKING:
    from checker.language.parsed import Token

FAMILY = "relation"
SUBJECTS = ("nsubj", "nsubjpass")
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
BODIES = frozenset({"ORG", "GPE", "NORP"})
COUNTRIES = frozenset({"GPE", "NORP"})
MODALS = ("will", "would", "could", "may", "might", "should", "to", "can", "if")


@frozen(kw_only=True)
class Triple:
    """The `relation` of `subject` is `value`."""

    relation: str
    subject: Token
    value: Token


def make(notes: Notes) -> Iterator[Claim]:
    """One claim for every relation of two that are named; a mutual one is told from either side."""
    for sentence in notes.document.sentences:
        for token in notes.document.tokens(sentence):
            for triple in _triples(token):
                yield from _claims(notes, sentence, triple)


def _triples(token: Token) -> Iterator[Triple]:
    if token.pos_ not in ("NOUN", "PROPN", "VERB") and token.lower_ != "based":
        return
    word = lemma(token)
    predicate = predicate_of(token) if token.pos_ == "VERB" else ""
    if _telling().isdisjoint((word, predicate, token.lower_)):
        return
    for relation, table in load("relations").items():
        turned = word in table.get("inverse", ())
        if token.pos_ in ("NOUN", "PROPN") and (turned or word in table.get("nouns", ())):
            yield from _by_noun(relation, token, turned=turned)
        if token.pos_ == "VERB":
            yield from _by_verb(relation, table, token, predicate)
        if token.lower_ == "based" and "base" in table.get("seats", ()):
            yield from _by_compound(relation, token)


@cache
def _telling() -> frozenset[str]:
    """The words by which any relation is told."""
    parts = ("nouns", "inverse", "verbs", "followers", "seats", "served")
    told = (table.get(part, ()) for table in load("relations").values() for part in parts)
    return frozenset({"based"}.union(*told))


def _by_noun(relation: str, noun: Token, turned: bool) -> Iterator[Triple]:
    """ "V, the founder of S", "S's founder, V", "S's founder is V"; `turned` for "S is a subsidiary of V"."""
    holder = _holder(noun)
    other = _equal(noun)
    if holder is None or other is None or holder.i == other.i:
        return
    if turned:
        holder, other = other, holder
    yield Triple(relation=relation, subject=holder, value=other)


def _holder(noun: Token) -> Token | None:
    """Whose: by "of", or a possessive before the noun or before the name that the noun stands beside."""
    for head in (noun, noun.head) if noun.dep_ in ("compound", "nmod") else (noun,):
        for child in head.children:
            if child.dep_ == "poss":
                return child
            if child.dep_ == "prep" and child.lower_ == "of":
                return next((inner for inner in child.children if inner.dep_ == "pobj"), None)
    return None


def _equal(noun: Token) -> Token | None:
    """Who or what a noun is said to be: in apposition, by "is", or right behind it; the place that it "is in"."""
    if noun.dep_ in ("compound", "nmod") and noun.head.pos_ == "PROPN":
        return noun.head
    beside = next((child for child in noun.children if child.dep_ == "appos"), None)
    if beside is not None:
        return beside
    if noun.dep_ == "appos":
        return noun.head
    behind = _behind(noun)
    if behind is not None:
        return behind
    verb = noun.head
    if verb.lemma_ != "be" or _unreal(verb):
        return None
    if noun.dep_ == "attr":
        return next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if noun.dep_ in SUBJECTS:
        said = next((child for child in verb.children if child.dep_ == "attr"), None)
        return said if said is not None else _place_of(verb)
    return None


def _behind(noun: Token) -> Token | None:
    """The name behind a comma that ends a noun's phrase, where the parser has not seen it stand beside the noun."""
    end = noun.right_edge.i + 1
    if end + 1 >= noun.sent.end or noun.doc[end].text != ",":
        return None
    name = noun.doc[end + 1]
    while name.dep_ == "compound" and name.head.i > name.i:
        name = name.head
    return name if name.pos_ == "PROPN" and name.dep_ in ("npadvmod", "appos", "dep") else None


def _by_verb(relation: str, table: dict[str, Any], verb: Token, predicate: str) -> Iterator[Triple]:
    kind = next((kind for kind in ("verbs", "followers", "seats", "served") if predicate in table.get(kind, ())), None)
    if kind is None or _unreal(verb):
        return
    agent, patient = _agent(verb), _patient(verb)
    if kind == "seats":
        agent = _place_of(verb)
    if kind == "served":
        agent, patient = _served(verb), agent
    if agent is None or patient is None:
        return
    if kind == "followers":
        agent, patient = patient, agent
    yield Triple(relation=relation, subject=patient, value=agent)


def _by_compound(relation: str, based: Token) -> Iterator[Triple]:
    """ "Lima-based Acme"."""
    if based.i < 2 or based.nbor(-1).text != "-" or based.nbor(-2).pos_ != "PROPN":
        return
    owner = based.head
    if owner.i > based.i:
        yield Triple(relation=relation, subject=owner, value=based.nbor(-2))


def _unreal(verb: Token) -> bool:
    return any(
        child.dep_ == "neg" or (child.dep_ in ("aux", "mark") and child.lower_ in MODALS) for child in verb.children
    )


def _agent(verb: Token) -> Token | None:
    by = next((child for child in verb.children if child.dep_ == "agent"), None)
    if by is not None:
        return next((child for child in by.children if child.dep_ == "pobj"), None)
    if _is_passive(verb):
        return None
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is not None and subject.tag_ in ("WP", "WDT") and verb.dep_ == "relcl":
        return verb.head
    if subject is None and verb.dep_ == "conj" and verb.head.pos_ == "VERB" and not _is_passive(verb.head):
        return next((child for child in verb.head.children if child.dep_ == "nsubj"), None)
    return subject


def _patient(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ in ("dobj", "nsubjpass"):
            return verb.head if child.tag_ in ("WP", "WDT") and verb.dep_ == "relcl" else child
    return verb.head if verb.dep_ in ("acl", "relcl") and verb.tag_ == "VBN" else None


def _is_passive(verb: Token) -> bool:
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children):
        return True
    return verb.dep_ in ("acl", "relcl") and verb.tag_ == "VBN"


def _served(verb: Token) -> Token | None:
    """Whom somebody works or plays for."""
    prep = next((child for child in verb.children if child.dep_ == "prep" and child.lower_ == "for"), None)
    return next((noun for noun in prep.children if noun.dep_ == "pobj"), None) if prep is not None else None


def _place_of(verb: Token) -> Token | None:
    for prep in verb.children:
        if prep.dep_ == "prep" and prep.lower_ in ("in", "at"):
            return next((noun for noun in prep.children if noun.dep_ == "pobj" and noun.pos_ == "PROPN"), None)
    return None


def _claims(notes: Notes, sentence: Sentence, triple: Triple) -> Iterator[Claim]:
    table = load("relations")[triple.relation]
    people = table.get("people", False)
    if people and (triple.value.ent_type_ not in BODIES or triple.subject.ent_type_ in COUNTRIES):
        return
    subject, value = _named(notes, triple.subject), _named(notes, triple.value, person=not people)
    if subject is None or value is None or subject == value:
        return
    yield _claim(notes, sentence, triple, subject, value)
    if table.get("mutual"):
        turned = evolve(triple, subject=triple.value, value=triple.subject)
        yield _claim(notes, sentence, turned, value, subject)


def _named(notes: Notes, token: Token, person: bool = True) -> str | None:
    """The full name at a token, of the person meant where that is known; None for what is not named, or for several.

    With `person` false, the words alone count: the country in "Peru's envoy Ida Holt" belongs to her title.
    """
    if any(child.dep_ == "conj" for child in token.children) or token.dep_ == "conj":
        return None
    known = notes.person_at(token.idx, token.idx + len(token)) if person else None
    if known is not None:
        return None if known.key.startswith("role:") else known.name
    if token.pos_ == "NOUN":
        token = next((child for child in token.children if child.dep_ == "appos"), token)
    if token.pos_ not in ("PROPN", "NUM"):
        return None
    entity = next((ent for ent in token.sent.ents if ent.start <= token.i < ent.end), None)
    if entity is not None and entity.label_ in NAME_LABELS:
        return _ARTICLE.sub("", entity.text.removesuffix("'s").removesuffix("’s"))
    if token.pos_ == "NUM" and not any(child.pos_ == "PROPN" for child in token.lefts):
        return None
    parts = [child for child in token.lefts if child.dep_ == "compound" and child.pos_ == "PROPN"]
    return " ".join(part.text for part in [*parts, token])


def _claim(notes: Notes, sentence: Sentence, triple: Triple, subject: str, value: str) -> Claim:
    places = load("relations")[triple.relation].get("places", False)
    start, end = triple.value.idx, triple.value.idx + len(triple.value)
    held: Name | Place = parse_name(value)
    if places:
        held = locate(value) or Place(name=value, kind="place", key=f"place:{fold_place(value)}")
    context = context_of(notes.document, sentence, start, end)
    return make_claim(
        notes,
        sentence,
        family=FAMILY,
        attribute="seat" if places else "relation",
        subject=f"{triple.relation} of {subject}",
        subject_key=fold_words(subject),
        value=held,
        start=start,
        end=end,
        occasion=None,
        context=evolve(context, predicate=triple.relation, modifiers=_phrase(triple.value)),
        confidence=0.75,
    )


def _phrase(token: Token) -> frozenset[str]:
    """The words of the smallest phrase around a name: of "the navy of Norway" all."""
    top = token
    while top.dep_ in ("compound", "nmod", "poss", "pobj", "prep") and top.head.pos_ not in ("VERB", "AUX"):
        top = top.head
    return frozenset(word for part in top.subtree for word in fold_words(part.text).split())
