"""The questions that news answers yes or no, from all fields of the lexicon."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from checker.lexicon import load


@cache
def questions() -> dict[str, dict[str, Any]]:
    """Name -> question, as `lexicon/questions.toml` describes them, with whether it is "broad", so that a long story
    may ask it of several things. Treat it as read-only: it is shared.

    Raises ValueError where two fields have a question of one name.
    """
    found: dict[str, dict[str, Any]] = {}
    narrow, often = (load("questions").get(key, ()) for key in ("narrow", "often"))
    for field in load("questions")["fields"]:
        for question in load(f"questions_{field}")["questions"]:
            if question["name"] in found:
                raise ValueError(f"questions_{field}.toml: a question {question['name']!r} exists already; rename one")
            broad = field not in narrow or question["name"] in often
            found[question["name"]] = {"broad": broad, **question}
    return found


@cache
def subject_words(name: str) -> frozenset[str]:
    """The words of which a sentence or the one before it must have one, for its phrases to answer a question.

    Empty where any sentence may answer it.
    """
    about = questions()[name].get("about", ())
    return _words_of(about)


@cache
def thing_words(name: str) -> frozenset[str] | None:
    """The lemmas of which that has one of which a question is asked; None where it is asked of anybody or anything."""
    question = questions()[name]
    if question["of"] == "story" or "things" not in question:
        return None
    things = question["things"]
    return frozenset(_listed(things) if isinstance(things, str) else things)


@cache
def topics() -> dict[str, frozenset[str]]:
    """Question -> the words of which an article must have one for anything in it to answer the question.

    Where a thing may be told of by its name alone, the article must call some thing what it has to be.
    """
    asked = {name: _words_of(question.get("topic", ())) for name, question in questions().items()}
    named = {name: thing_words(name) for name, question in questions().items() if question.get("proper")}
    return {name: words for name in questions() if (words := asked[name] or named.get(name))}


def _words_of(entries: Iterable[str]) -> frozenset[str]:
    return frozenset(word for entry in entries for word in (_listed(entry) if entry.startswith("$") else (entry,)))


def _listed(entry: str) -> list[str]:
    """The words of the list that an entry "$name" stands for."""
    words: list[str] = load("questions")["lists"][entry[1:]]
    return words
