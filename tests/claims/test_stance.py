"""Sentences and headlines that call a report untrue."""

from __future__ import annotations

import pytest

from checker.claims.stance import stance_of


@pytest.mark.parametrize(
    "headline",
    [
        "Report of a tiger in the metro was a hoax",
        "No, a tiger was not seen in the metro",
        "Police debunk rumours of a tiger in the metro",
        "Zoo denies that its tiger escaped",
        "Was the tiger in the metro a hoax?",
    ],
)
def test_a_headline_that_denies_takes_the_report_back(headline: str) -> None:
    assert stance_of(headline, like_headline=True).holds is False


@pytest.mark.parametrize(
    "headline",
    [
        "Tiger in the metro: real or hoax?",
        "Zoo insists tiger in the metro is no hoax",
        "Is there a tiger in the metro?",
        "Zoo refuses to confirm or deny that its tiger escaped",
    ],
)
def test_a_headline_that_asks_or_doubts_the_doubt_takes_no_side(headline: str) -> None:
    assert stance_of(headline, like_headline=True).holds is None


def test_a_plain_headline_affirms() -> None:
    assert stance_of("Tiger seen in the metro", like_headline=True).holds is True


def test_running_text_must_speak_of_a_report() -> None:
    assert stance_of("Customs seized 300 fake watches.", like_headline=False).holds is None
    assert stance_of("The mayor called the report false.", like_headline=False).holds is False


def test_a_bare_not_is_about_the_words_after_it() -> None:
    assert stance_of("Tiger not seen in the metro", like_headline=True).about == {"seen", "metro"}
