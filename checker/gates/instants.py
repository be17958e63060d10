"""Do two clauses that say the opposite tell of one moment? What was shut on Monday may well be open on Wednesday."""

from __future__ import annotations

import re

from checker.gates.likeness import answers_to, content, holds, key_words, predicate
from checker.gates.memo import once_a_claim
from checker.language.opposites import reversible
from checker.lexicon import words
from checker.model import Claim, Firmness
from checker.story import Story
from checker.updates import APART, published

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?|\d{4}")


def later_told(a: Claim, b: Claim, story: Story) -> str:
    """Why a denial and what it denies may both be true: what was not so, or not meant, was done after it was written.

    A denial that speaks of the time up to its writing ("has not been", "there are no") or of what is to come ("would
    not") is none of what an article of hours later tells, unless that tells of an earlier day.
    """
    if holds(a) == holds(b):
        return ""
    denial, done = (a, b) if holds(b) else (b, a)
    if done.firmness is Firmness.EXPECTED:
        return ""
    first, second = published(denial, story), published(done, story)
    if first is None or second is None or second - first < APART or not _up_to_then(denial):
        return ""
    dated = named_days(done) or "since" in _words(done)
    if dated and done.occasion is not None and done.occasion.until is not None and not _after(done, denial, story):
        return ""
    return "it was not so when the one was published, and may have come about before the other was"


def _after(done: Claim, denial: Claim, story: Story) -> bool:
    day = story.articles[denial.article].date
    return day is None or done.occasion is None or done.occasion.until is None or done.occasion.until > day


def _up_to_then(denial: Claim) -> bool:
    """Whether a denial is put in the present, the perfect or the future: it may be otherwise tomorrow."""
    said = _words(denial)
    return not said.isdisjoint(words("negation", "present") | words("negation", "ahead"))


def from_before(a: Claim, b: Claim) -> bool:
    """Whether one of two opposites is told as what had been so before: "the lower court had acquitted her"."""
    if not (holds(a) and holds(b)):
        return False
    return ("had" in _words(a)) != ("had" in _words(b))


def once_more(a: Claim, b: Claim) -> bool:
    """Whether one tells that it is so again, which says itself that in between it was not."""
    return any(holds(x) and "again" in _words(x) and "again" not in _words(y) for x, y in ((a, b), (b, a)))


def two_days(a: Claim, b: Claim) -> bool:
    """Whether both clauses name the day, month or year they tell of, and other ones."""
    return any(_apart(_named(a, key), _named(b, key)) for key in ("weekdays", "months")) or _apart(
        {word for word in _words(a) if word.isdigit()}, {word for word in _words(b) if word.isdigit()}
    )


def two_hours(a: Claim, b: Claim) -> bool:
    """Whether both clauses name the part of the day they tell of, and other ones: "in the morning", "by evening"."""
    return _apart(_named(a, "hours"), _named(b, "hours"))


def turned_round(a: Claim, b: Claim, story: Story) -> str | None:
    """Why two states that follow one another may both have been: one was told later, or of another time of day.

    None where nothing shows that they are of one moment: "the road was closed", "the road was opened".
    """
    if not (holds(a) and holds(b) and reversible(predicate(a), predicate(b))):
        return ""
    if two_hours(a, b):
        return "they tell of two times of one day"
    when = (_words(a) & _words(b)) & (words("negation", "weekdays") | words("negation", "periods"))
    first, second = published(a, story), published(b, story)
    if not when and first is not None and second is not None and abs(second - first) >= APART:
        return "the one may have followed on the other between the two articles"
    if when or _of_present(a) or _of_present(b) or _shared(a, b):
        return ""
    return None


def _shared(a: Claim, b: Claim) -> bool:
    """Whether two clauses share more than who or what they are said of: "when she sank", in both."""
    own = {a.context.head, b.context.head} | key_words(a) | key_words(b)
    one, other = content(a), content(b)
    if all("when" in claim.sentence.casefold().split() for claim in (a, b)):
        one, other = one | a.context.sentence, other | b.context.sentence
        own |= {predicate(a), predicate(b)}
    return any(answers_to(x, y) for x in one - own for y in other - own)


def of_two_times(a: Claim, b: Claim) -> bool:
    """Whether two clauses, by their own words, are not of one time."""
    return (
        habitual(a) != habitual(b)
        or then_and_now(a, b)
        or from_before(a, b)
        or once_more(a, b)
        or denied_of_a_month(a, b)
    )


def denied_of_a_month(a: Claim, b: Claim) -> bool:
    """Whether it is denied of a month or year, or was denied in one, and told without a day: "denied in May that"."""
    for denial, told in ((a, b), (b, a)):
        dated = bool(_named(denial, "months")) or any(word.isdigit() for word in _words(denial))
        if not holds(denial) and holds(told) and dated and not named_days(told):
            return True
    return False


def habitual(claim: Claim) -> bool:
    """Whether a clause tells of what is so as a rule: "is closed on Sundays", "always", "every winter"."""
    return not _words(claim).isdisjoint(words("negation", "habits"))


def then_and_now(a: Claim, b: Claim) -> bool:
    """Whether one tells of a state at a moment that is past, the other of the state now: "unconscious when found"."""
    if _named(a, "weekdays") & _named(b, "weekdays"):
        return False
    return any(_once(x) and _of_present(y) and "since" not in _words(y) for x, y in ((a, b), (b, a)))


def _once(claim: Claim) -> bool:
    said = _words(claim)
    told = set(claim.sentence.casefold().split())
    bounded = named_days(claim) or bool(said & words("negation", "hours")) or bool(told & {"when", "until"})
    return not said.isdisjoint(words("negation", "was")) and bounded and not _of_present(claim)


def _of_present(claim: Claim) -> bool:
    return not _words(claim).isdisjoint(words("negation", "present"))


def named_days(claim: Claim) -> bool:
    """Whether a clause says on which day it was."""
    return bool(_named(claim, "weekdays") or _named(claim, "months"))


def _named(claim: Claim, key: str) -> set[str]:
    # "May" is a month where it is written so, and does not open the clause.
    may = {"may"} if key == "months" and " May" in claim.quote else set()
    return (_words(claim) & words("negation", key)) | may


@once_a_claim
def _words(claim: Claim) -> set[str]:
    return set(_WORD.findall(claim.quote.casefold().replace("’", "'").replace("n't", " not").replace("'s", "")))


def _apart(one: set[str], other: set[str]) -> bool:
    return bool(one and other) and one.isdisjoint(other)
