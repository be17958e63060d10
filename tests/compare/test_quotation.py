"""How quotations of one utterance differ, and whom the same words are given to."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from checker.compare.quotation import compare_quotations
from checker.compare.speaker import compare_speakers
from checker.model import Claim
from checker.substance import taken_back
from checker.values import Name, Quotation, Value
from checker.wording import split


def claim(value: Value) -> Claim:
    return Claim(
        id="x",
        article="x",
        family="quotation",
        attribute="quote",
        subject="",
        value=value,
        start=0,
        end=1,
        quote="",
        sentence="",
        sentence_start=0,
        line=1,
        column=1,
    )


QUOTES = {
    "the same words": ("We will be back.", "We'll be back", "same"),
    "another quantity": ("You get all of it back", "You get half of it back", "different"),
    "another number": ("We lost three boats that night", "We lost 5 boats that night", "different"),
    "a negation": ("We will be back for the rest", "We will not be back for the rest", "different"),
    "another word": ("There is a high chance of snow", "There is a high possibility of snow", "variant"),
    "what will be and what may be": ("We will mend the roof in May", "We might mend the roof in May", "different"),
    "praise and blame": ("I leave a better mill than I found", "I leave a weaker mill than I found", "different"),
    "two words of praise": ("I leave a better mill than I found", "I leave a stronger mill than I found", "variant"),
    "another word at the end": (
        "The flood came up to our old porch",
        "The flood came up to our old chimney",
        "different",
    ),
    "another word at the beginning": ("Nobody warned me of the flood", "They warned me of the flood", "different"),
    "the opposite denied": ("I love this mill and I am not leaving", "I love this mill and I am staying", "variant"),
    "a feeling denied": ("He looked at us and he was not afraid", "He looked at us and he was terrified", "different"),
    "another month": ("The miller knew of the crack in May", "The miller knew of the crack in June", "different"),
    "a shorter quote": ("We lost three boats that night", "We lost three boats", "precision"),
    "another end": (
        "We will work with the town on every single road that the flood took",
        "We will work with the owners of all the boats in the old harbour",
        "unknown",
    ),
}
SPEAKERS = {
    "two people": (("Anna Okafor", "Okafor"), ("Peter Lund", "Lund"), "different"),
    "one person": (("Anna Okafor", "Okafor"), ("Okafor", "Okafor"), "same"),
    "two spellings": (("Omar al-Tayeb", "al-Tayeb"), ("Omar el-Tayeb", "el-Tayeb"), "same"),
    "a name and a description": (("Anna Okafor", "Okafor"), ("spokeswoman", None), "unknown"),
}


@pytest.mark.parametrize("name", QUOTES)
def test_quotations(name: str) -> None:
    a, b, outcome = QUOTES[name]
    one, other = (claim(Quotation(words=words, speaker="Peter Lund")) for words in (a, b))
    assert compare_quotations(one, other, {}).outcome == outcome
    assert compare_quotations(other, one, {}).outcome == outcome


def test_the_reason_names_the_words() -> None:
    one, other = claim(Quotation(words="You get all of it back")), claim(Quotation(words="You get half of it back"))
    assert compare_quotations(one, other, {}).reason == "the quotations differ: “all” in one, “half” in the other"


@pytest.mark.parametrize("name", SPEAKERS)
def test_speakers(name: str) -> None:
    a, b, outcome = SPEAKERS[name]
    one, other = (claim(Name(full=full, family=family)) for full, family in (a, b))
    assert compare_speakers(one, other, {}).outcome == outcome
    assert compare_speakers(other, one, {}).outcome == outcome


@given(st.text(alphabet="abc n'ot,5 ", max_size=30))
def test_a_quotation_agrees_with_itself(words: str) -> None:
    assert compare_quotations(claim(Quotation(words=words)), claim(Quotation(words=words)), {}).outcome == "same"


@pytest.mark.parametrize(
    ("a", "b", "outcome"),
    [
        ("I asked for a glass of water and they gave me a lecture", "a chair", "different"),
        ("I asked for a glass of water and they gave me a lecture", "some water", "variant"),
    ],
)
def test_a_phrase_in_the_place_of_a_word_differs_unless_they_share_one(a: str, b: str, outcome: str) -> None:
    other = a.replace("a glass of water", b)
    one, two = (claim(Quotation(words=words, speaker="Tom Vane")) for words in (a, other))
    assert compare_quotations(one, two, {}).outcome == outcome
    assert compare_quotations(two, one, {}).outcome == outcome


def test_a_reporter_may_work_for_the_outlet_that_is_said_to_have_been_the_first() -> None:
    def first(**parts: str) -> Claim:
        return evolve(claim(Name(**parts)), attribute="first-report")

    outlet, other = first(full="Radio Sol", family="Sol"), first(full="Bray Courier", family="Courier")
    reporter = first(full="Anna Okafor", given="Anna", family="Okafor")
    assert compare_speakers(outlet, other, {}).outcome == "different"
    assert compare_speakers(outlet, reporter, {}).outcome == "unknown"


def test_what_a_speaker_says_he_does_and_says_he_does_not_differs() -> None:
    assert taken_back(split("I resign, and that is that"), split("I'm not resigning before Easter"))
    assert not taken_back(split("I don't think we will"), split("I think we will not"))
    assert not taken_back(split("I resign tonight"), split("I will not say whether I resign"))
    assert not taken_back(split("I saw the lorry burn"), split("I did not see any driver at all"))
    assert not taken_back(split("I have the votes for it"), split("I did not have the time"))
