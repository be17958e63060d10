"""Who does what a verb says: the subject, the agent after "by", or whom "who" stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from attrs import evolve

from checker.claims.described import Doer, body_at, called
from checker.claims.naming import UNNAMED, Named, guessed_in, named_in
from checker.claims.subjects import SUBJECTS, agent_of, cleft_of, is_passive, subject_of
from checker.claims.surroundings import fold, lemma
from checker.claims.topic import subject_before
from checker.entities.roles import sex_of_pronoun, sex_of_role
from checker.language.callings import calling, sort_of
from checker.language.document import Sentence
from checker.lexicon import words
from checker.notes import Notes

if TYPE_CHECKING:
    from checker.language.parsed import Token


MOMENTS = frozenset({"minute", "second", "hour", "time", "moment", "lap", "kilometre", "mile"})
TITLE_GAP = re.compile(r"[\s,\"“'‘]*(?:the|a|an|its|their|his|her|Mr\.?|Mrs\.?|Ms\.?|Dr\.?)?[\s,\"“'‘]*")


def doer_of(notes: Notes, sentence: Sentence, verb: Token, bodies: bool = False) -> Doer | None:
    """The one who does what the verb says; None where several do, or nobody is named. `bodies` may do it too."""
    doer = _person_of(notes, sentence, verb)
    if not bodies or (doer is not None and doer.person):
        return doer
    noun = agent_of(verb) if is_passive(verb) else subject_of(verb)
    if noun is not None and noun.lower_ in ("who", "that", "which"):
        noun = cleft_of(noun) or noun
    return (body_at(notes, noun) if noun is not None else None) or doer


def _person_of(notes: Notes, sentence: Sentence, verb: Token) -> Doer | None:
    people = named_in(notes, sentence)
    agent = next(
        (child for child in verb.children if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by")),
        None,
    )
    if agent is not None and is_passive(verb):
        return _after(notes, sentence, people, agent)
    if is_passive(verb):
        return None
    subject = subject_of(verb) or _behind_copula(verb)
    if subject is None:
        return None
    if subject.lower_ in ("who", "that") and subject.tag_ in ("WP", "WDT"):
        return _before(notes, sentence, people, subject)
    if subject.ent_type_ == "TIME" or subject.lemma_ in MOMENTS:
        # "Two minutes into stoppage time Jane Doe headed": what opens the clause is taken for its subject.
        inside = [n for n in people if n.named and n.proper and subject.idx < n.start and n.end <= verb.idx]
        return _person(inside[-1]) if inside else None
    if subject.lower_ in ("he", "she"):
        speaker = _speaker_meant(people, subject, verb)
        doer = _within(notes, people, speaker)
        if doer is None and speaker is subject:
            doer = _going_on(notes, sentence, subject)
        near = verb if 0 < verb.i - subject.i <= 3 else subject
        return doer and evolve(doer, start=subject.idx, end=near.idx + len(near))
    return _within(notes, people, subject)


def _behind_copula(verb: Token) -> Token | None:
    """Who does it in "heading the search was Jane Doe"."""
    if verb.tag_ != "VBG" or verb.head.lemma_ != "be" or verb.head.i < verb.i or verb.dep_ not in ("csubj", "advcl"):
        return None
    return next((c for c in verb.head.children if c.dep_ in ("attr", "nsubj") and c.i > verb.head.i), None)


def _going_on(notes: Notes, sentence: Sentence, pronoun: Token) -> Doer | None:
    """Whoever has no name and is the only one that the clauses before a pronoun are about: "a waiter. He filmed"."""
    before = [token for token in notes.document.tokens(sentence) if token.i < pronoun.i]
    if sentence.index:
        before = [*notes.document.tokens(notes.document.sentences[sentence.index - 1]), *before]
    sex = sex_of_pronoun(pronoun.text)
    found = {}
    for token in before:
        if token.dep_ in ("nsubj", "nsubjpass") and token.tag_ in ("NN", "NNP"):
            if notes.person_at(token.idx, token.idx + len(token)) is not None and token.tag_ == "NNP":
                return None
            doer = called(token)
            if doer is not None and sex_of_role(lemma(token)) in (None, sex):
                found[doer.key] = doer
    return next(iter(found.values())) if len(found) == 1 else None


def doer_at(notes: Notes, sentence: Sentence, noun: Token) -> Doer | None:
    """The one whom a noun phrase names: "the winner was Jane Doe"."""
    return _within(notes, named_in(notes, sentence), noun)


def _speaker_meant(people: Sequence[Named], pronoun: Token, verb: Token) -> Token:
    """The speaker, where a pronoun that nothing else explains opens what is said: "Ms Doe said she found"."""
    known = any(named.start <= pronoun.idx < named.end for named in people)
    head = verb.head
    if known or verb.dep_ != "ccomp" or head.i > verb.i or head.lemma_.casefold() not in words("negation", "reports"):
        return pronoun
    return next((child for child in head.children if child.dep_ in SUBJECTS), pronoun)


def _after(notes: Notes, sentence: Sentence, people: Sequence[Named], agent: Token) -> Doer | None:
    """The name behind "by", with no more than a title in between; else the calling there."""
    start = agent.idx + len(agent)
    ends = {mention.end for mention in notes.within(sentence, "title")}
    guessed = [guess for guess in guessed_in(notes, sentence, people) if " " in guess.name and guess.start - 1 in ends]
    for named in sorted([*people, *guessed], key=lambda named: named.start):
        if _possessive(notes, named):
            continue
        if named.named and named.start >= start and _only_titles(notes, sentence, start, named.start):
            return None if _goes_on(notes, named.end) else _person(named)
    nouns = [child for child in agent.children if child.dep_ == "pobj"]
    # "A co-pilot" is read as three nouns.
    noun = nouns[-1] if nouns else None
    return _within(notes, people, noun) if noun is not None else None


def _only_titles(notes: Notes, sentence: Sentence, start: int, end: int) -> bool:
    text = list(notes.document.text[start:end])
    for mention in notes.within(sentence, "title"):
        for at in range(max(mention.start, start), min(mention.end, end)):
            text[at - start] = " "
    return TITLE_GAP.fullmatch("".join(text)) is not None


def _possessive(notes: Notes, named: Named) -> bool:
    """Whether a name or pronoun only says whose the following noun is: "her brother", "Doe's brother"."""
    token = notes.document.span(named.start, named.end)[-1]
    return token.tag_ == "PRP$" or notes.document.text[named.end : named.end + 2] in (
        "'s",
        "’s",
        "' ",
        "’ ",
        "‘ ",
        "‘s",
    )


def _goes_on(notes: Notes, end: int) -> bool:
    """Whether another name is joined on by "and": two do it together."""
    return re.match(r"\s+and\s+[^\W\d_a-z]", notes.document.text[end : end + 12]) is not None


def person_behind(notes: Notes, sentence: Sentence, pronoun: Token) -> Doer | None:
    """The person whom a relative pronoun stands for."""
    doer = _before(notes, sentence, named_in(notes, sentence), pronoun)
    return doer if doer is not None and doer.person else None


def _before(notes: Notes, sentence: Sentence, people: Sequence[Named], pronoun: Token) -> Doer | None:
    """Whom "who" stands for: the name before it, or before the title before it; else the noun it hangs on."""
    cleft = cleft_of(pronoun)
    if cleft is not None:
        said = _within(notes, people, cleft)
        if said is not None and said.person:
            return said
    ahead = [named for named in people if named.end <= pronoun.idx and named.proper]
    if ahead and _only_titles(notes, sentence, ahead[-1].end, pronoun.idx):
        return _person(ahead[-1])
    if ahead and _described(notes, ahead[-1], pronoun):
        return _person(ahead[-1])
    named = _unknown(notes, pronoun)
    if named is not None:
        return named
    noun = cleft if cleft is not None else pronoun.head.head
    if cleft is None and (pronoun.head.dep_ != "relcl" or noun.pos_ != "NOUN"):
        return None
    meant = next((named for named in people if named.named and goes_by(noun, named)), None)
    return _person(meant) if meant is not None else _turned_out(notes, people, noun) or called(noun)


def _turned_out(notes: Notes, people: Sequence[Named], noun: Token) -> Doer | None:
    """The name of whom a clause describes first: "the man who drove it, Jane Doe", "the woman who rang was Doe"."""
    sides = [noun]
    if noun.dep_ == "nsubj" and noun.head.lemma_ == "be":
        sides += [child for child in noun.head.children if child.dep_ == "attr" and child.i > noun.i]
    found = (_within(notes, people, side) for side in sides if side.pos_ in ("NOUN", "PROPN"))
    return next((doer for doer in found if doer is not None and doer.person), None)


def _unknown(notes: Notes, pronoun: Token) -> Doer | None:
    """A name that only its place shows to be a person's: "It was Doe, a cook from Lima, who", "Doe, the cook, who"."""
    clause = pronoun.head
    name = clause.head if clause.dep_ == "relcl" else None
    for _ in range(3):
        if name is not None and name.dep_ == "appos":
            name = name.head
    if name is None or name.pos_ != "PROPN":
        cleft = next((t for t in pronoun.ancestors if t.lemma_ == "be" and t.pos_ in ("AUX", "VERB")), None)
        if cleft is None or not any(c.lower_ == "it" and c.dep_ == "nsubj" for c in cleft.children):
            return None
        name = next((c for c in cleft.children if c.dep_ == "attr" and c.pos_ == "PROPN"), None)
    if (
        name is None
        or name.i > pronoun.i
        or name.ent_type_ in UNNAMED | {"ORG"}
        or notes.person_at(name.idx, name.idx + 1)
    ):
        return None
    first = min((c for c in (name, *name.children) if c.dep_ == "compound" or c is name), key=lambda token: token.i)
    text = notes.document.text[first.idx : name.idx + len(name)]
    if not all(part[:1].isupper() for part in text.split()):
        return None
    return Doer(start=first.idx, end=name.idx + len(name), name=text, key=fold(text), person=True)


