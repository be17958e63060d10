"""Whether two clauses are about the same happening."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract import extract_all
from checker.gates.likeness import related
from checker.gates.polarity import same_happening
from checker.model import Article
from checker.outcome import Match, Verdict
from checker.story import Story

LETTERS = st.text(alphabet="abcdeir", min_size=1, max_size=10)


def matches(a: str, b: str, published: tuple[str, str] | None = None) -> list[Match]:
    days = published or (None, None)
    articles = [Article(id="a", text=a, published=days[0]), Article(id="b", text=b, published=days[1])]
    first, second = extract_all(articles)
    story = Story(articles={article.id: article for article in articles})
    pairs = [(x, y) for x in first.claims for y in second.claims if x.family == y.family == "polarity"]
    found = [same_happening(x, y, story) for x, y in pairs]
    assert [same_happening(y, x, story) is None for x, y in pairs] == [match is None for match in found]
    return [match for match in found if match is not None]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The driver was arrested on Saturday.", "Police have not arrested the driver."),
        ("The company closed the plant.", "The plant is open."),
        ("The alliance voted against the budget.", "The alliance abstained."),
        ("The airline will segregate passengers.", "The airline will not separate passengers."),
        ("Leeds lost 2-1 to Burnley on Saturday.", "Leeds beat Burnley."),
        ("None of the passengers survived the crash.", "Some passengers survived the crash."),
        ("Norway will not accept the treaty.", "Norway accepts the treaty."),
        ("The court quashed the fine on the mill.", "Judges upheld the fine on the mill."),
        ("The carrier sold the plant in Leeds.", "The airline did not sell the plant in Leeds."),
        ("The chipmaker accepted the bid from Ashford.", "The company has not accepted the bid from Ashford."),
        ("The letter makes no mention of money.", "The letter mentions money."),
        ("It was not true that the bridge was unsafe.", "The bridge is unsafe."),
        ("The mayor refused the request of the islanders.", "The mayor granted the request of the islanders."),
        ("No application of any kind has been filed.", "Her lawyer filed an application."),
        ("The club rejected claims that it had approached the keeper.", "The club approached the keeper."),
        ("Police are still searching for Karl Dahl.", "Karl Dahl was caught by police."),
    ],
)
def test_the_same_thing_done_to_the_same_meets(a: str, b: str) -> None:
    assert matches(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The driver was arrested.", "The pilot was not arrested."),
        ("The bank sold the plant in Leeds.", "The airline did not sell the plant in Leeds."),
        ("The firm plans to close the plant.", "The firm did not close the plant."),
        ("The council rejected the budget.", "The union accepted the pay offer."),
        ("The sides agreed to meet.", "The sides did not agree to free any of the prisoners."),
        ("The museum was opened by the mayor.", "The library did not open."),
        ("It is unclear how the bear got in.", "It is clear to me who broke the gate."),
        ("We want to leave the valley.", "I do not want to sell the mill."),
        ("The merger makes sense.", "Or the two moves are one, which makes no sense."),
        ("She lost her ring.", "Her debts have not fallen."),
        ("The school suspended the boy.", 'The letter went on: "He left." It continued: "Nobody asked."'),
    ],
)
def test_others_plans_and_the_particular_do_not_meet(a: str, b: str) -> None:
    assert not matches(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The skipper was rescued. He was not hurt.", "The skipper was hurt."),
        ("She did not sign the lease on the mill.", "The widow signed the lease on the mill."),
    ],
)
def test_a_pronoun_meets_whoever_is_spoken_of_beside_it_or_who_did_all_the_same(a: str, b: str) -> None:
    assert matches(a, b)


def test_what_was_not_yet_and_later_was_is_an_update() -> None:
    pending = "The council has not yet approved the budget."
    done = "The council approved the budget."
    found = matches(pending, done, ("2025-05-02", "2025-05-04"))
    assert {match.verdict for match in found} == {Verdict.UPDATE}
    assert {match.verdict for match in matches(pending, done, ("2025-05-04", "2025-05-04"))} == {None}


@given(LETTERS, LETTERS)
def test_being_forms_of_one_word_is_mutual(a: str, b: str) -> None:
    assert related(a, b) == related(b, a)
    assert related(a, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The league will add two clubs.",
            "The commissioner denied that the Northern League is considering expansion.",
        ),
        (
            "Halden Air plans to keep pets and people apart on board.",
            "Halden Air dismissed claims made by some papers that it is planning to separate pets and people on board.",
        ),
        ("Police have issued a warrant for the baker's arrest.", "The baker was arrested."),
        ("The commander was killed in an air strike.", "The commander is alive, his brother said."),
        ("The commander was killed near Varde.", "The commander survived the air strike near Varde."),
        (
            "The ministry confirmed the death of the hostage.",
            "The ministry could not confirm the death of the hostage.",
        ),
        ("Police arrested a man over the theft.", "No arrests have been made over the theft."),
        ("A stadium in Varde is a done deal.", "The mayor denied that anything was imminent in Varde."),
        ("The owner will pay for the surgery.", "The owner could not afford the treatment."),
    ],
)
def test_a_report_meets_its_denial_in_other_words(a: str, b: str) -> None:
    assert matches(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Two stewards were hurt by the fence.", "Nobody else was hurt."),
        ("Police have issued a warrant for the baker's arrest.", "Police made 16 arrests."),
        ("It was won at all.", "I took nothing for myself."),
    ],
)
def test_what_is_denied_of_others_or_of_nothing_does_not_meet(a: str, b: str) -> None:
    assert not matches(a, b)


def test_all_answers_to_none_of_those_concerned() -> None:
    assert matches("None of the dead wore a beacon.", "All nine walkers wore beacons.")


def test_none_of_one_crowd_is_not_all_of_another() -> None:
    assert not matches("None of the firemen wore a beacon.", "All nine walkers wore beacons.")


def test_two_speakers_may_disagree() -> None:
    denied = "Anna Okafor denied that the result was a verdict on the toll."
    (match,) = matches(denied, '"It is a verdict on the toll," one councillor said.')
    assert match.verdict is Verdict.SCOPE
    (match,) = matches(denied, "The result was a verdict on the toll.")
    assert match.verdict is None


def test_a_report_against_a_denial_is_no_matter_of_two_speakers() -> None:
    (match,) = matches(
        "Peter Lund denied that the bridge was closed.", "Radio Coast reported that the bridge was closed."
    )
    assert match.verdict is None


def test_what_had_not_been_and_is_dated_later_is_an_update() -> None:
    pending = "The council had not approved the budget."
    done = "The council approved the budget on Wednesday."
    found = matches(pending, done, ("2025-05-05", "2025-05-08"))
    assert {match.verdict for match in found} == {Verdict.UPDATE}
    found = matches(pending, done.replace("Wednesday", "Saturday"), ("2025-05-05", "2025-05-06"))
    assert {match.verdict for match in found} == {None}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Leeds lost 2-1 to Burnley on Saturday.", "Burnley beat Leeds."),
        ("Halden sold the mill to Brackwater.", "Brackwater bought the mill."),
        ("The mill was sold to Brackwater.", "The mill was bought by Brackwater."),
        ("Some passengers survived the crash.", "Most passengers did not survive the crash."),
    ],
)
def test_two_partners_in_one_deal_do_not_contradict_one_another(a: str, b: str) -> None:
    assert not matches(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The bridge at Varde was closed on Sunday.", "The bridge at Halden was not closed on Sunday."),
        ("Last year's fair in Varde was cancelled.", "The fair in Varde was not cancelled."),
        ("The rear gate of the mill was locked.", "The front gate of the mill was not locked."),
    ],
)
def test_what_is_told_apart_by_place_year_or_rank_does_not_meet(a: str, b: str) -> None:
    assert not matches(a, b)
