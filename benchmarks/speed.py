"""How long a check takes beside spaCy alone on the same text: `python -m benchmarks.speed [FOLDER...]`.

Both in one process on one core, turn by turn, the better of several rounds each, with the pipeline loaded beforehand.
Processor time is counted, so that other work on the machine does not show. A ratio of 1.0 says
that a check costs no more than spaCy's plain `nlp.pipe` with all of its parts.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import spacy

from checker import check, read
from checker.language import pipeline
from checker.model import Article

ROOT = Path(__file__).parents[1]
FOLDERS = (ROOT / "tests" / "cases", ROOT / "sources")
SOURCES = (".md", ".txt")
ROUNDS = 3


def stories(folders: Sequence[Path]) -> list[list[Article]]:
    """The articles of each story below some folders."""
    homes = sorted({path.parent for folder in folders for path in folder.rglob("*") if path.suffix in SOURCES})
    read_in = ([read(path) for path in sorted(home.iterdir()) if path.suffix in SOURCES] for home in homes)
    return [articles for articles in read_in if len(articles) > 1]


def seconds(doing: Callable[[], object]) -> float:
    start = time.process_time()
    doing()
    return time.process_time() - start


def one_core() -> None:
    """Keep this process to one core where the system lets it."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, default=FOLDERS)
    options = parser.parse_args()
    one_core()
    found = stories(options.folders)
    texts = [article.text for articles in found for article in articles]
    plain = spacy.load(pipeline.DEFAULT_MODEL)
    check(found[0])
    ours, theirs = [], []
    for _ in range(ROUNDS):
        theirs.append(seconds(lambda: list(plain.pipe(texts))))
        ours.append(seconds(lambda: [check(articles) for articles in found]))
    words = sum(len(text.split()) for text in texts)
    print(f"{len(found)} stories, {len(texts)} articles, {words:,} words; the better of {ROUNDS} rounds")
    print(f"nlp.pipe  {min(theirs):6.2f} s  {words / min(theirs):8,.0f} words/s")
    print(f"checker   {min(ours):6.2f} s  {words / min(ours):8,.0f} words/s")
    print(f"ratio     {min(ours) / min(theirs):6.2f}")


if __name__ == "__main__":
    main()
