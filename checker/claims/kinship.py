"""What two named people are to one another: "his wife, Ida Holt", "Karl Dahl, a brother-in-law of Holt's"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import frozen

from checker.claims.build import make_claim
from checker.claims.surroundings import context_of
from checker.language.document import Sentence
from checker.language.naming import fold_words
from checker.lexicon import load, words
from checker.model import Claim
from checker.notes import Notes
from checker.values import Name

FAMILY = "kinship"
POSSESSIVES = frozenset({"his", "her"})
_ARTICLE = r"(?:an?\s+|the\s+|his\s+|her\s+)?"
_TITLE = r"(?:(?!(?:and|or|but|who|that|which|with|of)\b)[\w.-]+\s+){0,4}?"
"""What may stand between a tie and a name: "the former ambassador"."""
AFTER = re.compile(rf",?\s+{_ARTICLE}{_TITLE}$|\s+(?:is|was)\s+{_ARTICLE}{_TITLE}$")
"""From the noun to the name of whom it speaks of: "wife, Ida", "father is Ida's teacher Karl"."""
BEFORE = re.compile(
    rf"(?:,\s*(?:\d+,\s*)?|\s+(?:is|was|['’]s|has been)\s+){_ARTICLE}(?:(?!(?:and|or|of)\b)[\w-]+\s+){{0,2}}?$"
)
"""From the name to the noun or to whoever it belongs to: "Karl Dahl, 68, a friend of", "Ida is the late"."""
OF = re.compile(rf"\s+(?:of|to)\s+{_ARTICLE}{_TITLE}$")
_QUALITIES = (
    "own|first|second|third|late|former|then|estranged|older|younger|elder|eldest|youngest|only|twin|close|old|"
    "[a-z]+-old"
)
ADJECTIVE = re.compile(rf"['’]s?\s+(?:(?:{_QUALITIES})\s+)*$")
WHOSE = re.compile(rf",?\s+whose\s+(?:(?:{_QUALITIES})\s+)*$")
PRONOUN_ADJECTIVE = re.compile(rf"\s+(?:(?:{_QUALITIES})\s+)*$")
UNOWNED = re.compile(r"(?:^|[\s,])(?:a|an)\s+(?:\w+\s+)?$")
"""Before a noun whose holder alone is named: "run by a brother-in-law, Karl Dahl"."""
WHO = re.compile(r",?\s+(?:who\s+)?(?:(?:is|has\s+(?:long\s+)?been|had|has|later|then|also)\s+)*$")
"""From the name to a verb that tells of a tie: "Ida Holt, who is married to"."""
DENIED = re.compile(r"\b(?:not|never|no longer)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)


@frozen(kw_only=True)
class Called:
    """A person meant at `text[start:end]`, with the fullest name known."""

    start: int
    end: int
    name: str


def make(notes: Notes) -> Iterator[Claim]:
    """One claim for every tie that a sentence names between two people whom it or the article names."""
    for sentence in notes.document.sentences:
        found = list(_nouns().finditer(notes.document.text, sentence.start, sentence.end))
        verbs = list(_verbs().finditer(notes.document.text, sentence.start, sentence.end))
        if not found and not verbs:
            continue
        people = _people(notes, sentence)
        for match in found:
            holder, whose = _two(notes.document.text, people, match)
            yield from _claim(notes, sentence, match, match["noun"], holder, whose)
        for match in verbs:
            holder, whose = _by_verb(notes.document.text, people, match)
            noun = load("kinship")["verbs"][" ".join(match[0].split())]
            yield from _claim(notes, sentence, match, noun, holder, whose)


@cache
def _nouns() -> re.Pattern[str]:
    nouns = {noun for table in _kinds().values() for noun in table["nouns"]}
    longest = sorted(nouns, key=lambda noun: (-len(noun), noun))
    former = "|".join(words("kinship", "former"))
    return re.compile(rf"(?<![\w-])(?P<former>(?:{former})[\s-]+)?(?P<noun>{'|'.join(longest)})(?![\w-])")


@cache
def _verbs() -> re.Pattern[str]:
    told = ("\\s+".join(words.split()) for words in load("kinship")["verbs"])
    return re.compile(rf"(?<!\w)(?:{'|'.join(told)})(?!\w)")


@cache
def _kinds() -> dict[str, dict[str, list[str]]]:
    return {name: table for name, table in load("kinship").items() if isinstance(table, dict) and name != "verbs"}


@cache
def _kind_of(noun: str) -> str:
    return next(name for name, table in _kinds().items() if noun in table["nouns"])


def _people(notes: Notes, sentence: Sentence) -> list[Called]:
    """The people of a sentence: those known, and names that only the parser takes for a person's."""
    known = [
        Called(start=start, end=end, name=person.name)
        for start, end, person in notes.people_in(sentence)
        if not person.key.startswith("role:")
    ]
    for entity in notes.document.entities_in(sentence):
        start, end = entity.start_char, entity.end_char
        end -= 2 if entity.text.endswith(("'s", "’s")) else 0
        if entity.label_ == "PERSON" and not any(p.start < end and start < p.end for p in known):
            known.append(Called(start=start, end=end, name=notes.document.text[start:end]))
    return sorted(known, key=lambda called: called.start)


