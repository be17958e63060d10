"""Claims typed in by hand: one JSON object a line in `claims/*.jsonl`, from a call, a court paper or an article.

Each is read as one sentence of its source and then compared like any other claim of its story.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from attrs import frozen

from checker.errors import ConfigurationError
from checker.factbase.anchors import Selector
from checker.factbase.config import within
from checker.factbase.toml import nearest, read_text
from checker.lexicon import load
from checker.ruleset import Rule

FOLDER = "claims"
KEYS = frozenset({
    "id", "source", "subject", "attribute", "value", "story", "occasion", "date", "quote", "reference",
    "selector", "exact", "prefix", "suffix",
})  # fmt: skip
REQUIRED = ("id", "source", "subject", "attribute", "value")
SELECTOR = frozenset({"type", "exact", "prefix", "suffix"})
TYPED = frozenset({"amount", "upper", "modifier", "unit"})
MODIFIERS = {"exact": "", "about": "about ", "more-than": "more than ", "at-least": "at least ",
             "less-than": "less than ", "at-most": "at most "}  # fmt: skip
AS_WORDS = ("words", "full", "name", "since")
"""Keys by which a typed value other than a quantity may be given: a title's, a name's, a place's, a day's."""


@frozen(kw_only=True)
class HandClaim:
    """One line. `value` is in words; `path` and `line` say where it stands; `selector` marks words of an article."""

    id: str
    source: str
    subject: str
    attribute: str
    value: str
    story: str | None = None
    occasion: str | None = None
    date: str | None = None
    quote: str | None = None
    reference: bool = False
    selector: Selector | None = None
    path: str = ""
    line: int = 1

    @property
    def place(self) -> str:
        return f"{self.path}:{self.line}"


def attributes_of(rules: Iterable[Rule]) -> frozenset[str]:
    """The attributes that some rule compares: a claim with another one would never be looked at."""
    return frozenset(attribute for rule in rules for attribute in rule.attribute)


def load_folder(root: Path, known: Collection[str]) -> tuple[HandClaim, ...]:
    """The claims of a fact base. Raises `ConfigurationError` that names file, line, key and remedy."""
    folder = within(root, root / FOLDER, f"{root / FOLDER}:")
    files = sorted(folder.glob("*.jsonl")) if folder.is_dir() else []
    return tuple(
        distinct(c for file in files for c in read(read_text(within(root, file, f"{file}:")), str(file), known))
    )


def distinct(claims: Iterable[HandClaim]) -> Iterator[HandClaim]:
    """The claims as they come. Raises `ConfigurationError` for two with one id, in one file or in two."""
    taken: dict[str, str] = {}
    for claim in claims:
        if claim.id in taken:
            raise ConfigurationError(
                f"{claim.place}: the id {claim.id!r} is taken by {taken[claim.id]}; give this claim another"
            )
        taken[claim.id] = claim.place
        yield claim


def read(text: str, path: str, known: Collection[str]) -> Iterator[HandClaim]:
    """The claims in a file's text; empty lines are passed over."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _claim(line, path, number, known)


@frozen
class _Line:
    """One line, with its place to complain of."""

    table: Mapping[str, Any]
    place: str

    def refuse(self, words: str) -> ConfigurationError:
        return ConfigurationError(f"{self.place}: {words}")

    def words(self, key: str) -> str | None:
        value = self.table.get(key)
        if value is None:
            return None
        if not isinstance(value, str) or not value.strip():
            raise self.refuse(f"{key!r} must be a string that isn't empty")
        return value.strip()

    def required(self, key: str) -> str:
        words = self.words(key)
        if words is None:
            raise self.refuse(f"the key {key!r} is missing; a claim has {', '.join(REQUIRED)}")
        return words


def _claim(text: str, path: str, number: int, known: Collection[str]) -> HandClaim:
    place = f"{path}:{number}"
    try:
        table = json.loads(text)
    except json.JSONDecodeError as error:
        raise ConfigurationError(
            f"{place}:{error.colno}: not JSON: {error.msg}; each line is one JSON object"
        ) from None
    if not isinstance(table, dict):
        raise ConfigurationError(f"{place}: not a JSON object; each line is one, in braces")
    line = _Line(table, place)
    for key in table:
        if key not in KEYS:
            raise line.refuse(f"unknown key {key!r}{nearest(key, KEYS)}")
    identity, source, subject = (line.required(key) for key in ("id", "source", "subject"))
    attribute = line.required("attribute")
    if attribute not in known:
        raise line.refuse(f"unknown attribute {attribute!r}{nearest(attribute, known)}")
    reference = table.get("reference", False)
    if not isinstance(reference, bool):
        raise line.refuse("'reference' must be true or false")
    quote, selector = line.words("quote"), _selector(line)
    if attribute in load("typed")["sentence_needed"] and not (quote or selector):
        raise line.refuse(f"a claim of {attribute!r} needs the whole sentence that says it as 'quote'")
    return HandClaim(
        id=identity,
        source=source,
        subject=subject,
        attribute=attribute,
        value=_value(line),
        story=line.words("story"),
        occasion=line.words("occasion"),
        date=_date(line),
        quote=quote,
        reference=reference,
        selector=selector,
        path=path,
        line=number,
    )


def _value(line: _Line) -> str:
    """The value in words, whether it was given so or typed."""
    value = line.table.get("value")
    if isinstance(value, bool | list) or value is None:
        raise line.refuse(
            "the key 'value' is missing" if value is None else "'value' must be words, a number or a table"
        )
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, str):
        return line.required("value")
    for key in AS_WORDS:
        if isinstance(value.get(key), str) and value[key].strip():
            return str(value[key]).strip()
    for key in value:
        if key not in TYPED:
            raise line.refuse(f"unknown key {f'value.{key}'!r}{nearest(key, TYPED)}")
    modifier = value.get("modifier", "exact")
    if modifier not in MODIFIERS:
        raise line.refuse(f"unknown modifier {modifier!r}{nearest(str(modifier), MODIFIERS)}")
    if "amount" not in value:
        raise line.refuse("'value' has no 'amount'")
    upper = f" to {value['upper']}" if value.get("upper") is not None else ""
    unit = str(value.get("unit") or "").replace("_", " ")
    return f"{MODIFIERS[modifier]}{value['amount']}{upper} {'people' if unit == 'person' else unit}".strip()


def _date(line: _Line) -> str | None:
    words = line.words("date")
    if words is not None:
        try:
            datetime.fromisoformat(words)
        except ValueError:
            raise line.refuse(f"'date' is {words!r}; write an ISO 8601 date such as 2026-03-14") from None
    return words


def _selector(line: _Line) -> Selector | None:
    table = line.table.get("selector", {})
    if not isinstance(table, dict):
        raise line.refuse("'selector' must be an object with 'exact' and, where it helps, 'prefix' and 'suffix'")
    for key in table:
        if key not in SELECTOR:
            raise line.refuse(f"unknown key {f'selector.{key}'!r}{nearest(key, SELECTOR)}")
    given = {key: table.get(key, line.table.get(key)) for key in ("exact", "prefix", "suffix")}
    for key, words in given.items():
        if words is not None and not isinstance(words, str):
            raise line.refuse(f"{key!r} must be a string")
    if not (given["exact"] or "").strip():
        if any(given.values()):
            raise line.refuse("a selector without 'exact' selects nothing; give the words themselves")
        return None
    return Selector(**{key: words for key, words in given.items() if words is not None})
