"""Negation, denial and modality: what a clause says of itself."""

from __future__ import annotations

import pytest

from checker.language import pipeline
from checker.language.clause_reading import Reading
from checker.language.negation import read
from checker.language.parsed import read_in


def reading(sentence: str, verb: str) -> Reading:
    doc = read_in(pipeline.load()(sentence))
    return read(next(token for token in doc if token.text == verb))


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("The driver was arrested.", "arrested"),
        ("Police said the driver was arrested.", "arrested"),
        ("The driver managed to escape.", "escape"),
        ("She was the first woman to climb the peak.", "climb"),
        ("A few passengers survived.", "survived"),
        ("Almost all passengers survived.", "survived"),
        ("The council not only approved the plan.", "approved"),
    ],
)
def test_an_affirmed_clause_is_never_read_as_denied(sentence: str, verb: str) -> None:
    assert reading(sentence, verb).holds is not False


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("The driver was not arrested.", "arrested"),
        ("The driver has never been arrested.", "arrested"),
        ("Nobody was arrested.", "arrested"),
        ("She had been neither arrested nor charged.", "arrested"),
        ("Was she arrested? No. The police have said so.", "arrested"),
        ("Not one person has been seriously hurt.", "hurt"),
        ("Not so much as a bell rang while they were at it.", "rang"),
        ("The man spread the false news that the tycoon had died.", "died"),
        ("A website wrongly reported that the tycoon had died.", "died"),
        ("No new date was fixed.", "fixed"),
        ("The firm failed to deliver the ships.", "deliver"),
        ("The crew is still waiting to be paid.", "paid"),
        ("The firm refused to pay the fine.", "pay"),
        ("The firm denied closing the plant.", "closing"),
        ("The firm denied that it closed the plant.", "closed"),
        ("The firm had denied that it closed the plant.", "closed"),
        ("The airline dismissed claims that it closed the route.", "closed"),
        ("Reports that the bridge collapsed are false.", "collapsed"),
        ("The council has yet to approve the plan.", "approve"),
        ("The owners were unable to pay the fine.", "pay"),
        ("The firm has no plans to close the plant.", "close"),
        ("The agreement must still be approved by the council.", "approved"),
        ("Nor did she ask for help.", "ask"),
        ("At no stage was the alarm raised.", "raised"),
        ("Under no circumstances was the door opened.", "opened"),
        ("The ministers stopped short of closing the border.", "closing"),
        ("Not one of the ships has been freed.", "freed"),
        ("The clinic did not have to be cleared.", "cleared"),
        ("The mill did nothing to warn the town.", "warn"),
    ],
)
def test_a_negated_or_denied_clause_does_not_hold(sentence: str, verb: str) -> None:
    assert reading(sentence, verb).holds is False


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("The firm may close the plant.", "close"),
        ("The firm asked whether the plant closed.", "closed"),
        ("If the plant closes, workers will leave.", "closes"),
        ("Did the firm close the plant?", "close"),
        ("The firm wants to close the plant.", "close"),
        ("The firm would neither confirm nor deny that it closed the plant.", "closed"),
        ("Police did not say that the driver was arrested.", "arrested"),
    ],
)
def test_what_may_be_or_is_asked_is_left_open(sentence: str, verb: str) -> None:
    assert reading(sentence, verb).holds is None


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [("The firm will close the plant.", "close"), ("The firm plans to close the plant.", "close")],
)
def test_what_is_still_to_come_is_planned(sentence: str, verb: str) -> None:
    assert reading(sentence, verb) == Reading(holds=True, planned=True)


def test_two_negations_cancel() -> None:
    assert reading("The firm did not deny that it closed the plant.", "closed").holds is not False


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("The talks came close to failing.", "failing"),
        ("The mayor nearly resigned.", "resigned"),
        ("She got up to open the door.", "open"),
        ("The army launched a mission to free the hostages.", "free"),
        ("There was enough time to hold the vote.", "hold"),
        ("For weeks the singer had denied that he was leaving the band.", "leaving"),
        ("The note told the thief to give back the bicycle.", "give"),
        ("The man was waiting to board the ferry when it began to rain.", "board"),
        ("Not everyone survived.", "survived"),
        ("Not all of the passengers survived.", "survived"),
        ("Few passengers survived.", "survived"),
        ("Hardly anyone survived.", "survived"),
    ],
)
def test_what_almost_happened_or_was_only_meant_is_left_open(sentence: str, verb: str) -> None:
    assert reading(sentence, verb).holds is None


def test_a_clause_beside_a_denied_one_is_not_denied() -> None:
    assert reading("Quill leads, the car turns off, Ferrow doesn't.", "leads").holds is True


def test_what_can_be_done_is_so_where_that_is_the_question() -> None:
    doc = read_in(pipeline.load()("The order can be appealed."))
    verb = next(token for token in doc if token.text == "appealed")
    assert read(verb).holds is None
    assert read(verb, able=True).holds is True


@pytest.mark.parametrize(
    "sentence",
    [
        "The agent denied a report that she is among a group of investors looking to buy the mill.",
        "The agent denied that she is among those looking to buy the mill.",
    ],
)
def test_what_stands_deep_in_a_denial_is_left_open(sentence: str) -> None:
    assert reading(sentence, "buy").holds is None


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Was she arrested? Nobody would say.", "arrested"),
        ("The rumour that the coach had been sacked was all over town.", "sacked"),
        ("According to the hoax, the queen had left.", "left"),
        ("They cannot agree on who killed him.", "killed"),
        ("The plan was not welcomed by everybody.", "welcomed"),
        ("A minister who has to explain himself has already lost.", "lost"),
    ],
)
def test_a_clause_that_nobody_vouches_for_is_left_open(sentence: str, verb: str) -> None:
    assert reading(sentence, verb).holds is None