def _described(notes: Notes, named: Named, pronoun: Token) -> bool:
    """Whether nothing but a description stands between a name and "who": "Jane Doe, a cook from Lima, who"."""
    text = notes.document.text[named.end : pronoun.idx]
    if not text.startswith(",") or not text.rstrip().endswith(",") or len(text) > 120:
        # "It was Jane Doe, a cook from Lima and a poet, who": the cleft needs no last comma.
        cleft = any(token.lower_ == "it" for token in notes.document.span(named.start, named.end)[0].head.children)
        if not text.startswith(",") or not cleft:
            return False
    between = notes.document.span(named.end, pronoun.idx)
    first = next((token for token in between if token.is_alpha), None)
    return (
        first is not None
        and first.pos_ in ("DET", "ADJ", "NOUN", "PRON")
        and not any(token.pos_ == "VERB" and token.dep_ not in ("acl", "amod", "relcl") for token in between[:-1])
    )


def _within(notes: Notes, people: Sequence[Named], subject: Token) -> Doer | None:
    """The name in a subject: its head, what stands beside the head, or what follows a title that opens it."""
    joined = next(
        (c for c in subject.children if c.dep_ == "conj" and c.pos_ in ("NOUN", "PROPN") and c.tag_ != "NN"), None
    )
    if joined is not None:
        # "Her old friend and lawyer Jane Doe" is one; "a friend and Jane Doe" are two.
        own = any(child.dep_ == "compound" and child.tag_ == "NN" for child in joined.children)
        one = subject.tag_ == "NN" and own and not any(child.dep_ in ("det", "poss") for child in joined.children)
        both = [n for n in people if n.named and n.proper and n.start <= joined.idx < n.end] if one else []
        return _person(both[0]) if both else None
    start, end = subject.left_edge.idx, subject.right_edge.idx + len(subject.right_edge)
    for named in people:
        if not named.named or not start <= named.start < end:
            continue
        if _possessive(notes, named):
            continue
        holds = named.start <= subject.idx < named.end or goes_by(subject, named)
        beside = any(
            child.dep_ in ("appos", "compound", "flat", "nmod") and named.start <= child.idx < named.end
            for child in subject.children
        )
        titled = any(
            mention.start <= start + 4
            and mention.start <= subject.idx
            and TITLE_GAP.fullmatch(notes.document.text[mention.end : named.start])
            for mention in notes.mentions
            if mention.kind == "title" and start <= mention.start and mention.end <= named.start
        )
        if holds or beside or titled:
            return _person(named)
    return _subject_before(notes, subject) or called(subject)


