"""Who called for help, raised the alarm, saw it first or was first on the spot."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.claims.acts import nouns_behind
from checker.claims.described import Doer, called
from checker.claims.deverbal import whose
from checker.claims.doers import doer_at, doer_of
from checker.claims.partaking import SOLE, definite, part_claim
from checker.claims.subjects import is_passive, object_of
from checker.claims.surroundings import lemma
from checker.language.document import Sentence
from checker.lexicon import load
from checker.model import Claim
from checker.notes import Notes

if TYPE_CHECKING:
    from checker.language.parsed import Token

FIRST = frozenset({"first", "initially", "earliest"})
SPANNED = 100


def alarm(notes: Notes, sentence: Sentence, verb: Token) -> Iterator[Claim]:
    """ "Jane Doe radioed for help", "set the search in motion", "was the first to see it", "was first on the scene"."""
    table = load("alarms")
    word = lemma(verb)
    if word in table["calling"]["verbs"] and _calls_for_help(verb):
        yield from _claim(notes, sentence, doer_of(notes, sentence, verb), "call-help", verb)
    if word in table["setting-off"]["verbs"] and _sets_off(verb):
        yield from _claim(notes, sentence, _cause(notes, sentence, verb), "raise-alarm", verb)
    if word in table["seeing"]["verbs"] and _is_first(verb):
        yield from _claim(notes, sentence, _first_doer(notes, sentence, verb), "first-see", verb)
    if word in table["reaching"]["verbs"] and _is_first(verb) and _is_reached(verb):
        yield from _claim(notes, sentence, _first_doer(notes, sentence, verb), "first-there", verb)
    if word in table["reaching"]["being"] and _is_there(verb):
        yield from _claim(notes, sentence, _who_was(notes, sentence, verb), "first-there", verb)


def alarm_told(notes: Notes, sentence: Sentence, noun: Token) -> Iterator[Claim]:
    """ "The call for help was Doe's", "a first report from an angler", "Doe, whose call set it off"."""
    table = load("alarms")
    word = lemma(noun)
    if word in table["calling"]["nouns"] and _is_call(noun):
        yield from _claim(notes, sentence, whose(notes, sentence, noun), "call-help", noun)
    if word in table["reporting"]["nouns"]:
        if any(child.lower_ in FIRST for child in noun.children):
            yield from _claim(notes, sentence, whose(notes, sentence, noun), "first-see", noun)
        verb = noun.head if noun.dep_ == "nsubj" else noun.head.head
        began = lemma(verb) in table["reporting"]["beginning"] and noun.dep_ == "pobj"
        if began or (noun.dep_ == "nsubj" and lemma(verb) in table["setting-off"]["verbs"] and _sets_off(verb)):
            yield from _claim(notes, sentence, whose(notes, sentence, noun), "raise-alarm", noun)


def _claim(notes: Notes, sentence: Sentence, doer: Doer | None, act: str, said: Token) -> Iterator[Claim]:
    if doer is None or doer.body or doer.key in load("acts")[act].get("unless", ()):
        return
    words = [said, *(child for child in said.children if child.lower_ in FIRST)]
    if act.startswith("first"):
        thing, links = object_of(said), load("alarms")["reaching"]["links"]
        words += [*([thing] if thing is not None else []), *(n for word in words for n in nouns_behind(word, links))]
    places = [(word.idx, word.idx + len(word)) for word in words]
    if abs(said.idx - doer.start) <= SPANNED and doer.start >= sentence.start:
        places.append((doer.start, doer.end))
    yield part_claim(
        notes,
        sentence,
        doer,
        attribute="agent",
        predicate=act,
        head="",
        names=frozenset(),
        modifiers=frozenset({SOLE} if _is_sole(act, said) else ()),
        quoted=(min(start for start, _ in places), max(end for _, end in places)),
        subject=f"who {load('acts')[act]['says']}",
    )


def _is_sole(act: str, said: Token) -> bool:
    """Whether the words leave room for one only: the first there, who set it all in motion, "the call for help"."""
    set_going = said.pos_ == "VERB" and act == "raise-alarm"
    return act.startswith("first") or set_going or (said.pos_ == "NOUN" and definite(said))


def _calls_for_help(verb: Token) -> bool:
    """ "Called for help", "dialled 112", "reported it by satellite phone"."""
    table = load("alarms")["calling"]
    if any(lemma(noun) in table["help"] for noun in nouns_behind(verb, ("for",))):
        return True
    thing = object_of(verb)
    if thing is not None and (thing.text in table["numbers"] or lemma(thing) in table["called"]):
        return lemma(verb) not in table["telling"] or thing.dep_ != "nsubjpass"
    told = lemma(verb) in table["telling"] and thing is not None
    return told and any(lemma(noun) in table["means"] for noun in nouns_behind(verb, ("by", "over", "via", "on")))


def _is_call(noun: Token) -> bool:
    """Whether a call is one for help: "a distress call", "the call for help", "her call to the police", "a mayday"."""
    table = load("alarms")["calling"]
    if lemma(noun) in table["alone"]:
        return True
    if any(lemma(c) in table["kinds"] or c.text in table["numbers"] for c in noun.children if c.i < noun.i):
        return True
    behind = [*nouns_behind(noun, ("for",)), *nouns_behind(noun, ("to",))]
    return any(lemma(other) in table["help"] or lemma(other) in table["called"] for other in behind)


def _sets_off(verb: Token) -> bool:
    """Whether a verb sets a search or an alarm going: "set the whole machinery in motion", "triggered the search"."""
    table = load("alarms")["setting-off"]
    thing = object_of(verb) or next((c for c in verb.children if c.dep_ == "nsubj" and c.i > verb.i), None)
    below = {token.lower_ for token in verb.subtree if token.i > verb.i}
    if thing is None:
        return False
    if lemma(verb) == "set":
        return "motion" in below or "going" in below or ("off" in below and lemma(thing) in table["things"])
    return lemma(thing) in table["things"]


def _cause(notes: Notes, sentence: Sentence, verb: Token) -> Doer | None:
    """Who set it off: the doer, or whose call or report did."""
    nouns = load("alarms")["calling"]["nouns"] + load("alarms")["reporting"]["nouns"]
    kinds = ("nsubj",) if not is_passive(verb) else ()
    subject = next((child for child in verb.children if child.dep_ in kinds), None)
    if subject is None and is_passive(verb):
        by = (noun for link in verb.children if link.lower_ == "by" for noun in link.children)
        subject = next((noun for noun in by if noun.dep_ == "pobj"), None)
    if subject is not None and lemma(subject) in nouns:
        return whose(notes, sentence, subject)
    return doer_of(notes, sentence, verb)


def _is_first(verb: Token) -> bool:
    """ "Was first spotted by", "was the first to reach", "the first to see it was"."""
    beside = any(
        child.lower_ in FIRST and child.dep_ in ("advmod", "npadvmod", "oprd", "acomp") for child in verb.children
    )
    return beside or _first_one(verb) is not None


def _first_one(verb: Token) -> Token | None:
    """The "first" that does it: of "the first to see the wolf", "the first person who saw it"."""
    head = verb.head
    if verb.dep_ not in ("relcl", "acl", "xcomp", "advcl"):
        return None
    first = head if head.lower_ in FIRST else next((c for c in head.children if c.lower_ in FIRST), None)
    infinitive = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    relative = any(child.tag_ == "WP" for child in verb.children)
    return (
        (head if head.pos_ not in ("VERB", "AUX") else first)
        if first is not None and (infinitive or relative)
        else None
    )


def _first_doer(notes: Notes, sentence: Sentence, verb: Token) -> Doer | None:
    """Who was the first to do it: the other side of "was the first to", else the verb's own doer."""
    one = _first_one(verb)
    if one is None:
        return doer_of(notes, sentence, verb)
    be = verb.head if verb.head.pos_ in ("VERB", "AUX") else one.head
    if lemma(be) not in ("be", "become"):
        return doer_at(notes, sentence, one.head) if one.dep_ == "appos" and one.head.pos_ == "PROPN" else None
    sides = [child for child in be.children if child.dep_ in ("nsubj", "attr", "acomp") and child.i != one.i]
    other = next((side for side in sides if one.i not in {token.i for token in side.subtree} or side.i > one.i), None)
    if other is None or other.lower_ in ("who", "it"):
        return doer_of(notes, sentence, be)
    return _first_doer_in(notes, sentence, other)


