"""How two stand in a relation: by a noun, a verb, "after the death of", "of the World Bank", an adjective."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import frozen

from checker.claims.surroundings import lemma
from checker.language.predicates import predicate_of
from checker.lexicon import load, words

if TYPE_CHECKING:
    from checker.language.parsed import Token

SUBJECTS = ("nsubj", "nsubjpass")
MODALS = ("will", "would", "could", "may", "might", "should", "to", "can", "if")
OF = frozenset({"of"})
AT = frozenset({"of", "for", "at", "with"})
OVER = frozenset({"former", "ex", "then", "onetime", "ex-"})
"""Words by which it is told what somebody or something was before."""


@frozen(kw_only=True)
class Triple:
    """The `relation` of `subject` is `value`."""

    relation: str
    subject: Token
    value: Token


def triples(token: Token) -> Iterable[Triple]:
    """The relations that a noun or verb tells of."""
    if token.pos_ not in ("NOUN", "PROPN", "VERB") and token.lower_ != "based":
        return ()
    word, told = token.folded, _telling()
    predicate = predicate_of(token) if token.pos_ == "VERB" else ""
    if not (word in told or token.lower_ in told or predicate in told):
        return ()
    return _told_by(token, word, predicate)


def _told_by(token: Token, word: str, predicate: str) -> Iterator[Triple]:
    for relation, table in load("relations").items():
        turned = word in table.get("inverse", ())
        if token.pos_ in ("NOUN", "PROPN") and (turned or word in table.get("nouns", ())):
            yield from _by_noun(relation, token, turned=turned, people=table.get("people", False))
        if token.pos_ == "VERB":
            yield from _by_verb(relation, table, token, predicate)
        if predicate in table.get("named", ()):
            yield from _after_another(relation, table, token)
        if token.lower_ == "based" and "base" in table.get("seats", ()):
            yield from _by_compound(relation, token)


@cache
def _telling() -> frozenset[str]:
    """The words by which any relation is told."""
    parts = ("nouns", "inverse", "verbs", "followers", "seats", "served", "named")
    told = (table.get(part, ()) for table in load("relations").values() for part in parts)
    return frozenset({"based"}.union(*told))


def _by_noun(relation: str, noun: Token, turned: bool, people: bool) -> Iterator[Triple]:
    """ "V, the founder of S", "S's founder, V", "S's founder is V"; `turned` for "S is a subsidiary of V".

    `people`: of whom somebody is may be told in other ways as well: "a spokesman for S", "S striker V".
    """
    if any(child.lower_ in OVER for child in noun.children):
        return
    holder = _holder(noun, AT if people else OF) or (_body_before(noun) if people else None)
    other = equal(noun)
    if holder is None or other is None or holder.i == other.i:
        return
    if turned:
        holder, other = other, holder
    yield Triple(relation=relation, subject=holder, value=other)


def _body_before(noun: Token) -> Token | None:
    """The body that is named right before what somebody is: Siemens in "the Siemens executive Ida Holt"."""
    first = noun
    while first.i > noun.sent.start and first.nbor(-1).dep_ in ("compound", "amod") and not first.nbor(-1).ent_type_:
        first = first.nbor(-1)
    before = first.nbor(-1) if first.i > noun.sent.start else None
    named = before is not None and before.ent_type_ in ("ORG", "GPE") and before.dep_ in ("compound", "nmod", "amod")
    return before if named else None


def _holder(noun: Token, particles: frozenset[str] = OF) -> Token | None:
    """Whose: by "of", or a possessive before the noun or before the name that the noun stands beside."""
    for head in (noun, noun.head) if noun.dep_ in ("compound", "nmod") else (noun,):
        for child in head.children:
            if child.dep_ == "poss":
                return noun.head.head if child.tag_ == "WP$" and noun.head.dep_ == "relcl" else child
            if child.dep_ == "prep" and child.lower_ in particles:
                return next((inner for inner in child.children if inner.dep_ == "pobj"), None)
    return None


def equal(noun: Token) -> Token | None:
    """Who or what a noun is said to be: in apposition, by "is", or right behind it; the place that it "is in"."""
    if noun.dep_ in ("compound", "nmod") and noun.head.pos_ == "PROPN":
        return noun.head
    beside = next((child for child in noun.children if child.dep_ == "appos"), None)
    if beside is not None:
        return beside
    if noun.lemma_.casefold().startswith("headquarter"):
        inside = next((c for prep in noun.children if prep.lower_ == "in" for c in prep.children), None)
        if inside is not None:
            return inside
    if noun.dep_ == "appos":
        return noun.head
    behind = _behind(noun)
    if behind is not None:
        return behind
    verb = noun.head
    if verb.lemma_ != "be" or unreal(verb):
        return None
    if noun.dep_ == "attr":
        return next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if noun.dep_ in SUBJECTS:
        said = next((child for child in verb.children if child.dep_ == "attr"), None)
        return said if said is not None else place_of(verb)
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
    if kind is None or unreal(verb):
        return
    agent, patient = agent_of(verb), _behind_share(patient_of(verb))
    if kind == "seats":
        agent = place_of(verb)
    if kind == "served":
        agent, patient = _served(verb), agent
    if kind == "followers":
        agent, patient = patient, agent
    if agent is not None and patient is not None:
        yield Triple(relation=relation, subject=patient, value=agent)
    partner = _partner(table, verb)
    if partner is not None and patient is not None:
        yield Triple(relation=table["partner"][1], subject=patient, value=partner)


def _partner(table: dict[str, Any], verb: Token) -> Token | None:
    """The other one in a deal: from whom it was bought, to whom it was sold."""
    word = table["partner"][0] if "partner" in table else ""
    below = (child for prep in verb.children if prep.lower_ == word for child in prep.children)
    return next((child for child in below if child.dep_ == "pobj"), None)


def _by_compound(relation: str, based: Token) -> Iterator[Triple]:
    """ "Lima-based Acme"."""
    if based.i < 2 or based.nbor(-1).text != "-" or based.nbor(-2).pos_ != "PROPN":
        return
    owner = based.head
    if owner.i > based.i:
        yield Triple(relation=relation, subject=owner, value=based.nbor(-2))


def unreal(verb: Token) -> bool:
    return any(
        child.dep_ == "neg" or (child.dep_ in ("aux", "mark") and child.lower_ in MODALS) for child in verb.children
    )


def agent_of(verb: Token) -> Token | None:
    by = next((child for child in verb.children if child.dep_ == "agent"), None)
    if by is not None:
        return next((child for child in by.children if child.dep_ == "pobj"), None)
    if is_passive(verb):
        return None
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is not None and subject.tag_ in ("WP", "WDT") and verb.dep_ == "relcl":
        return verb.head
    if subject is None and verb.dep_ == "conj" and verb.head.pos_ == "VERB" and not is_passive(verb.head):
        return next((child for child in verb.head.children if child.dep_ == "nsubj"), None)
    return subject


def patient_of(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ in ("dobj", "nsubjpass"):
            return verb.head if child.tag_ in ("WP", "WDT") and verb.dep_ == "relcl" else child
    return verb.head if verb.dep_ in ("acl", "relcl") and verb.tag_ == "VBN" else None


def _behind_share(noun: Token | None) -> Token | None:
    """Of what somebody has a share: Norvik in "half of Norvik", "a stake in Norvik"."""
    if noun is None or noun.lemma_.casefold() not in words("deeds", "shares"):
        return noun
    of = (child for prep in noun.children if prep.lower_ in ("of", "in") for child in prep.children)
    return next((child for child in of if child.dep_ == "pobj"), None)


def is_passive(verb: Token) -> bool:
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children):
        return True
    return verb.dep_ in ("acl", "relcl") and verb.tag_ == "VBN"


def _after_another(relation: str, table: dict[str, Any], verb: Token) -> Iterator[Triple]:
    """ "After Dahl's death, Holt was elected", "Holt took over from Dahl", "Holt was named when Dahl resigned"."""
    if unreal(verb):
        return
    active = not is_passive(verb)
    if active and lemma(verb) not in ("become", "take"):
        return
    follower = agent_of(verb) if active else patient_of(verb)
    gone = next(_gone(table, verb), None)
    if follower is not None and gone is not None and follower.i != gone.i:
        yield Triple(relation=relation, subject=follower, value=gone)


def _gone(table: dict[str, Any], verb: Token) -> Iterator[Token]:
    """Who went before somebody followed."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ == "from" and predicate_of(verb) == "take_over":
            yield from (noun for noun in child.children if noun.dep_ == "pobj")
        if child.dep_ == "prep" and child.lower_ in ("after", "following", "on", "upon"):
            for noun in child.children:
                if lemma(noun) in table["gone"]:
                    yield from (whose for whose in noun.children if whose.dep_ == "poss")
                    yield from (whose for of in noun.children if of.lower_ == "of" for whose in of.children)
        marked = any(
            mark.dep_ in ("mark", "advmod") and mark.lower_ in ("after", "when", "once") for mark in child.children
        )
        if child.dep_ == "advcl" and marked and predicate_of(child) in table["gone"] and not unreal(child):
            yield from (whose for whose in child.children if whose.dep_ == "nsubj")


def _served(verb: Token) -> Token | None:
    """Whom somebody works or plays for."""
    prep = next((child for child in verb.children if child.dep_ == "prep" and child.lower_ == "for"), None)
    return next((noun for noun in prep.children if noun.dep_ == "pobj"), None) if prep is not None else None


def place_of(verb: Token) -> Token | None:
    for prep in verb.children:
        if prep.dep_ in ("prep", "agent") and prep.lower_ in ("in", "at", "near"):
            return next((noun for noun in prep.children if noun.dep_ == "pobj" and noun.text[:1].isupper()), None)
    return None
