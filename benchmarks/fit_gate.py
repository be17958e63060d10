"""Fit the gate of figures on annotated stories and write its weights.

    python -m benchmarks.fit_gate STORIES... [--write]

Two models: "slot", whether two figures fill one slot (positive where the annotation says conflict, update or precision;
other verdicts left out), and "alike", whether the annotation speaks of the two at all. Pairs of equal value are left
out of both. Each has two steps, "pair" and "rivals" (see `checker.gates.rivals`); the second is fitted on what the
first says of stories that were left out of it. Printed: how many of the surest pairs hold when a fifth of the stories
at a time is left out of everything. Needs scikit-learn.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from attrs import frozen
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from benchmarks.stories import cases, label
from checker.extract import extract_all
from checker.gates.features import features
from checker.gates.figure import same_amount
from checker.gates.rivals import figure_pairs, probability, rivalry
from checker.model import Claim
from checker.pipeline import side_by_side
from checker.values import Quantity

SAME_SLOT = {"conflict", "update", "precision"}
OTHER = {"scope", "different-event", "variant"}
MODELS = {"slot": (SAME_SLOT, OTHER), "alike": (SAME_SLOT | OTHER, set())}
"""Model -> the verdicts that are its positive examples, and those left out of its fit."""
FOLDS = 5
STRENGTH = {"pair": 0.05, "rivals": 0.03}
"""Step -> inverse of the regularisation."""
OUT = Path(__file__).parent.parent / "checker" / "lexicon" / "gate.toml"
HEAD = """\
# Fitted by benchmarks/fit_gate.py on the project's own stories. gates/features.py describes the features of a pair,
# gates/rivals.py those of its rivals.
"""


@frozen(kw_only=True)
class Example:
    """Two figures of one dimension and two articles of a story, with their features and gold verdict."""

    story: str
    a: Claim
    b: Claim
    features: Mapping[str, float]
    told: float
    verdict: str | None

    @property
    def equal(self) -> bool:
        assert isinstance(self.a.value, Quantity)
        assert isinstance(self.b.value, Quantity)
        return same_amount(self.a.value, self.b.value)


@frozen(kw_only=True)
class Model:
    """The weights of named features, as `checker/lexicon/gate.toml` has them."""

    intercept: float
    weights: Mapping[str, float]

    def scores(self, table: np.ndarray) -> np.ndarray:
        return self.intercept + table @ np.array([self.weights[name] for name in sorted(self.weights)])


def examples(folders: Sequence[Path]) -> list[Example]:
    found = []
    for case in cases(*folders):
        story = side_by_side(case.articles, list(extract_all(case.articles)))
        found += [
            Example(
                story=case.name,
                a=a,
                b=b,
                features=features(a, b, story),
                told=min(story.length(a), story.length(b)),
                verdict=label(case, a, b),
            )
            for a, b in figure_pairs(story)
        ]
    return found


def tabled(rows: Sequence[Mapping[str, float]]) -> np.ndarray:
    """One line an example, one column a feature, in alphabetical order."""
    return np.array([[row[name] for name in sorted(row)] for row in rows])


def fitted(rows: Sequence[Mapping[str, float]], same: np.ndarray, kept: np.ndarray, strength: float) -> Model:
    table = tabled(rows)
    mean, spread = table[kept].mean(0), table[kept].std(0) + 1e-9
    regression = LogisticRegression(C=strength, solver="newton-cholesky").fit((table[kept] - mean) / spread, same[kept])
    weights = regression.coef_[0] / spread
    return Model(
        intercept=float(regression.intercept_[0] - (weights * mean).sum()),
        weights={name: float(weight) for name, weight in zip(sorted(rows[0]), weights, strict=True)},
    )


def beside(known: Sequence[Example], scores: np.ndarray) -> list[dict[str, float]]:
    """The features of each example with those of its rivals, given what the first step says."""
    rivals = rivalry([(each.a, each.b) for each in known], list(map(float, scores)), [each.told for each in known])
    return [{**each.features, **rival} for each, rival in zip(known, rivals, strict=True)]


def two_steps(
    known: Sequence[Example], same: np.ndarray, kept: np.ndarray, fold: np.ndarray
) -> tuple[Model, Model, np.ndarray]:
    """Both steps fitted on the examples that are kept, and what they say of all."""
    rows = [each.features for each in known]
    table = tabled(rows)
    pair = fitted(rows, same, kept, STRENGTH["pair"])
    scores = pair.scores(table)
    for part in sorted(set(fold[kept])):
        unseen = fold == part
        scores[unseen] = fitted(rows, same, kept & ~unseen, STRENGTH["pair"]).scores(table)[unseen]
    rivals = fitted(beside(known, scores), same, kept, STRENGTH["rivals"])
    return pair, rivals, rivals.scores(tabled(beside(known, scores)))


def kept_for(known: Sequence[Example], model: str) -> tuple[np.ndarray, np.ndarray]:
    """Which examples are positive, and which take part in the fit."""
    positive, left_out = MODELS[model]
    same = np.array([each.verdict in positive for each in known])
    kept = np.array([each.verdict not in left_out and each.verdict != "agree" and not each.equal for each in known])
    return same, kept


def folds(known: Sequence[Example]) -> np.ndarray:
    """Which fifth of the stories each example belongs to."""
    names = sorted({each.story for each in known})
    turn = {name: place % FOLDS for place, name in enumerate(np.random.RandomState(0).permutation(names))}
    return np.array([turn[each.story] for each in known])


def unseen_scores(known: Sequence[Example], model: str) -> np.ndarray:
    """What both steps say of each example when fitted without its story."""
    fold = folds(known)
    same, kept = kept_for(known, model)
    scores = np.zeros(len(known))
    for part in range(FOLDS):
        unseen = fold == part
        scores[unseen] = two_steps(known, same, kept & ~unseen, fold)[2][unseen]
    return scores


def left_out(known: Sequence[Example]) -> dict[str, dict[tuple[str, str], float]]:
    """Model -> (claim id, claim id) -> the probability given by a fit without the story."""
    return {
        model: {
            (each.a.id, each.b.id): probability(float(score))
            for each, score in zip(known, unseen_scores(known, model), strict=True)
        }
        for model in MODELS
    }


def told_of(known: Sequence[Example], model: str) -> None:
    """Print how the surest pairs hold on stories left out of the fit."""
    same, kept = kept_for(known, model)
    scores = unseen_scores(known, model)
    print(f"{model}: average precision {average_precision_score(same[kept], scores[kept]):.3f}")
    order = [i for i in np.argsort(-scores, kind="stable") if not known[i].equal]
    for count in (10, 20, 30, 50, 75, 100, 150, 200):
        top = [known[i] for i in order[:count]]
        print(
            f"{count:4d} surest (p >= {1 / (1 + np.exp(-scores[order[count - 1]])):.2f}): "
            f"right {same[order[:count]].mean():.2f}, "
            f"annotated {sum(each.verdict is not None for each in top) / count:.2f}, "
            f"conflicts {sum(each.verdict == 'conflict' for each in top)}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true", help=f"write the weights to {OUT.name}")
    args = parser.parse_args()
    known = examples(args.stories)
    fold = folds(known)
    lines = [HEAD.rstrip()]
    for name in MODELS:
        told_of(known, name)
        same, kept = kept_for(known, name)
        for step, model in zip(("pair", "rivals"), two_steps(known, same, kept, fold)[:2], strict=True):
            lines += ["", f"[{name}.{step}]", f"intercept = {model.intercept:.4f}", "", f"[{name}.{step}.weights]"]
            lines += [f"{key} = {weight:.4f}" for key, weight in sorted(model.weights.items())]
    if args.write:
        OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
