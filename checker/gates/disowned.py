"""Does somebody deny, in one source, words that another gives to him?"""

from __future__ import annotations

from checker.gates.likeness import answers_to
from checker.lexicon import words
from checker.model import Claim
from checker.outcome import Match
from checker.story import Story
from checker.wording import split


def same_words_disowned(a: Claim, b: Claim, story: Story) -> Match | None:
    """The match of words that somebody is quoted with and his denial that he said them."""
    denial, speech = (a, b) if a.attribute == "disowned" else (b, a)
    if speech.attribute != "speaker" or story.entity(denial) != story.entity(speech):
        return None
    about = denial.context.near - words("disowned", "empty")
    said = speech.context.sentence | speech.context.before | {word.key for word in split(speech.subject)}
    if about and not any(answers_to(word, other) for word in about for other in said):
        return None
    return Match(confidence=0.75, reason="the words are given to him here and denied there")
