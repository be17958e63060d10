"""Measure mentions on Recognizers-Text cases: `python benchmarks/recognizers.py FILE.jsonl [--model NAME] [--verbose]`.

One function a model of that suite says what our mentions give for a case; a case's value counts when a mention gives
it exactly. `--all` counts also what news can't hold (powers, sums, satoshis). Dates have a place of their own in
`READERS`, to be filled by whoever measures them.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path
from typing import Any

from checker.language.document import Document, parse_all
from checker.mention.quantities import find_quantities
from checker.model import Article, Mention
from checker.units import table
from checker.values import Quantity

Case = dict[str, Any]
NOT_NEWS = re.compile(
    r"\^|\de\+|\bover (?:\d|one|three|twenty)|phone number|(?:ty|hundred|thousand|one)[ -](?:\w+[ -])*"
    r"(?:firsts?|fifths?|hundredths|trillionths?)\b|\bmao\b|satoshi|antepen|\bturns\b|\dG\b|\d,\d\.|of \d+$",
    re.IGNORECASE,
)
"""What news doesn't hold: powers, sums, fractions of composite denominators, "percent of 10", telephone numbers."""


def rounded(value: object) -> Fraction | None:
    """A figure to eight significant digits, for the suite rounds thirds and binary floats."""
    try:
        number = Decimal(str(value).rstrip("%"))
    except InvalidOperation:
        return None
    return Fraction(f"{number:.8e}") if number.is_finite() else None


def quantities(document: Document, kind: str = "quantity") -> Iterator[tuple[Mention, Quantity]]:
    for mention in find_quantities(document):
        if mention.kind == kind and isinstance(mention.value, Quantity):
            yield mention, mention.value


def amounts(document: Document) -> Iterator[Fraction | None]:
    """What numbers we find: both ends of a range, shares of a hundred as they stand."""
    for _, value in quantities(document):
        yield rounded(value.amount)
        if value.upper is not None:
            yield rounded(value.upper)


def measured(document: Document, dimensions: frozenset[str] | None = None) -> Iterator[Fraction | None]:
    """Amounts that have a unit; a compound also in its larger units, which is how the suite gives it."""
    for _, value in quantities(document):
        if value.dimension == "count" or (dimensions and value.dimension not in dimensions):
            continue
        known = table().get(value.unit)
        for amount in (value.amount, value.upper):
            if amount is None:
                continue
            yield rounded(amount)
            if known is not None:
                for other in table().values():
                    if other.dimension == known.dimension and other.factor > known.factor:
                        scaled = Fraction(amount) * known.factor / other.factor
                        yield rounded(Decimal(scaled.numerator) / Decimal(scaled.denominator))


def money(document: Document) -> Iterator[Fraction | None]:
    return measured(document, frozenset({"money", "mass"}))


def ages(document: Document) -> Iterator[Fraction | None]:
    return (rounded(value.amount) for _, value in quantities(document) if value.dimension == "age")


def percents(document: Document) -> Iterator[Fraction | None]:
    return (rounded(value.amount) for _, value in quantities(document) if value.unit == "percent")


def ordinals(document: Document) -> Iterator[Fraction | None]:
    return (rounded(value.amount) for _, value in quantities(document, "ordinal"))


READERS: dict[str, Callable[[Document], Iterator[Fraction | None]]] = {
    "NumberModel": amounts,
    "DimensionModel": measured,
    "CurrencyModel": money,
    "AgeModel": ages,
    "PercentModel": percents,
    "OrdinalModel": ordinals,
}


def wanted(case: Case) -> list[Fraction]:
    """The figures that a case gives; results without one ("a metric ton") are left out."""
    values = (rounded((result.get("Resolution") or {}).get("value")) for result in case["results"])
    return [value for value in values if value is not None]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--model", action="append", help="only this model; may be given again")
    parser.add_argument("--all", action="store_true", help="also the cases that news does not hold")
    parser.add_argument("--verbose", action="store_true", help="print the cases that are missed")
    options = parser.parse_args()
    cases = [json.loads(line) for line in options.file.read_text(encoding="utf-8").splitlines()]
    cases = [case for case in cases if case["model"] in (options.model or READERS) and case["model"] in READERS]
    cases = [case for case in cases if options.all or not NOT_NEWS.search(case["input"])]
    articles = [Article(id=str(i), text=case["input"]) for i, case in enumerate(cases)]
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for case, document in zip(cases, parse_all(articles), strict=True):
        gold, mine = wanted(case), list(READERS[case["model"]](document))
        hits = sum(value in mine for value in gold)
        right[case["model"]] += hits
        total[case["model"]] += len(gold)
        if options.verbose and hits < len(gold):
            print(f"{case['model']}: {case['input']}\n   gold {[float(v) for v in gold]}")
            print(f"   mine {[float(v) for v in mine if v is not None]}")
    for model, count in total.items():
        print(f"{model}: {right[model]} of {count} exact ({right[model] / max(1, count):.3f})")
    print(
        f"all: {sum(right.values())} of {sum(total.values())} ({sum(right.values()) / max(1, sum(total.values())):.3f})"
    )


if __name__ == "__main__":
    main()
