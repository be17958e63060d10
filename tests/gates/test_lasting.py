import pytest

from checker import Article, check


def conflicts(*texts: str) -> list[str]:
    articles = [Article(id=str(index), text=text, published="2025-04-11") for index, text in enumerate(texts)]
    return [f.message for f in check(articles).findings if f.rule == "DUR201" and f.verdict.value == "conflict"]


CLOSED = "Drones were seen over Alby, and the runway at Alby was shut for almost four hours."


@pytest.mark.parametrize(
    ("a", "b", "differ"),
    [
        (
            CLOSED,
            "At 20.40 they closed the field at Alby. It was ten past two before the runway was handed back.",
            True,
        ),
        (CLOSED, "At 20.40 they closed the field at Alby. It was ten to one before the runway was handed back.", False),
        (
            CLOSED,
            "Alby had 1,200 guests. At 20.40 they closed the field. At 21.10 the runway was handed back. At 22.00 they"
            " closed the field.",
            False,
        ),
        (
            "Two climbers were trapped on a ledge of Mount Skil for 26 hours after an avalanche.",
            "The climbers' ordeal on the ledge of Mount Skil lasted for 41 hours.",
            True,
        ),
        (
            "Two climbers were trapped on a ledge of Mount Skil for 26 hours after an avalanche.",
            "The climbers' ordeal on the ledge of Mount Skil lasted for 27 hours.",
            False,
        ),
        ("The volcano erupted twice within five hours.", "The volcano erupted for three hours.", False),
        ("The judge jailed Osk for four years.", "The judge jailed Osk for 70 minutes.", False),
        ("The deal averted the three-day strike by the crew.", "The 24-hour strike by the crew was bitter.", False),
    ],
)
def test_lengths_of_one_state_are_compared_beyond_rounding(a: str, b: str, differ: bool) -> None:
    assert bool(conflicts(a, b)) is differ
    assert bool(conflicts(b, a)) is differ
