"""Two short articles that each tell of one place only."""

import pytest

from checker import Article, check


def conflicts(*texts: str) -> list[str]:
    articles = [Article(id=str(index), text=text, published="2025-05-06") for index, text in enumerate(texts)]
    return [f.message for f in check(articles).findings if f.rule == "LOC601" and f.verdict.value == "conflict"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The ferry Brage ran into trouble on Saturday. She lost power off Bastia and drifted for three hours.",
            "For three hours the ferry Brage drifted on Saturday. Her engines had failed near the coast of Elba.",
        ),
        (
            "For 40 days the banker Ida Holt sat bound in the cellar of a farmhouse, the police said.",
            "The banker Ida Holt sat bound for 40 days in a forest, according to the police.",
        ),
    ],
)
def test_two_lone_places_are_those_of_one_happening(a: str, b: str) -> None:
    assert len(conflicts(a, b)) >= 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The ferry Brage lost power on Saturday off Bastia and drifted for three hours.",
            "The ferry Brage lost power on Sunday near Genoa and drifted for three hours.",
        ),
        (
            "The weaver Ida Holt, who fell from the loom on Monday, was shot at a cinema in Graz.",
            "The weaver Ida Holt, who fell from the loom on Monday, was buried at a church in Linz.",
        ),
        (
            "The ferry Brage lost power on Saturday off Bastia and drifted for three hours.",
            "The ferry Brage was laid up near Genoa in 2019. She lost power on Saturday and drifted for three hours.",
        ),
    ],
)
def test_another_day_phase_or_year_is_another_happening(a: str, b: str) -> None:
    assert conflicts(a, b) == []
