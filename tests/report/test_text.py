from __future__ import annotations

import re

from attrs import evolve

from checker.outcome import Position
from checker.report.look import Look
from checker.report.text import render
from tests.report.samples import CONFLICT, EMPTY, HERALD, NINE, REPORT, REPRINTED, TWELVE

ANSI = re.compile(r"\x1b\[[\d;]*m")


def test_report_without_findings_says_what_was_compared() -> None:
    assert render(EMPTY, Look()) == (
        "2 articles, 0 claims: no differences.\n\nAgreements: 0 facts told alike by two sources or more.\n"
    )


def test_colour_changes_nothing_but_the_marks() -> None:
    colored = ANSI.sub("", render(REPORT, Look(color=True)))
    assert colored.split() == re.sub("[«»]", "", render(REPORT, Look())).split()


def test_every_colour_ends_on_its_own_line() -> None:
    for line in render(REPORT, Look(color=True, width=44)).splitlines():
        assert line.count("\x1b[0m") == len(ANSI.findall(line)) / 2


def test_lines_keep_within_the_width() -> None:
    lines = render(REPORT, Look(width=60, verbosity=1)).splitlines()
    assert max(map(len, lines)) <= 60


def test_quiet_shows_only_what_needs_an_editor() -> None:
    quiet = render(REPORT, Look(verbosity=-1))
    assert quiet.startswith("Conflicts")
    assert "For your eye" in quiet
    assert "Explained" not in quiet
    assert "Agreements" not in quiet


def test_verbose_lists_agreements_and_coverage() -> None:
    verbose = render(REPORT, Look(verbosity=1))
    assert "ferry strike, duration: 12 days (The Courier, note)" in verbose
    assert "Coverage of story/herald.md: 2 sentences, 3 mentions, 2 of them in claims; 2 claims: 2 compared." in verbose
    assert "DUR201: 4 claims: 3 compared, 1 without a counterpart." in verbose
    assert "ROL501: 0" not in verbose


def test_a_position_tells_who_is_one_source() -> None:
    shown = render(evolve(REPORT, findings=(REPRINTED,)), Look())
    assert "- 12 days (2 sources, 1 independent: The Courier and note have one origin, AP)" in shown
    assert "- 9 days\n" in shown
    apart = evolve(REPRINTED, positions=(REPRINTED.positions[0], evolve(REPRINTED.positions[1], backing=())))
    assert "- 12 days (2 independent sources)" in render(evolve(REPORT, findings=(apart,)), Look())


def test_a_long_message_gives_way_to_the_positions_that_it_repeats() -> None:
    finding = evolve(CONFLICT, message="ferry strike: " + "nine days and a good deal more " * 8)
    text = render(evolve(REPORT, findings=(finding,)), Look())
    assert "\n  ferry strike, duration: 2 ways to tell it\n" in text
    assert "a good deal more" not in text


def test_escape_codes_of_an_article_do_not_reach_the_terminal() -> None:
    evil = evolve(NINE, sentence="\x1b]0;owned\x07\x1b[2J\u202e" + NINE.sentence, start=NINE.start + 17)
    evil = evolve(evil, sentence_start=0, attribution="\x9b31mnobody")
    finding = evolve(CONFLICT, positions=(Position(value="\x1b[1m9", claims=(evil,)), CONFLICT.positions[1]))
    herald = evolve(HERALD, publisher="Herald\x1b[5m", path="a\rb.md")
    text = render(evolve(REPORT, findings=(finding,), articles=(herald,)), Look())
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", text)
    assert "«nine days»" in text


def test_a_sentence_of_five_megabytes_becomes_a_few_lines() -> None:
    long = evolve(TWELVE, sentence="x" * 2_000_000 + TWELVE.quote + "y" * 3_000_000, sentence_start=0, start=2_000_000)
    finding = evolve(CONFLICT, positions=(CONFLICT.positions[0], Position(value="12", claims=(long,))))
    text = render(evolve(REPORT, findings=(finding,)), Look())
    assert len(text) < 3_000
    assert "«12 days»" in text
