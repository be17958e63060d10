"""Fit the gate of figures on annotated stories and write its weights.

    python benchmarks/fit_gate.py STORIES... [--write]

Two models: "slot", whether two figures fill one slot (positive where the annotation says conflict, update or precision;
other verdicts left out), and "alike", whether the annotation speaks of the two at all. Pairs of equal value are left
out of both. Printed: how many of the surest pairs hold when each story in turn is left out. Needs scikit-learn.
"""

from __future__ import annotations

import argparse
from itertools import combinations
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from benchmarks.stories import cases, label
from checker.gates.features import features
from checker.values import Quantity

SAME_SLOT = {"conflict", "update", "precision"}
OTHER = {"scope", "different-event", "variant"}
MODELS = {"slot": (SAME_SLOT, OTHER), "alike": (SAME_SLOT | OTHER, set())}
"""Model -> the verdicts that are its positive examples, and those left out of its fit."""
OUT = Path(__file__).parent.parent / "checker" / "lexicon" / "gate.toml"
HEAD = "# Fitted by benchmarks/fit_gate.py on the project's own stories; gates/features.py describes the features."


def examples(folders: list[Path]) -> tuple[list[str], list[dict[str, float]], list[str | None]]:
    """Story, features and gold verdict of every pair of figures of one dimension and two articles."""
    names, found, labels = [], [], []
    for case in cases(*folders):
        story = case.story()
        figures = [c for c in story.claims if c.family == "quantity" and isinstance(c.value, Quantity)]
        for a, b in combinations(figures, 2):
            alike = a.article != b.article and a.value.dimension == b.value.dimension
            if alike and a.value.amount != b.value.amount:
                names.append(case.name)
                found.append(features(a, b, story))
                labels.append(label(case, a, b))
    return names, found, labels


def fit(
    names: list[str], found: list[dict[str, float]], labels: list[str | None], model: str, strength: float
) -> tuple[float, dict[str, float]]:
    """Intercept and weight of each feature; prints how the fit does on stories left out of it, one after the other."""
    positive, left_out = MODELS[model]
    columns = sorted(found[0])
    table = np.array([[row[name] for name in columns] for row in found])
    kept = np.array([verdict not in left_out and verdict != "agree" for verdict in labels])
    same = np.array([verdict in positive for verdict in labels])
    mean, spread = table[kept].mean(0), table[kept].std(0) + 1e-9
    scaled = (table - mean) / spread

    def fitted(rows: np.ndarray) -> LogisticRegression:
        return LogisticRegression(C=strength, max_iter=5000).fit(scaled[rows], same[rows])

    story_of = np.array(names)
    probability = np.zeros(len(same))
    for name in sorted(set(names)):
        rows = kept & (story_of != name)
        probability[story_of == name] = fitted(rows).predict_proba(scaled[story_of == name])[:, 1]
    print(model)
    order = np.argsort(-probability, kind="stable")
    for count in (10, 20, 30, 50, 75, 100, 150):
        top = order[:count]
        annotated = sum(labels[i] is not None for i in top)
        conflicts = sum(labels[i] == "conflict" for i in top)
        print(
            f"{count:4d} surest (p >= {probability[top[-1]]:.2f}): right {same[top].mean():.2f}, "
            f"annotated {annotated / count:.2f}, conflicts {conflicts} of {labels.count('conflict')}"
        )
    regression = fitted(kept)
    for name, weight in sorted(zip(columns, regression.coef_[0], strict=True), key=lambda item: -abs(item[1])):
        print(f"  {name:18s} {weight:+.2f}")
    weights = {name: float(w) for name, w in zip(columns, regression.coef_[0] / spread, strict=True)}
    intercept = float(regression.intercept_[0] - (regression.coef_[0] * mean / spread).sum())
    return intercept, weights


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true", help=f"write the weights to {OUT.name}")
    parser.add_argument("--strength", type=float, default=0.05, help="inverse of the regularisation")
    args = parser.parse_args()
    names, found, labels = examples(args.stories)
    lines = [HEAD]
    for model in MODELS:
        intercept, weights = fit(names, found, labels, model, args.strength)
        lines += ["", f"[{model}]", f"intercept = {intercept:.4f}", "", f"[{model}.weights]"]
        lines += [f"{name} = {weight:.4f}" for name, weight in sorted(weights.items())]
    if args.write:
        OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
