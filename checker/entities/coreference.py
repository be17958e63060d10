"""Pronouns and descriptions: who "she", "his" or "the minister" is, where only one person can be meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.entities.roles import Role, common_roles, noun_of, role_nouns, sex_of_pronoun, sex_of_role
from checker.entities.sketch import Sketch
from checker.language.document import Document
from checker.values import Name

if TYPE_CHECKING:
    from checker.language.parsed import Token

_DEFINITE = frozenset({"the", "this", "that"})
_OTHER = frozenset({"other", "another", "second", "third", "same", "next", "previous"})
_TENSES = frozenset({"former", "late", "then", "ex", "new", "old", "current", "outgoing", "young", "own"})


def resolve(document: Document, people: Sequence[Sketch]) -> list[Sketch]:
    """Add to each person the places that mean them without naming them; return those who are only called by a role."""
    named = {i for sketch in people for start, end in sketch.spans for i in _indices(document, start, end)}
    unnamed: dict[str, Sketch] = {}
    for token in document.doc:
        if token.i in named or noun_of(token) not in role_nouns() or not _is_singular(token):
            continue
        phrase = _phrase(token)
        if any(i in named for i in range(phrase[0], phrase[1])) or _is_title_of_name(document, token, named):
            continue
        start, end = document.doc[phrase[0]].idx, token.idx + len(token)
        sketch = _just_named(document, phrase[0], token, people) or _meant(token, people)
        if sketch is not None:
            sketch.spans.add((start, end))
        elif _may_stand_alone(token):
            noun = noun_of(token)
            if noun not in unnamed:
                label = Name(full=f"the {noun}")
                unnamed[noun] = Sketch(name=label, key=f"role:{noun}", sex=sex_of_role(noun), roles=[Role(noun=noun)])
            unnamed[noun].spans.add((start, end))
    everybody = [*people, *unnamed.values()]
    _pronouns(document, everybody)
    return list(unnamed.values())


def _indices(document: Document, start: int, end: int) -> range:
    span = document.span(start, end)
    return range(span.start, span.end)


def _is_singular(token: Token) -> bool:
    return token.tag_ in ("NN", "NNP") and token.dep_ not in ("compound", "nmod", "amod", "npadvmod")


def _phrase(token: Token) -> tuple[int, int]:
    """First and last token index of the noun phrase up to its head."""
    left = min(
        (child.i for child in token.lefts if child.dep_ in ("det", "poss", "amod", "compound", "nmod", "nummod")),
        default=token.i,
    )
    return left, token.i + 1


def _is_title_of_name(document: Document, token: Token, named: set[int]) -> bool:
    """ "Prime Minister Olga Lind", "the consul, Ana Pires": the name beside it is what counts."""
    doc = document.doc
    i = token.i + 1
    if i < len(doc) and doc[i].text == ",":
        i += 1
    return i < len(doc) and i in named


def _just_named(document: Document, first: int, token: Token, people: Sequence[Sketch]) -> Sketch | None:
    """ "Ana Pires, a 43-year-old roofer": the apposition of a name that has this role."""
    doc = document.doc
    if first < 2 or doc[first - 1].text not in (",", "is", "was"):
        return None
    end = doc[first - 2].idx + len(doc[first - 2])
    noun = noun_of(token)
    for sketch in people:
        if any(stop == end for _, stop in sketch.spans) and any(role.noun == noun for role in sketch.roles):
            return sketch
    return None


def _determiner(token: Token) -> str:
    for child in token.lefts:
        if child.dep_ in ("det", "poss"):
            return str(child.text).casefold()
    return ""


def _narrowing(token: Token) -> set[str]:
    """Words that say which one: adjectives, compounds, "of ..."."""
    words = {
        child.text.casefold()
        for child in token.lefts
        if child.dep_ in ("amod", "compound", "nmod") and not child.like_num
    }
    for child in token.rights:
        if child.dep_ == "prep" and child.text.casefold() in ("of", "to", "for", "at", "in", "from"):
            words |= {word.text.casefold() for word in child.subtree if word.pos_ in ("NOUN", "PROPN", "ADJ")}
    return words


def _meant(token: Token, people: Sequence[Sketch]) -> Sketch | None:
    """The one named person whose role the article has said, where nothing in the phrase speaks of another."""
    if _determiner(token) not in _DEFINITE:
        return None
    noun, narrowing = noun_of(token), _narrowing(token) - _TENSES
    if narrowing & _OTHER:
        return None
    holders = [sketch for sketch in people if any(role.noun == noun for role in sketch.roles)]
    if len(holders) != 1 or min(holders[0].spans)[0] > token.idx + 600:
        return None
    return holders[0] if narrowing <= holders[0].role_words else None


def _may_stand_alone(token: Token) -> bool:
    """Whether a role that nobody named holds is worth keeping as a person: definite, or told with an age."""
    noun = noun_of(token)
    if noun in common_roles() and noun not in ("teacher", "victim"):
        return False
    determiner, narrowing = _determiner(token), _narrowing(token)
    if narrowing & _OTHER or token.ent_type_ in ("ORG", "GPE"):
        return False
    if determiner in ("a", "an", ""):
        return any("year" in child.text.casefold() for child in token.lefts for child in child.subtree)
    return determiner in _DEFINITE | {"its"} and not narrowing - _TENSES and token.tag_ == "NN"


def _pronouns(document: Document, people: Sequence[Sketch]) -> None:
    """Whom "he" and "her" mean: the one person of that sex in this sentence and the last; with two, nobody is meant."""
    places = sorted((start, end, sketch) for sketch in people for start, end in sketch.spans)
    for sentence in document.sentences:
        previous = document.sentences[sentence.index - 1] if sentence.index else sentence
        if previous.paragraph < sentence.paragraph - 1:
            previous = sentence
        for token in document.tokens(sentence):
            sex = sex_of_pronoun(token.text) if token.tag_ in ("PRP", "PRP$") else None
            if sex is None:
                continue
            here = [p for p in places if sentence.start <= p[0] < token.idx]
            near = [p for p in places if previous.start <= p[0] < token.idx]
            meant = _antecedent(here, near, sex)
            if meant is not None and not _rival(document, previous.start, token, sex, places):
                meant.sex = meant.sex or sex
                meant.spans.add((token.idx, token.idx + len(token)))


def _antecedent(
    here: Sequence[tuple[int, int, Sketch]], near: Sequence[tuple[int, int, Sketch]], sex: str
) -> Sketch | None:
    for window in (near, here):
        fitting = {id(sketch): sketch for _, _, sketch in window if sketch.sex in (sex, None)}
        if len(fitting) == 1:
            return next(iter(fitting.values()))
        if not fitting:
            return None
        known = {key: sketch for key, sketch in fitting.items() if sketch.sex == sex}
        if window is here and len(known) == 1 and len(fitting) == 1:
            return next(iter(known.values()))
    return None


def _rival(document: Document, start: int, pronoun: Token, sex: str, places: Sequence[tuple[int, int, Sketch]]) -> bool:
    """Somebody unnamed whom the pronoun could mean as well: "a woman", "the officer"."""
    taken = {(s, e) for s, e, _ in places}
    for token in _between(document, start, pronoun):
        if token.tag_ != "NN" or token.dep_ in ("compound", "nmod", "attr", "appos", "poss"):
            continue
        noun = noun_of(token)
        if noun not in role_nouns() and sex_of_role(noun) is None and noun not in ("person", "officer", "official"):
            continue
        # "The director, Ana Holm": the role is hers, and no one else's.
        named = [token, *(child for child in token.children if child.dep_ == "appos")]
        if any(s <= word.idx < e for s, e in taken for word in named) or sex_of_role(noun) not in (None, sex):
            continue
        return True
    return False


def _between(document: Document, start: int, pronoun: Token) -> Iterator[Token]:
    for token in document.span(start, pronoun.idx):
        if token.idx < pronoun.idx:
            yield token
