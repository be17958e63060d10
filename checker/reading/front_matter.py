"""YAML front matter: the lines between `---` and `---` at the top of a text or Markdown file."""

from __future__ import annotations

import re
from typing import Any

import yaml
from attrs import frozen

from checker.errors import ReadError
from checker.reading.metadata import DATE_REMEDY, FIELDS, Metadata, fits, iso_date

_OPENING = re.compile(r"---[ \t]*\r?\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_KEY = re.compile(r"[A-Za-z][\w-]*:(?:\s|$)")
# A whole value on the line of its key. What is indented below a line belongs to it, so that such a line is no whole.
_LINE = re.compile(r"^(?P<key>[A-Za-z][\w-]*:[ \t]+)(?P<value>\S.*?)[ \t\r]*$(?!\n[ \t]+\S)", re.MULTILINE)


@frozen
class Split:
    """A file in two: `header` is the YAML, None without front matter; `body` begins on line `first_line`, from 1."""

    header: str | None
    body: str
    first_line: int


def split(name: str, text: str) -> Split:
    """Part front matter from body. A rule (`---`) over plain prose is no front matter.

    Raises `ReadError` when front matter begins and never ends.
    """
    opening = _OPENING.match(text)
    if opening is None:
        return Split(None, text, 1)
    closing = _CLOSING.search(text, opening.end())
    if not _KEY.match(text, opening.end()) and not (closing and closing.start() == opening.end()):
        return Split(None, text, 1)
    if closing is None:
        raise ReadError(name, "line 1: the front matter is never closed; end it with a line of three hyphens (---)")
    return Split(text[opening.end() : closing.start()], text[closing.end() :], text.count("\n", 0, closing.end()) + 1)


def parse(name: str, header: str) -> Metadata:
    """The fields of front matter that we know, by any of their names. Other keys are the file's own affair.

    Values stay the text that was written: a headline `1984` is no number. Raises `ReadError` with the file, the line
    and the key.
    """
    pairs = _pairs(name, header)
    found: dict[str, Any] = {}
    for field, keys in FIELDS.items():
        for key in keys:
            if key not in pairs or field in found:
                continue
            value, line = pairs[key]
            if field == "published":
                found[field] = _checked_date(name, key, value, line)
            elif fits(field, key, value):
                found[field] = value
    return Metadata(**found)


def _checked_date(name: str, key: str, value: str, line: int) -> str:
    published = iso_date(value)
    if published is None:
        raise ReadError(name, f"line {line}: {key}: {value!r} is no date; {DATE_REMEDY}")
    return published


def _pairs(name: str, header: str) -> dict[str, tuple[str, int]]:
    """Lower-case key -> (value, line of the file)."""
    try:
        node = _compose(header)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 2 if mark else 2
        raise ReadError(
            name, f"line {line}: the front matter is no valid YAML ({error.problem}); put values with a colon in quotes"
        ) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise ReadError(name, f"line 2: the front matter is no valid YAML ({error}); mend or remove it") from error
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        raise ReadError(name, "line 2: the front matter must be lines of `key: value`; mend or remove it")
    pairs: dict[str, tuple[str, int]] = {}
    for key_node, value_node in node.value:
        key, line = str(key_node.value).lower(), key_node.start_mark.line + 2
        if key in pairs:
            raise ReadError(name, f"line {line}: {key}: the key stands twice (first on line {pairs[key][1]}); keep one")
        value = _scalar(value_node)
        if value:
            pairs[key] = (value, line)
    return pairs


def _compose(header: str) -> yaml.Node | None:
    """The header's YAML; where it is none, the header's with every value quoted that is no YAML by itself.

    Headlines have colons, begin with a quotation and are pasted as they stand: `headline: Ferry: all safe`.
    """
    try:
        return yaml.compose(header, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError:
        quoted = _LINE.sub(_quoted, header)
        if quoted == header:
            raise
    return yaml.compose(quoted, Loader=yaml.BaseLoader)


def _quoted(line: re.Match[str]) -> str:
    try:
        yaml.compose(line[0], Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        value = line["value"].replace("'", "''")
        return f"{line['key']}'{value}'"
    return line[0]


def _scalar(node: yaml.Node) -> str | None:
    """A value as text: a list of names is joined by commas, a mapping is its `name`; deeper things are left alone."""
    if isinstance(node, yaml.SequenceNode):
        return ", ".join(part for part in map(_one, node.value) if part) or None
    return _one(node)


def _one(node: yaml.Node) -> str | None:
    if isinstance(node, yaml.MappingNode):
        node = next((value for key, value in node.value if str(key.value).lower() == "name"), node)
    if not isinstance(node, yaml.ScalarNode) or node.value.strip().lower() in ("", "null", "~"):
        return None
    return " ".join(node.value.split())
