"""Precision and recall of name matching on pairs with known answers.

Run as `python benchmarks/names.py PAIRS.jsonl [--verbose]`.

Each line of the file is an object with `a`, `b` (names as written) and `match` (whether they are one person's).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from checker.compare.name import compare_names
from checker.language.naming import parse_name

MATCHING = ("same", "variant")


def main(path: str, verbose: bool) -> None:
    pairs = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]
    right = wrong = missed = 0
    for pair in pairs:
        found = compare_names(parse_name(pair["a"]), parse_name(pair["b"]))
        match = found.outcome in MATCHING
        right += match and pair["match"]
        wrong += match and not pair["match"]
        missed += not match and pair["match"]
        if verbose and match != pair["match"]:
            print(
                "false match" if match else "missed", "|", pair["a"], "|", pair["b"], "|", found.outcome, found.reason
            )
    precision, recall = right / max(right + wrong, 1), right / max(right + missed, 1)
    print(f"{len(pairs)} pairs: precision {precision:.3f}, recall {recall:.3f}, {wrong} false matches, {missed} missed")


if __name__ == "__main__":
    main(sys.argv[1], "--verbose" in sys.argv[2:])
