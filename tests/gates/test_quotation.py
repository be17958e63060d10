"""Which quotations are the same utterance."""

from __future__ import annotations

import pytest
from attrs import evolve

from checker.gates.quotation import nothing_shared, same_utterance, same_words
from checker.model import Article, Claim
from checker.story import Story
from checker.values import Name, Quotation, Value
from checker.wording import like_speakers

STORY = Story(articles={key: Article(id=key, text="") for key in "ab"})


def claim(article: str, attribute: str, subject: str, value: Value) -> Claim:
    return Claim(
        id=article,
        article=article,
        family="quotation",
        attribute=attribute,
        subject=subject,
        subject_key=subject.casefold(),
        value=value,
        start=0,
        end=1,
        quote="",
        sentence="",
        sentence_start=0,
        line=1,
        column=1,
    )


def quote(article: str, words: str, speaker: str | None) -> Claim:
    return claim(article, "quote", speaker or "", Quotation(words=words, speaker=speaker))


SAME = {
    "one speaker, another word": (
        ("Every pupil will get all of it back", "Anna Okafor"),
        ("Every pupil will get half of it back", "Okafor"),
        True,
    ),
    "a rare phrase of one speaker": (
        ("I told myself to sail as if I were twelve again", "Anna Okafor"),
        ("In the end I sailed as if I were dead", "Anna Okafor"),
        True,
    ),
    "other sentences of one speaker": (
        ("We will repair the harbour wall", "Anna Okafor"),
        ("We will never forget the crews", "Anna Okafor"),
        False,
    ),
    "two speakers": (
        ("Every pupil will get all of it back", "Anna Okafor"),
        ("Every pupil will get half of it back", "Peter Lund"),
        False,
    ),
    "an unnamed speaker and few words": (
        ("the wall of the harbour", None),
        ("the wall of the town", "Anna Okafor"),
        False,
    ),
    "a pronoun may be the speaker": (
        ("Every pupil will get all of it back", "she"),
        ("Every pupil will get half of it back", "Anna Okafor"),
        True,
    ),
}


@pytest.mark.parametrize("name", SAME)
def test_same_utterance(name: str) -> None:
    one, other, same = SAME[name]
    a, b = quote("a", *one), quote("b", *other)
    assert (same_utterance(a, b, STORY) is not None) is same
    assert (same_utterance(b, a, STORY) is not None) is same


def test_the_same_words_are_one_utterance_whoever_speaks() -> None:
    a = claim("a", "speaker", "“The lights have to go out before the talking starts”", Name(full="Anna Okafor"))
    b = claim("b", "speaker", "“The lights have to go out before the talking starts”", Name(full="Peter Lund"))
    short = claim("b", "speaker", "“The lights have to go out”", Name(full="Peter Lund"))
    assert same_words(a, b, STORY) is not None
    assert same_words(a, short, STORY) is None


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Peter Lund", "Lund", True),
        ("Peter Lund", "Anna Okafor", False),
        ("Omar al-Tayeb", "Omar el-Tayeb", True),
        ("Peter Lund", "the minister", None),
        ("Anna", "Mrs. Lund", None),
        ("Anna", "Anna Lund", True),
        ("Lund", "Mrs Okafor", False),
        ("Anna", "Peter Lund", False),
        ("a neighbour", "her neighbour", None),
    ],
)
def test_like_speakers(a: str, b: str, same: bool | None) -> None:
    assert like_speakers(a, b) is same


def test_a_speaker_who_takes_it_back_at_one_time_is_heard_differently() -> None:
    says = quote("a", "I resign, and I will clear my desk tonight", "Anna Okafor")
    denies = quote("b", "I am not resigning before a court has ruled on the vote", "Anna Okafor")
    assert same_utterance(says, denies, STORY)
    other = quote("b", "I am not resigning before a court has ruled on the vote", "Peter Lund")
    assert same_utterance(says, other, STORY) is None
    later = Story(
        articles={
            "a": Article(id="a", text="", published="2025-03-03"),
            "b": Article(id="b", text="", published="2025-04-03"),
        }
    )
    assert same_utterance(says, denies, later) is None


def test_a_short_speech_that_is_the_same_to_the_word_is_one_speech() -> None:
    a = claim("a", "speaker", "We hit what we aimed at", Name(full="Anna Okafor", family="Okafor"))
    b = claim("b", "speaker", "We hit what we aimed at", Name(full="Peter Lund", family="Lund"))
    assert same_words(a, b, STORY) is not None
    assert same_words(a, evolve(b, subject="We hit what we saw there"), STORY) is None


def test_two_speeches_that_share_a_sentence_are_one_speech() -> None:
    a = claim("a", "speaker", "“We hid by day under the old boats. Nobody came.”", Name(full="Anna Okafor"))
    b = claim(
        "b", "speaker", "“It was cold. We hid by day under the old boats. I counted the steps.”", Name(full="Lund")
    )
    assert same_words(a, b, STORY) is not None


def test_what_is_told_of_two_days_in_other_words_is_two_utterances() -> None:
    told = "we shall sell the old mill by the river", "we shall not sell the old mill to the council"

    def said(article: str, words: str, day: str) -> Claim:
        return evolve(quote(article, words, "Ann Lowe"), quote=words, sentence=f"“{words}”, Ann Lowe said{day}.")

    assert same_utterance(said("a", told[0], ""), said("b", told[1], " on Friday"), STORY) is not None
    assert same_utterance(said("a", told[0], " on Friday"), said("b", told[1], " on Friday"), STORY) is not None
    assert same_utterance(said("a", told[0], " on Monday"), said("b", told[1], " on Friday"), STORY) is None
    assert same_utterance(said("a", told[0], " on Monday"), said("b", told[0], " on Friday"), STORY) is not None


def test_the_day_may_be_told_in_the_sentence_before() -> None:
    told = "we shall sell the old mill by the river", "we shall not sell the old mill to the council"

    def said(article: str, words: str, day: str) -> Claim:
        mine = evolve(quote(article, words, "Ann Lowe"), quote=words, sentence=f"“{words}”, Ann Lowe said.")
        return evolve(mine, context=evolve(mine.context, before=frozenset({day, "mill"})))

    assert same_utterance(said("a", told[0], "friday"), said("b", told[1], "friday"), STORY) is not None
    assert same_utterance(said("a", told[0], "monday"), said("b", told[1], "friday"), STORY) is None


def test_wordings_without_a_word_of_substance_in_common_are_known_at_sight() -> None:
    assert nothing_shared("We will be there", "Nobody has seen the ferry")
    assert not nothing_shared("The ferry sank", "We saw the ferries")
    assert not nothing_shared("We enforce the rules", "They enforced nothing")
    assert not nothing_shared("A colour of its own", "The color was red")
