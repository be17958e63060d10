"""Two wordings of one utterance, word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.substance import substance, substances
from checker.wording import align, split

WORDS = st.lists(
    st.sampled_from(["we", "will", "not", "open", "the", "mill", "all", "half", "5", "Anna", "never", "rest", "..."]),
    max_size=8,
)
CASES = {
    "quantities": ("all of the lessons are lost", "half of the lessons are lost", True),
    "numbers": ("we lost three boats", "we lost five boats", True),
    "a number written and spelled": ("we lost 3 boats", "we lost three boats", False),
    "a negation": ("we will not be back for it", "we will be back for it", True),
    "opposites": ("the road is open to us", "the road is closed to us", True),
    "a prefix of denial": ("the vote was fair to us", "the vote was unfair to us", True),
    "names": ("we met in Oslo that day", "we met in Bergen that day", True),
    "synonyms": ("there is a high chance of snow", "there is a high possibility of snow", False),
    "function words": ("it is the best of the lot", "it is best in the lot", False),
    "spelling": ("the colour of the harbour", "the color of the harbor", False),
    "a hyphen": ("a non-binding vote of the house", "a nonbinding vote of the house", False),
    "contractions": ("we won't be back", "we will not be back", False),
    "everyday speech": ("we ain't never gonna sell this mill", "we are never going to sell this mill", False),
    "everyday speech that denies": ("we ain't gonna sell this mill", "we are going to sell this mill", True),
    "an ellipsis": ("the gate ... was left open to all", "the gate that is not ours was left open to all", False),
    "brackets": ("they sold these (pension) funds to us", "they sold these superannuation funds to us", False),
    "words put in": ("[the board] has lost the mill here", "nobody has lost the mill here", False),
    "a number beside an ellipsis": ("we ... lost three boats there", "we know we lost five boats there", True),
    "a word left out": ("it was a very cold winter here", "it was a winter here", False),
}


@pytest.mark.parametrize("name", CASES)
def test_substance(name: str) -> None:
    a, b, differs = CASES[name]
    alignment = align(split(a), split(b))
    assert any(substance(difference) for difference in alignment.differences) is differs


def test_a_negation_that_has_moved_is_no_difference() -> None:
    alignment = align(split("I do not think we will win here"), split("I think we will not win here"))
    assert substances(alignment.differences) == []


def test_a_pause_is_no_difference() -> None:
    assert not align(split("We did… what we could"), split("We did what we could")).differences


@given(WORDS, WORDS)
def test_alignment_is_symmetric(a: list[str], b: list[str]) -> None:
    one, other = align(split(" ".join(a)), split(" ".join(b))), align(split(" ".join(b)), split(" ".join(a)))
    assert (one.core, one.share, one.run) == (other.core, other.share, other.run)
    assert [(d.a, d.b) for d in one.differences] == [(d.b, d.a) for d in other.differences]


@given(WORDS)
def test_a_wording_does_not_differ_from_itself(words: list[str]) -> None:
    assert not align(split(" ".join(words)), split(" ".join(words))).differences
