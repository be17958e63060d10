"""Answers to the questions that news answers yes or no: was he arrested, was anybody warned, was a ransom paid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from checker.claims.antecedents import GENDERS, meant_by
from checker.claims.build import make_claim
from checker.claims.clauses import OWNERS, own_tokens, subject_of, who
from checker.claims.said_of import is_partial, is_there, named, of_what, owner, said_of, whole_of
from checker.claims.surroundings import content_lemmas, context_of, governing_verb, lemma
from checker.entities.roles import role_nouns
from checker.language.clause_reading import SUBJECTS, Reading
from checker.language.document import Sentence
from checker.language.negation import read
from checker.language.nouns import is_person
from checker.language.phrases import Phrase, Table, find, phrase, table, wordings
from checker.language.questions import questions
from checker.lexicon import load, words
from checker.model import Claim, Firmness, Person
from checker.notes import Notes
from checker.values import Polarity

if TYPE_CHECKING:
    from checker.language.parsed import Token

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
def _table() -> Table[Answer]:
    lists = load("questions")["lists"]
    return table(
        (phrase(text, lists), Answer(question=question["name"], yes=side == "yes"))
        for question in questions().values()
        for side in ("yes", "no")
        for text in question[side]
    )


def answers(notes: Notes) -> Iterator[Claim]:
    """One claim for each answer that a sentence gives; of several phrases that give one answer, the longest counts."""
    for sentence in notes.document.sentences:
        best: dict[tuple[str, int], Found] = {}
        for made, answer, met in find(wordings(notes.document)[sentence.index], _table()):
            found = _found(notes, made, answer, met)
            if found is not None:
                key = (answer.question, found.verb.i)
                if key not in best or len(met) > len(best[key].met):
                    best[key] = found
        for found in best.values():
            yield _claim(notes, sentence, found)


def _found(notes: Notes, made: Phrase, answer: Answer, met: Sequence[Token]) -> Found | None:
    question = questions()[answer.question]
    verb = _carrier(met)
    if verb is None or (made.acts and not _acts(verb, met) and not of_what(verb, met)):
        return None
    described = _described(met)
    reading = Reading() if described is not None else read(verb, able=bool(question.get("able")))
    if reading.holds is None or (question.get("lasting") and reading.holds and _long_before(verb)):
        return None
    denies = any(token.lower_ in words("negation", "adverbs") | words("negation", "quantifiers") for token in met)
    if (denies and not reading.holds) or (described is None and _negated_beside(met)):
        # The "not" of "pleaded not guilty" belongs to the phrase.
        reading = evolve(reading, holds=not reading.holds)
    subject = described if described is not None else said_of(made, met, verb)
    if question.get("whose"):
        subject = owner(met)
    if question["of"] == "story":
        if subject is not None and is_partial(subject):
            return None
        return Found(answer=answer, met=tuple(met), verb=verb, subject=None, reading=reading)
    subject = named(notes, whole_of(subject, bool(reading.holds))) if subject is not None else None
    if subject is None or not _fits(notes, subject, question):
        return None
    return Found(answer=answer, met=tuple(met), verb=verb, subject=subject, reading=reading)


def _carrier(met: Sequence[Token]) -> Token | None:
    """The verb that an answer is told with; None where the phrase only takes up something told elsewhere."""
    if met[0].dep_ == "aux" and met[0].lemma_ == "have" and met[0].head not in met:
        # "had received an offer" is no "had an offer"
        return None
    verb = next((t for t in met if t.pos_ == "VERB" and t.dep_ not in ("amod", "compound")), None)
    verb = verb or next((t for t in met[1:] if t.pos_ == "AUX" and t.dep_ not in ("aux", "auxpass")), None)
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
    named = any(
        child.dep_ in ("oprd", "acomp", "attr", "prt") and child not in met and not is_there(child)
        for child in verb.children
    )
    first = met[0].i == verb.i or (met[0].dep_ in SUBJECTS and met[0].head.i == verb.i and verb in met)
    return first and not named


def _long_before(verb: Token) -> bool:
    """Whether a clause tells of a state that was over at the time told of: "had spent two years in jail"."""
    had = any(child.dep_ == "aux" and child.lower_ in ("had", "'d", "’d") for child in verb.children)
    already = any(child.lower_ in ("already", "just", "since") for child in verb.children)
    return had and not already and verb.dep_ not in ("ccomp", "conj")


def _described(met: Sequence[Token]) -> Token | None:
    """The noun that a single adjective or participle before it is said of: "the unarmed man"."""
    alone = len(met) == 1 and met[0].dep_ == "amod" and met[0].head.pos_ in ("NOUN", "PROPN")
    return met[0].head if alone else None


def _negated_beside(met: Sequence[Token]) -> bool:
    """Whether a "no" stands within the phrase where the reading of its verb doesn't see it: "under no restriction"."""
    first = met[0]
    if first.pos_ == "ADJ" and first.dep_ not in ("acomp", "attr", "oprd"):
        # "found the nurse not guilty of theft"
        before = first.nbor(-1) if first.i else first
        if before.lower_ == "not" and before.head.i == first.i:
            return True
    if any(t.pos_ == "ADJ" and t.dep_ == "ccomp" and any(c.dep_ == "neg" for c in t.children) for t in met[1:]):
        return True
    return any(
        child.lower_ in ("no", "neither") and child.dep_ in ("det", "neg")
        for token in met
        if token.pos_ in ("NOUN", "PROPN") and token.dep_ in ("pobj", "conj", "npadvmod")
        for child in token.children
    )


