"""Fit what a finding's confidence is worth: `python -m benchmarks.fit_confidence [STORIES...] [--write]`.

Findings on annotated stories, by how sure the gates were of them, are pooled until the share that holds rises with it
(isotonic regression) and every pool is large enough to tell. A pool in which all or none hold counts as half a finding
short of it, so that ten out of ten are not taken for certainty. What is measured is what a story never seen would give:
on the stories that were read by gates fitted without the story, and on those that were set aside. Of conflicts whose
gates were made by hand, with the stories at hand, only the latter are counted; of what is explained, of which they have
too little, only the former. Needs scikit-learn.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import floor
from pathlib import Path

from attrs import define, evolve

from benchmarks.accuracy import CASES
from benchmarks.scoring import flags, judge
from benchmarks.stories import SET_ASIDE, cases
from checker.confidence import kind
from checker.extract import extract_all
from checker.pipeline import judge_stood, make_story
from checker.ruleset import default_rules

OUT = Path(__file__).parents[1] / "checker" / "lexicon" / "confidence.toml"
LEAST = 10
"""Findings in a pool."""
MOST = 0.95
"""More is believed of no finding."""
COUNTED = {"events": (True,), "people": (True,), "figures": (True, False), "explained": (False,)}
"""Kind -> whether it is counted on stories set aside, on others, or on both."""


@define
class Pool:
    """Findings from `low` on: `right` of `count` hold."""

    low: float
    right: int
    count: int

    @property
    def holds(self) -> float:
        return min(max(self.right, 0.5) / self.count, 1 - 0.5 / self.count, MOST)


def pools(found: Iterable[tuple[float, bool]]) -> list[Pool]:
    """Pools of rising confidence, each large enough, in which a rising share holds."""
    alike: dict[float, list[bool]] = defaultdict(list)
    for confidence, right in found:
        alike[confidence].append(right)
    kept: list[Pool] = []
    for confidence in sorted(alike):
        kept.append(Pool(confidence, sum(alike[confidence]), len(alike[confidence])))
        while len(kept) > 1 and _to_merge(kept[-2], kept[-1]):
            last = kept.pop()
            kept[-1] = Pool(kept[-1].low, kept[-1].right + last.right, kept[-1].count + last.count)
    if len(kept) > 1 and kept[-1].count < LEAST:
        last = kept.pop()
        kept[-1] = Pool(kept[-1].low, kept[-1].right + last.right, kept[-1].count + last.count)
    return kept


def _to_merge(before: Pool, after: Pool) -> bool:
    return before.count < LEAST or (after.count >= LEAST and before.holds >= after.holds)


def measured(folders: Sequence[Path]) -> dict[str, list[tuple[float, bool]]]:
    """(confidence before calibration, whether it holds) of every finding, by kind."""
    # The fit needs scikit-learn, which whoever only pools findings does not have.
    from benchmarks.fit_gate import examples, left_out

    found: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    likely = left_out(examples(folders))
    for case in cases(*folders, set_aside=True):
        aside = case.name.startswith(SET_ASIDE)
        extractions = list(extract_all(case.articles))
        story = make_story(case.articles, extractions)
        if not aside:
            weighed = {
                pair: evolve(likeness, **{model: likely[model][pair] for model in likely})
                for pair, likeness in story.likenesses.items()
            }
            story = evolve(story, likenesses=weighed)
        report = judge_stood(story, case.articles, extractions, default_rules(), sure=lambda found: found)
        judged = judge(case, list(flags(report))).judged
        for finding, result in zip(report.findings, judged, strict=True):
            if aside in COUNTED[kind(finding)]:
                found[kind(finding)].append((finding.confidence, result.right))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stories", nargs="*", type=Path, default=[CASES])
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    lines = ["# Fitted by benchmarks/fit_confidence.py on the project's own stories: from a reading on, so many hold."]
    for name, found in sorted(measured(options.stories).items()):
        fitted = pools(found)
        for pool in fitted:
            print(f"{name}: from {pool.low:.3f}: {pool.right} of {pool.count} hold")
        lines += ["", f"[{name}]", f"from = [{', '.join(f'{floor(pool.low * 1e6) / 1e6}' for pool in fitted)}]"]
        lines.append(f"holds = [{', '.join(f'{pool.holds:.2f}' for pool in fitted)}]")
    if options.write:
        OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
