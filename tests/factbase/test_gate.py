"""Which findings are a change's own."""

from __future__ import annotations

import pytest
from attrs import evolve

from checker.factbase.gate import since
from checker.outcome import Finding, Position, Severity, Verdict
from tests.strategies import claim, quantity


def finding(identity: str, *values: int, **more: object) -> Finding:
    """A conflict between articles a, b, c ..., each with one of the values."""
    positions = tuple(
        Position(value=str(value), claims=(claim("abcdef"[n], quantity(value), quote=f"{value} people"),))
        for n, value in enumerate(values)
    )
    made = Finding(
        id=identity, rule="NUM101", name="n", verdict=Verdict.CONFLICT, severity=Severity.ERROR, confidence=1.0,
        subject="dead", attribute="killed", occasion=None, message="m", explanation="", positions=positions,
    )  # fmt: skip
    return evolve(made, **more)


def statuses(findings: list[Finding], before: list[Finding]) -> list[str]:
    return [each.status for each in since(findings, before, "main")]


def test_a_finding_of_the_base_is_known() -> None:
    assert statuses([finding("x", 12, 14)], [finding("x", 12, 14)]) == ["baseline"]


def test_a_mended_sentence_around_the_same_words_makes_nothing_new() -> None:
    assert statuses([finding("y", 12, 14)], [finding("x", 12, 14)]) == ["baseline"]


def test_taking_out_one_of_several_sources_makes_nothing_new() -> None:
    assert statuses([finding("y", 12, 14)], [finding("x", 12, 14, 15)]) == ["baseline"]


@pytest.mark.parametrize(
    "before",
    [
        finding("x", 12, 15),
        finding("x", 12),
        finding("x", 12, 14, verdict=Verdict.UPDATE),
        finding("x", 12, 14, rule="NUM102"),
    ],
    ids=["another value", "a value less", "another verdict", "another rule"],
)
def test_what_the_base_has_otherwise_is_new(before: Finding) -> None:
    assert statuses([finding("y", 12, 14)], [before]) == ["new"]


def test_one_finding_of_the_base_accounts_for_one_only() -> None:
    assert statuses([finding("y", 12, 14), finding("z", 12, 14)], [finding("x", 12, 14)]) == ["baseline", "new"]


def test_a_ruling_is_not_hidden() -> None:
    assert statuses([finding("x", 12, 14, status="waived")], [finding("x", 12, 14)]) == ["waived"]
