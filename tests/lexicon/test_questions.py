"""Outcomes of everyday news, told in the words of either side, field by field."""

from __future__ import annotations

import pytest

from checker import Article, check
from checker.claims.answers import ASKED, answers
from checker.extract import take_notes
from checker.language.document import parse
from checker.outcome import Verdict
from checker.values import Polarity


def answered(text: str, question: str) -> set[bool | None]:
    return {
        claim.value.holds
        for claim in answers(take_notes(parse(Article(id="a", text=text))))
        if isinstance(claim.value, Polarity) and claim.value.predicate == question + ASKED
    }


@pytest.mark.parametrize(
    ("question", "yes", "no"),
    [
        ("rates raised", "The bank lifted its lending rate.", "The bank kept its lending rate on hold."),
        ("rates cut", "A cut in borrowing costs was announced.", "The bank left interest rates where they were."),
        ("charge raised", "The bus fare will go up in May.", "The council froze the bus fare."),
        ("made a profit", "Orvell swung to a profit.", "Orvell sank deeper into the red."),
        ("insolvent", "The brewer called in administrators.", "The brewer staved off insolvency."),
        (
            "data stolen",
            "The hackers made off with customers' passwords.",
            "The customers' passwords are safe from hackers.",
        ),
        ("service working", "The payment app was back online.", "The payment app was still down."),
        ("ransom to hackers", "The clinic gave in to the hackers.", "The clinic refused to pay the hackers."),
        ("passed the test", "The brewer passed the inspection.", "The brewer failed the inspection."),
        ("lifted off", "The rocket blasted off at dawn.", "The launch of the rocket was scrubbed."),
        ("landed softly", "The lander touched down on the Moon.", "The lander smashed into the Moon."),
        ("in contact", "Engineers heard from the probe again.", "Engineers lost touch with the probe."),
        ("it works", "The vaccine proved effective.", "The vaccine was no better than a placebo."),
        ("drug approved", "The regulator licensed the drug.", "The regulator turned the drug down."),
        ("outbreak over", "The cholera outbreak was declared over.", "The cholera outbreak is still spreading."),
        ("case confirmed", "A case of rabies was confirmed.", "Tests ruled out rabies."),
        ("good harvest", "Growers hailed a bumper harvest.", "Frost ruined the harvest."),
        ("animal lived", "The whale swam away.", "The whale was put to sleep."),
        ("animal caught", "The bear was captured.", "The bear is still on the loose."),
        ("storm came ashore", "The hurricane made landfall.", "The hurricane veered out to sea."),
        ("erupted", "The volcano spewed ash.", "The volcano stayed quiet."),
        ("won the prize", "The singer scooped the award.", "The singer went home empty-handed."),
        ("sold at auction", "The vase fetched a fortune at auction.", "The vase failed to sell at auction."),
        ("band together", "The band announced a comeback tour.", "The singer ruled out a reunion of the band."),
        ("pulled down", "The mill will be demolished.", "The mill was saved from the bulldozers."),
        ("kept going", "The owner will keep the smelter open.", "The smelter is to be closed."),
        ("wed", "The couple tied the knot.", "The couple called off the wedding."),
        ("still a couple", "The pair are still together.", "The pair have split up."),
        ("gave birth", "The princess gave birth to a girl.", "The princess is still expecting her baby."),
        ("exam held", "Pupils sat the exam.", "The exam was postponed."),
        ("let stay", "The pupil was allowed to return.", "The pupil was expelled."),
        (
            "strike voted",
            "Drivers voted to walk out, their union said.",
            "Drivers voted against a strike, their union said.",
        ),
        ("takeover complete", "The brewer completed the takeover.", "The brewer walked away from the takeover."),
        ("terms accepted", "The nurses accepted the offer.", "The nurses voted down the offer."),
        ("ban on it", "The council outlawed short lets.", "The council allowed short lets."),
        ("signed for the club", "The striker completed his move.", "The striker's move fell through."),
        ("coach kept", "The coach kept his job.", "The club sacked the coach."),
        ("fit to play", "The striker passed a fitness test.", "The striker was ruled out of the match."),
        ("reached the top", "The climber reached the summit.", "The climber turned back short of the summit."),
        ("title kept", "The boxer retained his title.", "The boxer lost his title."),
        ("test was clean", "The swimmer's sample came back positive.", "The swimmer's sample was negative."),
        ("miracle recognised", "The Vatican recognised the miracle.", "The Vatican rejected the miracle."),
        ("leak stopped", "The oil leak was plugged.", "Oil was still gushing from the leak."),
    ],
)
def test_each_side_of_a_question_is_heard(question: str, yes: str, no: str) -> None:
    assert answered(yes, question) == {True}
    assert answered(no, question) == {False}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Norland's central bank held its rate in Orme on Tuesday.",
            "Norland's central bank raised its rate on Tuesday.",
        ),
        ("Orvell made a loss in the half year.", "Orvell returned to profit in the half year."),
        ("Orme's drivers walked off the job on Friday.", "The walkout of Orme's drivers on Friday was called off."),
        ("The rocket Vela lifted off from Orme on Monday.", "The launch of Vela from Orme was scrubbed on Monday."),
        ("Hackers copied patients' records in Orme.", "No records of patients were taken by the hackers in Orme."),
        ("The summer exam in Orme was cancelled on Monday.", "Pupils in Orme sat the summer exam on Monday."),
        (
            "The striker Jan Holt has joined Orme Rovers from Ghent.",
            "The striker Jan Holt's move to Orme Rovers from Ghent has collapsed.",
        ),
        ("The band Hollow Oak are to reunite.", "The singer of Hollow Oak ruled out a reunion of the band."),
        ("The mink of Orme are to be culled.", "The mink of Orme are to be spared."),
        ("The nurses of Orme accepted the pay offer.", "Nurses in Orme threw out the pay offer."),
    ],
)
def test_two_outcomes_of_one_thing_conflict(a: str, b: str) -> None:
    report = check([Article(id="a", text=a, published="2025-03-04"), Article(id="b", text=b, published="2025-03-04")])
    assert any(f.verdict is Verdict.CONFLICT and f.rule == "NEG801" for f in report.findings)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Smoke soared into the sky.", "lifted off"),
        ("The team took off for home.", "lifted off"),
        ("She lost her left eye.", "won it"),
        ("The boat failed to show.", "in contact"),
        ("The couple took their dog home.", "wed"),
    ],
)
def test_a_phrase_answers_only_where_its_field_is_spoken_of(text: str, question: str) -> None:
    assert not answered(text, question)


def test_what_did_not_fall_need_not_have_risen() -> None:
    assert answered("Prices did not fall.", "level rose") == set()
    assert answered("Prices did not rise.", "level rose") == {False}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Fog closed the airport in Orme on Monday morning.", "The airport in Orme reopened on Monday evening."),
        ("Orvell made a loss in the half year.", "Orvell's bakery arm made a profit in the half year."),
        ("The regulator in Orme licensed Balvex for asthma.", "The regulator in Orme turned down Corvex for asthma."),
        ("Orme Rovers won on Saturday.", "Orme Rovers lost on Wednesday."),
    ],
)
def test_outcomes_of_two_things_or_times_do_not_conflict(a: str, b: str) -> None:
    report = check([Article(id="a", text=a, published="2025-03-04"), Article(id="b", text=b, published="2025-03-04")])
    assert not [f.message for f in report.findings if f.verdict is Verdict.CONFLICT and f.rule == "NEG801"]
