"""TOML -> Rule: one rule a file, checked when it is loaded."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from attrs import Factory, evolve, fields, frozen

from checker.bundle import bundled
from checker.compare import COMPARATORS
from checker.errors import RuleError
from checker.model import Article, Custom
from checker.outcome import Severity, Verdict
from checker.patterns import problems


@frozen(kw_only=True)
class Example:
    """Texts, each an article of its own, and what the rule must say of them: a verdict, "agree" or "nothing"."""

    verdict: str
    texts: tuple[str, ...]
    published: tuple[str | None, ...] = ()


@frozen(kw_only=True)
class Rule:
    """What to compare, with which comparator, and how to speak of it."""

    id: str
    name: str
    attribute: tuple[str, ...]
    compare: str
    severity: Severity
    message: str
    what: str
    why: str
    not_a_conflict: str
    params: Mapping[str, Any] = Factory(dict)
    example: tuple[Example, ...] = ()
    custom: tuple[Custom, ...] = ()
    """The attribute itself, where the rule's file defines it under `[attribute]`."""


@frozen
class Param:
    """What a parameter must be: a test, and the words that say it."""

    holds: Callable[[Any], bool]
    words: str


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value >= 0


PARAMS: Mapping[str, Param] = {
    "conflict_confidence": Param(lambda value: _number(value) and value <= 1, "a number between 0 and 1"),
    "explained_confidence": Param(lambda value: _number(value) and value <= 1, "a number between 0 and 1"),
    "sure_confidence": Param(lambda value: _number(value) and value <= 1, "a number between 0 and 1"),
    "apart_confidence": Param(lambda value: _number(value) and value <= 1, "a number between 0 and 1"),
    "relative_tolerance": Param(_number, "a number of 0 or more"),
    "rounding_tolerance": Param(_number, "a number of 0 or more"),
    "bound_slack": Param(_number, "a number of 0 or more"),
    "same_noun": Param(lambda value: isinstance(value, bool), "true or false"),
    "minutes": Param(lambda value: _number(value) and isinstance(value, int), "a whole number of 0 or more"),
    "changes": Param(
        lambda value: isinstance(value, dict) and all(way in ("grows", "falls", "moves") for way in value.values()),
        'a table of attributes, each "grows", "falls" or "moves"',
    ),
}
"""The parameters that comparators and the judge read. With one that nothing reads, a rule does less than it says."""

REQUIRED = ("id", "name", "attribute", "compare", "severity", "message", "what", "why", "not_a_conflict")
EXAMPLE_VERDICTS = ("nothing", *(verdict.value for verdict in Verdict))


def parse_rule(text: str, place: str) -> Rule:
    """One rule from TOML. Raises `RuleError` naming file and key for anything unknown, missing or of the wrong kind."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RuleError(f"{place}: not valid TOML: {error}") from error
    known = {field.name for field in fields(Rule)} - {"custom"}
    for key in table:
        if key not in known:
            raise RuleError(f"{place}: unknown key {key!r}{_nearest(key, known)}")
    for key in REQUIRED:
        if key not in table:
            raise RuleError(f"{place}: the key {key!r} is missing")
    custom = _custom(table["attribute"], str(table["compare"]), place) if isinstance(table["attribute"], dict) else ()
    attribute = [each.name for each in custom] or table["attribute"]
    for key in REQUIRED:
        if key != "attribute" and not isinstance(table[key], str):
            raise RuleError(f"{place}: {key!r} must be a string")
    if not isinstance(attribute, str) and not (
        isinstance(attribute, list) and all(isinstance(a, str) for a in attribute)
    ):
        raise RuleError(f"{place}: 'attribute' must be a string or a list of strings")
    if table["compare"] not in COMPARATORS:
        raise RuleError(
            f"{place}: unknown comparator {table['compare']!r}{_nearest(table['compare'], set(COMPARATORS))}"
        )
    try:
        severity = Severity(table["severity"])
    except ValueError:
        raise RuleError(f"{place}: severity {table['severity']!r} is not one of error, warning, info") from None
    try:
        table["message"].format(subject="", positions="", attribute="", occasion="")
    except (KeyError, IndexError, ValueError) as error:
        raise RuleError(
            f"{place}: 'message' may use {{subject}}, {{positions}}, {{attribute}} and {{occasion}}: {error}"
        ) from None
    if not isinstance(table.get("params", {}), dict):
        raise RuleError(f"{place}: 'params' must be a table")
    for key, value in table.get("params", {}).items():
        if key not in PARAMS:
            raise RuleError(f"{place}: unknown parameter {key!r}{_nearest(key, set(PARAMS))}")
        if not PARAMS[key].holds(value):
            raise RuleError(f"{place}: the parameter {key!r} must be {PARAMS[key].words}, not {value!r}")
    return Rule(
        **{
            **table,
            "attribute": (attribute,) if isinstance(attribute, str) else tuple(attribute),
            "severity": severity,
            "custom": custom,
            "params": table.get("params", {}),
            "example": tuple(_example(entry, place) for entry in table.get("example", ())),
        }
    )


KINDS = {"quantity": "quantity", "time": "time", "name": "name", "place": "place", "title": "title"}
"""Kind of value that an attribute of one's own may have -> the comparator that goes with it."""
ATTRIBUTE_KEYS = {"name", "kind", "patterns"}


