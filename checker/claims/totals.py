"""Totals and their parts: "38,000 on Friday, 44,500 on Saturday and 41,200 on Sunday, a grand total of 127,300".

A list of exact figures of one kind is added up and set beside the total that the article gives for it. Both become
claims of the same article, so that an article can differ from its own arithmetic.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from checker.claims.build import make_claim
from checker.claims.lists import Parts, amount, is_exact, lists_in, sums_up
from checker.claims.parts import partitions
from checker.language.document import Sentence
from checker.language.nouns import same_noun
from checker.lexicon import load
from checker.model import Claim, Mention
from checker.notes import Notes
from checker.values import Quantity

CUED = (Decimal("0.85"), Decimal("1.15"))
"""Where words say "in all", the total may lie this far from the sum of its parts and still be theirs."""
STRETCHES = re.compile(
    r"(?i)\b(?:over|in|during|across|on)\s(?:(?:its|the|all|their|those|these)\s){0,2}(\w+)\s"
    r"(?:days|nights|evenings|weeks|weekends|months|quarters|seasons|years|rounds|legs|stages|concerts|performances)\b"
)
"""What a total is given for, and the parts one by one."""
PARTED = (Decimal("0.8"), Decimal("1.25"))
"""The same where only the noun says what the parts are parts of."""


def make(notes: Notes) -> Iterator[Claim]:
    """A pair of claims, the total and the sum, for every list whose total the article gives."""
    told: set[int] = set()
    for partition in partitions(notes):
        told.add(partition.whole.start)
        yield from _pair(
            notes, Parts(sentence=partition.first, mentions=partition.parts), partition.sentence, partition.whole
        )
    for sentence in notes.document.sentences:
        for parts in lists_in(notes, sentence):
            total = _total_of(notes, parts)
            if total is not None and total[1].start not in told:
                yield from _pair(notes, parts, *total)


def _total_of(notes: Notes, parts: Parts) -> tuple[Sentence, Mention] | None:
    """The total given for a list: in words ("in all") or before a colon, in the sentence or beside it; for parts of
    something counted ("fourteen of the dead, six ... and two ..."), the last figure before them that counts it."""
    index = parts.sentence.index
    sentences = notes.document.sentences
    for sentence in sentences[max(index - 1, 0) : index + 2]:
        for mention in notes.within(sentence, "quantity"):
            if _may_be_total(parts, mention, CUED) and _cued(notes, parts, sentence, mention):
                return sentence, mention
    counted = _parted(notes, parts)
    if counted is None or len(parts.mentions) < 3:
        return None
    for sentence in reversed(sentences[:index]):
        for mention in notes.within(sentence, "quantity"):
            if _may_be_total(parts, mention, PARTED) and same_noun(_noun(notes, mention), counted):
                return sentence, mention
    return None


def _may_be_total(parts: Parts, mention: Mention, bounds: tuple[Decimal, Decimal]) -> bool:
    low, high = bounds
    return (
        mention not in parts.mentions
        and is_exact(mention)
        and _same_kind(parts, mention)
        and (low * parts.sum <= amount(mention) <= high * parts.sum or abs(amount(mention) - parts.sum) == 1)
        and amount(mention) > max(amount(part) for part in parts.mentions)
    )


def _parted(notes: Notes, parts: Parts) -> str | None:
    """What the first part is a part of: dead in "fourteen of the dead"."""
    first = parts.mentions[0]
    following = [t for t in notes.document.span(first.end, parts.sentence.end) if not t.is_space][:4]
    if len(following) > 2 and following[0].lower_ == "of" and following[1].lower_ in ("the", "these", "those"):
        return following[2].lower_
    return None


def _noun(notes: Notes, mention: Mention) -> str:
    return notes.document.span(mention.start, mention.end).root.lemma_.casefold()


def _same_kind(parts: Parts, mention: Mention) -> bool:
    first, value = parts.mentions[0].value, mention.value
    assert isinstance(first, Quantity)
    assert isinstance(value, Quantity)
    return first.dimension == value.dimension and (value.dimension == "count" or value.unit == first.unit)


def _cued(notes: Notes, parts: Parts, sentence: Sentence, mention: Mention) -> bool:
    text = notes.document.text
    first = parts.mentions[0]
    before = sentence.index == parts.sentence.index and mention.end <= first.start
    if before and ":" in text[mention.end : first.start]:
        return True
    if sentence.index <= parts.sentence.index and _over_all(text[sentence.start : sentence.end], len(parts.mentions)):
        return True
    return sums_up(text[max(sentence.start, mention.start - 40) : min(sentence.end, mention.end + 25)])


def _over_all(text: str, count: int) -> bool:
    """Whether a sentence tells of as many days, or other stretches, as there are parts: "over its three days"."""
    match = STRETCHES.search(text)
    if match is None:
        return False
    told = match[1].casefold()
    return count == (int(told) if told.isdigit() else load("numbers")["ones"].get(told))


def _pair(notes: Notes, parts: Parts, sentence: Sentence, total: Mention) -> Iterator[Claim]:
    value = total.value
    assert isinstance(value, Quantity)
    start, end = parts.mentions[0].start, parts.mentions[-1].end
    key = f"{notes.article.id}:{total.start}"
    shared: dict[str, Any] = {
        "family": "total",
        "attribute": "total",
        "subject": f"total of {notes.document.text[start:end]}",
        "subject_key": key,
        "occasion": None,
        "confidence": 0.85,
    }
    yield make_claim(notes, sentence, value=value, start=total.start, end=total.end, **shared)
    summed = Quantity(amount=parts.sum, unit=value.unit, dimension=value.dimension)
    # A claim's words lie within one sentence: of parts in several, it points to those in the first.
    end = max(mention.end for mention in parts.mentions if mention.end <= parts.sentence.end)
    yield make_claim(notes, parts.sentence, value=summed, start=start, end=end, **shared)
