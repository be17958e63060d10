"""Answers to the questions that news answers yes or no: was he arrested, was anybody warned, was a ransom paid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from attrs import evolve

from checker.claims.answering import (
    Answer,
    Found,
    acts_on,
    answering_nouns,
    answering_phrases,
    as_it_ended,
    carrier,
    described,
    long_before,
    negated_beside,
    weight,
)
from checker.claims.antecedents import GENDERS, meant_by
from checker.claims.build import make_claim
from checker.claims.clauses import OWNERS, own_tokens, subject_of, who
from checker.claims.eventive import owner_of, telling_of
from checker.claims.said_of import is_partial, named, of_what, owner, said_of, whole_of
from checker.claims.surroundings import content_of, context_of, has_lemma, lemma
from checker.entities.roles import role_nouns
from checker.language.clause_reading import Reading, is_ordered
from checker.language.document import Document, Sentence
from checker.language.memo import once_a_document
from checker.language.negation import read
from checker.language.nouns import is_person
from checker.language.phrases import Phrase, find, wordings
from checker.language.questions import questions, subject_words, thing_words, topics
from checker.lexicon import words
from checker.model import Claim, Firmness, Person
from checker.notes import Notes, once_a_sentence
from checker.values import Polarity

if TYPE_CHECKING:
    from checker.language.parsed import Token

ASKED = "?"
"""What the predicate of an answer ends in."""


def answers(notes: Notes) -> Iterator[Claim]:
    """One claim for each answer that a sentence gives; of several phrases that give one answer, the longest counts."""
    for sentence in notes.document.sentences:
        best: dict[tuple[str, int], Found] = {}
        worded = wordings(notes.document)[sentence.index]
        for made, answer, met in find(worded, answering_phrases(), partial(_may_be_asked, notes, sentence)):
            found = _found(notes, made, answer, met)
            if found is not None:
                key = (answer.question, found.verb.i)
                if key not in best or weight(found) > weight(best[key]):
                    best[key] = found
        if not worded.words.isdisjoint(answering_nouns().keys()):
            for found in _named(notes, worded.tokens):
                if _may_be_asked(notes, sentence, found.answer):
                    best.setdefault((found.answer.question, found.verb.i), found)
        for found in as_it_ended(list(best.values())):
            yield _claim(notes, sentence, found)


@once_a_document
def _off_topic(document: Document) -> frozenset[str]:
    """The questions that are about something of which an article has no word."""
    words_of = frozenset().union(*(worded.words for worded in wordings(document)))
    return frozenset(name for name, topic in topics().items() if topic.isdisjoint(words_of))


def _may_be_asked(notes: Notes, sentence: Sentence, answer: Answer) -> bool:
    """Whether a sentence names what the question is asked of, and it or the one before speaks of what it is about."""
    if answer.question in _off_topic(notes.document):
        return False
    things = thing_words(answer.question)
    if things is not None and not has_lemma(notes.document, sentence, things):
        question = questions()[answer.question]
        if not question.get("counted") and not (question.get("proper") and _names_thing(notes, sentence)):
            return False
    about = subject_words(answer.question)
    said = wordings(notes.document)
    return (
        not about
        or not about.isdisjoint(said[sentence.index].words)
        or (sentence.index > 0 and not about.isdisjoint(said[sentence.index - 1].words))
    )


@once_a_sentence
def _names_thing(notes: Notes, sentence: Sentence) -> bool:
    """Whether a sentence has a name that is no known person's."""
    names = (token for token in notes.document.tokens(sentence) if token.pos_ == "PROPN")
    return any(notes.person_at(name.idx, name.idx + len(name)) is None for name in names)


def _named(notes: Notes, tokens: Sequence[Token]) -> Iterator[Found]:
    """The answers that nouns give: "the reopening of the bridge was marked", "his release fell through"."""
    for noun in tokens:
        told = answering_nouns().get(lemma(noun)) if noun.pos_ in ("NOUN", "PROPN") else None
        reading = telling_of(noun) if told else None
        if told is None or reading is None:
            continue
        verb = noun.head if noun.head.pos_ == "VERB" else noun
        for answer in told:
            found = _of(notes, answer, (noun,), verb, owner_of(noun), reading)
            if found is not None:
                yield found


def _found(notes: Notes, made: Phrase, answer: Answer, met: Sequence[Token]) -> Found | None:
    question = questions()[answer.question]
    verb = carrier(met)
    if verb is None:
        return _nominal(notes, made, answer, met)
    if made.acts and not acts_on(verb, met) and not of_what(verb, met):
        return None
    before = described(met)
    reading = Reading() if before is not None else read(verb, able=bool(question.get("able")))
    if reading.holds is None and question.get("lasting") and is_ordered(verb):
        # "Must stay behind bars until the trial" is what a court has decided.
        reading = Reading()
    if reading.holds is None or (question.get("lasting") and reading.holds and long_before(verb)):
        return None
    denies = any(token.lower_ in words("negation", "adverbs") | words("negation", "quantifiers") for token in met)
    if (denies and not reading.holds) or (before is None and negated_beside(met)):
        # The "not" of "pleaded not guilty" belongs to the phrase.
        reading = evolve(reading, holds=not reading.holds)
    if question.get("graded") and not answer.yes and not reading.holds:
        # What did not fall need not have risen.
        return None
    subject = before if before is not None else said_of(made, met, verb)
    if question.get("whose"):
        subject = owner(met)
    return _of(notes, answer, met, verb, subject, reading)


