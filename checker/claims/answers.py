"""Answers to the questions that news answers yes or no: was he arrested, was anybody warned, was a ransom paid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from checker.claims.build import make_claim
from checker.claims.clauses import own_tokens, subject_of, who
from checker.claims.surroundings import content_lemmas, context_of, governing_verb, lemma
from checker.language.document import Sentence
from checker.language.negation import SUBJECTS, Reading, read
from checker.language.nouns import is_person
from checker.language.phrases import Phrase, by_first, find, phrase
from checker.lexicon import load, words
from checker.model import Claim, Firmness
from checker.notes import Notes
from checker.values import Polarity

if TYPE_CHECKING:
    from spacy.tokens import Token

ASKED = "?"
"""What the predicate of an answer ends in."""


@frozen(kw_only=True)
class Answer:
    """What a phrase answers: which question, and yes or no."""

    question: str
    yes: bool


@frozen(kw_only=True)
class Found:
    """An answer in a sentence: the tokens of its phrase, the verb that carries it, and who or what it is said of."""

    answer: Answer
    met: tuple[Token, ...]
    verb: Token
    subject: Token | None
    reading: Reading


@cache
def _table() -> dict[str, tuple[tuple[Phrase, Answer], ...]]:
    lexicon = load("questions")
    return by_first(
        (phrase(text, lexicon["lists"]), Answer(question=question["name"], yes=side == "yes"))
        for question in lexicon["questions"]
        for side in ("yes", "no")
        for text in question[side]
    )


@cache
def _questions() -> dict[str, dict[str, Any]]:
    return {question["name"]: question for question in load("questions")["questions"]}


def answers(notes: Notes) -> Iterator[Claim]:
    """One claim for each answer that a sentence gives; of several phrases that give one answer, the longest counts."""
    for sentence in notes.document.sentences:
        tokens = [token for token in notes.document.tokens(sentence) if not token.is_space]
        best: dict[tuple[str, int], Found] = {}
        for made, answer, met in find(tokens, _table()):
            found = _found(notes, made, answer, met)
            if found is not None:
                key = (answer.question, found.verb.i)
                if key not in best or len(met) > len(best[key].met):
                    best[key] = found
        for found in best.values():
            yield _claim(notes, sentence, found)


def _found(notes: Notes, made: Phrase, answer: Answer, met: Sequence[Token]) -> Found | None:
    question = _questions()[answer.question]
    verb = _carrier(met)
    if verb is None or (made.acts and not _acts(verb, met)):
        return None
    described = _described(met)
    reading = Reading() if described is not None else read(verb, able=bool(question.get("able")))
    if reading.holds is None or (question.get("lasting") and _long_before(verb)):
        return None
    denies = any(token.lower_ in words("negation", "adverbs") | words("negation", "quantifiers") for token in met)
    if (denies and not reading.holds) or (described is None and _negated_beside(met)):
        # The "not" of "pleaded not guilty" belongs to the phrase.
        reading = evolve(reading, holds=not reading.holds)
    if question["of"] == "story":
        return Found(answer=answer, met=tuple(met), verb=verb, subject=None, reading=reading)
    subject = described if described is not None else _said_of(made, met, verb)
    subject = _whole(subject, bool(reading.holds)) if subject is not None else None
    if subject is None or not _fits(notes, subject, question):
        return None
    return Found(answer=answer, met=tuple(met), verb=verb, subject=subject, reading=reading)


def _carrier(met: Sequence[Token]) -> Token | None:
    """The verb that an answer is told with; None where the phrase only takes up something told elsewhere."""
    verb = next((t for t in met if t.pos_ == "VERB" and t.dep_ not in ("amod", "compound")), None)
    if verb is not None:
        return verb
    verb = governing_verb(met[0])
    if verb is None:
        return None
    for token in (met[0], *met[0].ancestors):
        if token.i == verb.i:
            return verb
        # "At no time was she under arrest", "there was no warning"
        turned = token.i > token.head.i and token.head.lemma_ == "be"
        if token.dep_ in SUBJECTS and not turned:
            return None
    return None


def _acts(verb: Token, met: Sequence[Token]) -> bool:
    """Whether a phrase of doing something to somebody is just that: no noun of the same form, no "called it off"."""
    named = any(child.dep_ in ("oprd", "acomp", "attr", "prt") and child not in met for child in verb.children)
    return verb.i == met[0].i and not named


def _long_before(verb: Token) -> bool:
    """Whether a clause tells of a state that was over at the time told of: "had spent two years in jail"."""
    had = any(child.dep_ == "aux" and child.lower_ in ("had", "'d", "’d") for child in verb.children)
    return had and verb.dep_ not in ("ccomp", "conj")


def _described(met: Sequence[Token]) -> Token | None:
    """The noun that a single adjective or participle before it is said of: "the unarmed man"."""
    alone = len(met) == 1 and met[0].dep_ == "amod" and met[0].head.pos_ in ("NOUN", "PROPN")
    return met[0].head if alone else None


def _negated_beside(met: Sequence[Token]) -> bool:
    """Whether a "no" stands within the phrase where the reading of its verb doesn't see it: "under no restriction"."""
    return any(
        child.lower_ in ("no", "neither") and child.dep_ in ("det", "neg")
        for token in met
        if token.pos_ in ("NOUN", "PROPN") and token.dep_ in ("pobj", "conj")
        for child in token.children
    )


