"""Precision and recall on stories with known differences, beside two plain baselines: `python -m benchmarks.accuracy`.

Runs the stories of `tests/cases` and the excerpts of `tests/excerpts`, and writes the figures into `docs/accuracy.md`.
Of what is set aside only the sum is told, never a single finding or miss: whoever reads those can no longer measure
with them.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from benchmarks.baselines import alike_sentences, same_noun
from benchmarks.excerpts import excerpts
from benchmarks.scoring import CONFLICT, Flag, Result, Score, conflicts, flagged, flags, judge, verdict_accuracy
from benchmarks.stories import SET_ASIDE, Case, cases
from checker.extract import extract
from checker.language.document import Document, parse_all
from checker.pipeline import judge_story
from checker.ruleset import default_rules

ROOT = Path(__file__).parents[1]
CASES = ROOT / "tests" / "cases"
PAGE = ROOT / "docs" / "accuracy.md"
BEGIN, END = "<!-- figures: begin (make bench) -->\n", "<!-- figures: end -->\n"

KINDS = {
    "NUM": {"count", "casualties", "measure", "percent", "ordinal", "score", "total", "age"},
    "NUM101": {"casualties"},
    "NUM102": {"count"},
    "NUM103": {"measure"},
    "NUM104": {"percent"},
    "NUM105": {"ordinal"},
    "NUM106": {"score"},
    "NUM107": {"total"},
    "NUM110": {"age"},
    "DUR": {"duration"},
    "DAT": {"date", "time"},
    "MON": {"money"},
    "ROL501": {"title"},
    "ROL502": {"name"},
    "ROL": {"participant"},
    "LOC": {"venue"},
    "QUO701": {"quote"},
    "QUO702": {"attribution"},
    "QUO703": {"attribution"},
    "QUO704": {"attribution"},
    "SRC": {"attribution"},
    "NEG": {"polarity"},
}
"""Rule, or group of rules -> the kinds of difference that it is meant to find."""

Way = Callable[[Case, Sequence[Document]], Iterable[Flag]]


def by_checker(case: Case, documents: Sequence[Document]) -> Iterable[Flag]:
    return flags(judge_story(case.articles, [extract(document) for document in documents], default_rules()))


WAYS: dict[str, Way] = {
    "checker": by_checker,
    "different numbers beside the same noun": lambda _, documents: same_noun(documents),
    "different numbers in sentences that look alike": lambda _, documents: alike_sentences(documents),
}


def kinds_of(rule: str) -> set[str]:
    """The kinds that a rule is meant to find."""
    return KINDS.get(rule) or KINDS.get(rule[:3], set())


def measured(found: Iterable[Case], ways: Sequence[str] = tuple(WAYS)) -> dict[str, list[Result]]:
    """Every way's results on the stories, each parsed once."""
    results: dict[str, list[Result]] = {way: [] for way in ways}
    for case in found:
        documents = list(parse_all(case.articles))
        for way in ways:
            results[way].append(judge(case, list(WAYS[way](case, documents))))
    return results


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _share(value: float, count: int) -> str:
    return f"{value:.2f}" if count else "–"


def _score(score: Score) -> tuple[str, str, str, str, str]:
    return (
        f"{score.right}/{score.found}",
        _share(score.precision, score.found),
        f"{score.hit}/{score.wanted}",
        _share(score.recall, score.wanted),
        _share(score.f1, score.found and score.wanted),
    )


def summary(results: dict[str, list[Result]]) -> Iterator[str]:
    """All of a set of stories in one table: conflicts, then findings of any verdict."""
    head = ("", "right", "precision", "found", "recall", "F1")
    rows = []
    for way, each in results.items():
        rows.append((f"{way}: conflicts", *_score(conflicts(each))))
        if way == "checker":
            rows.append(("checker: differences of any verdict", *_score(flagged(each))))
    yield from table(head, rows)
    yield ""
    accuracy = verdict_accuracy(results["checker"])
    yield f"Verdict accuracy: {accuracy:.2f} of the differences flagged have the right verdict."


def by_kind(results: Sequence[Result]) -> Iterator[str]:
    """Conflicts by kind: precision over the findings of the rules meant for it, recall over its gold conflicts."""
    kinds = sorted({kind for result in results for kind, _ in result.case.differences.values()})
    rules = {judged.flag.rule for result in results for judged in result.judged}
    rows = []
    for kind in kinds:
        meant = frozenset(rule for rule in rules if kind in kinds_of(rule))
        rows.append((kind, *_score(conflicts(results, meant, frozenset({kind})))))
    yield from table(("kind", "right", "precision", "found", "recall", "F1"), rows)


