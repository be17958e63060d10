"""Why two clauses that say the opposite may both be right: told later, or by another speaker."""

from __future__ import annotations

import re

from checker.gates.likeness import holds
from checker.lexicon import words
from checker.model import Claim
from checker.story import Story
from checker.updates import APART, published
from checker.values import Polarity
from checker.wording import like_speakers

PHRASE = 3
"""Words within quotation marks that a report only borrows: it was a "done deal"."""
_CLOSED = re.compile('["”]')


def since_done(a: Claim, b: Claim, story: Story) -> str:
    """Why "not yet" and "done" are both true: the one that tells it done was published later."""
    assert isinstance(a.value, Polarity)
    for pending, done in ((a, b), (b, a)):
        if pending.value == done.value or (holds(pending) and not _lasting(pending)):
            continue
        said = set(pending.quote.casefold().split())
        open_still = not said.isdisjoint(words("negation", "so_far") | words("negation", "lasting"))
        if not open_still and not _dated_later(pending, done, story):
            continue
        first, second = published(pending, story), published(done, story)
        if first is not None and second is not None and second - first >= APART:
            return "it had not come about when the one was published, and had when the other was"
    return ""


def _dated_later(pending: Claim, done: Claim, story: Story) -> bool:
    """Whether what "has not been" when the one was published is dated after that day by the other."""
    day, occasion = story.articles[pending.article].date, done.occasion
    perfect = not words("negation", "perfect").isdisjoint(pending.quote.casefold().replace("n't", " ").split())
    return perfect and day is not None and occasion is not None and occasion.since is not None and occasion.since > day


def two_accounts(a: Claim, b: Claim, story: Story) -> bool:
    """Whether one speaker denies what another, in a quotation or report of his own, says: they may well disagree."""
    if _denies(a) != _denies(b):
        denial, other = (a, b) if _denies(a) else (b, a)
        return _is_quoted(other) and _names_nobody_of(other.attribution or "", denial.sentence)
    return bool(a.attribution and b.attribution) and like_speakers(a.attribution or "", b.attribution or "") is False


def _is_quoted(claim: Claim) -> bool:
    """Whether a clause stands in its speaker's own words, within quotation marks that hold more than a phrase."""
    at = max(0, claim.start - claim.sentence_start)
    before = claim.sentence[:at]
    opened = before.count('"') % 2 == 1 or before.count("“") > before.count("”")
    if not claim.attribution or not opened:
        return False
    begun = max(before.rfind('"'), before.rfind("“")) + 1
    return len(_CLOSED.split(claim.sentence[begun:], maxsplit=1)[0].split()) > PHRASE


def _names_nobody_of(speaker: str, sentence: str) -> bool:
    """Whether a speaker who is no mere pronoun goes unmentioned in a sentence."""
    told = speaker.casefold().split()
    known = {word.strip(".,;'’\"") for word in sentence.casefold().split()} - words("wording", "function")
    return told[-1] not in words("negation", "pronouns") and known.isdisjoint(told)


def _denies(claim: Claim) -> bool:
    return bool({"deny", "denies", "denied", "denying"} & set(claim.quote.casefold().split()))


def _lasting(claim: Claim) -> bool:
    """Whether a clause tells of a state that goes on: "remains at large"."""
    return not words("negation", "lasting").isdisjoint(claim.quote.casefold().split())