def _subject_before(notes: Notes, noun: Token) -> Doer | None:
    """The person named before whom a telling noun goes on about: "Jane Doe was out. The gran filmed it"."""
    word = lemma(noun)
    known = word in words("honorifics", "opening") or sort_of(calling(word) or word) == "kin"
    if not known or not any(child.lower_ == "the" for child in noun.children):
        return None
    sentence = notes.document.sentence_of(noun)
    person = subject_before(notes, sentence, noun.left_edge.idx) if sentence is not None else None
    if person is None or sex_of_role(word) not in (None, person.gender):
        return None
    return Doer(start=noun.left_edge.idx, end=noun.idx + len(noun), name=person.name, key=person.key, person=True)


def goes_by(subject: Token, named: Named) -> bool:
    """Whether a name is what a noun, or the noun beside it, is called by: "the man, a carter called Jane Doe"."""
    for noun in (subject, *(child for child in subject.children if child.dep_ == "appos")):
        for clause in noun.children:
            if clause.dep_ in ("acl", "relcl") and clause.lemma_ in ("call", "name", "nickname", "know", "dub"):
                return any(named.start <= token.idx < named.end for token in clause.subtree)
    return False


def _person(named: Named) -> Doer:
    return Doer(start=named.start, end=named.end, name=named.name, key=named.key, person=True)
