"""The questions of all fields together."""

from __future__ import annotations

from importlib.resources import files

import pytest

from checker.language import questions as module
from checker.language.questions import questions
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
