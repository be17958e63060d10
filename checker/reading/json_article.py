"""JSON articles: schema.org NewsArticle (alone, in a list, in an `@graph`), IPTC ninjs, plain objects with a text."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from checker.errors import ReadError
from checker.reading.draft import Draft
from checker.reading.infer import infer
from checker.reading.markup import paragraphs
from checker.reading.metadata import DATE_REMEDY, FIELDS, Metadata, fits, iso_date

BODIES = ("articlebody", "body_text", "text", "body", "content")
MARKED_UP_BODIES = ("body_xhtml", "body_html", "html")
_REMEDY = "give each article an `articleBody` (schema.org), a `body_text` (ninjs) or a `text`"

_NINJS_LISTS = {"headline": ("headlines",), "agency": ("infosources",)}

Fields = dict[str, Any]


def read(name: str, text: str) -> list[Draft]:
    """All the articles in a JSON file, in order. Raises `ReadError` with the line of what is wrong."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise ReadError(name, f"line {error.lineno}, column {error.colno}: no valid JSON ({error.msg})") from error
    except RecursionError as error:
        raise ReadError(name, "the JSON is nested too deeply to be an article; " + _REMEDY) from error
    drafts = articles_in(name, data)
    if not drafts:
        raise ReadError(name, "there is no article in the JSON; " + _REMEDY)
    return drafts


def read_lines(name: str, text: str) -> list[Draft]:
    """JSON Lines: one or more articles on every line that is not blank. Raises `ReadError` with the line."""
    drafts = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
        except (json.JSONDecodeError, RecursionError) as error:
            reason = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deeply"
            raise ReadError(name, f"line {number}: no valid JSON ({reason}); write one article a line") from error
        found = articles_in(f"{name}, line {number}", data)
        if not found:
            raise ReadError(name, f"line {number}: there is no article in the JSON; {_REMEDY}")
        drafts += found
    return drafts


def articles_in(name: str, data: Any) -> list[Draft]:
    """The articles in parsed JSON, in order."""
    known = {node["@id"]: node for node in _objects(data) if isinstance(node.get("@id"), str) and len(node) > 1}
    return [_draft(name, _lowered(node), known) for node in _objects(data) if _is_article(_lowered(node))]


def _objects(data: Any) -> Iterator[Fields]:
    """The objects at the top: alone, in a list, in an `@graph`, or under a container's `items` or `articles`."""
    if isinstance(data, list):
        for item in data:
            yield from _objects(item)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "items", "articles", "mainEntity"):
            if isinstance(data.get(key), list | dict):
                yield from _objects(data[key])


def _lowered(node: Fields) -> Fields:
    return {str(key).lower(): value for key, value in node.items()}


def _is_article(node: Fields) -> bool:
    kinds = node.get("@type", "")
    typed = any(
        str(kind).endswith(("Article", "BlogPosting")) for kind in (kinds if isinstance(kinds, list) else [kinds])
    )
    return typed or any(isinstance(node.get(key), str) for key in (*BODIES, *MARKED_UP_BODIES)) or "bodies" in node


def _draft(name: str, node: Fields, known: Mapping[str, Fields]) -> Draft:
    text = _body(node)
    if not text:
        raise ReadError(name, "an article in the JSON has no text; " + _REMEDY)
    return Draft(text=text, metadata=infer(text, _metadata(name, node, known)))


def _body(node: Fields) -> str | None:
    for key in BODIES:
        if isinstance(node.get(key), str) and node[key].strip():
            return str(node[key])
    for key in MARKED_UP_BODIES:
        if isinstance(node.get(key), str) and node[key].strip():
            return paragraphs(node[key])
    listed = node.get("bodies")
    bodies = [_lowered(item) for item in listed if isinstance(item, dict)] if isinstance(listed, list) else []
    texts = [(str(item.get("contenttype", "")), item["value"]) for item in bodies if isinstance(item.get("value"), str)]
    for kind, value in sorted(texts, key=lambda text: "plain" not in text[0]):
        return str(value) if "plain" in kind else paragraphs(value)
    return None


def _metadata(name: str, node: Fields, known: Mapping[str, Fields]) -> Metadata:
    found: dict[str, Any] = {}
    for field, keys in FIELDS.items():
        for key in (*keys, *_NINJS_LISTS.get(field, ())):
            value = _name(node.get(key), known)
            if not value or field in found or not fits(field, key, value):
                continue
            if field == "published":
                published = iso_date(value)
                if published is None:
                    raise ReadError(name, f"{key}: {value!r} is no date; {DATE_REMEDY}")
                value = published
            found[field] = value
    return Metadata(**found)


def _name(value: Any, known: Mapping[str, Fields]) -> str | None:
    """The text of a value: itself, the name of an object, the object it refers to, or these of a list."""
    if isinstance(value, str):
        return " ".join(value.split()) or None
    if isinstance(value, list):
        return (
            ", ".join(part for part in (_name(item, known) for item in value if not isinstance(item, list)) if part)
            or None
        )
    if isinstance(value, dict):
        target = known.get(str(value.get("@id")), value) if "name" not in value else value
        plain = target.get("name") or target.get("value") or target.get("literal")
        return " ".join(plain.split()) if isinstance(plain, str) else None
    return None
