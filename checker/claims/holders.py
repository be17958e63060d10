"""Which of the people in a sentence holds which title in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve

from checker.claims.naming import Named, guessed_in, named_in
from checker.language.document import Sentence
from checker.lexicon import words
from checker.model import Mention
from checker.notes import Notes, once_a_sentence

GAP_AFTER = re.compile(
    r"(?:\s+(?:in person|himself|herself|at the time))?(?:,|\s*[-–—])?\s*"
    r"(?:(?:named|called|known as|identified as|by the name of)\s+)?"
    r"(?:Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sir|Dame|Prof\.?|Professor)?\s*[\"“']?"
)
"""From a title to the name it belongs to: "the consul, Jane Doe"."""

COPULA = (
    r"(?:is|was|are|were|became|becomes|remains|remained|(?:has|have|had) (?:been|become)|will (?:be|become)|being)"
)
ADVERB = r"(?:now|still|also|currently|then|later|once|previously|already|formerly|meanwhile)"
ARTICLE = r"(?:the|a|an|its|his|her|their|our)"
UNTIL = (
    r"(?:(?:until|till)\s+(?:last|this|recently|yesterday|now|then|[A-Z]\w+|\d{4}|a|two|three)(?:\s+\w+)?(?:\s+ago)?)"
)
LOOSE = r"(?:(?!(?:of|to|for|as|at|in|by|with|than|from|and|or|who)\b)[a-z-]+\s+)"
"""Words between an article and a title that the title's grammar does not know: "the zonal manager"."""
OF_WHAT = r"(?:\s(?:of|from|at)\s(?:the\s)?[A-Z][\w’'&-]*(?:\s(?:of\s|for\s)?[A-Z][\w’'&-]*){0,5}(?=,))?"
"""Between a name and the comma before a title: "Jane Doe of Acme Brewing, the head"."""
GAP_BEFORE = re.compile(
    rf"{OF_WHAT}(?:\s*\([^()]{{1,12}}\))?(?:,?\s*(?:aged? )?\d{{1,3}}(?:,|\b))?"
    rf"(?:\s*[,–—(-]\s*(?:(?:who|himself|herself|itself)\b\s*)?|\s+(?:who\s+)?)"
    rf"(?:(?:{ADVERB}|{UNTIL}),?\s+)?(?:{COPULA}\s+)?(?:(?:{ADVERB}|{UNTIL}),?\s+)?"
    rf"(?:{ARTICLE}\s+(?:{ADVERB}\s+)?{LOOSE}{{0,2}})?"
)
"""From a name to the title it has: "Jane Doe, 44, the", "Jane Doe, who was", "Jane Doe is now"."""
SERVING = re.compile(
    r"(?:,)?\s+(?:who\s+)?(?:[\w’']+\s+){0,2}"
    r"(?:heads?|headed|serv\w+|work\w*|act\w*|stand\w*|stood|stepp\w+|appointed|named|elected|nominated|sworn|runs?|ran|leads?|led|"
    r"retired?|resign\w+|took|takes?|continu\w+|reappointed|confirmed|promoted|made|quit|quits|quitting|left|leaves?|leaving|"
    r"ousted|sacked|fired|dismissed|removed|suspended|dropped|replaced|began|started|returned|spoke|speaking|posing|posed|"
    r"stood down|bowed out|installed|inaugurated|hired|recruited|picked|chosen|selected|voted|re-elected|"
    r"rejoined|joined|earn\w*|train\w*|qualified|practis\w+|practic\w+|employed|lost|gave up|kept|keeps|found)"
    r"(?:\s+[\w’']+){0,4}?\s+(?:as|to be|to|from)\s+(?:the\s+|a\s+|its\s+)?"
)
"""From a name to the office served in: "Jane Doe, who runs it as"."""
HOLDING = re.compile(
    r",?\s+(?:who\s+)?"
    r"(?:holds?|held|has|had|took|takes|left|leaves|gave up|resigned|kept|keeps|rose to|reached)\s+(?:up\s+)?"
    r"(?:the|her|his)\s+(?:rank|post|position|job|office|role)\s+(?:of|as)\s+(?:the\s+|a\s+|an\s+)?"
)
"""From a name to an office that is called one: "Jane Doe holds the rank of"."""
SIGNING = re.compile(
    r",?\s+who\s+(?!(?:has|had|have|was|is|did|does|describ|denounc|portray|regard|s[ae]w|sees|refer|dismiss|hail|kn[eo]w|"
    r"treat|view|prais|attack|accus|replac|succeed|want|propos|suggest|back|see|condemn|recogni[sz]|cast|remember)\w*\b)"
    r"\w+(?:\s+(?!as\b)[\w’']+){0,4}\s+as\s+(?:the\s+|a\s+|its\s+)?"
)
"""From a name to the office in which something was done: "Jane Doe, who signed it as"."""
LASTING = re.compile(
    r",?\s+(?:it\s(?:was|is|has\sbeen)\s|in\s(?:his|her)\s|(?:has\s|had\s)?spent\s|after\s)[^,.;]{0,45}?\bas\s+(?:the\s+|its\s+|a\s+)?"
)
"""From a name to the office in which some time was spent: "For Jane Doe it was the longest night in ten years as"."""
NAMED_TO = re.compile(
    r"\s+(?:was|has been|had been|is|being)?\s*(?:appointed|named|elected|sworn in as)\s+(?:the\s+|a\s+)?"
)
CONJOINED = re.compile(r"(?:,)?\s+(?:and|as well as|&)\s+(?:also\s+)?(?:the\s+|a\s+|its\s+)?|,\s+(?:the\s+|a\s+)?")
PRONOUN = re.compile(
    rf"\b(?P<who>he|she)(?:\s+(?:{ADVERB}\s+)?{COPULA}|['’]s)\s+(?:{ADVERB}\s+)?(?:{ARTICLE}\s+)?$", re.IGNORECASE
)
"""What stands before a title that "he" or "she" has."""


