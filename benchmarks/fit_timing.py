"""Fit the gate of times on annotated stories and write its weights.

    python -m benchmarks.fit_timing STORIES... [--write]

Positive are two times of which the annotation says that they are a conflict, an update or differ in precision, and,
with less weight, equal ones that it gives for one fact. Articles of different stories laid side by side tell what is
never of one happening. Printed: how many pairs hold, from several probabilities on, when a fifth of the stories is left
out of the fit at a time. Needs scikit-learn.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
from attrs import evolve, frozen
from sklearn.linear_model import LogisticRegression

from benchmarks.stories import Case, cases, label
from checker.compare.time import compare_times
from checker.extract import extract_all
from checker.gates.days import unknown_to_each_other
from checker.gates.moments import other_people
from checker.gates.time import by_words, told_apart, two_acts
from checker.gates.timing import features
from checker.model import Extraction
from checker.pipeline import side_by_side
from checker.story import Story
from checker.whens import sort_of

SAME = frozenset({"conflict", "update", "precision"})
EQUAL_WEIGHT, STRANGE_WEIGHT = 0.3, 0.3
"""What an equal pair, and one of two stories, weighs beside a pair of one story that differs."""
STRENGTH = 0.05
FOLDS = 5
STRANGERS = 4
"""How many articles of other stories each story is laid beside."""
OUT = Path(__file__).parent.parent / "checker" / "lexicon" / "timing.toml"
HEAD = """\
# Fitted by benchmarks/fit_timing.py on the project's own stories. gates/timing.py describes the features.
"""


@frozen(kw_only=True)
class Example:
    """Two times of one sort in two articles, with their features and gold verdict."""

    story: str
    sort: str
    features: dict[str, float]
    verdict: str | None
    equal: bool
    strange: bool = False

    @property
    def same(self) -> bool:
        return self.verdict in SAME or (self.equal and self.verdict == "agree")

    @property
    def kept(self) -> bool:
        return not self.equal or self.same

    @property
    def weight(self) -> float:
        return EQUAL_WEIGHT if self.equal else STRANGE_WEIGHT if self.strange else 1.0


def compared(case: Case, story: Story, *, strange: bool = False) -> Iterator[Example]:
    """The pairs of times of a story that the gate would weigh."""
    times = [claim for claim in story.claims if claim.family == "time"]
    for a, b in combinations(times, 2):
        sort = sort_of(a, story.articles[a.article])
        if a.article == b.article or a.attribute != b.attribute or not sort:
            continue
        if (
            sort != sort_of(b, story.articles[b.article])
            or told_apart(a, b)
            or two_acts(a, b)
            or other_people(a, b, story)
        ):
            continue
        equal = compare_times(a, b, {}).outcome in ("same", "precision")
        if not equal and not unknown_to_each_other(a, b, story):
            continue
        found = {**features(a, b, story), **by_words(a, b, story)}
        verdict = None if strange else label(case, a, b)
        yield Example(story=case.name, sort=sort, features=found, verdict=verdict, equal=equal, strange=strange)


def examples(folders: Sequence[Path]) -> list[Example]:
    read = [(case, list(extract_all(case.articles))) for case in cases(*folders)]
    found = [each for case, known in read for each in compared(case, side_by_side(case.articles, known))]
    chance = random.Random(0)
    for case, known in read:
        for other, strange in chance.sample(read, min(STRANGERS, len(read))):
            if other.name[:-3] != case.name[:-3]:
                found += compared(case, _beside(case, known[0], other, strange[-1]), strange=True)
    return found


def _beside(case: Case, known: Extraction, other: Case, strange: Extraction) -> Story:
    """The first article of one story beside the last of another, as if both were printed on one day."""
    first = case.articles[0]
    second = evolve(other.articles[-1], id="strange", published=first.published)
    claims = tuple(evolve(claim, article="strange", id=f"strange-{claim.id}") for claim in strange.claims)
    return side_by_side((first, second), [known, evolve(strange, article="strange", claims=claims)])


def fitted(known: Sequence[Example]) -> tuple[float, dict[str, float]]:
    """Intercept and weights."""
    kept = [each for each in known if each.kept]
    names = sorted(kept[0].features)
    table = np.array([[each.features[name] for name in names] for each in kept])
    mean, spread = table.mean(0), table.std(0) + 1e-9
    regression = LogisticRegression(C=STRENGTH, max_iter=2000).fit(
        (table - mean) / spread, [each.same for each in kept], sample_weight=[each.weight for each in kept]
    )
    weights = regression.coef_[0] / spread
    intercept = float(regression.intercept_[0] - (weights * mean).sum())
    return intercept, {name: float(weight) for name, weight in zip(names, weights, strict=True)}


def probability(model: tuple[float, dict[str, float]], each: Example) -> float:
    intercept, weights = model
    return float(1 / (1 + np.exp(-intercept - sum(weights[name] * value for name, value in each.features.items()))))


def told(known: Sequence[Example]) -> None:
    """Print, for each sort of time, how the surest pairs hold on stories left out of the fit."""
    names = sorted({each.story for each in known})
    fold = {name: place % FOLDS for place, name in enumerate(np.random.RandomState(0).permutation(names))}
    models = [fitted([each for each in known if fold[each.story] != part]) for part in range(FOLDS)]
    scored = [(probability(models[fold[each.story]], each), each) for each in known if not each.equal]
    for sort in ("", *sorted({each.sort for each in known})):
        line = []
        for least in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
            sure = [each for p, each in scored if p >= least and sort in ("", each.sort)]
            right = sum(each.verdict in SAME for each in sure)
            line.append(f"{least}: {right}/{len(sure)}")
        whole = sum(each.verdict in SAME for _, each in scored if sort in ("", each.sort))
        print(f"{sort or 'all':7} of {whole:3}  {'  '.join(line)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true", help=f"write the weights to {OUT.name}")
    args = parser.parse_args()
    known = examples(args.stories)
    told(known)
    intercept, weights = fitted(known)
    lines = [HEAD.rstrip(), "", f"intercept = {intercept:.4f}", "", "[weights]"]
    lines += [f"{name} = {weight:.4f}" for name, weight in sorted(weights.items())]
    if args.write:
        OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
