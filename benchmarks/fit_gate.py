"""Fit the gate of figures on annotated stories and write its weights: `python benchmarks/fit_gate.py STORIES... [--write]`.

A pair of figures from two articles is a positive example when the annotation calls it conflict, update or precision,
left out when it calls it another verdict or when the values are equal, and negative otherwise. Printed: how many of the
surest pairs hold when each story in turn is left out of the fit. Needs scikit-learn.
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
OUT = Path(__file__).parent.parent / "checker" / "lexicon" / "gate.toml"


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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stories", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--regularisation", type=float, default=0.05)
    args = parser.parse_args()
    names, found, labels = examples(args.stories)
    columns = sorted(found[0])
    table = np.array([[row[name] for name in columns] for row in found])
    kept = np.array([verdict is None or verdict in SAME_SLOT for verdict in labels])
    same = np.array([verdict in SAME_SLOT for verdict in labels])
    mean, spread = table[kept].mean(0), table[kept].std(0) + 1e-9
    scaled = (table - mean) / spread

    def fitted(rows: np.ndarray) -> LogisticRegression:
        return LogisticRegression(C=args.regularisation, max_iter=5000).fit(scaled[rows], same[rows])

    story_of = np.array(names)
    probability = np.zeros(len(same))
    for name in sorted(set(names)):
        rows = kept & (story_of != name)
        probability[story_of == name] = fitted(rows).predict_proba(scaled[story_of == name])[:, 1]
    order = np.argsort(-probability)
    for count in (10, 20, 30, 50, 75, 100, 150):
        top = order[:count]
        conflicts = sum(labels[i] == "conflict" for i in top)
        annotated = sum(labels[i] is not None for i in top)
        print(f"{count:4d} surest (p >= {probability[top[-1]]:.2f}): same slot {same[top].mean():.2f}, "
              f"annotated {annotated / count:.2f}, conflicts {conflicts} of {labels.count('conflict')}")
    model = fitted(kept)
    weights = dict(zip(columns, model.coef_[0] / spread, strict=True))
    intercept = float(model.intercept_[0] - (model.coef_[0] * mean / spread).sum())
    for name, weight in sorted(zip(columns, model.coef_[0], strict=True), key=lambda item: -abs(item[1])):
        print(f"{name:18s} {weight:+.2f}")
    if args.write:
        lines = ["# Fitted by benchmarks/fit_gate.py on the project's own stories; features are described in checker/gates/features.py.",
                 f"intercept = {intercept:.4f}", "", "[weights]", *(f"{name} = {weight:.4f}" for name, weight in sorted(weights.items()))]
        OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
