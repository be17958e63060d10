"""Whose age it is that an article tells of somebody without a name: "a lad of twelve", "the 51-year-old female"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from checker.entities.roles import noun_of, role_nouns, sex_of_pronoun, sex_of_role
from checker.language.callings import calling
from checker.language.document import Sentence
from checker.language.nouns import is_person
from checker.lexicon import load, words
from checker.model import Person
from checker.notes import Notes

if TYPE_CHECKING:
    from checker.language.parsed import Token

PREFIX = "aged:"
"""How the key of somebody begins who is only told of with an age."""
KNOWN = "known"
KIN = "kin"
BESIDE = re.compile(
    r"(?:(?:,|\(|(?:,? who (?:is|was)|,?)(?: (?:believed|thought|said|understood|reported|estimated) to be)?)?"
    r"(?:,? then| now| just| only|,? aged)*\s*,?\s*|\sof\s|,\s(?:not|only)\s[\w ]*)$"
)
"""Between a noun and the age that it has."""
SURE = re.compile(r"\b(?:who|aged|of|then)\b")
"""Words between a noun and an age that only somebody has."""
SUBJECTS = ("nsubj", "nsubjpass")
BE = frozenset({"is", "was", "'s", "’s"})
REACHING = frozenset({"reach", "attain", "die", "perish"})
OPENING = 25
"""Characters from the beginning of a sentence within which a name is what it is about."""


@frozen(kw_only=True)
class Unnamed:
    """`noun` is what somebody is told of by, `sex` what it says; both may be empty."""

    noun: str = ""
    sex: str = ""
    marks: tuple[str, ...] = ()
    """"known" of somebody whom the article has told of before, "kin" of a relative of somebody it tells of."""

    @property
    def key(self) -> str:
        return f"{PREFIX}{self.noun or self.sex}"


def bearer(notes: Notes, sentence: Sentence, start: int, end: int) -> Unnamed | None:
    """Who has the age at `text[start:end]`, where it is one being, whom nothing there names."""
    text = notes.document.text
    tokens = notes.document.span(start, end)
    compound = "-" in text[start:end] and "old" in text[start:end]
    noun = _behind(tokens[-1]) if compound else None
    sure = False
    if compound and noun is None:
        article = text[max(sentence.start, start - 4) : start].casefold().split()[-1:]
        return Unnamed(marks=(KNOWN,) if article == ["the"] else ()) if article in (["the"], ["a"], ["an"]) else None
    if noun is None:
        noun, sure = _ahead(notes, sentence, start)
    if noun is None or noun.tag_ in ("NNS", "NNPS"):
        return None
    if notes.person_at(noun.idx, noun.idx + len(noun)) is not None and noun.pos_ == "PRON":
        return None
    sex = sex_of_pronoun(noun.text)
    if sex is not None:
        return Unnamed(sex=sex, marks=(KNOWN,))
    word = noun_of(noun)
    return Unnamed(noun=word, sex=sex_of_role(word) or "", marks=_marks(noun)) if sure or is_being(word) else None


def _marks(noun: Token) -> tuple[str, ...]:
    if any(child.dep_ == "poss" for child in noun.children):
        return (KIN,)
    return (KNOWN,) if any(child.lower_ in ("the", "this", "that") for child in noun.children) else ()


@cache
def is_being(word: str) -> bool:
    """Whether a noun is one for a person or an animal."""
    return (
        word in role_nouns()
        or sex_of_role(word) is not None
        or calling(word) is not None
        or is_person(word)
        or any(word in listed for listed in load("honorifics")["beings"].values())
        or word in words("figures", "persons")
    )


def is_animal(word: str) -> bool:
    """Whether a noun is one for an animal whose age news gives."""
    return word.casefold() in load("honorifics")["beings"]["animals"]


def _behind(last: Token) -> Token | None:
    """The noun that "-year-old" stands before: "the 51-year-old female", "a 12-year-old French schoolboy"."""
    found = None
    for token in last.doc[last.i + 1 : last.i + 6]:
        if token.pos_ not in ("NOUN", "ADJ", "PROPN") or (found is not None and token.pos_ != "NOUN"):
            break
        found = token if token.pos_ == "NOUN" else None
    return found


def _ahead(notes: Notes, sentence: Sentence, start: int) -> tuple[Token | None, bool]:
    """The noun or pronoun that an age stands behind, and whether only somebody can be told of so.

    "A boy of sixteen", "the stowaway, who is 15", "she was 43".
    """
    text = notes.document.text
    gap = BESIDE.search(text, max(sentence.start, start - 20), start)
    edge = gap.start() if gap is not None else start
    before = notes.document.span(sentence.start, edge)
    if len(before) == 0:
        return None, False
    last = before[-1]
    if last.lower_ in BE:
        subject = next((child for child in last.children if child.dep_ in SUBJECTS), None)
        told = subject is not None and subject.pos_ in ("NOUN", "PRON")
        return (subject, False) if told else (None, False)
    if last.lower_ == "age":
        return _reaching(last), False
    decade = text.startswith("in ", start) and text[start - 1] == " "
    if last.pos_ == "PROPN" and edge < start:
        # "Elephant Rosa, 52,": the name of an animal, or of somebody whom only the age gives away.
        kind = next((t for t in (*last.children, *last.lefts) if is_animal(noun_of(t))), None)
        return kind, True
    beside = (edge < start or decade) and last.pos_ in ("NOUN", "PRON")
    return (last if beside else None), SURE.search(text, edge, start + 4) is not None


def _reaching(age: Token) -> Token | None:
    """Who comes to an age, or has done something at it: "the inhabitant had reached the age of 113"."""
    verb = next((token for token in age.ancestors if token.pos_ == "VERB"), None)
    if verb is None:
        return None
    lately = verb.tag_ == "VBZ" or any(child.lower_ in ("has", "have") for child in verb.children)
    if not lately and verb.lemma_ not in REACHING:
        # "She married at the age of 20" tells of long ago.
        return None
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    return subject if subject is not None and subject.pos_ in ("NOUN", "PRON") else None


def named_next(notes: Notes, sentence: Sentence, whose: Unnamed) -> Person | None:
    """Whom the next sentence names who was told of with an age: "A woman of 58 was found guilty. Ann Low will".

    Nobody is named in the sentence of the age, and the next begins with the name of somebody of that sex.
    """
    following = _sentence(notes.document.sentences, sentence.index + 1)
    if following is None or any(not p.key.startswith("role:") for _, _, p in notes.people_in(sentence)):
        return None
    people = notes.people_in(following)
    if not people or people[0][0] > following.start + OPENING:
        return None
    person = people[0][2]
    if person.key.startswith("role:") or (whose.sex and person.gender not in (None, whose.sex)):
        return None
    return None if any(span[0] < sentence.start for span in person.spans) else person


def _sentence(sentences: Sequence[Sentence], index: int) -> Sentence | None:
    return sentences[index] if index < len(sentences) else None
