"""Which words belong to a clause."""

from __future__ import annotations

from checker.claims.clauses import own_tokens, subject_of
from checker.language.document import parse
from checker.model import Article


def test_what_a_relative_clause_tells_of_the_subject_is_no_part_of_the_clause() -> None:
    doc = parse(Article(id="a", text="The airline, which serves no pork, will close its base in Lund.")).doc
    verb = next(token for token in doc if token.text == "close")
    words = {token.text for token in own_tokens(verb, subject_of(verb))}
    assert {"airline", "base", "Lund"} <= words
    assert words.isdisjoint({"serves", "pork"})


def test_the_subject_of_an_infinitive_brings_no_clause_of_its_own() -> None:
    doc = parse(Article(id="a", text="The airline, which serves no pork, has decided to close its base.")).doc
    verb = next(token for token in doc if token.text == "close")
    words = {token.text for token in own_tokens(verb, subject_of(verb))}
    assert {"airline", "base"} <= words
    assert words.isdisjoint({"serves", "pork"})
