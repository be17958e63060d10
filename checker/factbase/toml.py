"""TOML of the fact base: read strictly, with file and line in every complaint."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from checker.errors import ConfigurationError


def read_text(path: Path) -> str:
    """A file's text. Raises `ConfigurationError` where it is not UTF-8; `OSError` names the file itself."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"{path}: not UTF-8 at byte {error.start}; save it as UTF-8") from None


def parse(text: str, place: str) -> dict[str, Any]:
    """The table in a text. Raises `ConfigurationError` that names file and line."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r" ?\(at (?:line (\d+), column (\d+)|end of document)\)", str(error))
        where = f"{place}:{found[1]}:{found[2]}" if found and found[1] else f"{place}:{text.count(chr(10)) + 1}"
        words = str(error).replace(found[0], "") if found else str(error)
        raise ConfigurationError(f"{where}: not valid TOML: {words}; mend the file") from None


def refuse_unknown(table: Mapping[str, Any], known: Collection[str], place: str, text: str, within: str = "") -> None:
    """Raise `ConfigurationError` for a key that isn't known, with the nearest that is."""
    for key in table:
        if key not in known:
            raise ConfigurationError(f"{at(place, text, key)}: unknown key {f'{within}{key}'!r}{nearest(key, known)}")


def nearest(word: str, known: Collection[str]) -> str:
    """A hint to end a complaint with: the known word that was probably meant, else all of them.

    >>> nearest("selct", ["select", "ignore"])
    "; did you mean 'select'?"
    """
    close = get_close_matches(word, sorted(known), n=1) or get_close_matches(word.lower(), sorted(known), n=1)
    return f"; did you mean {close[0]!r}?" if close else f"; known: {', '.join(sorted(known))}"


def at(place: str, text: str, key: str) -> str:
    """`place:line` of the first line that sets a key or opens its table; the place alone where none is found."""
    found = re.search(rf"^[ \t]*(?:\[+[^\]\n]*)?[\"']?{re.escape(key)}[\"']?[ \t]*[=.\]]", text, re.MULTILINE)
    return f"{place}:{text.count(chr(10), 0, found.start()) + 1}" if found else place


def lines_of_tables(text: str, name: str) -> list[int]:
    """The lines, from 1, on which the entries of an array of tables begin."""
    header = re.compile(rf"^[ \t]*\[\[[ \t]*{re.escape(name)}[ \t]*\]\]", re.MULTILINE)
    return [text.count("\n", 0, found.start()) + 1 for found in header.finditer(text)]