def _nominal(notes: Notes, made: Phrase, answer: Answer, met: Sequence[Token]) -> Found | None:
    """What a phrase answers that is the subject itself: "a cut in the lending rate was announced"."""
    noun = next((t for t in met if t.pos_ in ("NOUN", "PROPN") and all(t.head.i != other.i for other in met)), None)
    reading = telling_of(noun) if noun is not None else None
    if noun is None or reading is None:
        return None
    last = next((child for child in met[-1].children if child.dep_ == "pobj"), None) if made.acts else owner_of(noun)
    return _of(notes, answer, met, noun.head if noun.head.pos_ == "VERB" else noun, last, reading)


def _of(
    notes: Notes, answer: Answer, met: Sequence[Token], verb: Token, subject: Token | None, reading: Reading
) -> Found | None:
    """What is found where whom it is said of may be asked after; None where the question is of another kind."""
    question = questions()[answer.question]
    if question["of"] == "story":
        if subject is not None and is_partial(subject):
            return None
        undergoes = next((child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")), subject)
        return Found(answer=answer, met=tuple(met), verb=verb, subject=None, reading=reading, about=undergoes)
    subject = named(notes, whole_of(subject, bool(reading.holds))) if subject is not None else None
    if subject is None or not _fits(notes, subject, question):
        return None
    return Found(answer=answer, met=tuple(met), verb=verb, subject=subject, reading=reading)


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
    listed = thing_words(question["name"])
    if listed is not None:
        if (
            question.get("proper")
            and subject.pos_ == "PROPN"
            and notes.person_at(subject.idx, subject.idx + len(subject)) is None
        ):
            return True
        # "Hurricane Lyle", "the freighter Aldora"
        called = any(child.dep_ in ("compound", "nmod") and lemma(child) in listed for child in subject.children)
        named = subject.pos_ == "PROPN" and called
        counted = (subject.pos_ == "NUM" or subject.like_num) and question.get("counted", False)
        return word in listed or named or counted
    if of in ("person", "being"):
        known = notes.person_at(subject.idx, subject.idx + len(subject)) is not None
        named = word in words("slots", "person") or word in words("negation", "persons")
        told = role_nouns() | words("questions", "persons")
        beast = of == "being" and (subject.pos_ == "PROPN" or word in words("questions", "animals"))
        return known or named or is_person(word) or word in told or subject.lower_ in told or beast
    return subject.pos_ in ("NOUN", "PROPN", "PRON")


def _doer(found: Found) -> frozenset[str]:
    """Who does what answers a question that is said of nobody: the side that appeals, the chamber that votes."""
    if questions()[found.answer.question]["of"] != "story":
        return frozenset()
    verb = found.verb
    before = verb.nbor(-1) if verb.i else verb
    # "In Moldova, the People's Chamber passed": the parser takes it for what the country is called.
    doer = subject_of(verb) or (before if before.dep_ == "appos" else None)
    return frozenset({lemma(doer)}) if doer is not None and doer.pos_ in ("NOUN", "PROPN") else frozenset()


def _firmness(found: Found, holds: bool) -> Firmness:
    """How firmly it is said. Where what is planned answers, a plan not to is as good as a denial."""
    if found.reading.planned and (holds or not questions()[found.answer.question].get("planned")):
        return Firmness.EXPECTED
    return Firmness.STATED if holds else Firmness.DENIED


def _claim(notes: Notes, sentence: Sentence, found: Found) -> Claim:
    own = [t for t in own_tokens(found.verb, None) if sentence.start <= t.idx < sentence.end and not t.is_space]
    own = [t for t in (*own, *found.met) if not t.is_punct or t in found.met]
    last = max(own, key=attrgetter("i"))
    start, end = min(own, key=attrgetter("i")).idx, last.idx + len(last)
    if found.reading.turned_at is not None and found.reading.turned_at >= sentence.start:
        start = min(start, found.reading.turned_at)
    end = min(end, sentence.end)
    subject, key = who(notes, found.subject)
    meant = _meant(notes, found.subject)
    if meant is not None:
        subject, key = meant.name, meant.key
    holds = found.answer.yes == bool(found.reading.holds)
    phrase_tokens = {token.i for token in found.met}
    spoken = found.subject or found.about
    content = content_of(notes.document, sentence)
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
        context=context_of(
            notes,
            sentence,
            start,
            end,
            predicate=found.answer.question + ASKED,
            head=lemma(spoken) if spoken is not None else None,
            arguments=_doer(found),
            modifiers=frozenset(lemma(t) for t in described if t.pos_ in ("NOUN", "PROPN", "NUM", "ADJ")),
            near=frozenset([content[t.i] for t in own if t.i in content and t.i not in phrase_tokens]),
            sentence=frozenset([word for i, word in content.items() if i not in phrase_tokens]),
        ),
        confidence=0.6 if found.reading.so_far else 0.8,
    )
