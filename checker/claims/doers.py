"""Who does what a verb says: the subject, the agent after "by", or whom "who" stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from checker.claims.naming import UNNAMED, Named, guessed_in, named_in
from checker.claims.surroundings import fold, lemma
from checker.language.document import Sentence
from checker.lexicon import load, words
from checker.notes import Notes

if TYPE_CHECKING:
    from checker.language.parsed import Token


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


SUBJECTS = ("nsubj",)
OBJECTS = ("dobj", "obj", "dative")
TITLE_GAP = re.compile(r"[\s,\"“'‘]*(?:the|a|an|its|their|his|her|Mr\.?|Mrs\.?|Ms\.?|Dr\.?)?[\s,\"“'‘]*")


def doer_of(notes: Notes, sentence: Sentence, verb: Token, bodies: bool = False) -> Doer | None:
    """The one who does what the verb says; None where several do, or nobody is named. `bodies` may do it too."""
    doer = _person_of(notes, sentence, verb)
    if doer is not None or not bodies:
        return doer
    noun = _agent(verb) if is_passive(verb) else _subject(verb)
    return body_at(notes, noun) if noun is not None else None


def _agent(verb: Token) -> Token | None:
    """The noun after "by"."""
    return next(
        (noun for by in verb.children if by.lower_ == "by" for noun in by.children if noun.dep_ == "pobj"), None
    )


def body_at(notes: Notes, noun: Token) -> Doer | None:
    """The organisation, team or country that a noun names; None where several are joined, or it is a common noun."""
    if noun.lower_ in ("who", "which", "that") and noun.head.dep_ == "relcl":
        noun = noun.head.head
    joined = any(child.dep_ == "conj" for child in noun.children)
    if noun.pos_ != "PROPN" or joined or noun.ent_type_ in ("DATE", "TIME", "PERSON", "EVENT", "WORK_OF_ART"):
        return None
    if notes.person_at(noun.idx, noun.idx + len(noun)) is not None:
        return None
    parts = [child for child in noun.children if child.dep_ in ("compound", "nmod") and child.i < noun.i]
    first = min([noun, *(token for part in parts for token in part.subtree)], key=lambda token: token.i)
    name = notes.document.text[first.idx : noun.idx + len(noun)]
    return Doer(start=first.idx, end=noun.idx + len(noun), name=name, key=f"body:{fold(name)}", person=False, body=True)


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
    subject = _subject(verb)
    if subject is None:
        return None
    if subject.lower_ in ("who", "that") and subject.tag_ in ("WP", "WDT"):
        return _before(notes, sentence, people, subject)
    if subject.lower_ in ("he", "she"):
        speaker = _speaker_meant(people, subject, verb)
        doer = _within(notes, people, speaker)
        near = verb if 0 < verb.i - subject.i <= 3 else subject
        return doer and evolve(doer, start=subject.idx, end=near.idx + len(near))
    return _within(notes, people, subject)


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


def is_passive(verb: Token) -> bool:
    """Whether a verb stands in the passive: "was led", "the team, led by"."""
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children):
        return True
    return verb.tag_ == "VBN" and not any(child.dep_ == "aux" for child in verb.children)


def _subject(verb: Token) -> Token | None:
    """The verb's own subject, else that of the verb it is joined to by "and"."""
    for _ in range(4):
        subject = next((child for child in verb.children if child.dep_ in SUBJECTS and _may_act(child)), None)
        if subject is None and verb.dep_ == "xcomp" and verb.head.lemma_ in load("participation")["asking"]["carry"]:
            verb = verb.head
        if subject is None and verb.dep_ == "xcomp" and verb.head.lemma_ in load("participation")["asking"]["ask"]:
            # "asked a friend to help bury": the friend does it.
            return next((child for child in verb.head.children if child.dep_ in OBJECTS), None)
        if subject is not None or verb.dep_ != "conj" or is_passive(verb.head):
            return subject
        verb = verb.head
    return None