def _said_of(made: Phrase, met: Sequence[Token], verb: Token) -> Token | None:
    passive = any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children)
    kept = next((child for child in verb.children if child.dep_ == "dobj"), None)
    if met[0].i != verb.i and met[0].pos_ == "ADJ":
        kept = next((child for child in met[0].children if child.dep_ in SUBJECTS), kept)
    if verb not in met and kept is not None and not passive and not _is_time(kept):
        # "found the crew alive", "kept him in custody"
        return kept
    if not made.acts or passive or verb not in met:
        return subject_of(verb)
    if verb.dep_ in ("acl", "relcl") and verb.tag_ == "VBN":
        return subject_of(verb)
    inside = {token.i for token in met}
    places = [child for child in verb.children if child.dep_ in ("dobj", "dative")]
    for token in (*places, *met):
        if token.dep_ in ("dobj", "dative") and token.i not in inside and token.pos_ != "ADP":
            return token
        if token.pos_ == "ADP":
            return next((child for child in token.children if child.dep_ == "pobj" and child.i not in inside), None)
    return None


def _is_time(noun: Token) -> bool:
    return any(word in words("negation", "times") for word in (lemma(noun), noun.lemma_.casefold()))


def _whole(noun: Token, holds: bool) -> Token | None:
    """Of "none of the girls", the girls; None for "two of them", of whom the rest may be told otherwise."""
    if noun.lower_ not in words("negation", "parts") and noun.pos_ != "NUM":
        other = any(child.lower_ in ("other", "another", "some", "most") for child in noun.children)
        return None if other else noun
    of = next((c for prep in noun.children if prep.lower_ == "of" for c in prep.children if c.dep_ == "pobj"), None)
    if of is None:
        return noun
    return None if holds and noun.lower_ not in ("all", "each") else of


def _fits(notes: Notes, subject: Token, question: dict[str, Any]) -> bool:
    of = question["of"]
    word = lemma(subject)
    if "things" in question:
        things = question["things"]
        listed = load("questions")["lists"][things[1:]] if isinstance(things, str) else things
        return word in listed or (subject.pos_ == "NUM" and question.get("counted", False))
    if of == "person":
        known = notes.person_at(subject.idx, subject.idx + len(subject)) is not None
        named = word in words("slots", "person") or word in words("negation", "persons")
        return known or named or is_person(word) or word in load("honorifics")["roles"]["either"]
    return subject.pos_ in ("NOUN", "PROPN", "PRON")


def _claim(notes: Notes, sentence: Sentence, found: Found) -> Claim:
    own = [t for t in own_tokens(found.verb, None) if sentence.start <= t.idx < sentence.end and not t.is_space]
    own = [t for t in (*own, *found.met) if not t.is_punct or t in found.met]
    start, end = min(t.idx for t in own), max(t.idx + len(t) for t in own)
    if found.reading.turned_at is not None and found.reading.turned_at >= sentence.start:
        start = min(start, found.reading.turned_at)
    end = min(end, sentence.end)
    subject, key = who(notes, found.subject)
    holds = found.answer.yes == bool(found.reading.holds)
    base = context_of(notes.document, sentence, start, end)
    phrase_tokens = {token.i for token in found.met}
    told = content_lemmas(t for t in notes.document.tokens(sentence) if t.i not in phrase_tokens)
    described = [t for t in found.subject.subtree if t.i < found.subject.i] if found.subject is not None else []
    return make_claim(
        notes,
        sentence,
        family="polarity",
        attribute="polarity",
        subject=subject,
        subject_key=key,
        value=Polarity(predicate=found.answer.question + ASKED, holds=holds, words=notes.article.text[start:end]),
        start=start,
        end=end,
        firmness=Firmness.EXPECTED if found.reading.planned else Firmness.STATED if holds else Firmness.DENIED,
        context=evolve(
            base,
            predicate=found.answer.question + ASKED,
            head=lemma(found.subject) if found.subject is not None else None,
            modifiers=frozenset(lemma(t) for t in described if t.pos_ in ("NOUN", "PROPN", "NUM", "ADJ")),
            near=told,
            sentence=told,
        ),
        confidence=0.6 if found.reading.so_far else 0.8,
    )
