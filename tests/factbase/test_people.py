"""People across stories: time explains a difference, or it does not."""

from __future__ import annotations

import pytest

from checker.extract import extract_all
from checker.factbase.people import Told, across
from checker.model import Article
from checker.ruleset import default_rules

MINISTER = "Foreign Minister Jonas Vik, 43, opened the bridge."
DEPUTY = "Deputy Foreign Minister Jonas Vik, 47, met farmers."


def verdicts(*told: tuple[str, str | None]) -> list[tuple[str, str]]:
    """(rule, verdict) for texts with their dates, each a story of its own."""
    articles = [Article(id=f"s{n}/a", text=text, published=day) for n, (text, day) in enumerate(told)]
    pairs = zip(articles, extract_all(articles), strict=True)
    found = across([Told(story=a.id[:2], article=a, extraction=e) for a, e in pairs], default_rules())
    return sorted((finding.rule, finding.verdict.value) for finding in found)


def test_titles_of_one_time_conflict_and_ages_that_no_birthday_fits() -> None:
    expected = [("NUM110", "conflict"), ("ROL501", "conflict")]
    assert verdicts((MINISTER, "2026-01-05"), (DEPUTY, "2026-01-20")) == expected
    assert verdicts((DEPUTY, "2026-01-20"), (MINISTER, "2026-01-05")) == expected


def test_years_explain_another_title_and_another_age() -> None:
    assert verdicts((MINISTER, "2022-01-05"), (DEPUTY, "2026-01-20")) == [("ROL501", "update")]


def test_an_age_that_stays_while_years_pass_is_a_conflict() -> None:
    later = MINISTER.replace("43", "44")
    assert verdicts((MINISTER, "2026-01-05"), (later, "2026-12-01")) == []
    assert verdicts((MINISTER, "2022-01-05"), (MINISTER, "2026-01-20")) == [("NUM110", "conflict")]


@pytest.mark.parametrize("days", [(None, "2026-01-20"), (None, None)])
def test_missing_dates_are_no_conflict(days: tuple[str | None, str | None]) -> None:
    assert verdicts((MINISTER, days[0]), (DEPUTY, days[1])) == []


def test_roles_that_have_nothing_in_common_are_two_people() -> None:
    assert verdicts((MINISTER, "2026-01-05"), ("Goalkeeper Jonas Vik, 19, saved two penalties.", "2026-01-06")) == []


def test_one_story_is_left_to_its_own_comparison() -> None:
    articles = [Article(id=i, text=t, published="2026-01-05") for i, t in (("a", MINISTER), ("b", DEPUTY))]
    pairs = zip(articles, extract_all(articles), strict=True)
    assert not across([Told(story="s", article=a, extraction=e) for a, e in pairs], default_rules())
