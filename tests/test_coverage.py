"""What was compared, and why the rest was not."""

from __future__ import annotations

from checker import check
from checker.coverage import article_coverage, rule_coverage
from checker.extract import claimed
from checker.model import Article, Extraction, Mention
from checker.outcome import Fate
from tests.strategies import claim, quantity


def test_a_rule_counts_its_claims_by_what_became_of_them() -> None:
    fates = [Fate.COMPARED, Fate.COMPARED, Fate.NOT_SURE, Fate.NO_COUNTERPART]
    assert rule_coverage(fates) == {
        "claims": 4,
        "compared": 2,
        "left.no-counterpart": 1,
        "left.not-surely-the-same-fact": 1,
    }
    assert rule_coverage([]) == {"claims": 0, "compared": 0}


def test_a_claim_that_two_rules_read_counts_once_by_what_was_done_most() -> None:
    one, two = claim("a", start=0), claim("a", start=20)
    counts = article_coverage(
        [Extraction(article="a", claims=(one, two), coverage={"sentences": 3})],
        [one, two],
        [{one.id: Fate.NO_COUNTERPART}, {one.id: Fate.COMPARED}],
    )
    assert counts == {"a": {"sentences": 3, "compared": 1, "left.no-rule": 1}}


def test_a_mention_is_claimed_where_a_claim_overlaps_it() -> None:
    mentions = [
        Mention(kind="quantity", start=start, end=end, text="x" * (end - start), value=quantity(1))
        for start, end in [(0, 3), (3, 9), (12, 14), (30, 40)]
    ]
    claims = [claim(start=2, quote="123"), claim(start=13, quote="1"), claim(start=0, quote="1")]
    assert [mention.start for mention in claimed(mentions, claims)] == [0, 3, 12]


def test_every_claim_of_a_story_is_accounted_for() -> None:
    report = check(
        [
            Article(id="a", text="Nine people were killed in the landslide at Varde. The bridge is 200 metres long."),
            Article(id="b", text="Twelve people were killed in the landslide at Varde. “We will sign,” Brandt said."),
        ]
    )
    total = 0
    for counts in report.coverage.values():
        made = sum(count for key, count in counts.items() if key.startswith("claims."))
        assert made == counts["compared"] + sum(count for key, count in counts.items() if key.startswith("left."))
        total += made
    assert total == report.claims
    assert report.rules["NUM101"] == {"claims": 2, "compared": 2}
