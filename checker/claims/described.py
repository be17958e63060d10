"""Whoever is told of without a name: by a calling, by kinship, or as a body that a nation or a name narrows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from checker.claims.surroundings import fold, lemma
from checker.language.callings import calling
from checker.language.nations import nations_in
from checker.lexicon import load
from checker.notes import Notes

if TYPE_CHECKING:
    from checker.language.parsed import Token

NEAR = 10
"""Words before "his service" in which the nation of whoever is meant may be told."""
NARROWING = ("compound", "nmod", "amod", "poss")
NAMES = frozenset({"PERSON", "GPE", "NORP"})
GROUPED = frozenset(word for listed in load("callings")["groups"].values() for word in listed if " " in word)
"""Callings of two words: "retail employee", of which the parser may take the first for an adjective."""
UNFIT = frozenset({"DATE", "TIME", "PERSON", "EVENT", "WORK_OF_ART", "CARDINAL", "ORDINAL", "MONEY", "QUANTITY"})


@frozen(kw_only=True)
class Doer:
    """`text[start:end]` says who does it: a person by `name`, or a calling ("flight attendant") with its group.

    `body` says that it is an organisation, a team or a country, by its name.
    """

    start: int
    end: int
    name: str
    key: str
    person: bool
    body: bool = False


def called(noun: Token) -> Doer | None:
    """People by what they do or are, where the lexicon has it: "flight attendants", "a neighbour", "the woman"."""
    if noun.pos_ not in ("NOUN", "PROPN", "ADJ") or (noun.ent_type_ in NAMES and noun.text[:1].isupper()):
        return None
    word = lemma(noun)
    compounds = [child for child in noun.children if child.dep_ == "compound" and child.i < noun.i]
    words = [fold(child.text) for child in compounds] + [word]
    before = noun.doc[noun.i - 1].lower_ if noun.i > noun.left_edge.i else ""
    joined = f"{before} {word}" if f"{before} {word}" in GROUPED else " ".join(words)
    keys = [calling(joined) if compounds or joined in GROUPED else None, calling(word)]
    if word in ("staff", "worker", "member", "team"):
        keys.append(next((key for key in map(calling, words[:-1]) if key), None))
        keys = [keys[0], keys[2] or keys[1]]
    key = next((key for key in keys if key), None)
    if key is None:
        return None
    if key == "worker":
        key = _workplace(noun) or key
    if key in ("woman", "man"):
        if noun.tag_ in ("NNS", "NNPS"):
            return None
        known = any(child.lower_ in ("the", "that", "this") for child in noun.children)
        if known and not any(child.dep_ in ("relcl", "acl", "prep") for child in noun.children):
            # Somebody of whom the article has told before: she on whom the wasp sat.
            key = "sufferer"
    first = min((token for token in (*compounds, noun)), key=lambda token: token.idx)
    return Doer(start=first.idx, end=noun.idx + len(noun), name=" ".join(words), key=key, person=False)


def _workplace(noun: Token) -> str | None:
    """The group of "a worker on an assembly line", "an employee of the factory"."""
    places = load("callings")["workplaces"]
    behind = (inner for prep in noun.children if prep.dep_ == "prep" for inner in prep.children)
    return next((places[lemma(place)] for place in behind if place.dep_ == "pobj" and lemma(place) in places), None)


def body_at(notes: Notes, noun: Token) -> Doer | None:
    """The organisation, team or country that a noun names; None where several are joined, or nothing tells which."""
    if noun.lower_ in ("who", "which", "that") and noun.head.dep_ == "relcl":
        noun = noun.head.head
    joined = any(child.dep_ == "conj" for child in noun.children) or noun.dep_ == "conj"
    if joined and not any(child.text == "&" for child in noun.children):
        return None
    if noun.lower_ == "one":
        noun = next((c for of in noun.children if of.lower_ == "of" for c in of.children if c.dep_ == "pobj"), noun)
    named = _name_before(noun) if noun.pos_ == "NOUN" else None
    if named is not None and named.pos_ == "NOUN":
        return _spanned(notes, named, named)
    noun = named or noun
    if noun.pos_ == "NOUN":
        return _common(notes, noun)
    if noun.pos_ != "PROPN" or (noun.ent_type_ in UNFIT and noun.ent_type_ != "PERSON"):
        return None
    if notes.person_at(noun.idx, noun.idx + len(noun)) is not None:
        return None
    if noun.ent_type_ == "PERSON" and not _said_to_be_one(noun):
        return None
    last = noun
    if lemma(noun) in load("callings")["bodies"]["nouns"]:
        # "The University of Graz": what it is called by stands behind.
        inner = (n for of in noun.children if of.lower_ == "of" for n in of.children if n.pos_ == "PROPN")
        last = next(inner, noun)
    return _spanned(notes, noun, last)


def _name_before(noun: Token) -> Token | None:
    """The name that a noun stands beside: "Acme, the Lima firm that", however that was parsed."""
    bare = noun.head.text[:1].isupper() and not any(child.dep_ in ("det", "poss") for child in noun.head.children)
    if noun.dep_ == "appos" and (noun.head.pos_ == "PROPN" or bare):
        return noun.head
    first = noun.left_edge.i
    if first < 2 or noun.doc[first - 1].text != "," or noun.doc[first].lower_ not in ("the", "a", "an"):
        return None
    name = noun.doc[first - 2]
    return name if name.pos_ == "PROPN" and name.sent.start == name.left_edge.i else None


def _said_to_be_one(noun: Token) -> bool:
    """Whether a noun beside a name says that it is a body's: "the firm Van Hagen"."""
    nouns = load("callings")["bodies"]["nouns"]
    return any(lemma(child) in nouns for child in noun.children if child.dep_ in ("compound", "nmod", "appos"))


