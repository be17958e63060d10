"""The fingerprints that checks of a fact base have shown, so that a ruling can be written on another branch.

A finding of a branch is ruled on where rulings count, on the branch it goes into; there the finding itself is not.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from checker.model import digest
from checker.outcome import Finding

MOST = 5_000


def recall(root: Path) -> frozenset[str]:
    """The fingerprints that were shown for the fact base in this folder; none where nothing is kept."""
    try:
        held = json.loads(_file(root).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return frozenset()
    return frozenset(word for word in held if isinstance(word, str)) if isinstance(held, list) else frozenset()


def remember(root: Path, findings: Iterable[Finding]) -> None:
    """Keep the findings' fingerprints beside those shown before. Where that fails, nothing is lost but comfort."""
    new = list(dict.fromkeys(finding.id for finding in findings))
    older = [fingerprint for fingerprint in sorted(recall(root)) if fingerprint not in new]
    if not new:
        return
    file = _file(root)
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=".seen")
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            json.dump((new + older)[:MOST], out)
        os.replace(name, file)


def _file(root: Path) -> Path:
    from platformdirs import user_cache_path

    return Path(user_cache_path("checker", appauthor=False)) / "seen" / f"{digest(os.path.realpath(root))}.json"
