"""What changes the sense between two wordings of one utterance."""

from __future__ import annotations

import pytest

from checker.substance import believed, replaced, turned
from checker.wording import align, split

REPLACED = {
    "a verb of another sense": (
        "we will never rent the harbour to strangers",
        "we will never show the harbour to strangers",
        True,
    ),
    "a thing in the place of another": (
        "they came with a broken ladder and left it here",
        "they came with a painted ladder and left it here",
        True,
    ),
    "a near synonym": (
        "there is a high chance of heavy snow tonight",
        "there is a high possibility of heavy snow tonight",
        False,
    ),
    "another spelling": (
        "we neighbours painted the old harbour wall",
        "we neighbors painted the old harbor wall",
        False,
    ),
    "many other words": (
        "we are not ready to sail to the island",
        "we are not in any sort of state to sail to the island",
        False,
    ),
    "too little shared": ("we want to thank the cooks", "we want to blame the guests", False),
    "names and numbers, which are looked at elsewhere": (
        "we met the crew in Oslo that day",
        "we met the crew in Oslow that day",
        False,
    ),
}


@pytest.mark.parametrize("name", REPLACED)
def test_a_word_in_the_place_of_another(name: str) -> None:
    a, b, differs = REPLACED[name]
    alignment = align(split(a), split(b))
    assert bool(replaced(alignment)) is differs


def test_a_wording_that_turns_to_a_denial_at_its_end() -> None:
    assert turned(align(split("I want the boat and I want it now"), split("I want the boat and I don't care when")))
    assert not turned(align(split("I want the boat and I want it now"), split("I want the boat and I want it soon")))
    assert not turned(align(split("I want it"), split("I want not a thing")))


def test_what_something_was_taken_for() -> None:
    assert believed(split("I thought it was a fox"), split("I never took it for a fox"))
    assert not believed(split("I thought it was a fox"), split("I took it for a fox"))
    assert not believed(split("I thought it was a fox"), split("I never took it for a dog"))
