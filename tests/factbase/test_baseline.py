from __future__ import annotations

import pytest
from attrs import evolve

from checker.errors import ConfigurationError
from checker.factbase.baseline import apply, hidden, read, write
from tests.report.samples import CONFLICT, EXPLAINED


def test_what_is_written_hides_the_same_findings_and_no_others() -> None:
    held = read(write([CONFLICT]), "baseline.json")
    known, new = apply([CONFLICT, EXPLAINED], held)
    assert (known.status, new.status) == ("baseline", "new")
    assert hidden([known, new]) == 1


def test_a_waived_finding_stays_out_and_waived() -> None:
    waived = evolve(CONFLICT, status="waived")
    assert read(write([waived]), "baseline.json") == frozenset()
    assert apply([waived], {CONFLICT.id}) == (waived,)


def test_the_order_of_findings_does_not_matter() -> None:
    assert write([CONFLICT, EXPLAINED]) == write([EXPLAINED, CONFLICT])


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('{\n"version": 1,', "baseline.json:2:14: not a baseline"),
        ("[]", "baseline.json: not a baseline: no table 'findings'"),
        ('{"version": 9, "findings": {}}', "a baseline of version 9, and this checker reads 1"),
    ],
)
def test_a_file_that_is_no_baseline_is_named(text: str, complaint: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        read(text, "baseline.json")
    assert complaint in str(caught.value)
