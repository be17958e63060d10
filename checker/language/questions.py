"""The questions that news answers yes or no, from all fields of the lexicon."""

from __future__ import annotations

from functools import cache
from typing import Any

from checker.lexicon import load


@cache
def questions() -> dict[str, dict[str, Any]]:
    """Name -> question, as `lexicon/questions.toml` describes them. Treat it as read-only: it is shared.

    Raises ValueError where two fields have a question of one name.
    """
    found: dict[str, dict[str, Any]] = {}
    for field in load("questions")["fields"]:
        for question in load(f"questions_{field}")["questions"]:
            if question["name"] in found:
                raise ValueError(f"questions_{field}.toml: a question {question['name']!r} exists already; rename one")
            found[question["name"]] = question
    return found
