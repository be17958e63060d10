"""Who was the first to publish something: "first reported by X", "X was the first to post them"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from checker.claims.build import make_claim
from checker.language.document import Sentence
from checker.lexicon import words
from checker.mention.speaker_names import name_span, trimmed
from checker.model import Claim
from checker.notes import Notes
from checker.values import Name

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = ("nsubj", "nsubjpass")
GENERIC = "news"
SHOWN = {"news": "the news", "picture": "the pictures", "document": "the documents", "film": "the film"}


def first_reports(notes: Notes) -> Iterator[Claim]:
    """A claim for each named outlet or person who is said to have published something first."""
    for sentence in notes.document.sentences:
        tokens = notes.document.tokens(sentence)
        lowered = [token.lower_ for token in tokens]
        if "first" in lowered or "originally" in lowered or "before" in lowered:
            for verb, who in _published(tokens):
                if who.pos_ == "PROPN" or who.ent_type_ in ("ORG", "PERSON"):
                    yield _claim(notes, sentence, verb, who)


def _published(tokens: Iterable[Token]) -> Iterator[tuple[Token, Token]]:
    """(verb of publishing, who did it first) in a sentence."""
    for verb in tokens:
        if verb.pos_ not in ("VERB", "AUX") or not _brings_out(verb):
            continue
        firstly = any(c.lower_ in ("first", "originally") and c.dep_ == "advmod" for c in verb.children)
        if firstly and (agent := _agent(verb)) is not None:
            yield verb, agent
        elif _is_first_to(verb):
            subject = _subject(verb.head.head)
            if subject is not None:
                yield verb, subject
        elif (firstly and not _is_passive(verb)) or _before_others(verb):
            subject = _subject(verb)
            if subject is not None:
                yield verb, subject


def _brings_out(verb: Token) -> bool:
    if verb.lemma_.lower() in words("saying", "publishing"):
        return True
    if verb.lemma_.lower() not in words("saying", "carrying"):
        return False
    news = any(c.dep_ in ("dobj", "nsubjpass") and c.lemma_.lower() in words("saying", "news") for c in verb.children)
    return news or _what(verb) != GENERIC


def _is_passive(verb: Token) -> bool:
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)


def _agent(verb: Token) -> Token | None:
    for child in verb.children:
        if child.lower_ == "by":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _subject(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ in SUBJECTS:
            relative = child.lower_ in ("who", "which", "that")
            return (verb.head if verb.dep_ == "relcl" else None) if relative else _named(child)
    return None


def _named(noun: Token) -> Token:
    """The name in apposition to a description: "the comparison site, Prijswijzer"."""
    return next((c for c in noun.children if c.dep_ == "appos" and c.pos_ == "PROPN"), noun)


def _is_first_to(verb: Token) -> bool:
    """ "X was the first (paper) to publish": "first" is the predicate, or stands before its noun."""
    noun = verb.head
    to = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    first = noun.lower_ == "first" or any(child.lower_ == "first" for child in noun.children)
    return to and first and noun.dep_ in ("attr", "acomp") and noun.head.lemma_ == "be"


def _before_others(verb: Token) -> bool:
    """ "X had them up before anyone else did"."""
    after = [token.lower_ for token in verb.subtree if token.i > verb.i]
    return any(
        word == "before" and len(after) > at + 2 and after[at + 1] in ("anyone", "anybody", "everyone", "any", "all")
        for at, word in enumerate(after)
    )


def _claim(notes: Notes, sentence: Sentence, verb: Token, who: Token) -> Claim:
    inside = {token.i for token in notes.document.tokens(sentence)}
    start, end = name_span(notes.document, who, inside)
    name = trimmed(notes.document.text[start:end])
    what = _what(verb)
    return make_claim(
        notes,
        sentence,
        family="speech",
        attribute="first-report",
        subject=f"the first to publish {SHOWN.get(what, what)}",
        subject_key=what,
        value=Name(full=name, family=name.split()[-1]),
        start=min(start, verb.idx),
        end=max(end, verb.idx + len(verb)),
        occasion=None,
        confidence=0.8,
    )


def _what(verb: Token) -> str:
    """What kind of thing was published: "picture", "document"; the news itself where no such thing is named."""
    for child in verb.children:
        if child.dep_ in ("dobj", "nsubjpass"):
            for kind in ("picture", "document", "film"):
                if child.lemma_.lower() in words("saying", f"{kind}s"):
                    return kind
            return "them" if child.lower_ in ("it", "them", "these", "which", "that") else GENERIC
    return GENERIC