def _is_reached(verb: Token) -> bool:
    """Whether it is a place where something happened, or somebody hurt, that one is the first to reach."""
    table = load("alarms")["reaching"]
    thing = object_of(verb)
    places = [*nouns_behind(verb, table["links"]), *([thing] if thing is not None else [])]
    return any(
        lemma(noun) in table["places"] or any(lemma(child) in table["hurt"] for child in noun.children)
        for noun in places
    ) or (thing is not None and (lemma(thing) in table["hurt"] or thing.lower_ in ("him", "her")))


def _who_was(notes: Notes, sentence: Sentence, verb: Token) -> Doer | None:
    """Who was first: the subject, or what is said of "the first at the scene"."""
    if not any(child.lower_ in FIRST and child.dep_ == "nsubj" for child in verb.children):
        return doer_of(notes, sentence, verb)
    said = next((child for child in verb.children if child.dep_ == "attr"), None)
    return _first_doer_in(notes, sentence, said) if said is not None else None


def _first_doer_in(notes: Notes, sentence: Sentence, noun: Token) -> Doer | None:
    """The name beside a noun, else whoever the noun means."""
    named = next((child for child in noun.children if child.dep_ == "appos" and child.pos_ == "PROPN"), None)
    return doer_at(notes, sentence, named if named is not None else noun) or called(noun)


def _is_there(verb: Token) -> bool:
    """ "Was first on the scene", "was first at the side of the wounded"."""
    table = load("alarms")["reaching"]
    first = [child for child in verb.children if child.lower_ in FIRST]
    links = [verb, *first]
    return bool(first) and any(
        lemma(noun) in table["places"] for each in links for noun in nouns_behind(each, table["links"])
    )