def _claim(
    notes: Notes,
    sentence: Sentence,
    match: re.Match[str],
    noun: str,
    holder: Called | None,
    whose: Called | None,
) -> Iterator[Claim]:
    if holder is None or whose is None or fold_words(holder.name) == fold_words(whose.name):
        return
    if set(fold_words(holder.name).split()) <= set(fold_words(whose.name).split()):
        return
    if DENIED.search(notes.document.text[sentence.start : match.start()]):
        return
    kind = _kind_of(noun)
    former = (match.groupdict().get("former") or "").strip(" -")
    if kind == "spouse" and former and former not in words("kinship", "still"):
        kind = "former-spouse"
    ends = sorted((holder.name, whose.name), key=lambda name: fold_words(name).split()[::-1])
    seen = kind if ends[0] == holder.name else _kinds()[kind].get("back", kind)
    yield make_claim(
        notes,
        sentence,
        family=FAMILY,
        attribute="kinship",
        subject=f"{whose.name} and {holder.name}",
        subject_key=" / ".join(fold_words(name) for name in ends),
        value=Name(full=f"{holder.name} is {former} {noun} of {whose.name}".replace("  ", " ")),
        start=match.start(),
        end=match.end(),
        occasion=None,
        context=context_of(notes, sentence, match.start(), match.end(), predicate=str(seen)),
        confidence=0.8,
    )


def _two(text: str, people: Sequence[Called], match: re.Match[str]) -> tuple[Called | None, Called | None]:
    """Whom a noun speaks of, and whose tie it is."""
    before = [called for called in people if called.end <= match.start()]
    behind = [called for called in people if called.start >= match.end()]
    owner = _owner(text, before, match)
    if owner is not None:
        ahead = [called for called in before if called.end <= owner.start]
        holder = next((c for c in behind if AFTER.fullmatch(text[match.end() : c.start])), None)
        if holder is None and ahead and BEFORE.search(text[ahead[-1].end : owner.start]):
            between = text[ahead[-1].end : owner.start]
            holder = ahead[-1] if BEFORE.fullmatch(between) else None
        return holder, owner
    whose = next((c for c in behind if OF.fullmatch(text[match.end() : c.start])), None)
    if whose is None and len(before) == 1 and UNOWNED.search(text[: match.start()]):
        return next((c for c in behind if AFTER.fullmatch(text[match.end() : c.start])), None), before[0]
    if whose is None or not before:
        return None, None
    return (before[-1] if BEFORE.fullmatch(text[before[-1].end : match.start()]) else None), whose


def _by_verb(text: str, people: Sequence[Called], match: re.Match[str]) -> tuple[Called | None, Called | None]:
    """Who is said to be married to whom, or to have divorced whom."""
    before = [called for called in people if called.end <= match.start()]
    whose = next((c for c in people if c.start >= match.end() and AFTER.fullmatch(text[match.end() : c.start])), None)
    if not before or WHO.fullmatch(text[before[-1].end : match.start()]) is None:
        return None, whose
    return before[-1], whose


def _owner(text: str, before: Sequence[Called], match: re.Match[str]) -> Called | None:
    """Whoever a possessive before the noun names: "Ida Holt's late", "his"."""
    if not before:
        return None
    gap = text[before[-1].end : match.start()]
    if text[before[-1].start : before[-1].end].casefold() in POSSESSIVES:
        return before[-1] if PRONOUN_ADJECTIVE.fullmatch(gap) else None
    return before[-1] if ADJECTIVE.fullmatch(gap) or WHOSE.fullmatch(gap) else None
