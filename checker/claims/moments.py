"""Which moment of a story a time tells the day or hour of: that a fire broke out, a rocket left, an alarm was raised.

News tells one moment by many verbs and nouns ("the blaze began", "flames shot from the cab", "smoke was picked up",
"Friday's fire"). The lexicon of moments has them together, so that two sources meet at a moment where no verb of theirs
does.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import frozen

from checker.claims.happening import SUBJECTS, Happening, happening_of
from checker.claims.surroundings import fold, lemma
from checker.language.document import Document
from checker.language.memo import once_a_document
from checker.language.momentary import moments_known
from checker.language.predicates import predicate_of
from checker.lexicon import words
from checker.notes import Notes

if TYPE_CHECKING:
    from checker.language.parsed import Token

SCENE = "scene"
"""The moment that "it was twenty to four when" sets: that of what the article is about."""
DATING = frozenset({"on", "of", "in", "at", "from"})
NOMINAL = frozenset({"poss", "compound", "nmod", "npadvmod", "amod", "nummod"})


@frozen(kw_only=True)
class Moment:
    """One entry of the lexicon."""

    name: str
    things: frozenset[str]
    ways: frozenset[str]
    verbs: frozenset[str]
    nouns: frozenset[str]
    unless: frozenset[str]


@cache
def moments() -> tuple[Moment, ...]:
    """The moments that the lexicon has; one that is told in ways that don't mix stands there once for each."""
    table: dict[str, dict[str, Any]] = moments_known()
    return tuple(
        Moment(
            name=name,
            things=frozenset(entry.get("things", ())),
            ways=frozenset(entry.get("with", ())),
            verbs=frozenset(entry.get("verbs", ())),
            nouns=frozenset(entry.get("nouns", ())),
            unless=frozenset(whole.get("unless", ())),
        )
        for name, whole in table.items()
        for entry in (whole, *whole.get("or", ()))
    )


@cache
def _by_word(part: str) -> dict[str, tuple[Moment, ...]]:
    found: dict[str, list[Moment]] = defaultdict(list)
    for moment in moments():
        for word in getattr(moment, part):
            found[word].append(moment)
    return {word: tuple(entries) for word, entries in found.items()}


def moments_at(notes: Notes, start: int, end: int, happening: Happening | None) -> frozenset[str]:
    """The moments that a time gives the day or hour of; none where its clause tells of something else."""
    root = notes.document.span(start, end).root
    noun = dated_noun(notes, start, end)
    found: set[str] = set()
    if noun is not None:
        found |= {moment.name for word in named(noun) for moment in _by_word("nouns").get(word, ())}
        if not at_which(noun):
            return frozenset(found)
    if happening is not None and not _lasting(happening.verb):
        found |= told(notes, happening.verb, happening)
        above = happening.verb.head
        if happening.verb.dep_ in ("acl", "advcl") and happening.verb.tag_ == "VBG" and above.i != happening.verb.i:
            above = next((t for t in happening.verb.ancestors if t.pos_ in ("VERB", "AUX")), above)
            found |= told(notes, above, happening_of(notes, above)) if above.pos_ == "VERB" else set()
    elif happening is not None:
        # "They were waiting when the plane came to a halt at noon": the state lasted, the halt was then.
        below = (child for child in happening.verb.children if child.dep_ == "advcl" and child.pos_ == "VERB")
        for verb in below:
            if any(mark.lower_ == "when" for mark in verb.children) and not _lasting(verb):
                found |= told(notes, verb, happening_of(notes, verb))
    when = when_clause(notes, end)
    if when is not None and not _lasting(when):
        found |= told(notes, when, happening_of(notes, when))
    if happening is not None and _unseen_since(root, happening):
        found.add("last_seen")
    if _LAST_TIME.search(notes.document.text, root.sent[0].idx, start):
        found.add("last_seen")
    if _is_scene(root):
        found |= {SCENE} if found else {SCENE, *_told_next(notes, root)}
    return frozenset(found)


def _unseen_since(root: Token, happening: Happening) -> bool:
    """ "He has not been seen since Friday, when he set off": the day is that of both."""
    verb = next((token for token in root.ancestors if token.pos_ in ("VERB", "AUX")), None)
    if verb is None or verb.i == happening.verb.i or lemma(verb) not in words("happenings", "noticed"):
        return False
    return any(child.dep_ == "neg" for child in verb.children)


