"""What a second check of a large fact base costs, and a check of one changed article.

Run as `python -m benchmarks.gate [--articles N] [--jobs N] [--keep DIR]`, or `make bench-gate`. The fact base is made
from the project's own stories, told again with other names, figures and years. Ends with 1 where a limit is passed.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

from benchmarks.stories import SET_ASIDE

CASES = Path(__file__).parents[1] / "tests" / "cases"
SHARE, SECONDS = 0.03, 2.0
"""A second check's limits: of the first one's processor time, and of time on the clock."""

FIGURE = re.compile(r"\b\d{1,3}(?:,\d{3})+\b|\b\d+\b")
FULL_NAME = re.compile(r"\b[A-Z][a-z]+ ([A-Z][a-z]{3,})\b")


@frozen(kw_only=True)
class Cost:
    """What one run took: seconds on the clock, seconds of processor time, and articles that were parsed."""

    clock: float
    processor: float
    parsed: int


def stories() -> list[dict[str, str]]:
    """File name -> text, for each of our stories."""
    folders = sorted(folder for folder in CASES.iterdir() if folder.is_dir() and not folder.name.startswith(SET_ASIDE))
    return [{file.name: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.md"))} for folder in folders]


def told_again(story: dict[str, str], number: int, surnames: Sequence[str]) -> dict[str, str]:
    """The story with other surnames, figures and years, the same in all of its articles."""
    own = sorted({name for text in story.values() for name in FULL_NAME.findall(text)})
    renamed = {name: surnames[(index * 7 + number * 13) % len(surnames)] for index, name in enumerate(own)}

    def figure(found: re.Match[str]) -> str:
        amount = int(found[0].replace(",", ""))
        if 1900 <= amount <= 2100:
            return str(amount - number % 20)
        return found[0] if amount <= 31 else f"{amount + number:,}" if "," in found[0] else str(amount + number)

    def retold(text: str) -> str:
        words = re.sub(r"\b[A-Z][a-z]{3,}\b", lambda found: renamed.get(found[0], found[0]), text)
        return FIGURE.sub(figure, words)

    return {name: retold(text) if number else text for name, text in story.items()}


def fact_base(folder: Path, articles: int) -> None:
    """Write a fact base of so many articles."""
    ours = stories()
    surnames = sorted({name for story in ours for text in story.values() for name in FULL_NAME.findall(text)})
    for number, story in enumerate(_round_and_round(ours)):
        for name, text in told_again(story, number // len(ours), surnames).items():
            if not articles:
                return
            file = folder / "sources" / f"story-{number:04}" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
            articles -= 1


def _round_and_round(ours: Sequence[dict[str, str]]) -> Iterator[dict[str, str]]:
    while True:
        yield from ours


def run(folder: Path, *arguments: str) -> Cost:
    """Run the checker in the fact base with the cache beside it."""
    cache = folder.parent / "cache"
    before, known = resource.getrusage(resource.RUSAGE_CHILDREN), parsed(cache)
    start = time.perf_counter()
    command = [sys.executable, "-m", "checker", *arguments, "--cache-dir", str(cache), "--quiet"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    clock = time.perf_counter() - start
    if done.returncode not in (0, 1):
        sys.exit(f"checker {' '.join(arguments)} ended with {done.returncode}: {done.stderr}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(clock=clock, processor=processor, parsed=parsed(cache) - known)


def parsed(cache: Path) -> int:
    """How many articles' extractions a cache holds."""
    file = cache / "cache.sqlite3"
    if not file.exists():
        return 0
    with sqlite3.connect(file) as connection:
        count: int = connection.execute("SELECT count(*) FROM entry WHERE key LIKE 'extraction%'").fetchone()[0]
    return count


def shown(name: str, cost: Cost) -> str:
    return f"{name:32} {cost.clock:8.2f} s {cost.processor:8.2f} s CPU {cost.parsed:6} parsed"


def main(arguments: Sequence[str]) -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=1000)
    options.add_argument("--jobs", type=int, default=1)
    options.add_argument("--keep", type=Path, help="work in this folder and leave it there")
    given = options.parse_args(arguments)
    os.environ["PYTHONPATH"] = os.pathsep.join([str(CASES.parents[1]), os.environ.get("PYTHONPATH", "")])
    with tempfile.TemporaryDirectory() as temporary:
        folder = (given.keep or Path(temporary)).absolute() / "facts"
        fact_base(folder, given.articles)
        return measure(folder, given.jobs)


def measure(folder: Path, jobs: int) -> int:
    """Print each run's cost; 1 where a limit is passed."""
    check = ("check", ".", "--jobs", str(jobs))
    _git(folder, "init", "--quiet", "--initial-branch", "main")
    _git(folder, "add", ".")
    _git(folder, "commit", "--quiet", "--message", "Sources")
    first = run(folder, *check)
    print(shown("first check", first))
    second = run(folder, *check)
    print(shown("second check", second))
    changed = next(iter(sorted(folder.glob("sources/*/*.md"))))
    changed.write_text(changed.read_text(encoding="utf-8") + "\nThree more people were hurt, police said.\n")
    third = run(folder, *check)
    print(shown("check of one changed article", third))
    gate = run(folder, "gate", "--base", "main")
    print(shown("gate on the same change", gate))
    share = second.processor / first.processor
    print(f"second check: {share:.2%} of the first one's CPU time (limit {SHARE:.0%}; {SECONDS:.0f} s on the clock)")
    return int(share > SHARE or second.clock > SECONDS or second.parsed != 0 or third.parsed != 1)


def _git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Bench", "-c", "user.email=bench@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
