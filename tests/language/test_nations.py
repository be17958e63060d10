"""Countries by name, capital and adjective."""

from __future__ import annotations

import pytest

from checker.language.nations import nation, nations_in


@pytest.mark.parametrize("words", ["Norway", "Norwegian", "Oslo", "Norway’s", "Norway's"])
def test_name_adjective_and_capital_are_one_key(words: str) -> None:
    assert nation(words) == "NO"


@pytest.mark.parametrize("words", ["us", "Acme", ""])
def test_other_words_are_no_nation(words: str) -> None:
    assert nation(words) is None


def test_the_longest_name_wins() -> None:
    assert nations_in(["the", "South", "Korean", "side"]) == {"KR"}