def _meant(notes: Notes, pronoun: Token | None) -> Person | None:
    """Whom a "he" or "she" means that is nobody's yet: who says it of himself, or who did something last."""
    if pronoun is None or pronoun.lower_ not in GENDERS or notes.person_at(pronoun.idx, pronoun.idx + len(pronoun)):
        return None
    above = pronoun.head.head
    if pronoun.head.dep_ == "ccomp" and above.lemma_.casefold() in words("negation", "reports"):
        speaker = next((child for child in above.children if child.dep_ == "nsubj"), None)
        person = notes.person_at(speaker.idx, speaker.idx + len(speaker)) if speaker is not None else None
        if person is not None and (person.gender or pronoun.lower_) in (GENDERS[pronoun.lower_], pronoun.lower_):
            return person
    return meant_by(notes.document, notes.people, pronoun.idx, pronoun.idx + len(pronoun))


def _fits(notes: Notes, subject: Token, question: dict[str, Any]) -> bool:
    of = question["of"]
    word = OWNERS.get(subject.lower_) or lemma(subject)
    if "things" in question:
        things = question["things"]
        listed = load("questions")["lists"][things[1:]] if isinstance(things, str) else things
        return word in listed or ((subject.pos_ == "NUM" or subject.like_num) and question.get("counted", False))
    if of == "person":
        known = notes.person_at(subject.idx, subject.idx + len(subject)) is not None
        named = word in words("slots", "person") or word in words("negation", "persons")
        told = role_nouns() | words("questions", "persons")
        return known or named or is_person(word) or word in told or subject.lower_ in told
    return subject.pos_ in ("NOUN", "PROPN", "PRON")


def _doer(found: Found) -> frozenset[str]:
    """Who does what answers a question that is said of nobody: the side that appeals."""
    doer = subject_of(found.verb) if questions()[found.answer.question].get("by") else None
    return frozenset({lemma(doer)}) if doer is not None and doer.pos_ == "NOUN" else frozenset()


def _firmness(found: Found, holds: bool) -> Firmness:
    """How firmly it is said. Where what is planned answers, a plan not to is as good as a denial."""
    if found.reading.planned and (holds or not questions()[found.answer.question].get("planned")):
        return Firmness.EXPECTED
    return Firmness.STATED if holds else Firmness.DENIED


def _claim(notes: Notes, sentence: Sentence, found: Found) -> Claim:
    own = [t for t in own_tokens(found.verb, None) if sentence.start <= t.idx < sentence.end and not t.is_space]
    own = [t for t in (*own, *found.met) if not t.is_punct or t in found.met]
    start, end = min(t.idx for t in own), max(t.idx + len(t) for t in own)
    if found.reading.turned_at is not None and found.reading.turned_at >= sentence.start:
        start = min(start, found.reading.turned_at)
    end = min(end, sentence.end)
    subject, key = who(notes, found.subject)
    meant = _meant(notes, found.subject)
    if meant is not None:
        subject, key = meant.name, meant.key
    holds = found.answer.yes == bool(found.reading.holds)
    base = context_of(notes.document, sentence, start, end)
    phrase_tokens = {token.i for token in found.met}
    told = content_lemmas(t for t in notes.document.tokens(sentence) if t.i not in phrase_tokens)
    # What is denied without a date is denied for any day, not for the one that the sentence before tells of.
    dated = holds or any(time.start < end and start < time.end for time in notes.within(sentence, "time"))
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
        firmness=_firmness(found, holds),
        **({} if dated else {"occasion": None}),
        context=evolve(
            base,
            predicate=found.answer.question + ASKED,
            head=lemma(found.subject) if found.subject is not None else None,
            arguments=_doer(found),
            modifiers=frozenset(lemma(t) for t in described if t.pos_ in ("NOUN", "PROPN", "NUM", "ADJ")),
            near=told,
            sentence=told,
        ),
        confidence=0.6 if found.reading.so_far else 0.8,
    )
