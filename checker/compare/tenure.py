"""What stands beside a title of when it was held: an office taken up, given up, over, or only learned for."""

from __future__ import annotations

import re
from functools import cache

from checker.lexicon import load
from checker.model import Claim
from checker.values import Title

PAST = re.compile(r"\b(?:was|were|had been|served as|once|formerly)\s+(?:the\s+|a\s+|its\s+|then\s+)?$")
# "Until May, the minister" tells of an office that is over; "until the minister spoke" does not.
UNTIL_BEFORE = re.compile(
    r"\b(?:until|till|up to)\s(?!(?:the|an?|its|his|her|their)\s$)[\w ]{2,30},?\s(?:the\s|a\s|its\s)?$"
)
UNTIL_AFTER = re.compile(r"[\s,]+(?:there\s)?(?:until|till|up to)\s(?!now\b|he\b|she\b|they\b)")
LEARNED_BEFORE = re.compile(
    r"(?:\b(?:trained|qualified|one-?time|amateur|hobby|part-time|volunteer|honorary|aspiring)\s|-turned-)$"
)
LEARNED_AFTER = re.compile(r"\s?(?:-turned-|turned\b|by (?:training|profession|trade|calling)\b)")
LEAVING = re.compile(
    r"\b(?:resign(?:s|ed|ing|ation)?|quit(?:s|ting)?|step(?:s|ped|ping)? down|stood down|stands? down|"
    r"sacked|fired|ousted|dismissed|suspended|removed)\b"
)
FRESH = re.compile(
    r"\b(?:newly|recently|just|freshly)[\s-](?:appointed|elected|named|nominated|minted|promoted)\b|\bdesignate\b"
)
NEARBY = 60
"""Characters on either side of a title in which a change of office is told of it."""


def change(claim: Claim, kind: str) -> bool:
    """Whether the title, or the words beside it, tell of an office taken up ("told") or given up ("moved")."""
    assert isinstance(claim.value, Title)
    at = claim.start - claim.sentence_start
    nearby = claim.sentence[max(0, at - NEARBY) : at + len(claim.quote) + NEARBY].casefold()
    if _changing(kind).search(nearby):
        return True
    # "Since" tells of the office only where no other clause stands between the two.
    before, after = claim.sentence[:at].casefold(), claim.sentence[at + len(claim.quote) :].casefold()
    return any(behind.match(after) or ahead.search(before) for behind, ahead in _since())


@cache
def _changing(kind: str) -> re.Pattern[str]:
    """The words by which an office is taken up, or given up."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, load('titles')['change'][kind]))})\b")


@cache
def _since() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Words that say since when, right behind a title and right before it."""
    return tuple(
        (re.compile(rf"[^,.;]{{0,20}}{pattern}"), re.compile(rf"{pattern}[^,.;]{{0,20}}$"))
        for pattern in load("titles")["change"]["since"]
    )


def left(claim: Claim) -> bool:
    """Whether an article tells that the office is given up: where both do, that does not explain which one it was."""
    return LEAVING.search(claim.sentence) is not None


def fresh(claim: Claim) -> bool:
    """Whether the title itself says that it is newly held: "the newly appointed ambassador"."""
    at = max(0, claim.sentence.find(claim.quote))
    return FRESH.search(claim.sentence, max(0, at - NEARBY), at + len(claim.quote)) is not None


def over(claim: Claim) -> bool:
    """Whether a source says that the office is over: "former", "until last week"."""
    at = claim.start - claim.sentence_start
    before, after = claim.sentence[:at], claim.sentence[at + len(claim.quote) :]
    assert isinstance(claim.value, Title)
    return (
        claim.value.tense == "former" or UNTIL_BEFORE.search(before) is not None or UNTIL_AFTER.match(after) is not None
    )


def acting(claim: Claim) -> bool:
    """Whether a source says that the office is only filled for the time being."""
    before = claim.sentence[: claim.start - claim.sentence_start].casefold().split()
    return before[-1:] in (["acting"], ["interim"], ["caretaker"], ["stand-in"])


def past(claim: Claim) -> bool:
    """Whether the office is spoken of in the past: "former", or "who was"."""
    assert isinstance(claim.value, Title)
    before = claim.sentence[: claim.start - claim.sentence_start]
    return claim.value.tense == "former" or PAST.search(before) is not None


def background(claim: Claim) -> bool:
    """Whether a title tells what somebody learned or once was: "a trained nurse", "a lawyer by training"."""
    at = claim.start - claim.sentence_start
    before, after = claim.sentence[:at].casefold(), claim.sentence[at + len(claim.quote) :].casefold()
    return LEARNED_BEFORE.search(before) is not None or LEARNED_AFTER.match(after) is not None