def _may_act(subject: Token) -> bool:
    """Whether a subject can be one: in "opposite him sits the envoy" the parser takes the place for who sits."""
    return subject.pos_ not in ("ADJ", "ADP", "ADV") and subject.lower_ not in ("him", "them", "me", "us")


def object_of(verb: Token) -> Token | None:
    """What is done to: the direct object, or a passive's subject; for "the team, led by", the team."""
    for child in verb.children:
        if child.dep_ in OBJECTS or child.dep_ == "nsubjpass":
            return child
        if child.dep_ == "ccomp" and child.pos_ in ("ADJ", "ADV") and child.i > verb.i:
            # "found him dead": whom it is said of stands as the subject of a clause without a verb.
            return next((word for word in child.children if word.dep_ in SUBJECTS), None)
    if verb.dep_ == "acl":
        return verb.head
    return None


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
    noun = next((child for child in agent.children if child.dep_ == "pobj"), None)
    return _calling(noun) if noun is not None else None


def _only_titles(notes: Notes, sentence: Sentence, start: int, end: int) -> bool:
    text = list(notes.document.text[start:end])
    for mention in notes.within(sentence, "title"):
        for at in range(max(mention.start, start), min(mention.end, end)):
            text[at - start] = " "
    return TITLE_GAP.fullmatch("".join(text)) is not None


def _possessive(notes: Notes, named: Named) -> bool:
    """Whether a name or pronoun only says whose the following noun is: "her brother", "Doe's brother"."""
    token = notes.document.span(named.start, named.end)[-1]
    return token.tag_ == "PRP$" or notes.document.text[named.end : named.end + 2] in ("'s", "’s", "' ", "’ ")


def _goes_on(notes: Notes, end: int) -> bool:
    """Whether another name is joined on by "and": two do it together."""
    return re.match(r"\s+and\s+[^\W\d_a-z]", notes.document.text[end : end + 12]) is not None


def person_behind(notes: Notes, sentence: Sentence, pronoun: Token) -> Doer | None:
    """The person whom a relative pronoun stands for."""
    doer = _before(notes, sentence, named_in(notes, sentence), pronoun)
    return doer if doer is not None and doer.person else None


def _before(notes: Notes, sentence: Sentence, people: Sequence[Named], pronoun: Token) -> Doer | None:
    """Whom "who" stands for: the name before it, or before the title before it; else the noun it hangs on."""
    ahead = [named for named in people if named.end <= pronoun.idx and named.proper]
    if ahead and _only_titles(notes, sentence, ahead[-1].end, pronoun.idx):
        return _person(ahead[-1])
    if ahead and _described(notes, ahead[-1], pronoun):
        return _person(ahead[-1])
    named = _unknown(notes, pronoun)
    if named is not None:
        return named
    noun = pronoun.head.head
    return _calling(noun) if pronoun.head.dep_ == "relcl" and noun.pos_ == "NOUN" else None


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
    if any(
        child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN") and child.tag_ not in ("NN",)
        for child in subject.children
    ):
        return None
    start, end = subject.left_edge.idx, subject.right_edge.idx + len(subject.right_edge)
    for named in people:
        if not named.named or not start <= named.start < end:
            continue
        if _possessive(notes, named):
            continue
        holds = named.start <= subject.idx < named.end
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
    return _calling(subject)


def _person(named: Named) -> Doer:
    return Doer(start=named.start, end=named.end, name=named.name, key=named.key, person=True)


def _calling(noun: Token) -> Doer | None:
    """People by what they do, where the lexicon has it: "flight attendants", "a neighbour"."""
    word = lemma(noun)
    groups = load("participation")["callings"]
    compounds = [child for child in noun.children if child.dep_ == "compound"]
    words = [fold(child.text) for child in compounds] + [word]
    for candidate in (word, *words[:-1]):
        group = next((name for name, listed in groups.items() if candidate in listed), None)
        if group is not None:
            first = min((token for token in (*compounds, noun)), key=lambda token: token.idx)
            last = noun.idx + len(noun)
            return Doer(start=first.idx, end=last, name=" ".join(words), key=group, person=False)
        if candidate != word or word not in ("staff", "worker", "member", "team"):
            break
    return None
