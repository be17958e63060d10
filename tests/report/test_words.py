from __future__ import annotations

import unicodedata

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from checker.outcome import Severity, Verdict
from checker.report.words import clean, excerpt, sections, shorten
from tests.report.samples import CONFLICT, EXPLAINED, LOOK_ALIKE, NINE, POSSIBLE


@given(st.text())
def test_clean_text_holds_no_control_character_and_stays_clean(text: str) -> None:
    cleaned = clean(text)
    assert not {unicodedata.category(char) for char in cleaned} & {"Cc", "Cf", "Cs"}
    assert clean(cleaned) == cleaned


@given(st.text(alphabet="ab ,."), st.text(alphabet="xy9", min_size=1), st.text(alphabet="cd ,."), st.integers(40, 200))
def test_excerpt_keeps_the_quote_and_fits_its_room(before: str, quote: str, after: str, room: int) -> None:
    claim = evolve(NINE, sentence=before + quote + after, sentence_start=0, start=len(before), quote=quote)
    part = excerpt(claim, room)
    if len(quote) <= room:
        assert part.quote == quote
    assert len(part.before + part.quote + part.after) <= room + 6


def test_excerpt_of_a_short_sentence_is_the_whole_sentence() -> None:
    part = excerpt(NINE, 80)
    assert part.before + part.quote + part.after == NINE.sentence


def test_excerpt_marks_what_it_leaves_out() -> None:
    claim = evolve(NINE, sentence="word " * 50 + NINE.quote + " word" * 50, sentence_start=0, start=250)
    part = excerpt(claim, 60)
    assert part.before.startswith("…")
    assert part.before.endswith("word ")
    assert part.after.startswith(" word")
    assert part.after.endswith("…")


def test_excerpt_shows_the_quote_alone_where_it_is_not_in_the_sentence() -> None:
    assert excerpt(evolve(NINE, sentence="Something else."), 80).quote == NINE.quote


def test_shortened_text_keeps_both_ends() -> None:
    assert shorten("first " + "middle " * 40 + "last", 30) == "first middle…middle last"


def test_each_finding_is_in_one_section_and_the_most_pressing_comes_first() -> None:
    found = list(sections([EXPLAINED, POSSIBLE, LOOK_ALIKE, CONFLICT]))
    assert [(section.key, section.findings) for section in found] == [
        ("conflict", (CONFLICT,)),
        ("eye", (LOOK_ALIKE,)),
        ("possible", (POSSIBLE,)),
        ("explained", (EXPLAINED,)),
    ]


def test_a_conflict_that_only_warns_is_still_a_conflict() -> None:
    warning = evolve(CONFLICT, severity=Severity.WARNING)
    assert [section.key for section in sections([warning])] == ["conflict"]
    assert warning.verdict is Verdict.CONFLICT
