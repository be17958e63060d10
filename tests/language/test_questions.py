"""The questions of all fields together."""

from __future__ import annotations

from importlib.resources import files

import pytest

from checker.language import questions as module
from checker.language.questions import questions, thing_words, topics
from checker.lexicon import load


def test_every_field_s_file_is_named_and_read() -> None:
    there = {path.name for path in files("checker.lexicon").iterdir() if path.name.startswith("questions_")}
    assert there == {f"questions_{field}.toml" for field in load("questions")["fields"]}
    assert {"arrested", "ransom", "finished"} <= questions().keys()


def test_two_questions_of_one_name_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {"questions": {"fields": ["sea", "air"]}, "questions_sea": {"questions": [{"name": "afloat"}]}}
    known["questions_air"] = known["questions_sea"]
    monkeypatch.setattr(module, "load", known.__getitem__)
    with pytest.raises(ValueError, match="a question 'afloat' exists already; rename one"):
        questions.__wrapped__()


def test_the_things_of_a_question_are_words_or_a_list_s_words() -> None:
    named = {name for name in questions() if thing_words(name) is not None}
    assert named == {name for name, question in questions().items() if "things" in question}
    lists = load("questions")["lists"]
    listed = {
        name: question["things"][1:] for name, question in questions().items() if "$" in question.get("things", "")
    }
    assert listed
    assert all(thing_words(name) == frozenset(lists[key]) for name, key in listed.items())


def test_what_may_be_told_of_by_its_name_alone_has_its_kind_for_a_topic() -> None:
    river = topics()["river burst its banks"]
    assert "river" in river
    assert river == thing_words("river burst its banks")


def test_a_question_of_anybody_has_no_topic() -> None:
    assert "arrested" not in topics()


def test_lists_stand_for_their_words() -> None:
    assert {"flu", "quarantine"} <= topics()["case confirmed"]
    assert not any("$" in word for topic in topics().values() for word in topic)
