"""Whether two clauses that say the opposite tell of one moment."""

from __future__ import annotations

import pytest

from checker.model import Article
from checker.pipeline import check
from checker.ruleset import default_rules

RULES = [rule for rule in default_rules() if rule.id == "NEG801"]
MONDAY, WEDNESDAY = "2025-03-03T10:00", "2025-03-05T10:00"


def verdicts(a: str, b: str, first: str = MONDAY, second: str = MONDAY) -> set[str]:
    articles = [Article(id="a", text=a, published=first), Article(id="b", text=b, published=second)]
    return {finding.verdict.value for finding in check(articles, RULES).findings}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("There have been no arrests over the theft.", "Two men were arrested over the theft."),
        ("The pupils have not been found.", "The pupils were found on Tuesday."),
        ("The dean said he would not resign.", "The dean resigned on Tuesday."),
        ("The school in Varde is closed.", "The school in Varde was opened."),
    ],
)
def test_what_was_done_after_the_denial_was_written_is_an_update(a: str, b: str) -> None:
    assert verdicts(a, b, MONDAY, WEDNESDAY) <= {"update"}


def test_what_was_done_before_the_denial_was_written_is_none() -> None:
    denial = "The skipper has not been arrested."
    assert verdicts(denial, "The skipper was arrested on Sunday.", MONDAY, WEDNESDAY) == {"conflict"}
    assert verdicts("The skipper was arrested.", denial, MONDAY, WEDNESDAY) == {"conflict"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The road was closed on Sunday by snow.", "The road reopened on Monday."),
        ("Shares in Brack rose in the morning.", "Shares in Brack fell by the close."),
        ("The helicopter could not land on Sunday.", "The helicopter landed on Monday."),
        ("The shop is closed on Sundays.", "The shop is open."),
        ("The water was not safe on Sunday.", "The water is safe again, the firm says."),
        ("The lower court had acquitted Holm.", "The appeal court convicted Holm."),
        ("The suspects were released.", "The suspects were arrested."),
        ("The patient was unconscious when she was found.", "The patient is conscious."),
        ("A tram derailed here last year; nobody was hurt.", "Five people were hurt when the tram derailed."),
        ("The warders were on strike in April.", "Nobody was on strike in the prison any more."),
        ("The ministry had denied in May that talks were being held.", "Talks are being held, it said."),
        ("Two of the singers are dead.", "The singer Mara Quill is alive."),
        ("Passengers were not allowed off the train for five hours.", "Passengers were allowed off the train."),
    ],
)
def test_two_moments_are_no_conflict(a: str, b: str) -> None:
    assert "conflict" not in verdicts(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The museum is open.", "The museum is closed."),
        ("The doors were open when the ferry sank.", "The doors were shut when the ferry sank."),
        ("Shares in Brack rose on Monday.", "Shares in Brack fell on Monday."),
        ("The jury acquitted Holm.", "The jury convicted Holm."),
    ],
)
def test_one_moment_is_a_conflict(a: str, b: str) -> None:
    assert verdicts(a, b) == {"conflict"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The hostage-taker was killed.", "All of the hostages survived."),
        ("A judge who takes a gift has already failed.", "The judge did not fail."),
        ("Kidnappers do not free hostages, she said.", "The kidnappers freed the hostages."),
        ("The firm did not close the plant in Varde.", "The firm closed the plant in Hadle."),
        ("The police did not find the knife in the flat.", "The police found the knife in the river."),
        ("Some of the walkers were not wearing helmets.", "The driver was wearing a helmet."),
        ("The council did not approve the tower at its first sitting.", "The council approved the tower."),
        ("The jury found the doctor not guilty of murder.", "The doctor was convicted of theft."),
        ("Her conviction for fraud was upheld.", "His conviction for fraud was quashed."),
        ("The union rejected the first offer.", "The union accepted the offer on Friday."),
        ("The rebels freed one nurse.", "The rebels have not freed the other nurses."),
        ("Rain did not stop the final.", "Rain stopped the semi-final."),
        ("The judge refused bail to the brother.", "The judge granted bail to the sister."),
        ("An earlier slide, at which nobody was hurt, shut the line.", "Five people were hurt in the slide."),
        ("They have abandoned us, one of them said.", "The miners were not abandoned by everybody."),
    ],
)
def test_two_subjects_places_or_parts_are_no_conflict(a: str, b: str) -> None:
    assert "conflict" not in verdicts(a, b)


@pytest.mark.parametrize(
    "told",
    [
        "A man spread the false news that the singer was dead.",
        "The rumour that the singer had died was all over town.",
        "The hoaxer had written that the singer was dead.",
        "A website wrongly reported that the singer had died.",
        "According to the hoax, the singer was dead.",
    ],
)
def test_what_a_hoax_tells_contradicts_nobody(told: str) -> None:
    assert "conflict" not in verdicts(told, "The singer is alive and well.")


def test_nothing_so_far_is_contradicted_by_what_was_published_before() -> None:
    so_far = "No application had been filed so far."
    assert "conflict" in verdicts("Her lawyer filed an application on Sunday.", so_far, MONDAY, WEDNESDAY)
    assert "conflict" not in verdicts("Her lawyer filed an application.", so_far, WEDNESDAY, MONDAY)