OF_A_BODY = re.compile(r"\b(?:of|at|for|with) (?:the|a|an)\b")
FORWARD = re.compile(r" and | & ")
"""Between two titles of whoever is named behind them: "deputy mayor and party chairwoman Jane Doe"."""


@once_a_sentence
def held(notes: Notes, sentence: Sentence) -> list[tuple[Mention, Named]]:
    """The titles of a sentence whose holder is known, with the holder."""
    titles = notes.within(sentence, "title")
    if not titles:
        return []
    people = [named for named in named_in(notes, sentence) if named.named]
    holders: dict[int, Named] = {}
    for mention in titles:
        holder = (
            holder_of(notes, mention, people)
            or _with_previous(notes, mention, titles, holders)
            or _given_away(notes, mention, list(guessed_in(notes, sentence, people)))
            or _last_named(notes, sentence, mention)
        )
        if holder is not None:
            holders[mention.start] = holder
    for mention, following in reversed(list(pairwise(titles))):
        gap = notes.document.text[mention.end : following.start]
        holder = holders.get(following.start)
        if mention.start not in holders and holder and holder.start >= following.end and FORWARD.fullmatch(gap):
            holders[mention.start] = holder
    return [(mention, holders[mention.start]) for mention in titles if mention.start in holders]


def _last_named(notes: Notes, sentence: Sentence, mention: Mention) -> Named | None:
    """Whom "he" or "she" means before a title: the only person that the sentence before names, else its speaker."""
    if not sentence.index or not PRONOUN.search(notes.document.text[sentence.start : mention.start]):
        return None
    previous = notes.document.sentences[sentence.index - 1]
    before = [named for named in named_in(notes, previous) if named.named]
    keys = {named.key for named in before}
    if len(keys) == 1:
        return evolve(before[-1], proper=False)
    subjects = {named.key: named for named in before if _is_speaker(notes, previous, named)}
    return evolve(next(iter(subjects.values())), proper=False) if len(subjects) == 1 else None


