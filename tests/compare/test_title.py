"""Two titles of one person."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from checker.compare.title import compare_titles
from checker.model import Claim
from checker.values import Title
from tests.strategies import claim


def title(role: str, *rank: str, body: str | None = None, field: str | None = None, tense: str = "current") -> Title:
    words = " ".join([*rank, role, *([f"of {body}"] if body else []), *([f"for {field}"] if field else [])])
    return Title(words=words, role=role, rank=rank, body=body, portfolio=field, tense=tense)


def held(value: Title, sentence: str = "") -> Claim:
    return claim(
        value=value, quote=value.words, attribute="title", sentence=sentence or value.words, subject="Ida Holt"
    )


OUTCOMES = {
    "the same words": (title("mayor", body="Skogby"), title("mayor", body="Skogby"), "same"),
    "a nation and its capital": (title("ambassador", body="Norway"), title("ambassador", body="Oslo"), "same"),
    "a word of the body left out": (
        title("secretary", "deputy", body="State", field="Water"),
        title("secretary", "deputy", field="Water"),
        "variant",
    ),
    "two fields of one role": (title("minister", field="health"), title("minister", field="transport"), "different"),
    "a field under two spellings": (title("minister", field="defence"), title("minister", field="Defense"), "same"),
    "a nurse and a doctor": (title("nurse"), title("doctor"), "different"),
    "a captain and the first mate": (title("captain"), title("first mate"), "different"),
    "who keeps the goal and who scores": (title("goalkeeper"), title("striker"), "different"),
    "two words for a forward": (title("winger"), title("striker"), "unknown"),
    "members of two chambers": (title("senator"), title("congressman"), "different"),
    "a lawmaker of either chamber": (title("deputy"), title("congressman"), "unknown"),
    "a deputy and the minister": (
        title("minister", "deputy", field="health"),
        title("minister", field="health"),
        "different",
    ),
    "two ranks of a service": (title("colonel"), title("lieutenant colonel"), "different"),
    "a general in short": (title("general"), title("major general"), "variant"),
    "a founder and a co-founder": (title("founder", body="Acme"), title("co founder", body="Acme"), "variant"),
    "an ambassador and a chargé": (title("ambassador"), title("charge d'affaires"), "different"),
    "a prefect and a senator": (title("prefect"), title("senator", field="area"), "different"),
    "an archbishop and a priest": (title("archbishop"), title("priest"), "different"),
    "who leads a council and who leads the fire brigade": (
        title("head", body="council"),
        title("fire chief", body="town"),
        "different",
    ),
    "a union and the yard": (title("chairman", body="union"), title("manager", body="yard"), "different"),
    "a philosopher's chair and a kitchen": (title("professor", field="philosophy"), title("chef"), "different"),
    "chairs of two disciplines": (title("professor", field="law"), title("professor", field="physics"), "different"),
    "a minister with a seat": (title("minister", field="health"), title("deputy"), "unknown"),
    "a senator who was a judge": (title("senator"), title("judge", tense="former"), "unknown"),
    "a physician who teaches": (title("doctor"), title("professor", field="medicine"), "unknown"),
    "a captain of the navy": (title("captain"), title("rear admiral"), "different"),
    "a captain of a ship": (title("captain"), title("colonel"), "unknown"),
    "two sciences": (title("geologist"), title("biologist"), "different"),
    "a president and who leads the opposition": (title("president"), title("head", field="opposition"), "different"),
    "who speaks for a ministry and who for a navy": (
        title("spokesperson", body="foreign ministry"),
        title("spokesperson", body="navy"),
        "different",
    ),
    "who plays and who conducts": (title("conductor"), title("violinist"), "different"),
    "initials of an organisation beside a nation": (
        title("ambassador", body="Norway", field="the United Nations"),
        title("ambassador", body="Oslo", field="UN"),
        "same",
    ),
    "a deputy director without a body": (
        title("director", "deputy"),
        title("director", body="Institute of Tides"),
        "different",
    ),
    "a captain and a vice-captain": (title("captain", "deputy", body="national team"), title("captain"), "different"),
    "two kinds of doctor": (title("surgeon"), title("anaesthetist"), "different"),
    "an archbishop and a bishop": (title("archbishop", body="Skogby"), title("bishop", body="Skogby"), "different"),
    "envoys of two countries to one host": (
        title("ambassador", body="Norway", field="Kenya"),
        title("ambassador", body="Sweden", field="Kenya"),
        "different",
    ),
    "envoys of two countries to hosts that are not told": (
        title("ambassador", body="Norway"),
        title("ambassador", body="Sweden"),
        "unknown",
    ),
    "a former director and a director": (
        title("director", tense="former"),
        title("director", body="Institute of Tides"),
        "update",
    ),
    "a former minister and a minister of unknown fields": (
        title("minister", tense="former"),
        title("minister", field="health"),
        "unknown",
    ),
    "a first mate and a chief mate": (title("first mate"), title("chief mate"), "variant"),
    "a body called by its kind alone": (title("president", body="Skogby"), title("president", body="club"), "unknown"),
    "initials": (title("commissioner", field="NHL"), title("commissioner", body="National Hockey League"), "same"),
    "two offices held at once": (title("mayor", body="Skogby"), title("chairman", body="Harbour Party"), "unknown"),
    "directors of two firms": (title("director", body="Acme"), title("director", body="Borealis"), "unknown"),
    "an official may be anything": (title("official"), title("minister", field="health"), "unknown"),
    "head of a delegation beside an office": (
        title("head", body="Norwegian delegation"),
        title("ambassador"),
        "unknown",
    ),
    "a field left out": (title("minister"), title("minister", field="health"), "unknown"),
    "two posts": (title("chief executive"), title("director", field="finance"), "different"),
    "a deputy beside another post": (
        title("minister", "deputy", field="health"),
        title("director", field="disease control"),
        "different",
    ),
    "two functions of one role": (
        title("director", field="finance"),
        title("director", field="marketing"),
        "different",
    ),
    "two words for one function": (
        title("director", field="sporting"),
        title("director", field="technical"),
        "unknown",
    ),
    "two trades": (title("miner", tense="former"), title("nurse", tense="former"), "different"),
    "a trade beside an office": (title("farmer"), title("mayor", body="Skogby"), "unknown"),
    "national names of two offices": (title("tanaiste"), title("prime minister"), "different"),
    "a national name of the same office": (title("tanaiste"), title("prime minister", "deputy"), "same"),
    "a post given up": (title("chief executive", tense="former"), title("ambassador"), "unknown"),
    "a former office": (
        title("minister", field="health", tense="former"),
        title("minister", field="health"),
        "update",
    ),
    "a former office and another present one": (
        title("minister", field="health", tense="former"),
        title("mayor", body="Skogby"),
        "unknown",
    ),
}


@pytest.mark.parametrize(("a", "b", "outcome"), OUTCOMES.values(), ids=OUTCOMES.keys())
def test_outcome(a: Title, b: Title, outcome: str) -> None:
    assert compare_titles(held(a), held(b), {}).outcome == outcome


def test_an_appointment_told_beside_the_title_is_an_update() -> None:
    new = held(title("ambassador", body="Norway"), "newly appointed ambassador of Norway")
    assert compare_titles(held(title("director", body="Asia Department")), new, {}).outcome == "update"


def test_an_office_given_up_explains_another_field() -> None:
    moved = held(title("minister", field="health"), "minister for health since 3 May")
    assert compare_titles(held(title("minister", field="transport")), moved, {}).outcome == "update"


def test_since_in_another_clause_tells_of_no_move() -> None:
    other = held(title("minister", field="health"), "the minister for health, has written three letters since March")
    assert compare_titles(held(title("minister", field="transport")), other, {}).outcome == "different"


@pytest.mark.parametrize("sentence", ["until last week the manager", "who was the manager until this month"])
def test_an_office_held_until_lately_is_an_update(sentence: str) -> None:
    value = title("manager")
    told = claim(
        value=value,
        quote="manager",
        attribute="title",
        sentence=f"Ida Holt, {sentence}, left",
        start=f"Ida Holt, {sentence}".index("manager"),
        sentence_start=0,
    )
    assert compare_titles(held(title("manager", body="mill")), told, {}).outcome == "update"


def test_until_the_holder_spoke_is_no_end_of_the_office() -> None:
    sentence = "his fate was unclear until the manager, Ida Holt, spoke"
    told = claim(
        value=title("manager", body="mill"),
        quote="manager",
        attribute="title",
        sentence=sentence,
        start=sentence.index("manager"),
        sentence_start=0,
    )
    assert compare_titles(held(title("manager", body="mill")), told, {}).outcome == "same"


def test_an_abbreviation_is_a_short_form() -> None:
    short = held(Title(words="CEO", role="chief executive"))
    full = held(Title(words="Chief Executive", role="chief executive"))
    assert compare_titles(short, full, {}).outcome == "variant"
    assert compare_titles(short, short, {}).outcome == "same"


def test_a_difference_says_both_titles() -> None:
    reason = compare_titles(held(title("colonel")), held(title("lieutenant colonel")), {}).reason
    assert "lieutenant colonel" in reason


ROLES = st.sampled_from(
    ["minister", "ambassador", "charge d'affaires", "mayor", "colonel", "general", "official", "head"]
)
FIELDS = st.sampled_from([None, "health", "transport", "Norway", "Norwegian delegation"])
TITLES = st.builds(
    title, ROLES, body=FIELDS, field=FIELDS, tense=st.sampled_from(["current", "former", "acting", "future"])
)


@given(TITLES, TITLES)
def test_order_is_irrelevant(a: Title, b: Title) -> None:
    assert compare_titles(held(a), held(b), {}).outcome == compare_titles(held(b), held(a), {}).outcome


@given(TITLES)
def test_a_title_never_differs_from_itself(value: Title) -> None:
    assert compare_titles(held(value), held(value), {}).outcome in ("same", "unknown")


def test_an_acting_premier_may_be_the_deputy() -> None:
    deputy = held(title("prime minister", "deputy"))
    sentence = "The acting premier, Ida Holt, spoke."
    acting = evolve(held(title("prime minister"), sentence), start=len("The acting "))
    assert compare_titles(deputy, acting, {}).outcome == "update"


def test_one_resignation_told_by_both_does_not_explain_two_offices() -> None:
    a = held(title("minister", field="justice"), "Ida Holt, the minister, resigned.")
    b = held(title("minister", field="health"), "Ida Holt, the minister, resigned.")
    assert compare_titles(a, b, {}).outcome == "different"


def test_what_somebody_learned_is_no_post() -> None:
    judge = held(title("judge", body="Skogby"))
    trained = evolve(held(title("nurse"), "Ida Holt, a trained nurse"), start=20, end=25)
    assert compare_titles(judge, held(title("nurse")), {}).outcome == "different"
    assert compare_titles(judge, trained, {}).outcome == "unknown"


def test_a_resignation_that_both_tell_of_does_not_say_from_which_office() -> None:
    minister, speaker = title("minister", field="health"), title("speaker")
    one = held(minister, "Ida Holt resigned as minister for health")
    other = held(speaker, "Ida Holt has quit as speaker of the house")
    assert compare_titles(one, other, {}).outcome == "different"
    assert compare_titles(one, held(speaker), {}).outcome != "different"
