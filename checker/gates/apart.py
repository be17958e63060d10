"""What keeps two clauses apart that say the same of the same word: place, kind, rank, hour or year."""

from __future__ import annotations

from itertools import pairwise

from checker.gates.likeness import answers_to, holds
from checker.lexicon import words
from checker.model import Claim


def told_apart(a: Claim, b: Claim) -> bool:
    """Whether anything in two clauses keeps what they tell of apart."""
    return (
        elsewhere(a, b)
        or len({picked(a), picked(b)} - {frozenset()}) > 1
        or of_another_time(a) != of_another_time(b)
        or bounded(a, b)
        or of_two_kinds(a, b)
    )


def bounded(a: Claim, b: Claim) -> bool:
    """Whether one says only how it stood at some hour: "by noon nobody had been arrested", "as of Sunday"."""
    return any(_until(claim) and holds(other) for claim, other in ((a, b), (b, a)))


def _until(claim: Claim) -> bool:
    said = claim.quote.casefold().replace(",", "").split()
    times = words("negation", "times")
    by = any(
        word == "by" and any(after in times or after[:1].isdigit() for after in said[at + 1 : at + 3])
        for at, word in enumerate(said)
    )
    as_of = any(pair in (("as", "of"), ("so", "far"), ("up", "to")) for pair in pairwise(said))
    return not holds(claim) and (by or as_of)


def elsewhere(a: Claim, b: Claim) -> bool:
    """Whether both tell where, or whose, the thing is that they speak of, and in other words: the bridge at Alby."""
    one, other = _where(a), _where(b)
    return bool(one and other) and not any(answers_to(x, y) for x in one for y in other)


def picked(claim: Claim) -> frozenset[str]:
    """The words that pick one of several: "the second sailor", "the rear gate"."""
    return (claim.context.modifiers | set(claim.subject.casefold().split())) & words("questions", "picking")


def of_two_kinds(a: Claim, b: Claim) -> bool:
    """Whether what both speak of is told apart by the word before it: "its shipping arm", "its banking arm"."""
    one, other = _kinds(a), _kinds(b)
    return any(not answers_to(one[noun], other[noun]) for noun in one.keys() & other.keys())


def _kinds(claim: Claim) -> dict[str, str]:
    """Word -> the word before it, both words of substance, in the words of a claim."""
    said = [word.strip(".,;:\"'“”’()") for word in claim.quote.casefold().split()]
    small = words("wording", "function") | words("negation", "quantifiers")
    return {
        noun: before
        for before, noun in pairwise(said)
        if noun in claim.context.sentence and before in claim.context.sentence and before not in small
    }


def _where(claim: Claim) -> frozenset[str]:
    said = claim.subject.casefold().replace("’", "'").split()
    at = next((place for place, word in enumerate(said) if place and word in words("questions", "where")), None)
    return frozenset() if at is None else frozenset(word.removesuffix("'s") for word in said[at + 1 :] if len(word) > 3)


def of_another_time(claim: Claim) -> bool:
    """Whether a clause tells of what was so the time before: "last year's prize was shared"."""
    said = claim.quote.casefold().replace("’", "'").replace("'s", "").split()
    return any(f"{one} {other}" in words("questions", "before") for one, other in pairwise(said))
