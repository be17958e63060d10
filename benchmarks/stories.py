"""Annotated stories: reading them, and laying claims against their gold differences (see tests/cases/README.md)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

import checker
from checker.extract import extract_all
from checker.model import Article, Claim
from checker.pipeline import make_story
from checker.story import Story

SET_ASIDE = ("dev2-", "own4-", "own6-", "own8-")
"""Stories whose names begin so are measured, never fitted or tuned on."""


@frozen(kw_only=True)
class Gold:
    """A place that the annotation quotes: `position` counts within its difference."""

    article: str
    start: int
    end: int
    difference: str
    position: int
    verdict: str
    kind: str
    quote: str


@frozen(kw_only=True)
class Case:
    """One annotated story, read."""

    name: str
    articles: tuple[Article, ...]
    gold: tuple[Gold, ...]
    differences: dict[str, tuple[str, str]]
    """Difference -> (kind, verdict)."""

    def story(self) -> Story:
        return make_story(self.articles, list(extract_all(self.articles)))

    def hits(self, claim: Claim) -> set[tuple[str, int, str]]:
        """(difference, position, verdict) of the gold places that a claim's words overlap."""
        return {
            (gold.difference, gold.position, gold.verdict)
            for gold in self.gold
            if gold.article == claim.article and gold.start < claim.end and claim.start < gold.end
        }


def cases(*folders: Path, set_aside: bool = False) -> Iterator[Case]:
    """The stories below some folders, in order; those set aside only when asked for."""
    for folder in sorted({path.parent for root in folders for path in root.rglob("story.json")}):
        if set_aside or not folder.name.startswith(SET_ASIDE):
            yield read_case(folder)


def read_case(folder: Path) -> Case:
    annotation = json.loads((folder / "story.json").read_text(encoding="utf-8"))
    files = {
        p.stem: p for p in sorted(folder.iterdir()) if p.suffix in (".md", ".txt") and p.stem in annotation["sources"]
    }
    articles = {name: checker.read(path) for name, path in files.items()}
    differences = {entry["id"]: (entry["kind"], entry["verdict"]) for entry in annotation["differences"]}
    gold = tuple(_gold(annotation, articles))
    return Case(name=folder.name, articles=tuple(articles.values()), gold=gold, differences=differences)


def _gold(annotation: dict[str, Any], articles: dict[str, Article]) -> Iterator[Gold]:
    for difference in annotation["differences"]:
        for index, position in enumerate(difference["positions"]):
            for at in position["at"]:
                article = articles[at["source"]]
                start = article.text.find(at["quote"])
                if start >= 0:
                    yield Gold(
                        article=article.id,
                        start=start,
                        end=start + len(at["quote"]),
                        difference=difference["id"],
                        position=index,
                        verdict=difference["verdict"],
                        kind=difference["kind"],
                        quote=at["quote"],
                    )


def label(case: Case, a: Claim, b: Claim) -> str | None:
    """The gold verdict on two claims; "agree" for one position; None where the annotation says nothing of them."""
    found = None
    for difference, position, verdict in sorted(case.hits(a)):
        for other, second, _ in sorted(case.hits(b)):
            if difference == other:
                found = verdict if position != second else "agree"
    return found