def _custom(table: Mapping[str, Any], compare: str, place: str) -> tuple[Custom, ...]:
    """The attribute that a rule's file defines for itself."""
    for key in table:
        if key not in ATTRIBUTE_KEYS:
            raise RuleError(f"{place}: unknown key {f'attribute.{key}'!r}{_nearest(key, ATTRIBUTE_KEYS)}")
    for key in ("name", "kind"):
        if not isinstance(table.get(key), str) or not table[key]:
            raise RuleError(f"{place}: 'attribute.{key}' must be a string")
    if table["kind"] not in KINDS:
        raise RuleError(f"{place}: unknown kind of value {table['kind']!r}{_nearest(table['kind'], set(KINDS))}")
    if compare != KINDS[table["kind"]]:
        raise RuleError(f"{place}: a {table['kind']} is compared as {KINDS[table['kind']]!r}, not as {compare!r}")
    patterns = table.get("patterns")
    if not isinstance(patterns, list) or not patterns:
        raise RuleError(f"{place}: 'attribute.patterns' must be a list of patterns, each a list of tokens")
    for pattern in patterns:
        for problem in problems(pattern):
            raise RuleError(f"{place}: 'attribute.patterns': {problem}")
    written = tuple(json.dumps(pattern, sort_keys=True) for pattern in patterns)
    return (Custom(name=table["name"], kind=table["kind"], patterns=written),)


def seeking(articles: Iterable[Article], rules: Iterable[Rule]) -> list[Article]:
    """The articles, to be read for the attributes that some of the rules define."""
    wanted = tuple(custom for rule in rules for custom in rule.custom)
    return [evolve(article, custom=wanted) if wanted else article for article in articles]


def _example(entry: Any, place: str) -> Example:
    known = {field.name for field in fields(Example)}
    if not isinstance(entry, dict) or not {"verdict", "texts"} <= set(entry) <= known:
        raise RuleError(f"{place}: an example has the keys 'verdict', 'texts' and, where dates matter, 'published'")
    if entry["verdict"] not in EXAMPLE_VERDICTS:
        raise RuleError(
            f"{place}: an example's verdict {entry['verdict']!r} is not one of {', '.join(EXAMPLE_VERDICTS)}"
        )
    published = tuple(day or None for day in entry.get("published", ()))
    if published and len(published) != len(entry["texts"]):
        raise RuleError(f"{place}: an example's 'published' has one date a text")
    return Example(verdict=entry["verdict"], texts=tuple(entry["texts"]), published=published)


def _nearest(key: str, known: set[str]) -> str:
    close = get_close_matches(key, sorted(known), n=1)
    return f"; did you mean {close[0]!r}?" if close else f"; known: {', '.join(sorted(known))}"


def load_rules(folder: Path) -> dict[Path, Rule]:
    """The rules of a folder, one a `*.toml` file. Raises `RuleError` for two files with one id."""
    rules: dict[Path, Rule] = {}
    taken: dict[str, Path] = {}
    for path in sorted(folder.rglob("*.toml")):
        rule = parse_rule(_text(path), str(path))
        if rule.id in taken:
            raise RuleError(f"{path}: the id {rule.id} is taken by {taken[rule.id]}; give this rule another")
        rules[path] = rule
        taken[rule.id] = path
    return rules


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise RuleError(f"{path}: not UTF-8 at byte {error.start}; save it as UTF-8") from None


def sorted_rules(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    return tuple(sorted(rules, key=lambda rule: rule.id))


@cache
def _shipped() -> dict[Path, Rule]:
    return load_rules(bundled("rules"))


@cache
def default_rules() -> tuple[Rule, ...]:
    """The rules that ship with the package."""
    return sorted_rules(_shipped().values())


def shipped_file(rule_id: str) -> Path:
    """The file of a rule that ships with the package."""
    return next(path for path, rule in _shipped().items() if rule.id == rule_id)
