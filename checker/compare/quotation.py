"""How two quotations of one utterance differ: in substance, in wording, in length, or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.model import Claim
from checker.outcome import Comparison
from checker.substance import believed, in_place, replaced, substances, taken_back, turned
from checker.values import Quotation
from checker.wording import LONG_END, Difference, align, like_speakers, split

ALL_BUT_A_WORD = 0.85
"""How much of two wordings must be the same for them to be held against one another whoever spoke."""


def compare_quotations(a: Claim, b: Claim, params: Mapping[str, Any]) -> Comparison:
    """`different` for another number, negation, quantity word, opposite or name; `precision` for words left out."""
    if not isinstance(a.value, Quotation) or not isinstance(b.value, Quotation):
        return Comparison(outcome="unknown")
    one, other = split(a.value.words), split(b.value.words)
    alignment = align(one, other)
    back = taken_back(one, other) or believed(one, other)
    if back:
        return Comparison(outcome="different", reason="the quotations differ: " + back)
    if not alignment.differences:
        return Comparison(outcome="same", reason="the same words")
    if any(_goes_elsewhere(difference) for difference in alignment.differences):
        return Comparison(outcome="unknown", reason="the quotations go on differently")
    reasons = substances(in_place(alignment)) or turned(alignment)
    if not reasons and (_one_speaker(a.value, b.value) or alignment.share >= ALL_BUT_A_WORD):
        reasons = replaced(alignment)
    if reasons:
        return Comparison(outcome="different", reason="the quotations differ: " + "; ".join(reasons))
    changed = [d for d in alignment.differences if d.a and d.b]
    if not changed:
        return Comparison(outcome="precision", reason="one quotation leaves words out")
    if all(_is_wording(difference) for difference in changed):
        return Comparison(
            outcome="variant", reason="the quotations differ in wording: " + "; ".join(map(_shown, changed))
        )
    return Comparison(outcome="unknown")


def _one_speaker(a: Quotation, b: Quotation) -> bool:
    return bool(a.speaker and b.speaker) and like_speakers(str(a.speaker), str(b.speaker)) is True


def _goes_elsewhere(difference: Difference) -> bool:
    """Both go on, at some length, with words of their own."""
    return bool(difference.edge) and min(len(difference.a), len(difference.b)) > LONG_END


def _is_wording(difference: Difference) -> bool:
    """A few words for a few words."""
    return max(len(difference.a), len(difference.b)) <= LONG_END


def _shown(difference: Difference) -> str:
    one, other = (" ".join(word.text for word in part) for part in (difference.a, difference.b))
    return f"“{one}”, “{other}”"
