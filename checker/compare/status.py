"""Whether one claim tells as done what the other has still to come."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.model import Claim
from checker.outcome import Comparison
from checker.values import Polarity


def compare_status(a: Claim, b: Claim, params: Mapping[str, Any]) -> Comparison:
    """An update where one is to come and the other done; else there is nothing to tell."""
    x, y = a.value, b.value
    if not (isinstance(x, Polarity) and isinstance(y, Polarity)) or x.holds == y.holds:
        return Comparison(outcome="unknown", reason="neither tells what came of the other")
    return Comparison(outcome="update", reason="one has it still to come, the other tells it as done")
