"""A small fact base of our own writing, for tests of the commands that work on one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

ARTICLE = """---
publisher: {publisher}
published: 2026-03-14
---
The talks in Geneva lasted {hours} hours, the ministry said.
"""
CLAIM = {"id": "call-1", "source": "Call to the ministry", "subject": "the talks", "attribute": "duration"}


def write(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def article(root: Path, name: str, hours: str, story: str = "talks") -> Path:
    return write(root / "sources" / story / f"{name}.md", ARTICLE.format(publisher=name.title(), hours=hours))


def fact_base(root: Path, first: str = "five", second: str = "seven") -> Path:
    """A fact base with one story whose two sources give these lengths."""
    write(root / "checker.toml", "")
    article(root, "herald", first)
    article(root, "courier", second)
    return root


def claims(root: Path, *changes: dict[str, Any], name: str = "calls") -> Path:
    """A file of typed claims: the sample one with each of these changes."""
    lines = [json.dumps({**CLAIM, "value": "five hours", "date": "2026-03-14", **change}) for change in changes]
    return write(root / "claims" / f"{name}.jsonl", "".join(f"{line}\n" for line in lines))