def _common(notes: Notes, noun: Token) -> Doer | None:
    """ "The Kelvan air force", "a drone of the rebels", "astronomers at the University of Graz"."""
    table = load("callings")["bodies"]
    word = lemma(noun)
    named = next((c for c in noun.children if c.dep_ == "appos" and c.pos_ == "PROPN"), None)
    if named is not None and (word in table["nouns"] or any(lemma(c) in table["nouns"] for c in named.children)):
        return body_at(notes, named)
    if word in table["instruments"] and any(child.lower_ in ("its", "their") for child in noun.children):
        owner = next((c for v in noun.ancestors for c in v.children if c.dep_ == "nsubj" and c.lower_ != "one"), None)
        return body_at(notes, owner) if owner is not None and owner.i < noun.i and owner.pos_ == "PROPN" else None
    last = noun
    for prep in noun.children:
        if prep.dep_ != "prep" or prep.lower_ not in ("of", "at", "from", "for", "in"):
            continue
        inner = next((child for child in prep.children if child.dep_ == "pobj"), None)
        if inner is None or any(child.dep_ == "conj" for child in inner.children):
            continue
        if word in table["members"] or word in table["instruments"]:
            return body_at(notes, inner)
        if prep.lower_ in ("of", "in") and inner.pos_ == "PROPN":
            last = inner
    own = _own_name(noun) if word in table["nouns"] else None
    if own is not None:
        return _spanned(notes, own, own)
    acting = word in table["nouns"] or word in table["instruments"] or (word in table["members"] and noun.tag_ == "NNS")
    if not acting:
        return None
    told = [token for token in noun.subtree if token.i <= last.i and (token.i <= noun.i or token.i >= last.left_edge.i)]
    of_theirs = _theirs(notes, noun) if word in table["nouns"] else None
    if of_theirs is not None:
        return of_theirs
    which = any(token.pos_ == "PROPN" and token.ent_type_ != "DATE" for token in told) or bool(
        nations_in([token.text for token in told])
    )
    return _spanned(notes, noun, last) if which else None


def _theirs(notes: Notes, noun: Token) -> Doer | None:
    """The body that "his service" means behind the one nation that the sentence has named: "an Algerian source"."""
    if not any(child.tag_ == "PRP$" for child in noun.children):
        return None
    near = range(max(noun.sent.start, noun.i - NEAR), noun.i)
    before = [noun.doc[at] for at in near if noun.doc[at].dep_ in ("amod", "compound", "poss", "nsubj")]
    before = [token for token in before if nations_in([token.text])]
    if len(frozenset().union(*(nations_in([token.text]) for token in before))) != 1:
        return None
    name = f"{before[-1].text} {noun.text}"
    return Doer(start=noun.idx, end=noun.idx + len(noun), name=name, key=f"body:{fold(name)}", person=False, body=True)


def _own_name(noun: Token) -> Token | None:
    """What a body goes by: "a gang that calls itself Grey Heron", "a crew known as Pale Moth"."""
    for clause in noun.children:
        if clause.dep_ in ("relcl", "acl") and clause.lemma_ in ("call", "know", "name", "dub", "style"):
            names = [
                t for t in clause.subtree if t.pos_ == "PROPN" and t.dep_ in ("oprd", "pobj", "dobj", "attr", "appos")
            ]
            return names[0] if len(names) == 1 else None
    return None


def _spanned(notes: Notes, noun: Token, last: Token) -> Doer:
    parts = [child for child in noun.children if child.dep_ in NARROWING and child.i < noun.i]
    first = min([noun, *(t for part in parts for t in part.subtree if t.dep_ != "det")], key=lambda token: token.i)
    name = notes.document.text[first.idx : last.idx + len(last)]
    return Doer(start=first.idx, end=last.idx + len(last), name=name, key=f"body:{fold(name)}", person=False, body=True)
