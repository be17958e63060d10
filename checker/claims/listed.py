"""People told one by one: "the driver and two passengers were killed", "a nun and a retired postman have died"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from checker.claims.surroundings import lemma
from checker.entities.roles import kin_nouns, role_nouns
from checker.language.document import Sentence
from checker.language.nouns import is_person
from checker.language.predicates import predicate_of
from checker.lexicon import load, words
from checker.model import Mention
from checker.notes import Notes
from checker.values import Modifier, Quantity

if TYPE_CHECKING:
    from checker.language.parsed import Token

FATES = ("killed", "injured")
"""What becomes of people that news tells one by one, down to the last."""
SINGLE = frozenset({"a", "an", "the", "his", "her", "their", "its", "one", "another"})
OBJECT = ("dobj", "nsubjpass")
PROVING = ("be", "prove", "turn")


@frozen(kw_only=True)
class Listed:
    """So many people of one fate; `root` is the noun that the list begins with."""

    mention: Mention
    root: Token
    fate: str


def listed(notes: Notes, sentence: Sentence) -> Iterator[Listed]:
    """The lists of people in a sentence of whom nothing but their fate says that they belong together."""
    for verb in notes.document.tokens(sentence):
        fate = _fate(verb) if verb.pos_ in ("VERB", "AUX") else None
        members = _those(verb) if fate is not None else []
        if fate is None or len(members) < 2 or _figure_at(notes, sentence, members[0]) is not None:
            continue
        sizes = [_size(notes, sentence, token) for token in members]
        if None in sizes:
            continue
        first, last = members[0], members[-1]
        start = min((child.idx for child in first.children if child.dep_ in ("det", "amod", "poss")), default=first.idx)
        end = last.idx + len(last)
        value = Quantity(amount=sum((s for s in sizes if s), Decimal(0)), unit="person", dimension="count")
        text = notes.document.text[start:end]
        mention = Mention(kind="quantity", start=start, end=end, text=text, value=value)
        yield Listed(mention=mention, root=first, fate=fate)


def _fate(verb: Token) -> str | None:
    """What a verb says became of somebody: nothing where it is denied, or one of many things that may have."""
    known = {lemma(verb), predicate_of(verb)}
    if known.isdisjoint(_telling()):
        return None
    if any(child.dep_ == "neg" or child.lower_ in ("may", "might", "could", "would") for child in verb.children):
        return None
    if _is_fatal(verb):
        return "killed"
    for fate in FATES:
        if not known.isdisjoint(_verbs_of(fate)):
            return fate
    lost = lemma(verb) == "lose" and any(c.dep_ == "dobj" and lemma(c) == "life" for c in verb.children)
    return "killed" if lost else None


@cache
def _verbs_of(fate: str) -> frozenset[str]:
    table = load("attributes")[fate]
    return frozenset((*table["verbs"], *table.get("undergo", ())))


@cache
def _telling() -> frozenset[str]:
    """The verbs that may say what became of somebody."""
    return frozenset({"lose", *PROVING}).union(*map(_verbs_of, FATES))


def _those(verb: Token) -> list[Token]:
    """The nouns of those whom a verb's deed befalls, in the order of the text."""
    table = load("attributes")["killed"]
    suffers = {lemma(verb), predicate_of(verb)} & {*table["undergo"]} or lemma(verb) == "lose"
    places = ("nsubj",) if suffers else OBJECT
    heads = list(_for_whom(verb)) if _is_fatal(verb) else [child for child in verb.children if child.dep_ in places]
    nouns = {token.i: token for head in heads for token in (head, *head.conjuncts) if token.i >= head.i}
    return [nouns[i] for i in sorted(nouns)]


def _is_fatal(verb: Token) -> bool:
    """Whether a verb says of something that it was the death of somebody: "proved fatal for"."""
    return lemma(verb) in PROVING and any(
        child.dep_ in ("acomp", "oprd", "attr") and child.lower_ in ("fatal", "deadly") for child in verb.children
    )


def _for_whom(verb: Token) -> Iterator[Token]:
    """The nouns after "for" and "to", and after "and for"."""
    fatal = next(child for child in verb.children if child.lower_ in ("fatal", "deadly"))
    for prep in (*verb.children, *fatal.children):
        if prep.lower_ in ("for", "to"):
            for each in (prep, *prep.conjuncts):
                yield from (noun for noun in each.children if noun.dep_ == "pobj")


def _size(notes: Notes, sentence: Sentence, noun: Token) -> Decimal | None:
    """How many a member of a list is; None where it is nobody, or so many as nobody says."""
    figure = _figure_at(notes, sentence, noun)
    if figure is not None:
        value = figure.value
        exact = isinstance(value, Quantity) and value.modifier is Modifier.EXACT and value.upper is None
        return value.amount if exact and isinstance(value, Quantity) else None
    if noun.pos_ == "PROPN":
        return Decimal(1) if noun.ent_type_ == "PERSON" and noun.tag_ == "NNP" else None
    word = lemma(noun)
    person = is_person(word) or word in role_nouns() or word in kin_nouns() or word in words("slots", "person")
    single = any(child.i < noun.i and (child.lower_ in SINGLE or child.dep_ == "poss") for child in noun.children)
    return Decimal(1) if person and single and noun.tag_ == "NN" else None


def _figure_at(notes: Notes, sentence: Sentence, noun: Token) -> Mention | None:
    """The figure that counts a noun."""
    found = (mention for mention in notes.within(sentence, "quantity") if mention.start <= noun.idx < mention.end)
    return next((m for m in found if isinstance(m.value, Quantity) and m.value.dimension == "count"), None)
