"""Are two quotations the same utterance?"""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache

from checker.gates.disowned import same_words_disowned
from checker.lexicon import words
from checker.model import Claim
from checker.outcome import Match
from checker.story import Story
from checker.substance import believed, taken_back
from checker.updates import published
from checker.values import Quotation
from checker.wording import Alignment, align, like_speakers, split

CORE_SAME_SPEAKER = 2.5
CORE_UNKNOWN_SPEAKER = 4.0
SHARE_SAME_SPEAKER = 0.5
SHARE_UNKNOWN_SPEAKER = 0.65
PRONOUNS = frozenset({"he", "she", "they"})
CORE_HALF = 3.5
LEAST_RUN = 3
LEAST_PHRASE = 5
"""Words in a row by which a phrase of one speaker is known again, whatever else stands around it."""
SAME_WORDS = 0.85
SPEECH_CORE = 4.0
SAME_SPEECH_CORE = 3.0
"""What is enough where two short speeches have no word of their own."""
BEGINNING = 3
"""Letters that two spellings of one word have in common (see `checker.wording`)."""
_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
ONE_TIME = timedelta(days=3)
"""Publications no further apart are taken to quote what was said on one occasion."""


def same_utterance(a: Claim, b: Claim, story: Story) -> Match | None:
    """One utterance: a core of words shared in order, which must be stronger where the speaker is unknown."""
    if a.article == b.article or not isinstance(a.value, Quotation) or not isinstance(b.value, Quotation):
        return None
    known = same_speaker(a, b, story)
    if known is False:
        return None
    if nothing_shared(a.value.words, b.value.words) and not (known and _takes_back(a, b, story)):
        return None
    alignment = align(split(a.value.words), split(b.value.words))
    likely = known or _may_be(a.value.speaker, b.value.speaker)
    core = CORE_SAME_SPEAKER if likely else CORE_UNKNOWN_SPEAKER
    share = SHARE_SAME_SPEAKER if likely else SHARE_UNKNOWN_SPEAKER
    whole = alignment.core >= core and alignment.share >= share and alignment.run >= LEAST_RUN and alignment.content
    again = known and (_half(a, b, alignment) or _takes_back(a, b, story))
    if not whole and not again and not (likely and alignment.phrase >= LEAST_PHRASE):
        return None
    if alignment.share < SAME_WORDS and _on_two_days(a, b):
        return None
    who = f"both quote {a.subject}" if known else "the words are nearly the same"
    return Match(confidence=min(0.95, 0.6 + 0.35 * alignment.share), reason=who)


def nothing_shared(a: str, b: str) -> bool:
    """Whether two wordings surely have no word of substance in common, in whatever spelling."""
    (mine, own), (yours, others) = _beginnings(a), _beginnings(b)
    return mine.isdisjoint(others) and yours.isdisjoint(own)


@lru_cache(maxsize=4096)
def _beginnings(wording: str) -> tuple[frozenset[str], frozenset[str]]:
    """How the words of substance begin, and how all words do: a word spelled otherwise begins with the same letters."""
    said = split(wording)
    return (
        frozenset(word.key[:BEGINNING] for word in said if not word.is_function),
        frozenset(word.key[:BEGINNING] for word in said),
    )


def _on_two_days(a: Claim, b: Claim) -> bool:
    """Whether the words around the two quotations name two days of the week."""
    mine, yours = (frozenset(_DAY.findall(c.sentence.replace(c.quote, " ").casefold())) for c in (a, b))
    if not mine and not yours:
        # The day of what was said is often told in the sentence before it.
        mine, yours = (frozenset(word for word in c.context.before if _DAY.fullmatch(word)) for c in (a, b))
    return bool(mine and yours) and mine.isdisjoint(yours)


def _half(a: Claim, b: Claim, alignment: Alignment) -> bool:
    """Whether two sentences of one speaker, both about himself, share words of substance with nothing long between."""
    assert isinstance(a.value, Quotation)
    assert isinstance(b.value, Quotation)
    own = [any(word.key in ("i", "we") for word in split(said)) for said in (a.value.words, b.value.words)]
    enough = alignment.core >= CORE_HALF and alignment.share >= SHARE_SAME_SPEAKER and alignment.content > 1
    return all(own) and enough and not _broken(alignment, 4)


