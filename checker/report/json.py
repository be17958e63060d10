"""For programs: the report as the contract has it (see `checker/report.schema.json`), the same bytes on every run."""

from __future__ import annotations

import json
import re
from typing import Any

from checker.outcome import Report
from checker.report.look import Look

# Printed as they are, these could steer a terminal (C1 controls, direction marks) or split a line of JSONL.
UNSAFE = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def render(report: Report, look: Look) -> str:
    return dumps(report.to_dict(), indent=2) + "\n"


def dumps(value: Any, indent: int | None = None) -> str:
    """JSON in readable Unicode, with what is unsafe to print escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    return UNSAFE.sub(lambda char: f"\\u{ord(char.group()):04x}", text)
