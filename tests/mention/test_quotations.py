"""Quotations with their speakers."""

from __future__ import annotations

import pytest

from checker.language.document import parse
from checker.mention.quotations import find_quotations, find_utterances
from checker.model import Article
from checker.values import Quotation

CASES = {
    "speaker after the verb": (
        '"We will rebuild the mill," said Anna Okafor.',
        [("We will rebuild the mill,", "Anna Okafor")],
    ),
    "speaker before the verb": (
        '"We will rebuild the mill," Anna Okafor said.',
        [("We will rebuild the mill,", "Anna Okafor")],
    ),
    "an office and a clause stand between name and verb": (
        '"We will rebuild the mill," the mayor, Anna Okafor, who was born there, told reporters.',
        [("We will rebuild the mill,", "Anna Okafor")],
    ),
    "speaker before the quotation": (
        "Anna Okafor said: “We will rebuild the mill.”",
        [("We will rebuild the mill.", "Anna Okafor")],
    ),
    "according to": ('The mill was "a total loss", according to Anna Okafor.', [("a total loss", "Anna Okafor")]),
    "a name and a colon": ('Anna Okafor: "We will rebuild the mill."', [("We will rebuild the mill.", "Anna Okafor")]),
    "a role": (
        '"We will rebuild the mill," said a spokesman for the city.',
        [("We will rebuild the mill,", "spokesman")],
    ),
    "the same speaker goes on": (
        '"We will rebuild the mill," said Anna Okafor. "It will take years."',
        [("We will rebuild the mill,", "Anna Okafor"), ("It will take years.", "Anna Okafor")],
    ),
    "another sentence follows the quotation": (
        'Anna Okafor said: "We will rebuild the mill." Peter Lund said nothing.',
        [("We will rebuild the mill.", "Anna Okafor")],
    ),
    "nobody is named": (
        '"We will rebuild the mill," read the banner over the gate.',
        [("We will rebuild the mill,", None)],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_quotations_and_speakers(name: str) -> None:
    text, expected = CASES[name]
    found = list(find_quotations(parse(Article(id="a", text=text))))
    assert [(mention.value.words, mention.value.speaker) for mention in found] == expected
    assert all(text[mention.start : mention.end] == mention.text for mention in found)


def test_a_quotation_split_by_its_speaker_is_one_utterance() -> None:
    text = '"This is half a bridge," said the mayor, "and we will have the rest." The crowd cheered.'
    (utterance,) = find_utterances(parse(Article(id="a", text=text)))
    assert utterance.words(text) == "This is half a bridge, and we will have the rest."
    assert len(list(find_quotations(parse(Article(id="a", text=text))))) == 2


def test_a_speech_of_several_paragraphs_keeps_its_speaker() -> None:
    text = 'Anna Okafor said: "We will rebuild the mill.\n"It will take years."'
    utterances = find_utterances(parse(Article(id="a", text=text)))
    assert [(u.cue is not None, u.sure) for u in utterances] == [(True, True), (True, True)]


@pytest.mark.parametrize(
    "text",
    [
        'Peter Lund, the foreman, put it like this: "The crane was never locked."',
        'It was Peter Lund who was cheered, for one line: "The crane was never locked."',
        'Peter Lund had only one word of advice for the crew: "Never leave the crane alone."',
    ],
)
def test_a_clause_that_announces_words_names_their_speaker(text: str) -> None:
    (mention,) = find_quotations(parse(Article(id="a", text=text)))
    assert isinstance(mention.value, Quotation)
    assert mention.value.speaker == "Peter Lund"


def test_a_sign_beside_a_person_is_not_spoken() -> None:
    (mention,) = find_quotations(
        parse(Article(id="a", text='Peter Lund hung a new board over the gate of the yard: "Keep off the crane."'))
    )
    assert isinstance(mention.value, Quotation)
    assert mention.value.speaker is None


def test_a_description_with_a_name_beside_it_can_announce_words() -> None:
    text = 'In the yard, before the crews, the big boss Peter Lund put it like this: "The crane was never locked."'
    (mention,) = find_quotations(parse(Article(id="a", text=text)))
    assert isinstance(mention.value, Quotation)
    assert mention.value.speaker == "Peter Lund"
