"""Whether two names are one speaker's."""

from __future__ import annotations

import pytest

from checker.compare.speaker import compare_speakers
from checker.model import Claim
from checker.values import Name

CASES = {
    "one name": ("Anna Okafor", "Anna Okafor", "same"),
    "a surname and the whole name": ("Okafor", "Anna Okafor", "same"),
    "another spelling": ("Olga Petrenko", "Olha Petrenkow", "same"),
    "an outlet and its initials": ("Bray Coast Courier", "BCC", "same"),
    "two people": ("Anna Okafor", "Peter Lund", "different"),
    "a name and a description": ("Anna Okafor", "the teacher", "unknown"),
}


def claim(name: str) -> Claim:
    family = name.split()[-1] if name[0].isupper() else None
    return Claim(
        id=name,
        article=name,
        family="speech",
        attribute="speaker",
        subject="",
        value=Name(full=name, family=family),
        start=0,
        end=1,
        quote="",
        sentence="",
        sentence_start=0,
        line=1,
        column=1,
    )


@pytest.mark.parametrize("name", CASES)
def test_two_speakers_in_either_order(name: str) -> None:
    a, b, outcome = CASES[name]
    assert compare_speakers(claim(a), claim(b), {}).outcome == outcome
    assert compare_speakers(claim(b), claim(a), {}).outcome == outcome
