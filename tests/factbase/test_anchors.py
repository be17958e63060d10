from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.factbase.anchors import Selector, anchor, select

TEXT = "On Monday 12 people were hurt. The mayor said 12 people were missing."


def test_the_surroundings_tell_two_places_apart() -> None:
    second = TEXT.rindex("12 people")
    assert anchor(TEXT, select(TEXT, second, second + 9)) == (second, second + 9)
    assert anchor(TEXT, Selector(exact="12 people", prefix="On Monday ")) == (10, 19)


def test_words_are_found_again_in_an_edited_article() -> None:
    selector = select(TEXT, TEXT.rindex("12 people"), TEXT.rindex("12 people") + 9)
    edited = "A new first line.\n\n" + TEXT.replace("The mayor said", "Mayor Lind said that")
    assert anchor(edited, selector) == (edited.rindex("12 people"), edited.rindex("12 people") + 9)


def test_white_space_and_quotation_marks_do_not_matter_but_words_do() -> None:
    assert anchor("He said: “Never\nagain.”", Selector(exact='"Never again."')) == (9, 23)
    assert anchor(TEXT, Selector(exact="14 people")) is None


@given(st.text(max_size=60), st.integers(0, 60), st.integers(1, 20))
def test_a_selector_finds_the_words_it_was_made_from(text: str, start: int, length: int) -> None:
    words = text[start : start + length]
    if words != words.strip() or not words:
        return
    found = anchor(text, select(text, start, start + len(words)))
    assert found is not None
    assert text[slice(*found)].split() == words.split()
