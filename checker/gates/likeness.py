"""What a clause speaks of, and how much of that another speaks of too."""

from __future__ import annotations

from functools import cache, lru_cache

from checker.gates.memo import once_a_claim
from checker.language.naming import fold
from checker.language.nouns import same_noun
from checker.language.opposites import same_sense
from checker.lexicon import load, words
from checker.model import Claim
from checker.story import Story
from checker.values import Polarity

FEW = 2500
"""Below so many characters in all, rarity says nothing."""


def holds(claim: Claim) -> bool:
    return isinstance(claim.value, Polarity) and bool(claim.value.holds)


@once_a_claim
def denies(claim: Claim) -> bool:
    """Whether a clause holds a word of denial: of "anyone" it is told only by one that it was nobody."""
    said = set(claim.quote.casefold().replace("n't", " not").replace("n’t", " not").split())
    return bool(said & (words("negation", "quantifiers") | words("negation", "adverbs")))


def predicate(claim: Claim) -> str:
    assert isinstance(claim.value, Polarity)
    return claim.value.predicate


@once_a_claim
def key_words(claim: Claim) -> set[str]:
    """The words of a subject's key: of "role:driver", role and driver."""
    return set(claim.subject_key.replace(":", " ").split())


def acts(claim: Claim) -> bool:
    """Whether the subject does something to something else."""
    return bool(claim.context.head) and claim.context.head not in key_words(claim)


def content(claim: Claim, without_agent: bool = False) -> frozenset[str]:
    """What a clause speaks of: its people and things, without times; without who acts, where only one side tells."""
    own = {word for word in (claim.context.head, claim.subject_key) if word and " " not in word and ":" not in word}
    spoken = (claim.context.near | own) - words("negation", "times") - words("negation", "indefinite")
    spoken -= {predicate(claim).removeprefix("be_")} | _words_of(predicate(claim))
    if without_agent and acts(claim):
        spoken -= {claim.subject_key, *(fold(word.strip(".,;'’\"")) for word in claim.subject.split())}
    return spoken


@cache
def _words_of(predicate: str) -> frozenset[str]:
    """The words by which a quality or state is told that the predicate stands for: "alive" of survive."""
    tables = load("antonyms")["qualities"], load("antonyms")["states"]
    return frozenset(
        word for table in tables for told, name in table.items() if name == predicate for word in told.split()
    )


@cache
def alike(a: str, b: str) -> bool:
    """Whether two words are forms of one word or tell of the same happening."""
    return related(a, b) or same_sense(a, b)


@cache
def answers_to(a: str, b: str) -> bool:
    """Whether a word of one clause is spoken of by a word of the other: alike, of one kind, or part of a compound."""
    short, long = sorted((a, b), key=len)
    compound = len(short) >= 3 and len(long) - len(short) >= 5 and (long.startswith(short) or long.endswith(short))
    return alike(a, b) or same_noun(a, b) or compound


@cache
def related(a: str, b: str) -> bool:
    """Whether two words are the same or forms of one another: a long common beginning.

    >>> related("detain", "detained")
    True
    """
    if a == b:
        return True
    n = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        n += 1
    if min(len(a), len(b)) >= 6 and (a.endswith(b) or b.endswith(a)):
        return True
    return n >= 4 and n >= 0.6 * max(len(a), len(b)) and n >= min(len(a), len(b)) - 2


def coverage(part: frozenset[str], whole: frozenset[str], story: Story) -> float:
    """The share of the words of `part` found in `whole`, the rarer the weightier; 1 where there are none."""
    part = frozenset(word for word in part if word not in words("negation", "bare") and not pronoun(word))
    if not part:
        return 1.0
    # Over a few sentences every word that both share looks common: rarity tells something only in longer texts.
    few = sum(len(article.text) for article in story.articles.values()) < FEW
    weights = {word: 1.0 if few else 0.2 + story.rarity.get(word, 1.0) for word in part}
    found = sum(weight for word, weight in weights.items() if any(answers_to(word, other) for other in whole))
    return found / sum(weights.values())


def shared_words(part: frozenset[str], whole: frozenset[str]) -> int:
    """How many words of `part` that say something are spoken of in `whole`."""
    said = (word for word in part if word not in words("negation", "bare") and not pronoun(word))
    return sum(1 for word in said if any(answers_to(word, other) for other in whole))


@once_a_claim
def of_now(claim: Claim) -> bool:
    """Whether a clause speaks of the moment of writing only, so that it says nothing of what was before."""
    return not words("negation", "now").isdisjoint(claim.quote.casefold().split())


def pronoun(word: str) -> bool:
    return word in words("negation", "pronouns")


def numbers_differ(a: Claim, b: Claim) -> bool:
    """Whether two clauses count those whom they speak of, and count others: "three people", "four people"."""
    one, other = _numbers(a.subject), _numbers(b.subject)
    return bool(one and other) and one.isdisjoint(other)


@lru_cache(maxsize=8192)
def _numbers(phrase: str) -> frozenset[str]:
    return frozenset(filter(is_number, phrase.casefold().split()))


def is_number(word: str) -> bool:
    """Whether a word is a numeral: "forty", "12"."""
    return word[:1].isdigit() or word in _numerals()


@cache
def _numerals() -> frozenset[str]:
    return frozenset().union(*(load("numbers")[key] for key in ("ones", "teens", "tens")))
