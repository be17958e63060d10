"""Whether two names are given to one person of a story."""

from __future__ import annotations

import pytest

import checker
from checker.outcome import Verdict

PAIRS = {
    "of one age and trade": (
        "In Cork a beekeeper was cleared of poisoning a dog. Denis Hurley, 66, wept at the verdict.",
        "The beekeeper who was on trial in Cork for poisoning a dog wept at the verdict. Dermot Healy is 66.",
        True,
    ),
    "in a part that only one has": (
        "Hanna Salo will be the new bishop of Oulu in Finland; she won the vote by nine ballots.",
        "Kaisa Niemi won the vote by nine ballots and will be the new bishop of Oulu in Finland.",
        True,
    ),
    "of two ages": (
        "In Cork a beekeeper was cleared of poisoning a dog. Denis Hurley, 66, wept at the verdict.",
        "The beekeeper who was on trial in Cork for poisoning a dog wept at the verdict. Dermot Healy is 41.",
        False,
    ),
    "both known to one article": (
        "Hanna Salo will be the new bishop of Oulu in Finland; she won the vote by nine ballots. Kaisa Niemi lost.",
        "Kaisa Niemi won the vote by nine ballots and will be the new bishop of Oulu in Finland.",
        False,
    ),
    "two witnesses of one thing": (
        "Ida Holt told the murder jury in Lund that she had heard a scream at the barbecue.",
        "Anna Dahl told the murder jury in Lund that she had heard a scream at the barbecue.",
        False,
    ),
}


@pytest.mark.parametrize(("a", "b", "one"), PAIRS.values(), ids=PAIRS)
def test_two_names(a: str, b: str, one: bool) -> None:
    report = checker.check([checker.Article(id="a", text=a), checker.Article(id="b", text=b)])
    found = [f for f in report.findings if f.rule == "ROL502" and f.verdict is Verdict.CONFLICT]
    assert bool(found) == one