def by_rule(results: Sequence[Result]) -> Iterator[str]:
    """Conflicts by rule: precision over its findings, recall over the gold conflicts of the kinds it is meant for."""
    rows = []
    for rule in default_rules():
        kinds = frozenset(kinds_of(rule.id))
        score = conflicts(results, frozenset({rule.id}), kinds)
        own = sum(
            any(
                j.flag.verdict == CONFLICT and j.flag.rule == rule.id and difference in j.matched for j in result.judged
            )
            for result in results
            for difference, (kind, verdict) in result.case.differences.items()
            if verdict == CONFLICT and kind in kinds
        )
        if score.found or score.wanted:
            score = Score(right=score.right, found=score.found, hit=own, wanted=score.wanted)
            rows.append((f"{rule.id} {rule.name}", *_score(score)))
    yield from table(("rule", "right", "precision", "found", "recall", "F1"), rows)


def calibration(results: Sequence[Result]) -> Iterator[str]:
    """How many of the findings of each confidence hold."""
    edges = (0.0, 0.5, 0.7, 0.9, 1.001)
    rows = []
    for low, high in pairwise(edges):
        within = [j for result in results for j in result.judged if low <= round(j.flag.confidence, 3) < high]
        right = sum(judged.right for judged in within)
        name = f"{low:.1f} to {high:.1f}" if high <= 1 else f"{low:.1f} and more"
        rows.append((name, f"{right}/{len(within)}", _share(right / max(1, len(within)), len(within))))
    yield from table(("confidence", "findings that hold", "share"), rows)


def of_excerpts(read: dict[str, list[Result]], aside: dict[str, list[Result]]) -> Iterator[str]:
    """Conflicts in pairs of excerpts: all together, those set aside, and by kind those read."""
    for name, results in (("read", read), ("set aside", aside)):
        yield from ("", f"## Excerpts {name}: {len(results['checker'])} pairs", "")
        head = ("", "right", "precision", "found", "recall", "F1")
        yield from table(head, [(f"{way}: conflicts", *_score(conflicts(each))) for way, each in results.items()])
    yield from ("", "## By kind, on the excerpts read", "", *by_kind(read["checker"]))


def figures(
    tuned: dict[str, list[Result]],
    aside: dict[str, list[Result]],
    read: dict[str, list[Result]],
    unread: dict[str, list[Result]],
) -> str:
    """The part of the page that is measured: stories tuned on and set aside, excerpts read and set aside."""
    lines = [
        f"## Tuned on: {len(tuned['checker'])} stories",
        "",
        *summary(tuned),
        "",
        f"## Set aside: {len(aside['checker'])} stories, not tuned on",
        "",
        *summary(aside),
        "",
        "## By kind, on the stories tuned on",
        "",
        *by_kind(tuned["checker"]),
        "",
        "## By rule, on the stories tuned on",
        "",
        *by_rule(tuned["checker"]),
        "",
        "## Confidence, on the stories tuned on",
        "",
        *calibration(tuned["checker"]),
        "",
        "## Confidence, on the stories set aside",
        "",
        *calibration(aside["checker"]),
        *of_excerpts(read, unread),
    ]
    return "\n".join(lines) + "\n"


def laid_in(page: str, told: str) -> str:
    """The page with its figures put anew."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        raise SystemExit(f"{PAGE}: the marks around the figures are missing: {BEGIN.strip()} and {END.strip()}")
    return f"{before}{begin}{told}{end}{after}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-write", action="store_true", help="print the figures and leave the page as it is")
    options = parser.parse_args()
    known = list(cases(CASES, set_aside=True))
    tuned = measured(case for case in known if not case.name.startswith(SET_ASIDE))
    aside = measured(case for case in known if case.name.startswith(SET_ASIDE))
    told = figures(tuned, aside, measured(excerpts()), measured(excerpts(set_aside=True)))
    print(told, end="")
    if not options.no_write:
        PAGE.write_text(laid_in(PAGE.read_text(encoding="utf-8"), told), encoding="utf-8")


if __name__ == "__main__":
    main()
