"""Whether a clause speaks of what was or of what is to come: it decides which April or which Friday is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.language.document import Document
from checker.lexicon import words

if TYPE_CHECKING:
    from checker.language.parsed import Token

PAST, FUTURE, UNKNOWN = "past", "future", ""
WILL = frozenset({"will", "shall", "'ll", "’ll", "may", "might", "could", "can", "must"})


def tense_at(document: Document, start: int, end: int) -> str:
    """The tense of the clause that holds `text[start:end]`: "past", "future" or ""."""
    root = document.span(start, end).root
    future = words("times", "future_words")
    followed = False
    for token in root.ancestors:
        followed = followed or (token.pos_ == "ADP" and token.lower_ in ("after", "since", "following"))
        if token.pos_ == "VERB" and _moved_to(token, root):
            return FUTURE
        if token.lemma_.casefold() in future and token.pos_ in ("ADJ", "VERB", "NOUN") and token.tag_ not in ("VBD",):
            return FUTURE
        if token.pos_ in ("VERB", "AUX"):
            until = document.span(start, end)[0].lower_ in ("until", "till")
            if followed and not until and _is_present(token):
                return PAST  # "the third is at large after Friday's raid"
            if until and _is_present(token):
                return FUTURE
            tense = tense_of(token)
            # "He was summoned for 1 December", "they closed it until 4 May": that day may still be to come.
            return UNKNOWN if tense == PAST and (until or _meant_for(token, root)) else tense
    return tense_of(root) if root.pos_ in ("VERB", "AUX") else UNKNOWN


def _meant_for(verb: Token, time: Token) -> bool:
    """Whether a time is what something is done for: "summoned for 1 December", "a date was set for Friday"."""
    prep = time.head
    passive = any(child.dep_ == "auxpass" for child in verb.children) or verb.dep_ in ("acl", "relcl")
    return time.dep_ == "pobj" and prep.lower_ == "for" and prep.head.i == verb.i and passive


def _is_present(verb: Token) -> bool:
    """ "Stays shut", "is closed", "remains": a state that holds now and, with "until", beyond."""
    helpers = {child.tag_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    above = {verb.head.tag_} if verb.dep_ in ("acomp", "xcomp", "oprd") else set()
    tags = {verb.tag_} | helpers | above
    return bool(tags & {"VBZ", "VBP"}) and "VBD" not in tags


def _moved_to(verb: Token, time: Token) -> bool:
    """ "Postponed to 4 May": the new day is still to come."""
    preps = {child.lower_ for child in verb.children if child.dep_ == "prep" and child in (time, *time.ancestors)}
    particles = {child.lower_ for child in verb.children if child.dep_ in ("prt", "advmod")}
    lemma = verb.lemma_.casefold()
    names = {lemma, *(f"{lemma}_{particle}" for particle in particles)}
    return bool(names & words("happenings", "moved")) and bool(preps & {"to", "until", "till"})


def _has_one_subject(verb: Token) -> bool:
    """Whether the subject is one person or thing, of whom a verb in the present would end in "s"."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is None or any(child.dep_ == "conj" for child in subject.children):
        return False
    return subject.tag_ in ("NN", "NNP") or subject.lower_ in ("he", "she", "it")


def tense_of(verb: Token, depth: int = 4) -> str:
    """The tense of a verb with its auxiliaries; an infinitive's and a participle's depend on the verb above them."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    modal = {helper.lower_ for helper in helpers if helper.tag_ == "MD"}
    if modal & WILL:
        return FUTURE if not any(helper.lower_ == "have" for helper in helpers) or "will" in modal else PAST
    if modal:
        return UNKNOWN
    tag = verb.tag_
    if tag == "VBD" or any(helper.tag_ == "VBD" for helper in helpers):
        planned = verb.lemma_.casefold() in words("times", "future_words") and tag == "VBN"
        return UNKNOWN if planned else PAST
    if tag == "VBN" and any(helper.lemma_ == "have" for helper in helpers):
        return PAST
    if not helpers and verb.lower_ in words("times", "past_alike") and _has_one_subject(verb):
        # "The club let two points slip": in the present it would be "lets".
        return PAST
    if verb.lemma_.casefold() in words("times", "say_verbs") and tag in ("VBZ", "VBP"):
        return PAST
    above = verb.head if verb.head.i != verb.i else None
    bare = tag == "VBP" and above is not None and above.lemma_.casefold() in words("times", "letting")
    if tag in ("VB", "VBG") or (tag == "VBN" and not helpers) or bare:
        if above is not None and above.pos_ in ("VERB", "AUX", "ADJ", "NOUN") and depth:
            if above.lemma_.casefold() in words("times", "future_words"):
                return FUTURE
            if above.pos_ in ("VERB", "AUX"):
                return tense_of(above, depth - 1)
        to = any(helper.lower_ == "to" for helper in helpers)
        if tag == "VBN" and verb.lemma_.casefold() in words("times", "naming_verbs") and depth:
            # "It plans to show a phone called Orb in Turin on 4 May": the day is seldom that of the naming.
            told = next((token for token in verb.ancestors if token.pos_ in ("VERB", "AUX")), None)
            return tense_of(told, depth - 1) if told is not None else UNKNOWN
        return FUTURE if to else PAST if tag == "VBN" else UNKNOWN
    if tag in ("VBZ", "VBP") and verb.lemma_.casefold() in words("times", "timetable_verbs"):
        return FUTURE
    return UNKNOWN
