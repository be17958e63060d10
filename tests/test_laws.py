"""What must hold of any story: laws of the whole way through the house, on small generated stories."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.extract import extract_all
from checker.model import Article, Extraction
from checker.outcome import Finding, Report, Verdict
from checker.pipeline import dated_as_first, judge_story
from checker.report import FORMATS
from checker.report.look import Look
from checker.ruleset import default_rules

FAST = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])

COUNTS = ("nine", "12", "about 40", "more than 300", "1,250")
SENTENCES = st.one_of(
    st.builds("The ferry strike lasted {} {}.".format, st.sampled_from(COUNTS), st.sampled_from(["days", "hours"])),
    st.builds("{} people were killed in the landslide at Varde.".format, st.sampled_from(COUNTS).map(str.capitalize)),
    st.builds("The repair will cost ${} million.".format, st.integers(2, 9)),
    st.builds("{} Olga Brandt led the inquiry.".format, st.sampled_from(["Judge", "Prosecutor", "Deputy Mayor"])),
    st.builds(
        "The council {} the plan on Monday.".format, st.sampled_from(["approved", "rejected", "did not approve"])
    ),
    st.builds("The bridge is {} metres long.".format, st.integers(200, 204)),
    st.builds("“We {} sign it,” Brandt said.".format, st.sampled_from(["will", "will not", "may"])),
    st.just("Rain is expected, “he said – then «left»\x1b[31m…\u202e."),
)
DAYS = st.none() | st.sampled_from(["2025-05-02", "2025-05-03"])
TEXTS = st.lists(SENTENCES, min_size=1, max_size=4).map("\n".join)


def article(name: str, text: str, published: str | None = None) -> Article:
    return Article(id=name, text=text, published=published)


@st.composite
def stories(draw: st.DrawFn) -> list[Article]:
    return [article(name, draw(TEXTS), draw(DAYS)) for name in ("ash", "birch", "cedar")[: draw(st.integers(2, 3))]]


@cache
def extracted(one: Article) -> Extraction:
    return next(iter(extract_all([one])))


def check(articles: Sequence[Article]) -> Report:
    """As `checker.check`, with each article parsed once for all examples."""
    ordered = sorted(articles, key=lambda one: (one.id, one.text))
    return judge_story(ordered, [extracted(one) for one in dated_as_first(ordered)], default_rules())


@FAST
@given(stories(), st.randoms())
def test_the_order_of_the_sources_is_irrelevant(story: list[Article], random: object) -> None:
    shuffled = list(story)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert FORMATS["json"](check(shuffled), Look()) == FORMATS["json"](check(story), Look())


@FAST
@given(TEXTS, DAYS)
def test_a_source_against_itself_is_in_no_conflict_with_its_copy(text: str, published: str | None) -> None:
    report = check([article("ash", text, published), article("birch", text, published)])
    between = [
        finding
        for finding in report.findings
        if finding.verdict is Verdict.CONFLICT
        and {claim.article for position in finding.positions for claim in position.claims} == {"ash", "birch"}
    ]
    assert between == []


@FAST
@given(TEXTS, DAYS)
def test_a_source_alone_gives_no_finding_that_needs_two(text: str, published: str | None) -> None:
    assert not [finding for finding in check([article("ash", text, published)]).findings if finding.rule != "NUM107"]


@FAST
@given(stories())
def test_an_agreeing_source_adds_no_conflict(story: list[Article]) -> None:
    def conflicts(report: Report) -> set[tuple[str, ...]]:
        return {
            (finding.rule, *sorted({str(claim.value) for side in finding.positions for claim in side.claims}))
            for finding in report.findings
            if finding.verdict is Verdict.CONFLICT
        }

    copy = evolve(story[0], id="zelkova")
    assert conflicts(check([*story, copy])) <= conflicts(check(story))


@FAST
@given(stories())
def test_offsets_reproduce_quotes(story: list[Article]) -> None:
    texts = {one.id: one.text for one in story}
    lines = {one.id: one.text.split("\n") for one in story}
    for one in story:
        for claim in extracted(one).claims:
            assert texts[claim.article][claim.start : claim.end] == claim.quote
            assert lines[claim.article][claim.line - 1][claim.column - 1 :].startswith(claim.quote.split("\n")[0])
            assert texts[claim.article].startswith(claim.sentence, claim.sentence_start)


@FAST
@given(stories())
def test_every_format_renders_and_json_is_json(story: list[Article]) -> None:
    report = check(story)
    for name, render in FORMATS.items():
        text = render(report, Look())
        assert text == "" or text.endswith("\n")
        if name in ("text", "concise", "markdown"):
            assert "\x1b" not in text
            assert "\u202e" not in text
    assert json.loads(FORMATS["json"](report, Look())) == report.to_dict()


@FAST
@given(stories())
def test_every_claim_is_in_one_place_of_the_report(story: list[Article]) -> None:
    """No claim is lost: it stands in a finding, in an agreement, or alone."""
    report = check(story)
    told = {claim.id for finding in report.findings for side in finding.positions for claim in side.claims}
    told |= {claim.id for fact in report.agreements for claim in fact.claims}
    told |= {claim.id for claim in report.single_source}
    assert {claim.id for one in dated_as_first(story) for claim in extracted(one).claims} <= told


# Sentences told of one thing by three sources: (what all say, {value: ways to say it}, a value that differs).
TOLD = (
    ("{} people were killed in the landslide at Varde on Monday.", ("12", "Twelve", "A dozen"), "31"),
    ("The ferry strike at Holm lasted {}.", ("two days", "48 hours", "2 days"), "nine days"),
    ("The bridge over the Sund is {} long.", ("3 kilometres", "3,000 metres", "three km"), "5 kilometres"),
    ("The repair of the harbour wall will cost {}.", ("$4 million", "4 million dollars", "$4,000,000"), "$7 million"),
)
SAME = settings(FAST, max_examples=20)


@st.composite
def tellings(draw: st.DrawFn) -> list[str]:
    """Which ways two sources and a third choose to say the same things."""
    return ["\n".join(words.format(draw(st.sampled_from(ways))) for words, ways, _ in TOLD) for _ in range(3)]


def conflicts(report: Report) -> list[Finding]:
    return [finding for finding in report.findings if finding.verdict is Verdict.CONFLICT]


@SAME
@given(tellings(), DAYS)
def test_the_same_values_in_other_units_or_words_are_no_difference(texts: list[str], published: str | None) -> None:
    report = check([article(name, text, published) for name, text in zip("abc", texts, strict=True)])
    assert report.findings == ()
    assert report.agreements or len(set(texts)) == 1


@SAME
@given(tellings(), st.sampled_from(TOLD), st.integers(0, 2))
def test_one_number_changed_in_one_source_is_a_conflict_on_that_number_and_no_other(
    texts: list[str], changed: tuple[str, tuple[str, ...], str], liar: int
) -> None:
    words, _, other = changed
    lines = texts[liar].split("\n")
    at = TOLD.index(changed)
    lines[at] = words.format(other)
    told = [*texts[:liar], "\n".join(lines), *texts[liar + 1 :]]
    report = check([article(name, text) for name, text in zip("abc", told, strict=True)])
    found = conflicts(report)
    assert found
    for finding in found:
        for position in finding.positions:
            for claim in position.claims:
                source = told["abc".index(claim.article)]
                assert source.count("\n", 0, claim.start) == at
    sides = [{claim.article for claim in position.claims} for position in found[0].positions]
    assert {"abc"[liar]} in sides


@FAST
@given(stories(), st.randoms())
def test_a_copied_source_adds_no_conflict_and_no_independent_source(story: list[Article], random: Any) -> None:
    original = random.choice(story)
    copy = evolve(original, id="zelkova", published=original.published and "2025-06-30")
    before, after = check(story), check([*story, copy])
    assert len(conflicts(after)) <= len(conflicts(before))
    most = max((p.independent for f in before.findings for p in f.positions), default=0)
    assert max((p.independent for f in after.findings for p in f.positions), default=0) <= most


@FAST
@given(stories())
def test_which_of_two_sources_comes_first_by_name_is_irrelevant(story: list[Article]) -> None:
    """Symmetry: with names swapped, the same values stand against one another under the same rules."""

    def told(report: Report) -> list[tuple[str, str, frozenset[tuple[str, ...]]]]:
        return sorted(
            (
                finding.rule,
                finding.verdict.value,
                frozenset(tuple(sorted({str(c.value) for c in p.claims})) for p in finding.positions),
            )
            for finding in report.findings
        )

    first, second = story[0], story[1]
    swapped = [evolve(first, id=second.id), evolve(second, id=first.id)]
    assert told(check(swapped)) == told(check([first, second]))
