"""Whether two answers answer one question."""

from __future__ import annotations

import pytest

from checker import Article, check
from checker.outcome import Finding, Verdict


def findings(*texts: str, published: tuple[str, ...] = ()) -> list[Finding]:
    dates = published or ("2025-03-04",) * len(texts)
    articles = [
        Article(id=f"a{n}", text=text, published=date) for n, (text, date) in enumerate(zip(texts, dates, strict=True))
    ]
    return [finding for finding in check(articles).findings if finding.rule == "NEG801"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The skipper is behind bars.", "At no time was the skipper under arrest."),
        ("The families' money was handed over to the kidnappers.", "No ransom was paid."),
        ("The court ordered a new trial.", "The judges entered an acquittal."),
        ("The chapel was reduced to rubble.", "The chapel survived the quake."),
        ("The ferry sank.", "The ferry is still afloat."),
        ("Nobody was hurt in the fire.", "Three people were hurt in the fire."),
        ("Mara Quill was sober at the wheel.", "Mara Quill was over the limit."),
        ("Mara Quill will attend the fair in Orme.", "Mara Quill is to stay away from the fair in Orme."),
        ("The chapel's altarpiece was recovered in a barn.", "There was no sign of the chapel's altarpiece."),
        ("The council extended its contract with the mill.", "The council let its contract with the mill run out."),
        (
            "The mill in Orme confirmed that the recording is authentic.",
            "The tape was doctored, the mill in Orme said.",
        ),
        ("There was a lifeguard at the pool in Orme.", "The pool in Orme had no lifeguard."),
        ("The judges dismissed Mara Quill's appeal.", "Mara Quill walked out with her name cleared."),
        ("The conviction of the baker was quashed.", "The court upheld the baker's conviction."),
        ("The jury found Mara Quill not guilty of theft.", "Mara Quill was convicted of theft."),
        ("No alarm sounded at the mill.", "It emerges that an alarm rang out at the mill."),
        ("The Greens' agent had asked for a recount.", "They did not ask for a recount."),
        ("Mara Quill kept goal against Orme.", "Mara Quill took no part in the match against Orme."),
        ("There had been no air strike on the mill.", "The army carried out an air strike on the mill."),
        ("The mayor had no knowledge of the leak.", "The mayor knew of the leak."),
        ("There were no survivors of the crash.", "Two passengers survived the crash."),
        ("Mara Quill gave evidence at the inquest in Orme.", "Mara Quill refused to go into the witness box in Orme."),
        ("Lorries crossed the bridge at Orme on Monday.", "The bridge at Orme remained shut on Monday."),
        ("A trawler off Orme sent out a mayday.", "No distress call was made by the trawler off Orme."),
        ("The reopening of the Orme tunnel was marked.", "The Orme tunnel stayed closed to traffic."),
        (
            "Rebels still hold the town of Orme, a spokesman said.",
            "Government troops retook the town of Orme, a spokesman said.",
        ),
        ("The skipper Tom Ferrow was freed by the pirates.", "Tom Ferrow remains a captive of the pirates."),
        ("A court in Orme freed Tom Ferrow on bail.", "Tom Ferrow must stay behind bars, a court in Orme said."),
        ("The senate in Orme passed the fishing bill.", "The fishing bill was thrown out by the senate in Orme."),
        ("The dam above Orme burst on Monday.", "The dam above Orme held on Monday."),
        ("The storm reached Orme on Monday.", "The storm missed Orme on Monday."),
        (
            "A judge in Orme granted bail to wool trader Tom Ferrow.",
            "Wool dealer Tom Ferrow must stay behind bars until the trial, a judge in Orme said.",
        ),
    ],
)
def test_the_opposite_in_other_words_is_one_conflict(a: str, b: str) -> None:
    assert [finding.verdict.value for finding in findings(a, b)] == ["conflict"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The skipper is behind bars.", "At no time was the cook under arrest."),
        ("The chapel was reduced to rubble.", "The bridge survived the quake."),
        ("The skipper will be arrested.", "The skipper was not arrested."),
        ("Police used tear gas at the march in Orme.", "Police in Orme have not used tear gas on a march in a decade."),
        ("Mara Quill was not seriously injured.", "Mara Quill suffered minor injuries."),
        ("The senate in Orme passed the fishing bill.", "The lower house in Orme threw out the fishing bill."),
        ("Mara Quill was arrested.", "Tom Ferrow was not arrested."),
        ("Three people were hurt in the fire.", "Four people were unhurt."),
        ("Mara Quill performed at the fair in Orme.", "Mara Quill is not currently performing at the fair in Orme."),
        ("Divers pulled two sailors out alive.", "Three sailors died."),
        ("That anyone survives for so long is a wonder.", "Two people were killed."),
        ("Someone from the mill informed me of the leak.", "The mayor was never informed of the leak."),
        ("The mill received an offer for its paper arm.", "No approach was made to the mill for its timber arm."),
        ("Two sailors had lifejackets on.", "The third sailor wore no lifejacket."),
        ("By noon nobody had been arrested.", "Police have arrested a man over the fire."),
        ("The alarm at the mill rang.", "The alarm at the bank did not work."),
        ("The prize was awarded unanimously.", "Last year's prize was awarded by a split jury."),
        ("Mara Quill resigned as minister of finance.", "The minister of justice kept her job."),
    ],
)
def test_other_people_things_and_times_do_not_meet(a: str, b: str) -> None:
    assert not findings(a, b)