def _takes_back(a: Claim, b: Claim, story: Story) -> bool:
    """Whether one speaker is quoted at one time as doing what he says in the other that he does not do.

    What he once took something for does not change with time.
    """
    assert isinstance(a.value, Quotation)
    assert isinstance(b.value, Quotation)
    one, other = published(a, story), published(b, story)
    near = one is None or other is None or abs(one - other) <= ONE_TIME
    mine, yours = split(a.value.words), split(b.value.words)
    return (near and bool(taken_back(mine, yours))) or bool(believed(mine, yours))


def same_words(a: Claim, b: Claim, story: Story) -> Match | None:
    """Two speaker claims are about one utterance when the words are the same, or one quotes a part of the other's."""
    if a.article == b.article:
        return None
    if "first-report" in (a.attribute, b.attribute):
        return _same_scoop(a, b)
    if "disowned" in (a.attribute, b.attribute):
        return same_words_disowned(a, b, story)
    if not _one_speech(a.subject, b.subject) and not any(
        _one_speech(mine, yours) for mine in _sentences(a.subject) for yours in _sentences(b.subject)
    ):
        return None
    return Match(confidence=0.9, reason="the words are the same")


def _same_scoop(a: Claim, b: Claim) -> Match | None:
    """Two articles on one story that name who had it, or its pictures, first; "them" may be either's."""
    kinds = {a.subject_key, b.subject_key}
    if a.attribute != b.attribute or (len(kinds) > 1 and "them" not in kinds):
        return None
    return Match(confidence=0.75, reason="both say who was the first to publish it")


def _one_speech(a: str, b: str) -> bool:
    """Whether two speeches, or sentences of them, are the same words."""
    mine, yours = split(a), split(b)
    if _content(a).isdisjoint(_content(b)):
        return False
    alignment = align(mine, yours)
    least = SAME_SPEECH_CORE if alignment.content > 1 and not alignment.differences else SPEECH_CORE
    enough = alignment.share >= SAME_WORDS and alignment.core >= least and alignment.run > LEAST_RUN
    return enough and not _broken(alignment)


@lru_cache(maxsize=4096)
def _content(speech: str) -> frozenset[str]:
    return frozenset(word.key[:4] for word in split(speech) if not word.is_function)


@lru_cache(maxsize=4096)
def _sentences(speech: str) -> tuple[str, ...]:
    return tuple(part for part in re.split(r"(?<=[.?!])\s+", speech.strip("“”")) if part)


def _broken(alignment: Alignment, most: int = 2) -> bool:
    """Whether more than a few words stand between the shared words in one of the quotes."""
    between = [d for d in alignment.differences if not d.edge]
    return sum(max(len(d.a), len(d.b)) for d in between) > most


def same_speaker(a: Claim, b: Claim, story: Story) -> bool | None:
    """True for one speaker, False for two, None where a description leaves it open."""
    one, other = (claim.value.speaker if isinstance(claim.value, Quotation) else None for claim in (a, b))
    if not one or not other or _is_vague(one) or _is_vague(other):
        return None
    if story.entity(a) == story.entity(b) or _is_role(a, b, story) or _is_role(b, a, story):
        return True
    return like_speakers(one, other)


def _is_role(a: Claim, b: Claim, story: Story) -> bool:
    """Whether the one is described by what the other, who is named, is known to be: "the actor"."""
    role = a.subject.split()[-1] if a.subject else ""
    return role.islower() and role in story.roles_of(b)


def _may_be(a: str | None, b: str | None) -> bool:
    """Whether a pronoun stands for one of the speakers: nothing speaks against its meaning the other one."""
    return a is not None and b is not None and not PRONOUNS.isdisjoint((a.casefold(), b.casefold()))


def _is_vague(speaker: str) -> bool:
    last = speaker.split()[-1].casefold()
    return last in words("saying", "vague") or last in words("saying", "spokespeople")
