"""What a finding's confidence is worth."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.fit_confidence import LEAST, pools
from checker.confidence import calibrated
from checker.lexicon import load
from checker.outcome import Verdict
from tests.report.samples import CONFLICT

SHARES = st.floats(min_value=0, max_value=1)


@given(SHARES, SHARES, st.sampled_from([v for v in Verdict if v is not Verdict.AGREE]))
def test_surer_evidence_never_makes_a_finding_less_sure(a: float, b: float, verdict: Verdict) -> None:
    low, high = (calibrated(evolve(CONFLICT, verdict=verdict, confidence=c)).confidence for c in sorted((a, b)))
    assert 0 < low <= high < 1


@pytest.mark.parametrize("name", ["events", "explained", "figures", "people"])
def test_the_table_has_a_share_for_every_step(name: str) -> None:
    table = load("confidence")[name]
    assert len(table["from"]) == len(table["holds"])
    assert table["from"] == sorted(table["from"])


@given(st.lists(st.tuples(SHARES, st.booleans()), min_size=1))
def test_pools_rise_and_hold_every_finding(found: list[tuple[float, bool]]) -> None:
    fitted = pools(found)
    assert sum(pool.count for pool in fitted) == len(found)
    assert sum(pool.right for pool in fitted) == sum(right for _, right in found)
    assert all(pool.count >= LEAST for pool in fitted) or len(fitted) == 1
    assert [pool.low for pool in fitted] == sorted(pool.low for pool in fitted)
