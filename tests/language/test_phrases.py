"""Phrases of a lexicon found in a sentence."""

from __future__ import annotations

import pytest

from checker.language.document import parse
from checker.language.phrases import find, phrase, table, wordings
from checker.language.questions import questions
from checker.lexicon import load
from checker.model import Article

LISTS = {"coin": ["penny", "cent"]}


def found(text: str, *phrases: str) -> list[str]:
    document = parse(Article(id="a", text=text))
    known = table((phrase(line, LISTS), line) for line in phrases)
    return [line for _, line, _ in find(wordings(document)[0], known)]


def test_a_verb_is_met_in_all_its_forms() -> None:
    assert found("They were paying the crew.", "pay {}") == ["pay {}"]


def test_either_of_two_words_and_any_word_of_a_list_is_met() -> None:
    assert found("She gave the man a cent.", "pay|give * $coin") == ["pay|give * $coin"]


def test_a_gap_ends_at_a_comma_and_after_three_words() -> None:
    assert not found("She gave in, a penny poorer.", "give * $coin")
    assert not found("She gave him and the very old poor man with him saw a penny.", "give * $coin")


def test_a_gap_is_longer_between_words_that_hang_together() -> None:
    assert found("She gave the very old poor man a penny.", "give * $coin")
    assert found("No offer of any kind from abroad has been made.", "offer * made")


def test_a_form_is_met_alone_where_the_phrase_says_so() -> None:
    assert found("The pass was open.", "be|was =open")
    assert not found("The pass was opened.", "be|was =open")


def test_a_phrase_without_gap_stands_together() -> None:
    assert not found("He walked almost free.", "walk free")
    assert found("He walked free.", "walk free")


def test_phrases_are_found_word_by_word_each_word_s_in_the_order_of_the_table() -> None:
    assert found("He gave a cent.", "cent", "give a", "give * cent", "took") == ["give a", "give * cent", "cent"]


def test_only_phrases_all_of_whose_words_stand_somewhere_are_possible() -> None:
    made = phrase("pay|give * $coin", LISTS)
    known = table([(made, "")])
    assert known.possible(frozenset({"give", "cent", "he"})) == [(made, "")]
    assert not known.possible(frozenset({"give", "pay", "he"}))


def test_every_phrase_of_the_questions_can_be_read() -> None:
    lists = load("questions")["lists"]
    for name, question in questions().items():
        assert question["of"] in ("person", "being", "anyone", "thing", "story"), name
        for line in (*question["yes"], *question["no"]):
            assert phrase(line, lists).elements[0], line
        things = question.get("things", [])
        assert not isinstance(things, str) or things[1:] in lists, name


def test_an_unknown_list_is_an_error() -> None:
    with pytest.raises(KeyError):
        phrase("pay * $coins", LISTS)


def test_a_compound_with_hyphens_is_met_as_a_whole_by_its_last_part() -> None:
    assert found("Both boards dropped the tie-up.", "drop * tie-up") == ["drop * tie-up"]
    assert found("The runners-up went home.", "runners-up") == ["runners-up"]
    assert found("It is a jack-in-the-box.", "jack-in-the-box") == ["jack-in-the-box"]
    assert not found("They had to tie it up.", "tie-up")


def test_phrases_that_may_not_mean_what_they_stand_for_here_are_not_looked_for() -> None:
    known = table([(phrase("walk", LISTS), "on foot"), (phrase("walk free", LISTS), "freed")])
    document = parse(Article(id="a", text="He walked free."))
    told = find(wordings(document)[0], known, lambda meaning: meaning != "on foot")
    assert [meaning for _, meaning, _ in told] == ["freed"]