_LAST_TIME = re.compile(
    r"(?i)\bthe (?:very )?last (?:time|day|evening)\b[^.;:]{0,60}\b(?:saw|seen|sighted|spotted"
    r"|(?:set|laid|clapped) eyes|appeared|heard from)\b"
)
"""What says of a time that it is the last at which somebody was seen, however the parser takes it."""


def _told_next(notes: Notes, root: Token) -> Iterator[str]:
    """The moments that follow a scene that is only set: "It was ten to six. Then the roof came down."."""
    sentence = notes.document.sentence_of(root)
    if sentence is None:
        return
    following = notes.document.sentences[sentence.index : sentence.index + 2]
    verbs = [token for each in following for token in notes.document.tokens(each) if token.i > root.i]
    for verb in verbs:
        if verb.pos_ == "VERB" and verb.dep_ in ("ROOT", "conj", "advcl") and not _lasting(verb):
            yield from told(notes, verb, happening_of(notes, verb))


def dated_noun(notes: Notes, start: int, end: int) -> Token | None:
    """The noun that a time belongs to, where that names a moment: "Friday's blast", "the vote on Monday", "gives 6
    November as the day of the launch"."""
    root = notes.document.span(start, end).root
    behind = _AS_THE_DAY.match(notes.document.text, end)
    if behind is not None:
        noun = notes.document.span(behind.end() - 1, behind.end()).root
    elif root.dep_ == "pobj" and root.head.lower_ in DATING and root.head.head.i != root.head.i:
        noun = root.head.head
    elif root.dep_ in NOMINAL:
        noun = root.head
    else:
        return None
    if noun.pos_ != "NOUN" or any(child.lower_ == "no" for child in noun.children):
        return None
    return noun if any(word in _by_word("nouns") for word in named(noun)) else None


def at_which(noun: Token) -> bool:
    """ "He bought it at a fair on 8 May": what the verb tells was on the day of what the noun names."""
    return noun.dep_ == "pobj" and noun.head.lower_ in ("at", "during") and noun.head.head.pos_ == "VERB"


_AS_THE_DAY = re.compile(
    r"\s+as\s+(?:the|its)\s+(?:day|date|hour|time)\s+(?:of|for)\s+(?:the|its|their|his|her)\s+[a-z]+"
)


def named(noun: Token) -> Iterator[str]:
    """A noun and, before it, its compounds and adjectives joined to it: "call", "distress_call"."""
    word = lemma(noun)
    yield word
    if noun.lower_ != word:
        yield fold(noun.text)  # "voting", which the parser may take back to "vote"
    for child in noun.children:
        if child.dep_ in ("compound", "amod", "nummod", "nmod") and child.i < noun.i:
            yield f"{lemma(child)}_{word}"
            # "The last time that anybody saw him"
            below = (clause for clause in noun.children if clause.dep_ in ("relcl", "acl", "advcl"))
            yield from (f"{lemma(child)}_{word}_{lemma(verb)}" for verb in below if word == "time")


def told(notes: Notes, verb: Token, happening: Happening) -> set[str]:
    """The moments that a verb with its subject and object tells."""
    kinds = kinds_of_names(notes.document)
    ways = set(_ways(verb, happening))
    found = {moment.name for way in ways for moment in _by_word("verbs").get(way, ()) if not moment.unless & ways}
    occurring = bool(ways & words("moments", "occurring")) and not _is_state(verb)
    for noun in _arguments(verb, happening):
        for word in (*named(noun), *kinds.get(fold(noun.text), ())):
            found |= {moment.name for moment in _by_word("things").get(word, ()) if moment.ways & ways}
            found |= {moment.name for moment in _by_word("nouns").get(word, ()) if occurring or moment.ways & ways}
    return found


@once_a_document
def kinds_of_names(document: Document) -> dict[str, frozenset[str]]:
    """Folded name -> the nouns that say what it is: "the trawler Tern", "a Vega-2 rocket", "the Tern, a trawler"."""
    found: dict[str, set[str]] = defaultdict(set)
    for token in document.doc:
        head = token.head
        if token.dep_ not in ("compound", "nmod", "appos") or {token.pos_, head.pos_} != {"NOUN", "PROPN"}:
            continue
        name, noun = (token, head) if token.pos_ == "PROPN" else (head, token)
        if name.text[:1].isupper() and name.ent_type_ not in ("GPE", "LOC", "NORP", "DATE", "TIME"):
            found[fold(name.text)].add(lemma(noun))
    return {name: frozenset(nouns) for name, nouns in found.items()}


