"""What things, animals and bodies are called: "the ship was christened Aurora", "the orbiter, Astra", "Storm Ida"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from checker.claims.build import make_claim
from checker.claims.surroundings import content_beside, context_of, fold, has_lemma, lemma
from checker.language.document import Sentence
from checker.language.nations import nation
from checker.lexicon import load, words
from checker.model import Claim
from checker.notes import Notes
from checker.values import Name

if TYPE_CHECKING:
    from checker.language.parsed import Token

FAMILY = "called"
WORD = r"[^\W\d_a-z][\w’'&-]*(?<!['’]s)"
LATIN = r"[a-z]{2,}(?:a|us|is|um|ae|ii|i|ensis|or|ax|ops)"
MORE = rf"\s(?:(?:of|de|the|and)\s(?=[A-Z]))?{WORD}|\s\d+\b|\s{LATIN}(?=[\s,.;])"
NAME = rf"(?:[Tt]he\s|[Aa]\s)?[“\"‘']?(?P<name>{WORD}(?:{MORE})*)"
VERBS = r"(?:re)?named|called|christened|dubbed|baptised|baptized|titled|entitled|code-?named|rebranded|retitled"
OWN = r"(?:the|their|his|her|its|a|an|this)\s"
SAID = (
    rf"(?:is|was|are|were|be|been|being)\s(?:now\s|officially\s|to\sbe\s)?(?:{VERBS})\s(?:as\s)?{NAME}",
    rf"\b(?:be|is|was|become|becomes|became)\s(?:now\s)?known\s(?:simply\s)?as\s{NAME}",
    rf"\b(?:{VERBS}|call|name|christen|calling|naming|christening|rename|renaming|dub|rebrand)\s"
    rf"(?:{OWN}(?:[a-z-]+\s){{1,4}}|her\s|him\s|it\s|them\s|itself\s)?(?:as\s)?{NAME}",
    rf"\bwhose\s(?:[a-z-]+\s){{0,2}}name\s(?:is|was|will\sbe)\s{NAME}",
    rf"\b(?i:performing|trading|operating|appearing|billed|recording|sailing|competing|working|known|run|running)\sas\s{NAME}",
    rf"\b(?:by|under|with|given|gets?|bears?|carries|carrying|bearing|has|have|had|got)\sthe\s(?:new\s|stage\s|working\s|brand\s)?name\s(?:of\s)?{NAME}",
    rf"\b(?:answers?|answering|answered|responds?)\sto\s(?:the\sname\s(?:of\s)?)?{NAME}",
    rf"\b(?:name|names|named|renamed|christened)\s(?:of|after|for|in\shonou?r\sof)\s{NAME}",
    rf"\b(?i:its|their|his|her|whose|the)\s(?:new\s|stage\s|working\s)?(?:name|title)\s(?:is|was|will\sbe|to)\s{NAME}",
    rf"\b(?:sold|marketed|branded|billed|registered|released|published|listed)\s(?:as|under\sthe\sname(?:\sof)?)\s{NAME}",
    rf"\b(?:becomes|become|became|becoming)\s{NAME}(?=[,.;]|\s(?:and|from|in|on|after|,))",
)
TRIGGERS = re.compile(
    r"nam(?:e|ing)|call|answer|christen|dub|bapti|title|brand|sold|market|regist|list|releas|publish|\bknown\b|\bas\s[A-Z]|becom|becam"
)
NO_NAMES = frozenset({"i", "it", "he", "she", "the", "they", "mr", "mrs", "ms", "dr", "sir"})
MOST = 400
"""Characters of a sentence that are read for names."""


@frozen(kw_only=True)
class _Told:
    start: int
    end: int
    kinds: frozenset[str]


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in SAID)


@cache
def _kinds() -> dict[str, frozenset[str]]:
    """Noun -> the kinds it can be of."""
    table: dict[str, set[str]] = {}
    for kind, nouns in load("called")["kinds"].items():
        for noun in nouns:
            table.setdefault(noun, set()).add(kind)
    for noun in load("honorifics")["beings"]["animals"]:
        table.setdefault(noun, set()).add("animal")
    return {noun: frozenset(kinds) for noun, kinds in table.items()}


@cache
def _prefixed() -> re.Pattern[str]:
    forms = "|".join(form for listed in load("called")["told"]["prefix"].values() for form in listed)
    return re.compile(rf"\b(?P<form>{forms})\s(?P<name>{WORD}(?:\s{WORD})*)")


@cache
def _prefixes() -> dict[str, str]:
    return {form: kind for kind, listed in load("called")["told"]["prefix"].items() for form in listed}


def make(notes: Notes) -> Iterator[Claim]:
    """One claim for each name that an article gives a thing, an animal or a body; none for one among several."""
    for sentence in notes.document.sentences:
        taken: list[tuple[int, int]] = []
        for told in (*_said(notes, sentence), *_beside(notes, sentence)):
            if not any(s < told.end and told.start < e for s, e in taken):
                taken.append((told.start, told.end))
                yield _claim(notes, sentence, told)


def _said(notes: Notes, sentence: Sentence) -> Iterator[_Told]:
    """Names that a verb or the word "name" gives."""
    text = notes.document.text
    end = min(sentence.end, sentence.start + MOST)
    if TRIGGERS.search(text, sentence.start, end) is None:
        return
    for pattern in _patterns():
        for match in pattern.finditer(text, sentence.start, end):
            start, stop = match.span("name")
            if _is_other(notes, sentence, match.start(), start, stop) or not _may_be_name(notes, match["name"]):
                continue
            kinds = _kinds_before(notes, sentence, start)
            nobody = notes.person_at(start, stop) is None
            if kinds and (nobody or not kinds.isdisjoint(("baby", "animal", "place"))):
                yield _Told(start=start, end=stop, kinds=kinds)


def _beside(notes: Notes, sentence: Sentence) -> Iterator[_Told]:
    """Names that stand beside the noun for what bears them: "the orbiter, Astra,", "Storm Ida"."""
    text = notes.document.text
    for match in _prefixed().finditer(text, sentence.start, sentence.end):
        if not _is_other(notes, sentence, match.start(), *match.span("name")):
            start, stop = match.span("name")
            yield _Told(start=start, end=stop, kinds=frozenset({_prefixes()[match["form"]]}))
    if not has_lemma(notes.document, sentence, _nouns_beside()):
        return
    for match in BEFORE.finditer(text, sentence.start, sentence.end):
        kinds = _kinds().get(match["noun"], frozenset()) & frozenset(load("called")["told"]["beside"])
        start, stop = match.span("name")
        if kinds and _may_be_name(notes, match["name"]) and not _is_other(notes, sentence, start, start, stop):
            yield _Told(start=start, end=stop, kinds=kinds)
    for noun in notes.document.tokens(sentence):
        kinds = _kinds().get(lemma(noun), frozenset()) & frozenset(load("called")["told"]["beside"])
        if noun.tag_ != "NN" or not kinds or DEFINITE.search(text, max(0, noun.idx - 40), noun.idx) is None:
            continue
        name = NAMED_BESIDE.match(text, noun.idx + len(noun))
        if name is None or not _may_be_name(notes, name["name"]):
            continue
        start, stop = name.span("name")
        if _tells_of_it(notes, start, stop):
            continue
        closed = text[noun.idx + len(noun)] != "," or "," in text[stop : stop + 2]
        if closed and stop <= sentence.end and not _is_other(notes, sentence, noun.left_edge.idx, start, stop):
            yield _Told(start=start, end=stop, kinds=kinds)


def _tells_of_it(notes: Notes, start: int, end: int) -> bool:
    """Whether words are the subject of what is told of a thing: "the film Acme bought"."""
    root = notes.document.span(start, end).root
    told = root.dep_ in ("nsubj", "nsubjpass") and root.head.dep_ == "relcl"
    return told or any(child.dep_ == "acl" and child.tag_ == "VBD" for child in root.children)


BEFORE = re.compile(
    rf"\b(?:The\s)?(?P<name>{WORD}(?:\s{WORD})*)(?:,[”\"’']?|[”\"’'],)\s(?:the|her|his|their|its|an?|{WORD}['’]s|the\s[a-z]+['’]s)\s"
    r"(?:[\w-]+\s){0,3}?(?P<noun>[a-z]+)(?=[,.;]|\s(?:of|from|that|which|who|in|at)\b)"
)
"""A name before the noun for what bears it: "Bruno, the woman's dog"."""
NAMED_BESIDE = re.compile(
    rf",?\s(?:[Tt]he\s|called\s)?(?:(?:HMS|USS|MV|MS|RMS)\s)?[“\"‘']?(?:The\s)?(?P<name>{WORD}(?:\s(?:of\s)?{WORD})*)"
    r"(?=[,”\"’']|\s[a-z]|\.)"
)


@cache
def _nouns_beside() -> frozenset[str]:
    """The nouns beside which a name may stand."""
    single = frozenset(load("called")["told"]["beside"])
    return frozenset(noun for noun, kinds in _kinds().items() if kinds & single)


DEFINITE = re.compile(r"\b(?i:the|its|their|his|her|[\w’'-]+['’]s)\s(?:[\w-]+\s){0,3}$")
"""What stands before a noun for one thing of which the article has told."""


PAST = re.compile(r"[’']?s?\s(?:in|of|last|back\sin|during)\s(?:\d{4}|[A-Z]\w+|year|month|autumn|summer|spring|winter)")
"""Behind a name that is told of another time: "Storm Ida in June"."""


def _is_other(notes: Notes, sentence: Sentence, start: int, end: int, stop: int) -> bool:
    """Whether the words before a name say that it is another's, or only one among several."""
    before = notes.document.text[max(sentence.start, start - 60) : end].casefold()
    told = not words_of(before).isdisjoint(load("called")["other"]["words"])
    return told or PAST.match(notes.document.text, stop) is not None


