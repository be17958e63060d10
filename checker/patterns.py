"""Token patterns of spaCy's Matcher as data: checked before they are used, and none that can run away.

https://spacy.io/usage/rule-based-matching
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

KEYS = frozenset({
    "ORTH", "TEXT", "NORM", "LOWER", "LENGTH", "IS_ALPHA", "IS_ASCII", "IS_DIGIT", "IS_LOWER", "IS_UPPER", "IS_TITLE",
    "IS_PUNCT", "IS_STOP", "IS_SENT_START", "LIKE_NUM", "POS", "TAG", "MORPH", "DEP", "LEMMA", "SHAPE", "ENT_TYPE",
    "OP",
})  # fmt: skip
SETS = frozenset({"IN", "NOT_IN"})
OPERATORS = frozenset({"!", "?", "+", "*"})
OPEN = frozenset({"+", "*"})
MOST_TOKENS = 12
MOST_OPEN = 2
"""Repetitions without an end in one pattern: more of them can take long on a long sentence."""


def problems(pattern: Any) -> Iterator[str]:
    """What is wrong with one pattern, in words."""
    if not isinstance(pattern, list) or not pattern or not all(isinstance(token, dict) for token in pattern):
        yield "a pattern is a list of tables, one a token"
        return
    if len(pattern) > MOST_TOKENS:
        yield f"a pattern has {MOST_TOKENS} tokens at most, and this one {len(pattern)}"
    if sum(token.get("OP") in OPEN for token in pattern) > MOST_OPEN:
        yield f"a pattern has {MOST_OPEN} tokens with + or * at most"
    for token in pattern:
        for key, value in token.items():
            yield from _token(key, value)


def _token(key: str, value: Any) -> Iterator[str]:
    if key not in KEYS:
        yield f"unknown token attribute {key!r}; known: {', '.join(sorted(KEYS))}"
    elif key == "OP":
        if value not in OPERATORS:
            yield f"unknown operator {value!r}; known: {' '.join(sorted(OPERATORS))}"
    elif isinstance(value, dict):
        if not value or not set(value) <= SETS:
            given = ", ".join(sorted(value)) or "nothing"
            yield f"{key} takes a value, or IN or NOT_IN with a list, and no regular expression: not {given}"
        elif not all(isinstance(words, list) and all(isinstance(w, str) for w in words) for words in value.values()):
            yield f"{key}: IN and NOT_IN take a list of strings"
    elif key.startswith(("IS_", "LIKE_")):
        if not isinstance(value, bool):
            yield f"{key} is true or false"
    elif key == "LENGTH":
        if isinstance(value, bool) or not isinstance(value, int):
            yield "LENGTH is a whole number"
    elif not isinstance(value, str):
        yield f"{key} is a string"