def _is_state(verb: Token) -> bool:
    """ "Was in trouble on Sunday", "was a failure": what is said of a noun is more than that it came about."""
    if verb.lemma_ != "be":
        return False
    for child in verb.children:
        timed = any(token.ent_type_ in ("DATE", "TIME") or token.like_num for token in child.subtree)
        if child.dep_ in ("attr", "acomp", "prep") and child.i > verb.i and not timed:
            return child.dep_ != "prep" or child.lower_ not in ("at", "on")
    return False


def _ways(verb: Token, happening: Happening) -> Iterator[str]:
    """The predicate by its names: with its particle, its object, the infinitive that completes it."""
    bare = verb.lemma_.casefold()
    yield from (happening.predicate, predicate_of(verb), bare)
    if verb.dep_ in ("ccomp", "xcomp") and verb.head.lemma_ == "let":
        yield f"let_{bare}"
    if any(child.dep_ == "neg" for child in verb.children):
        yield f"not_{bare}_since"
    for child in verb.children:
        if child.dep_ in ("prt", "advmod", "acomp", "oprd"):
            yield f"{bare}_{child.lower_}"
            for prep in (prep for prep in verb.children if prep.dep_ == "prep"):
                yield f"{bare}_{child.lower_}_{prep.lower_}"
                yield from (f"{bare}_{prep.lower_}_{lemma(n)}" for n in prep.children if n.dep_ == "pobj")
            for prep in (prep for prep in child.children if prep.dep_ == "prep"):
                yield from (f"{bare}_{child.lower_}_{prep.lower_}_{lemma(n)}" for n in prep.children)
        if child.dep_ in ("dobj", "attr"):
            yield f"{bare}_{child.lemma_.casefold()}"
        if child.dep_ == "prep":
            yield f"{bare}_{child.lower_}"
            yield from (f"{bare}_{child.lower_}_{lemma(noun)}" for noun in child.children if noun.dep_ == "pobj")
        if child.dep_ in ("xcomp", "ccomp") and child.pos_ == "VERB":
            yield f"{bare}_{child.lemma_.casefold()}"
            if bare in ("begin", "start"):
                yield predicate_of(child)


def _arguments(verb: Token, happening: Happening) -> Iterator[Token]:
    """Subject and object, and what "of" brings in behind words of quantity: "the first of the flames"."""
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)
    known = (token for token in (happening.subject, happening.patient) if token is not None)
    # What "it" means is a guess, and what is done to it may have been done to anything.
    seen = {token.i: token for token in known if not passive or token.i >= verb.sent.start}
    seen |= {child.i: child for child in verb.children if child.dep_ in SUBJECTS | {"dobj", "attr"}}
    if not seen:
        # "In the village of Orr voting could not begin": the parser took the subject to be part of the name.
        first = min([verb, *(child for child in verb.children if child.dep_ in ("aux", "auxpass"))], key=lambda t: t.i)
        before = first.nbor(-1) if first.i > verb.sent.start else first
        seen = {before.i: before} if before.pos_ == "NOUN" and before.dep_ == "pobj" else {}
    for token in seen.values():
        yield token
        for prep in token.children:
            if prep.lower_ == "of":
                yield from (inner for inner in prep.children if inner.dep_ == "pobj")


def _lasting(verb: Token) -> bool:
    """Whether a clause tells of a state that went on then: "was still burning at noon"."""
    progressive = verb.tag_ == "VBG" and any(child.lemma_ == "be" for child in verb.children if child.dep_ == "aux")
    return progressive or any(child.lower_ in ("still", "already") for child in verb.children)


def when_clause(notes: Notes, end: int) -> Token | None:
    """The verb of the clause that "when" opens right behind a time."""
    document = notes.document
    sentence = document.sentence_at(end - 1)
    if sentence is None:
        return None
    gap = document.text[end : end + 8].casefold()
    if not gap.lstrip(" ,").startswith("when ") or end + 8 > sentence.end:
        return None
    start = end + gap.index("when")
    verb = document.span(start, start + 4).root.head
    return verb if verb.pos_ == "VERB" else None


def _is_scene(root: Token) -> bool:
    """ "It was twenty to four when", "it was ten past nine and": the hour is the clause's own news."""
    verb = next((token for token in root.ancestors if token.pos_ in ("VERB", "AUX")), None)
    if verb is None or verb.lower_ != "was" or verb.dep_ not in ("ROOT", "ccomp"):
        return False
    it = any(child.lower_ == "it" and child.dep_ in SUBJECTS and child.i < verb.i for child in verb.children)
    before = any(token.lower_ in ("before", "until", "by") for token in root.sent if token.dep_ in ("mark", "prep"))
    return it and root.i > verb.i and not before