def _is_speaker(notes: Notes, sentence: Sentence, named: Named) -> bool:
    """Whether a name is that of a sentence's speaker, or stands beside it: "the vet, Jane Doe, told a friend"."""
    for token in notes.document.tokens(sentence):
        speaks = token.head.dep_ == "ROOT" and token.head.lemma_.casefold() in words("negation", "reports")
        if token.dep_ == "nsubj" and speaks:
            beside = [token, *(word for word in token.subtree if word.dep_ == "appos")]
            return any(named.start <= noun.idx < named.end for noun in beside)
    return False


def holder_of(notes: Notes, mention: Mention, people: Sequence[Named]) -> Named | None:
    """Who holds a title: the name right behind it, the name it stands beside, or whom the description means."""
    text = notes.document.text
    if text[mention.end : mention.end + 2] in ("'s", "’s", "' ", "’ "):
        return None
    behind = next((named for named in people if named.start >= mention.end), None)
    ahead = next((named for named in reversed(people) if named.end <= mention.start), None)
    possessive = ahead is not None and text[ahead.start : ahead.end].casefold() in ("his", "her", "their")
    if behind is not None and behind.proper and _runs_on(notes, mention.end, behind.start):
        # "Jane Doe, head of the brewer Hart Lowe": the name behind is that of what she heads.
        owned = ahead is not None and not possessive and OF_A_BODY.search(text[mention.start : mention.end])
        return ahead if owned and ahead and _beside(text[ahead.end : mention.start]) else behind
    if ahead is not None and not possessive and _beside(text[ahead.end : mention.start]):
        return ahead
    if ahead is not None and possessive:
        # "Jane Doe left her job as"
        owner = next((named for named in reversed(people) if named.end <= ahead.start and named.key == ahead.key), None)
        if owner is not None and SERVING.fullmatch(text[owner.end : mention.start]):
            return owner
    if behind is not None and behind.proper and GAP_AFTER.fullmatch(text[mention.end : behind.start]):
        return behind
    inside = next((named for named in people if named.start < mention.end and mention.start < named.end), None)
    return inside if inside is not None and not inside.proper else None


def _runs_on(notes: Notes, start: int, end: int) -> bool:
    """Whether nothing but another description stands between a title and a name: "mayor and party leader Jane Doe"."""
    gap = notes.document.text[start:end]
    if gap.strip() in ("", '"', "“"):
        return True
    if not gap.startswith(" and ") or gap.count(" ") > 5 or re.search(r"[,.;:()]", gap):
        return False
    between = notes.document.span(start + 5, end - 1)
    return (
        len(between) > 0
        and between[-1].pos_ == "NOUN"
        and all(token.pos_ in ("NOUN", "PROPN", "ADJ") for token in between)
    )


def _given_away(notes: Notes, mention: Mention, guesses: Sequence[Named]) -> Named | None:
    """Capitalised words that only the title shows to be a person: "Doe, who runs it as", "chair John Doe"."""
    text = notes.document.text
    for guess in guesses:
        if guess.end <= mention.start:
            gap = text[guess.end : mention.start]
            if re.match(r",?\s+who\b", gap) and _beside(gap):
                return guess
        elif " " in guess.name and guess.start >= mention.end and _runs_on(notes, mention.end, guess.start):
            return guess
    return None


def _beside(gap: str) -> bool:
    return any(pattern.fullmatch(gap) for pattern in (GAP_BEFORE, SERVING, HOLDING, SIGNING, LASTING, NAMED_TO))


def _with_previous(
    notes: Notes, mention: Mention, titles: Sequence[Mention], holders: dict[int, Named]
) -> Named | None:
    """The holder of the title before, where "and" or a comma joins the two: "Jane Doe, mayor and head of the party"."""
    before = [title for title in titles if title.end <= mention.start and title.start in holders]
    if not before:
        return None
    gap = notes.document.text[before[-1].end : mention.start]
    holder = holders[before[-1].start]
    return holder if CONJOINED.fullmatch(gap) and holder.end <= before[-1].start else None
