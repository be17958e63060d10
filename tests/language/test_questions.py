"""The questions of all fields together."""

from __future__ import annotations

from importlib.resources import files

import pytest

from checker.language import questions as module
from checker.language.questions import questions, thing_words
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