def test_two_sides_may_answer_in_two_ways() -> None:
    assert not findings("The prosecution will appeal in Orme.", "The defence will not appeal in Orme.")


def test_a_state_told_later_is_an_update() -> None:
    found = findings(
        "The skipper is still in custody.", "The skipper walked free.", published=("2025-03-04", "2025-03-06")
    )
    assert [finding.verdict.value for finding in found] == ["update"]


def test_one_disagreement_that_is_read_in_two_ways_is_one_finding() -> None:
    assert len(findings("The skipper was arrested.", "The skipper was not arrested.")) == 1


def test_what_can_still_be_done_is_no_change_with_time() -> None:
    texts = "The order cannot be appealed.", "The miller can still appeal against the order."
    found = findings(*texts, published=("2025-03-04", "2025-03-06"))
    assert [finding.verdict.value for finding in found] == ["conflict"]


def test_a_plan_and_its_end_told_at_one_time_contradict_but_a_later_article_tells_of_a_change() -> None:
    on = "The harvest parade in Skogby will go ahead on Sunday in spite of the heat."
    off = "Sunday's harvest parade in Skogby has been scrapped because of the heat."
    together = findings(on, off, published=("2024-05-03T08:00:00+00:00", "2024-05-03T09:00:00+00:00"))
    assert [finding.verdict for finding in together] == [Verdict.CONFLICT]
    later = findings(on, off, published=("2024-05-03T08:00:00+00:00", "2024-05-04T09:00:00+00:00"))
    assert all(finding.verdict is not Verdict.CONFLICT for finding in later)


@pytest.mark.parametrize(
    ("report", "verdict"),
    [
        ('A banker said the mill would be sold soon and that it was a "done deal".', "conflict"),
        ('"The sale of the mill is a done deal," a banker said.', "scope"),
    ],
)
def test_a_borrowed_phrase_is_not_its_speaker_s_own_account(report: str, verdict: str) -> None:
    found = findings(report, "The owners denied that a sale of the mill was imminent.")
    assert [finding.verdict.value for finding in found] == [verdict]


def test_what_was_done_in_a_year_long_past_is_not_undone_by_what_is_done_now() -> None:
    now = "Engineers have shut the hanging bridge at Orme after cracks were found in its chains."
    then = "Cracks were found in the chains. The hanging bridge at Orme, first opened to carts in 1967, is of iron."
    assert findings(now, then) == []
