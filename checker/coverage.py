"""How much of what was read was compared, and why the rest was not: counts for the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from checker.model import Claim, Extraction
from checker.outcome import Fate


def rule_coverage(fates: Iterable[Fate]) -> dict[str, int]:
    """How many claims a rule read, and how many came to each end."""
    counts = _counted(fates)
    return {"claims": counts.total(), "compared": counts.pop(Fate.COMPARED.value, 0), **_left(counts)}


def article_coverage(
    extractions: Sequence[Extraction], claims: Iterable[Claim], fates: Sequence[Mapping[str, Fate]]
) -> dict[str, dict[str, int]]:
    """By article id: what was found in it, and what became of its claims under the rule that did the most with each."""
    ends: dict[str, list[Fate]] = {extraction.article: [] for extraction in extractions}
    best: dict[str, Fate] = {}
    for table in fates:
        for claim_id, fate in table.items():
            known = best.setdefault(claim_id, fate)
            if known is not fate and fate.rank > known.rank:
                best[claim_id] = fate
    for claim in claims:
        ends[claim.article].append(best.get(claim.id, Fate.NO_RULE))
    counts = {article: _counted(each) for article, each in ends.items()}
    return {
        extraction.article: {
            **extraction.coverage,
            "compared": counts[extraction.article].pop(Fate.COMPARED.value, 0),
            **_left(counts[extraction.article]),
        }
        for extraction in extractions
    }


def _counted(fates: Iterable[Fate]) -> Counter[str]:
    """How many came to each end that any came to."""
    told = list(fates)
    return Counter({fate.value: n for fate in Fate if (n := told.count(fate))})


def _left(counts: Mapping[str, int]) -> dict[str, int]:
    return {f"left.{fate}": count for fate, count in sorted(counts.items())}