def words_of(text: str) -> frozenset[str]:
    """The words of some lower-case text."""
    return frozenset(re.findall(r"[\w-]+", text))


def _may_be_name(notes: Notes, name: str) -> bool:
    first = fold(name.split()[0])
    known = words("naming", "months") | words("naming", "weekdays") | NO_NAMES
    return len(name) > 2 and first not in known and nation(name) is None


def _kinds_before(notes: Notes, sentence: Sentence, start: int) -> frozenset[str]:
    """The kinds of what a sentence speaks of before a name; where it only has a pronoun, of the sentence before."""
    own = [token for token in notes.document.tokens(sentence) if token.idx < start]
    found = _of_nouns(own)
    if found or not sentence.index:
        return found
    previous = notes.document.sentences[sentence.index - 1]
    return _of_nouns(notes.document.tokens(previous))


def _of_nouns(tokens: Iterable[Token]) -> frozenset[str]:
    nouns = (lemma(token) for token in tokens if token.pos_ in ("NOUN", "ADJ", "PROPN"))
    return frozenset().union(*(_kinds().get(noun, frozenset()) for noun in nouns))


def _claim(notes: Notes, sentence: Sentence, told: _Told) -> Claim:
    context = context_of(notes, sentence, told.start, told.end)
    following = notes.document.sentences[sentence.index + 1 : sentence.index + 2]
    more = (content_beside(notes.document, each, each.start, each.start + 1) for each in following)
    name = notes.document.text[told.start : told.end]
    return make_claim(
        notes,
        sentence,
        family=FAMILY,
        attribute="called",
        subject=f"the {sorted(told.kinds)[0]}",
        subject_key=f"called:{fold(name)}",
        value=Name(full=name, family=name),
        start=told.start,
        end=told.end,
        occasion=None,
        attribution=None,
        context=evolve(context, before=context.before.union(*more), topics=told.kinds),
        confidence=0.8,
    )
