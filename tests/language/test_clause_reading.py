"""What a clause's own words say of it, whatever it is embedded in."""

from __future__ import annotations

from checker.language import pipeline
from checker.language.clause_reading import is_question, own_reading
from checker.language.parsed import read_in


def test_a_question_is_known_by_its_mark() -> None:
    doc = read_in(pipeline.load()("Did the firm close the plant?"))
    assert is_question(doc[3])


def test_a_clause_is_denied_by_its_own_words_alone() -> None:
    doc = read_in(pipeline.load()("The mayor denied that the mill had not closed."))
    denied, closed = (next(token for token in doc if token.lower_ == word) for word in ("denied", "closed"))
    assert own_reading(denied).holds is True
    assert own_reading(closed).holds is False
