"""Comparators: one module a value kind, all listed here. Symmetric and pure; a rule names the one it wants."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from checker.compare.title import compare_titles
from checker.model import Claim
from checker.outcome import Comparison

COMPARATORS: dict[str, Callable[[Claim, Claim, Mapping[str, Any]], Comparison]] = {
    "title": compare_titles,
}
