"""Which moment of a story a time tells the day or hour of: that a fire broke out, a rocket left, an alarm was raised.

News tells one moment by many verbs and nouns ("the blaze began", "flames shot from the cab", "smoke was picked up",
"Friday's fire"). The lexicon of moments has them together, so that two sources meet at a moment where no verb of theirs
does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from checker.claims.happening import SUBJECTS, Happening, happening_of
from checker.claims.surroundings import lemma
from checker.language.predicates import predicate_of
from checker.lexicon import load, words
from checker.model import Claim
from checker.notes import Notes
from checker.values import Time

if TYPE_CHECKING:
    from checker.language.parsed import Token

ONLY = "only:"
"""Before a moment that an article times just once, so that it can't mean another of the kind."""
INCIDENT = "incident"
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
    table: dict[str, dict[str, Any]] = load("moments")["moments"]
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
    noun = _dated_noun(root)
    if noun is not None:
        return frozenset(moment.name for word in named(noun) for moment in _by_word("nouns").get(word, ()))
    found: set[str] = set()
    if happening is not None and not _lasting(happening.verb):
        found |= told(happening.verb, happening)
        above = happening.verb.head
        if happening.verb.dep_ in ("acl", "advcl") and happening.verb.tag_ == "VBG" and above.i != happening.verb.i:
            above = next((t for t in happening.verb.ancestors if t.pos_ in ("VERB", "AUX")), above)
            found |= told(above, happening_of(notes, above)) if above.pos_ == "VERB" else set()
    when = when_clause(notes, end)
    if when is not None and not _lasting(when):
        found |= told(when, happening_of(notes, when))
    if _is_scene(root):
        found |= {SCENE} if found else {SCENE, *_told_next(notes, root)}
    return frozenset(found)


def _told_next(notes: Notes, root: Token) -> Iterator[str]:
    """The moments that follow a scene that is only set: "It was ten to six. Then the roof came down."."""
    sentence = notes.document.sentence_of(root)
    if sentence is None:
        return
    following = notes.document.sentences[sentence.index : sentence.index + 2]
    verbs = [token for each in following for token in notes.document.tokens(each) if token.i > root.i]
    for verb in verbs:
        if verb.pos_ == "VERB" and verb.dep_ in ("ROOT", "conj", "advcl") and not _lasting(verb):
            yield from told(verb, happening_of(notes, verb))


def _dated_noun(root: Token) -> Token | None:
    """The noun that a time belongs to, where that names a moment: "Friday's blast", "the vote on Monday"."""
    above = root.head
    if root.dep_ == "pobj" and above.lower_ in DATING and above.head.i != above.i:
        noun = above.head if above.head.pos_ == "NOUN" else None
    else:
        noun = above if root.dep_ in NOMINAL and above.pos_ == "NOUN" else None
    if noun is None or any(child.lower_ == "no" for child in noun.children):
        return None
    return noun if any(word in _by_word("nouns") for word in named(noun)) else None


def named(noun: Token) -> Iterator[str]:
    """A noun and, before it, its compounds and adjectives joined to it: "call", "distress_call"."""
    word = lemma(noun)
    yield word
    for child in noun.children:
        if child.dep_ in ("compound", "amod", "nummod", "nmod") and child.i < noun.i:
            yield f"{lemma(child)}_{word}"


def told(verb: Token, happening: Happening) -> set[str]:
    """The moments that a verb with its subject and object tells."""
    ways = set(_ways(verb, happening))
    found = {moment.name for way in ways for moment in _by_word("verbs").get(way, ()) if not moment.unless & ways}
    occurring = bool(ways & words("moments", "occurring")) and not _is_state(verb)
    for noun in _arguments(verb, happening):
        for word in named(noun):
            found |= {moment.name for moment in _by_word("things").get(word, ()) if moment.ways & ways}
            found |= {moment.name for moment in _by_word("nouns").get(word, ()) if occurring or moment.ways & ways}
    return found


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
    for child in verb.children:
        if child.dep_ in ("prt", "advmod", "acomp", "oprd"):
            yield f"{bare}_{child.lower_}"
            yield from (f"{bare}_{child.lower_}_{prep.lower_}" for prep in verb.children if prep.dep_ == "prep")
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
    seen = {token.i: token for token in (happening.subject, happening.patient) if token is not None}
    seen |= {child.i: child for child in verb.children if child.dep_ in SUBJECTS | {"dobj", "attr"}}
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


def sole(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims of one article, with a mark on those moments to which it gives just one day or hour.

    What happened in an incident is dated by the incident as well: by its outbreak where that has a date, else by those
    who died in it.
    """
    dated = _incident_dates(claims)
    claims = [_topical(claim, claim.context.topics | {INCIDENT}) if claim.id in dated else claim for claim in claims]
    values: dict[tuple[str, bool, str], set[object]] = defaultdict(set)
    for claim in claims:
        for topic in claim.context.topics:
            values[claim.attribute, _is_day(claim), topic].add(_point(claim))
    for claim in claims:
        fine = _is_day(claim)
        once = {ONLY + topic for topic in claim.context.topics if len(values[claim.attribute, fine, topic]) == 1}
        yield _topical(claim, claim.context.topics | once) if once else claim


def _incident_dates(claims: Sequence[Claim]) -> frozenset[str]:
    """The ids of the claims that say on what day the incident was."""
    days = [claim for claim in claims if claim.attribute == "event-date" and _is_day(claim)]
    for later in (False, True):
        found = [claim.id for claim in days if _is_incident(claim.context.topics, later=later)]
        if found:
            return frozenset(found)
    return frozenset()


def _topical(claim: Claim, topics: frozenset[str]) -> Claim:
    return evolve(claim, context=evolve(claim.context, topics=topics))


def _point(claim: Claim) -> object:
    """What a time says, without how finely or firmly."""
    value = claim.value
    assert isinstance(value, Time)
    if claim.attribute == "clock-time":
        return value.clock
    return (value.since, value.until) if value.resolved else (value.month, value.day, value.weekday)


def _is_day(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Time) and (
        value.day is not None or (value.since is not None and value.since == value.until)
    )


def _is_incident(topics: Iterable[str], *, later: bool) -> bool:
    """Whether one of the moments is an incident's; `later` for those that may follow its outbreak."""
    table = load("moments")["moments"]
    return any("incident" in table[t] and (later or t != "deaths") for t in topics if t in table)
