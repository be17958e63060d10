"""Claims on quotations."""

from __future__ import annotations

import pytest

from checker.claims import quotations
from checker.extract import take_notes
from checker.language.document import parse
from checker.mention.speaker_names import family_name
from checker.model import Article, Claim


def claims(text: str, attribute: str) -> list[Claim]:
    found = list(quotations.make(take_notes(parse(Article(id="a", text=text)))))
    assert all(text[claim.start : claim.end] == claim.quote for claim in found)
    return [claim for claim in found if claim.attribute == attribute]


def test_each_quoted_sentence_is_a_claim() -> None:
    found = claims('"We will rebuild the old mill. The river took its roof," Anna Okafor said.', "quote")
    assert [(claim.value.words, claim.subject) for claim in found] == [
        ("We will rebuild the old mill.", "Anna Okafor"),
        ("The river took its roof", "Anna Okafor"),
    ]


def test_a_sentence_that_its_speaker_interrupts_is_whole() -> None:
    text = '"This is half a bridge," said Anna Okafor, "and we will have the rest."'
    (claim,) = claims(text, "quote")
    assert claim.value.words == "This is half a bridge, and we will have the rest."
    assert claim.quote == text.strip('"')


def test_scare_quotes_and_titles_of_works_are_no_claims() -> None:
    assert not claims('The "peace process" stalled, Anna Okafor said.', "quote")
    assert not claims('She was reading "The House Under the Harbour" on the train.', "quote")


def test_a_speaker_claim_spans_the_words_and_the_name() -> None:
    (claim,) = claims('"We will rebuild the old mill," said Anna Okafor, smiling.', "speaker")
    assert claim.quote == 'We will rebuild the old mill," said Anna Okafor'
    assert (claim.value.full, claim.value.family) == ("Anna Okafor", "Okafor")


def test_a_description_is_no_family_name() -> None:
    assert family_name("the teacher") is None
    assert family_name("R.") is None
    assert family_name("Omar al-Tayeb") == "al-Tayeb"


def test_a_pronoun_beside_a_quotation_is_the_subject_of_the_sentence_before() -> None:
    text = (
        'The library\'s keeper, Anna Okafor, has a theory. "They came with a list of the maps," she told Radio Coast.'
    )
    (claim,) = claims(text, "speaker")
    assert claim.value.full == "Anna Okafor"


def test_a_pronoun_goes_on_about_the_only_person_of_the_paragraph_before() -> None:
    text = (
        "Anna Okafor spoke to the crews in the hall.\n\n"
        "She thanked the cooks. They had laughed on the first night, she recalled: "
        '"We have gone back to candles, and the candles burn."'
    )
    (claim,) = claims(text, "speaker")
    assert claim.value.full == "Anna Okafor"


def test_a_pronoun_that_could_mean_two_people_stands_for_nobody() -> None:
    text = 'Anna Okafor met Mary Lund at the quay. "They came with a list of the maps," she told Radio Coast.'
    assert [claim.value.family for claim in claims(text, "speaker")] == [None]


PRONOUNS = {
    "the speaker of the sentence before": (
        'The vote went 4-3, its chair, Anna Okafor, said. "We argued all night," she said.'
    ),
    "whoever acts in the last sentence in which anybody does": (
        'Anna Okafor, who knits, has seen Peter Lund\'s maps. There is hardly a road left. "They took the best of it," '
        "she said."
    ),
    "a name after the verb": (
        'One of the two was Anna Okafor. She votes with her feet. "I never saw the bill for it," she said.'
    ),
    "the last of the paragraph before": 'Anna Okafor shut the shop.\n\n"We have sold nothing for a week," she said.',
}


@pytest.mark.parametrize("name", PRONOUNS)
def test_a_pronoun_beside_a_quotation_means(name: str) -> None:
    (claim,) = claims(PRONOUNS[name], "speaker")
    assert claim.value.full == "Anna Okafor"


NOBODY_SURE = {
    "two who may be meant": 'Anna Okafor and Berta Lund shut the shop. "We have sold nothing for a week," she said.',
    "somebody unnamed in between": (
        'Anna Okafor shut the shop. A teacher wept in the street. "We have sold nothing for a week," she said.'
    ),
}


@pytest.mark.parametrize("name", NOBODY_SURE)
def test_a_pronoun_stays_one_where_more_may_be_meant(name: str) -> None:
    (claim,) = claims(NOBODY_SURE[name], "speaker")
    assert claim.value.full != "Anna Okafor"


def test_a_speaker_claim_reaches_back_to_the_name_that_a_pronoun_stands_for() -> None:
    text = 'Anna Okafor, the driver, told me how they lived. "We slept under the boats by day," she said.'
    (claim,) = claims(text, "speaker")
    assert claim.quote.startswith("Anna Okafor, the driver")
