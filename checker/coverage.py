"""How much of what was read was compared, and why the rest was not: counts for the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from checker.model import Claim, Extraction
from checker.outcome import Fate


def rule_coverage(fates: Iterable[Fate]) -> dict[str, int]:
    """How many claims a rule read, and how many came to each end."""
    counts = Counter(fate.value for fate in fates)
    return {"claims": counts.total(), "compared": counts.pop(Fate.COMPARED.value, 0), **_left(counts)}


def article_coverage(
    extractions: Sequence[Extraction], claims: Iterable[Claim], fates: Sequence[Mapping[str, Fate]]
) -> dict[str, dict[str, int]]:
    """By article id: what was found in it, and what became of its claims under the rule that did the most with each."""
    counts: dict[str, Counter[str]] = {extraction.article: Counter() for extraction in extractions}
    best: dict[str, Fate] = {}
    for table in fates:
        for claim_id, fate in table.items():
            if claim_id not in best or fate.rank > best[claim_id].rank:
                best[claim_id] = fate
    for claim in claims:
        counts[claim.article][best.get(claim.id, Fate.NO_RULE).value] += 1
    return {
        extraction.article: {
            **extraction.coverage,
            "compared": counts[extraction.article].pop(Fate.COMPARED.value, 0),
            **_left(counts[extraction.article]),
        }
        for extraction in extractions
    }


def _left(counts: Mapping[str, int]) -> dict[str, int]:
    return {f"left.{fate}": count for fate, count in sorted(counts.items())}
